"""Charts: frame, words and theme to a Plotly figure, and its still twin."""
