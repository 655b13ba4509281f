"""What notifications are about, as the CHECKs of their tables list it."""

from collections.abc import Sequence

from tortoise.migrations.operations import RunSQL

from migrations._online import check

_KINDS = (
    *("SEASON_ENDING", "KEEP_THRESHOLD", "SC_EXPIRING", "P_EXPIRING", "TIER_CHANGED", "POINTS_CHANGED"),
    *("REDEMPTION_UPDATED", "REWARD_EARNED", "INVITATION_UPDATED", "STORED_VALUE_EXPIRING"),
    *("GIFT_UPDATED", "WISH_AVAILABLE", "MILESTONE_REACHED", "COUPON_ISSUED"),
    *("PACK_ENDING", "PACK_EXPIRED", "GIFT_CARD_UPDATED"),
    "BARGAIN_REACHED",
)
"""In the order in which migrations added them: a new one comes last."""
_TABLES = ("notifications", "notification_opt_outs")


def add_kinds_online(*added: str) -> list[RunSQL]:
    """Returns the operations that allow these kinds beside servers, as `add_kinds`, with `atomic = False`.

    Backwards, rows of these kinds are deleted.
    """
    first = _KINDS.index(added[0])
    after, before = (f"kind IN ({_listed(_KINDS[:last])})" for last in (first + len(added), first))
    return [
        *(check(table, f"{table}_kind", after, before) for table in _TABLES),
        RunSQL([], _deletions(added)),
    ]


def add_kinds(*added: str) -> RunSQL:
    """Returns the operation that allows these kinds, which follow each other in the list.

    Backwards, rows of these kinds are deleted.
    """
    first = _KINDS.index(added[0])
    return RunSQL(_checks(_KINDS[: first + len(added)]), [*_deletions(added), *_checks(_KINDS[:first])])


def _deletions(kinds: Sequence[str]) -> list[str]:
    return [
        f"DELETE FROM {table} WHERE kind IN ({_listed(kinds)})"  # noqa: S608 - constants alone
        for table in _TABLES
    ]


def _checks(kinds: Sequence[str]) -> list[str]:
    return [
        f"ALTER TABLE {table} DROP CONSTRAINT {table}_kind,"
        f" ADD CONSTRAINT {table}_kind CHECK (kind IN ({_listed(kinds)}))"
        for table in _TABLES
    ]


def _listed(kinds: Sequence[str]) -> str:
    return ", ".join(f"'{kind}'" for kind in kinds)
