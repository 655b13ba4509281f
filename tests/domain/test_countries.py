"""Codes of countries: those of ISO 3166-1, in the store's list too."""

import re
from pathlib import Path

import pytest

from app.domain.countries import countries, country_meant

LIST = Path(__file__).parents[2] / "web" / "store" / "countries.ts"


def test_what_is_a_country() -> None:
    assert len(countries()) == 249
    assert {"GB", "DE", "US", "TW", "PS", "AX", "BQ", "SS", "UM"} <= countries()
    # Reserved, private, of groups, of the past, of CLDR alone.
    assert (
        not {"UK", "EU", "XX", "ZZ", "XK", "UN", "AC", "IC", "EA", "SU", "YU", "AN", "AA", ""} & countries()
    )


def test_the_store_offers_the_same() -> None:
    (listed,) = re.findall(r'"([A-Z]{2}(?: [A-Z]{2})+)"', LIST.read_text())
    assert listed.split() == sorted(countries())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *(
            ("UK", "GB"),
            ("uk", "GB"),
            ("gb", "GB"),
            ("GBR", "GB"),
            ("826", "GB"),
            ("USA", "US"),
            ("DD", "DE"),
        ),
        *((text, None) for text in ("EU", "XX", "SU", "AN", "ZZ", "XK", "", "Germany", "ÄÖ", "ß")),
    ],
)
def test_what_a_wrong_code_stands_for(text: str, meant: str | None) -> None:
    assert country_meant(text) == meant
