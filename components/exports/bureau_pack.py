"""What a bureau takes home: link, sheet, slides, figures, code and a covering text in one zip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components import settings
from components.exports import zips

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.medium import Medium
    from components.view import View
    from model.selection import Selection

SHEET, SLIDES, FIGURES, CODE = "sheet.pdf", "slides.pptx", "figures.csv", "qr.svg"


def pieces(selection: Selection) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The files of a pack, and how the order of each differs from the pack's own.

    Args:
        selection: the Atlas with the bureau chosen.
    """
    evidence = selection.but(page="evidence")
    return (
        (SHEET, {"name": "pdf"}),
        (SLIDES, {"name": "slides"}),
        (FIGURES, {"name": "figures", "selection": evidence}),
        (CODE, {"name": "qr"}),
    )


def zipped(
    view: View, medium: Medium, made: Mapping[str, bytes], failed: Mapping[str, str]
) -> bytes:
    """The pack.

    Args:
        view: the Atlas with the bureau chosen.
        medium: who writes addresses.
        made: the files that were made.
        failed: why the others were not, which the covering text says.
    """
    shortcut = f"[InternetShortcut]\r\nURL={medium.share(view)}\r\n"
    files = {
        "README.txt": covering(view, medium, tuple(made), failed).encode("utf-8-sig"),
        **({"link.url": shortcut.encode()} if medium.base else {}),
        **made,
    }
    folder = f"cluster-atlas-{view.selection.bureau}-{view.language}"
    return zips.zipped({f"{folder}/{name}": content for name, content in files.items()})


def covering(view: View, medium: Medium, made: tuple[str, ...], failed: Mapping[str, str]) -> str:
    """The covering text: what this is, the link, the files, what could not be made."""
    words, bureau = view.words, view.selection.bureau
    projects = view.atlas.by_bureau.get(bureau, ())
    named = view.listed(project.short_name[view.language] for project in projects)
    lines = [
        words("pack_text.greeting", bureau=view.atlas.bureaus[bureau][view.language]),
        "",
        words("pack_text.about", count=len(projects), projects=named),
        words("pack_text.link", link=medium.share(view)) if medium.base else words("share.unset"),
        "",
        *(
            words("sign.told", what=f"- {name}", said=words(f"pack_text.file.{_key(name)}"))
            for name in made
        ),
        *(words("pack_text.failed", name=name, why=why) for name, why in failed.items()),
        "",
        words("pack_text.correct", contact=settings.contact(words)),
        words("foot.who", publisher=settings.publisher(words)),
        words("foot.version", version=view.atlas.version),
    ]
    return "\r\n".join(lines) + "\r\n"


def _key(name: str) -> str:
    return name.partition(".")[0]
