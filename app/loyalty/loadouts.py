"""Moves of the tier on their way to the loadouts, in the transaction that made them.

What a tier gives is shown, or not, by the standing alone. A loadout keeps since when a tier is held, so that
it can forget what was not owned for long, and tells the game that something else is shown.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

import orjson

from app.domain.instants import format_instant
from app.events.outbox import append
from app.events.webhook_events import loadout_changed_event
from app.infra.db import Connection
from app.loyalty.state import MemberState
from app.studios.queries import GameRow

MAX_MOVES = 100
"""The latest moves that a loadout keeps, until it is written the next time."""

_NOTE = f"""
    UPDATE loadouts l SET version = l.version + 1,
        moves = jsonb_path_query_array(l.moves || u.moves, '$[last - {MAX_MOVES - 1} to last]')
    FROM unnest($2::uuid[], $3::jsonb[]) AS u (member_id, moves)
    WHERE l.game_id = $1 AND l.member_id = u.member_id
    RETURNING l.member_id,
        l.version + coalesce((SELECT v.version FROM inventory_versions v WHERE v.game_id = $1), 0) AS version
"""  # noqa: S608 - constants only


async def note_moves(connection: Connection, game: GameRow, states: Iterable[MemberState]) -> None:
    """Note the moves of these members, which are locked and written, at their loadouts."""
    moved: dict[UUID, MemberState] = {}
    moves: list[str] = []
    for state in states:
        own = list(_moves(state))
        if own:
            moved[state.id] = state
            moves.append(orjson.dumps(own).decode())
    if not moved:
        return
    rows = await connection.fetch(_NOTE, game.id, list(moved), moves)
    if game.has_webhook_endpoints:
        events = [
            loadout_changed_event(
                row["member_id"],
                moved[row["member_id"]].external_id,
                row["version"],
                moved[row["member_id"]].history[-1].change.at,
            )
            for row in rows
        ]
        await append(connection, game.id, events)


def _moves(state: MemberState) -> Iterator[dict[str, str | int]]:
    """Yield the changes that left the member on another tier; a new member has no loadout."""
    stored = state.stored
    if stored is None:
        return
    tier, ladder = stored.tier, None
    for row in state.history:
        change = row.change
        if change.tier != tier or (ladder is not None and change.ladder_version != ladder):
            yield {"at": format_instant(change.at), "tier": change.tier, "ladder": change.ladder_version}
        tier, ladder = change.tier, change.ladder_version
