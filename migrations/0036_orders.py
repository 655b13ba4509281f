"""Orders: quotes that can be reserved, orders with their parts, what went back, and P that are held for them
(docs/decisions/0071-orders.md)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

QUOTES = """
    CREATE TABLE order_quotes (
        game_id uuid NOT NULL, id text NOT NULL, member_id uuid NOT NULL, external_id text NOT NULL,
        cart jsonb NOT NULL, digest bytea NOT NULL, expires_at timestamptz NOT NULL,
        PRIMARY KEY (id, game_id)
    )
"""
QUOTES_EXPIRE = "CREATE INDEX order_quotes_expire ON order_quotes (game_id, expires_at)"
QUOTES_OF = "CREATE INDEX order_quotes_member ON order_quotes (member_id, game_id)"
ORDERS = """
    CREATE TABLE orders (
        game_id uuid NOT NULL, id uuid NOT NULL, order_id text NOT NULL, member_id uuid NOT NULL,
        fingerprint bytea NOT NULL, status text NOT NULL, currency text NOT NULL, due int8 NOT NULL,
        earns_on int8 NOT NULL, points int8 NOT NULL, view jsonb NOT NULL, spend_key text, hold_id uuid,
        month text, reserved_at timestamptz NOT NULL, reserved_until timestamptz NOT NULL,
        confirmed_at timestamptz, release_fingerprint bytea, release_reason text,
        PRIMARY KEY (id, game_id),
        CONSTRAINT orders_once UNIQUE (order_id, game_id),
        CONSTRAINT orders_status CHECK (
            status IN ('RESERVED', 'CONFIRMED', 'PARTLY_RETURNED', 'RETURNED', 'RELEASED')
            AND (status IN ('RESERVED', 'RELEASED')) = (confirmed_at IS NULL)
            AND (status = 'RELEASED') = (release_fingerprint IS NOT NULL)),
        CONSTRAINT orders_amounts CHECK (
            due >= 0 AND earns_on >= 0 AND points >= 0 AND (points > 0) = (spend_key IS NOT NULL)),
        CONSTRAINT orders_in_time CHECK (reserved_at < reserved_until)
    )
"""
ORDERS_OF = "CREATE INDEX orders_member ON orders (member_id, game_id)"
PARTS = """
    CREATE TABLE order_parts (
        game_id uuid NOT NULL, order_id uuid NOT NULL, place int4 NOT NULL, units int4 NOT NULL,
        returned_units int4 NOT NULL DEFAULT 0, money int8 NOT NULL, paid int8 NOT NULL, bonus int8 NOT NULL,
        points int8 NOT NULL, returned_money int8 NOT NULL DEFAULT 0, returned_paid int8 NOT NULL DEFAULT 0,
        returned_bonus int8 NOT NULL DEFAULT 0, returned_points int8 NOT NULL DEFAULT 0,
        PRIMARY KEY (order_id, place, game_id),
        CONSTRAINT order_parts_order FOREIGN KEY (order_id, game_id) REFERENCES orders (id, game_id),
        CONSTRAINT order_parts_returned CHECK (
            returned_units BETWEEN 0 AND units AND returned_money BETWEEN 0 AND money
            AND returned_paid BETWEEN 0 AND paid AND returned_bonus BETWEEN 0 AND bonus
            AND returned_points BETWEEN 0 AND points)
    )
"""
RETURNS = """
    CREATE TABLE order_returns (
        game_id uuid NOT NULL, id uuid NOT NULL, order_id uuid NOT NULL, return_id text NOT NULL,
        fingerprint bytea NOT NULL, seq int4 NOT NULL, at timestamptz NOT NULL, status text NOT NULL,
        money int8 NOT NULL, paid int8 NOT NULL, bonus int8 NOT NULL, points int8 NOT NULL,
        earns_on int8 NOT NULL,
        PRIMARY KEY (id, game_id),
        CONSTRAINT order_returns_once UNIQUE (return_id, game_id),
        CONSTRAINT order_returns_in_order UNIQUE (order_id, seq, game_id),
        CONSTRAINT order_returns_order FOREIGN KEY (order_id, game_id) REFERENCES orders (id, game_id),
        CONSTRAINT order_returns_amounts CHECK (
            money >= 0 AND paid >= 0 AND bonus >= 0 AND points >= 0 AND earns_on BETWEEN 0 AND money + paid
            AND seq >= 1 AND status IN ('PARTLY_RETURNED', 'RETURNED'))
    )
"""
TABLES = ("order_returns", "order_parts", "orders", "order_quotes")


class Migration(migrations.Migration):
    dependencies = [("laurel", "0035_coupons")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Member",
            name="points_holds",
            field=fields.JSONField(db_default="[]"),
        ),
        ops.AddField(
            model_name="LoyaltyEvent",
            name="held_until",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(model_name="Game", name="has_orders", field=fields.BooleanField(db_default=False)),
        ops.RunSQL(
            [QUOTES, QUOTES_EXPIRE, QUOTES_OF, ORDERS, ORDERS_OF, PARTS, RETURNS],
            [f"DROP TABLE {table}" for table in TABLES],
        ),
    ]
