"""The notes of a slide: what to say, what is shown, how sure each observation is, from where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import pinned
from components.content.phrases import quoted, search
from components.exports.slides.sheet import LANGUAGES, called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.content.scenes import Scene
    from components.content.section import Section
    from components.exports.slides.sheet import SlideSheet
    from components.view import View
    from model.observation import Observation
    from model.sources import Source


def notes(scene: Scene, section: Section, sources: Sequence[Source], address: str) -> str:
    """The notes of a scene, block by block.

    Args:
        scene: the scene.
        section: what this slide shows of its section.
        sources: its sources, in the order of their numbers on the slide.
        address: the link of the scene.
    """
    view, words = section.view, section.view.words
    title, _ = section.alone or (section.finding, "")
    shown = section.observations()
    statuses = [_status(observation, view) for observation in shown]
    statuses += dict.fromkeys(search(view, one.search_id) for one in shown if _looked_for(one))
    blocks = [
        [scene.notes],
        ["" if title in section.alt else title, section.alt],
        [words("slides.statuses"), *statuses] if statuses else [],
        [words("slides.sources"), *_sources(sources, view)] if sources else [],
        [words("share.label"), address],
        pinned.lines(view, [section]),
    ]
    return "\n\n".join("\n".join(filter(None, block)) for block in blocks if any(block))


def _status(observation: Observation, view: View) -> str:
    """An observation in words: whose, what, how much, when, how sure, from where."""
    provenance, words = observation.provenance, view.words
    titles = (quoted(view, one) for one in provenance.source_ids)
    place = view.listed(filter(None, (*titles, view.place(provenance))))
    return words(
        "slides.status",
        owner=view.owner(observation),
        indicator=view.indicator(observation),
        said=view.quantity(observation),
        period=view.period(observation.period),
        status=view.status(observation),
        place=words("slides.searched") if _looked_for(observation) else place,
    )


def _looked_for(observation: Observation) -> bool:
    """Whether all that is known of it is where it was looked for: several say that once."""
    return bool(observation.search_id) and not observation.provenance.source_ids


def _sources(sources: Sequence[Source], view: View) -> Iterator[str]:
    for number, source in enumerate(sources, 1):
        title, publisher = quoted(view, source.source_id), source.publisher[view.language]
        told = (title, publisher, view.published(source), source.address)
        yield f"[{number}] " + view.listed(filter(None, told))


def put(sheet: SlideSheet, written: str, name: str) -> None:
    """Write the notes of a slide; every shape of the notes page gets words for it."""
    page = sheet.slide.notes_slide
    page.notes_text_frame.text = written
    for paragraph in page.notes_text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.language_id = LANGUAGES[sheet.paper.language]
    for shape in page.shapes:
        called(shape, shape.name, name)
