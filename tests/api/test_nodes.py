"""`node` and `nodes`: every type, tried by all who may see it and by all who may not."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType

from app.domain.access import Scope, StaffRole
from resolvers.pages import encode_cursor
from resolvers.root import make_schema
from schema import notifications
from schema.node import MAX_NODES
from tests.api.cast import Answer, Json, Stage, World, bought
from tests.api.documents import NODE, NODES
from tests.api.earning.cast import activity, earning_rules, mission
from tests.api.gifts.cast import give_badge
from tests.api.identity.test_merge_members import merge, offer, two
from tests.api.staff.people import employ
from tests.api.store.cast import Shop, Shopper
from tests.api.store.documents import ARCHIVE, FULFILL
from tests.api.valued import RULES, give_value
from tests.api.webhooks.documents import CREATE, TEST
from tests.api.wishes.cast import with_news
from tests.cast import NOW

SCHEMA = make_schema()._schema
INTERFACE = SCHEMA.type_map["Node"]
assert isinstance(INTERFACE, GraphQLInterfaceType)
ALL = {kind.name for kind in SCHEMA.get_implementations(INTERFACE).objects}
NOTIFICATIONS = {kind.__name__ for kind in notifications.NOTIFICATIONS}
OF_MEMBER = {"Member", "HistoryEntry", "Mission", "Activity", "NotificationPreference"} | NOTIFICATIONS
OF_GAME, HOOKS = {"Game", "CatalogItem"}, {"WebhookEndpoint", "WebhookDelivery"}
READ = """{
  member(playerId: "ada") {
    id game { id } history(first: 100) { edges { node { id } } }
    missions { id } activities { id } notificationPreferences { id }
    redemptions { edges { node { id item { id } } } }
    notifications(first: 100) { edges { node { __typename id } } }
  }
  viewer { studio { id } }
}"""
PURCHASE = (
    "mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) {"
    " purchase { id purchaseId amountUsd refundedUsd sc p } } }"
)
Ask = Callable[..., Awaitable[Answer]]


@dataclass
class House:
    """A studio with one of everything, and who asks for it."""

    stage: Stage
    ada: Shopper
    ids: Mapping[str, str]
    askers: dict[str, Ask] = field(default_factory=dict[str, Ask])


async def staffed(house: House, role: StaffRole, studio: str | None = None) -> tuple[Ask, str]:
    person = await employ(house.stage.world, role, studio)
    return person.ask, (await person.ask("{ viewer { staff { id } } }")).only["staff"]["id"]


def asking(world: World, secret: str | None) -> Ask:
    async def ask(document: str, **variables: object) -> Answer:
        return await world.ask(secret, document, **variables)

    return ask


async def furnished(world: World) -> House:
    """What happens to Ada makes one of everything: purchases, a redemption, a year without any."""
    until = "2028-01-01T00:00:00Z"
    missions = mission("M", until=until), mission("ONCE", goal=1, until=until)
    rules = earning_rules(*missions, activities=(activity(),)) | RULES
    stage = await world.stage(rules=rules)
    shop = Shop(stage)
    ada = await shop.shopper("ada", 1_000)
    redemption = await ada.redeemed(await shop.item("gem"))
    await stage.ask(FULFILL, input={"redemptionId": redemption["id"]})
    hook = {"url": "https://hooks.example.com/", "eventTypes": ["PURCHASE_RECORDED"]}
    endpoint = (await stage.ask(CREATE, input=hook)).only["endpoint"]["id"]
    delivery = (await stage.ask(TEST, input={"endpointId": endpoint})).only["delivery"]["id"]
    purchase = (await stage.ask(PURCHASE, input=bought("p", "350"))).only["purchase"]
    await stage.buy("q", "60")
    await give_value(stage, "ada")
    code = (await stage.ask('{ member(playerId: "ada") { referral { code } } }')).only["referral"]["code"]
    await stage.onboard("bea", inviteCode=code)
    await give_badge(stage, "bea", "ada")
    await with_news(ada)
    await stage.advance(NOW + timedelta(days=364))
    read = (await stage.ask(READ)).data
    member = read["member"]
    notification_ids = {node["__typename"]: node["id"] for node in nodes(member["notifications"])}
    ids = {
        "Member": member["id"],
        "Game": member["game"]["id"],
        "HistoryEntry": nodes(member["history"])[0]["id"],
        "Mission": member["missions"][0]["id"],
        "Activity": member["activities"][0]["id"],
        "NotificationPreference": member["notificationPreferences"][0]["id"],
        "Redemption": redemption["id"],
        "CatalogItem": redemption["item"]["id"],
        "Studio": read["viewer"]["studio"]["id"],
        "Purchase": purchase["id"],
        "WebhookEndpoint": endpoint,
        "WebhookDelivery": delivery,
        **notification_ids,
    }
    return House(stage, ada, ids)


def nodes(connection: Json) -> list[Json]:
    return [edge["node"] for edge in connection["edges"]]


@pytest.fixture(scope="module")
async def house(world: World) -> House:
    house = await furnished(world)
    stage = house.stage
    other = await world.stage(rules=earning_rules(mission("M")))
    await other.onboard("ada")
    await stage.onboard("bob")
    lacking = {scope: await world.key(stage.slug, set(Scope) - {scope}) for scope in Scope}
    owner, own_id = await staffed(house, StaffRole.PRODUCT_OWNER)
    house.ids = {**house.ids, "Staff": own_id}
    house.askers = {
        "the studio": asking(world, stage.key),
        "the player at the store": asking(world, house.ada.session),
        "the player in the game": asking(world, await stage.token("ada")),
        "another player": asking(world, await stage.token("bob")),
        "the product owner": owner,
        "support": (await staffed(house, StaffRole.SUPPORT))[0],
        "the studio's focal": (await staffed(house, StaffRole.STUDIO_FOCAL, stage.slug))[0],
        "another studio's focal": (await staffed(house, StaffRole.STUDIO_FOCAL, other.slug))[0],
        "another studio": asking(world, other.key),
        "the studio's live key": asking(world, stage.live_key),
        "another studio's player": asking(world, await other.token("ada")),
        "no one": asking(world, None),
        "a key without members:read": asking(world, lacking[Scope.MEMBERS_READ]),
        "a key without purchases:write": asking(world, lacking[Scope.PURCHASES_WRITE]),
        "a key without redemptions:write": asking(world, lacking[Scope.REDEMPTIONS_WRITE]),
        "a key without webhooks:write": asking(world, lacking[Scope.WEBHOOKS_WRITE]),
    }
    return house


OF_CONSOLES = {
    *("Approval", "Approver", "AuditEntry", "FallingMember", "InventoryGrant", "InventoryItem", "SavedView"),
    *("RulesVersion", "Scenario", "Simulation", "StoredValueEntry", "StoredValueLot", "StudioKey", "TopUp"),
    *("Coupon", "Order", "Quote", "GiftCard", "Bargain", "PackPayment"),
}
"""What is read by queries of its own or with what it is a part of: `node` does not know their ids."""
PLAYERS = OF_MEMBER | OF_GAME | {"Redemption", "Purchase"}
SEEN: dict[str, set[str]] = {
    "the studio": ALL - {"Staff"},
    "the player at the store": PLAYERS,
    "the player in the game": PLAYERS,
    "another player": OF_GAME,
    "the product owner": ALL,
    "support": PLAYERS | {"Studio"},
    "the studio's focal": ALL - {"Staff"},
    "another studio's focal": set(),
    "another studio": set(),
    "the studio's live key": {"Studio"},
    "another studio's player": set(),
    "no one": set(),
    "a key without members:read": ALL - {"Staff"} - OF_MEMBER,
    "a key without purchases:write": ALL - {"Staff"},
    "a key without redemptions:write": ALL - {"Staff"},
    "a key without webhooks:write": ALL - {"Staff"} - HOOKS,
}
"""Who sees which types of what there is in the house of Ada's studio."""


@pytest.mark.parametrize("who", SEEN)
async def test_each_caller_finds_what_it_sees(house: House, who: str) -> None:
    assert set(house.ids) == ALL, "every type that has an id is tried"
    assert set(house.askers) == set(SEEN)
    for kind, node_id in house.ids.items():
        document = f"query($id: ID!) {{ node(id: $id) {{ __typename id ... on {kind} {{ id }} }} }}"
        found = (await house.askers[who](document, id=node_id)).only
        seen = kind
        if kind == "Purchase" and kind not in SEEN[who]:
            seen = "HistoryEntry"  # which has the same id
        expected = {"__typename": seen, "id": node_id} if seen in SEEN[who] else None
        assert found == expected, (who, kind)


def test_every_type_with_an_id_is_a_node() -> None:
    with_ids = {
        kind.name
        for kind in SCHEMA.type_map.values()
        if isinstance(kind, GraphQLObjectType)
        and "id" in kind.fields
        and str(kind.fields["id"].type) == "ID!"
    }
    assert with_ids == ALL | OF_CONSOLES


async def test_many_at_once_each_in_its_place(house: House) -> None:
    asked = [*house.ids.values(), str(uuid4()), house.ids["Member"], ""]
    found = (await house.askers["the studio"](NODES, ids=asked)).only
    assert [node and node["id"] for node in found] == [
        node_id if kind not in {"Staff", "", "missing"} else None
        for kind, node_id in zip([*house.ids, "missing", "Member", ""], asked, strict=True)
    ]


async def test_the_number_of_ids_has_a_limit(house: House) -> None:
    ask = house.askers["the studio"]
    full = [house.ids["Game"]] * MAX_NODES
    assert [node["id"] for node in (await ask(NODES, ids=full)).only] == full
    assert (await ask(NODES, ids=[*full, "x"])).error == ("BAD_USER_INPUT", ["ids"])
    assert (await ask(NODES, ids=[])).only == []


BAD_IDS = [
    *("", "?", "x" * 4_000, "ж", "-", "-1", "0" * 32, f"{'0' * 32}-1", "{}", "urn:uuid:" + "0" * 32),
    *(encode_cursor("mission", key, "M") for key in ("x", uuid4().hex)),
    encode_cursor("a", "b"),
    *(
        encode_cursor(uuid4().hex, "9" * 30),
        f"{uuid4().hex}-{'9' * 30}",
        f"{uuid4().hex}-²",
        encode_cursor(""),
    ),
]


@pytest.mark.parametrize("who", ["the studio", "the player at the store", "the product owner", "no one"])
async def test_what_names_nothing_is_null(house: House, who: str) -> None:
    member, entry = house.ids["Member"], house.ids["HistoryEntry"]
    others = [
        member.upper(),
        member.replace("-", ""),
        f"{{{member}}}",
        entry.upper(),
        f"{entry}0",
        f" {member}",
    ]
    notification = house.ids["TierChanged"] + "="
    for text in [*BAD_IDS, *others, notification]:
        assert (await house.askers[who](NODE, id=text)).only is None, text


FIELDS = {
    "HistoryEntry": "at kind explanation tier { code benefits { code } range { to } } reference rulesVersion",
    "Redemption": "title status playerId item { id eligibility { reasons } management { priority } }",
    "Mission": "code progress",
    "Activity": "code limitReached nextAt",
    "NotificationPreference": "about: kind wanted",
    "Notification": "message createdAt ... on TierChanged { from { code benefits { code } } }"
    " ... on RedemptionUpdated { redemption { id playerId } }",
}
SPREAD = {kind: f"id ...Of{kind}" for kind in FIELDS}
FRAGMENTS = " ".join(f"fragment Of{kind} on {kind} {{ {fields} }}" for kind, fields in FIELDS.items())
LISTS = f"""
  history(first: 100) {{ edges {{ node {{ {SPREAD["HistoryEntry"]} }} }} }}
  redemptions {{ edges {{ node {{ {SPREAD["Redemption"]} }} }} }}
  notifications(first: 100) {{ edges {{ node {{ {SPREAD["Notification"]} }} }} }}
  missions {{ {SPREAD["Mission"]} }} activities {{ {SPREAD["Activity"]} }}
  notificationPreferences {{ {SPREAD["NotificationPreference"]} }}
"""


@pytest.mark.parametrize(
    ("who", "owner"), [("the studio", 'member(playerId: "ada")'), ("the player at the store", "me")]
)
async def test_what_is_found_is_what_is_read_elsewhere(house: House, who: str, owner: str) -> None:
    member = (await house.askers[who](f"{{ {owner} {{ {LISTS} }} }} {FRAGMENTS}")).only
    shown = [
        *(member["missions"] + member["activities"] + member["notificationPreferences"]),
        *(nodes(member["redemptions"]) + nodes(member["notifications"]) + nodes(member["history"])),
    ][:MAX_NODES]
    document = f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ {' '.join(SPREAD.values())} }} }} {FRAGMENTS}"
    found = (await house.askers[who](document, ids=[one["id"] for one in shown])).only
    assert found == shown


async def test_a_member_is_found_with_all_that_hangs_on_it(house: House) -> None:
    document = f"query($id: ID!) {{ node(id: $id) {{ ... on Member {{ {LISTS} }} }} }} {FRAGMENTS}"
    mine = f"{{ me {{ {LISTS} }} }} {FRAGMENTS}"
    ask = house.askers["the player at the store"]
    assert (await ask(document, id=house.ids["Member"])).only == (await ask(mine)).only


async def test_items_that_a_player_does_not_see(world: World) -> None:
    shop = Shop(await world.stage(rules=earning_rules() | {"hiddenFromTier": "DIAMOND"}))
    buyer = await shop.shopper("ada", country="DE")
    shown = await shop.item("shown")
    hidden = {
        "archived": await shop.item("archived"),
        "elsewhere": await shop.item("elsewhere", countries=["FR"]),
        "over": await shop.item("over", availableUntil="2025-12-31T00:00:00Z"),
        "hidden tier": await shop.item("secret", minTier="DIAMOND"),
    }
    await shop.ask(ARCHIVE, input={"sku": "archived"})
    document = "query($id: ID!) { node(id: $id) { ... on CatalogItem { sku minTier { code } } } }"
    assert (await buyer.ask(document, id=shown["id"])).only == {"sku": "shown", "minTier": None}
    for why, item in hidden.items():
        assert (await buyer.ask(document, id=item["id"])).only is None, why
        assert (await shop.ask(document, id=item["id"])).only["sku"] == item["sku"]
    # What it redeemed is shown in its redemptions, and found as long.
    await buyer.redeemed(shown)
    await shop.ask(ARCHIVE, input={"sku": "shown"})
    assert (await buyer.ask(document, id=shown["id"])).only["sku"] == "shown"
    other = await shop.shopper("bob", country="DE")
    assert (await other.ask(document, id=shown["id"])).only is None


async def test_a_purchase_with_the_id_of_an_entry(stage: Stage) -> None:
    """Both are given out with a member and a number; the query says which one is meant."""
    await stage.onboard()
    given = bought("p", "10")
    purchase = (await stage.ask(PURCHASE, input=given)).only["purchase"]
    again = (await stage.ask(PURCHASE, input=given)).only["purchase"]
    await stage.refund("p", amount={"amount": "4", "currency": "USD"})
    entry = (await stage.ask(NODE, id=purchase["id"])).only
    assert entry == {"__typename": "HistoryEntry", "id": purchase["id"]}
    document = "query($id: ID!) { node(id: $id) { __typename ...P } } fragment P on Purchase { %s }"
    found = (await stage.ask(document % "id purchaseId amountUsd refundedUsd sc p", id=purchase["id"])).only
    assert purchase == again
    assert found == purchase | {
        "__typename": "Purchase",
        "refundedUsd": "4",
        "sc": found["sc"],
        "p": found["p"],
    }
    assert 0 < found["sc"] < purchase["sc"]
    assert 0 < found["p"] < purchase["p"]


async def test_after_a_merge_the_absorbed_member_is_gone_and_its_purchases_are_the_survivors(
    stage: Stage,
) -> None:
    await two(stage)
    purchases = [
        (await stage.ask(PURCHASE, input=bought(f"{player}-new", "10", player))).only["purchase"]
        for player in ("ada", "bob")
    ]
    ids = [(await stage.member(player))["id"] for player in ("ada", "bob")]
    secret = await stage.token("ada")
    assert (await merge(stage, secret, await offer(stage, "ada", "bob")))["userErrors"] == []
    survivor = (await stage.member("ada"))["id"]
    document = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Purchase { purchaseId } } }"
    found = (await stage.ask(document, ids=[*ids, *(one["id"] for one in purchases)])).only
    assert found[:2] == [{"__typename": "Member", "id": one} if one == survivor else None for one in ids]
    assert [one["purchaseId"] for one in found[2:]] == ["ada-new", "bob-new"]


async def test_an_erased_player_is_not_found(stage: Stage) -> None:
    await stage.onboard()
    member = await stage.member()
    entry = member["history"]["edges"][0]["node"]["id"]
    document = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert (await stage.ask(document, ids=[member["id"], entry])).only == [
        {"id": member["id"]},
        {"id": entry},
    ]
    await stage.ask('mutation { erasePlayer(input: { playerId: "ada" }) { erased } }')
    assert (await stage.ask(document, ids=[member["id"], entry])).only == [None, None]


async def test_a_hundred_ids_cost_as_many_statements_as_one(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage, statements = house.stage, list[str]()
    for number in range(MAX_NODES):
        await stage.onboard(f"many{number}")
    edges = (await stage.ask("{ members(first: 100) { edges { node { id } } } }")).only["edges"]
    ids = [edge["node"]["id"] for edge in edges]
    fetch = asyncpg.Connection.fetch

    async def counted(self: asyncpg.Connection, query: str, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - asyncpg's own
        statements.append(query)
        return await fetch(self, query, *arguments, **more)

    monkeypatch.setattr(asyncpg.Connection, "fetch", counted)
    document = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Member { points { balance } } } }"

    async def cost(asked: list[str]) -> int:
        statements.clear()
        found = (await stage.ask(document, ids=asked)).only
        assert [node and node["id"] for node in found] == [node if node in ids else None for node in asked]
        return len(statements)

    assert await cost(ids) == await cost(ids[:1])
    unknown = [str(uuid4()) for _ in range(MAX_NODES)]
    assert await cost(unknown) == await cost(unknown[:1])
