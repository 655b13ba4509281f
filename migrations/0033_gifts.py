"""Gifts between players, and whose gifts a player does not take (docs/decisions/0068-gifts.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds

GIFTS = """
    CREATE TABLE gifts (
        game_id uuid NOT NULL, id uuid NOT NULL, giver_id int8 NOT NULL, recipient_id int8,
        idempotency_key text NOT NULL, fingerprint bytea NOT NULL, token_hash bytea,
        item_id uuid, price int8, points_spent int8, item text, taken jsonb, days int4 CHECK (days > 0),
        quantity int8 NOT NULL CHECK (quantity > 0), title text NOT NULL, message text,
        shows_giver bool NOT NULL, shows_recipient bool NOT NULL DEFAULT false, status text NOT NULL,
        created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, look_at timestamptz,
        settled_at timestamptz,
        PRIMARY KEY (game_id, id), UNIQUE (giver_id, idempotency_key, game_id), UNIQUE (token_hash, game_id),
        CONSTRAINT gifts_status CHECK (status IN ('READY', 'CLAIMED', 'DECLINED', 'TAKEN_BACK', 'EXPIRED')),
        CONSTRAINT gifts_settled CHECK (
            (status = 'READY') = (settled_at IS NULL) AND (status = 'READY') = (look_at IS NOT NULL)),
        CONSTRAINT gifts_claimed CHECK (status <> 'CLAIMED' OR recipient_id IS NOT NULL),
        CONSTRAINT gifts_addressed CHECK (token_hash IS NOT NULL OR recipient_id IS NOT NULL),
        CONSTRAINT gifts_of_one_kind CHECK (
            (item IS NULL) = (taken IS NULL) AND (item_id IS NULL) <> (item IS NULL)
            AND (item_id IS NULL) = (points_spent IS NULL) AND (item_id IS NULL) = (price IS NULL)
            AND coalesce(points_spent = price * quantity, true)),
        CONSTRAINT gifts_in_time CHECK (created_at < expires_at AND coalesce(settled_at >= created_at, true))
    )
"""
GIVEN = "CREATE INDEX gifts_giver ON gifts (game_id, giver_id, created_at, id)"
GOT = "CREATE INDEX gifts_recipient ON gifts (game_id, recipient_id, created_at, id)"
OF_ITEM = "CREATE INDEX gifts_item ON gifts (game_id, item_id, giver_id) WHERE item_id IS NOT NULL"
DUE = "CREATE INDEX gifts_due ON gifts (game_id, look_at) WHERE status = 'READY'"
BLOCKS = """
    CREATE TABLE gift_blocks (
        game_id uuid NOT NULL, player_id int8 NOT NULL, giver_id int8 NOT NULL,
        PRIMARY KEY (game_id, player_id, giver_id)
    )
"""
BLOCKS_OF_GIVER = "CREATE INDEX gift_blocks_giver ON gift_blocks (game_id, giver_id)"
GIVEN_AWAY = "ALTER TABLE inventory_grants ADD COLUMN given int8 NOT NULL DEFAULT 0"


class Migration(migrations.Migration):
    dependencies = [("laurel", "0032_console_lists")]

    initial = False

    operations = [
        ops.RunSQL([GIFTS, GIVEN, GOT, OF_ITEM, DUE], "DROP TABLE gifts"),
        ops.RunSQL([BLOCKS, BLOCKS_OF_GIVER], "DROP TABLE gift_blocks"),
        ops.RunSQL(GIVEN_AWAY, "ALTER TABLE inventory_grants DROP COLUMN given"),
        add_kinds("GIFT_UPDATED"),
        ops.AddField(model_name="Redemption", name="giver_id", field=fields.BigIntField(null=True)),
    ]
