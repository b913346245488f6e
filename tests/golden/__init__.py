"""What release 1.0.0 answered, frozen, and tests that replay it: see README.md beside this."""
