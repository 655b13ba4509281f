"""Stored value: accounts, lots, entries, top-ups, what was paid out, and what orders hold (decision 0065)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds

ACCOUNTS = """
    CREATE TABLE stored_value_accounts (
        game_id uuid NOT NULL, id uuid NOT NULL, member_id uuid NOT NULL, currency text NOT NULL,
        paid int8 NOT NULL DEFAULT 0, bonus int8 NOT NULL DEFAULT 0, held int8 NOT NULL DEFAULT 0,
        debt int8 NOT NULL DEFAULT 0, entry_seq int4 NOT NULL DEFAULT 0, settled_to timestamptz NOT NULL,
        due_at timestamptz,
        PRIMARY KEY (id, game_id),
        CONSTRAINT stored_value_accounts_one UNIQUE (member_id, currency, game_id),
        CONSTRAINT stored_value_accounts_amounts
            CHECK (paid >= 0 AND bonus >= 0 AND debt >= 0 AND held BETWEEN 0 AND paid + bonus)
    )
"""
ACCOUNTS_DUE = """
    CREATE INDEX stored_value_accounts_due ON stored_value_accounts (game_id, due_at) WHERE due_at IS NOT NULL
"""
LOTS = """
    CREATE TABLE stored_value_lots (
        game_id uuid NOT NULL, id uuid NOT NULL, account_id uuid NOT NULL, kind text NOT NULL,
        remaining int8 NOT NULL, held int8 NOT NULL, spent int8 NOT NULL, revoked int8 NOT NULL,
        expires_at timestamptz, extended bool NOT NULL,
        PRIMARY KEY (id, game_id),
        CONSTRAINT stored_value_lots_account
            FOREIGN KEY (account_id, game_id) REFERENCES stored_value_accounts (id, game_id),
        CONSTRAINT stored_value_lots_kind
            CHECK (kind = 'BONUS' OR (kind = 'PAID' AND expires_at IS NULL AND NOT extended)),
        CONSTRAINT stored_value_lots_amounts
            CHECK (spent >= 0 AND held BETWEEN 0 AND remaining AND revoked BETWEEN 0 AND held)
    )
"""
LOTS_OF = "CREATE INDEX stored_value_lots_account ON stored_value_lots (account_id, game_id)"
ENTRIES = """
    CREATE TABLE stored_value_entries (
        game_id uuid NOT NULL, account_id uuid NOT NULL, seq int4 NOT NULL, at timestamptz NOT NULL,
        cause text NOT NULL, book text NOT NULL, delta int8 NOT NULL, counter text NOT NULL, lot_id uuid,
        reference text NOT NULL, points int8 NOT NULL,
        PRIMARY KEY (account_id, seq, game_id),
        CONSTRAINT stored_value_entries_account
            FOREIGN KEY (account_id, game_id) REFERENCES stored_value_accounts (id, game_id),
        CONSTRAINT stored_value_entries_counts CHECK (delta <> 0 AND seq >= 1 AND points >= 0),
        CONSTRAINT stored_value_entries_book
            CHECK (book IN ('PAID', 'BONUS', 'DEBT') AND (book = 'DEBT') = (lot_id IS NULL))
    )
"""
ENTRIES_AT = "CREATE INDEX stored_value_entries_at ON stored_value_entries (game_id, at)"
ENTRIES_LOT = """
    CREATE INDEX stored_value_entries_lot ON stored_value_entries (lot_id, game_id) WHERE lot_id IS NOT NULL
"""
TOP_UPS = """
    CREATE TABLE stored_value_top_ups (
        game_id uuid NOT NULL, id uuid NOT NULL, top_up_id text NOT NULL, fingerprint bytea NOT NULL,
        account_id uuid NOT NULL, paid int8 NOT NULL, bonus int8 NOT NULL, offer text, steps jsonb NOT NULL,
        paid_lot_id uuid NOT NULL, bonus_lot_id uuid, refunded int8 NOT NULL DEFAULT 0,
        clawed_back int8 NOT NULL DEFAULT 0, recorded_at timestamptz NOT NULL, charged_back_at timestamptz,
        PRIMARY KEY (id, game_id),
        CONSTRAINT stored_value_top_ups_once UNIQUE (top_up_id, game_id),
        CONSTRAINT stored_value_top_ups_account
            FOREIGN KEY (account_id, game_id) REFERENCES stored_value_accounts (id, game_id),
        CONSTRAINT stored_value_top_ups_amounts CHECK (
            paid > 0 AND bonus >= 0 AND (bonus > 0) = (bonus_lot_id IS NOT NULL)
            AND refunded BETWEEN 0 AND paid AND clawed_back BETWEEN 0 AND bonus)
    )
"""
TOP_UPS_OF = "CREATE INDEX stored_value_top_ups_account ON stored_value_top_ups (account_id, game_id)"
PAY_OUTS = """
    CREATE TABLE stored_value_pay_outs (
        game_id uuid NOT NULL, kind text NOT NULL, key text NOT NULL, fingerprint bytea NOT NULL,
        account_id uuid NOT NULL, top_up uuid, amount int8 NOT NULL, pay_out int8 NOT NULL,
        from_bonus int8 NOT NULL, refunded int8 NOT NULL, paid_at timestamptz NOT NULL,
        PRIMARY KEY (key, kind, game_id),
        CONSTRAINT stored_value_pay_outs_account
            FOREIGN KEY (account_id, game_id) REFERENCES stored_value_accounts (id, game_id),
        CONSTRAINT stored_value_pay_outs_kind
            CHECK (kind IN ('REFUND', 'CASH_OUT') AND (kind = 'REFUND') = (top_up IS NOT NULL)),
        CONSTRAINT stored_value_pay_outs_amounts
            CHECK (pay_out BETWEEN 1 AND amount AND from_bonus >= 0 AND refunded >= 0)
    )
"""
PAY_OUTS_OF = "CREATE INDEX stored_value_pay_outs_account ON stored_value_pay_outs (account_id, game_id)"
HOLDS = """
    CREATE TABLE stored_value_holds (
        game_id uuid NOT NULL, id uuid NOT NULL, account_id uuid NOT NULL, reference text NOT NULL,
        amount int8 NOT NULL, status text NOT NULL, held_at timestamptz NOT NULL, until timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (id, game_id),
        CONSTRAINT stored_value_holds_account
            FOREIGN KEY (account_id, game_id) REFERENCES stored_value_accounts (id, game_id),
        CONSTRAINT stored_value_holds_status
            CHECK (status IN ('HELD', 'CAPTURED', 'RELEASED') AND (status = 'HELD') = (ended_at IS NULL)),
        CONSTRAINT stored_value_holds_in_time
            CHECK (amount > 0 AND held_at < until AND ended_at BETWEEN held_at AND until)
    )
"""
HOLDS_OPEN = """
    CREATE INDEX stored_value_holds_open ON stored_value_holds (account_id, game_id) WHERE status = 'HELD'
"""
HOLDS_UNTIL = "CREATE INDEX stored_value_holds_until ON stored_value_holds (game_id, until)"
USES = """
    CREATE TABLE stored_value_uses (
        game_id uuid NOT NULL, hold_id uuid NOT NULL, place int4 NOT NULL, lot_id uuid NOT NULL,
        amount int8 NOT NULL, returned int8 NOT NULL DEFAULT 0,
        PRIMARY KEY (hold_id, place, game_id),
        CONSTRAINT stored_value_uses_hold
            FOREIGN KEY (hold_id, game_id) REFERENCES stored_value_holds (id, game_id),
        CONSTRAINT stored_value_uses_amounts CHECK (amount > 0 AND returned BETWEEN 0 AND amount)
    )
"""
APPEND_ONLY = """
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stored_value_entries
    FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()
"""
TABLES = (
    *("stored_value_uses", "stored_value_holds", "stored_value_pay_outs", "stored_value_top_ups"),
    *("stored_value_entries", "stored_value_lots", "stored_value_accounts"),
)


class Migration(migrations.Migration):
    dependencies = [("laurel", "0030_inventory")]

    initial = False

    operations = [
        ops.RunSQL(
            [
                *(ACCOUNTS, ACCOUNTS_DUE, LOTS, LOTS_OF, ENTRIES, ENTRIES_AT, ENTRIES_LOT, APPEND_ONLY),
                *(TOP_UPS, TOP_UPS_OF, PAY_OUTS, PAY_OUTS_OF, HOLDS, HOLDS_OPEN, HOLDS_UNTIL, USES),
            ],
            [f"DROP TABLE {table}" for table in TABLES],
        ),
        add_kinds("STORED_VALUE_EXPIRING"),
    ]
