"""Bad input: a clear error with its code and path, never a 500, and nothing stored."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.amounts import MAX_AMOUNT, MAX_POINTS
from app.domain.instants import format_instant
from app.domain.locales import MAX_LOCALE
from app.domain.receipt import CLOCK_TOLERANCE
from app.loyalty.inputs import MAX_DISPLAY_NAME, MAX_ID, MAX_REASON
from schema.scalars import MAX_TEXT_CHARS
from tests.api.cast import Json, Stage, World, bought
from tests.api.documents import ADVANCE, GRANT, ISSUE_TOKEN, MEMBER_QUERY, MEMBERS, ONBOARD, RECORD, REFUND
from tests.cast import NOW, dump

TOP = "BAD_USER_INPUT"
SURROGATE = "@surrogate@"
HUGE = "@huge@"
"""Stand for half of a surrogate pair and 5,000 digits, which no Python client would send."""

INPUTS: dict[str, tuple[str, Json]] = {
    "onboard": (ONBOARD, {"playerId": "new"}),
    "token": (ISSUE_TOKEN, {"playerId": "ada"}),
    "record": (RECORD, bought("new")),
    "refund": (REFUND, {"purchaseId": "known", "refundId": "new"}),
    "grant": (GRANT, {"playerId": "ada", "points": 1, "reason": "x", "idempotencyKey": "new"}),
    "advance": (ADVANCE, {"to": "2026-02-01T00:00:00Z"}),
}
IDS = [
    *(("onboard", "playerId"), ("token", "playerId"), ("record", "playerId"), ("record", "purchaseId")),
    *(("record", "sku"), ("refund", "purchaseId"), ("refund", "refundId"), ("grant", "playerId")),
    *(("grant", "idempotencyKey"),),
]
"""Every id that the studio chooses."""
GAME_IDS = [(operation, "gameId") for operation in INPUTS]


@pytest.fixture(scope="module")
async def shared(world: World) -> Stage:
    """A sandbox in which nothing that these tests send may leave a trace."""
    stage = await world.stage()
    await stage.onboard("ada")
    await stage.buy("known", "10")
    return stage


def with_value(given: Json, path: str, value: object) -> Json:
    """A copy of an input with one value replaced, `amount.currency` meaning the inner one."""
    outer, _, inner = path.partition(".")
    return given | {outer: {**given[outer], inner: value} if inner else value}


async def send(stage: Stage, operation: str, given: object) -> Any:  # noqa: ANN401
    """Send an input as raw JSON, so that it may hold what no client would write."""
    document = INPUTS[operation][0]
    body = json.dumps({"query": document, "variables": {"input": given}})
    body = body.replace(SURROGATE, "a\\ud800b").replace(f'"{HUGE}"', "9" * 5_000)
    return await stage.world.send(stage.key, body.encode())


async def refused(stage: Stage, operation: str, given: object) -> tuple[str, list[str]]:
    """Code and path of the refusal; nothing was stored by it."""
    before = await dump(stage.world.database)
    answer = await send(stage, operation, given)
    assert answer.status in {200, 400}
    assert len(answer.content) < 1_500
    assert await dump(stage.world.database) == before
    return answer.error if "errors" in answer.body else answer.fault


BAD_IDS = {
    "129 characters": ("x" * (MAX_ID + 1), "INVALID"),
    "129 wide characters": ("💎" * (MAX_ID + 1), "INVALID"),
    "10 kB": ("x" * 10_000, TOP),
    "one past any text": ("x" * (MAX_TEXT_CHARS + 1), TOP),
    "empty": ("", "INVALID"),
    "spaces": ("   ", "INVALID"),
    "a space before": (" x", "INVALID"),
    "a space after": ("x\u2003", "INVALID"),
    "two lines": ("a\nb", "INVALID"),
    "a control character": ("a\x1bb", "INVALID"),
    "a line separator": ("a\u2028b", "INVALID"),
    "NUL": ("a\0b", TOP),
    "half a pair": (SURROGATE, TOP),
    "5,000 digits": (HUGE, TOP),
    "65 bits": (2**64, TOP),
    "a fraction": (1.5, TOP),
    "a boolean": (True, TOP),
    "a list": (["x"], TOP),
    "an object": ({"x": "x"}, TOP),
}


def at(code: str, *path: str) -> tuple[str, list[str]]:
    """A top-level error names the variable first; a user error's path is within the input."""
    return code, [*(("input",) if code == TOP else ()), *path]


@pytest.mark.parametrize(("operation", "path"), IDS, ids=[f"{o} {p}" for o, p in IDS])
@pytest.mark.parametrize("bad", BAD_IDS)
async def test_ids(shared: Stage, operation: str, path: str, bad: str) -> None:
    value, code = BAD_IDS[bad]
    found = await refused(shared, operation, with_value(INPUTS[operation][1], path, value))
    assert found == at(code, path)


@pytest.mark.parametrize(("operation", "path"), GAME_IDS, ids=[o for o, _ in GAME_IDS])
@pytest.mark.parametrize("bad", BAD_IDS)
async def test_game_ids(shared: Stage, operation: str, path: str, bad: str) -> None:
    value, code = BAD_IDS[bad]
    found = await refused(shared, operation, with_value(INPUTS[operation][1], path, value))
    assert found[0] == (TOP if code == TOP else "NOT_FOUND")


@pytest.mark.parametrize(("operation", "path"), IDS, ids=[f"{o} {p}" for o, p in IDS])
async def test_ids_that_must_be_there(shared: Stage, operation: str, path: str) -> None:
    given = INPUTS[operation][1]
    if path != "sku":
        assert (await refused(shared, operation, with_value(given, path, None)))[0] == TOP
        missing = {name: value for name, value in given.items() if name != path}
        assert (await refused(shared, operation, missing))[0] == TOP


@pytest.mark.parametrize("text", ["x" * MAX_ID, "💎" * MAX_ID, "'; DROP TABLE members; --", "a b", "0", "%"])
async def test_ids_as_strange_as_they_may_be(stage: Stage, text: str) -> None:
    made = await stage.onboard(text)
    assert made["member"]["playerId"] == text
    done = await stage.buy(text, player=text, sku=text)
    assert done["purchase"]["purchaseId"] == text
    assert not (await stage.refund(text, text))["userErrors"]
    assert not (await stage.grant(text, 1, text))["userErrors"]
    assert await stage.token(text)
    assert (await stage.ask(MEMBERS, search=text)).only["totalCount"] == 1


MONEY = {
    "zero": ("amount", "0", "INVALID"),
    "minus zero": ("amount", "-0.00", "INVALID"),
    "below zero": ("amount", "-1", "INVALID"),
    "one past the limit": ("amount", str(MAX_AMOUNT + Decimal("0.000001")), "INVALID"),
    "10^30": ("amount", "1" + "0" * 30, "INVALID"),
    "7 decimals": ("amount", "1.0000001", "INVALID"),
    "101 characters": ("amount", "1." + "0" * 99, TOP),
    "5,000 digits": ("amount", "9" * 5_000, TOP),
    "NaN": ("amount", "NaN", TOP),
    "infinity": ("amount", "Infinity", TOP),
    "an exponent": ("amount", "1e3", TOP),
    "a comma": ("amount", "1,5", TOP),
    "spaces": ("amount", " 1", TOP),
    "empty": ("amount", "", TOP),
    "other digits": ("amount", "\u0661", TOP),
    "a number": ("amount", 4.99, TOP),
    "null": ("amount", None, TOP),
    "an unknown currency": ("currency", "XXX", "UNKNOWN_CURRENCY"),
    "a lower currency": ("currency", "usd", "UNKNOWN_CURRENCY"),
    "a long currency": ("currency", "USDUSD", "UNKNOWN_CURRENCY"),
    "no currency": ("currency", "", "UNKNOWN_CURRENCY"),
    "a wide currency": ("currency", "\uff35\uff33\uff24", "UNKNOWN_CURRENCY"),
    "a currency with NUL": ("currency", "US\0", TOP),
    "a null currency": ("currency", None, TOP),
}


@pytest.mark.parametrize("bad", MONEY)
async def test_money(shared: Stage, bad: str) -> None:
    name, value, code = MONEY[bad]
    path = f"amount.{name}"
    recorded = await refused(shared, "record", with_value(bought("new"), path, value))
    assert recorded == at(code, "amount", name)
    given = {"purchaseId": "known", "refundId": "new", "amount": {"amount": "1", "currency": "USD"}}
    refunded = await refused(shared, "refund", with_value(given, path, value))
    if bad == "an unknown currency":
        # Of another currency than the purchase's, whether there is a rate for it or not.
        assert refunded == ("INVALID", ["amount", "currency"])
    else:
        assert refunded == at(code, "amount", name)


@pytest.mark.parametrize("amount", ["0.000001", str(MAX_AMOUNT), "1.000000000", "0001.50"])
async def test_money_at_its_limits(stage: Stage, amount: str) -> None:
    done = await stage.buy("a", amount)
    assert Decimal(done["purchase"]["amountUsd"]) == Decimal(amount)


@pytest.mark.parametrize("bad", ["@big@", "9" * 5_000])
async def test_an_amount_as_a_json_number_of_any_length(shared: Stage, bad: str) -> None:
    value = HUGE if bad == "@big@" else bad
    found = await refused(shared, "record", with_value(bought("new"), "amount.amount", value))
    assert found == at(TOP, "amount", "amount")


LIMIT = NOW + CLOCK_TOLERANCE
OCCURRED = {
    "1 µs past the tolerance": (format_instant(LIMIT + timedelta(microseconds=1)), "OCCURRED_IN_FUTURE"),
    "the end of time": ("9999-12-31T23:59:59.999999Z", "OCCURRED_IN_FUTURE"),
    "before 1970": ("1969-12-31T23:59:59.999999Z", "INVALID"),
    "the beginning of time": ("0001-01-01T00:00:00Z", "INVALID"),
    "before the beginning of time": ("0001-01-01T00:00:00+01:00", TOP),
    "without a zone": ("2026-01-01T00:00:00", TOP),
    "a date": ("2026-01-01", TOP),
    "no such day": ("2026-02-30T00:00:00Z", TOP),
    "a leap second": ("2016-12-31T23:59:60Z", TOP),
    "10 digits of a fraction": ("2026-01-01T00:00:00.1234567890Z", TOP),
    "seconds": (1_767_225_600, TOP),
    "words": ("yesterday", TOP),
    "10 kB": ("2" * 10_000, TOP),
    "NUL": ("2026-01-01T00:00:00Z\0", TOP),
}


@pytest.mark.parametrize("bad", OCCURRED)
async def test_occurred_at(shared: Stage, bad: str) -> None:
    value, code = OCCURRED[bad]
    for player in ("ada", "new"):
        given = bought("new", player=player, occurredAt=value)
        assert await refused(shared, "record", given) == at(code, "occurredAt")


async def test_occurred_at_its_limits(stage: Stage) -> None:
    for purchase, occurred in (("ahead", LIMIT), ("old", datetime(1970, 1, 1, tzinfo=UTC))):
        done = await stage.buy(purchase, occurredAt=format_instant(occurred))
        assert done["purchase"]["effectiveAt"] == format_instant(NOW)
        assert done["purchase"]["occurredAt"] == format_instant(occurred)


POINTS = {
    "0": (0, "INVALID"),
    "-1": (-1, "INVALID"),
    "2^53": (MAX_POINTS + 1, TOP),
    "-2^53": (-MAX_POINTS - 1, TOP),
    "5,000 digits": (HUGE, TOP),
    "a fraction": (1.5, TOP),
    "text": ("1", TOP),
    "true": (True, TOP),
    "null": (None, TOP),
}


@pytest.mark.parametrize("bad", POINTS)
async def test_points(shared: Stage, bad: str) -> None:
    value, code = POINTS[bad]
    found = await refused(shared, "grant", with_value(INPUTS["grant"][1], "points", value))
    assert found == at(code, "points")


@pytest.mark.parametrize(("written", "points"), [("5.0", 5), ("5e0", 5), (f"{MAX_POINTS}.0", MAX_POINTS)])
async def test_points_with_a_point_count_as_the_integer_that_they_are(
    stage: Stage, written: str, points: int
) -> None:
    await stage.onboard("ada")
    body = json.dumps({"query": GRANT, "variables": {"input": INPUTS["grant"][1] | {"points": "@points@"}}})
    answer = await stage.world.send(stage.key, body.replace('"@points@"', written).encode())
    assert answer.only["member"]["points"]["balance"] == points


TEXTS = [
    *(("grant", "reason", "x" * (MAX_REASON + 1), "INVALID"), ("grant", "reason", "", "INVALID")),
    *(("grant", "reason", " \u00a0", "INVALID"), ("grant", "reason", "a\nb", "INVALID")),
    *(("grant", "reason", "a\0", TOP), ("refund", "reason", "x" * (MAX_REASON + 1), "INVALID")),
    *(("refund", "reason", "a\rb", "INVALID"), ("refund", "reason", 5, TOP)),
    ("onboard", "displayName", "x" * (MAX_DISPLAY_NAME + 1), "INVALID"),
    *(("onboard", "displayName", "a\tb", "INVALID"), ("onboard", "displayName", ["a"], TOP)),
    *(("onboard", "country", "us", "INVALID"), ("onboard", "country", "USA", "INVALID")),
    *(("onboard", "country", bad, "INVALID") for bad in ("UK", "EU", "XX", "ZZ", "XK", "UN", "SU")),
    *(("onboard", "country", "", "INVALID"), ("onboard", "country", "ÄÖ", "INVALID")),
    *(("onboard", "country", "U\0", TOP), ("onboard", "locale", "", "INVALID")),
    *(("onboard", "locale", "english", "INVALID"), ("onboard", "locale", "de DE", "INVALID")),
    *(("onboard", "locale", "de-", "INVALID"), ("onboard", "locale", "../../etc", "INVALID")),
    ("onboard", "locale", "de" + "-abcdefgh" * 4, "INVALID"),
    *(("onboard", "ltvUsd", "-0.01", "INVALID"), ("onboard", "ltvUsd", "1000000000000.01", "INVALID")),
    *(("onboard", "ltvUsd", "0.0000001", "INVALID"), ("onboard", "ltvUsd", "NaN", TOP)),
    *(("onboard", "ltvUsd", 5, TOP), ("onboard", "nickname", "x", TOP), ("record", "price", 1, TOP)),
    *(("advance", "to", "2025-12-31T23:59:59.999999Z", "INVALID"), ("advance", "to", "soon", TOP)),
    *(("advance", "to", None, TOP), ("grant", "points ", 1, TOP), ("record", "amount", "4.99", TOP)),
]


@pytest.mark.parametrize(
    ("operation", "path", "value", "code"), TEXTS, ids=[f"{o} {p} {str(v)[:12]!a}" for o, p, v, _ in TEXTS]
)
async def test_texts_and_fields(shared: Stage, operation: str, path: str, value: object, code: str) -> None:
    found = await refused(shared, operation, with_value(INPUTS[operation][1], path, value))
    unknown = path not in {"reason", "displayName", "country", "locale", "ltvUsd", "to", "amount"}
    assert found == (at(code) if unknown else at(code, path))


async def test_texts_at_their_limits(stage: Stage) -> None:
    name, locale = "💎" * MAX_DISPLAY_NAME, "de" + "-abcdefgh" * 3 + "-abcde"
    assert len(locale) == MAX_LOCALE
    made = await stage.onboard("ada", displayName=name, country="DE", locale=locale, ltvUsd="1000000000000")
    assert made["member"]["displayName"] == name
    await stage.buy("a")
    assert not (await stage.grant("k", MAX_POINTS - 100, reason="é" * MAX_REASON))["userErrors"]
    assert (await stage.refund("a", reason="x" * MAX_REASON))["purchase"]["sc"] == 0


@pytest.mark.parametrize("given", [None, [], "x", 1, True, [None]])
@pytest.mark.parametrize("operation", INPUTS)
async def test_inputs_of_the_wrong_shape(shared: Stage, operation: str, given: object) -> None:
    assert (await refused(shared, operation, given))[0] == TOP


@pytest.mark.parametrize(
    ("document", "variables"),
    [
        (MEMBER_QUERY, {"playerId": "a\0"}),
        (MEMBER_QUERY, {"memberId": "x" * 10_000}),
        (MEMBER_QUERY, {"playerId": 2**64}),
        (MEMBER_QUERY, {"playerId": ["a"]}),
        (MEMBERS, {"search": "a\0"}),
        (MEMBERS, {"search": 5}),
        (MEMBERS, {"first": "all"}),
        (MEMBERS, {"after": "a\0"}),
        (MEMBERS, {"tier": {"code": "GOLD"}}),
        (f'{{ member(playerId: "{"x" * (MAX_TEXT_CHARS + 1)}") {{ id }} }}', {}),
        ('{ member(playerId: "a\\u0000") { id } }', {}),
        ('{ member(playerId: "\\uD800") { id } }', {}),
        (f"{{ member(playerId: {'9' * (MAX_TEXT_CHARS + 1)}) {{ id }} }}", {}),
        (f"{{ members(first: {'9' * 5_000}) {{ totalCount }} }}", {}),
        ('{ member(playerId: "a", unknown: 1) { id } }', {}),
        ("{ member(playerId: UNKNOWN) { id } }", {}),
    ],
)
async def test_arguments_of_queries(shared: Stage, document: str, variables: dict[str, object]) -> None:
    answer = await shared.world.ask(shared.key, document, **variables)
    assert answer.body["errors"][0]["extensions"]["code"] == TOP
    assert len(answer.content) < 1_500
