"""Cluster Atlas: the router, and the sentence a reader gets when the data is not valid."""

import streamlit as st

from components.shell import refusal
from model.selection import PAGES

if not refusal.refuse():
    st.navigation(
        [
            st.Page(f"pages/{name or 'atlas'}.py", url_path=name, default=not name, title=name)
            for name in PAGES
        ],
        position="hidden",
    ).run()
