"""What a row says is no stronger than what it rests on, and a gap that was filled is none."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from data.checks.rows import number, row_problem
from data.columns.column import SOURCE
from data.period import fault, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from data.problems import Problem

LAST_OF_FIRST_TERM = date(2006, 3, 31)
OWN = ("whole", "part", "body")
"""Scopes of figures of a project of the first term."""
UNSURE = (
    r"\b(?:years?|dates?|period)\b[^.;]*\b(?:inferred|assumed)\b"
    r"|\b(?:FY)?(?:19|20)\d\d is (?:inferred|assumed)\b"
)
WEAK = ("weak", "none")
STEPS = ("events", "lineage", "successors", "organisations", "links")
"""Tables of facts that pages draw or tell as certain unless their certainty says otherwise."""
SURE = ("read", "stated")


def terms(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A figure of a project of the first term is not of later years."""
    frame = frames["observations"]
    own = frame["scope"].isin(OWN) & (frame["subject_type"] != "programme") & (frame["value"] != "")
    for index in own.to_numpy().nonzero()[0]:
        code = frame["period"].iloc[index]
        last = None if fault(code) else read(code).last
        if last is not None and last > LAST_OF_FIRST_TERM:
            reason = f"its period {code} ends after the first term: successor or context"
            yield row_problem("observations", frame, int(index), "scope", reason)


def assumed(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A date that a note calls inferred or assumed is marked so in its period."""
    for table, frame in frames.items():
        if {"period", "note_en"} <= set(frame.columns):
            said = frame["note_en"].str.contains(UNSURE, regex=True)
            for index in said.to_numpy().nonzero()[0]:
                code = frame["period"].iloc[index]
                if not fault(code) and read(code).dated and not read(code).assumed:
                    reason = "the note calls the date inferred or assumed: mark it with ?"
                    yield row_problem(table, frame, int(index), "period", reason)


def conflicts(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A conflict that figures name has figures of two sources at least."""
    corrections = frames["corrections"]
    kinds = dict(zip(corrections["correction_id"], corrections["kind"], strict=True))
    sides: dict[str, set[str]] = {}
    for table in ("observations", "budget"):
        frame = frames[table]
        for conflict, source in zip(frame["conflict_id"], frame["source_id"], strict=True):
            sides.setdefault(conflict, set()).add(source)
    for index, conflict in enumerate(corrections["correction_id"]):
        if kinds[conflict] == "conflict" and len(sides.get(conflict, ("", ""))) == 1:
            reason = "figures of one source only name this conflict"
            yield row_problem("corrections", corrections, index, "correction_id", reason)


def weak(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A fact that pages tell as certain is not called read where a weak source alone has it."""
    sources = frames["sources"]
    kinds = dict(zip(sources["source_id"], sources["kind"], strict=True))
    for table in STEPS:
        frame = frames[table]
        wrong = frame["certainty"].isin(SURE) & frame["source_id"].map(kinds).isin(WEAK)
        for index in wrong.to_numpy().nonzero()[0]:
            reason = "rests on a weak source alone"
            yield row_problem(table, frame, int(index), "certainty", reason)


def gaps(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A gap in an indicator names no project whose number is on record."""
    frame, found = frames["gaps"], frames["observations"]
    whole = found[(found["scope"] == "whole") & (found["value"] != "")]
    known = set(zip(whole["project_ids"], whole["indicator_id"], strict=True))
    for index, indicator in enumerate(frame["indicator_id"]):
        for project in filter(None, frame["project_ids"].iloc[index].split(";")):
            if (project, indicator) in known:
                reason = (
                    f"the {indicator} of {project} are on record: take it out of list and words"
                )
                yield row_problem("gaps", frame, index, "project_ids", reason)


def yen(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A Japanese note counts yen in 億円 as the page does, and never a number of billions."""
    for table in ("observations", "budget"):
        frame = frames[table]
        money = frame["unit"] == "billion-yen"
        for index in money.to_numpy().nonzero()[0]:
            note = frame["note_ja"].iloc[index]
            loose = {
                *re.findall(r"(?<![\d.,])\d+(?:\.\d+)?(?![\d.,]*\s*(?:年|月|地域|％|%|倍))", note)
            }
            if loose & _billions(frame["value"].iloc[index]):
                reason = "holds the number in billions: write it in 億円"
                yield row_problem(table, frame, int(index), "note_ja", reason)


def _billions(value: str) -> set[str]:
    """An amount in billions as it may be written: as stored, and rounded to one decimal."""
    amount = number(value)
    return set() if amount is None else {value, f"{amount:g}", f"{amount:.1f}"}


def cited(frames: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """A source is cited somewhere, by a column or by its id in a text."""
    sources = frames["sources"]
    texts = (
        cell
        for table, frame in frames.items()
        if table not in ("sources", "changes")
        for column in frame.columns
        for cell in frame[column].unique()
    )
    found = {key for cell in texts for key in re.findall(rf"\b{SOURCE}\b", cell)}
    for index, key in enumerate(sources["source_id"]):
        if key not in found:
            yield row_problem("sources", sources, index, "source_id", "is cited nowhere")


RULES = (terms, assumed, conflicts, weak, gaps, yen, cited)
