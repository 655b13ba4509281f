"""The audit of the audit log: what is stored and can only come from a write has the entry of that write."""

from collections.abc import Sequence

from app.audit_log.entries import NO_GAME


def _without_entry(
    table: str,
    row: str,
    operations: Sequence[str],
    matches: str,
    *,
    where: str = "true",
    game: str = "t.game_id",
) -> str:
    """Returns SQL for rows of a table without an entry; `row` is what names one in a finding."""
    names = ", ".join(f"'{name}'" for name in operations)
    return f"""
        SELECT '{table} ' || {row} AS id FROM {table} t
            LEFT JOIN audit_log a ON a.game_id = {game} AND a.operation IN ({names}) AND {matches}
        WHERE a.id IS NULL AND {where}
    """


_NO_GAME = f"'{NO_GAME}'::uuid"
WITHOUT_ENTRY: Sequence[str] = (
    _without_entry(
        *("program_rules", "t.version", ["publishProgramRules"], "a.subject_id = t.version::text"),
        game=_NO_GAME,
    ),
    _without_entry("game_rules", "t.id", ["publishGameRules"], "a.subject_id = t.version::text"),
    _without_entry(
        *("loyalty_events", "t.id", ["grantPoints"]),
        "a.subject_id = t.member_id::text AND (a.after->>'event')::int = t.seq",
        # A bonus of stored value became these by itself.
        where="t.kind = 'P_GRANTED' AND NOT EXISTS (SELECT FROM stored_value_entries v"
        " WHERE v.game_id = t.game_id AND v.cause = 'CONVERTED' AND v.reference = t.key)",
    ),
    _without_entry(
        *("catalog_items", "t.id", ["upsertCatalogItem", "importCatalog", "archiveCatalogItem"]),
        "a.subject_id = t.id::text AND (a.after->>'version')::int = t.version",
    ),
    _without_entry("saved_views", "t.id", ["saveView"], "a.subject_id = t.id::text", game=_NO_GAME),
    _without_entry("webhook_endpoints", "t.id", ["createWebhookEndpoint"], "a.subject_id = t.id::text"),
    _without_entry(
        *("redemptions", "t.id", ["fulfillRedemption"], "a.subject_id = t.id::text"),
        # What grants something is fulfilled by itself.
        where="t.status = 'FULFILLED' AND coalesce(t.grants, t.grants_coupon, t.grants_currency) IS NULL",
    ),
    _without_entry(
        *("item_definitions", "t.code", ["upsertItemDefinition"]),
        "a.subject_id = t.game_id::text AND a.after->>'definition' = t.code",
    ),
    _without_entry(
        *("inventory_grants", "t.id", ["grantItem"], "a.after->>'grant' = t.id::text"),
        where="t.source NOT IN ('REDEMPTION', 'GIFT')",
    ),
    _without_entry(
        *("coupon_templates", "t.code", ["upsertCouponTemplate"]),
        "a.subject_id = t.game_id::text AND a.after->>'template' = t.code",
    ),
    _without_entry(
        *("coupons", "t.id", ["issueCoupon"], "a.after->>'coupon' = t.id::text"),
        where="t.source = 'STUDIO'",
    ),
    _without_entry(
        *("flash_sales", "t.code", ["upsertFlashSale"]),
        "a.subject_id = t.game_id::text AND a.after->>'sale' = t.code",
    ),
    _without_entry(
        *("bargain_activities", "t.code", ["upsertBargainActivity"]),
        "a.subject_id = t.game_id::text AND a.after->>'activity' = t.code",
    ),
    _without_entry(
        *("rules_drafts", "t.game_id", ["saveDraft"], "a.subject_id = t.revision::text"),
        where="t.document IS NOT NULL",
    ),
    _without_entry(
        *("staff_grants", "t.id", ["decideApproval"], "a.subject_id = t.id::text"),
        where="t.status IN ('APPROVED', 'REJECTED')",
    ),
)
"""SQL for rows that somebody wrote, without an entry that says who."""
WRITTEN = (
    *("program_rules", "game_rules", "loyalty_events", "catalog_items", "webhook_endpoints"),
    *("redemptions", "staff_grants", "rules_drafts", "item_definitions", "inventory_grants"),
    *("saved_views", "coupon_templates", "coupons", "flash_sales", "bargain_activities"),
)
"""The tables of these rows."""
