"""Gift cards: value that was paid for and is in no account yet (docs/decisions/0077-gift-cards.md)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

from migrations._kinds import add_kinds

CARDS = """
    CREATE TABLE gift_cards (
        game_id uuid NOT NULL, id uuid NOT NULL, gift_card_id text NOT NULL, fingerprint bytea NOT NULL,
        token_hash bytea NOT NULL, amount int8 NOT NULL, currency text NOT NULL, giver_id int8, message text,
        recipient_id int8, lot_id uuid, hold_id uuid, status text NOT NULL, created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL, look_at timestamptz, settled_at timestamptz, revoked_at timestamptz,
        PRIMARY KEY (id, game_id),
        CONSTRAINT gift_cards_once UNIQUE (gift_card_id, game_id),
        CONSTRAINT gift_cards_token UNIQUE (token_hash, game_id),
        CONSTRAINT gift_cards_status CHECK (
            status IN ('READY', 'CLAIMED', 'RETURNED', 'REVOKED', 'FROZEN')
            AND (status = 'READY') = (look_at IS NOT NULL)
            AND (status IN ('READY', 'FROZEN')) = (settled_at IS NULL)
            AND (status = 'REVOKED') = (revoked_at IS NOT NULL)),
        CONSTRAINT gift_cards_claimed CHECK (
            (status <> 'CLAIMED' OR (recipient_id IS NOT NULL AND lot_id IS NOT NULL))
            AND (hold_id IS NULL OR lot_id IS NOT NULL) AND (lot_id IS NULL OR settled_at IS NOT NULL)),
        CONSTRAINT gift_cards_amount CHECK (amount > 0),
        CONSTRAINT gift_cards_in_time CHECK (created_at < expires_at AND coalesce(settled_at >= created_at, true))
    )
"""
GIVEN = "CREATE INDEX gift_cards_giver ON gift_cards (game_id, giver_id, created_at)"
GOT = "CREATE INDEX gift_cards_recipient ON gift_cards (game_id, recipient_id)"
DUE = "CREATE INDEX gift_cards_due ON gift_cards (game_id, look_at) WHERE status = 'READY'"


class Migration(migrations.Migration):
    dependencies = [("laurel", "0036_orders")]

    initial = False

    operations = [
        ops.RunSQL([CARDS, GIVEN, GOT, DUE], "DROP TABLE gift_cards"),
        add_kinds("GIFT_CARD_UPDATED"),
    ]
