"""Within what an identity is unique: all live games share one realm, each sandbox has its own."""

from app.domain.access import GameMode
from app.studios.queries import GameRow

LIVE_REALM = "LIVE"


def realm_of(game: GameRow) -> str:
    """LIVE, or the id of a sandbox: testers' identities never meet those of the live games."""
    return LIVE_REALM if game.mode is GameMode.LIVE else str(game.id)
