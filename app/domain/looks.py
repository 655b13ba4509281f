"""How tiers and games look, and whether their colours can be told from what they lie on (WCAG 2.2). Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}", re.ASCII)
"""A colour of sRGB: red, green and blue, two hexadecimal digits each."""

TEXT_CONTRAST = 4.5
"""The least contrast of text (WCAG 1.4.3)."""
SHAPE_CONTRAST = 3.0
"""The least contrast of a gem or the fill of a bar (WCAG 1.4.11)."""

LIGHT_SURFACE, DARK_SURFACE = "#ffffff", "#1a211d"
"""What Laurel's own pages show a tier on, in a light and in a dark scheme."""

_LIGHT_SCHEME = {"ink": "#1c2621", "accent": "#1f5f45", "points": "#7a5600"}
_DARK_SCHEME = {"ink": "#e6ece8", "accent": "#8fd4b2", "points": "#f2c75c"}


class GemShape(StrEnum):
    """The gem of a tier, each told from the others by its shape alone; the plainest first."""

    CABOCHON = "CABOCHON"
    TRILLION = "TRILLION"
    PRINCESS = "PRINCESS"
    HEXAGON = "HEXAGON"
    BRILLIANT = "BRILLIANT"
    ONYX = "ONYX"


@dataclass(frozen=True, slots=True)
class TierLook:
    """A tier's gem, and its colour on a light and on a dark surface, as #rrggbb."""

    gem: GemShape
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class GameLook:
    """A game's colours as #rrggbb, its corners in px, its picture; None for Laurel's own."""

    accent: str | None = None
    surface: str | None = None
    ink: str | None = None
    points: str | None = None
    radius: int | None = None
    stage_image: str | None = None


_BELOW_THE_LAST: Sequence[TierLook] = (
    TierLook(GemShape.CABOCHON, "#8f4f1f", "#d9975f"),
    TierLook(GemShape.TRILLION, "#56646f", "#b8c5cf"),
    TierLook(GemShape.PRINCESS, "#7f5a00", "#f2c75c"),
    TierLook(GemShape.HEXAGON, "#1c6470", "#86d3e2"),
    TierLook(GemShape.BRILLIANT, "#3350b8", "#9db8ff"),
)
_LAST = TierLook(GemShape.ONYX, "#1c1c24", "#e6ece8")


def usual_look(rank: int, last_rank: int) -> TierLook:
    """Returns the look of a tier whose rules name none: onyx for the last tier, and below it one after the
    other.

    Seen from below, a gem says nothing of how many tiers there are above it: they may be hidden (§8). From
    the sixth tier on, where the last one is higher still, they come again, so that neighbours differ.
    """
    return _LAST if rank == last_rank else _BELOW_THE_LAST[(rank - 1) % len(_BELOW_THE_LAST)]


def contrast(one: str, other: str) -> float:
    """Returns the contrast of two colours, from 1 (the same) to 21 (black and white), in any order."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def own_colours(surface: str) -> Mapping[str, str]:
    """Returns Laurel's own ink, accent and points for a surface, of the scheme that it is nearer to."""
    schemes = (_LIGHT_SCHEME, _DARK_SCHEME)
    return max(schemes, key=lambda scheme: contrast(scheme["ink"], surface))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
