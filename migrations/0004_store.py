"""The store's tables; and what Tortoise cannot say of them and of identities: checks, and indexes of a part."""

from uuid import uuid4

from orjson import loads
from tortoise import fields, migrations
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.fields.base import OnDelete
from tortoise.fields.data import JSON_DUMPS
from tortoise.indexes import Index
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
    dependencies = [("laurel", "0003_identity")]

    operations = [
        ops.CreateModel(
            name="CatalogItem",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "game",
                    fields.ForeignKeyField(
                        "laurel.Game",
                        source_field="game_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("sku", fields.CharField(max_length=128)),
                ("kind", fields.CharField(max_length=8)),
                ("category", fields.CharField(null=True, max_length=64)),
                ("title", fields.JSONField(encoder=JSON_DUMPS, decoder=loads)),
                ("description", fields.JSONField(null=True, encoder=JSON_DUMPS, decoder=loads)),
                ("image_url", fields.CharField(null=True, max_length=2000)),
                ("price", fields.BigIntField()),
                ("min_tier", fields.CharField(null=True, max_length=64)),
                ("available_from", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("available_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("stock", fields.BigIntField(null=True)),
                ("per_member_limit", fields.IntField(null=True)),
                ("coming_soon", fields.BooleanField()),
                ("countries", ArrayField(element_type="TEXT")),
                ("priority", fields.IntField()),
                ("archived_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("updated_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "catalog_items",
                "app": "laurel",
                "unique_together": (("game", "sku"),),
                "pk_attr": "id",
                "table_description": "An item of a game's catalog. `stock` is what is left, null for no end; `price` in P.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Redemption",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "game",
                    fields.ForeignKeyField(
                        "laurel.Game",
                        source_field="game_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "player",
                    fields.ForeignKeyField(
                        "laurel.Player",
                        source_field="player_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "item",
                    fields.ForeignKeyField(
                        "laurel.CatalogItem",
                        source_field="item_id",
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("idempotency_key", fields.CharField(max_length=128)),
                ("fingerprint", fields.BinaryField()),
                ("title", fields.CharField(max_length=200)),
                ("price", fields.BigIntField()),
                ("points_spent", fields.BigIntField()),
                ("quantity", fields.IntField()),
                ("status", fields.CharField(max_length=9)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("due_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("settled_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("tracking_url", fields.CharField(null=True, max_length=2000)),
                ("failure_reason", fields.CharField(null=True, max_length=500)),
                ("address_sealed", fields.BinaryField(null=True)),
                ("email_sealed", fields.BinaryField(null=True)),
            ],
            options={
                "table": "redemptions",
                "app": "laurel",
                "unique_together": (("player", "idempotency_key"),),
                "indexes": [
                    Index(fields=["game_id", "created_at", "id"], name="redemptions_game_created"),
                    Index(fields=["item_id", "player_id"], name="redemptions_item_player"),
                ],
                "pk_attr": "id",
                "table_description": "An item redeemed by a player, as it was then. `due_at` is when it fails by itself if still PENDING.",
            },
            bases=["Model"],
        ),
        ops.RunSQL(
            [f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check})" for table, name, check in CHECKS],
            [f"ALTER TABLE {table} DROP CONSTRAINT {name}" for table, name, _ in CHECKS],
        ),
        ops.RunSQL(
            [f"CREATE INDEX {name} ON {columns}" for name, columns in INDEXES],
            [f"DROP INDEX {name}" for name, _ in INDEXES],
        ),
    ]
