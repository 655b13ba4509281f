"""What Tortoise cannot say of identities and the store: checks, and indexes of a part of the rows."""

from tortoise import migrations
from tortoise.migrations import operations as ops

CHECKS = [
    ("games", "games_fulfil_hours", "fulfil_hours BETWEEN 1 AND 8760"),
    ("identities", "identities_provider", "provider IN ('APPLE', 'FACEBOOK', 'GOOGLE', 'GAME')"),
    ("store_sessions", "store_sessions_kind", "kind IN ('COOKIE', 'BEARER')"),
    ("store_sessions", "store_sessions_somebody", "player_id IS NOT NULL OR identity_id IS NOT NULL"),
    ("connect_codes", "connect_codes_one_side", "(player_id IS NULL) <> (session_id IS NULL)"),
    ("merge_offers", "merge_offers_two", "member_id <> other_member_id"),
    ("sign_ins", "sign_ins_purpose", "purpose IN ('STORE', 'STAFF')"),
    ("staff", "staff_role", "role IN ('PRODUCT_OWNER', 'STUDIO_FOCAL', 'SUPPORT')"),
    ("staff", "staff_studio", "(role = 'STUDIO_FOCAL') = (studio_id IS NOT NULL)"),
    ("staff", "staff_email", "email = lower(email)"),
    ("members", "members_merged", "merged_into_id <> id"),
    ("catalog_items", "catalog_items_kind", "kind IN ('DIGITAL', 'TANGIBLE')"),
    ("catalog_items", "catalog_items_numbers", "price >= 1 AND stock >= 0 AND per_member_limit >= 1"),
    ("catalog_items", "catalog_items_window", "available_from < available_until"),
    ("redemptions", "redemptions_status", "status IN ('PENDING', 'FULFILLED', 'FAILED', 'CANCELLED')"),
    ("redemptions", "redemptions_settled", "(status = 'PENDING') = (settled_at IS NULL)"),
    ("redemptions", "redemptions_numbers", "quantity >= 1 AND points_spent = price * quantity"),
]
INDEXES = [
    # The store shows what is not archived, in this order.
    (
        "catalog_items_shown",
        "catalog_items (game_id, priority DESC, created_at DESC, id DESC) WHERE archived_at IS NULL",
    ),
    ("redemptions_due", "redemptions (game_id, due_at) WHERE status = 'PENDING'"),
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0003_identity_and_store")]

    operations = [
        ops.RunSQL(
            [f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check})" for table, name, check in CHECKS],
            [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for table, name, _ in CHECKS],
        ),
        ops.RunSQL(
            [f"CREATE INDEX {name} ON {columns}" for name, columns in INDEXES],
            [f"DROP INDEX {name}" for name, _ in INDEXES],
        ),
    ]
