"""What a host runs in front of the atlas, run as it is shipped."""
