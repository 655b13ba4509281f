"""The SQL of the standing: locking members, reading their events, writing what the recorder decided."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId, MemberId
from app.domain.events import Change, ChangeKind, Closed, EventKind, Merged, Standing
from app.infra.db import Collision, Connection
from app.infra.metrics import MAX_COUNTED
from app.loyalty import earning_json, holds_json, packs_json
from app.loyalty.event_columns import EVENTS, stored_event
from app.loyalty.state import GUEST, HistoryRow, KnownAs, MemberState, Profile, StoredEvent
from app.studios.queries import GAME, GameRow, game_row
from app.studios.rules_lock import SHARED, hold_rules

_STANDING = """
    m.id, m.joined_at, m.tier, m.progress, m.season_started_at, m.season_ends_at, m.p, m.p_expires_at,
    m.loops, m.lifetime_sc, m.lifetime_p, m.ltv_usd, m.applied_to, m.earning, m.points_holds, m.packs,
    m.event_seq, m.history_seq, m.ledger_seq, pl.external_id
"""
MEMBER = f"{_STANDING}, pl.display_name, pl.country, pl.locale, pl.time_zone"


def known_as(game: str = "m.game_id") -> str:
    """Returns columns for how well a member `m` is known: `KnownAs`.

    `game` is the parameter that the statement compares the member's game with: where it locks rows, or is
    asked often, the condition on another table has to have it too, so that one machine is asked.
    """
    return f"""
        EXISTS (SELECT FROM identities i WHERE i.member_id = m.id) AS is_identified,
        EXISTS (SELECT FROM contacts c WHERE c.game_id = {game} AND c.member_id = m.id) AS has_email
    """


def loadout_version(game: str = "m.game_id") -> str:
    """Returns the column for the version of what a member `m` has equipped, for those who wait for its
    changes; `game` is as in `known_as`.
    """
    return f"""
        coalesce((SELECT l.version FROM loadouts l WHERE l.game_id = {game} AND l.member_id = m.id), 0)
            + coalesce((SELECT v.version FROM inventory_versions v WHERE v.game_id = {game}), 0)
            AS loadout_version
    """


OWN_PLAYER = "pl.game_id = m.game_id AND pl.member_id = m.id AND pl.merged_from_id IS NULL"
"""Joins a member `m` to its own player `pl`: just one, whatever others merges have brought."""
THEIR_MEMBER = "m.game_id = pl.game_id AND m.id = pl.member_id"
"""Joins a player `pl` to its member `m`."""

_HELD = "m.merged_into_id, m.erased_at, pl.erased_at AS player_erased_at, m.wake_at"
_LOCKED = f"{MEMBER}, {known_as('$1')}, {_HELD}, m.invitation_at IS NOT NULL AS is_invited"
_LOCK_PLAYERS = f"""
    SELECT {_LOCKED},
        (SELECT b.birthday FROM birthdays b WHERE b.game_id = $1 AND b.player_id = pl.id) AS birthday
    FROM {SHARED},
         players pl JOIN members m ON {THEIR_MEMBER}
    WHERE pl.game_id = $1 AND pl.external_id = ANY($2::text[])
    ORDER BY m.id FOR NO KEY UPDATE OF m
"""
_LOCK_DUE = f"""
    SELECT {_STANDING}, {_HELD}
    FROM {SHARED},
         members m JOIN players pl ON {OWN_PLAYER}
    WHERE m.game_id = $1 AND m.wake_at <= $2 AND m.id <> ALL($4::uuid[])
    ORDER BY m.wake_at LIMIT $3 FOR NO KEY UPDATE OF m SKIP LOCKED
"""
# In the order of the index, so that none is read that is not due.
_COUNT_DUE = """
    SELECT count(*) FROM (
        SELECT FROM members m WHERE m.game_id = $1 AND m.wake_at <= $2 ORDER BY m.wake_at LIMIT $3
    ) due
"""
_LOCK_MEMBERS = f"""
    SELECT {_LOCKED}
    FROM {SHARED},
         members m JOIN players pl ON {OWN_PLAYER}
    WHERE m.game_id = $1 AND m.id = ANY($2::uuid[])
    ORDER BY m.id FOR NO KEY UPDATE OF m
"""
_EVENT = ", ".join(f"e.{name}" for name in EVENTS.names)
_EVENTS = f"""
    SELECT {_EVENT} FROM unnest($2::uuid[], $3::int4[]) AS wanted (id, after)
    JOIN loyalty_events e ON e.game_id = $1 AND e.member_id = wanted.id AND e.seq > wanted.after
    ORDER BY e.member_id, e.seq
"""
_KNOWN = f"""
    SELECT {_EVENT}, pl.external_id, pl.member_id AS held_by
    FROM unnest($2::text[], $3::text[]) wanted (kind, key)
    JOIN loyalty_events e ON e.game_id = $1 AND e.kind = wanted.kind AND e.key = wanted.key
    JOIN members m ON m.game_id = e.game_id AND m.id = e.member_id
    JOIN players pl ON pl.game_id = m.game_id AND pl.member_id = coalesce(m.merged_into_id, m.id)
        AND pl.merged_from_id IS NOT DISTINCT FROM CASE WHEN m.merged_into_id IS NOT NULL THEN m.id END
"""
HISTORY = """
    seq, at, kind, tier, ladder_version, rules_version, sc, p, details, event_seq, reference
"""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member as it was last written, with the game it is in: all that the widget needs, in one read.

    `loadout_version` is read for streams alone.
    """

    id: MemberId
    external_id: str
    profile: Profile
    joined_at: datetime
    standing: Standing
    game: GameRow
    known_as: KnownAs = GUEST
    loadout_version: int = 0


def member_row(row: asyncpg.Record) -> MemberRow:
    return MemberRow(
        id=MemberId(row["id"]),
        external_id=row["external_id"],
        profile=profile(row),
        joined_at=row["joined_at"],
        standing=standing(row),
        game=game_row(row),
        known_as=_known_as(row),
        loadout_version=row.get("loadout_version", 0),
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
        earning=earning_json.from_json(row["earning"]),
        holds=holds_json.from_json(row["points_holds"]),
        packs=packs_json.from_json(row["packs"]),
    )


def profile(row: asyncpg.Record) -> Profile:
    """Returns the profile of a row; the birthday is None where the statement does not read it."""
    given = (row["display_name"], row["country"], row["locale"], row["time_zone"])
    return Profile(*given, birthday=row.get("birthday"))


def _state(row: asyncpg.Record) -> MemberState:
    state = _settled_state(row)
    state.profile, state.known_as, state.is_invited = profile(row), _known_as(row), row["is_invited"]
    return state


def _settled_state(row: asyncpg.Record) -> MemberState:
    """Returns the state of a member to which nothing happens but what the clock does."""
    return MemberState(
        id=row["id"],
        external_id=row["external_id"],
        profile=_UNREAD,
        joined_at=row["joined_at"],
        standing=standing(row),
        wake_at=row["wake_at"],
        erased=row["erased_at"] is not None,
        event_seq=row["event_seq"],
        history_seq=row["history_seq"],
        ledger_seq=row["ledger_seq"],
    )


def history_row(row: asyncpg.Record) -> HistoryRow:
    change = Change(
        kind=ChangeKind(row["kind"]),
        at=row["at"],
        tier=row["tier"],
        ladder_version=row["ladder_version"],
        rules_version=row["rules_version"],
        sc=row["sc"],
        p=row["p"],
        details=orjson.loads(row["details"]),
        event=row["event_seq"],
        reference=row["reference"],
    )
    return HistoryRow(row["seq"], change)


_UNREAD = Profile()
_FROM = f"players pl JOIN members m ON {THEIR_MEMBER} JOIN games g ON g.id = pl.game_id"
MEMBERS = f"members m JOIN players pl ON {OWN_PLAYER} JOIN games g ON g.id = m.game_id"
_PLAYER = "pl.game_id = $1 AND pl.external_id = $2 AND pl.erased_at IS NULL"
_BY_PLAYER = f"SELECT {MEMBER}, {known_as('$1')}, {GAME} FROM {_FROM} WHERE {_PLAYER}"
_BY_ID = f"""
    SELECT {MEMBER}, {known_as()}, {GAME} FROM {MEMBERS}
    JOIN members o ON o.game_id = m.game_id AND m.id = coalesce(o.merged_into_id, o.id)
    WHERE o.game_id = ANY($1::uuid[]) AND o.id = $2 AND m.erased_at IS NULL
"""


async def member_by_player(connection: Connection, game_id: GameId, external_id: str) -> MemberRow | None:
    row = await connection.fetchrow(_BY_PLAYER, game_id, external_id)
    return None if row is None else member_row(row)


async def member_by_id(
    connection: Connection, game_ids: Sequence[GameId], member_id: UUID
) -> MemberRow | None:
    """Returns a member of one of these games, or the one it was merged into.

    None for an unknown member, or one of another game.
    """
    row = await connection.fetchrow(_BY_ID, game_ids, member_id)
    return None if row is None else member_row(row)


async def lock_players(
    connection: Connection, game_id: GameId, external_ids: Iterable[str]
) -> dict[str, MemberState]:
    """Lock the members of these players, in one order; the rules cannot change until the end.

    Players of one member share its state. Raises Collision where one was merged away or erased meanwhile.
    """
    wanted = sorted(set(external_ids))
    rows = await connection.fetch(_LOCK_PLAYERS, game_id, wanted)
    if len(rows) < len(wanted):
        # The statement takes the rules' lock only where it finds a member.
        await hold_rules(connection)
    return _states(rows)


async def lock_members(
    connection: Connection, game_id: GameId, member_ids: Sequence[UUID]
) -> list[MemberState]:
    """Lock these members as `lock_players` does. Raises Collision where one was merged away meanwhile."""
    rows = await connection.fetch(_LOCK_MEMBERS, game_id, member_ids)
    if len(rows) < len(member_ids):
        raise Collision
    return list(_states(rows).values())


async def lock_due(
    connection: Connection, game_id: GameId, game_now: datetime, limit: int, leave: Iterable[UUID] = ()
) -> list[MemberState]:
    """Lock members for which something fell due, without those that another worker holds.

    Their states are for the clock alone: profiles, and how well they are known, are not read.
    """
    rows = await connection.fetch(_LOCK_DUE, game_id, game_now, limit, list(leave))
    for row in rows:
        _check_players(row)
    return [_settled_state(row) for row in rows]


async def count_due(
    connection: Connection, games: Sequence[GameRow], real_now: datetime, *, at_most: int | None = MAX_COUNTED
) -> int:
    """Returns how many members of these games have something due to settle, up to `at_most`; None is all."""
    count = 0
    for game in games:
        count += await connection.fetchval(_COUNT_DUE, game.id, game.now(real_now), at_most) or 0
        if at_most is not None and count >= at_most:
            return at_most
    return count


def _check_players(row: asyncpg.Record) -> None:
    """Raise Collision where a member was merged away or erased while its lock was waited for."""
    erased = row["erased_at"] is not None and row["player_erased_at"] is None
    if erased or row["merged_into_id"] is not None:
        raise Collision


def _states(rows: Iterable[asyncpg.Record]) -> dict[str, MemberState]:
    states: dict[UUID, MemberState] = {}
    by_player: dict[str, MemberState] = {}
    for row in rows:
        _check_players(row)
        external_id = row["external_id"]
        state = by_player[external_id] = states.setdefault(row["id"], _state(row))
        state.profiles[external_id] = state.profile if state.external_id == external_id else profile(row)
    return by_player


async def events_of(
    connection: Connection,
    game_id: GameId,
    member_ids: Sequence[UUID],
    after: Mapping[UUID, int] | None = None,
) -> Mapping[UUID, list[StoredEvent]]:
    """Returns the events of these members in the order of acceptance; of absorbed ones inside the merges.

    Those of a member in `after` begin after that number.
    """
    rows = await event_rows(connection, game_id, member_ids, after)
    return {member_id: stored_events(rows, member_id) for member_id in member_ids}


EventRows = Mapping[UUID, Sequence[asyncpg.Record]]


async def event_rows(
    connection: Connection,
    game_id: GameId,
    member_ids: Sequence[UUID],
    after: Mapping[UUID, int] | None = None,
) -> EventRows:
    """Returns the rows of all events of these members of a game, and of those that they absorbed.

    Those of a member in `after` begin after that number. It reads once for each link in the longest chain
    of merges.
    """
    by_member: dict[UUID, list[asyncpg.Record]] = {}
    wanted = list(member_ids)
    while wanted:
        by_member |= {member_id: [] for member_id in wanted}
        absorbed: list[UUID] = []
        numbers = [(after or {}).get(member_id, 0) for member_id in wanted]
        for row in await connection.fetch(_EVENTS, game_id, wanted, numbers):
            by_member[row["member_id"]].append(row)
            if row["kind"] == EventKind.MERGED:
                with suppress(ValueError):  # the audit finds what is no id
                    absorbed.append(UUID(row["key"]))
        wanted = [member_id for member_id in absorbed if member_id not in by_member]
    return by_member


def stored_events(rows: EventRows, member_id: UUID, inside: tuple[UUID, ...] = ()) -> list[StoredEvent]:
    """Returns the events of one member from the rows of all. Raises ValueError for rows that cannot be."""
    if member_id in inside or member_id not in rows:
        raise ValueError(f"{member_id} cannot have been absorbed")
    return [_with_absorbed(stored_event(row), rows, (*inside, member_id)) for row in rows[member_id]]


def _with_absorbed(stored: StoredEvent, rows: EventRows, inside: tuple[UUID, ...]) -> StoredEvent:
    merge = stored.event
    if not isinstance(merge, Merged):
        return stored
    # Of the absorbed member all but its end, which is this event seen from the other side.
    stored_before = stored_events(rows, UUID(merge.reference), inside)
    absorbed = tuple(other.event for other in stored_before if not isinstance(other.event, Closed))
    return stored._replace(event=replace(merge, absorbed=absorbed))


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event that was reported before: its member, that member's own player then, and the member that this
    player belongs to now: another one after a merge."""

    external_id: str
    member_id: UUID
    held_by: UUID
    stored: StoredEvent


async def known_events(
    connection: Connection, game_id: GameId, keys: Sequence[tuple[EventKind, str]]
) -> dict[tuple[EventKind, str], KnownEvent]:
    """Returns those of these events that the game has reported before."""
    rows = await connection.fetch(_KNOWN, game_id, [kind for kind, _ in keys], [key for _, key in keys])
    by_key = {}
    for row in rows:
        stored = stored_event(row)
        known = KnownEvent(row["external_id"], row["member_id"], row["held_by"], stored)
        by_key[stored.event.kind, row["key"]] = known
    return by_key
