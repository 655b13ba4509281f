"""Looks: contrasts as WCAG counts them, and the look of a tier whose rules name none."""

import itertools

import pytest

from app.domain.looks import (
    DARK_SURFACE,
    LIGHT_SURFACE,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    GemShape,
    contrast,
    own_colours,
    usual_look,
)
from app.rules_files.kinds import MAX_TIERS, MIN_TIERS

LADDERS = range(MIN_TIERS, MAX_TIERS + 1)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#FFFFFF", 1),
        # Known from the tables of others: the lightest grey that is readable on white, and the next one.
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        # From the design's own table of colours.
        ("#1f5f45", "#ffffff", 7.6),
        ("#8fd4b2", "#1a211d", 9.6),
    ],
)
def test_contrast_is_what_wcag_says(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05 if ratio in {7.6, 9.6} else 0.005)


def test_six_tiers_have_a_gem_each() -> None:
    assert [usual_look(rank, 6).gem for rank in range(1, 7)] == list(GemShape)


@pytest.mark.parametrize("last", LADDERS)
def test_the_last_tier_is_an_onyx_and_neighbours_differ(last: int) -> None:
    looks = [usual_look(rank, last) for rank in range(1, last + 1)]
    assert [look.gem for look in looks].index(GemShape.ONYX) == last - 1
    for lower, upper in itertools.pairwise(looks):
        assert (lower.gem, lower.light, lower.dark) != (upper.gem, upper.light, upper.dark)
        assert lower.gem != upper.gem


@pytest.mark.parametrize("last", LADDERS)
def test_what_is_below_says_nothing_of_what_is_above(last: int) -> None:
    for rank in range(1, last):
        assert usual_look(rank, last) == usual_look(rank, MAX_TIERS)


@pytest.mark.parametrize("last", LADDERS)
def test_every_usual_look_is_seen_on_both_surfaces(last: int) -> None:
    for rank in range(1, last + 1):
        look = usual_look(rank, last)
        assert contrast(look.light, LIGHT_SURFACE) >= SHAPE_CONTRAST
        assert contrast(look.dark, DARK_SURFACE) >= SHAPE_CONTRAST


@pytest.mark.parametrize("surface", [LIGHT_SURFACE, DARK_SURFACE, "#fff8e7", "#000000"])
def test_own_colours_are_those_that_are_read_on_a_surface(surface: str) -> None:
    own = own_colours(surface)
    assert own.keys() == {"ink", "accent", "points"}
    assert min(contrast(colour, surface) for colour in own.values()) >= TEXT_CONTRAST
