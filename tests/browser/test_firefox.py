"""The live page in Firefox as it is shipped: laid out as ours, its list filtered by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import LIVE

if TYPE_CHECKING:
    from tests.browser.firefox import Firefox

pytestmark = [pytest.mark.browser, pytest.mark.slow]
DRAWN = f"() => document.querySelector('{LIVE}') !== null"
BESIDE = """() => {
  const [map, list] = ['.st-key-map', '#subjects']
    .map((one) => document.querySelector(`#root ${one}`).getBoundingClientRect());
  return map.width > 500 && map.right <= list.left && map.top < list.bottom;
}"""
"""Whether the map of a comparison stands beside what is compared, as wide as it is meant."""
COUNTED = "() => document.querySelectorAll('#root .row').length"


def test_our_styles_come_behind_those_of_streamlit(firefox: Firefox, served: str) -> None:
    firefox.goto(f"{served}/compare?lang=en&ids=tama,hokkaido-super-cluster")
    firefox.until(DRAWN)
    firefox.until(BESIDE)


def test_an_entry_of_the_legend_filters_the_list(firefox: Firefox, served: str) -> None:
    firefox.goto(f"{served}/?lang=en")
    firefox.until(DRAWN)
    everyone = firefox.evaluate(COUNTED)
    firefox.evaluate("() => document.querySelector('#root #legend-bio').click()")
    firefox.until("() => location.search.includes('field=bio')")
    firefox.until(f"() => ({COUNTED})() < {everyone}")
    assert firefox.evaluate(COUNTED) > 0
