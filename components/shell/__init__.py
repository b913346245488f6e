"""The only folder, beside app.py, pages and server.py, that may import streamlit."""
