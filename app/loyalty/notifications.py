"""Notices on their way into the inbox, within the statement or transaction that made them due."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import orjson

from app.domain.access import GameId, GameMode
from app.domain.events import ChangeKind, Standing
from app.domain.notifications import Notification, NotificationKind, news
from app.domain.reminders import next_wake_at, reminders, threshold_reached
from app.domain.rules import RuleBook
from app.domain.seasons import settle, trimmed
from app.events.webhook_events import member_events
from app.infra.db import Collision, Connection, mark_changed
from app.loyalty.columns import Column, Table
from app.loyalty.state import HistoryRow, MemberState
from app.studios.queries import GameRow

NOTICES: Table[Notification] = Table(
    "notifications",
    (
        Column("key", "text", lambda notification: notification.key),
        Column("kind", "text", lambda notification: notification.kind.value),
        Column("created_at", "timestamptz", lambda notification: notification.at),
        Column("params", "jsonb", lambda notification: orjson.dumps(notification.params).decode()),
    ),
)


def notifications_for(
    before: Standing | None,
    after: Standing,
    rows: Iterable[HistoryRow],
    *,
    woke_at: datetime,
    game_now: datetime,
    book: RuleBook,
    mode: GameMode,
    imported: bool = False,
    by_clock: bool = False,
) -> list[Notification]:
    """Returns the notices of a member that goes from one standing to another, in order. Pure.

    `before` is the standing as it was stored, None for a new member; `woke_at` the wake that was stored with
    it; `after` the standing settled to `game_now`, and `rows` the entries of the history between the two.
    `by_clock` says that nothing but the clock led from one to the other. A sandbox's clock passes every
    moment; a live game that was looked at late gets the latest only (docs/decisions/0011-reminders.md).
    """
    notifications = news(before, ((row.seq, row.change) for row in rows), book, imported=imported)
    if before is None:
        start = replace(after, tier=0, progress=0)
    else:
        start = after if by_clock else settle(before, game_now, book)[0]
        every = mode is GameMode.SANDBOX
        notifications += reminders(before, after, woke_at, game_now, book, settled=start, every=every)
    if not imported:
        reached = threshold_reached(start, after, game_now, book)
        notifications += [] if reached is None else [reached]
    return sorted(notifications, key=lambda notification: notification.at)


def prepare_notifications(
    state: MemberState, game_now: datetime, book: RuleBook, game: GameRow, *, imported: bool = False
) -> None:
    """Make the notices and outbox events of all that was done to a member, and set when it wakes next.

    Drop measures that are counted no more. Once for each state, when it is settled to `game_now` and ready
    to be written.
    """
    state.standing = trimmed(state.standing, book)
    before, after = state.stored, state.standing
    if not state.erased:
        state.notifications = notifications_for(
            before,
            after,
            state.history,
            woke_at=state.wake_at,
            game_now=game_now,
            book=book,
            mode=game.mode,
            imported=imported,
            by_clock=not state.events,
        )
        if not imported:
            state.promotions = [
                (row.seq, row.change.at, book.program(row.change.ladder_version).tier(row.change.tier).code)
                for row in state.history
                if row.change.kind is ChangeKind.PROMOTED
            ]
        if game.has_webhook_endpoints:
            state.outbox_events = member_events(
                state.id,
                state.external_id,
                book,
                before=before,
                changes=[row.change for row in state.history],
                events=[stored.event for stored in state.events],
                notifications=state.notifications,
                imported=imported,
            )
    state.wake_at = next_wake_at(after, book, game_now)


_STORED = """
    SELECT n.member_id, n.key FROM unnest($2::uuid[], $3::text[]) AS u (member_id, key)
    JOIN notifications n ON n.game_id = $1 AND n.member_id = u.member_id AND n.key = u.key
"""
_REMINDERS = {
    NotificationKind.SEASON_ENDING,
    NotificationKind.KEEP_THRESHOLD,
    NotificationKind.SC_EXPIRING,
    NotificationKind.P_EXPIRING,
    NotificationKind.PACK_ENDING,
    NotificationKind.PACK_EXPIRED,
}


async def leave_out_stored(connection: Connection, game_id: GameId, states: Iterable[MemberState]) -> None:
    """Leave out reminders that these members, which are locked, have already.

    A past that is counted again, or what a refund took and a purchase brings back, may reach the same moment
    of the same season twice.
    """
    due = [(state, n) for state in states for n in state.notifications if n.kind in _REMINDERS]
    if not due:
        return
    keys = [state.id for state, _ in due], [notification.key for _, notification in due]
    stored = {(row["member_id"], row["key"]) for row in await connection.fetch(_STORED, game_id, *keys)}
    for state in {state.id: state for state, _ in due}.values():
        state.notifications = [n for n in state.notifications if (state.id, n.key) not in stored]
        state.outbox_events = [e for e in state.outbox_events if (state.id, e.notification) not in stored]


def insert_notifications(first: int, source: str = "") -> str:
    """Returns the INSERT of notices given as arrays from parameter `$first` on, in the game `$1`.

    `source` is joined to them.

    Stored once for each key, in the order given, and not at all where the member declined the kind.
    """
    names, wanted = (", ".join(f"{of}{name}" for name in NOTICES.names) for of in ("", "u."))
    return (
        f"INSERT INTO notifications (game_id, {names}) SELECT $1, {wanted}"  # noqa: S608 - constants alone
        f" FROM {source + ', ' if source else ''}"
        f"{NOTICES.unnest(first)} WITH ORDINALITY AS u ({names}, place)"
        " WHERE (u.member_id, u.kind) NOT IN (SELECT o.member_id, o.kind FROM notification_opt_outs o"
        f" WHERE o.game_id = $1 AND o.member_id = ANY(${first}::text::uuid[]))"
        " ORDER BY u.place ON CONFLICT (game_id, member_id, key) DO NOTHING RETURNING id"
    )


_INSERT = insert_notifications(2)
_LOCK = """
    SELECT m.id, m.merged_into_id
    FROM players pl JOIN members m ON m.game_id = pl.game_id AND m.id = pl.member_id
    WHERE pl.game_id = $1 AND pl.external_id = $2 FOR NO KEY UPDATE OF m
"""


async def store_notifications(
    connection: Connection, game_id: GameId, external_id: str, notifications: Sequence[Notification]
) -> UUID:
    """Store notices that do not follow from a standing, in the caller's transaction, for a player's member.

    Takes the member's lock, which comes before all others, so that of one member a later notice has a greater
    number. Returns the member's id. Raises Collision where it was merged away meanwhile.
    """
    row = await connection.fetchrow(_LOCK, game_id, external_id)
    if row is None or row["merged_into_id"] is not None:
        raise Collision
    await store_of_locked(connection, game_id, [(row["id"], notifications)])
    return row["id"]


async def store_of_locked(
    connection: Connection, game_id: GameId, notices: Sequence[tuple[UUID, Sequence[Notification]]]
) -> None:
    """Store notices that do not follow from a standing, for members whose locks the caller holds."""
    if any(of_member for _, of_member in notices):
        await connection.execute(_INSERT, game_id, *NOTICES.arrays(notices))
    mark_changed([member_id for member_id, _ in notices])
