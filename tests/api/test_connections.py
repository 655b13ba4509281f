"""Every connection pages both ways as the Relay specification says, compared with the whole list."""

import random
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from json import dumps

import pytest
from graphql import GraphQLInterfaceType, GraphQLNonNull, GraphQLObjectType, get_named_type

from app.domain.access import StaffRole
from app.domain.instants import format_instant
from app.identity.staff import set_limits
from app.infra.clock import real_time
from app.reports.service import count_game
from app.studios.core import Core
from app.studios.rules import RulesCache
from app.studios.service import publish_program
from resolvers.pages import encode_cursor
from resolvers.root import make_schema
from tests.api.approvals.documents import GRANT
from tests.api.bargains.cast import make_activity
from tests.api.bargains.cast import start as start_bargain
from tests.api.cast import Answer, Json, Stage, World, bought
from tests.api.coupons.documents import give_coupon
from tests.api.documents import RECORD_MANY_BRIEFLY
from tests.api.gift_cards.cast import make_card
from tests.api.gifts.documents import GIVE
from tests.api.inventory.documents import GRANT as GRANT_ITEM
from tests.api.inventory.documents import ORGANIZE
from tests.api.inventory.documents import UPSERT as DEFINE
from tests.api.orders.cast import reserved
from tests.api.packs.documents import pay_pack
from tests.api.simulations import CANCEL, START
from tests.api.staff.people import Person, employ
from tests.api.store.cast import Shop
from tests.api.stored_value.documents import TOP_UP
from tests.api.webhooks.documents import CREATE, TEST
from tests.cast import NOW, fetch_rows, program_file
from tests.packs import MONTHLY
from tests.packs import rules as pack_rules
from transport.limits import DEFAULT_PAGE, MAX_PAGE

SCHEMA = make_schema()._schema
SIZE = 7
PAGING = "first: $first, after: $after, last: $last, before: $before"
PAGE = "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
INVITATIONS = PAGE.replace("{ id }", "{ id: invitationId }")
GIFTS = PAGE.replace("{ id }", "{ id: giftId }")
HOLDERS = PAGE.replace("{ id }", "{ id: memberId }")
VARIABLES = "$first: Int, $after: String, $last: Int, $before: String"
OPERATIONS = {
    "Query.members": f"{{ found: members({PAGING}) {{ {PAGE} }} }}",
    "Query.catalog": f"{{ found: catalog({PAGING}) {{ {PAGE} }} }}",
    "Query.redemptions": f"{{ found: redemptions({PAGING}) {{ {PAGE} }} }}",
    "Member.history": f'{{ member(playerId: "p0") {{ found: history({PAGING}) {{ {PAGE} }} }} }}',
    "Member.redemptions": f'{{ member(playerId: "p0") {{ found: redemptions({PAGING}) {{ {PAGE} }} }} }}',
    "Member.invitations": (
        f'{{ member(playerId: "p0") {{ found: invitations({PAGING}) {{ {INVITATIONS} }} }} }}'
    ),
    "Member.gifts": f'{{ member(playerId: "p0") {{ found: gifts({PAGING}) {{ {GIFTS} }} }} }}',
    "Member.bargains": f'{{ member(playerId: "p0") {{ found: bargains({PAGING}) {{ {PAGE} }} }} }}',
    "Member.notifications": f'{{ member(playerId: "p0") {{ found: notifications({PAGING}) {{ {PAGE} }} }} }}',
    "Member.inventory": f'{{ member(playerId: "p0") {{ found: inventory({PAGING}) {{ {PAGE} }} }} }}',
    "Query.inventoryGrants": f"{{ found: inventoryGrants({PAGING}) {{ {PAGE} }} }}",
    "Query.approvals": f"{{ found: approvals({PAGING}) {{ {PAGE} }} }}",
    "Query.auditLog": f"{{ found: auditLog({PAGING}) {{ {PAGE} }} }}",
    "FallingReport.members": f"{{ reports {{ falling {{ found: members({PAGING}) {{ {PAGE} }} }} }} }}",
    "Query.rulesVersions": f"{{ found: rulesVersions({PAGING}) {{ {PAGE} }} }}",
    "Query.simulations": f"{{ found: simulations({PAGING}) {{ {PAGE} }} }}",
    "Query.staffMembers": f"{{ found: staffMembers({PAGING}) {{ {PAGE} }} }}",
    "Query.studioKeys": f"{{ found: studioKeys(studioId: $studioId, {PAGING}) {{ {PAGE} }} }}",
    "Member.purchases": f'{{ member(playerId: "p0") {{ found: purchases({PAGING}) {{ {PAGE} }} }} }}',
    "Member.coupons": f'{{ member(playerId: "p0") {{ found: coupons({PAGING}) {{ {PAGE} }} }} }}',
    "Query.orders": f"{{ found: orders({PAGING}) {{ {PAGE} }} }}",
    "Query.giftCards": f"{{ found: giftCards({PAGING}) {{ {PAGE} }} }}",
    "Query.bargains": f'{{ found: bargains(activity: "B0", {PAGING}) {{ {PAGE} }} }}',
    "Query.packHolders": f'{{ found: packHolders(pack: "PASS", {PAGING}) {{ {HOLDERS} }} }}',
    "Member.orders": f'{{ member(playerId: "p0") {{ found: orders({PAGING}) {{ {PAGE} }} }} }}',
    "StoredValueAccount.entries": (
        f'{{ member(playerId: "p0") {{ storedValue {{ found: entries({PAGING}) {{ {PAGE} }} }} }} }}'
    ),
    "WebhookEndpoint.deliveries": f"{{ webhookEndpoints {{ found: deliveries({PAGING}) {{ {PAGE} }} }} }}",
}
"""A document for each field that answers a connection, with at least SIZE rows behind it."""
NODES = {"InventoryConnection": "InventoryItem"}
"""What a connection lists, where it is not named after it: the contract says so."""
OF_STAFF = {
    *("Query.approvals", "Query.rulesVersions", "Query.simulations", "Query.staffMembers"),
    "Query.studioKeys",
}
"""What studios' keys may not read."""


def connections() -> dict[str, GraphQLObjectType]:
    """Every field that answers a connection, with the type of the connection."""
    found: dict[str, GraphQLObjectType] = {}
    for owner in SCHEMA.type_map.values():
        if isinstance(owner, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in owner.fields.items():
                kind = get_named_type(field.type)
                if kind.name.endswith("Connection") and isinstance(kind, GraphQLObjectType):
                    found[f"{owner.name}.{name}"] = kind
    return found


def test_no_connection_is_without_a_document() -> None:
    assert set(OPERATIONS) == set(connections())


@pytest.mark.parametrize("field", OPERATIONS)
def test_the_types_of_a_connection(field: str) -> None:
    owner, _, name = field.partition(".")
    declared = SCHEMA.type_map[owner]
    assert isinstance(declared, GraphQLObjectType)
    arguments = {name: str(given.type) for name, given in declared.fields[name].args.items()}
    paging = {"first": "Int", "after": "String", "last": "Int", "before": "String"}
    assert paging.items() <= arguments.items()
    connection = connections()[field]
    assert str(declared.fields[name].type) == f"{connection.name}!"
    assert str(connection.fields["pageInfo"].type) == "PageInfo!"
    edge = get_named_type(connection.fields["edges"].type)
    assert isinstance(edge, GraphQLObjectType)
    assert edge.name == connection.name.removesuffix("Connection") + "Edge"
    assert str(edge.fields["cursor"].type) == "String!"
    assert isinstance(edge.fields["node"].type, GraphQLNonNull)
    node = NODES.get(connection.name, connection.name.removesuffix("Connection"))
    assert get_named_type(edge.fields["node"].type).name == node


@dataclass
class Lists:
    """A studio in which every connection has at least SIZE rows, and product owners."""

    stage: Stage
    owners: deque[Person] = field(default_factory=deque[Person])
    """They ask one after the other: each of them may ask only so often."""

    async def ask(self, field: str, **variables: object) -> Answer:
        declared = VARIABLES
        if "$studioId" in OPERATIONS[field]:
            declared += ", $studioId: ID!"
            variables["studioId"] = str(self.stage.game.studio_id)
        document = f"query({declared}) {OPERATIONS[field]}"
        if field in OF_STAFF:
            self.owners.rotate()
            return await self.owners[0].ask(document, **variables)
        return await self.stage.ask(document, **variables)

    async def page(self, field: str, **variables: object) -> Json:
        found = (await self.ask(field, **variables)).only
        while "edges" not in found:
            found = found[0] if isinstance(found, list) else next(iter(found.values()))
        return found


@pytest.fixture(scope="module")
async def lists(world: World) -> Lists:
    stage = await world.stage(rules=pack_rules(MONTHLY))
    shop = Shop(stage)
    await stage.ask(
        RECORD_MANY_BRIEFLY,
        input=[bought(f"b{number}", "120", f"p{number % SIZE}") for number in range(SIZE * SIZE)],
    )
    hook = {"url": "https://hooks.example.com/", "eventTypes": ["PURCHASE_RECORDED"]}
    endpoint = (await stage.ask(CREATE, input=hook)).only["endpoint"]["id"]
    for _ in range(SIZE):
        # While a test is pending, another one would be the same.
        delivery = (await stage.ask(TEST, input={"endpointId": endpoint})).only["delivery"]["id"]
        done = "UPDATE webhook_deliveries SET status = 'DELIVERED', claimed_until = NULL WHERE id = $1::uuid"
        await fetch_rows(world.database, done, delivery)
    await make_invitations(stage)
    # Some share a priority, and all of them the instant at which they were made.
    items = [await shop.item(f"s{number}", priority=number % 3) for number in range(SIZE)]
    await stage.grant("g", 10_000, "p0")
    await shop.identify("p0")
    session = await shop.session("p0")
    for number, item in enumerate(items):
        if number == SIZE // 2:
            await stage.advance(NOW + timedelta(hours=1))
        given = {"itemId": item["id"], "idempotencyKey": str(number)}
        redeem = "mutation($input: RedeemInput!) { redeem(input: $input) { userErrors { message } } }"
        assert (await world.ask(session, redeem, input=given)).only["userErrors"] == []
    await make_grants(stage)
    await make_gifts(stage)
    for number in range(SIZE):
        await start_bargain(stage, "p0", await make_activity(stage, f"B{number}"))
    for number in range(SIZE):
        paid = {"playerId": "p0", "topUpId": f"t{number}", "amount": {"amount": "1", "currency": "USD"}}
        assert (await stage.ask(TOP_UP, input=paid)).only["userErrors"] == []
    for number in range(SIZE):
        await reserved(stage, "p0")
        await give_coupon(stage, "p0", f"c{number}")
        await pay_pack(stage, f"p{number}")
        assert (await make_card(stage, "p0"))["userErrors"] == []
    for number in range(1, SIZE):
        await start_bargain(stage, f"p{number}", "B0")
    owners = [await employ(world, StaffRole.PRODUCT_OWNER) for _ in range(5)]
    await make_approvals(stage)
    await make_simulations(stage, owners[0])
    for _ in range(SIZE):
        await world.key(stage.slug)
        await employ(world, StaffRole.STUDIO_FOCAL, stage.slug)
    await count_game(Core(world.database, RulesCache()), stage.game.id, datetime.now(UTC))
    # Some fall at the same instant.
    falls = "UPDATE report_members SET falls_at = $1 WHERE game_id = $2 AND tier = $3"
    tiers = "SELECT DISTINCT tier FROM report_members WHERE game_id = $1"
    for (tier,) in await fetch_rows(world.database, tiers, stage.game.id):
        falls_at = NOW + timedelta(days=1, seconds=tier)
        await fetch_rows(world.database, falls, falls_at, stage.game.id, tier)
    for number in range(SIZE):
        await publish_program(world.database, program_file(note=f"{number}"), None, real_time())
    return Lists(stage, deque(owners))


async def make_gifts(stage: Stage) -> None:
    texts = [{"locale": "en", "text": "Ticket"}]
    given = {"code": "ticket", "kind": "OTHER", "title": texts, "maxStack": SIZE, "giftable": True}
    styles = [{"code": "a", "title": texts}]
    assert (await stage.ask(DEFINE, input=given | {"styles": styles})).only["userErrors"] == []
    grant = {"playerId": "p0", "item": "ticket", "reason": "x", "idempotencyKey": "tickets"}
    assert (await stage.ask(GRANT_ITEM, input=grant | {"quantity": SIZE})).only["userErrors"] == []
    token = await stage.token("p0")
    for number in range(SIZE):
        given = {"item": "ticket", "idempotencyKey": f"gift {number}"}
        assert (await stage.world.ask(token, GIVE, input=given)).only["userErrors"] == []


async def make_invitations(stage: Stage) -> None:
    code = (await stage.ask('{ member(playerId: "p0") { referral { code } } }')).only["referral"]["code"]
    for number in range(SIZE):
        await stage.onboard(f"invited {number}", inviteCode=code)


async def make_grants(stage: Stage) -> None:
    """Items that a player owns; some have a place in its own order."""
    texts = [{"locale": "en", "text": "Badge"}]
    for number in range(SIZE):
        item = f"d{number}"
        given = {"code": item, "kind": "BADGE", "title": texts, "styles": [{"code": "a", "title": texts}]}
        assert (await stage.ask(DEFINE, input=given)).only["userErrors"] == []
        grant = {"playerId": "p0", "item": item, "reason": "x", "idempotencyKey": item}
        assert (await stage.ask(GRANT_ITEM, input=grant)).only["userErrors"] == []
        if number % 2:
            token = await stage.token("p0")
            organized = {"item": item, "position": SIZE - number // 2}
            assert (await stage.world.ask(token, ORGANIZE, input=organized)).only["userErrors"] == []


async def make_approvals(stage: Stage) -> None:
    person = await employ(stage.world, StaffRole.SUPPORT)
    await set_limits(stage.world.database, person.email, 0, None)
    for number in range(SIZE):
        given = {"gameId": str(stage.game.id), "playerId": "p0", "idempotencyKey": f"approval {number}"}
        asked = await person.ask(GRANT, input=given | {"points": 1, "reason": "Sorry"})
        assert asked.only["userErrors"] == []


async def make_simulations(stage: Stage, owner: Person) -> None:
    for number in range(SIZE):
        period = {"from": format_instant(NOW - timedelta(days=number + 1)), "until": format_instant(NOW)}
        given = {"draft": dumps(program_file()), "gameIds": [str(stage.game.id)]} | period
        started = (await owner.ask(START, input=given)).only
        assert started["userErrors"] == []
        # Only a few may run at once.
        await owner.ask(CANCEL, input={"simulationId": started["simulation"]["id"]})


@dataclass(frozen=True)
class Asked:
    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None


def expected(everything: list[str], asked: Asked) -> tuple[list[str], bool, bool]:
    """ApplyCursorsToEdges, EdgesToReturn, HasNextPage and HasPreviousPage of the specification."""
    begin = 0 if asked.after is None else everything.index(asked.after) + 1
    end = len(everything) if asked.before is None else everything.index(asked.before)
    edges = everything[begin:end] if begin < end else []
    if asked.last is not None:
        return edges[max(0, len(edges) - asked.last) :], asked.before is not None, len(edges) > asked.last
    first = DEFAULT_PAGE if asked.first is None else asked.first
    return edges[:first], len(edges) > first, asked.after is not None


@pytest.mark.parametrize("field", OPERATIONS)
async def test_pages_are_those_of_the_whole_list(lists: Lists, field: str) -> None:
    whole = await lists.page(field, first=MAX_PAGE)
    cursors = [edge["cursor"] for edge in whole["edges"]]
    ids = {edge["cursor"]: edge["node"]["id"] for edge in whole["edges"]}
    assert len(ids) == len(set(ids.values())) == len(cursors) >= SIZE
    assert not whole["pageInfo"]["hasNextPage"]
    chosen = random.Random(field)  # noqa: S311 - which pages are asked for
    for _ in range(60):
        size, way = chosen.randint(1, len(cursors) + 1), chosen.choice(["first", "last", "neither"])
        asked = Asked(
            first=size if way == "first" else None,
            after=chosen.choice([None, chosen.choice(cursors)]),
            last=size if way == "last" else None,
            before=chosen.choice([None, chosen.choice(cursors)]),
        )
        found = await lists.page(field, **vars(asked))
        shown, more, earlier = expected(cursors, asked)
        assert [edge["cursor"] for edge in found["edges"]] == shown, asked
        assert [edge["node"]["id"] for edge in found["edges"]] == [ids[cursor] for cursor in shown]
        assert found["pageInfo"] == {
            "hasNextPage": more,
            "hasPreviousPage": earlier,
            "startCursor": shown[0] if shown else None,
            "endCursor": shown[-1] if shown else None,
        }, asked


@pytest.mark.parametrize("field", OPERATIONS)
async def test_bad_pages_are_refused_with_the_argument(lists: Lists, field: str) -> None:
    for last in (0, -1, MAX_PAGE + 1):
        assert (await lists.ask(field, first=None, last=last)).error == ("BAD_USER_INPUT", ["last"])
    assert (await lists.ask(field, first=None, last=MAX_PAGE)).data
    for cursor in ("", "?", "x" * 201, encode_cursor("x"), encode_cursor(1, 2, 3, 4)):
        assert (await lists.ask(field, first=1, before=cursor)).error == ("BAD_USER_INPUT", ["before"])
        assert (await lists.ask(field, first=1, after=cursor)).error == ("BAD_USER_INPUT", ["after"])


@pytest.mark.parametrize("first", [5, DEFAULT_PAGE])
async def test_first_and_last_contradict_each_other(lists: Lists, first: int) -> None:
    for name in OPERATIONS:
        assert (await lists.ask(name, first=first, last=5)).error == ("BAD_USER_INPUT", ["last"])


async def test_last_needs_no_first(lists: Lists) -> None:
    history = 'query { member(playerId: "p0") { history(last: 2) { edges { node { kind } } } } }'
    (entries,) = (await lists.stage.ask(history)).only.values()
    assert [edge["node"]["kind"] for edge in entries["edges"]] == ["PURCHASE", "JOINED"]


async def test_pages_backward_are_stable_while_more_happens(stage: Stage) -> None:
    lists = Lists(stage)
    await stage.ask(RECORD_MANY_BRIEFLY, input=[bought(f"b{number}", "1", "p0") for number in range(7)])
    before = [edge["cursor"] for edge in (await lists.page("Member.history", first=100))["edges"]]
    seen: list[str] = []
    cursor = None
    for turn in range(4):
        found = await lists.page("Member.history", first=None, last=3, before=cursor)
        seen = [edge["cursor"] for edge in found["edges"]] + seen
        cursor = found["pageInfo"]["startCursor"]
        if not found["pageInfo"]["hasPreviousPage"]:
            break
        if turn == 0:
            await stage.buy("new", "1", "p0")
    assert seen[-len(before) :] == before
    assert len(seen) == len(before) + 1


async def test_the_history_of_an_answer_that_is_repeated_ends_where_it_did(stage: Stage) -> None:
    """What a command answered first, it answers again, also to who reads its history from the end."""
    document = (
        "mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) { member {"
        " forward: history(first: 9) { edges { cursor } } backward: history(last: 9) { edges { cursor } }"
        " } } }"
    )
    first = (await stage.ask(document, input=bought("a", "1", "p0"))).only
    await stage.buy("b", "1", "p0")
    again = (await stage.ask(document, input=bought("a", "1", "p0"))).only
    assert again == first
    assert first["member"]["forward"] == first["member"]["backward"]
