"""The decks that the package ships, with their scenes and expected questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.forum import Deck, Question, Step
from model.reading.cells import ids, rows, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.load import Dataset
    from model.reading.cells import Row


def decks(dataset: Dataset) -> Mapping[str, Deck]:
    """Deck id to deck, in their order."""
    return {
        row["deck_id"]: Deck(
            row["deck_id"],
            text(row, "name"),
            tuple(Step(one["link"], text(one, "notes")) for one in _of(dataset, "scenes", row)),
            tuple(
                Question(
                    one["question_id"],
                    one["link"],
                    text(one, "question"),
                    text(one, "answer"),
                    ids(one["source_ids"]),
                )
                for one in _of(dataset, "questions", row)
            ),
        )
        for row in _sorted(list(rows(dataset.tables["decks"])))
    }


def _of(dataset: Dataset, table: str, deck: Row) -> list[Row]:
    """A table's rows of one deck, in their order."""
    found = rows(dataset.tables[table])
    return _sorted([row for row in found if row["deck_id"] == deck["deck_id"]])


def _sorted(found: list[Row]) -> list[Row]:
    return sorted(found, key=lambda row: int(row["sort"]))
