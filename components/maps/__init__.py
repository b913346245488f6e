"""Maps: what to draw as a frame, then pydeck for the screen and SVG for the still form."""
