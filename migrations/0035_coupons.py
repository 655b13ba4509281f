"""Coupons, flash sales, birthdays, and promotions that issue coupons (decision 0070)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds

TEMPLATES = """
    CREATE TABLE coupon_templates (
        game_id uuid NOT NULL, code text NOT NULL, title text NOT NULL, kind text NOT NULL, percent int4,
        amount int8, currency text, min_spend int8 NOT NULL DEFAULT 0, cap int8, skus text[],
        categories text[], exclusive bool NOT NULL, touches_flash bool NOT NULL,
        touches_combined bool NOT NULL, tiers text[], generic_code text, starts_at timestamptz,
        until_at timestamptz, days int4, max_issued int8, max_uses int8, max_discount int8, per_member int8,
        trigger text, rechecks_tiers bool NOT NULL, paused bool NOT NULL, issued int8 NOT NULL DEFAULT 0,
        reserved int8 NOT NULL DEFAULT 0, used int8 NOT NULL DEFAULT 0,
        reserved_discount int8 NOT NULL DEFAULT 0, used_discount int8 NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        PRIMARY KEY (code, game_id),
        CONSTRAINT coupon_templates_kind CHECK (kind IN ('PRODUCT', 'ORDER', 'SHIPPING')),
        CONSTRAINT coupon_templates_trigger CHECK (trigger IN ('BIRTHDAY', 'TIER_UP')),
        CONSTRAINT coupon_templates_terms CHECK (
            num_nonnulls(percent, amount) = 1 AND percent BETWEEN 1 AND 10000 AND amount > 0
            AND min_spend >= 0 AND (cap IS NULL OR (cap > 0 AND percent IS NOT NULL)) AND starts_at < until_at
            AND (currency IS NOT NULL OR (amount IS NULL AND min_spend = 0 AND cap IS NULL
                AND max_discount IS NULL))),
        CONSTRAINT coupon_templates_within CHECK (
            issued >= 0 AND reserved >= 0 AND used >= 0 AND reserved_discount >= 0 AND used_discount >= 0
            AND issued <= max_issued AND reserved + used <= max_uses
            AND reserved_discount + used_discount <= max_discount)
    )
"""
COUPONS = """
    CREATE TABLE coupons (
        game_id uuid NOT NULL, id uuid NOT NULL, member_id uuid NOT NULL, template text NOT NULL,
        code text NOT NULL, source text NOT NULL, key text NOT NULL, fingerprint bytea NOT NULL,
        status text NOT NULL, issued_at timestamptz NOT NULL, expires_at timestamptz, reference text,
        discount int8, reserved_until timestamptz, ended_at timestamptz,
        PRIMARY KEY (id, game_id),
        CONSTRAINT coupons_once UNIQUE (key, source, game_id),
        CONSTRAINT coupons_template
            FOREIGN KEY (template, game_id) REFERENCES coupon_templates (code, game_id),
        CONSTRAINT coupons_source CHECK (source IN ('STUDIO', 'CLAIM', 'BIRTHDAY', 'TIER_UP')),
        CONSTRAINT coupons_status CHECK (
            status IN ('ISSUED', 'RESERVED', 'USED', 'REVOKED')
            AND (status IN ('RESERVED', 'USED')) = (reference IS NOT NULL)
            AND (reference IS NULL) = (discount IS NULL)
            AND (status = 'RESERVED') = (reserved_until IS NOT NULL)
            AND (status IN ('USED', 'REVOKED')) = (ended_at IS NOT NULL)),
        CONSTRAINT coupons_discount CHECK (discount >= 0)
    )
"""
COUPONS_OF = "CREATE INDEX coupons_member ON coupons (member_id, game_id)"
COUPONS_TEMPLATE = "CREATE INDEX coupons_template ON coupons (template, status, game_id)"
COUPONS_REFERENCE = """
    CREATE INDEX coupons_reference ON coupons (reference, game_id) WHERE reference IS NOT NULL
"""
CODES = """
    CREATE TABLE coupon_codes (
        game_id uuid NOT NULL, code text NOT NULL, template text NOT NULL, kind text NOT NULL,
        coupon_id uuid, batch text,
        PRIMARY KEY (code, game_id),
        CONSTRAINT coupon_codes_template
            FOREIGN KEY (template, game_id) REFERENCES coupon_templates (code, game_id),
        CONSTRAINT coupon_codes_coupon FOREIGN KEY (coupon_id, game_id) REFERENCES coupons (id, game_id),
        CONSTRAINT coupon_codes_kind CHECK (
            kind IN ('GENERIC', 'UNIQUE') AND (kind = 'UNIQUE' OR (coupon_id IS NULL AND batch IS NULL)))
    )
"""
CODES_OF = "CREATE INDEX coupon_codes_template ON coupon_codes (template, game_id)"
CODES_COUPON = (
    "CREATE INDEX coupon_codes_coupon ON coupon_codes (coupon_id, game_id) WHERE coupon_id IS NOT NULL"
)
CODES_BATCH = "CREATE INDEX coupon_codes_batch ON coupon_codes (batch, game_id) WHERE batch IS NOT NULL"
SALES = """
    CREATE TABLE flash_sales (
        game_id uuid NOT NULL, code text NOT NULL, sku text NOT NULL, currency text NOT NULL,
        price int8 NOT NULL, prior_price int8, starts_at timestamptz NOT NULL, until_at timestamptz NOT NULL,
        stock int8, per_member int8, tiers text[], taken int8 NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
        PRIMARY KEY (code, game_id),
        CONSTRAINT flash_sales_terms
            CHECK (price >= 0 AND prior_price > price AND starts_at < until_at AND per_member >= 1),
        CONSTRAINT flash_sales_within CHECK (taken >= 0 AND taken <= stock)
    )
"""
SALES_UNTIL = "CREATE INDEX flash_sales_until ON flash_sales (game_id, until_at)"
TAKES = """
    CREATE TABLE flash_sale_takes (
        game_id uuid NOT NULL, sale text NOT NULL, reference text NOT NULL, member_id uuid NOT NULL,
        units int8 NOT NULL, status text NOT NULL, until timestamptz NOT NULL,
        PRIMARY KEY (sale, reference, game_id),
        CONSTRAINT flash_sale_takes_sale FOREIGN KEY (sale, game_id) REFERENCES flash_sales (code, game_id),
        CONSTRAINT flash_sale_takes_status CHECK (status IN ('HELD', 'SOLD', 'RELEASED')),
        CONSTRAINT flash_sale_takes_units CHECK (units >= 1)
    )
"""
TAKES_OF = "CREATE INDEX flash_sale_takes_member ON flash_sale_takes (member_id, game_id)"
TAKES_BY = "CREATE INDEX flash_sale_takes_reference ON flash_sale_takes (reference, game_id)"
TAKES_HELD = (
    "CREATE INDEX flash_sale_takes_held ON flash_sale_takes (sale, game_id, until) WHERE status = 'HELD'"
)
BIRTHDAYS = """
    CREATE TABLE birthdays (
        game_id uuid NOT NULL, player_id int8 NOT NULL, birthday text, changed_at timestamptz,
        due_at timestamptz,
        PRIMARY KEY (player_id, game_id),
        CONSTRAINT birthdays_form CHECK (
            birthday ~ '^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$' AND (birthday IS NULL) = (due_at IS NULL))
    )
"""
BIRTHDAYS_DUE = "CREATE INDEX birthdays_due ON birthdays (game_id, due_at) WHERE due_at IS NOT NULL"
TIER_UPS = """
    CREATE TABLE tier_ups (
        game_id uuid NOT NULL, member_id uuid NOT NULL, seq int4 NOT NULL, at timestamptz NOT NULL,
        tier text NOT NULL,
        PRIMARY KEY (member_id, seq, game_id)
    )
"""
TABLES = (
    *("tier_ups", "birthdays", "flash_sale_takes", "flash_sales"),
    *("coupon_codes", "coupons", "coupon_templates"),
)


class Migration(migrations.Migration):
    dependencies = [("laurel", "0034_wishes")]

    initial = False

    operations = [
        ops.RunSQL(
            [
                *(TEMPLATES, COUPONS, COUPONS_OF, COUPONS_TEMPLATE, COUPONS_REFERENCE),
                *(CODES, CODES_OF, CODES_COUPON, CODES_BATCH),
                *(SALES, SALES_UNTIL, TAKES, TAKES_OF, TAKES_BY, TAKES_HELD),
                *(BIRTHDAYS, BIRTHDAYS_DUE, TIER_UPS),
            ],
            [f"DROP TABLE {table}" for table in TABLES],
        ),
        add_kinds("COUPON_ISSUED"),
    ]
