"""`redeem` of tangible goods: e-mail and address asked for them alone, encrypted, shown to who ships them."""

import pytest

from app.domain.access import Scope
from app.identity.contacts import MAX_EMAIL
from app.store.inputs import MAX_PLACE, MAX_SHORT, MAX_STREET
from tests.api.cast import Json, World
from tests.api.store.cast import ADDRESS, Shop, Shopper, codes
from tests.api.store.documents import MEMBERS_REDEMPTIONS, REDEMPTIONS
from tests.cast import dump, fetch_rows

MAIL = "ada.lovelace@example.com"


@pytest.fixture
async def ada(shop: Shop) -> Shopper:
    return await shop.shopper()


@pytest.fixture
async def mug(shop: Shop) -> Json:
    return await shop.item("mug", kind="TANGIBLE")


async def shipped(shop: Shop, secret: str | None = None) -> Json:
    """The one redemption as who ships it sees it."""
    (edge,) = (await shop.world.ask(secret or shop.stage.key, REDEMPTIONS)).only["edges"]
    return edge["node"]


async def test_it_is_shown_to_who_ships_it_alone(shop: Shop, ada: Shopper, mug: Json) -> None:
    mine = await ada.redeemed(mug, email=MAIL, shippingAddress=ADDRESS)
    assert (mine["shippingAddress"], mine["email"]) == (None, None)
    node = await shipped(shop)
    assert (node["shippingAddress"], node["email"], node["playerId"]) == (ADDRESS, MAIL, "ada")
    reader = await shop.world.key(shop.stage.slug, [Scope.MEMBERS_READ])
    page = (await shop.world.ask(reader, MEMBERS_REDEMPTIONS, playerId="ada")).only["redemptions"]
    (edge,) = page["edges"]
    assert (edge["node"]["shippingAddress"], edge["node"]["email"]) == (None, None)
    assert edge["node"]["playerId"] == "ada"


async def test_it_is_encrypted_at_rest(shop: Shop, ada: Shopper, mug: Json) -> None:
    await ada.redeemed(mug, email=MAIL, shippingAddress=ADDRESS)
    stored = repr(await dump(shop.world.database))
    for secret in (MAIL, "lovelace@", *ADDRESS.values()):
        assert secret == "GB" or secret not in stored
    logged = repr(shop.world.logs)
    assert MAIL not in logged
    assert ADDRESS["line1"] not in logged


async def test_the_address_is_encrypted_for_its_redemption(shop: Shop, ada: Shopper, mug: Json) -> None:
    await ada.redeemed(mug, "1", email=MAIL, shippingAddress=ADDRESS)
    await ada.redeemed(mug, "2", shippingAddress=ADDRESS | {"city": "Paris"})
    await fetch_rows(
        shop.world.database,
        "UPDATE redemptions r SET address_sealed = o.address_sealed FROM redemptions o"
        " WHERE r.game_id = $1 AND o.game_id = $1 AND o.id <> r.id",
        shop.stage.game.id,
    )
    sent = {"query": REDEMPTIONS, "variables": {}}
    answer = await shop.world.send(shop.stage.key, sent)
    assert [error["extensions"]["code"] for error in answer.body["errors"]] == ["INTERNAL"] * 2
    assert MAIL in answer.content.decode()
    assert "Lovelace" not in answer.content.decode()


async def test_the_first_email_is_kept(shop: Shop, ada: Shopper, mug: Json) -> None:
    assert codes(await ada.redeem(mug, shippingAddress=ADDRESS)) == ["EMAIL_REQUIRED"]
    first = await ada.redeemed(mug, "1", email=MAIL, shippingAddress=ADDRESS)
    assert first["item"]["eligibility"]["reasons"] == []
    await ada.redeemed(mug, "2", shippingAddress=ADDRESS)
    await ada.redeemed(mug, "3", email="other@example.com", shippingAddress=ADDRESS)
    await ada.redeemed(mug, "4", shippingAddress=ADDRESS)
    edges = (await shop.ask(REDEMPTIONS)).only["edges"]
    assert [edge["node"]["email"] for edge in edges] == [MAIL, MAIL, "other@example.com", MAIL]


async def test_nothing_is_kept_of_what_was_refused(shop: Shop, ada: Shopper, mug: Json) -> None:
    await shop.item("mug", kind="TANGIBLE", stock=0)
    before = await dump(shop.world.database)
    assert codes(await ada.redeem(mug, email=MAIL, shippingAddress=ADDRESS)) == ["SOLD_OUT"]
    assert codes(await ada.redeem(mug, email=MAIL)) == ["SOLD_OUT", "ADDRESS_REQUIRED"]
    assert await dump(shop.world.database) == before


async def test_a_digital_item_wants_neither(shop: Shop, ada: Shopper) -> None:
    gem = await shop.item()
    before = await dump(shop.world.database)
    answer = await ada.redeem(gem, email=MAIL, shippingAddress=ADDRESS)
    assert [(e["code"], e["path"]) for e in answer.refused["userErrors"]] == [
        ("INVALID", ["email"]),
        ("INVALID", ["shippingAddress"]),
    ]
    assert await dump(shop.world.database) == before


async def test_repeats_compare_the_address_too(ada: Shopper, mug: Json) -> None:
    given: Json = {"email": MAIL, "shippingAddress": ADDRESS}
    first = await ada.redeemed(mug, "k", **given)
    again = (await ada.redeem(mug, "k", **given)).only
    assert (again["replayed"], again["redemption"]["id"]) == (True, first["id"])
    others: list[Json] = [
        {"email": "x" + MAIL, "shippingAddress": ADDRESS},
        {"shippingAddress": ADDRESS},
        {"email": MAIL, "shippingAddress": ADDRESS | {"line2": None}},
        {"email": MAIL, "shippingAddress": ADDRESS | {"phone": "1"}},
    ]
    for other in others:
        assert (await ada.redeem(mug, "k", **other)).fault == ("IDEMPOTENCY_CONFLICT", ["idempotencyKey"])


LIMITS = {
    "name": MAX_PLACE,
    "line1": MAX_STREET,
    "line2": MAX_STREET,
    "city": MAX_PLACE,
    "region": MAX_PLACE,
    "postalCode": MAX_SHORT,
    "phone": MAX_SHORT,
}


async def test_an_address_at_its_limits(shop: Shop, ada: Shopper, mug: Json) -> None:
    address = {name: "ß" * most for name, most in LIMITS.items()} | {"country": "GB"}
    await ada.redeemed(mug, email=MAIL, shippingAddress=address)
    assert (await shipped(shop))["shippingAddress"] == address
    bare = {"name": "李", "line1": "-", "city": "香港", "postalCode": "", "country": "HK"}
    await ada.redeemed(mug, "2", shippingAddress=bare)


@pytest.mark.parametrize("name", LIMITS)
async def test_an_address_past_them(ada: Shopper, mug: Json, name: str) -> None:
    for bad in ("x" * (LIMITS[name] + 1), "a\nb", "a\x1b[31m", "a\u2029b"):
        address = ADDRESS | {name: bad}
        answer = await ada.redeem(mug, email=MAIL, shippingAddress=address)
        assert answer.fault == ("INVALID", ["shippingAddress", name])
        assert bad not in answer.content.decode()


async def test_blank_and_foolish_addresses(ada: Shopper, mug: Json) -> None:
    countries = (("country", bad) for bad in ("gb", "", "UK", "EU", "ZZ", "XK"))
    for name, bad in (("name", " "), ("line1", ""), ("city", "\u3000"), *countries):
        answer = await ada.redeem(mug, email=MAIL, shippingAddress=ADDRESS | {name: bad})
        assert answer.fault == ("INVALID", ["shippingAddress", name])
    everything = dict.fromkeys(ADDRESS, "\n")
    answer = await ada.redeem(mug, quantity=0, email="x", shippingAddress=everything)
    assert len(answer.refused["userErrors"]) == 2 + len(ADDRESS)


async def test_an_address_of_10_kb(ada: Shopper, mug: Json, world: World) -> None:
    before = await dump(world.database)
    for name in ADDRESS:
        answer = await ada.redeem(mug, email=MAIL, shippingAddress=ADDRESS | {name: "x" * 10_240})
        assert answer.error == ("BAD_USER_INPUT", ["input", "shippingAddress", name])
        assert len(answer.content) < 1_000
    assert await dump(world.database) == before


LONGEST = "a" * 64 + "@" + ".".join(["b" * 60] * 3) + "." + "c" * (MAX_EMAIL - 65 - 183 - 4) + ".com"

NOT_EMAILS = [
    *("", " ", "ada", "ada@", "@example.com", "ada@example", "ada@@example.com", "a b@example.com"),
    *("ada@example.com\n", "ada@example.com\r\nBcc: x@example.com", "Ada <ada@example.com>", "a@b..com"),
    *("ada@example.com, bob@example.com", "ada@[127.0.0.1]", "ada@localhost", "\u202eada@example.com"),
    *(
        "x" + LONGEST[1:] + "m",
        "x" * 3_000 + "@example.com",
        "ada@" + "e" * 64 + ".com",
        "<script>@example.com",
    ),
]


@pytest.mark.parametrize("mail", NOT_EMAILS)
async def test_emails_that_are_none(ada: Shopper, mug: Json, mail: str) -> None:
    answer = await ada.redeem(mug, email=mail, shippingAddress=ADDRESS)
    assert answer.fault == ("INVALID", ["email"])
    assert len(answer.content) < 1_000


@pytest.mark.parametrize("mail", [LONGEST, "ädä@exämple.de", "a+b@example.co.uk", "o'neil@example.com"])
async def test_emails_that_are(shop: Shop, ada: Shopper, mug: Json, mail: str) -> None:
    await ada.redeemed(mug, email=mail, shippingAddress=ADDRESS)
    assert (await shipped(shop))["email"] == mail
