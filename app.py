"""Cluster Atlas: the router, and the sentences a reader gets when something is not right.

`streamlit run app.py` imports this file for its `app`, which is as `server:app` is; what Streamlit
runs for each reader is this file as a script.
"""

from functools import partial
from importlib import import_module

import streamlit as st

from components.editions import edition
from components.shell import refusal
from model.pages import CASE, paths

# Kinds of pages whose file in `pages/` has another name than their path.
FILES = {"": "atlas", CASE: "case_study"}


def route() -> None:
    """Draw the page of a reader's link, or the one sentence why there is none."""
    if refusal.refuse():
        return
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


if __name__ == "__main__":
    route()
else:
    from streamlit.starlette import App

    import server

    # Streamlit looks for this call by its name.
    app = App(
        server.ROUTER, lifespan=server.lifespan, routes=server.ROUTES, middleware=server.MIDDLEWARE
    )
