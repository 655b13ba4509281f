"""Tables have owners: SQL names the tables of its own capability, and few others, each for a reason."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import REPO

OWNERS = {
    "app/studios": (
        "studios games studio_keys program_rules program_rules_delays game_rules rules_guard"
        " trusted_documents"
    ),
    "app/identity": (
        "players erased_players player_tokens identities contacts store_links store_sessions"
        " unlinked_sessions connect_codes merge_offers sign_ins staff staff_sessions saved_views"
    ),
    "app/simulation": "simulations simulation_parts",
    "app/reports": "report_counts report_members report_moves report_states",
    "app/rules_drafts": "rules_drafts",
    "app/loyalty": (
        "members loyalty_events loyalty_history loyalty_ledger standing_snapshots birthdays tier_ups"
    ),
    "app/stored_value": (
        "stored_value_accounts stored_value_lots stored_value_entries stored_value_top_ups"
        " stored_value_pay_outs stored_value_holds stored_value_uses"
    ),
    "app/store": "catalog_items redemptions stock_adjustments wishes",
    "app/orders": "order_quotes orders order_parts order_returns",
    "app/coupons": "coupon_templates coupons coupon_codes flash_sales flash_sale_takes",
    "app/bargains": "bargain_activities bargains bargain_helps",
    "app/inventory": (
        "item_definitions inventory_slots inventory_versions inventory_grants inventory_uses inventory_items"
        " loadouts"
    ),
    "app/milestones": "milestones milestone_states",
    "app/gifts": "gifts gift_blocks",
    "app/gift_cards": "gift_cards",
    "app/notifications": "notifications notification_opt_outs",
    "app/events": "outbox outbox_sequences outbox_subscriptions",
    "app/invitations": "invite_codes invitations fraud_marks",
    "app/approvals": "staff_grants",
    "app/audit_log": "audit_log",
    "app/webhooks": "webhook_endpoints webhook_deliveries",
    "app/pictures": "pictures picture_sources",
}
"""The folder of each capability, and its tables: any file in the folder may name them."""

ONE_READ = "who calls, with member, player, game and rules' versions, in one round trip"
LOCK = "the member's lock comes before all others"
GUESTS = {
    # read in one round trip
    "app/loyalty/queries.py": ("players identities contacts games loadouts inventory_versions", ONE_READ),
    "app/loyalty/session_queries.py": (
        "players games store_sessions unlinked_sessions player_tokens",
        ONE_READ,
    ),
    "app/loyalty/member_lists.py": ("players", "members are found by what their games call them"),
    "app/store/queries.py": ("players members games gifts", ONE_READ),
    "app/inventory/queries.py": ("players members", ONE_READ),
    "app/store/redemption_queries.py": ("players members games", ONE_READ),
    "app/infra/distribution.py": (" ".join(OWNERS.values()), "where the rows of each table lie"),
    "app/simulation/queries.py": (
        "staff members",
        "a person is locked who starts one; `members` is a column of its own tables",
    ),
    "app/reports/writes.py": (
        "members loyalty_history loyalty_events redemptions",
        "the counts are made of what was recorded, compared with it in one statement",
    ),
    "app/reports/queries.py": (
        "members redemptions catalog_items",
        "who falls and was not erased; what waits to be delivered; the names of items",
    ),
    "app/reports/member_lists.py": (
        "loyalty_history redemptions catalog_items players",
        "the members behind a figure are found in one statement with their list",
    ),
    "app/store/wish_queries.py": (
        "members players",
        "what stands in the way of whose wish, in one statement",
    ),
    "app/milestones/queries.py": (
        "members players loyalty_events loyalty_history gifts",
        "what members have reached is found in what was recorded, in one statement",
    ),
    "app/milestones/audit.py": (
        "members players loyalty_events loyalty_history gifts",
        "the audit compares milestones with their facts, and looks for what is left of erased people",
    ),
    "app/store/lookups.py": ("players", "what a member has redeemed, by any of its players"),
    "app/notifications/queries.py": ("members", "a page, and when the member must be settled again"),
    "app/notifications/stream_queries.py": ("members games", "what has changed for whom, in one read"),
    "app/identity/links.py": ("games", "a link is used up and answers its game in one statement"),
    "app/identity/staff.py": ("studios", "the list of the staff says whose focal somebody is"),
    "app/identity/staff_sessions.py": ("studios games", "who calls, with all that they reach, in one read"),
    "app/identity/contacts.py": ("members", "a merge brings an e-mail encrypted for another member"),
    "app/identity/member_data.py": ("games", "the export names games by their slugs"),
    "app/webhooks/queries.py": ("outbox", "the log shows each delivery with its message"),
    "app/invitations/queries.py": ("players members", "who the two sides are by now, and their names"),
    "app/invitations/codes.py": ("members", "whose code it is by now"),
    "app/invitations/marks.py": ("members identities", "whose marks they are by now, and their accounts"),
    "app/approvals/queries.py": ("players staff", "who gets the grant, who asked for it and who decided it"),
    "app/audit_log/queries.py": ("studio_keys staff", "an entry says whose id its actor has"),
    "app/stored_value/queries.py": ("members", LOCK),
    "app/orders/audit.py": (
        "stored_value_holds stored_value_uses loyalty_events members coupons flash_sale_takes bargains",
        "the audit compares orders with what was held, bought and returned for them",
    ),
    "app/orders/list_queries.py": ("players members", "whose orders they are, by what its game calls it"),
    "app/orders/coupon_sales.py": ("coupons", "what was sold by the orders that used a template's coupons"),
    "app/stored_value/audit.py": (
        "loyalty_events members",
        "the audit compares bonuses that became P with their grants, and looks for accounts of nobody",
    ),
    "app/gifts/queries.py": (
        "players members games catalog_items",
        "who the two sides are by now, what is given as it is now, and the giver's lock",
    ),
    "app/loyalty/sides.py": ("players", "who a side of a gift is by now"),
    "app/gift_cards/queries.py": (
        "players members games",
        "who the two sides are by now, and the lock of the giver",
    ),
    "app/gift_cards/audit.py": (
        "stored_value_entries players",
        "the audit compares gift cards with what they moved, and looks for what is left of erased people",
    ),
    "app/gifts/writes.py": ("players", "a block is of a member, by any of its players"),
    "app/gifts/member_data.py": (
        "players outbox notifications",
        "what names a person who is erased, in the events and the inbox of the other side",
    ),
    # written in one statement, or under one lock
    "app/loyalty/writes.py": (
        "players program_rules game_rules",
        "the recorder's one statement: nothing of it where newer rules were published",
    ),
    "app/loyalty/notifications.py": (
        "notifications notification_opt_outs players",
        "a part of the recorder's one statement",
    ),
    "app/loyalty/loadouts.py": (
        "loadouts inventory_versions",
        "a demotion changes what is shown, in the transaction of the recorder",
    ),
    "app/loyalty/birthdays.py": ("players", "whose birthday it is, and the time zone of its month"),
    "app/bargains/queries.py": ("players games", "who the owner and the helpers are by now, and their names"),
    "app/gift_cards/list_queries.py": (
        "players",
        "finds the cards of a player, by any id that its member has",
    ),
    "app/loyalty/pack_queries.py": ("players", "who has a pack, by the id of the member's player"),
    "app/bargains/audit.py": ("players", "the audit looks for bargainings of nobody, and of the erased"),
    "app/coupons/audit.py": ("members", "the audit looks for coupons of nobody"),
    "app/loyalty/profiles.py": ("players", "what a game says of a player, answered as its member"),
    "app/identity/identities.py": ("members", LOCK),
    "app/store/redemptions.py": ("players members", LOCK),
    "app/studios/service.py": ("members", "published rules and a moved clock wake members"),
    "app/studios/versions.py": ("members", "rules hold from no instant that a member has lived past"),
    "app/webhooks/writes.py": ("outbox", "an event becomes its deliveries in one statement"),
    # sets of rows
    "app/purchases/importer.py": (
        "loyalty_events",
        "refunds of a file are compared with what was given back",
    ),
    "app/purchases/staging.py": ("loyalty_events", "rows of a file are compared with what was recorded"),
    "app/loyalty/audit_tables.py": (
        "studios games studio_keys program_rules program_rules_delays game_rules players player_tokens"
        " identities contacts connect_codes",
        "the audit looks for rows that refer to nothing, and at what is left of erased people",
    ),
    "app/store/audit.py": (
        "loyalty_events players members pictures picture_sources gifts coupons stored_value_entries"
        " stored_value_accounts",
        "the audit compares redemptions with their points and with what they granted, and looks for pictures"
        " that are shown",
    ),
    "app/invitations/audit.py": (
        "loyalty_events members",
        "the audit compares invitations with their facts, and looks for what is left of erased people",
    ),
    "app/inventory/audit.py": (
        "redemptions members",
        "the audit compares redemptions with what they granted, and looks for rows that refer to nothing",
    ),
    "app/gifts/audit.py": (
        "loyalty_events redemptions inventory_grants players",
        "the audit compares gifts with their points, what they delivered and what they took",
    ),
    "app/audit_log/audit.py": (
        "program_rules game_rules loyalty_events catalog_items webhook_endpoints redemptions staff_grants"
        " rules_drafts item_definitions inventory_grants"
        " saved_views stored_value_entries coupon_templates coupons flash_sales bargain_activities",
        "the audit looks for writes without an entry",
    ),
    # no capability
    "app/cli/demo_mode.py": ("games studios", "looks for live games before anything is opened"),
    "app/demo/set_up.py": (
        "studios studio_keys program_rules players",
        "looks for what an earlier start of the demo made",
    ),
    "app/demo/store.py": ("catalog_items", "finds the demo's items by their names"),
}
"""Files that name tables of other capabilities, and why: the list is to become shorter."""

TABLES = {table for tables in OWNERS.values() for table in tables.split()}
_KEYWORD = re.compile(r"\b(?:SELECT|FROM|JOIN|INSERT INTO|UPDATE|DELETE FROM|USING|TRUNCATE|ALTER TABLE)\b")
_TABLE = re.compile(rf"(?<![\w.$])(?:{'|'.join(sorted(TABLES))})(?![\w(])")


def texts(path: Path) -> Iterator[str]:
    """The string literals of a file but for docstrings; an f-string is one, with gaps."""
    tree = ast.parse(path.read_text())
    left_out = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else " … " for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def named_tables(path: Path) -> set[str]:
    """The tables that the SQL of a file names; also by themselves, to be put into a statement."""
    literals = list(texts(path))
    statements = [text for text in literals if _KEYWORD.search(text)]
    if not statements:
        return set()
    by_themselves = TABLES.intersection(literals)
    return by_themselves.union(*(_TABLE.findall(statement) for statement in statements))


def test_every_table_has_one_owner() -> None:
    """As the models say, and the migrations of what Tortoise cannot say."""
    by_sql = {
        table
        for path in (REPO / "migrations").glob("*.py")
        for table in re.findall(r"CREATE TABLE (\w+)", path.read_text())
    }
    assert by_sql < TABLES
    listed = [table for tables in OWNERS.values() for table in tables.split()]
    assert len(listed) == len(TABLES)
    models = {f"{path.parent.relative_to(REPO)}": path for path in (REPO / "app").glob("*/models.py")}
    for folder, owned in OWNERS.items():
        text = models.pop(folder).read_text() if folder in models else ""
        modelled = re.findall(r'^        table = "(\w+)"$', text, re.MULTILINE)
        assert {*modelled} == {*owned.split()} - by_sql
    assert models == {}


def test_sql_names_tables_of_its_capability_and_the_listed_ones() -> None:
    found: dict[str, set[str]] = {}
    for package in ("app", "auth", "resolvers", "schema", "transport"):
        for path in sorted((REPO / package).rglob("*.py")):
            name = path.relative_to(REPO).as_posix()
            own = next((tables for folder, tables in OWNERS.items() if name.startswith(f"{folder}/")), "")
            others = named_tables(path) - set(own.split())
            if others and path.name != "models.py":
                found[name] = others
    assert found == {name: set(tables.split()) for name, (tables, _) in GUESTS.items()}


def test_the_reader_of_sql_sees_every_way_of_naming_a_table(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text(
        '"""SELECT FROM studios in a docstring is none."""\n'
        'NAMES = ("contacts", "store_links")\n'
        'JOINS = "members m JOIN players pl ON pl.member_id = m.id"\n'
        'PARTS = f"DELETE FROM {NAMES[0]} USING games g WHERE staff_sessions.hash = identities(1)"\n'
    )
    assert named_tables(source) == {
        "contacts",
        "store_links",
        "members",
        "players",
        "games",
        "staff_sessions",
    }
    source.write_text('FIELDS = ("players", "games", "the members of games")\n')
    assert named_tables(source) == set()
