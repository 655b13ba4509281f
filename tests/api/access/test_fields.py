"""Fields on the running server: those with a rule are shown to its callers alone, others are equal."""

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from uuid import uuid4

import pytest
from graphql import GraphQLNamedType, GraphQLObjectType, get_named_type, get_nullable_type, is_list_type

from resolvers.root import make_schema
from tests.api.access.callers import Caller, make_callers, make_player
from tests.api.access.games import make_places
from tests.api.access.places import OWN, Place, define, give
from tests.api.access.places import grant as inventory_grant
from tests.api.access.table import DIFFERENT_FIELDS, FIELD_RULES, OPEN_FIELDS, RULED_FIELDS, Kind, shows
from tests.api.approvals.documents import AUDIT_LOG, GRANT
from tests.api.bargains.cast import make_activity, start, token_of
from tests.api.bargains.documents import ACTIVITIES, BARGAIN, BARGAINS, HELP
from tests.api.cast import World, open_world
from tests.api.coupons.documents import SALES, UPSERT_SALE
from tests.api.documents import ABOUT_MEMBER, PURCHASE
from tests.api.gift_cards.cast import claim_card, make_card
from tests.api.gift_cards.documents import CARD, CARDS, CHARGEBACK, CREATE, OF_GAME
from tests.api.gifts.documents import BLOCK, GIFT, GIFTS
from tests.api.inventory.documents import ITEM, LOADOUT, OWNED
from tests.api.invitations.documents import INVITATION, REFERRAL
from tests.api.notifications.documents import NOTIFICATION
from tests.api.packs.documents import PACK, PAYMENTS_OF_PACK, pay_pack
from tests.api.privacy.people import at_store
from tests.api.rules.documents import DRAFT, SAVE
from tests.api.staff.people import VIEWER
from tests.api.store.cast import ADDRESS, MUG, Shop
from tests.api.store.documents import ABOUT, CATALOG, REDEEM
from tests.api.store.documents import ITEM as STORE_ITEM
from tests.api.wishes.documents import MILESTONES, WISH, WISHES
from tests.cast import NOW, fetch_rows

SCHEMA = make_schema()._schema
STYLES = [
    {
        "code": "plain",
        "title": [{"locale": "en", "text": "Plain"}],
        "stillUrl": "https://example.com/a.png",
    }
]
PICTURE = "https://pictures.example/box.png"
KEYS = ("key", "key members:read", "key redemptions:write", "key purchases:write")
STAFF = ("owner", "focal", "support")
ABOUT_MEMBERS = {
    "standing": ("...MemberAll", ABOUT_MEMBER),
    "inbox": ("notifications(first: 20) { edges { node { ...NotificationAll } } }", NOTIFICATION),
    "wishes": (f"{WISHES} {MILESTONES}", STORE_ITEM),
    "purchases": ("purchases { edges { node { ...PurchaseAll } } }", PURCHASE),
    "redemptions": ("redemptions { edges { node { ...RedemptionAll } } }", ABOUT),
    "invitations": (
        f"{REFERRAL} invitations(first: 9) {{ edges {{ node {{ ...InvitationAll }} }} }}",
        INVITATION,
    ),
    "gifts": (GIFTS, GIFT),
    "bargains": (BARGAINS, BARGAIN),
    "gift cards": (CARDS, CARD),
    "packs": (f"packs {{ {PACK} {PAYMENTS_OF_PACK} }}", ""),
    "inventory": (
        f"{OWNED} loadout {{ ...LoadoutAll }} inventoryCounts {{ kind owned equipped endingSoon ended }}",
        f"{ITEM} {LOADOUT}",
    ),
    "identity": ("isGuest email identities { provider linkedAt }", ""),
}
Seen = dict[tuple[str, ...], tuple[str, object]]
"""The value of each field by its path, with its type and name."""


def fields_of(
    kind: GraphQLNamedType, value: object, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str, object]]:
    """Every field of an answer: its path, its type and name, and its value, that of an object shortened."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from fields_of(kind, one, (*path, str(number)))
        return
    if not isinstance(value, dict):
        return
    named = value.get("__typename", kind.name)
    for name, inner in value.items():
        if name == "__typename":
            continue
        of = SCHEMA.type_map[named]
        assert isinstance(of, GraphQLObjectType), named
        field = of.fields[name]
        nested = get_named_type(field.type)
        is_plain = not isinstance(inner, dict) and not is_list_type(get_nullable_type(field.type))
        yield (*path, name), f"{named}.{name}", inner if is_plain else bool(inner)
        yield from fields_of(nested, inner, (*path, name))


def seen(kind: str, value: object) -> Seen:
    return {path: (name, found) for path, name, found in fields_of(SCHEMA.type_map[kind], value)}


@pytest.fixture(scope="module")
async def world(module_database_url: str) -> AsyncIterator[World]:
    async with open_world(module_database_url) as world:
        yield world


@pytest.fixture(scope="module")
async def place(world: World) -> Place:
    return (await make_places(world))[OWN]


@pytest.fixture(scope="module")
async def callers(world: World, place: Place) -> dict[str, Caller]:
    """One player with three credentials and one of everything, and those who read about it."""
    identified = await make_player(place, Kind.IDENTIFIED)
    player = identified.player
    assert player is not None
    await place.stage.buy(uuid4().hex, "30", player)
    item = await Shop(place.stage).item("mug", **MUG, minTier="BRONZE")
    given = {
        "itemId": item["id"],
        "idempotencyKey": "k",
        "shippingAddress": ADDRESS,
        "email": "a@example.com",
    }
    assert (await identified.ask(REDEEM, {"input": given})).only["userErrors"] == []
    assert (await identified.ask(WISH, {"text": "A dragon"})).only["userErrors"] == []
    await invite(place, player)
    token, session = await place.stage.token(player), await at_store(place.stage, player)
    makers = await make_callers(world, {OWN: place})
    owner = await makers.new("owner")
    grant = {"gameId": str(place.stage.game.id), "playerId": player, "idempotencyKey": "of the staff"}
    granted = (await owner.ask(GRANT, {"input": grant | {"points": 1, "reason": "Sorry"}})).only
    assert granted["userErrors"] == []
    badge = await define(place, "badge", styles=STYLES)
    await inventory_grant(place, player, badge)
    await give(place, player)
    await make_cards(place, player, owner)
    await pay_pack(place.stage, player, await place.thing("pack"))
    got = await give(place, await place.player(), player)
    blocked = await identified.ask(BLOCK, {"input": {"giftId": got["giftId"]}})
    assert blocked.only["userErrors"] == []
    bargain = await start(place.stage, player, await make_activity(place.stage, "FIELDS", imageUrl=PICTURE))
    helper = await make_player(place, Kind.IDENTIFIED)
    helped = await helper.ask(HELP, {"input": {"token": token_of(bargain)}})
    assert helped.only["userErrors"] == []
    sale = {
        "code": "SALE",
        "sku": "box",
        "price": {"amount": "1", "currency": "USD"},
        "from": "2026-01-01T00:00:00Z",
        "until": "2100-01-01T00:00:00Z",
        "tiers": ["BRONZE", "SILVER"],
    }
    assert (await place.stage.ask(UPSERT_SALE, input=sale)).only["userErrors"] == []
    draft = {"gameId": str(place.stage.game.id), "document": "{}", "basedOn": 1}
    assert (await owner.ask(SAVE, {"input": draft})).only["userErrors"] == []
    return {
        "identified": identified,
        "guest": replace(
            identified, name="guest", kind=Kind.GUEST, headers={"authorization": f"Bearer {token}"}
        ),
        "store": replace(
            identified, name="store", kind=Kind.STORE, headers={"authorization": f"Bearer {session}"}
        ),
        **{name: await makers.new(name) for name in (*KEYS, *STAFF)},
    }


INVITED = (
    ("REVERSED", "p", NOW, NOW, True, NOW, None),
    ("PENDING", "p", NOW, None, None, None, None),
    ("REFUSED", None, None, None, None, None, "ERASED"),
)
"""What invitations of these states hold: the purchase, the instants, whether it was rewarded, the refusal."""


async def invite(place: Place, player: str) -> None:
    """Players who came by the player's code: one of each kind that shows something."""
    for values in INVITED:
        await fetch_rows(
            place.stage.world.database,
            "INSERT INTO invitations (game_id, id, inviter_id, invitee_id, claimed_at, state, purchase_id,"
            " qualifies_at, qualified_at, is_rewarded, reversed_at, refusal)"
            " SELECT a.game_id, gen_random_uuid(), a.member_id, b.member_id, now(),"
            " $4, $5, $6, $7, $8, $9, $10"
            " FROM players a JOIN players b USING (game_id)"
            " WHERE game_id = $1 AND a.external_id = $2 AND b.external_id = $3",
            *(place.stage.game.id, player, await place.player(), *values),
        )


async def read(caller: Caller, place: Place, player: str, part: str) -> Seen | None:
    """What a caller sees of a part of the player's member; None where it may not read members."""
    selection, fragments = ABOUT_MEMBERS[part]
    if caller.player is not None:
        answer = await caller.ask(f"{{ me {{ {selection} }} }} {fragments}", {})
        return seen("Member", answer.only)
    if "members:read" not in caller.scopes:
        return None
    document = (
        "query($playerId: ID, $gameId: ID) { member(playerId: $playerId, gameId: $gameId)"
        f" {{ {selection} }} }} {fragments}"
    )
    return seen(
        "Member",
        (await caller.ask(document, {"playerId": player, "gameId": str(place.stage.game.id)})).only,
    )


async def make_cards(place: Place, player: str, owner: Caller) -> None:
    """Cards of a giver: one that waits, one that was claimed, one that was charged back; and goodwill."""
    await make_card(place.stage, player)
    await claim_card(place.stage, player, await place.player())
    back = (await make_card(place.stage, player))["giftCard"]["giftCardId"]
    assert (await place.stage.ask(CHARGEBACK, input={"giftCardId": back})).only["userErrors"] == []
    given = {"gameId": str(place.stage.game.id), "giftCardId": "goodwill", "reason": "Sorry"}
    amount = {"amount": "1", "currency": "USD"}
    assert (await owner.ask(CREATE, {"input": given | {"amount": amount}})).only["userErrors"] == []


async def everything(caller: Caller, place: Place, player: str) -> Seen:
    """All that a caller sees of the member, the catalog, redemptions, the audit log and itself, by path."""
    game_id = str(place.stage.game.id)
    found: Seen = {}

    def add(part: str, kind: str, value: object) -> None:
        found.update({(part, *path): one for path, one in seen(kind, value).items()})

    for part in ABOUT_MEMBERS:
        of_member = await read(caller, place, player, part)
        found.update({(part, *path): one for path, one in (of_member or {}).items()})
    add("catalog", "CatalogItemConnection", (await caller.ask(CATALOG, {"gameId": game_id})).only)
    add("sales", "FlashSale", (await caller.ask(SALES, {"gameId": game_id})).only)
    add("activities", "BargainActivity", (await caller.ask(ACTIVITIES, {"gameId": game_id})).only)
    add("viewer", "Viewer", (await caller.ask(VIEWER, {})).only)
    if "redemptions:write" in caller.scopes:
        document = (
            "query($gameId: ID) { redemptions(gameId: $gameId)"
            f" {{ edges {{ node {{ ...RedemptionAll }} }} }} }} {ABOUT}"
        )
        add("redemptions", "Member", {"redemptions": (await caller.ask(document, {"gameId": game_id})).only})
    if "members:read" in caller.scopes:
        add("cards of the game", "GiftCardConnection", (await caller.ask(OF_GAME, {"gameId": game_id})).only)
    if "audit:read" in caller.scopes:
        add("audit log", "AuditEntryConnection", (await caller.ask(AUDIT_LOG, {"gameId": game_id})).only)
    if "rules:write" in caller.scopes:
        add("draft", "RulesDraft", (await caller.ask(DRAFT, {"gameId": game_id})).only)
    return found


async def test_each_field_is_shown_to_whom_its_rule_says(
    callers: dict[str, Caller], place: Place, record_property: Callable[[str, object], None]
) -> None:
    player = callers["identified"].player
    assert player is not None
    views = {name: await everything(caller, place, player) for name, caller in callers.items()}
    shown: dict[str, set[str]] = {rule: set() for rule in RULED_FIELDS}
    hidden: dict[str, set[str]] = {rule: set() for rule in RULED_FIELDS}
    for who, view in views.items():
        for field, rule in RULED_FIELDS.items():
            values = [value for name, value in view.values() if name == field]
            has_any = any(value is not None and value is not False for value in values)
            if shows(rule, callers[who].kind, callers[who].scopes):
                shown[field] |= {who} if has_any else set()
            else:
                assert not has_any, (who, field)
                hidden[field] |= {who} if values else set()
    for field, rule in RULED_FIELDS.items():
        kinds = {callers[who].kind for who in shown[field]} | {
            scope for who in shown[field] for scope in callers[who].scopes
        }
        assert kinds >= set(FIELD_RULES[rule]), (field, shown[field])
        assert hidden[field], field
    record_property("attempts", len(views) * len(RULED_FIELDS))


async def test_all_else_is_the_same_for_all(
    callers: dict[str, Caller], place: Place, record_property: Callable[[str, object], None]
) -> None:
    """All who see an object see the same values in its open fields, but in those that are listed."""
    player = callers["identified"].player
    assert player is not None
    views = {name: await everything(caller, place, player) for name, caller in callers.items()}
    compared: set[str] = set()
    different: set[str] = set()
    for path in set().union(*views.values()):
        if path[0] == "viewer":
            continue  # it is about the caller
        found = {who: view[path] for who, view in views.items() if path in view}
        (field,) = {name for name, _ in found.values()}
        type_name, _, name = field.partition(".")
        if name in OPEN_FIELDS[type_name]:
            different |= {field} if len({repr(value) for _, value in found.values()}) > 1 else set()
            compared |= {field} if len(found) > 1 else set()
    assert different == set(DIFFERENT_FIELDS)
    assert len(compared) > 100
    record_property("attempts", len(compared))
