"""Realms, within which identities are unique: all live games share one, each sandbox has its own."""

from app.domain.access import GameMode
from app.studios.queries import GameRow

LIVE_REALM = "LIVE"


def realm_of(game: GameRow) -> str:
    """Returns LIVE, or the id of a sandbox: identities of testers stay apart from those of live games."""
    return LIVE_REALM if game.mode is GameMode.LIVE else str(game.id)
