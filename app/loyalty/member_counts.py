"""How many members there are: by the tier held, by what they reached on it, by what they began."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.access import GameId
from app.infra.db import Connection


@dataclass(frozen=True, slots=True)
class TierCount:
    """Members of one rank whose season began while a version was in force.

    `version` is the index of that version; `reached` how many of the asked numbers of SC their progress
    reaches; `with_p` are those of them who have P.
    """

    version: int
    rank: int
    reached: int
    members: int
    with_p: int


_IS_MEMBER = "m.merged_into_id IS NULL AND m.erased_at IS NULL"
_BY_TIER = f"""
    SELECT width_bucket(m.season_started_at, $2::timestamptz[]) - 1 AS version, m.tier,
        CASE WHEN cardinality($3::int8[]) = 0 THEN 0 ELSE width_bucket(m.progress, $3::int8[]) END AS reached,
        count(*) AS members, count(*) FILTER (WHERE m.p > 0) AS with_p
    FROM members m WHERE m.game_id = ANY($1::uuid[]) AND {_IS_MEMBER} GROUP BY 1, 2, 3
"""
_BY_RUN = f"""
    SELECT run.key, count(*) FROM members m, jsonb_each(m.earning->'missions') run
    WHERE m.game_id = $1 AND {_IS_MEMBER} AND run.key = ANY($2::text[]) AND NOT run.value ? 'completed_at'
    GROUP BY run.key
"""
_BY_ACTIVITY = f"""
    SELECT code, count(*) FROM members m, jsonb_object_keys(m.earning->'activities') code
    WHERE m.game_id = $1 AND {_IS_MEMBER} AND code = ANY($2::text[]) GROUP BY code
"""


async def counts_by_tier(
    connection: Connection, game_ids: Sequence[GameId], starts: Sequence[datetime], steps: Sequence[int]
) -> list[TierCount]:
    """Returns how many members of these games hold each rank, as they are stored.

    `starts` are the instants from which the versions of the program's rules are in force in all these games,
    and `steps` numbers of SC, both in their order.
    """
    rows = await connection.fetch(_BY_TIER, game_ids, starts, steps)
    return [TierCount(*row) for row in rows]


async def counts_by_run(connection: Connection, game_id: GameId, runs: Collection[str]) -> Mapping[str, int]:
    """Returns how many members have begun these runs of missions and not completed them."""
    return dict(await connection.fetch(_BY_RUN, game_id, list(runs))) if runs else {}


async def counts_by_activity(
    connection: Connection, game_id: GameId, codes: Collection[str]
) -> Mapping[str, int]:
    """Returns how many members have done these activities at all."""
    return dict(await connection.fetch(_BY_ACTIVITY, game_id, list(codes))) if codes else {}
