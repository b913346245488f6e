"""For those who work on drawings: which painter draws what, and every drawing side by side."""
