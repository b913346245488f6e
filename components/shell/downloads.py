"""The buttons that give the evidence away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.exports import parcel, spreadsheet, workbook

if TYPE_CHECKING:
    from components.shell.frame import Page


def draw(page: Page) -> None:
    """The figures of this view as CSV and as workbook, and the whole package as zip."""
    view, words = page.view, page.view.words
    with st.container(key="downloads", horizontal=True):
        st.download_button(
            words("evidence.csv"),
            data=lambda: spreadsheet.figures_csv(view),
            file_name=f"{words('evidence.csv_name')}-{view.atlas.version}-{view.language}.csv",
            mime="text/csv",
            on_click="ignore",
            key="csv",
        )
        st.download_button(
            words("workbook.button"),
            data=lambda: workbook.workbook(view),
            file_name=f"{words('workbook.name')}-{view.atlas.version}-{view.language}.xlsx",
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
            key="xlsx",
        )
        st.download_button(
            words("evidence.zip"),
            data=parcel.package_zip,
            mime="application/zip",
            file_name=f"{words('evidence.zip_name')}-{view.atlas.version}.zip",
            on_click="ignore",
            key="zip",
        )
