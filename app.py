"""Cluster Atlas: the router, and the sentences a reader gets when something is not right."""

from functools import partial

import streamlit as st

from components.editions import edition
from components.shell import refusal
from model.pages import CASE, DECK, EVIDENCE, FORUM, paths
from pages import (
    about,
    atlas,
    budget,
    case_study,
    deck,
    evidence,
    outcomes,
    present,
    project,
    timeline,
)

DRAWN_BY = {
    "": atlas,
    "project": project,
    CASE: case_study,
    "outcomes": outcomes,
    "budget": budget,
    "timeline": timeline,
    EVIDENCE: evidence,
    DECK: deck,
    FORUM: present,
    "about": about,
}

if not refusal.refuse():
    record = edition()
    pages = [
        st.Page(
            partial(DRAWN_BY[record.kind_of(name)].draw, name),
            url_path=name,
            default=not name,
            title=name or "atlas",
        )
        for name in paths(record.case_studies)
    ]
    with refusal.one_sentence():
        st.navigation(pages, position="hidden").run()
