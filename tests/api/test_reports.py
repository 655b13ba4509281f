"""Reports over the API: who may read them, which periods are refused, and their numbers and CSV."""

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest

from app.domain.access import GameMode, Scope, StaffRole
from app.domain.instants import format_instant
from app.domain.reports import MAX_PERIOD_DAYS, REPURCHASE_WEEKS
from app.reports.service import count_game
from app.studios.core import Core
from app.studios.keys import create_key
from app.studios.rules import RulesCache
from tests.api.cast import Json, Stage, World
from tests.api.reports import ALL, BRIEF, PARTS, asking
from tests.api.staff.people import employ
from tests.api.store.cast import Shop
from tests.api.store.documents import FULFILL
from tests.cast import NOW

DAY = timedelta(days=1)
JANUARY = {"from": "2026-01-01T00:00:00Z", "until": "2026-02-01T00:00:00Z"}


async def count(stage: Stage) -> None:
    """As the worker does."""
    await count_game(Core(stage.world.database, RulesCache()), stage.game.id, datetime.now(UTC))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


async def played(world: World) -> Stage:
    """ada climbs to Silver, redeems twice and buys again, bob buys once; then ada's season nears its end."""
    stage = await world.stage()
    shop = Shop(stage)
    await stage.buy("a1", "120", player="ada")
    await stage.buy("b1", "4", player="bob", currency="EUR")
    mug = await shop.item("mug", price=500)
    await shop.identify("ada")
    session = await shop.session("ada")
    redeem = "mutation($input: RedeemInput!) { redeem(input: $input) { redemption { id } } }"
    given = {"itemId": mug["id"], "idempotencyKey": "k"}
    redeemed = (await world.ask(session, redeem, input=given)).only["redemption"]
    await stage.ask(FULFILL, input={"redemptionId": redeemed["id"]})
    await stage.advance(NOW + 9 * DAY)
    await stage.buy("a2", "1", player="ada")
    await stage.refund("b1")
    await stage.advance(NOW + 25 * DAY)
    await world.ask(session, redeem, input=given | {"idempotencyKey": "k2"})
    await count(stage)
    return stage


async def test_reports_of_members_and_what_every_one_has(world: World) -> None:
    stage = await played(world)
    found = (await stage.ask(ALL, period=JANUARY)).only
    assert found["gameId"] == str(stage.game.id)
    assert found["asOf"] >= format_instant(NOW + 25 * DAY)
    assert found["period"] == JANUARY
    assert found["comparison"] == {"from": "2025-12-01T00:00:00Z", "until": "2026-01-01T00:00:00Z"}
    figures = found["overview"]["current"]
    assert figures == {
        "members": 2,
        "joined": 2,
        "active": 2,
        "purchases": 3,
        "amounts": [
            {"currency": "EUR", "purchases": 1, "amount": "4.000000", "refunds": 1, "refunded": "4.000000"},
            {"currency": "USD", "purchases": 2, "amount": "121.000000", "refunds": 0, "refunded": "0"},
        ],
        "pIssued": "1255",
        "pSpent": "1000",
        "pOutstanding": "211",
        "redemptions": 2,
        "redemptionsPending": 1,
        "promotions": 1,
        "demotions": 0,
    }
    assert found["overview"]["comparison"]["members"] == 0
    held = found["membersByTier"]
    assert [(each["tier"]["code"], each["members"]) for each in held["now"]["tiers"]][:3] == [
        ("BRONZE", 1),
        ("SILVER", 1),
        ("GOLD", 0),
    ]
    assert [each["promotions"] for each in found["tierMoves"]["total"]["tiers"]] == [0, 1, 0, 0, 0, 0]
    assert [(each["from"], each["to"]["code"], each["members"]) for each in found["tierFlow"]["flows"]] == [
        (None, "BRONZE", 1),
        (None, "SILVER", 1),
    ]
    for part in PARTS:
        assert found[part]["definition"].endswith(".")
        assert rows(found[part]["csv"]), part


async def test_reports_of_points_and_purchases(world: World) -> None:
    found = (await (await played(world)).ask(ALL, period=JANUARY)).only
    points = found["points"]["total"]
    assert [points[name] for name in ("issued", "refunded", "spent", "outstanding", "debt")] == [
        *("1255", "44", "1000", "211", "0")
    ]
    liability = found["liability"]
    assert (liability["outstanding"], liability["breakageRate"]) == ("211", None)
    assert [(each["month"][:7], each["outstanding"]) for each in liability["months"]] == [
        ("2026-01", "0"),
        ("2027-01", "211"),
    ]
    (item,) = found["redemptionsByItem"]["items"]
    assert (item["sku"], item["redemptions"], item["p"], item["rate"]) == ("mug", 2, "1000", 1000 / 1255)
    by_tier = found["redemptionsByTier"]["tiers"]
    # The first purchase found ada on Bronze, where it was issued.
    assert [(each["p"], each["issued"]) for each in by_tier][:3] == [
        ("0", "1244"),
        ("1000", "11"),
        ("0", "0"),
    ]
    assert found["repurchases"]["purchases"] == 1
    assert found["repurchases"]["firstPurchases"] == 2
    assert found["repurchases"]["medianDays"] == 9
    assert [each["purchases"] for each in found["repurchases"]["buckets"]] == [
        *(0, 1),
        *[0] * (REPURCHASE_WEEKS - 1),
    ]
    falling = found["falling"]
    ((edge,)) = falling["members"]["edges"]
    assert falling["count"] == 1
    assert edge["node"]["member"]["playerId"] == "ada"
    # 210 of 900 in 25 of 30 days.
    assert (edge["node"]["needed"], edge["node"]["pace"]) == (690, 42)


TODAY = asking(PARTS["today"])


async def test_purchases_of_today_beside_the_usual(world: World) -> None:
    """Of four weeks, in the full hours that are counted; the day of the first member is not compared with."""
    stage = await world.stage()
    monday = datetime(2026, 1, 5, 10, tzinfo=UTC)
    await stage.advance(monday)
    await stage.buy("first", "1000", player="ada")
    for week, hour in ((1, 8), (1, 9), (2, 9), (2, 10), (4, 0)):
        await stage.advance(monday.replace(hour=hour) + week * 7 * DAY)
        await stage.buy(f"usual-{week}-{hour}", "10", player="ada")
    today = monday + 35 * DAY
    await stage.advance(today.replace(hour=8, minute=59))
    await stage.buy("a", "30", player="ada", currency="EUR")
    await stage.advance(today.replace(minute=1))
    await stage.buy("too late", "5", player="ada")
    await count(stage)
    found = (await stage.ask(TODAY)).only["today"]
    assert (found["from"], found["until"], found["weeks"]) == (
        "2026-02-09T00:00:00Z",
        "2026-02-09T10:00:00Z",
        4,
    )
    assert (found["purchases"], found["usualPurchases"]) == (1, "1.00")
    # A euro is 1.10 USD.
    assert (found["usd"], found["usualUsd"]) == ("33.00", "10.00")
    euro, dollar = found["amounts"]
    assert (euro["currency"], euro["purchases"], euro["usualPurchases"]) == ("EUR", 1, "0.00")
    assert (euro["amount"], euro["usualAmount"]) == ("30.000000", "0.00")
    assert (dollar["currency"], dollar["amount"], dollar["usualAmount"]) == ("USD", "0", "10.00")
    assert [tuple(row.values()) for row in rows(found["csv"])][:4] == [
        ("purchases", "", "1", "1.00"),
        ("usd", "", "33.00", "10.00"),
        ("purchases", "EUR", "1", "0.00"),
        ("amount", "EUR", "30.000000", "0.00"),
    ]


async def test_nothing_is_usual_in_a_new_game(world: World) -> None:
    stage = await world.stage()
    found = (await stage.ask(TODAY)).only["today"]
    assert (found["until"], found["weeks"], found["purchases"]) == (found["from"], 0, 0)
    assert (found["usualPurchases"], found["usd"], found["usualUsd"]) == (None, "0.00", None)
    assert found["amounts"] == []


async def test_csv_has_the_numbers_of_the_report(world: World) -> None:
    stage = await played(world)
    found = (await stage.ask(ALL, period=JANUARY)).only
    assert [row["outstanding"] for row in rows(found["points"]["csv"])] == [
        column["outstanding"] for column in found["points"]["columns"]
    ]
    assert [int(row["members"]) for row in rows(found["membersByTier"]["csv"])] == [
        tier["members"] for column in found["membersByTier"]["columns"] for tier in column["tiers"]
    ]
    (row,) = rows(found["falling"]["csv"])
    assert (row["playerId"], row["needed"], row["keepThreshold"]) == ("ada", "690", "900")


@pytest.mark.parametrize(
    ("starts", "until", "path"),
    [
        ("2026-01-01T00:00:01Z", "2026-01-02T00:00:00Z", "from"),
        ("2026-01-01T00:00:00Z", "2026-01-02T01:00:00Z", "until"),
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "until"),
        ("1969-12-31T00:00:00Z", "1970-01-02T00:00:00Z", "from"),
        ("2199-12-31T00:00:00Z", "2200-01-01T00:00:00Z", "until"),
    ],
)
async def test_bad_periods_are_refused(world: World, starts: str, until: str, path: str) -> None:
    stage = await world.stage()
    bad = {"from": starts, "until": until}
    for name in ("period", "comparison"):
        assert (await stage.ask(BRIEF, **{name: bad})).error == ("BAD_USER_INPUT", [name, path])


async def test_the_longest_period(world: World) -> None:
    stage = await world.stage()
    whole = {"from": format_instant(NOW), "until": format_instant(NOW + MAX_PERIOD_DAYS * DAY)}
    assert (await stage.ask(BRIEF, period=whole)).only["period"] == whole
    longer = whole | {"until": format_instant(NOW + (MAX_PERIOD_DAYS + 1) * DAY)}
    assert (await stage.ask(BRIEF, period=longer)).error == ("BAD_USER_INPUT", ["period", "until"])


async def test_before_the_first_count_there_is_nothing(world: World) -> None:
    stage = await world.stage()
    await stage.buy("x")
    found: Json = (await stage.ask(ALL)).only
    assert found["asOf"] is None
    assert found["overview"]["current"]["members"] == 0
    assert found["liability"]["cohorts"] == []


async def test_names_of_members_need_the_scope_to_read_members(world: World) -> None:
    stage = await played(world)
    made = await create_key(
        world.database, stage.slug, [Scope.REPORTS_READ], GameMode.SANDBOX, datetime.now(UTC)
    )
    asked = await world.ask(made.secret, asking("falling { count tiers { members } }"))
    assert asked.only["falling"]["count"] == 1
    for part in ("csv", "members { edges { cursor } }"):
        refused = await world.ask(made.secret, asking(f"falling {{ {part} }}"))
        assert refused.error[0] == "FORBIDDEN"


async def test_roles_of_the_staff(world: World) -> None:
    stage = await played(world)
    for role, studio in ((StaffRole.PRODUCT_OWNER, None), (StaffRole.STUDIO_FOCAL, stage.slug)):
        person = await employ(world, role, studio)
        found = (await person.ask(BRIEF, gameId=str(stage.game.id))).only
        assert found["overview"]["current"]["members"] == 2
    support = await employ(world, StaffRole.SUPPORT)
    assert (await support.ask(BRIEF, gameId=str(stage.game.id))).error[0] == "FORBIDDEN"
