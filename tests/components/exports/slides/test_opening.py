"""The first slide: who publishes, and that it is not METI."""

from __future__ import annotations

import io

from pptx import Presentation

from components import settings
from tests.components.exports.slides.read import PAPER, codes, forum, shown, squeezed, words


def test_the_first_slide_says_who_publishes_and_that_it_is_not_metis(language: str) -> None:
    view = shown(language)
    first = Presentation(io.BytesIO(forum(language))).slides[0]
    said = words([first])
    imprint = view.words("foot.who", publisher=settings.publisher(view.words))
    for one in (
        "Forum",
        "Day one",
        imprint,
        view.words("foot.version", version=view.atlas.version),
    ):
        assert squeezed(one) in said
    assert codes(first) == [PAPER.share(view)]
