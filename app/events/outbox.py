"""The outbox: events for a game's endpoints, written in the transaction in which they happen.

A worker sends each committed event at least once; an event that is rolled back is never sent.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from app.events.base import WebhookEvent
from app.infra.db import Connection

COLUMNS = (("member_id", "uuid"), ("type", "text"), ("data", "jsonb"), ("occurred_at", "timestamptz"))
"""The arrays that `outbox_parts` takes, in this order, with the types of their elements."""


@dataclass(frozen=True, slots=True)
class OutboxEvent:
    """An event of a member, of one of the types that endpoints choose from.

    `data` is as it goes into the message; `occurred_at` is the game's instant. `notification` is the key of
    the notification that says the same to the member, where there is one.
    """

    member_id: UUID
    type: str
    data: Mapping[str, object]
    occurred_at: datetime
    notification: str | None = None

    @classmethod
    def of(
        cls, member_id: UUID, event: WebhookEvent, occurred_at: datetime, notification: str | None = None
    ) -> "OutboxEvent":
        """Returns the event as the outbox holds it."""
        return cls(member_id, event.type, event.data(), occurred_at, notification)


def outbox_parts(first: int, guard: str = "") -> list[str]:
    """Returns common table expressions that write events, for a statement whose `$1` is the game.

    The arrays of `COLUMNS` are its parameters from `$first` on. `guard` names an expression of the same
    statement: while that has no row, nothing is written. Events of types that the game has no subscription to
    are left out. Each member's events are numbered in the order of the arrays: the caller holds the locks of
    these members.
    """
    arrays = ", ".join(f"${first + place}::{kind}[]" for place, (_, kind) in enumerate(COLUMNS))
    names = ", ".join(name for name, _ in COLUMNS)
    return [
        "new_events AS (SELECT u.*, row_number() OVER (PARTITION BY u.member_id ORDER BY u.place) AS n,"  # noqa: S608 - constants only
        " count(*) OVER (PARTITION BY u.member_id) AS numbers"
        f" FROM {f'{guard}, ' if guard else ''}unnest({arrays}) WITH ORDINALITY AS u ({names}, place)"
        " WHERE u.type IN (SELECT s.type FROM outbox_subscriptions s WHERE s.game_id = $1))",
        # In one order, so that two statements about the same members cannot deadlock.
        "numbered_until AS (INSERT INTO outbox_sequences AS s (game_id, member_id, last_seq)"
        " SELECT $1, member_id, count(*) FROM new_events GROUP BY member_id ORDER BY member_id"
        " ON CONFLICT (game_id, member_id) DO UPDATE SET last_seq = s.last_seq + excluded.last_seq"
        " RETURNING s.member_id, s.last_seq)",
        "put AS (INSERT INTO outbox (game_id, member_id, seq, type, data, occurred_at)"
        " SELECT $1, new_events.member_id, numbered_until.last_seq - new_events.numbers + new_events.n,"
        " new_events.type, new_events.data, new_events.occurred_at"
        " FROM new_events JOIN numbered_until USING (member_id) ORDER BY new_events.place)",
    ]


def outbox_arrays(events: Iterable[OutboxEvent]) -> list[list[object]]:
    """Returns the parameters of `outbox_parts`: an array for each of `COLUMNS`."""
    rows = [
        (event.member_id, event.type, orjson.dumps(event.data).decode(), event.occurred_at)
        for event in events
    ]
    return [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in COLUMNS]


_APPEND = f"WITH {', '.join(outbox_parts(2))} SELECT count(*) FROM new_events"  # noqa: S608 - constants only


async def append(connection: Connection, game_id: UUID, events: Sequence[OutboxEvent]) -> None:
    """Write events in the caller's transaction, which holds the locks of their members (`outbox_parts`)."""
    if events:
        await connection.execute(_APPEND, game_id, *outbox_arrays(events))


def has_subscriptions(game: str) -> str:
    """Returns the condition that there is a subscription to the game whose id the expression `game` is."""
    return f"EXISTS (SELECT FROM outbox_subscriptions s WHERE s.game_id = {game})"


_SUBSCRIBE = """
    WITH dropped AS (
        DELETE FROM outbox_subscriptions WHERE game_id = $1 AND subscriber_id = $2 AND type <> ALL($3::text[])
    )
    INSERT INTO outbox_subscriptions (game_id, subscriber_id, type) SELECT DISTINCT $1::uuid, $2::uuid, type
    FROM unnest($3::text[]) AS type ON CONFLICT DO NOTHING
"""


async def subscribe(
    connection: Connection, game_id: UUID, subscriber_id: UUID, types: Collection[str]
) -> None:
    """Subscribe to these types of a game's events, and to no others.

    The caller's transaction holds a lock on the subscriber. Events of transactions that are under way may be
    left out.
    """
    await connection.execute(_SUBSCRIBE, game_id, subscriber_id, list(types))
