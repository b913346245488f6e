"""Cluster Atlas: the router, and the sentences a reader gets when something is not right."""

import streamlit as st

from components.shell import refusal
from model.selection import PAGES

if not refusal.refuse():
    pages = [
        st.Page(f"pages/{name or 'atlas'}.py", url_path=name, default=not name, title=name)
        for name in PAGES
    ]
    with refusal.one_sentence():
        st.navigation(pages, position="hidden").run()
