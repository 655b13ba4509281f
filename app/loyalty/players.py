"""Players that a game has made known, for what changes more of a member than its standing."""

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.infra.db import Connection
from app.loyalty.queries import lock_players
from app.loyalty.state import MemberState


def unknown_player() -> Fault:
    """Returns the fault of a player that the game has not made known."""
    return Fault(
        UserErrorCode.NOT_FOUND,
        "The game has no such player: onboardPlayer makes one known.",
        ("playerId",),
    )


async def lock_player(connection: Connection, game_id: GameId, external_id: str) -> MemberState:
    """Lock the member of a player, as `lock_players` does. Raises DomainError with NOT_FOUND."""
    state = (await lock_players(connection, game_id, [external_id])).get(external_id)
    if state is None:
        raise DomainError(unknown_player())
    return state
