"""Which tables lie where, once a database is distributed over several machines (docs/scaling.md)."""

DISTRIBUTED = (
    *("members", "players", "erased_players", "contacts"),
    *("player_tokens", "store_links", "store_sessions", "merge_offers"),
    *("loyalty_events", "loyalty_history", "loyalty_ledger"),
    *("notifications", "notification_opt_outs"),
    *("catalog_items", "redemptions", "stock_adjustments"),
    *("outbox", "outbox_sequences", "webhook_endpoints", "webhook_deliveries"),
)
"""Tables whose rows lie on the machine of their game: what is in them grows with the players.

In this order a table comes after those that it refers to.
"""
REFERENCE = (
    *("studios", "games", "studio_keys", "staff", "staff_sessions", "sign_ins"),
    *("program_rules", "rules_guard", "game_rules", "program_rules_delays", "outbox_subscriptions"),
    *("identities", "unlinked_sessions", "connect_codes"),
)
"""Tables that every machine has whole: small, rarely written, or asked without knowing the game."""
LOCAL = ("tortoise_migrations",)
"""Tables of the machine that is asked."""
APPEND_ONLY = ("loyalty_events", "loyalty_history", "loyalty_ledger", "program_rules", "game_rules")
"""Tables whose rows are never changed or deleted: by triggers, or distributed by the privileges of a role."""
