"""Where the demo is that the journeys are about."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Demo:
    """Where the demo is served, its games by slug, and its studio's key."""

    url: str
    games: dict[str, str]
    key: str
