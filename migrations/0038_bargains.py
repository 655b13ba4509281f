"""Bargaining: activities, the bargains of players, and the help they got (decision 0075)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ACTIVITIES = """
    CREATE TABLE bargain_activities (
        game_id uuid NOT NULL, code text NOT NULL, sku text NOT NULL, currency text NOT NULL,
        first_price int8 NOT NULL, floor_price int8 NOT NULL, helpers int4 NOT NULL, least_cut int8 NOT NULL,
        hours int4 NOT NULL, stock int8, buy_early bool NOT NULL, starts_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL, taken int8 NOT NULL DEFAULT 0, created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (code, game_id),
        CONSTRAINT bargain_activities_terms CHECK (
            floor_price >= 0 AND helpers >= 1 AND least_cut >= 1 AND hours >= 1 AND starts_at < until_at
            AND first_price - floor_price >= helpers * least_cut),
        CONSTRAINT bargain_activities_within CHECK (taken >= 0 AND taken <= stock)
    )
"""
ACTIVITIES_UNTIL = "CREATE INDEX bargain_activities_until ON bargain_activities (game_id, until_at)"
BARGAINS = """
    CREATE TABLE bargains (
        game_id uuid NOT NULL, id uuid NOT NULL, activity text NOT NULL, owner_id int8 NOT NULL,
        secret bytea NOT NULL, token_hash bytea NOT NULL, first_price int8 NOT NULL,
        floor_price int8 NOT NULL, helpers int4 NOT NULL, least_cut int8 NOT NULL, buy_early bool NOT NULL,
        shows_owner bool NOT NULL, price int8 NOT NULL, helped int4 NOT NULL DEFAULT 0,
        status text NOT NULL, started_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        reached_at timestamptz, held_until timestamptz, unit text, unit_until timestamptz, reference text,
        reserved_until timestamptz, ordered_at timestamptz,
        PRIMARY KEY (id, game_id), UNIQUE (token_hash, game_id),
        CONSTRAINT bargains_activity
            FOREIGN KEY (activity, game_id) REFERENCES bargain_activities (code, game_id),
        CONSTRAINT bargains_status CHECK (
            status IN ('OPEN', 'REACHED', 'ORDERED') AND (status = 'ORDERED') = (ordered_at IS NOT NULL)
            AND (status <> 'REACHED' OR reached_at IS NOT NULL)
            AND (reached_at IS NULL) = (held_until IS NULL)
            AND (status = 'ORDERED') = coalesce(unit = 'SOLD', false)),
        CONSTRAINT bargains_unit CHECK (
            unit IN ('HELD', 'SOLD') AND coalesce(unit = 'HELD', false) = (unit_until IS NOT NULL)),
        CONSTRAINT bargains_reference CHECK (
            reference IS NOT NULL OR (reserved_until IS NULL AND status <> 'ORDERED')),
        CONSTRAINT bargains_price CHECK (
            helped BETWEEN 0 AND helpers AND price BETWEEN floor_price AND first_price
            AND (helped = helpers) = (reached_at IS NOT NULL)
            AND (helped = helpers) = (price = floor_price) AND (helped = 0) = (price = first_price))
    )
"""
BARGAINS_OF = "CREATE INDEX bargains_owner ON bargains (game_id, owner_id, started_at, id)"
BARGAINS_HELD = """
    CREATE INDEX bargains_held ON bargains (activity, game_id, unit_until) WHERE unit = 'HELD'
"""
BARGAINS_REFERENCE = """
    CREATE INDEX bargains_reference ON bargains (reference, game_id) WHERE reference IS NOT NULL
"""
HELPS = """
    CREATE TABLE bargain_helps (
        game_id uuid NOT NULL, bargain_id uuid NOT NULL, place int4 NOT NULL, helper_id int8 NOT NULL,
        cut int8 NOT NULL, shows_name bool NOT NULL, at timestamptz NOT NULL,
        PRIMARY KEY (bargain_id, place, game_id), UNIQUE (bargain_id, helper_id, game_id),
        CONSTRAINT bargain_helps_bargain FOREIGN KEY (bargain_id, game_id) REFERENCES bargains (id, game_id),
        CONSTRAINT bargain_helps_cut CHECK (place >= 1 AND cut >= 1)
    )
"""
HELPS_OF = "CREATE INDEX bargain_helps_helper ON bargain_helps (game_id, helper_id, at)"
TABLES = ("bargain_helps", "bargains", "bargain_activities")


class Migration(migrations.Migration):
    dependencies = [("laurel", "0040_gift_cards")]

    initial = False

    operations = [
        ops.RunSQL(
            [
                *(ACTIVITIES, ACTIVITIES_UNTIL, BARGAINS, BARGAINS_OF, BARGAINS_HELD, BARGAINS_REFERENCE),
                *(HELPS, HELPS_OF),
            ],
            [f"DROP TABLE {table}" for table in TABLES],
        ),
    ]
