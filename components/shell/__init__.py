"""The only folder, beside app.py, router.py, server.py and pages, that may import streamlit."""
