"""The data package and the code that reads and checks it."""
