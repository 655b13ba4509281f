"""What members own and have equipped (docs/decisions/0064-inventory.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

DEFINITIONS = """
    CREATE TABLE item_definitions (
        game_id uuid NOT NULL, code text NOT NULL, kind text NOT NULL, title jsonb NOT NULL, description jsonb,
        styles jsonb NOT NULL, max_stack int4 CHECK (max_stack > 0), days int4 CHECK (days > 0), tier text,
        giftable bool NOT NULL, hidden bool NOT NULL, archived_at timestamptz,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        PRIMARY KEY (game_id, code),
        CHECK (max_stack IS NULL OR days IS NULL AND tier IS NULL)
    )
"""
SLOTS = """
    CREATE TABLE inventory_slots (
        game_id uuid NOT NULL, code text NOT NULL, kinds text[] NOT NULL, size int4 NOT NULL CHECK (size > 0),
        PRIMARY KEY (game_id, code)
    )
"""
VERSIONS = "CREATE TABLE inventory_versions (game_id uuid PRIMARY KEY, version int4 NOT NULL)"
GRANTS = """
    CREATE TABLE inventory_grants (
        game_id uuid NOT NULL, id uuid NOT NULL, member_id uuid NOT NULL, item text NOT NULL,
        source text NOT NULL, quantity int8 NOT NULL CHECK (quantity > 0), days int4 CHECK (days > 0),
        granted_at timestamptz NOT NULL, revoked int8 NOT NULL DEFAULT 0 CHECK (revoked BETWEEN 0 AND quantity),
        revoked_at timestamptz, reason text NOT NULL, idempotency_key text NOT NULL, fingerprint bytea NOT NULL,
        PRIMARY KEY (game_id, id), UNIQUE (game_id, idempotency_key)
    )
"""
GRANTS_OF_MEMBER = (
    "CREATE INDEX inventory_grants_member ON inventory_grants (game_id, member_id, item, granted_at, id)"
)
GRANTS_IN_TIME = "CREATE INDEX inventory_grants_time ON inventory_grants (game_id, granted_at, id)"
GRANTS_OF_ITEM = "CREATE INDEX inventory_grants_item ON inventory_grants (game_id, item, granted_at, id)"
USES = """
    CREATE TABLE inventory_uses (
        game_id uuid NOT NULL, id text NOT NULL, member_id uuid NOT NULL, item text NOT NULL,
        quantity int8 NOT NULL CHECK (quantity > 0), used_at timestamptz NOT NULL, fingerprint bytea NOT NULL,
        PRIMARY KEY (game_id, id)
    )
"""
USES_OF_MEMBER = "CREATE INDEX inventory_uses_member ON inventory_uses (game_id, member_id, item)"
ITEMS = """
    CREATE TABLE inventory_items (
        game_id uuid NOT NULL, member_id uuid NOT NULL, item text NOT NULL,
        quantity int8 NOT NULL DEFAULT 0 CHECK (quantity >= 0), is_permanent bool NOT NULL DEFAULT false,
        ends_at timestamptz, sources text[] NOT NULL DEFAULT '{}', granted_at timestamptz,
        position int4, favourite bool NOT NULL DEFAULT false, hidden bool NOT NULL DEFAULT false,
        seen_at timestamptz,
        PRIMARY KEY (game_id, member_id, item)
    )
"""
LOADOUTS = """
    CREATE TABLE loadouts (
        game_id uuid NOT NULL, member_id uuid NOT NULL, version int4 NOT NULL,
        placements jsonb NOT NULL, moves jsonb NOT NULL,
        PRIMARY KEY (game_id, member_id)
    )
"""


class Migration(migrations.Migration):
    dependencies = [("laurel", "0029_invitations")]

    initial = False

    operations = [
        ops.RunSQL(DEFINITIONS, "DROP TABLE item_definitions"),
        ops.RunSQL(SLOTS, "DROP TABLE inventory_slots"),
        ops.RunSQL(VERSIONS, "DROP TABLE inventory_versions"),
        ops.RunSQL(GRANTS, "DROP TABLE inventory_grants"),
        ops.RunSQL(GRANTS_OF_MEMBER, "DROP INDEX inventory_grants_member"),
        ops.RunSQL(GRANTS_IN_TIME, "DROP INDEX inventory_grants_time"),
        ops.RunSQL(GRANTS_OF_ITEM, "DROP INDEX inventory_grants_item"),
        ops.RunSQL(USES, "DROP TABLE inventory_uses"),
        ops.RunSQL(USES_OF_MEMBER, "DROP INDEX inventory_uses_member"),
        ops.RunSQL(ITEMS, "DROP TABLE inventory_items"),
        ops.RunSQL(LOADOUTS, "DROP TABLE loadouts"),
        ops.AddField(
            model_name="CatalogItem", name="grants", field=fields.CharField(max_length=64, null=True)
        ),
        ops.AddField(
            model_name="Redemption", name="grants", field=fields.CharField(max_length=64, null=True)
        ),
    ]
