"""Links of older versions keep meaning: what was renamed is led to by rows of the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.links import REDIRECTS, decode, known_values, nearest_page, opened, version_of
from components.links.codec import WITHDRAWN
from tests.views import view_of

if TYPE_CHECKING:
    from components.links.values import Known

KNOWN: Known = known_values(view_of().atlas)


def renamed(**former: str) -> Known:
    """What links may say once some names were changed: `kind_old` to the new one."""
    rows = {name.replace("_", ";", 1): new for name, new in former.items()}
    return {**KNOWN, REDIRECTS: {**dict(KNOWN[REDIRECTS]), **rows}}  # type: ignore[call-overload]


def test_a_parameter_of_1_0_0_is_a_page_of_a_table_or_a_section_by_rows_of_the_package() -> None:
    assert decode("evidence", {"part": "2"}, KNOWN, "en")[0].page_no == 2
    assert decode("budget", {"part": "lines"}, KNOWN, "en")[0].section == "lines"
    nothing = {**KNOWN, REDIRECTS: {}}
    assert decode("budget", {"part": "lines"}, nothing, "en")[0].section == ""


def test_a_renamed_id_opens_what_it_is_called_now() -> None:
    known = renamed(project_kinki="kinki-bio")
    selection, dropped = decode("project", {"id": "kinki"}, known, "en")
    assert (selection.id, dropped) == ("kinki-bio", ())


def test_a_renamed_page_is_led_to_its_present_path() -> None:
    assert nearest_page("money", KNOWN) is None
    assert nearest_page("money", renamed(page_money="budget")) == "budget"


@pytest.mark.parametrize("link", [{"v": "1.0.9"}, {"V": "1.0.9"}])
def test_a_version_that_was_taken_back_is_the_one_before_with_a_sentence(
    link: dict[str, str],
) -> None:
    known = renamed(**{"v_1.0.9": "1.0.0"})
    selection, notices = opened("budget", link, known, "en")
    assert selection.version == "1.0.0"
    assert WITHDRAWN in notices
    assert decode("budget", link, known, "en")[1] == ()
    assert version_of(link, known) == "1.0.0"


def test_a_version_that_never_was_is_the_current_one_with_a_sentence() -> None:
    selection, notices = opened("budget", {"v": "7.7.7"}, KNOWN, "en")
    assert selection.version == ""
    assert notices == ("v",)
    assert version_of({"v": "7.7.7"}, KNOWN) == ""
