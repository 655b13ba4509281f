"""A row of `recordPurchases` that has not the shape of a purchase fails alone; the others count."""

import json
from typing import Any

import pytest

from app.purchases.service import MAX_BATCH
from tests.api.cast import Cast, Json, Stage, bought
from tests.api.documents import RECORD
from tests.api.test_wrong_kinds import PYTHON, literal
from transport.input_cost import MAX_OBJECT_FIELDS
from transport.rows import MAX_FAULTS

BRIEFLY = "{ results { purchase { purchaseId } userErrors { code message path } } }"
BY_VARIABLES = f"mutation($input: [RecordPurchaseInput!]!) {{ recordPurchases(input: $input) {BRIEFLY} }}"
AMOUNT = ["amount", "amount"]


def money(amount: object, currency: object = "USD") -> Json:
    return {"amount": {"amount": amount, "currency": currency}}


MISFITS: dict[str, tuple[object, list[list[str]]]] = {
    "a number": (bought("bad") | money(4.99), [AMOUNT]),
    "a whole number": (bought("bad") | money(5), [AMOUNT]),
    "a comma": (bought("bad") | money("4,99"), [AMOUNT]),
    "an exponent": (bought("bad") | money("1e3"), [AMOUNT]),
    "no amount": (bought("bad") | {"amount": {"currency": "USD"}}, [["amount"]]),
    "a null amount": (bought("bad") | money(None), [AMOUNT]),
    "a null": (bought("bad") | {"amount": None}, [["amount"]]),
    "no object": (bought("bad") | {"amount": "4.99"}, [["amount"]]),
    "a currency": (bought("bad") | money("1", 840), [["amount", "currency"]]),
    "a time": (bought("bad", occurredAt=1_767_225_600), [["occurredAt"]]),
    "a day": (bought("bad", occurredAt="2026-01-01"), [["occurredAt"]]),
    "an id": (bought("bad") | {"playerId": 1.5}, [["playerId"]]),
    "an id of a purchase": (bought("bad") | {"purchaseId": True}, [["purchaseId"]]),
    "a missing id": (money("1") | {"purchaseId": "bad"}, [[]]),
    "a sku": (bought("bad", sku=["x"]), [["sku"]]),
    "NUL": (bought("a\0b"), [["purchaseId"]]),
    "half a pair": (bought("a\ud800b"), [["purchaseId"]]),
    "an unknown field": (bought("bad", price="1"), [[]]),
    "several": (
        bought("bad", occurredAt="now", sku=7) | money(4.99, None),
        [AMOUNT, ["amount", "currency"], ["occurredAt"], ["sku"]],
    ),
    "no row": (None, [[]]),
    "a text": ("purchase", [[]]),
    "a list": ([bought("bad")], [[]]),
    "an empty object": ({}, [[], [], []]),
}


async def results(stage: Stage, rows: object) -> list[Json]:
    return (await stage.ask(BY_VARIABLES, input=rows)).only["results"]


def check(found: list[Json], paths: list[list[str]]) -> None:
    assert [one["purchase"] and one["purchase"]["purchaseId"] for one in found] == ["p1", None, "p2"]
    assert (found[0]["userErrors"], found[2]["userErrors"]) == ([], [])
    errors = found[1]["userErrors"]
    assert sorted(error["path"] for error in errors) == sorted(paths)
    for error in errors:
        assert error["code"] == "INVALID"
        assert error["message"]
        assert not PYTHON.search(error["message"]), error


@pytest.mark.parametrize("misfit", MISFITS)
async def test_by_variables(stage: Stage, misfit: str) -> None:
    row, paths = MISFITS[misfit]
    check(await results(stage, [bought("p1"), row, bought("p2")]), paths)
    assert (await stage.member())["progress"]["current"] == 200


@pytest.mark.parametrize("misfit", set(MISFITS) - {"a list", "half a pair"})
async def test_by_literals(stage: Stage, misfit: str) -> None:
    """But for a text that a document cannot hold, and for what GraphQL takes a list in a list for."""
    row, paths = MISFITS[misfit]
    rows = literal([bought("p1"), row, bought("p2")])
    document = f"mutation {{ recordPurchases(input: {rows}) {BRIEFLY} }}"
    for replayed in (False, True):  # the second time the document is known
        check((await stage.ask(document)).only["results"], paths)
        assert (await stage.member())["progress"]["current"] == 200, replayed


async def test_a_single_value_stands_for_a_list(stage: Stage) -> None:
    misfit = bought("bad") | money(4.99)
    assert (await results(stage, misfit))[0]["userErrors"][0]["path"] == AMOUNT
    document = f"mutation {{ recordPurchases(input: {literal(misfit)}) {BRIEFLY} }}"
    assert (await stage.ask(document)).only["results"][0]["userErrors"][0]["path"] == AMOUNT


async def test_numbers_that_no_client_library_writes(stage: Stage) -> None:
    rows: Any = [bought("p1"), bought("bad") | money("@huge@"), bought("p2")]
    body = json.dumps({"query": BY_VARIABLES, "variables": {"input": rows}})
    for number in ("9" * 5_000, "1e400", "-0.0", "1e-400"):
        answer = await stage.world.send(stage.key, body.replace('"@huge@"', number).encode())
        check(answer.only["results"], [AMOUNT])


async def test_a_misfit_does_not_hide_what_is_wrong_with_others(stage: Stage) -> None:
    found = await results(stage, [bought("bad") | money(4.99), bought("", "-1"), bought("p")])
    assert [sorted(error["path"] for error in one["userErrors"]) for one in found] == [
        [AMOUNT],
        [AMOUNT, ["purchaseId"]],
        [],
    ]


async def test_a_full_batch_of_misfits_and_one_too_many(stage: Stage) -> None:
    misfit = bought("bad") | money(4.99)
    found = await results(stage, [misfit] * MAX_BATCH)
    assert [one["userErrors"][0]["path"] for one in found] == [AMOUNT] * MAX_BATCH
    assert (await stage.ask(BY_VARIABLES, input=[misfit] * (MAX_BATCH + 1))).body["errors"]


async def test_the_faults_of_a_row_have_a_limit(stage: Stage) -> None:
    unknown = {f"x{number}": 1 for number in range(MAX_OBJECT_FIELDS - 5)}
    rows = [bought("p1"), bought("bad") | unknown, bought("p2")]
    check(await results(stage, rows), [[]] * MAX_FAULTS)


async def test_a_batch_names_only_so_many_faults(stage: Stage) -> None:
    unknown = bought("bad") | {f"x{number}": 1 for number in range(MAX_FAULTS + 1)}
    found = await results(stage, [unknown] * MAX_BATCH)
    full = MAX_BATCH // MAX_FAULTS
    assert [len(one["userErrors"]) for one in found] == [MAX_FAULTS] * full + [1] * (MAX_BATCH - full)


async def test_nothing_is_shown_to_strangers(cast: Cast) -> None:
    misfit = [bought("bad") | money(4.99)]
    for secret, code in ((None, "UNAUTHENTICATED"), (cast.ada, "FORBIDDEN")):
        assert (await cast.acme.world.ask(secret, BY_VARIABLES, input=misfit)).code == code


async def test_a_single_purchase_is_refused_as_a_request(stage: Stage) -> None:
    answer = await stage.ask(RECORD, input=bought("bad") | money(4.99))
    assert answer.error == ("BAD_USER_INPUT", ["input", *AMOUNT])


async def test_what_is_no_list_of_rows_is_refused_as_a_request(stage: Stage) -> None:
    for given in (None, "x", 5, True):
        assert (await stage.ask(BY_VARIABLES, input=given)).code == "BAD_USER_INPUT"
    # A row with variables in it is GraphQL's to judge.
    document = f"mutation($amount: Decimal!) {{ recordPurchases(input: [ROW]) {BRIEFLY} }}".replace(
        "ROW", literal(bought("p") | money("@")).replace('"@"', "$amount")
    )
    assert (await stage.ask(document, amount=4.99)).code == "BAD_USER_INPUT"
    assert (await stage.ask(document, amount="4.99")).only["results"][0]["userErrors"] == []
