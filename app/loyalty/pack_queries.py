"""Who has which pack, and in which state, as the rows of members say (value.md V5.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.packs import PackState
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.loyalty.queries import OWN_PLAYER

# Of several packs of one code the one that ends last, as `app.domain.packs.latest`.
_HELD = """
    members m CROSS JOIN LATERAL (
        SELECT DISTINCT ON (p.code) p.code, p.until, p.renews,
            CASE WHEN p.has_ended THEN 'ENDED' WHEN $2 < p.until THEN 'ACTIVE'
                WHEN p.renews AND $2 < p.until + p.grace THEN 'GRACE' ELSE 'EXPIRED' END AS state
        FROM (
            SELECT o.pack->>'code' AS code, (o.pack->'periods'->-1->>'ends_at')::timestamptz AS until,
                (o.pack->>'is_renewing')::bool AS renews,
                (o.pack->>'grace_days')::int * interval '24 hours' AS grace,
                coalesce((o.pack->>'has_ended')::bool, false) AS has_ended
            FROM jsonb_array_elements(m.packs) AS o (pack)
        ) p ORDER BY p.code, p.until DESC
    ) h
"""
_HOLDERS = "m.game_id = $1 AND m.packs <> '[]' AND m.merged_into_id IS NULL AND m.erased_at IS NULL"
_COUNTS = f"""
    SELECT h.code, h.state, count(*) AS members FROM {_HELD} WHERE {_HOLDERS} GROUP BY h.code, h.state
"""  # noqa: S608 - constants only
_FIRST_TO_END = Order((instant("h.until"), uuid("m.id")), descending=False)
_PAGES = {
    backward: f"""
        SELECT m.id, pl.external_id, h.until, h.renews, h.state
        FROM {_HELD} JOIN players pl ON {OWN_PLAYER}
        WHERE {_HOLDERS} AND h.code = $3 AND ($4::text IS NULL OR h.state = $4) AND {_FIRST_TO_END.between(6)}
        ORDER BY {_FIRST_TO_END.by(backward=backward)} LIMIT $5
    """  # noqa: S608 - constants only
    for backward in (False, True)
}

HolderPlace = tuple[datetime, UUID]


@dataclass(frozen=True, slots=True)
class HolderRow:
    """A member that has or had a pack; `external_id` is its own player."""

    member_id: UUID
    external_id: str
    until: datetime
    renews: bool
    state: PackState


async def pack_counts(
    connection: Connection, game_id: GameId, game_now: datetime
) -> Mapping[str, Mapping[PackState, int]]:
    """Returns how many members have each pack in each state, by its code."""
    counts: dict[str, dict[PackState, int]] = {}
    for row in await connection.fetch(_COUNTS, game_id, game_now):
        counts.setdefault(row["code"], {})[PackState(row["state"])] = row["members"]
    return counts


async def holders_page(
    connection: Connection,
    game_id: GameId,
    window: Window[HolderPlace],
    *,
    pack: str,
    state: PackState | None,
    game_now: datetime,
) -> list[HolderRow]:
    """Returns members that have or had a pack, in one state where it is given, the first to end first."""
    rows = await connection.fetch(
        *(_PAGES[window.backward], game_id, game_now, pack, state, window.limit),
        *_FIRST_TO_END.bounds(window),
    )
    return [
        HolderRow(row["id"], row["external_id"], row["until"], row["renews"], PackState(row["state"]))
        for row in rows
    ]
