"""Cluster Atlas: the router, and the sentences a reader gets when something is not right."""

from functools import partial
from importlib import import_module

import streamlit as st

from components.editions import edition
from components.shell import refusal
from model.pages import CASE, paths

# Kinds of pages whose file in `pages/` has another name than their path.
FILES = {"": "atlas", CASE: "case_study"}

if not refusal.refuse():
    record = edition()
    pages = [
        st.Page(
            partial(import_module(f"pages.{FILES.get(kind, kind)}").draw, name),
            url_path=name,
            default=not name,
            title=name or "atlas",
        )
        for name in paths(record.case_studies)
        for kind in [record.kind_of(name)]
    ]
    with refusal.one_sentence():
        st.navigation(pages, position="hidden").run()
