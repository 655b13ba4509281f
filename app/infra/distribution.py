"""Which tables lie where once a database is distributed over several machines by Citus (docs/scaling.md)."""

from collections.abc import Sequence
from uuid import uuid4

from app.infra.db import Connection

DISTRIBUTED = (
    *("members", "players", "erased_players", "contacts"),
    *("player_tokens", "store_links", "store_sessions", "merge_offers"),
    *("loyalty_events", "loyalty_history", "loyalty_ledger", "standing_snapshots"),
    *("invite_codes", "invitations", "fraud_marks"),
    *("notifications", "notification_opt_outs", "milestones", "milestone_states"),
    *("catalog_items", "redemptions", "stock_adjustments", "wishes", "pictures", "picture_sources"),
    *("outbox", "outbox_sequences", "webhook_endpoints", "webhook_deliveries"),
    *("trusted_documents", "rules_guard", "simulation_parts", "audit_log", "staff_grants"),
    *("report_counts", "report_members", "report_moves", "report_states"),
    *("item_definitions", "inventory_slots", "inventory_versions", "inventory_grants", "inventory_uses"),
    *("inventory_items", "loadouts", "gifts", "gift_blocks"),
    *("stored_value_accounts", "stored_value_lots", "stored_value_entries", "stored_value_top_ups"),
    *("stored_value_pay_outs", "stored_value_holds", "stored_value_uses"),
    "gift_cards",
    *("order_quotes", "orders", "order_parts", "order_returns"),
    *("coupon_templates", "coupons", "coupon_codes", "flash_sales", "flash_sale_takes"),
    *("birthdays", "tier_ups", "bargain_activities", "bargains", "bargain_helps"),
)
"""Tables whose rows lie on the machine of their game: what is in them grows with the players.

In this order a table comes after those that it refers to.
"""
REFERENCE = (
    *("studios", "games", "studio_keys", "staff", "staff_sessions", "saved_views", "sign_ins"),
    *("program_rules", "game_rules", "program_rules_delays", "outbox_subscriptions"),
    *("identities", "unlinked_sessions", "connect_codes", "simulations", "rules_drafts"),
)
"""Tables that every machine has whole: small, rarely written, or asked without knowing the game."""
LOCAL = ("tortoise_migrations",)
"""Tables of the machine that is asked."""
APPEND_ONLY = (
    *("loyalty_events", "loyalty_history", "loyalty_ledger"),
    *("program_rules", "game_rules", "audit_log", "stored_value_entries"),
)
"""Tables whose rows are never changed or deleted: by triggers, or distributed by the privileges of a role."""
ERASED = {
    "loyalty_events": ("fingerprint", "reason"),
    "loyalty_history": ("details",),
    "audit_log": ("reason",),
}
"""The columns of these that `laurel_erase_texts` empties, so that the role that serves may change them.

A cluster refuses what one transaction changes by two roles: the owner cannot empty them for that one.
"""


class NoCluster(Exception):
    """The database cannot be distributed; the message says why and what to do."""


_IS_DISTRIBUTED = "SELECT to_regclass('pg_dist_partition') IS NOT NULL"
_PLACED = "SELECT logicalrelid::regclass::text FROM pg_dist_partition WHERE repmodel IN ('s', 't')"
"""The tables that the extension knows, but those that it left on one machine."""
_WORKERS = "SELECT count(*) FROM pg_dist_node WHERE isactive AND noderole = 'primary'"
_REFERENCES = """
    SELECT c.conrelid::regclass::text AS name, c.conname, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
    ORDER BY c.conrelid::regclass::text, c.conname
"""
_TRIGGERS = """
    SELECT tgrelid::regclass::text AS name, tgname FROM pg_trigger
    WHERE NOT tgisinternal AND tgname IN ('append_only', 'emptied_only') ORDER BY 1, 2
"""
_SHARDS = "SELECT shardid FROM pg_dist_shard WHERE logicalrelid = 'rules_guard'::regclass"
_SHARD_OF = "SELECT get_shard_id_for_distribution_column('rules_guard', $1::uuid)"


async def is_distributed(connection: Connection) -> bool:
    """Returns whether the rows of games lie on several machines."""
    if not await connection.fetchval(_IS_DISTRIBUTED):
        return False
    return "members" in {row[0] for row in await connection.fetch(_PLACED)}


async def distribute(connection: Connection, role: str) -> list[str]:
    """Distribute the tables of a migrated database that are not yet; returns them, all or none.

    `role` is the one that serves: it may add to the tables of `APPEND_ONLY`, empty what is `ERASED`, and
    neither change nor delete anything else in them. Raises NoCluster without the extension or its machines,
    and where the role owns the tables.
    """
    if not await connection.fetchval(_IS_DISTRIBUTED):
        raise NoCluster(
            "This database has no extension citus: docs/scaling.md says where it has to be created."
        )
    if not await connection.fetchval(_WORKERS):
        raise NoCluster("No machine was added to this database: `SELECT citus_add_node(host, port)` does so.")
    owner = await connection.fetchval("SELECT tableowner FROM pg_tables WHERE tablename = 'members'")
    if role == owner:
        raise NoCluster(
            "The role of DATABASE_URL owns the tables. Rows are kept from being changed by the privileges of"
            " the role that serves: name the owner in LAUREL_MIGRATION_DATABASE_URL and another one here."
        )
    async with connection.transaction():
        # Tables that all machines have are asked together with those that lie on one.
        await connection.execute("SET LOCAL citus.multi_shard_modify_mode TO 'sequential'")
        placed = {row[0] for row in await connection.fetch(_PLACED)}
        missing = [table for table in (*REFERENCE, *DISTRIBUTED) if table not in placed]
        if missing:
            await _place(connection, missing)
        await _guard_machines(connection)
        await _grant(connection, role)
    return missing


async def _place(connection: Connection, tables: Sequence[str]) -> None:
    for trigger in await connection.fetch(_TRIGGERS):
        await connection.execute(f"DROP TRIGGER {trigger['tgname']} ON {trigger['name']}")
    references = await connection.fetch(_REFERENCES)
    # While one table is distributed and the other is not yet, they cannot refer to each other.
    for reference in references:
        await connection.execute(f"ALTER TABLE {reference['name']} DROP CONSTRAINT {reference['conname']}")
    for table in tables:
        if table in REFERENCE:
            await connection.execute("SELECT create_reference_table($1::text::regclass)", table)
        elif table == DISTRIBUTED[0]:
            await connection.execute("SELECT create_distributed_table($1::text::regclass, 'game_id')", table)
        else:
            await connection.execute(
                "SELECT create_distributed_table($1::text::regclass, 'game_id', colocate_with => $2)",
                *(table, DISTRIBUTED[0]),
            )
    for reference in references:
        await connection.execute(
            f"ALTER TABLE {reference['name']} ADD CONSTRAINT {reference['conname']} {reference['definition']}"
        )


async def _guard_machines(connection: Connection) -> None:
    """Give every shard of `rules_guard` a row, so that whatever machine it moves to has one."""
    guarded = {row[0] for row in await connection.fetch("SELECT game_id FROM rules_guard")}
    shards = {row[0] for row in await connection.fetch(_SHARDS)}
    shards -= {await connection.fetchval(_SHARD_OF, game_id) for game_id in guarded}
    while shards:
        game_id = uuid4()
        shard = await connection.fetchval(_SHARD_OF, game_id)
        if shard in shards:
            await connection.execute("INSERT INTO rules_guard VALUES ($1)", game_id)
            shards.remove(shard)


async def _grant(connection: Connection, role: str) -> None:
    name = await connection.fetchval("SELECT quote_ident($1)", role)
    changed = ", ".join(table for table in (*REFERENCE, *DISTRIBUTED) if table not in APPEND_ONLY)
    kept = ", ".join(APPEND_ONLY)
    for statement in (
        f"GRANT USAGE ON SCHEMA public TO {name}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {changed} TO {name}",
        f"REVOKE ALL ON {kept} FROM {name}",
        f"GRANT SELECT, INSERT ON {kept} TO {name}",
        f"GRANT SELECT ON {', '.join(LOCAL)} TO {name}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}",
        *(f"GRANT UPDATE ({', '.join(columns)}) ON {table} TO {name}" for table, columns in ERASED.items()),
        "ALTER FUNCTION laurel_erase_texts SECURITY INVOKER",
        f"GRANT EXECUTE ON FUNCTION laurel_erase_texts TO {name}",
    ):
        await connection.execute(statement)


_CHANGEABLE = """
    SELECT name FROM unnest($1::text[]) AS name
    WHERE has_table_privilege(name, 'DELETE, TRUNCATE') OR EXISTS (
        SELECT FROM pg_attribute a
        WHERE a.attrelid = name::regclass AND a.attnum > 0 AND NOT a.attisdropped
            AND name || '.' || a.attname <> ALL($2::text[])
            AND has_column_privilege(name, a.attnum, 'UPDATE'))
"""


async def changeable_tables(connection: Connection) -> list[str]:
    """Returns the tables of `APPEND_ONLY` in which the role of the connection may delete, or change more than
    is `ERASED`.
    """
    erased = [f"{table}.{column}" for table, columns in ERASED.items() for column in columns]
    return [row["name"] for row in await connection.fetch(_CHANGEABLE, APPEND_ONLY, erased)]
