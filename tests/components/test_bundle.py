"""What a page asks for once: one script, one sheet, each as it was written."""

from __future__ import annotations

from components import bundle, theme


def test_the_sheet_of_the_screen_names_the_faces_as_css_does() -> None:
    sheet = bundle.files()[bundle.SCREEN]
    assert sheet.startswith(theme.css_variables())
    assert '"' in theme.fonts("en")
    assert "&#34;" not in sheet
    assert "&quot;" not in sheet
