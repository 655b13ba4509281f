"""Stored value over the API: top-ups, refunds, chargebacks, cash-outs, what members see, what is owed."""

from decimal import Decimal

import orjson
import pytest

from app.domain.access import Scope, StaffRole
from app.domain.top_ups import MINOR_UNITS_LIMIT
from tests.api.cast import Answer, Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.privacy.documents import EXPORT
from tests.api.staff.people import employ
from tests.api.stored_value.documents import CASH_OUT, CHARGEBACK, LIABILITY, MINE, REFUND, THEIRS, TOP_UP
from tests.api.webhooks.documents import CREATE
from tests.cast import fetch_rows
from tests.wallets import rules

USD = "USD"
TYPES = ["STORED_VALUE_CHANGED", "STORED_VALUE_EXPIRING"]


@pytest.fixture
async def shop(world: World) -> Stage:
    """A game with an offer, and a player."""
    stage = await world.stage(rules=rules())
    await stage.ask(ONBOARD, input={"playerId": "ada", "locale": "de"})
    return stage


async def paid(shop: Stage, key: str, amount: str, offer: str | None = None, currency: str = USD) -> Answer:
    money = {"amount": amount, "currency": currency}
    return await shop.ask(TOP_UP, input={"playerId": "ada", "topUpId": key, "amount": money, "offer": offer})


def of(amount: str) -> Json:
    return {"amount": amount, "currency": USD}


async def test_a_top_up_its_repeat_and_its_refund(shop: Stage) -> None:
    first = (await paid(shop, "t1", "500", "STD")).only
    assert first["topUp"] == {
        "id": first["topUp"]["id"],
        "topUpId": "t1",
        "paid": of("500"),
        "bonus": of("50"),
        "refunded": of("0"),
    }
    assert (first["member"]["playerId"], first["replayed"], first["userErrors"]) == ("ada", False, [])
    refund = {"topUpId": "t1", "refundId": "r1", "amount": of("100.50")}
    back = (await shop.ask(REFUND, input=refund)).only
    assert (back["payOut"], back["fromBonus"], back["topUp"]["refunded"]) == (
        *(of("100.50"), of("50")),
        of("100.50"),
    )
    again = (await shop.ask(REFUND, input=refund)).only
    assert again["replayed"]
    assert {**again, "replayed": False} == back
    repeated = (await paid(shop, "t1", "500", "STD")).only
    assert (repeated["topUp"], repeated["replayed"]) == (first["topUp"], True)
    assert (await paid(shop, "t1", "501", "STD")).fault == ("IDEMPOTENCY_CONFLICT", ["topUpId"])


async def test_what_a_member_sees(shop: Stage) -> None:
    await paid(shop, "t1", "500.00", "STD")
    await shop.ask(CHARGEBACK, input={"topUpId": "t1"})
    await paid(shop, "t2", "20.10")
    (account,) = (await shop.ask(THEIRS, playerId="ada")).only["storedValue"]
    amounts = {name: account[name] for name in ("available", "paid", "bonus", "held", "debt")}
    assert amounts == {"available": "20.10", "paid": "20.10", "bonus": "0", "held": "0", "debt": "0"}
    assert [(lot["kind"], lot["remaining"], lot["expiresAt"]) for lot in account["lots"]] == [
        ("PAID", "20.10", None)
    ]
    entries = [edge["node"] for edge in account["entries"]["edges"]]
    assert [(entry["kind"], entry["delta"], entry["explanation"]) for entry in entries] == [
        ("PAID", "20.10", "Top-up."),
        ("BONUS", "-50", "Taken back, as the payment of its top-up was reversed."),
        ("PAID", "-500", "Taken back, as the payment of its top-up was reversed."),
        ("BONUS", "50", "Bonus on a top-up."),
        ("PAID", "500", "Top-up."),
    ]
    assert sum(Decimal(entry["delta"]) for entry in entries) == Decimal("20.10")
    token = await shop.token("ada")
    (mine,) = (await shop.world.ask(token, MINE, first=1)).only["storedValue"]
    assert mine["entries"]["edges"][0]["node"]["explanation"] == "Aufladung."
    assert mine["entries"]["pageInfo"]["hasNextPage"]


@pytest.mark.parametrize(
    ("amount", "currency", "fault"),
    [
        ("0", USD, ("INVALID", ["amount", "amount"])),
        ("-1", USD, ("INVALID", ["amount", "amount"])),
        ("1.001", USD, ("INVALID", ["amount", "amount"])),
        ("1.5", "JPY", ("INVALID", ["amount", "amount"])),
        (str(MINOR_UNITS_LIMIT // 100), USD, ("INVALID", ["amount", "amount"])),
        ("1", "XYZ", ("UNKNOWN_CURRENCY", ["amount", "currency"])),
        ("1", "XAU", ("UNKNOWN_CURRENCY", ["amount", "currency"])),
        ("1", "usd", ("UNKNOWN_CURRENCY", ["amount", "currency"])),
    ],
)
async def test_bad_amounts(shop: Stage, amount: str, currency: str, fault: tuple[str, list[str]]) -> None:
    assert (await paid(shop, "t1", amount, currency=currency)).fault == fault
    assert (await shop.ask(THEIRS, playerId="ada")).only["storedValue"] == []


async def test_the_largest_amount(shop: Stage) -> None:
    largest = f"{(MINOR_UNITS_LIMIT - 1) // 100}.99"
    assert (await paid(shop, "t1", largest)).only["topUp"]["paid"] == of(largest)
    assert (await paid(shop, "t2", "0.001", currency="KWD")).only["topUp"]["paid"]["amount"] == "0.001"


async def test_what_is_unknown(shop: Stage) -> None:
    refund = {"topUpId": "no", "refundId": "r", "amount": of("1")}
    assert (await shop.ask(REFUND, input=refund)).fault == ("NOT_FOUND", ["topUpId"])
    assert (await shop.ask(CHARGEBACK, input={"topUpId": "no"})).fault == ("NOT_FOUND", ["topUpId"])
    out = {"playerId": "no", "currency": USD, "idempotencyKey": "c"}
    assert (await shop.ask(CASH_OUT, input=out)).fault == ("NOT_FOUND", ["playerId"])
    await paid(shop, "t1", "5")
    other = {"topUpId": "t1", "refundId": "r", "amount": {"amount": "1", "currency": "EUR"}}
    assert (await shop.ask(REFUND, input=other)).fault == ("INVALID", ["amount", "currency"])
    more = {"topUpId": "t1", "refundId": "r", "amount": of("5.01")}
    assert (await shop.ask(REFUND, input=more)).fault == ("INSUFFICIENT_VALUE", ["amount", "amount"])


async def test_staff_cash_out_and_the_audit_log_has_who(shop: Stage) -> None:
    await paid(shop, "t1", "9.99")
    focal = await employ(shop.world, StaffRole.STUDIO_FOCAL, shop.slug)
    out = {"gameId": str(shop.game.id), "playerId": "ada", "currency": USD, "idempotencyKey": "c"}
    done = (await focal.ask(CASH_OUT, input=out)).only
    assert (done["payOut"], done["userErrors"]) == (of("9.99"), [])
    logged = await fetch_rows(
        shop.world.database,
        "SELECT actor, after->>'payOut' FROM audit_log"
        " WHERE game_id = $1 AND operation = 'cashOutStoredValue'",
        shop.game.id,
    )
    assert logged == [("STAFF", "9.99 USD")]
    support = await employ(shop.world, StaffRole.SUPPORT)
    assert (await support.ask(CASH_OUT, input=out)).code == "FORBIDDEN"


async def test_what_a_game_owes(shop: Stage) -> None:
    await paid(shop, "t1", "500", "STD")
    await paid(shop, "t2", "7", currency="JPY")
    assert (await shop.ask(LIABILITY)).only == [
        {"currency": "JPY", "paid": "7", "bonus": "0", "held": "0", "debt": "0", "giftCards": "0"},
        {"currency": "USD", "paid": "500", "bonus": "50", "held": "0", "debt": "0", "giftCards": "0"},
    ]
    past = (await shop.ask(LIABILITY, at="2020-01-01T00:00:00Z")).only
    assert {row["paid"] for row in past} == {"0"}
    assert (await shop.ask(LIABILITY, at="2100-01-01T00:00:00Z")).error == ("BAD_USER_INPUT", ["at"])


async def test_endpoints_and_the_export_are_told(shop: Stage) -> None:
    hook = {"url": "https://hooks.example.com/", "eventTypes": TYPES}
    await shop.ask(CREATE, input=hook)
    await paid(shop, "t1", "500", "STD")
    ((kind, data),) = await fetch_rows(
        shop.world.database, "SELECT type, data FROM outbox WHERE game_id = $1", shop.game.id
    )
    assert (kind, orjson.loads(data)) == (
        "stored_value.changed",
        {
            "playerId": "ada",
            "currency": USD,
            "movements": [
                {"cause": "TOPPED_UP", "book": "PAID", "delta": "500"},
                {"cause": "BONUS_GIVEN", "book": "BONUS", "delta": "50"},
            ],
            "available": "550",
            "paid": "500",
            "bonus": "50",
            "held": "0",
            "debt": "0",
        },
    )
    exported = orjson.loads((await shop.ask(EXPORT, playerId="ada")).only)
    assert [(row["cause"], row["delta"], row["currency"]) for row in exported["storedValue"]] == [
        ("BONUS_GIVEN", "50", USD),
        ("TOPPED_UP", "500", USD),
    ]


async def test_a_player_who_was_erased_is_named_no_more(shop: Stage) -> None:
    erase = "mutation($input: ErasePlayerInput!) { erasePlayer(input: $input) { erased } }"
    await paid(shop, "t1", "500", "STD")
    await shop.ask(erase, input={"playerId": "ada"})
    left = await fetch_rows(
        shop.world.database, "SELECT fingerprint FROM stored_value_top_ups WHERE game_id = $1", shop.game.id
    )
    assert left == [(b"",)]
    refund = {"topUpId": "t1", "refundId": "r1", "amount": of("100")}
    done = (await shop.ask(REFUND, input=refund)).only
    assert (done["payOut"], done["member"], done["userErrors"]) == (of("100"), None, [])
    assert (await shop.ask(CHARGEBACK, input={"topUpId": "t1"})).only["member"] is None


async def test_a_key_needs_the_scope(shop: Stage) -> None:
    key = await shop.world.key(shop.slug, set(Scope) - {Scope.VALUE_WRITE})
    given = {"playerId": "ada", "topUpId": "t", "amount": of("1")}
    assert (await shop.world.ask(key, TOP_UP, input=given)).code == "FORBIDDEN"
