"""Every key, unique constraint and reference of a game's table has `game_id`, so that rows can lie on several
machines by it (docs/scaling.md). Tortoise knows no keys of several columns: they are made by SQL.

Ids stay unique over all games, and come first in the keys, so that a row is found by its id alone, too.
Tables that get the column are rewritten, once, under a lock that keeps readers out.
"""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import UniqueConstraint

# The table, the model, and whose game a row is of: the column, and the table that it is the id of.
WITH_GAME = [
    ("loyalty_history", "HistoryEntry", "member_id", "members"),
    ("loyalty_ledger", "LedgerEntry", "member_id", "members"),
    ("notifications", "Notification", "member_id", "members"),
    ("notification_opt_outs", "NotificationOptOut", "member_id", "members"),
    ("outbox_sequences", "OutboxSequence", "member_id", "members"),
    ("contacts", "Contact", "member_id", "members"),
    ("merge_offers", "MergeOffer", "member_id", "members"),
    ("player_tokens", "PlayerToken", "player_id", "players"),
    ("store_links", "StoreLink", "player_id", "players"),
    ("store_sessions", "StoreSession", "player_id", "players"),
    ("webhook_deliveries", "WebhookDelivery", "endpoint_id", "webhook_endpoints"),
]
# Found by those who do not know the game: they name it where there is one.
NAMING_GAME = [
    ("identities", "Identity", "member_game_id", "member_id", "members"),
    ("connect_codes", "ConnectCode", "player_game_id", "player_id", "players"),
]
TYPES = {"members": "uuid", "players": "int8", "webhook_endpoints": "uuid"}

PRIMARY = {
    "members": ("id", "id, game_id"),
    "players": ("id", "id, game_id"),
    "erased_players": ("id", "player_hash, game_id"),
    "contacts": ("id", "member_id, game_id"),
    "merge_offers": ("hash", "hash, game_id"),
    "player_tokens": ("hash", "hash, game_id"),
    "store_links": ("hash", "hash, game_id"),
    "store_sessions": ("hash", "hash, game_id"),
    "loyalty_events": ("id", "member_id, seq, game_id"),
    "loyalty_history": ("id", "member_id, seq, game_id"),
    "loyalty_ledger": ("id", "member_id, seq, game_id"),
    "notifications": ("id", "member_id, id, game_id"),
    "notification_opt_outs": ("id", "member_id, kind, game_id"),
    "outbox": ("id", "id, game_id"),
    "outbox_sequences": ("id", "member_id, game_id"),
    "catalog_items": ("id", "id, game_id"),
    "redemptions": ("id", "id, game_id"),
    "stock_adjustments": ("id", "game_id, idempotency_key"),
    "game_rules": ("id", "game_id, version"),
    "program_rules_delays": ("id", "game_id, program_rules_id"),
    "webhook_endpoints": ("id", "id, game_id"),
    "webhook_deliveries": ("id", "id, game_id"),
}
"""The columns of each primary key, before and after."""
# The model, the columns before, and those after; None where the primary key is unique over the same now.
UNIQUE: list[tuple[str, list[str], tuple[str, ...] | None]] = [
    ("ErasedPlayer", ["game", "player_hash"], None),
    ("LoyaltyEvent", ["member", "seq"], None),
    ("HistoryEntry", ["member", "seq"], None),
    ("LedgerEntry", ["member", "seq"], None),
    ("Notification", ["member", "key"], ("member", "key", "game_id")),
    ("NotificationOptOut", ["member", "kind"], None),
    ("OutboxFact", ["member", "seq"], ("member", "seq", "game")),
    ("Redemption", ["player", "idempotency_key"], ("player", "idempotency_key", "game")),
    ("StockAdjustment", ["game", "idempotency_key"], None),
    ("GameRulesVersion", ["game", "version"], None),
    ("ProgramRulesDelay", ["game", "program_rules"], None),
    ("WebhookDelivery", ["endpoint", "fact"], ("endpoint", "fact", "game_id")),
]
ONE_OF_MEMBER = ["contacts", "outbox_sequences"]
# To a game's table: the column, the table and its key, what happens with the row when that goes.
REFERENCES = [
    ("members", "merged_into_id", "members", "id", "RESTRICT"),
    ("players", "member_id", "members", "id", "RESTRICT"),
    ("players", "merged_from_id", "members", "id", "RESTRICT"),
    ("contacts", "member_id", "members", "id", "RESTRICT"),
    ("merge_offers", "member_id", "members", "id", "CASCADE"),
    ("merge_offers", "other_member_id", "members", "id", "CASCADE"),
    ("player_tokens", "player_id", "players", "id", "CASCADE"),
    ("store_links", "player_id", "players", "id", "CASCADE"),
    ("store_sessions", "player_id", "players", "id", "CASCADE"),
    ("loyalty_events", "member_id", "members", "id", "RESTRICT"),
    ("loyalty_history", "member_id", "members", "id", "RESTRICT"),
    ("loyalty_ledger", "member_id", "members", "id", "RESTRICT"),
    ("notifications", "member_id", "members", "id", "RESTRICT"),
    ("notification_opt_outs", "member_id", "members", "id", "RESTRICT"),
    ("outbox", "member_id", "members", "id", "RESTRICT"),
    ("outbox_sequences", "member_id", "members", "id", "RESTRICT"),
    ("redemptions", "player_id", "players", "id", "RESTRICT"),
    ("redemptions", "item_id", "catalog_items", "id", "RESTRICT"),
    ("stock_adjustments", "item_id", "catalog_items", "id", "RESTRICT"),
    ("webhook_deliveries", "endpoint_id", "webhook_endpoints", "id", "CASCADE"),
    ("webhook_deliveries", "fact_id", "outbox", "id", "CASCADE"),
]
# From tables that lie on every machine: the audit looks for rows that refer to nothing.
UNCHECKED = [
    ("identities", "member_id", "members", "id", "RESTRICT"),
    ("connect_codes", "player_id", "players", "id", "CASCADE"),
]
SESSIONS = ("connect_codes", "session_id", "store_sessions", "hash", "CASCADE")


def name(table: str, column: str) -> str:
    return f"{table}_{column}_fkey"


def reference(table: str, column: str, parent: str, key: str, deleted: str, *, game: bool) -> str:
    columns, keys = (f"{column}, game_id", f"{key}, game_id") if game else (column, key)
    return (
        f"ALTER TABLE {table} ADD CONSTRAINT {name(table, column)} FOREIGN KEY ({columns})"
        f" REFERENCES {parent} ({keys}) ON DELETE {deleted}"
    )


def unreferenced(table: str, column: str, *_: str) -> str:
    return f"ALTER TABLE {table} DROP CONSTRAINT {name(table, column)}"


REFERENCED_BEFORE = [reference(*each, game=False) for each in (*REFERENCES, *UNCHECKED, SESSIONS)]


def keyed(table: str, columns: str) -> str:
    return (
        f"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey,"
        f" ADD CONSTRAINT {table}_pkey PRIMARY KEY ({columns})"
    )


def games_filled() -> list[str]:
    """Rewriting a table asks no trigger, and leaves no dead rows behind as an update of all would."""
    functions = [
        f"CREATE FUNCTION laurel_game_of_{parent} ({kind}) RETURNS uuid LANGUAGE sql STABLE"  # noqa: S608 - constants
        f" AS 'SELECT game_id FROM {parent} WHERE id = $1'"
        for parent, kind in TYPES.items()
    ]
    tables = [
        f"ALTER TABLE {table} ALTER game_id TYPE uuid USING laurel_game_of_{parent}({column}),"
        " ALTER game_id SET NOT NULL"
        for table, _, column, parent in WITH_GAME
    ]
    naming = [
        f"UPDATE {table} SET {game} = laurel_game_of_{parent}({column}) WHERE {column} IS NOT NULL"  # noqa: S608 - constants
        for table, _, game, column, parent in NAMING_GAME
    ]
    dropped = [f"DROP FUNCTION laurel_game_of_{parent} ({kind})" for parent, kind in TYPES.items()]
    return [*functions, *tables, *naming, *dropped]


def unread_index(columns: str) -> list[str]:
    return [
        "DROP INDEX notifications_unread",
        f"CREATE INDEX notifications_unread ON notifications ({columns}) WHERE read_at IS NULL",
    ]


_SESSION = "hash, kind, realm, identity_id, created_at, seen_at, expires_at, authenticated_at"
UNLINKED = [
    f"INSERT INTO unlinked_sessions ({_SESSION})"  # noqa: S608 - constants
    f" SELECT {_SESSION} FROM store_sessions WHERE player_id IS NULL",
    "DELETE FROM connect_codes WHERE session_id IN (SELECT hash FROM store_sessions WHERE player_id IS NOT NULL)",
    "DELETE FROM store_sessions WHERE player_id IS NULL",
    "ALTER TABLE unlinked_sessions ADD CONSTRAINT unlinked_sessions_kind CHECK (kind IN ('COOKIE', 'BEARER'))",
]
LINKED = [
    "ALTER TABLE store_sessions ALTER player_id DROP NOT NULL",
    f"INSERT INTO store_sessions ({_SESSION}) SELECT {_SESSION} FROM unlinked_sessions",  # noqa: S608 - constants
]
PAIRED = [
    "ALTER TABLE identities ADD CONSTRAINT identities_game"
    " CHECK ((member_id IS NULL) = (member_game_id IS NULL))",
    "ALTER TABLE connect_codes ADD CONSTRAINT connect_codes_game"
    " CHECK ((player_id IS NULL) = (player_game_id IS NULL))",
]

UNPAIRED = [
    "ALTER TABLE identities DROP CONSTRAINT identities_game",
    "ALTER TABLE connect_codes DROP CONSTRAINT connect_codes_game",
]

ENTRY = "id, member_id, seq, at, kind, tier, ladder_version, rules_version, sc, p, event_seq, reference"
GUARDED = [("loyalty_history", ENTRY, f"{ENTRY}, game_id")]
"""What of a table never changes: of an entry its game, too. The ledger's trigger has no list of columns."""


def guarded(table: str, facts: str) -> list[str]:
    return [
        f"DROP TRIGGER append_only ON {table}",
        f"CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE OR UPDATE OF {facts} ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION laurel_append_only()",
    ]


# A row on each machine that has rows of games, by which a publication of rules locks them all
# (app/studios/rules_lock.py).
RULES_GUARD = [
    "CREATE TABLE rules_guard (game_id uuid PRIMARY KEY)",
    "INSERT INTO rules_guard VALUES ('00000000-0000-0000-0000-000000000000')",
]
# Only this empties the texts of events and history: where there are no triggers, the role that serves may not.
ERASING = [
    """
    CREATE FUNCTION laurel_erase_texts(of_game uuid, of_members uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        UPDATE loyalty_events SET fingerprint = NULL, reason = ''
            WHERE game_id = of_game AND member_id = ANY(of_members);
        UPDATE loyalty_history SET details = details || '{"reason": ""}'
            WHERE game_id = of_game AND member_id = ANY(of_members) AND details ? 'reason';
    END $$
    """,
]


class Migration(migrations.Migration):
    dependencies = [("laurel", "0017_item_version")]

    initial = False

    operations = [
        *(
            ops.AddField(model_name=model, name="game_id", field=fields.UUIDField(null=True))
            for _, model, _, _ in WITH_GAME
        ),
        *(
            ops.AddField(model_name=model, name=game, field=fields.UUIDField(null=True))
            for _, model, game, _, _ in NAMING_GAME
        ),
        ops.CreateModel(
            name="UnlinkedSession",
            fields=[
                ("hash", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ("kind", fields.CharField(max_length=6)),
                ("realm", fields.CharField(max_length=36)),
                (
                    "identity",
                    fields.ForeignKeyField(
                        "laurel.Identity",
                        source_field="identity_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("seen_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ("authenticated_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "unlinked_sessions",
                "app": "laurel",
                "pk_attr": "hash",
                "table_description": "Somebody at the store, signed in by an identity that is not connected to a game: a session of no game.",
            },
            bases=["Model"],
        ),
        ops.RunSQL([unreferenced(*each) for each in (*REFERENCES, *UNCHECKED, SESSIONS)], REFERENCED_BEFORE),
        ops.RunSQL(UNLINKED, LINKED),
        ops.RunSQL(games_filled(), []),
        *(ops.RemoveConstraint(model_name=model, name=None, fields=before) for model, before, _ in UNIQUE),
        ops.RemoveIndex(model_name="Notification", name="notifications_member", fields=None),
        ops.RunSQL(
            [f"ALTER TABLE {table} DROP CONSTRAINT {table}_member_id_key" for table in ONE_OF_MEMBER],
            [
                f"ALTER TABLE {table} ADD CONSTRAINT {table}_member_id_key UNIQUE (member_id)"
                for table in ONE_OF_MEMBER
            ],
        ),
        ops.RunSQL(
            [keyed(table, after) for table, (_, after) in PRIMARY.items()],
            [keyed(table, before) for table, (before, _) in PRIMARY.items()],
        ),
        *(
            ops.AddConstraint(model_name=model, constraint=UniqueConstraint(fields=after, name=None))
            for model, _, after in UNIQUE
            if after is not None
        ),
        ops.RunSQL(
            [
                *(reference(*each, game=True) for each in REFERENCES),
                reference("connect_codes", "session_id", "unlinked_sessions", "hash", "CASCADE", game=False),
            ],
            [unreferenced(*each) for each in (*REFERENCES, SESSIONS)],
        ),
        ops.RunSQL(PAIRED, UNPAIRED),
        *(ops.RunSQL(guarded(table, after), guarded(table, before)) for table, before, after in GUARDED),
        ops.RunSQL(RULES_GUARD, ["DROP TABLE rules_guard"]),
        ops.RunSQL(ERASING, ["DROP FUNCTION laurel_erase_texts"]),
        ops.RunSQL(unread_index("member_id, id, game_id"), unread_index("member_id, id")),
        *(
            ops.AlterField(model_name=model, name="game_id", field=fields.UUIDField())
            for _, model, _, _ in WITH_GAME
        ),
        ops.AlterField(
            model_name="StoreSession",
            name="player",
            field=fields.ForeignKeyField(
                "laurel.Player",
                source_field="player_id",
                db_index=True,
                db_constraint=True,
                to_field="id",
                on_delete=OnDelete.CASCADE,
            ),
        ),
        ops.AlterField(
            model_name="Identity",
            name="member",
            field=fields.ForeignKeyField(
                "laurel.Member",
                source_field="member_id",
                null=True,
                db_constraint=False,
                to_field="id",
                on_delete=OnDelete.RESTRICT,
            ),
        ),
        ops.AlterField(
            model_name="ConnectCode",
            name="player",
            field=fields.ForeignKeyField(
                "laurel.Player",
                source_field="player_id",
                null=True,
                db_index=True,
                db_constraint=False,
                to_field="id",
                on_delete=OnDelete.CASCADE,
            ),
        ),
        ops.AlterField(
            model_name="ConnectCode",
            name="session",
            field=fields.ForeignKeyField(
                "laurel.UnlinkedSession",
                source_field="session_id",
                null=True,
                db_index=True,
                db_constraint=True,
                to_field="hash",
                on_delete=OnDelete.CASCADE,
            ),
        ),
    ]
