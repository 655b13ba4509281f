"""The invariants of the audit that only whole tables can show, as SQL for the rows that violate them."""

from collections.abc import Sequence

from app.audit_log.audit import WITHOUT_ENTRY, WRITTEN
from app.domain.instants import LATEST, format_instant


def _without(
    table: str, column: str, parent: str, *, parent_key: str = "id", key: str = "id", game: str = ""
) -> str:
    """Returns SQL for rows that refer to nothing; `game` is the column of their game, where both have one."""
    of_game = f" AND o.game_id = t.{game}" if game else ""
    return (
        f"SELECT '{table} ' || t.{key} AS id FROM {table} t"
        # Joined: of a table that every machine has, a cluster asks no other by a subquery of a row.
        f" LEFT JOIN {parent} o ON o.{parent_key} = t.{column}{of_game} WHERE o.{parent_key} IS NULL"
    )


def _hanging(table: str, game: str = "game_id") -> str:
    return (
        f"SELECT '{table} ' || t.id AS id FROM {table} t"
        f" JOIN members m ON m.game_id = t.{game} AND m.id = t.member_id WHERE m.merged_into_id IS NOT NULL"
    )


# A member that ended in a merge has it among its events, stands where nothing is left and nothing falls due,
# and names the member which goes on; that one, or one that it absorbed, has the other side of it.
_HALF_MERGED = f"""
    SELECT 'members ' || m.id AS id FROM members m
    LEFT JOIN loyalty_events closed
        ON closed.game_id = m.game_id AND closed.member_id = m.id AND closed.kind = 'CLOSED'
    LEFT JOIN loyalty_events taken
        ON taken.game_id = m.game_id AND taken.kind = 'MERGED' AND taken.key = m.id::text
    LEFT JOIN members by ON by.game_id = m.game_id AND by.id = taken.member_id
    LEFT JOIN members final ON final.game_id = m.game_id AND final.id = m.merged_into_id
    WHERE NOT CASE
        WHEN m.merged_into_id IS NULL THEN closed.id IS NULL AND taken.id IS NULL
        ELSE coalesce(
            closed.seq = m.event_seq AND closed.key = m.id::text
            AND closed.effective_at = taken.effective_at
            AND coalesce(by.merged_into_id, by.id) = m.merged_into_id AND final.merged_into_id IS NULL
            AND m.progress = 0 AND m.p = 0 AND m.p_expires_at IS NULL
            AND m.wake_at = '{format_instant(LATEST)}',
            false)
        END
    UNION ALL
    SELECT 'loyalty_events ' || e.id FROM loyalty_events e
    WHERE e.kind = 'MERGED' AND NOT EXISTS (
        SELECT FROM members m WHERE m.game_id = e.game_id AND m.id::text = e.key)
"""


def _of_erased(table: str, condition: str = "m.erased_at IS NOT NULL", game: str = "game_id") -> str:
    return (
        f"SELECT '{table} ' || t.id AS id FROM {table} t"
        f" JOIN members m ON m.game_id = t.{game} AND m.id = t.member_id WHERE {condition}"
    )


def _twice(table: str, columns: str) -> str:
    return (
        f"SELECT '{table} ' || id AS id FROM (SELECT id,"
        f" row_number() OVER (PARTITION BY {columns} ORDER BY id) AS place FROM {table}) numbered"
        " WHERE place > 1"
    )


_ORPHANS = (
    _without("loyalty_events", "member_id", "members", game="game_id"),
    _without("loyalty_history", "member_id", "members", game="game_id"),
    _without("loyalty_ledger", "member_id", "members", game="game_id"),
    _without("standing_snapshots", "member_id", "members", key="member_id", game="game_id"),
    _without("members", "game_id", "games"),
    _without("players", "game_id", "games"),
    _without("player_tokens", "player_id", "players", key="player_id", game="game_id"),
    # These lie on every machine and name rows that do not: no constraint checks them.
    _without("identities", "member_id", "members", game="member_game_id") + " AND t.member_id IS NOT NULL",
    _without("connect_codes", "player_id", "players", key="hash", game="player_game_id")
    + " AND t.player_id IS NOT NULL",
    _without("games", "studio_id", "studios"),
    _without("studio_keys", "studio_id", "studios"),
    _without("game_rules", "game_id", "games"),
    _without("program_rules_delays", "game_id", "games"),
    _without("program_rules_delays", "program_rules_id", "program_rules"),
)
# What only whole tables can show: the name, the tables whose rows are looked at, the rows that violate it.
OF_TABLES: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "keys-unique",
        ("loyalty_events", "players"),
        (
            # Joins come without a key: their number distinguishes them.
            _twice("loyalty_events", "game_id, kind, coalesce(key, member_id || ' ' || seq)"),
            _twice("players", "game_id, external_id"),
        ),
    ),
    (
        "players-and-members-paired",
        ("players", "members"),
        (
            _without("players", "member_id", "members", game="game_id"),
            _without("members", "id", "players", parent_key="member_id", game="game_id")
            + " AND t.merged_into_id IS NULL",
            # Nothing hangs on a member that was merged away: nobody would find it there.
            *(_hanging(table) for table in ("players", "contacts")),
            _hanging("identities", "member_game_id"),
        ),
    ),
    ("merges-complete", ("members",), (_HALF_MERGED,)),
    ("writes-have-entries", WRITTEN, WITHOUT_ENTRY),
    (
        "no-orphans",
        (
            *("loyalty_events", "loyalty_history", "loyalty_ledger", "members", "players", "games"),
            *("identities", "connect_codes"),
        ),
        _ORPHANS,
    ),
    (
        "erased-stay-erased",
        ("players", "identities", "contacts"),
        (
            _of_erased(
                "players",
                "(t.erased_at IS NULL) <> (m.erased_at IS NULL) OR t.erased_at IS NOT NULL"
                " AND (t.external_id !~ '^erased-' OR t.display_name IS NOT NULL)",
            ),
            _of_erased("identities", game="member_game_id"),
            _of_erased("contacts"),
        ),
    ),
)
