"""Dataset and selection into bytes that a reader takes away."""
