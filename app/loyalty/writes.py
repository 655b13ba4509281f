"""The SQL with which the recorder writes: events, history, ledger and the members' rows in one statement."""

from collections.abc import Iterable, Sequence

import orjson

from app.events.outbox import append
from app.infra.db import Collision, Connection, mark_changed
from app.loyalty.earning_json import to_json
from app.loyalty.notifications import NOTICES, insert_notifications, leave_out_stored, notification_rows
from app.loyalty.state import HistoryRow, LedgerRow, MemberState, StoredEvent
from app.studios.queries import GameRow


def _unnest(first: int, columns: Sequence[tuple[str, str]]) -> str:
    arrays = ", ".join(f"${first + i}::{kind}[]" for i, (_, kind) in enumerate(columns))
    names = ", ".join(name for name, _ in columns)
    return f"unnest({arrays}) AS u ({names})"


_STANDING = (
    ("joined_at", "timestamptz"),
    ("tier", "int2"),
    ("progress", "int8"),
    ("season_started_at", "timestamptz"),
    ("season_ends_at", "timestamptz"),
    ("p", "int8"),
    ("p_expires_at", "timestamptz"),
    ("loops", "int8"),
    ("lifetime_sc", "int8"),
    ("lifetime_p", "int8"),
    ("ltv_usd", "numeric"),
    ("applied_to", "timestamptz"),
    ("earning", "jsonb"),
    ("wake_at", "timestamptz"),
    ("event_seq", "int4"),
    ("history_seq", "int4"),
    ("ledger_seq", "int4"),
)
_MEMBERS = (("id", "uuid"), *_STANDING)
_PLAYERS = (
    ("member_id", "uuid"),
    ("external_id", "text"),
    ("display_name", "text"),
    ("country", "text"),
    ("locale", "text"),
    ("time_zone", "text"),
)
_EVENTS = (
    ("member_id", "uuid"),
    ("seq", "int4"),
    ("kind", "text"),
    ("key", "text"),
    ("fingerprint", "bytea"),
    ("effective_at", "timestamptz"),
    ("received_at", "timestamptz"),
    ("occurred_at", "timestamptz"),
    ("amount", "numeric"),
    ("currency", "text"),
    ("points", "int8"),
    ("tier", "int2"),
    ("refunds", "text"),
    ("sku", "text"),
    ("code", "text"),
    ("period", "text"),
    ("reason", "text"),
)
_CHANGES = (
    ("member_id", "uuid"),
    ("seq", "int4"),
    ("at", "timestamptz"),
    ("kind", "text"),
    ("tier", "int2"),
    ("ladder_version", "int4"),
    ("rules_version", "int4"),
    ("sc", "int8"),
    ("p", "int8"),
    ("details", "jsonb"),
    ("event_seq", "int4"),
    ("reference", "text"),
)
_MOVEMENTS = (
    ("member_id", "uuid"),
    ("seq", "int4"),
    ("unit", "text"),
    ("delta", "int8"),
    ("balance", "int8"),
    ("kind", "text"),
    ("at", "timestamptz"),
    ("reference", "text"),
)


def _insert(name: str, table: str, columns: Sequence[tuple[str, str]], first: int, with_game: bool) -> str:
    names = ", ".join(column for column, _ in columns)
    game = ("game_id, ", "$1, ") if with_game else ("", "")
    return (
        f"{name} AS (INSERT INTO {table} ({game[0]}{names}) SELECT {game[1]}u.*"
        f" FROM guard, {_unnest(first, columns)}"
        + (" ON CONFLICT DO NOTHING RETURNING 1)" if table == "players" else ")")
    )


def _write_statement(*, with_new: bool) -> str:
    """One round trip for all that the recorder decided; nothing of it when newer rules were published.

    `$1` is the game, `$2` and `$3` the versions that were judged by. New members are rarer than others:
    the statement without them is a third shorter to plan and to run.
    """
    first = 4
    updates = ", ".join(f"{name} = u.{name}" for name, _ in _STANDING)
    parts = [
        "guard AS (SELECT 1 WHERE (SELECT coalesce(max(version), 0) FROM program_rules) = $2"
        " AND (SELECT coalesce(max(version), 0) FROM game_rules WHERE game_id = $1) = $3)",
        f"updated AS (UPDATE members m SET {updates} FROM guard, {_unnest(first, _MEMBERS)}"
        " WHERE m.id = u.id)",
    ]
    first += len(_MEMBERS)
    inserts = [
        ("events", "loyalty_events", _EVENTS, True),
        ("changes", "loyalty_history", _CHANGES, False),
        ("movements", "loyalty_ledger", _MOVEMENTS, False),
    ]
    if with_new:
        inserts += [("joined", "members", _MEMBERS, True), ("players", "players", _PLAYERS, True)]
    for name, table, columns, with_game in inserts:
        parts.append(_insert(name, table, columns, first, with_game))
        first += len(columns)
    parts.append(f"told AS ({insert_notifications(first, 'guard')})")
    played = "(SELECT count(*) FROM players)" if with_new else "0"
    return f"WITH {', '.join(parts)} SELECT (SELECT count(*) FROM guard) AS current, {played} AS players"


_WRITE = _write_statement(with_new=False)
_WRITE_NEW = _write_statement(with_new=True)


async def write(connection: Connection, game: GameRow, states: Iterable[MemberState]) -> None:
    """Store all that the states gathered. Raises Collision when newer rules or the same player came first."""
    # In one order, so that transactions which bring the same new players do not lock each other out.
    changed = sorted((state for state in states if state.changed), key=lambda state: state.external_id)
    if not changed:
        return
    await leave_out_stored(connection, changed)
    new = [state for state in changed if state.created]
    arrays = [
        *_columns(_MEMBERS, (_member(state) for state in changed if not state.created)),
        *_columns(_EVENTS, (_fact(state, stored) for state in changed for stored in state.events)),
        *_columns(_CHANGES, (_change(state, row) for state in changed for row in state.history)),
        *_columns(_MOVEMENTS, (_movement(state, row) for state in changed for row in state.ledger)),
    ]
    if new:
        arrays += [
            *_columns(_MEMBERS, (_member(state) for state in new)),
            *_columns(_PLAYERS, (_player(state) for state in new)),
        ]
    arrays += _columns(
        NOTICES, (row for state in changed for row in notification_rows(state.id, state.notifications))
    )
    row = await connection.fetchrow(
        _WRITE_NEW if new else _WRITE, game.id, game.program_version, game.game_version, *arrays
    )
    if row is None or not row["current"] or row["players"] != len(new):
        raise Collision
    mark_changed(state.id for state in changed)
    await append(connection, game.id, [event for state in changed for event in state.outbox_events])


def _columns(columns: Sequence[tuple[str, str]], rows: Iterable[tuple[object, ...]]) -> list[list[object]]:
    turned = [list(column) for column in zip(*rows, strict=True)]
    return turned or [[] for _ in columns]


def _member(state: MemberState) -> tuple[object, ...]:
    s = state.standing
    return (
        *(state.id, state.joined_at, s.tier, s.progress, s.season_started_at, s.season_ends_at, s.p),
        *(s.p_expires_at, s.loops, s.lifetime_sc, s.lifetime_p, s.ltv_usd, s.applied_to, to_json(s.earning)),
        *(state.wake_at, state.event_seq, state.history_seq, state.ledger_seq),
    )


def _player(state: MemberState) -> tuple[object, ...]:
    about = state.profile
    return state.id, state.external_id, about.display_name, about.country, about.locale, about.time_zone


def _fact(state: MemberState, stored: StoredEvent) -> tuple[object, ...]:
    e = stored.event
    return (
        *(state.id, e.seq, e.kind, stored.key, stored.fingerprint, e.effective_at, stored.received_at),
        *(
            e.occurred_at,
            e.amount,
            e.currency,
            e.points,
            e.tier,
            e.refunds,
            e.sku,
            e.code,
            e.period,
            e.reason,
        ),
    )


def _change(state: MemberState, row: HistoryRow) -> tuple[object, ...]:
    c = row.change
    return (
        *(state.id, row.seq, c.at, c.kind, c.tier, c.ladder_version, c.rules_version, c.sc, c.p),
        *(orjson.dumps(c.details).decode(), c.event, c.reference),
    )


def _movement(state: MemberState, row: LedgerRow) -> tuple[object, ...]:
    return state.id, row.seq, row.unit, row.delta, row.balance, row.kind, row.at, row.reference
