"""What the atlas costs: `python -m benchmarks.pages`, `.busy`, `.size`."""
