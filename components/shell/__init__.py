"""The only folder, beside app.py, server.py and pages, that may import streamlit."""
