"""The SQL of the standing: locking members, reading their facts, writing what the door decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId, MemberId
from app.domain.events import Change, ChangeKind, Event, EventKind, Standing
from app.infra.db import Connection
from app.loyalty.state import GUEST, HistoryRow, KnownAs, MemberState, Profile, StoredEvent
from app.studios.queries import GAME, GameRow, game_row
from app.studios.service import RULES_LOCK

MEMBER = """
    m.id, m.joined_at, m.tier, m.progress, m.season_started_at, m.season_ends_at, m.p, m.p_expires_at,
    m.loops, m.lifetime_sc, m.lifetime_p, m.ltv_usd, m.applied_to, m.event_seq, m.history_seq,
    m.ledger_seq, pl.player_id, pl.display_name, pl.country, pl.locale
"""

KNOWN_AS = """
    EXISTS (SELECT FROM identities i WHERE i.member_id = m.id) AS is_identified,
    EXISTS (SELECT FROM contacts c WHERE c.member_id = m.id) AS has_email
"""
"""How well a member is known: `KnownAs`."""

_LOCK_PLAYERS = f"""
    SELECT {MEMBER}, {KNOWN_AS}
    FROM (SELECT pg_advisory_xact_lock_shared({RULES_LOCK})) rules,
         players pl JOIN members m ON m.id = pl.member_id
    WHERE pl.game_id = $1 AND pl.player_id = ANY($2::text[])
    ORDER BY m.id FOR NO KEY UPDATE OF m
"""
_LOCK_DUE = f"""
    SELECT {MEMBER}, {KNOWN_AS}
    FROM (SELECT pg_advisory_xact_lock_shared({RULES_LOCK})) rules,
         members m JOIN players pl ON pl.member_id = m.id
    WHERE m.game_id = $1 AND m.wake_at <= $2 AND m.id <> ALL($4::uuid[])
    ORDER BY m.wake_at LIMIT $3 FOR NO KEY UPDATE OF m SKIP LOCKED
"""
_EVENT = """
    e.member_id, e.seq, e.kind, e.key, e.fingerprint, e.effective_at, e.received_at, e.occurred_at,
    e.amount, e.currency, e.points, e.tier, e.refunds, e.sku, e.reason
"""
_EVENTS = (
    f"SELECT {_EVENT} FROM loyalty_events e WHERE e.member_id = ANY($1::uuid[]) ORDER BY e.member_id, e.seq"
)
_KNOWN = f"""
    SELECT {_EVENT}, pl.player_id
    FROM unnest($2::text[], $3::text[]) wanted (kind, key)
    JOIN loyalty_events e ON e.game_id = $1 AND e.kind = wanted.kind AND e.key = wanted.key
    JOIN players pl ON pl.member_id = e.member_id AND pl.game_id = $1
"""
_HISTORY = """
    seq, at, kind, tier, ladder_version, rules_version, sc, p, facts, event_seq, reference
"""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member as it was last written, with the game it is in: all that the widget needs, in one read."""

    id: MemberId
    player_id: str
    profile: Profile
    joined_at: datetime
    standing: Standing
    game: GameRow
    known_as: KnownAs = GUEST


def member_row(row: asyncpg.Record) -> MemberRow:
    return MemberRow(
        id=MemberId(row["id"]),
        player_id=row["player_id"],
        profile=profile(row),
        joined_at=row["joined_at"],
        standing=standing(row),
        game=game_row(row),
        known_as=_known_as(row),
    )


def _known_as(row: asyncpg.Record) -> KnownAs:
    return KnownAs(row["is_identified"], row["has_email"])


def standing(row: asyncpg.Record) -> Standing:
    return Standing(
        tier=row["tier"],
        progress=row["progress"],
        season_started_at=row["season_started_at"],
        season_ends_at=row["season_ends_at"],
        p=row["p"],
        p_expires_at=row["p_expires_at"],
        loops=row["loops"],
        lifetime_sc=row["lifetime_sc"],
        lifetime_p=row["lifetime_p"],
        ltv_usd=row["ltv_usd"],
        applied_to=row["applied_to"],
    )


def profile(row: asyncpg.Record) -> Profile:
    return Profile(row["display_name"], row["country"], row["locale"])


def _state(row: asyncpg.Record) -> MemberState:
    return MemberState(
        id=row["id"],
        player_id=row["player_id"],
        profile=profile(row),
        joined_at=row["joined_at"],
        standing=standing(row),
        known_as=_known_as(row),
        event_seq=row["event_seq"],
        history_seq=row["history_seq"],
        ledger_seq=row["ledger_seq"],
    )


def stored_event(row: asyncpg.Record) -> StoredEvent:
    event = Event(
        kind=EventKind(row["kind"]),
        effective_at=row["effective_at"],
        seq=row["seq"],
        reference=row["key"] or "",
        amount=row["amount"],
        currency=row["currency"],
        points=row["points"],
        tier=row["tier"],
        refunds=row["refunds"],
        reason=row["reason"],
        occurred_at=row["occurred_at"],
    )
    return StoredEvent(event, row["received_at"], row["fingerprint"], row["sku"])


def history_row(row: asyncpg.Record) -> HistoryRow:
    change = Change(
        kind=ChangeKind(row["kind"]),
        at=row["at"],
        tier=row["tier"],
        ladder_version=row["ladder_version"],
        rules_version=row["rules_version"],
        sc=row["sc"],
        p=row["p"],
        facts=orjson.loads(row["facts"]),
        event=row["event_seq"],
        reference=row["reference"],
    )
    return HistoryRow(row["seq"], change)


_FROM = "players pl JOIN members m ON m.id = pl.member_id JOIN games g ON g.id = pl.game_id"
_BY_TOKEN = f"""
    SELECT {MEMBER}, {KNOWN_AS}, {GAME} FROM player_tokens t JOIN players pl ON pl.id = t.player_id
    JOIN members m ON m.id = pl.member_id JOIN games g ON g.id = pl.game_id
    WHERE t.hash = $1 AND t.expires_at > $2
"""
_BY_PLAYER = f"SELECT {MEMBER}, {KNOWN_AS}, {GAME} FROM {_FROM} WHERE pl.game_id = $1 AND pl.player_id = $2"
_BY_ID = f"SELECT {MEMBER}, {KNOWN_AS}, {GAME} FROM {_FROM} WHERE pl.game_id = ANY($1::uuid[]) AND m.id = $2"
_LISTED = """
    m.game_id = $1 AND pl.game_id = $1
    AND ($2::text IS NULL OR pl.player_id ILIKE $2 OR pl.display_name ILIKE $2)
    AND ($3::int2 IS NULL OR m.tier = $3)
"""
_PAGE = f"""
    SELECT {MEMBER}, {KNOWN_AS}, {GAME} FROM {_FROM}
    WHERE {_LISTED} AND (m.joined_at, m.id)
        < (coalesce($4::timestamptz, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    ORDER BY m.joined_at DESC, m.id DESC LIMIT $6
"""
_COUNT = f"SELECT count(*) FROM {_FROM} WHERE {_LISTED}"


async def member_by_token(connection: Connection, token_hash: str, clock: datetime) -> MemberRow | None:
    """The member whose player holds this token; None when it is unknown or over."""
    row = await connection.fetchrow(_BY_TOKEN, token_hash, clock)
    return None if row is None else member_row(row)


async def member_by_player(connection: Connection, game_id: GameId, player_id: str) -> MemberRow | None:
    row = await connection.fetchrow(_BY_PLAYER, game_id, player_id)
    return None if row is None else member_row(row)


async def member_by_id(
    connection: Connection, game_ids: Sequence[GameId], member_id: UUID
) -> MemberRow | None:
    """A member of one of these games; None for one of another, as for one that is not."""
    row = await connection.fetchrow(_BY_ID, game_ids, member_id)
    return None if row is None else member_row(row)


@dataclass(frozen=True, slots=True)
class MemberFilter:
    """Which members a list shows: `search` a part of the player's id or name, `rank` the tier held."""

    game_id: GameId
    search: str | None = None
    rank: int | None = None

    @property
    def arguments(self) -> tuple[GameId, str | None, int | None]:
        pattern = self.search
        if pattern is not None:
            escaped = pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            pattern = f"%{escaped}%"
        return self.game_id, pattern, self.rank


async def member_page(
    connection: Connection, wanted: MemberFilter, after: tuple[datetime, UUID] | None, limit: int
) -> list[MemberRow]:
    """Members, the latest to join first, after a place in that order."""
    joined_at, member_id = after or (None, None)
    rows = await connection.fetch(_PAGE, *wanted.arguments, joined_at, member_id, limit)
    return [member_row(row) for row in rows]


async def member_count(connection: Connection, wanted: MemberFilter) -> int:
    return await connection.fetchval(_COUNT, *wanted.arguments) or 0


async def lock_players(
    connection: Connection, game_id: GameId, player_ids: Iterable[str]
) -> dict[str, MemberState]:
    """The members of these players, locked in one order; the rules cannot change until the end."""
    wanted = sorted(set(player_ids))
    rows = await connection.fetch(_LOCK_PLAYERS, game_id, wanted)
    if len(rows) < len(wanted):
        # The statement takes the rules' lock only where it finds a member.
        await connection.execute(f"SELECT pg_advisory_xact_lock_shared({RULES_LOCK})")
    return {row["player_id"]: _state(row) for row in rows}


async def lock_due(
    connection: Connection, game_id: GameId, now: datetime, limit: int, leave: Iterable[UUID] = ()
) -> dict[str, MemberState]:
    """Members for whom something fell due, locked; those that another worker holds are left to it."""
    rows = await connection.fetch(_LOCK_DUE, game_id, now, limit, list(leave))
    return {row["player_id"]: _state(row) for row in rows}


async def events_of(connection: Connection, member_ids: Sequence[UUID]) -> Mapping[UUID, list[StoredEvent]]:
    """All facts about these members, in the order of acceptance."""
    found: dict[UUID, list[StoredEvent]] = {member_id: [] for member_id in member_ids}
    for row in await connection.fetch(_EVENTS, list(member_ids)):
        found[row["member_id"]].append(stored_event(row))
    return found


async def known_facts(
    connection: Connection, game_id: GameId, keys: Sequence[tuple[EventKind, str]]
) -> dict[tuple[EventKind, str], tuple[str, UUID, StoredEvent]]:
    """Which of these facts the game has reported before: player, member and event of each."""
    rows = await connection.fetch(_KNOWN, game_id, [kind for kind, _ in keys], [key for _, key in keys])
    found = {}
    for row in rows:
        stored = stored_event(row)
        found[stored.event.kind, row["key"]] = (row["player_id"], row["member_id"], stored)
    return found


async def history_of_events(
    connection: Connection, facts: Sequence[tuple[UUID, int]]
) -> Mapping[tuple[UUID, int], list[HistoryRow]]:
    """What each of these facts, by member and number, did to its member, in order."""
    found: dict[tuple[UUID, int], list[HistoryRow]] = {fact: [] for fact in facts}
    rows = await connection.fetch(
        f"SELECT h.member_id, {_HISTORY} FROM unnest($1::uuid[], $2::int4[]) wanted (id, event)"
        " JOIN loyalty_history h ON h.member_id = wanted.id AND h.event_seq = wanted.event"
        " ORDER BY h.member_id, h.seq",
        *([member_id for member_id, _ in facts], [seq for _, seq in facts]),
    )
    for row in rows:
        found[row["member_id"], row["event_seq"]].append(history_row(row))
    return found


async def history_page(
    connection: Connection, member_id: UUID, before: int | None, limit: int
) -> list[HistoryRow]:
    """The newest entries before a number."""
    rows = await connection.fetch(
        f"SELECT {_HISTORY} FROM loyalty_history"
        " WHERE member_id = $1 AND seq < coalesce($2::int4, 2147483647) ORDER BY seq DESC LIMIT $3",
        *(member_id, before, limit),
    )
    return [history_row(row) for row in rows]


async def first_entry_after(
    connection: Connection, member_id: UUID, event_seq: int, answered_at: datetime
) -> int | None:
    """The number of the first entry that came after a fact was answered; None where nothing did."""
    return await connection.fetchval(
        "SELECT min(seq) FROM loyalty_history WHERE member_id = $1"
        " AND (event_seq > $2 OR (event_seq IS NULL AND at > $3))",
        *(member_id, event_seq, answered_at),
    )
