"""Everything that is wrong with one input is named at once, each with its code and path."""

import pytest

from app.earning.service import MAX_CODE
from app.identity.contacts import MAX_EMAIL
from app.identity.identities import MAX_SUBJECT
from app.loyalty.inputs import MAX_DISPLAY_NAME, MAX_ID, MAX_REASON
from app.webhooks.service import MAX_DESCRIPTION
from tests.api.cast import Json, Stage
from tests.cast import dump

LONG = "x" * (MAX_ID + 1)
INVALID, CURRENCY = "INVALID", "UNKNOWN_CURRENCY"
PROFILE: Json = {
    "displayName": "x" * (MAX_DISPLAY_NAME + 1),
    "country": "germany",
    "locale": "deutsch!",
    "timeZone": "Mars/Olympus",
}
MONEY = {"amount": "-1", "currency": "usd"}
SEVERAL: dict[str, tuple[Json, dict[str, str]]] = {
    "onboardPlayer": (
        {"playerId": "", "ltvUsd": "-1", **PROFILE},
        dict.fromkeys(("playerId", "ltvUsd", *PROFILE), INVALID),
    ),
    "updatePlayer": ({"playerId": "", **PROFILE}, dict.fromkeys(("playerId", *PROFILE), INVALID)),
    "recordPurchase": (
        {"playerId": "", "purchaseId": LONG, "sku": " ", "amount": MONEY},
        {"playerId": INVALID, "purchaseId": INVALID, "sku": INVALID}
        | {"amount.amount": INVALID, "amount.currency": CURRENCY},
    ),
    "refundPurchase": (
        {"purchaseId": "", "refundId": LONG, "reason": "x" * (MAX_REASON + 1), "amount": MONEY},
        {"purchaseId": INVALID, "refundId": INVALID, "reason": INVALID}
        | {"amount.amount": INVALID, "amount.currency": CURRENCY},
    ),
    "grantPoints": (
        {"playerId": "", "points": 0, "reason": " ", "idempotencyKey": LONG},
        dict.fromkeys(("playerId", "points", "reason", "idempotencyKey"), INVALID),
    ),
    "reportMissionProgress": (
        {"playerId": "", "mission": "x" * (MAX_CODE + 1), "progress": -1},
        dict.fromkeys(("playerId", "mission", "progress"), INVALID),
    ),
    "recordActivity": (
        {"playerId": "", "activity": "x" * (MAX_CODE + 1), "activityId": LONG},
        dict.fromkeys(("playerId", "activity", "activityId"), INVALID),
    ),
    "assertIdentity": (
        {"playerId": "", "subject": "x" * (MAX_SUBJECT + 1), "email": "x" * MAX_EMAIL},
        dict.fromkeys(("playerId", "subject", "email"), INVALID),
    ),
    "upsertCatalogItem": (
        {
            "sku": "",
            "kind": "DIGITAL",
            "title": [{"locale": "deutsch!", "text": ""}],
            "description": [{"locale": "de", "text": "x"}],
            "category": "",
            "imageUrl": "http://example.com",
            "price": 0,
            "minTier": "NONE",
            "availableFrom": "2026-02-01T00:00:00Z",
            "availableUntil": "2026-01-01T00:00:00Z",
            "stock": -1,
            "perMemberLimit": 0,
            "countries": ["DE", "germany"],
            "priority": 1_000_001,
        },
        dict.fromkeys(
            (
                *("sku", "title", "title.0.locale", "title.0.text", "description", "category", "imageUrl"),
                *("price", "minTier", "availableUntil", "stock", "perMemberLimit", "countries.1", "priority"),
            ),
            INVALID,
        ),
    ),
    "adjustStock": (
        {"sku": "", "by": 0, "idempotencyKey": LONG},
        dict.fromkeys(("sku", "by", "idempotencyKey"), INVALID),
    ),
    "createWebhookEndpoint": (
        {"url": "http://example.com", "eventTypes": [], "description": "x" * (MAX_DESCRIPTION + 1)},
        dict.fromkeys(("url", "eventTypes", "description"), INVALID),
    ),
}


@pytest.mark.parametrize("mutation", SEVERAL)
async def test_all_faults_of_an_input(stage: Stage, mutation: str) -> None:
    given, faults = SEVERAL[mutation]
    before = await dump(stage.world.database)
    assert named(await refused(stage, mutation, given)) == faults
    assert await dump(stage.world.database) == before


async def test_all_faults_of_a_change_of_an_endpoint(stage: Stage) -> None:
    made = await stage.ask(
        "mutation($input: CreateWebhookEndpointInput!)"
        " { createWebhookEndpoint(input: $input) { endpoint { id } } }",
        input={"url": "https://example.com/hook", "eventTypes": ["PURCHASE_RECORDED"]},
    )
    given, faults = SEVERAL["createWebhookEndpoint"]
    given = given | {"endpointId": made.only["endpoint"]["id"]}
    assert named(await refused(stage, "updateWebhookEndpoint", given)) == faults


async def test_all_faults_of_a_row_and_of_no_other(stage: Stage) -> None:
    given, faults = SEVERAL["recordPurchase"]
    good = {"playerId": "ada", "purchaseId": "p", "amount": {"amount": "1", "currency": "USD"}}
    document = (
        "mutation($input: [RecordPurchaseInput!]!)"
        " { recordPurchases(input: $input) { results { userErrors { code message path } } } }"
    )
    results = (await stage.ask(document, input=[good, given, good])).only["results"]
    assert [named(result["userErrors"]) for result in results] == [{}, faults, {}]


async def refused(stage: Stage, mutation: str, given: Json) -> list[Json]:
    kind = f"{mutation[0].upper()}{mutation[1:]}Input"
    document = (
        f"mutation($input: {kind}!) {{ {mutation}(input: $input) {{ userErrors {{ code message path }} }} }}"
    )
    return (await stage.ask(document, input=given)).only["userErrors"]


def named(errors: list[Json]) -> dict[str, str]:
    assert all(error["message"] for error in errors)
    found = {".".join(error["path"]): error["code"] for error in errors}
    assert len(found) == len(errors)
    return found
