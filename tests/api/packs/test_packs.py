"""Packs over the API: payments and what goes back, what members see, and what endpoints are sent."""

import orjson
import pytest

from app.domain.access import Scope
from tests.api.cast import Answer, Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.notifications.documents import INBOX_OF
from tests.api.packs.documents import (
    CANCEL,
    CHARGEBACK,
    COUNTS,
    HOLDERS,
    MINE,
    MY_PAYMENTS,
    PAY,
    PAYMENTS,
    REFUND,
    SOLD,
    THEIRS,
)
from tests.api.privacy.documents import EXPORT
from tests.api.webhooks.documents import CREATE
from tests.cast import fetch_rows
from tests.packs import GOLD, MONTHLY, rules

PRICE = {"amount": "299", "currency": "USD"}
ENGLISH = ["10% off the items of your orders.", "Free shipping.", "2 times the points on purchases."]


@pytest.fixture
async def shop(world: World) -> Stage:
    """A game with packs, and a player."""
    stage = await world.stage(rules=rules())
    await stage.ask(ONBOARD, input={"playerId": "ada", "locale": "de"})
    return stage


async def pays(shop: Stage, key: str = "a", **more: object) -> Answer:
    given = {"playerId": "ada", "packPaymentId": key, "pack": "GOLD_PASS", "price": PRICE, **more}
    return await shop.ask(PAY, input=given)


async def packs(shop: Stage) -> list[Json]:
    return (await shop.ask(THEIRS, playerId="ada")).only["packs"]


async def test_a_payment_and_what_the_member_sees(shop: Stage) -> None:
    done = (await pays(shop, autoRenew=True)).only
    pack = done["pack"]
    assert (done["replayed"], done["userErrors"], done["member"]["playerId"]) == (False, [], "ada")
    assert {**pack, "until": "", "givesUntil": ""} == {
        "code": "GOLD_PASS",
        "title": "Gold pass",
        "state": "ACTIVE",
        "until": "",
        "givesUntil": "",
        "autoRenew": True,
        "benefits": ENGLISH,
    }
    assert await packs(shop) == [pack]
    again = (await pays(shop, autoRenew=True)).only
    assert (again["pack"], again["replayed"]) == (pack, True)
    (mine,) = (await shop.world.ask(await shop.token("ada"), MINE)).only["packs"]
    assert mine["benefits"] == [
        "10\xa0% Rabatt auf die Artikel deiner Bestellungen.",
        "Kostenloser Versand.",
        "2-mal so viele Punkte auf Käufe.",
    ]


async def test_the_renewal_is_stopped_and_the_payment_goes_back(shop: Stage) -> None:
    await pays(shop, autoRenew=True)
    named = {"playerId": "ada", "pack": "GOLD_PASS"}
    first = (await shop.ask(CANCEL, input=named)).only
    assert (first["pack"]["state"], first["pack"]["autoRenew"], first["replayed"]) == ("ACTIVE", False, False)
    second = (await shop.ask(CANCEL, input=named)).only
    assert (second["pack"], second["replayed"]) == (first["pack"], True)
    refund = {"packPaymentId": "a", "refundId": "r"}
    back = (await shop.ask(REFUND, input=refund)).only
    assert (back["payOut"], back["pack"]["state"], back["pack"]["benefits"]) == (PRICE, "ENDED", [])
    again = (await shop.ask(REFUND, input=refund)).only
    assert again == {**back, "replayed": True}
    assert (await shop.ask(REFUND, input=refund | {"refundId": "r2"})).fault == (
        "NOTHING_TO_REFUND",
        ["packPaymentId"],
    )


async def test_a_chargeback_leaves_nothing(shop: Stage) -> None:
    await pays(shop)
    done = (await shop.ask(CHARGEBACK, input={"packPaymentId": "a"})).only
    assert (done["pack"], done["member"]["playerId"], done["replayed"]) == (None, "ada", False)
    assert (await shop.ask(CHARGEBACK, input={"packPaymentId": "a"})).only["replayed"]
    assert await packs(shop) == []
    history = "{ edges { node { kind } } }"
    document = f"query($playerId: ID) {{ member(playerId: $playerId) {{ history(first: 3) {history} }} }}"
    edges = (await shop.ask(document, playerId="ada")).only["history"]["edges"]
    assert [edge["node"]["kind"] for edge in edges] == ["PACK_REVERSED", "PACK_PERIOD", "JOINED"]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"playerId": "no"}, ("NOT_FOUND", ["playerId"])),
        ({"pack": "SILVER"}, ("NOT_FOUND", ["pack"])),
        ({"price": PRICE | {"currency": "usd"}}, ("UNKNOWN_CURRENCY", ["price", "currency"])),
        ({"price": PRICE | {"amount": "0.001"}}, ("INVALID", ["price", "amount"])),
        ({"paidAt": "2100-01-01T00:00:00Z"}, ("OCCURRED_IN_FUTURE", ["paidAt"])),
        ({"paidAt": "1969-01-01T00:00:00Z"}, ("INVALID", ["paidAt"])),
    ],
)
async def test_bad_payments(shop: Stage, more: Json, fault: tuple[str, list[str]]) -> None:
    assert (await pays(shop, **more)).fault == fault
    assert await packs(shop) == []


async def test_an_archived_game_sells_none_and_takes_back(world: World) -> None:
    stage = await world.stage(rules=rules())
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    await pays(stage, autoRenew=True)
    await fetch_rows(world.database, "UPDATE games SET archived_at = now() WHERE id = $1", stage.game.id)
    assert (await pays(stage, "b")).fault[0] == "GAME_ARCHIVED"
    assert (await stage.ask(CANCEL, input={"playerId": "ada", "pack": "GOLD_PASS"})).only["pack"] is not None
    back = (await stage.ask(REFUND, input={"packPaymentId": "a", "refundId": "r"})).only
    assert back["payOut"] == PRICE


async def test_endpoints_the_inbox_and_the_export_are_told(shop: Stage) -> None:
    types = ["PACK_CHANGED", "PACK_ENDING", "PACK_EXPIRED"]
    await shop.ask(CREATE, input={"url": "https://hooks.example.com/", "eventTypes": types})
    until = (await pays(shop)).only["pack"]["until"]
    await shop.advance(until)
    sent = await fetch_rows(
        shop.world.database,
        "SELECT type, data FROM outbox WHERE game_id = $1 AND type LIKE 'pack%' ORDER BY occurred_at, id",
        shop.game.id,
    )
    named = {"playerId": "ada", "pack": "GOLD_PASS"}
    assert [(kind, orjson.loads(data)) for kind, data in sent] == [
        ("pack.changed", {**named, "cause": "PAID", "until": until}),
        *(
            ("pack.ending", {**named, "endsAt": until, "daysLeft": days, "renews": False})
            for days in (30, 14, 3)
        ),
        ("pack.expired", named),
    ]
    edges = (await shop.ask(INBOX_OF, playerId="ada", first=100)).only["notifications"]["edges"]
    expired, last, *_ = (edge["node"] for edge in edges if edge["node"]["__typename"].startswith("Pack"))
    assert (expired["__typename"], expired["title"]) == ("PackExpiredNotice", "Gold pass")
    assert (last["daysLeft"], last["renews"], last["price"]) == (3, False, PRICE)
    assert last["message"].startswith("Gold pass ends in 3 days, on ")
    exported = orjson.loads((await shop.ask(EXPORT, playerId="ada")).only)
    assert [row["code"] for row in exported["events"] if row["kind"] == "PACK_PERIOD"] == ["GOLD_PASS"]


async def test_a_key_needs_the_scope(shop: Stage) -> None:
    key = await shop.world.key(shop.slug, set(Scope) - {Scope.PACKS_WRITE})
    given = {"playerId": "ada", "packPaymentId": "a", "pack": GOLD["code"], "price": PRICE}
    assert (await shop.world.ask(key, PAY, input=given)).code == "FORBIDDEN"


async def test_what_is_sold_and_who_has_it(shop: Stage) -> None:
    sold = (await shop.ask(SOLD)).only
    assert [pack["code"] for pack in sold] == ["GOLD_PASS", "PASS"]
    assert (sold[0]["price"], sold[0]["months"], sold[0]["benefits"]) == (PRICE, 12, ENGLISH)
    (first, _) = (await shop.world.ask(await shop.token("ada"), SOLD)).only
    assert first["title"] == "Goldpass"
    assert (await shop.ask(COUNTS)).only == []
    await pays(shop, autoRenew=True)
    await shop.ask(ONBOARD, input={"playerId": "bob"})
    until = (await pays(shop, "b", playerId="bob")).only["pack"]["until"]
    counted = {"code": "GOLD_PASS", "active": 2, "grace": 0, "expired": 0, "ended": 0}
    assert (await shop.ask(COUNTS)).only == [counted]
    await shop.ask(REFUND, input={"packPaymentId": "b", "refundId": "r"})
    await shop.advance(until)
    counted = {"code": "GOLD_PASS", "active": 0, "grace": 1, "expired": 0, "ended": 1}
    assert (await shop.ask(COUNTS)).only == [counted]

    async def holders(**asked: object) -> list[str]:
        page = (await shop.ask(HOLDERS, pack="GOLD_PASS", **asked)).only
        return [edge["node"]["playerId"] for edge in page["edges"]]

    assert await holders() == ["bob", "ada"]
    assert await holders(state="GRACE") == ["ada"]
    page = (await shop.ask(HOLDERS, pack="GOLD_PASS", first=1)).only
    assert (page["edges"][0]["node"]["state"], page["pageInfo"]["hasNextPage"]) == ("ENDED", True)
    assert await holders(first=1, after=page["pageInfo"]["endCursor"]) == ["ada"]


async def test_staff_see_payments_and_what_would_go_back(shop: Stage) -> None:
    await pays(shop)
    await pays(shop, "b")
    ((pack,),) = [(await shop.ask(PAYMENTS, playerId="ada")).only["packs"]]
    assert [(one["id"], one["price"], one["payOut"]) for one in pack["payments"]] == [
        ("a", PRICE, None),
        ("b", PRICE, PRICE),
    ]
    assert pack["payments"][0]["endsAt"] == pack["payments"][1]["startsAt"]
    back = (await shop.ask(REFUND, input={"packPaymentId": "b", "refundId": "r", "reason": "asked for"})).only
    assert back["payOut"] == pack["payments"][1]["payOut"]
    (mine,) = (await shop.world.ask(await shop.token("ada"), MY_PAYMENTS)).only["packs"]
    assert mine["payments"] is None
    rows = await fetch_rows(
        shop.world.database,
        "SELECT operation, reason FROM audit_log WHERE operation = 'refundPackPayment' AND game_id = $1",
        shop.game.id,
    )
    assert rows == [("refundPackPayment", "asked for")]
    late = {"packPaymentId": "a", "refundId": "s", "reason": "x" * 501}
    assert (await shop.ask(REFUND, input=late)).fault == ("INVALID", ["reason"])


async def test_support_is_a_benefit_while_it_gives(world: World) -> None:
    """Of two packs one gives it; a tier that has it itself is left as it is."""
    stage = await world.stage(rules=rules({**GOLD, "vipSupport": True}, MONTHLY))
    await stage.ask(ONBOARD, input={"playerId": "ada", "locale": "de"})
    token = await stage.token("ada")
    document = "{ me { tier { benefits { code kind title rule } } } }"

    async def support() -> list[Json]:
        benefits = (await world.ask(token, document)).only["tier"]["benefits"]
        return [benefit for benefit in benefits if benefit["code"].startswith("pack:")]

    assert await support() == []
    await pays(stage, "m", pack="PASS")
    assert await support() == []
    until = (await pays(stage)).only["pack"]["until"]
    (row,) = await support()
    assert (row["code"], row["kind"], row["title"]) == ("pack:GOLD_PASS", "VIP_SUPPORT", "VIP-Support")
    assert row["rule"] == "Gehört zu Goldpass, solange das läuft."
    theirs = (await stage.ask(THEIRS, playerId="ada")).only["packs"]
    assert "Faster or personal support." in theirs[0]["benefits"]
    await stage.advance(until)
    assert await support() == []
