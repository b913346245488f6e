"""A view of the shipped record, as tests want it."""

from __future__ import annotations

from components.editions import edition
from components.view import View
from model.selection import Selection


def view_of(selection: Selection | None = None, **chosen: object) -> View:
    """A view of a selection, or of what is named of one."""
    return View(edition(), (selection or Selection()).but(**chosen))
