"""Serialisers write null where nothing is set: it is as left out, but where the schema says otherwise."""

import pytest
from graphql import GraphQLInputObjectType, GraphQLNonNull, Undefined

from resolvers.root import make_schema
from tests.api.cast import Json, Stage
from tests.api.documents import RECORD, UPDATE_PLAYER
from tests.api.store.cast import Shop, draft
from tests.api.store.documents import REDEEM, UPSERT
from tests.api.webhooks.documents import CREATE, ROTATE, UPDATE
from tests.cast import fetch_rows

SCHEMA = make_schema()._schema
INPUTS = [found for found in SCHEMA.type_map.values() if isinstance(found, GraphQLInputObjectType)]
HOOK: Json = {"url": "https://example.com/hook", "eventTypes": ["PURCHASE_RECORDED"], "description": "Ours"}


def optional(kind: str) -> list[str]:
    """The fields of an input type that may be left out."""
    found = SCHEMA.type_map[kind]
    assert isinstance(found, GraphQLInputObjectType)
    return [name for name, field in found.fields.items() if not isinstance(field.type, GraphQLNonNull)]


def test_whatever_may_be_left_out_may_be_null() -> None:
    """Also where there is a default: `Int! = 1` refuses a null. Some are so by the contract."""
    roots = [root for root in (SCHEMA.query_type, SCHEMA.mutation_type, SCHEMA.subscription_type) if root]
    arguments = {
        f"{root.name}.{name}.{argument}": given
        for root in roots
        for name, field in root.fields.items()
        for argument, given in field.args.items()
    }
    fields = {f"{kind.name}.{name}": field for kind in INPUTS for name, field in kind.fields.items()}
    wrong = [
        name
        for name, given in (arguments | fields).items()
        if isinstance(given.type, GraphQLNonNull)
        and (given.default is not None or given.default_value is not Undefined)
    ]
    assert sorted(wrong) == [
        *("CouponTemplateInput.exclusive", "CouponTemplateInput.touchesCombined"),
        "CouponTemplateInput.touchesFlash",
        *("GrantItemInput.quantity", "LoadoutSlotInput.position", "Mutation.recordPurchase.dryRun"),
        "OrderLineInput.price",
        *(f"QuoteOrderInput.{name}" for name in ("autoCoupons", "usePointsMax", "useStoredValue")),
        *("RecordPackPaymentInput.autoRenew", "RedeemInput.quantity", "ReturnOrderInput.shipping"),
    ]


@pytest.mark.parametrize("kind", ["UpdatePlayerInput", "UpsertCatalogItemInput"])
def test_what_null_does_is_documented(kind: str) -> None:
    found = SCHEMA.type_map[kind]
    assert isinstance(found, GraphQLInputObjectType)
    assert "null" in (found.description or "")
    for name in optional(kind):
        if name != "gameId":
            assert "null" in (found.fields[name].description or "").lower(), name


async def test_a_purchase(stage: Stage) -> None:
    given = {"playerId": "ada", "purchaseId": "p", "amount": {"amount": "1", "currency": "USD"}}
    nulls = dict.fromkeys(optional("RecordPurchaseInput"))
    done = (await stage.ask(RECORD, input=given | nulls)).only
    assert (done["userErrors"], done["replayed"]) == ([], False)
    # Stored, and the same input.
    assert (await stage.ask(RECORD, input=given)).only["replayed"]


async def test_a_profile(stage: Stage) -> None:
    profile = {"displayName": "Ada", "country": "GB", "locale": "de", "timeZone": "Europe/London"}
    await stage.onboard("ada", **profile)
    kept = (await stage.ask(UPDATE_PLAYER, input={"playerId": "ada"})).only["member"]
    assert kept["displayName"] == "Ada"
    await stage.ask(UPDATE_PLAYER, input={"playerId": "ada", **dict.fromkeys(profile)})
    stored = await fetch_rows(
        stage.world.database,
        "SELECT display_name, country, locale, time_zone FROM players WHERE game_id = $1",
        stage.game.id,
    )
    assert stored == [(None,) * 4]


async def test_a_new_player(stage: Stage) -> None:
    made = await stage.onboard("ada", **dict.fromkeys(optional("OnboardPlayerInput")))
    assert (made["userErrors"], made["created"]) == ([], True)


async def test_an_item(stage: Stage) -> None:
    """Null of `stock` is no end, and left out it stays; all else is the same."""
    shop = Shop(stage)
    await shop.item("a", stock=3, priority=7, comingSoon=True, category="Hats", countries=["DE"])
    nulls = dict.fromkeys(optional("UpsertCatalogItemInput"))
    del nulls["stock"]
    item = (await stage.ask(UPSERT, input=draft("a") | nulls)).only["item"]
    assert (item["stockLeft"], item["category"], item["comingSoon"]) == (3, None, False)
    plain = (await stage.ask(UPSERT, input=draft("a"))).only["item"]
    assert plain == item | {"management": plain["management"]}
    item = (await stage.ask(UPSERT, input=draft("a", stock=None))).only["item"]
    assert item["stockLeft"] is None


async def test_a_redemption(stage: Stage) -> None:
    shop = Shop(stage)
    item, buyer = await shop.item(), await shop.shopper()
    given = {"itemId": item["id"], "idempotencyKey": "k"}
    done = (await buyer.ask(REDEEM, input=dict.fromkeys(optional("RedeemInput")) | given)).only
    assert (done["userErrors"], done["redemption"]["quantity"]) == ([], 1)
    assert (await buyer.ask(REDEEM, input=given)).only["replayed"]


async def test_an_endpoint(stage: Stage) -> None:
    made = (await stage.ask(CREATE, input=HOOK)).only["endpoint"]
    nulls = dict.fromkeys(optional("UpdateWebhookEndpointInput"))
    after = (await stage.ask(UPDATE, input={"endpointId": made["id"], **nulls})).only["endpoint"]
    for name in ("url", "eventTypes", "description", "status"):
        assert after[name] == made[name]
    given = {"endpointId": made["id"], "oldSecretHours": None}
    rotated = (await stage.ask(ROTATE, input=given)).only["endpoint"]
    assert rotated["oldSecretUntil"] is not None
