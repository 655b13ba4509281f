"""Coupons and flash sales over the API: bad input, what members see, pages, events, erasing."""

import orjson
import pytest

from app.coupons.limits import MAX_CODES_AT_ONCE, MAX_PICKED, MAX_VALID_DAYS
from tests.api.cast import Json, Stage, World
from tests.api.coupons.documents import (
    CLAIM,
    CODES,
    ISSUE,
    MINE,
    PREVIEW,
    REVOKE,
    SALES,
    TEMPLATE_SALES,
    TEMPLATES,
    TEN,
    THEIRS,
    UPSERT,
    UPSERT_SALE,
)
from tests.api.documents import ONBOARD
from tests.api.orders.documents import CONFIRM, QUOTE, RESERVE, RETURN
from tests.api.privacy.documents import ERASE, EXPORT
from tests.api.privacy.people import at_store
from tests.api.webhooks.documents import CREATE
from tests.cast import fetch_rows

SALE: Json = {
    "code": "FLASH",
    "sku": "box",
    "price": {"amount": "5", "currency": "USD"},
    "from": "2026-01-01T00:00:00Z",
    "until": "2100-01-01T00:00:00Z",
}
USD = "USD"


@pytest.fixture
async def shop(world: World) -> Stage:
    """A game with a template, and a player who reads German."""
    stage = await world.stage()
    await stage.ask(ONBOARD, input={"playerId": "ada", "locale": "de", "birthday": "1990-02-28"})
    assert (await stage.ask(UPSERT, input=TEN)).only["userErrors"] == []
    return stage


def money(amount: str, currency: str = USD) -> Json:
    return {"amount": amount, "currency": currency}


async def test_a_template_and_what_it_answers(shop: Stage) -> None:
    given = {
        "code": "FULL",
        "class": "PRODUCT",
        "title": "Full",
        "percent": "12.5",
        "minSpend": "50",
        "cap": "10.50",
        "skus": ["b", "a"],
        "categories": ["toys"],
        "exclusive": True,
        "touchesFlash": True,
        "touchesCombined": True,
        "tiers": ["SILVER", "BRONZE"],
        "recheckTiers": True,
        "currency": "EUR",
        "genericCode": "spring-24",
        "from": "2026-01-01T00:00:00Z",
        "until": "2100-01-01T00:00:00Z",
        "daysFromIssue": 30,
        "maxIssued": 5,
        "maxUses": 4,
        "maxDiscount": "20.50",
        "perMember": 1,
        "trigger": "BIRTHDAY",
    }
    made = (await shop.ask(UPSERT, input=given)).only["template"]
    expected = given | {
        "tiers": ["BRONZE", "SILVER"],
        "skus": ["a", "b"],
        "genericCode": "SPRING24",
        "amount": None,
        "issued": 0,
        "reserved": 0,
        "used": 0,
        "discount": "0",
        "status": "ACTIVE",
        "rule": "12.5% off the items that it is for. At most €10.50. From a value of €50.00 on. For some"
        " items alone. Not together with other coupons.",
    }
    assert made == expected
    listed = (await shop.ask(TEMPLATES)).only
    assert [template["code"] for template in listed] == ["FULL", "TEN"]
    assert listed[0] == made


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"code": "ten"}, ["code"]),
        ({"title": " "}, ["title"]),
        ({"title": "x" * 81}, ["title"]),
        ({"percent": None}, ["percent"]),
        ({"percent": "0"}, ["percent"]),
        ({"percent": "100.01"}, ["percent"]),
        ({"percent": "1.001"}, ["percent"]),
        ({"amount": money("1")}, ["percent"]),
        ({"percent": None, "amount": money("1"), "cap": "1"}, ["cap"]),
        ({"percent": None, "amount": money("0")}, ["amount", "amount"]),
        ({"percent": None, "amount": money("1.5", "JPY")}, ["amount", "amount"]),
        ({"percent": None, "amount": money("1"), "currency": "EUR"}, ["currency"]),
        ({"minSpend": "-1"}, ["minSpend"]),
        ({"cap": "1.001"}, ["cap"]),
        ({"maxDiscount": "10000000000"}, ["maxDiscount"]),
        ({"skus": []}, ["skus"]),
        ({"skus": ["a"] * 2}, ["skus"]),
        ({"skus": [str(number) for number in range(MAX_PICKED + 1)]}, ["skus"]),
        ({"categories": ["x" * 129]}, ["categories", "0"]),
        ({"tiers": ["NONE"]}, ["tiers", "0"]),
        ({"tiers": []}, ["tiers"]),
        ({"genericCode": "abc"}, ["genericCode"]),
        ({"genericCode": "x" * 33}, ["genericCode"]),
        ({"from": "2026-01-02T00:00:00Z", "until": "2026-01-02T00:00:00Z"}, ["until"]),
        ({"daysFromIssue": 0}, ["daysFromIssue"]),
        ({"daysFromIssue": MAX_VALID_DAYS + 1}, ["daysFromIssue"]),
        ({"maxIssued": 0}, ["maxIssued"]),
        ({"maxUses": 0}, ["maxUses"]),
        ({"perMember": 0}, ["perMember"]),
    ],
)
async def test_bad_templates(bad: Stage, changes: Json, path: list[str]) -> None:
    assert (await bad.ask(UPSERT, input=TEN | changes)).fault == ("INVALID", path)


async def test_templates_at_their_limits(shop: Stage) -> None:
    given = TEN | {
        "title": "x" * 80,
        "percent": "100",
        "skus": [str(number) for number in range(MAX_PICKED)],
        "categories": ["x" * 128],
        "genericCode": "x" * 32,
        "daysFromIssue": MAX_VALID_DAYS,
        "maxDiscount": "9999999999.99",
    }
    assert (await shop.ask(UPSERT, input=given)).only["userErrors"] == []
    unknown = TEN | {"code": "X", "cap": "1", "currency": "XYZ"}
    assert (await shop.ask(UPSERT, input=unknown)).fault == ("UNKNOWN_CURRENCY", ["currency"])


@pytest.fixture(scope="module")
async def bad(world: World) -> Stage:
    """A game in which all is refused."""
    return await world.stage()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"code": "flash"}, ["code"]),
        ({"sku": ""}, ["sku"]),
        ({"price": money("-1")}, ["price", "amount"]),
        ({"price": money("1.001")}, ["price", "amount"]),
        ({"priorPrice": money("5")}, ["priorPrice", "amount"]),
        ({"priorPrice": money("6", "EUR")}, ["priorPrice", "currency"]),
        ({"until": SALE["from"]}, ["until"]),
        ({"title": " "}, ["title"]),
        ({"title": "x" * 81}, ["title"]),
        ({"stock": -1}, ["stock"]),
        ({"perMember": 0}, ["perMember"]),
        ({"tiers": ["NONE"]}, ["tiers", "0"]),
    ],
)
async def test_bad_sales(bad: Stage, changes: Json, path: list[str]) -> None:
    assert (await bad.ask(UPSERT_SALE, input=SALE | changes)).fault == ("INVALID", path)


async def test_what_a_member_sees_of_coupons(shop: Stage) -> None:
    days = TEN | {"code": "DAYS", "title": "Soon", "daysFromIssue": 1}
    await shop.ask(UPSERT, input=days)
    for key, template in (("1", "TEN"), ("2", "DAYS"), ("3", "TEN")):
        await shop.ask(ISSUE, input={"playerId": "ada", "template": template, "idempotencyKey": key})
    page = (await shop.ask(THEIRS, playerId="ada", first=10)).only["coupons"]
    nodes = [edge["node"] for edge in page["edges"]]
    assert [node["template"] for node in nodes] == ["DAYS", "TEN", "TEN"]
    assert (nodes[0]["class"], nodes[0]["status"], nodes[0]["rule"]) == (
        *("ORDER", "ISSUED"),
        "10% off your order.",
    )
    revoke = {"couponId": nodes[1]["id"], "reason": "Oh"}
    assert (await shop.ask(REVOKE, input=revoke)).only["coupon"]["status"] == "REVOKED"
    assert (await shop.ask(REVOKE, input=revoke)).only["replayed"]
    token = await shop.token("ada")
    mine = (await shop.world.ask(token, MINE, first=1)).only["coupons"]
    assert mine["edges"][0]["node"]["rule"] == "10\N{NO-BREAK SPACE}% Rabatt auf deine Bestellung."
    more = (await shop.world.ask(token, MINE, first=5, after=mine["pageInfo"]["endCursor"])).only["coupons"]
    assert [edge["node"]["status"] for edge in more["edges"]] == ["ISSUED", "REVOKED"]
    unusable = (await shop.world.ask(token, MINE, usable=False)).only["coupons"]["edges"]
    assert [edge["node"]["id"] for edge in unusable] == [nodes[1]["id"]]
    usable = (await shop.world.ask(token, MINE, usable=True)).only["coupons"]["edges"]
    assert len(usable) == 2


async def test_claims_need_a_store_session(shop: Stage) -> None:
    (code,) = (await shop.ask(CODES, input={"template": "TEN", "count": 1, "idempotencyKey": "k"})).only[
        "codes"
    ]
    token = await shop.token("ada")
    assert (await shop.world.ask(token, CLAIM, code=code)).fault == ("STORE_SESSION_REQUIRED", [])
    session = await at_store(shop, "ada")
    assert (await shop.world.ask(session, CLAIM, code="NOSUCHCODE")).fault == ("CODE_INVALID", ["code"])
    claimed = (await shop.world.ask(session, CLAIM, code=code)).only
    assert (claimed["coupon"]["code"], claimed["replayed"]) == (code, False)
    many = {"template": "TEN", "count": MAX_CODES_AT_ONCE + 1, "idempotencyKey": "m"}
    assert (await shop.ask(CODES, input=many)).fault == ("INVALID", ["count"])


async def test_a_title_of_a_sale(shop: Stage) -> None:
    """Without a title it goes by its item."""
    titled = await shop.ask(UPSERT_SALE, input=SALE | {"title": "x" * 80})
    assert titled.only["sale"]["title"] == "x" * 80
    (seen,) = (await shop.world.ask(await shop.token("ada"), SALES)).only
    assert seen["title"] == "x" * 80
    untitled = await shop.ask(UPSERT_SALE, input=SALE)
    assert untitled.only["sale"]["title"] == SALE["sku"]


async def test_sales_as_players_see_them(shop: Stage) -> None:
    given = SALE | {"stock": 3, "perMember": 2, "priorPrice": money("7.50")}
    await shop.ask(UPSERT_SALE, input=given)
    await shop.ask(UPSERT_SALE, input=SALE | {"code": "LATER", "from": "2099-01-01T00:00:00Z"})
    await shop.ask(UPSERT_SALE, input=SALE | {"code": "OTHERS", "tiers": ["SILVER"]})
    (seen,) = (await shop.world.ask(await shop.token("ada"), SALES)).only
    assert seen == given | {"title": "box", "stockLeft": 3, "sold": None, "tiers": None}
    assert {sale["code"] for sale in (await shop.ask(SALES)).only} == {"FLASH", "LATER", "OTHERS"}


async def test_events_the_export_and_what_an_erased_player_leaves(shop: Stage) -> None:
    types = ["COUPON_ISSUED", "COUPON_REVOKED"]
    await shop.ask(CREATE, input={"url": "https://example.com/", "eventTypes": types})
    given = {"playerId": "ada", "template": "TEN", "idempotencyKey": "of ada"}
    coupon = (await shop.ask(ISSUE, input=given)).only["coupon"]
    await shop.ask(REVOKE, input={"couponId": coupon["id"], "reason": "Oh"})
    sent = await fetch_rows(
        shop.world.database, "SELECT type, data FROM outbox WHERE game_id = $1 ORDER BY id", shop.game.id
    )
    assert [(kind, orjson.loads(data)["couponId"]) for kind, data in sent] == [
        ("coupon.issued", coupon["id"]),
        ("coupon.revoked", coupon["id"]),
    ]
    export = orjson.loads((await shop.ask(EXPORT, playerId="ada")).only)
    assert [one["code"] for one in export["coupons"]] == [coupon["code"]]
    assert export["birthdays"][0]["birthday"] == "1990-02-28"
    await shop.ask(ERASE, input={"playerId": "ada"})
    left = await fetch_rows(
        shop.world.database, "SELECT key, fingerprint FROM coupons WHERE game_id = $1", shop.game.id
    )
    assert left == [(coupon["id"], b"")]
    assert (
        await fetch_rows(shop.world.database, "SELECT * FROM birthdays WHERE game_id = $1", shop.game.id)
        == []
    )


async def test_a_preview_says_the_rule_and_the_faults_and_stores_nothing(shop: Stage) -> None:
    new = {**TEN, "code": "NEW", "percent": "12.5", "minSpend": "50"}
    previewed = (await shop.ask(PREVIEW, input=new)).only
    assert previewed["userErrors"] == []
    assert previewed["template"]["rule"] == "12.5% off your order. From a value of $50.00 on."
    assert (await shop.ask(PREVIEW, input={**new, "percent": "101"})).fault == ("INVALID", ["percent"])
    assert [one["code"] for one in (await shop.ask(TEMPLATES)).only] == ["TEN"]
    # What a change would be refused for, the preview says too, with what was issued.
    given = {"playerId": "ada", "template": "TEN", "idempotencyKey": "k"}
    assert (await shop.ask(ISSUE, input=given)).only["userErrors"] == []
    assert (await shop.ask(PREVIEW, input={**TEN, "percent": "20"})).fault == ("INVALID", ["percent"])
    assert (await shop.ask(PREVIEW, input=TEN)).only["template"]["issued"] == 1


async def test_what_was_sold_with_a_template(shop: Stage) -> None:
    assert (await shop.ask(TEMPLATE_SALES, template="TEN")).only == []
    assert (await shop.ask(TEMPLATE_SALES, template="NONE")).error == ("NOT_FOUND", ["template"])
    for order in ("o1", "o2", "o3"):
        given = {"playerId": "ada", "template": "TEN", "idempotencyKey": order}
        coupon = (await shop.ask(ISSUE, input=given)).only["coupon"]
        box = {"sku": "box", "quantity": 2, "unitPrice": "10.00"}
        cart = {
            "playerId": "ada",
            "currency": USD,
            "lines": [box],
            "shipping": "5",
            "coupons": [coupon["code"]],
        }
        quote = (await shop.ask(QUOTE, input=cart)).only["quote"]
        assert (await shop.ask(RESERVE, input={"orderId": order, "quoteId": quote["id"]})).only["order"]
    for order in ("o1", "o2"):
        await shop.ask(CONFIRM, input={"orderId": order, "paid": money("23")})
    row = {"currency": USD, "orders": 2, "discount": "4", "revenue": "36"}
    assert (await shop.ask(TEMPLATE_SALES, template="TEN")).only == [row]
    # A part of the one went back, all of the other.
    for order, units in (("o1", 1), ("o2", 2)):
        back = {"orderId": order, "returnId": order, "lines": [{"line": 0, "quantity": units}]}
        assert (await shop.ask(RETURN, input=back)).only["userErrors"] == []
    row = {"currency": USD, "orders": 1, "discount": "2", "revenue": "9"}
    assert (await shop.ask(TEMPLATE_SALES, template="TEN")).only == [row]


async def test_why_a_coupon_was_given_is_in_the_audit_log(shop: Stage) -> None:
    given = {"playerId": "ada", "template": "TEN", "idempotencyKey": "k", "reason": "A lost chest"}
    assert (await shop.ask(ISSUE, input={**given, "reason": "x" * 501})).fault == ("INVALID", ["reason"])
    assert (await shop.ask(ISSUE, input={**given, "reason": "x\ny"})).fault == ("INVALID", ["reason"])
    assert (await shop.ask(ISSUE, input=given)).only["userErrors"] == []
    logged = await fetch_rows(
        shop.world.database,
        "SELECT reason FROM audit_log WHERE operation = 'issueCoupon' AND game_id = $1",
        shop.game.id,
    )
    assert logged == [("A lost chest",)]
