"""The SQL with which the recorder writes: events, history, ledger and the members' rows in one statement."""

from collections.abc import Iterable
from typing import Any

import orjson

from app.domain.access import GameId
from app.domain.events import Event, Merged, Purchase, Refund
from app.domain.invitations import PURCHASE_WITHIN
from app.events.outbox import append
from app.infra.db import Collision, Connection, mark_changed
from app.loyalty import earning_json, holds_json, packs_json
from app.loyalty.birthdays import store_first_birthday
from app.loyalty.columns import Column, Table
from app.loyalty.event_columns import EVENTS
from app.loyalty.invitees import look_at_invitations
from app.loyalty.loadouts import note_moves
from app.loyalty.notifications import NOTICES, insert_notifications, leave_out_stored
from app.loyalty.state import HistoryRow, LedgerRow, MemberState
from app.loyalty.tier_ups import note_tier_ups
from app.studios.queries import GameRow

_MEMBERS: Table[MemberState] = Table(
    "members",
    (
        Column("joined_at", "timestamptz", lambda state: state.joined_at),
        Column("tier", "int2", lambda state: state.standing.tier),
        Column("progress", "int8", lambda state: state.standing.progress),
        Column("season_started_at", "timestamptz", lambda state: state.standing.season_started_at),
        Column("season_ends_at", "timestamptz", lambda state: state.standing.season_ends_at),
        Column("p", "int8", lambda state: state.standing.p),
        Column("p_expires_at", "timestamptz", lambda state: state.standing.p_expires_at),
        Column("loops", "int8", lambda state: state.standing.loops),
        Column("lifetime_sc", "int8", lambda state: state.standing.lifetime_sc),
        Column("lifetime_p", "int8", lambda state: state.standing.lifetime_p),
        Column("ltv_usd", "numeric", lambda state: state.standing.ltv_usd),
        Column("applied_to", "timestamptz", lambda state: state.standing.applied_to),
        Column("earning", "jsonb", lambda state: earning_json.to_json(state.standing.earning)),
        Column("points_holds", "jsonb", lambda state: holds_json.to_json(state.standing.holds)),
        Column("packs", "jsonb", lambda state: packs_json.to_json(state.standing.packs)),
        Column("wake_at", "timestamptz", lambda state: state.wake_at),
        Column("event_seq", "int4", lambda state: state.event_seq),
        Column("history_seq", "int4", lambda state: state.history_seq),
        Column("ledger_seq", "int4", lambda state: state.ledger_seq),
    ),
    member="id",
)
BY_EVENTS = tuple(
    column
    for column in _MEMBERS.columns
    if column.name in {"joined_at", "loops", "lifetime_sc", "lifetime_p", "ltv_usd", "packs", "event_seq"}
)
"""The columns that events alone move: a member for which something fell due keeps them."""
_SETTLED: Table[MemberState] = Table(
    "members", tuple(column for column in _MEMBERS.columns if column not in BY_EVENTS), member="id"
)
_PLAYERS: Table[MemberState] = Table(
    "players",
    (
        Column("external_id", "text", lambda state: state.external_id),
        Column("display_name", "text", lambda state: state.profile.display_name),
        Column("country", "text", lambda state: state.profile.country),
        Column("locale", "text", lambda state: state.profile.locale),
        Column("time_zone", "text", lambda state: state.profile.time_zone),
    ),
)
_HISTORY: Table[HistoryRow] = Table(
    "loyalty_history",
    (
        Column("seq", "int4", lambda row: row.seq),
        Column("at", "timestamptz", lambda row: row.change.at),
        Column("kind", "text", lambda row: row.change.kind),
        Column("tier", "int2", lambda row: row.change.tier),
        Column("ladder_version", "int4", lambda row: row.change.ladder_version),
        Column("rules_version", "int4", lambda row: row.change.rules_version),
        Column("sc", "int8", lambda row: row.change.sc),
        Column("p", "int8", lambda row: row.change.p),
        Column("details", "jsonb", lambda row: orjson.dumps(row.change.details).decode()),
        Column("event_seq", "int4", lambda row: row.change.event),
        Column("reference", "text", lambda row: row.change.reference),
    ),
)
_LEDGER: Table[LedgerRow] = Table(
    "loyalty_ledger",
    (
        Column("seq", "int4", lambda row: row.seq),
        Column("unit", "text", lambda row: row.unit),
        Column("delta", "int8", lambda row: row.delta),
        Column("balance", "int8", lambda row: row.balance),
        Column("kind", "text", lambda row: row.kind),
        Column("at", "timestamptz", lambda row: row.at),
        Column("reference", "text", lambda row: row.reference),
    ),
)


def _write_statement(members: Table[MemberState], *inserts: tuple[str, Table[Any], str]) -> str:
    """Returns the statement that writes all that the recorder decided; nothing after newer rules came.

    `$1` is the game, `$2` and `$3` the versions of the rules that decided it. It updates `members` and makes
    the `inserts`: each a name, a table and how its INSERT ends.
    """
    first = 4
    updates = ", ".join(f"{column.name} = u.{column.name}" for column in members.columns)
    parts = [
        "guard AS (SELECT 1 WHERE (SELECT coalesce(max(version), 0) FROM program_rules) = $2"
        " AND (SELECT coalesce(max(version), 0) FROM game_rules WHERE game_id = $1) = $3)",
        f"updated AS (UPDATE members m SET {updates}"
        f" FROM guard, {members.unnest(first)} AS u ({', '.join(members.names)})"
        " WHERE m.game_id = $1 AND m.id = u.id)",
    ]
    first += len(members.names)
    for name, table, ending in inserts:
        parts.append(f"{name} AS ({table.insert(first, 'guard')}{ending})")
        first += len(table.names)
    parts.append(f"notices AS ({insert_notifications(first, 'guard')})")
    with_players = any(table is _PLAYERS for _, table, _ in inserts)
    new_players = "(SELECT count(*) FROM players)" if with_players else "0"
    return f"WITH {', '.join(parts)} SELECT (SELECT count(*) FROM guard) AS current, {new_players} AS players"


_TRACES = ("changes", _HISTORY, ""), ("movements", _LEDGER, "")
_ALL = ("events", EVENTS, ""), *_TRACES
# First, since a cluster writes part after part: what refers to a member comes after it.
_NEW = ("joined", _MEMBERS, ""), ("players", _PLAYERS, " ON CONFLICT DO NOTHING RETURNING 1")
# What does less is shorter to plan and to run: new members are rare, and a sweep brings no events.
_WRITE_SETTLED = _write_statement(_SETTLED, *_TRACES)
_WRITE = _write_statement(_MEMBERS, *_ALL)
_WRITE_NEW = _write_statement(_MEMBERS, *_NEW, *_ALL)


async def _look_at_invitations(
    connection: Connection, game_id: GameId, states: Iterable[MemberState]
) -> None:
    """Have the invitations looked at by which these members came, where their purchases changed."""
    invited = [
        state.id
        for state in states
        if state.is_invited and any(_moves_invitation(state, stored.event) for stored in state.events)
    ]
    if invited:
        await look_at_invitations(connection, game_id, invited)


def _moves_invitation(state: MemberState, event: Event) -> bool:
    if isinstance(event, Purchase):
        return event.effective_at < state.joined_at + PURCHASE_WITHIN
    return isinstance(event, Refund | Merged)


async def write(connection: Connection, game: GameRow, states: Iterable[MemberState]) -> None:
    """Store all that the states gathered. Raises Collision when newer rules or the same player came first."""
    # In one order, so that transactions which bring the same new players do not lock each other out.
    changed = sorted((state for state in states if state.changed), key=lambda state: state.external_id)
    if not changed:
        return
    await leave_out_stored(connection, game.id, changed)
    new = [state for state in changed if state.created]
    # So that two which use the same keys for other players do not lock each other out.
    events = sorted(
        ((state.id, (stored,)) for state in changed for stored in state.events),
        key=lambda row: (row[1][0].key or "", row[1][0].event.kind),
    )
    members = _MEMBERS if events else _SETTLED
    arrays = members.arrays([(state.id, (state,)) for state in changed if not state.created])
    if new:
        rows = [(state.id, (state,)) for state in new]
        arrays += [*_MEMBERS.arrays(rows), *_PLAYERS.arrays(rows)]
    if events:
        arrays += EVENTS.arrays(events)
    arrays += [
        *_HISTORY.arrays([(state.id, state.history) for state in changed]),
        *_LEDGER.arrays([(state.id, state.ledger) for state in changed]),
    ]
    arrays += NOTICES.arrays([(state.id, state.notifications) for state in changed])
    statement = _WRITE_NEW if new else _WRITE if events else _WRITE_SETTLED
    row = await connection.fetchrow(statement, game.id, game.program_version, game.game_version, *arrays)
    if row is None or not row["current"] or row["players"] != len(new):
        raise Collision
    await _look_at_invitations(connection, game.id, changed)
    mark_changed(state.id for state in changed)
    await append(connection, game.id, [event for state in changed for event in state.outbox_events])
    await note_moves(connection, game, changed)
    await note_tier_ups(connection, game.id, changed)
    for state in new:
        if state.profile.birthday is not None:
            await store_first_birthday(
                connection, game.id, state.external_id, state.profile.birthday, state.standing.applied_to
            )
