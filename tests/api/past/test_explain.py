"""`explain`: the inputs of every kind of entry, the comparison that decided, the ledger lines."""

from collections import defaultdict
from datetime import timedelta

from app.domain.access import Scope
from tests.api.cast import Cast, Json, Stage, check_strangers, histories
from tests.api.past.documents import EXPLAIN
from tests.cast import NOW

DAY = timedelta(days=1)


async def explained(stage: Stage) -> list[Json]:
    """All entries of ada's history, each explained, the oldest first."""
    entries = histories(await stage.member())
    return [(await stage.ask(EXPLAIN, entryId=entry["id"])).only for entry in entries]


def named(explanation: Json) -> dict[str, tuple[str, str]]:
    return {each["name"]: (each["value"], each["unit"]) for each in explanation["inputs"]}


async def test_a_purchase_that_promotes(stage: Stage) -> None:
    await stage.onboard()
    await stage.buy("a", "130", currency="EUR")
    joined, purchase, promoted = await explained(stage)
    assert named(joined)["to"] == ("Bronze", "TIER")
    assert (joined["comparison"], joined["ledger"]) == (None, [])
    inputs = named(purchase)
    assert inputs["amount"] == ("130", "MONEY")
    assert inputs["currency"] == ("EUR", "TEXT")
    assert inputs["rate"] == ("1.1", "USD")
    assert inputs["scPerUsd"] == ("10", "SC")
    assert inputs["pMultiplier"] == ("1", "FACTOR")
    assert inputs["tier"] == ("Bronze", "TIER")
    # 130 EUR x 1.1 x 10 = 1430.
    line = {"kind": "PURCHASE", "at": "2026-01-01T00:00:00Z"}
    assert purchase["ledger"] == [
        {"unit": "SC", "delta": 1430, "balance": 1430, **line},
        {"unit": "P", "delta": 1430, "balance": 1430, **line},
    ]
    assert promoted["comparison"] == {"criterion": "SPAN", "reached": 1430, "needed": 1000, "met": True}
    assert [(each["unit"], each["delta"], each["balance"]) for each in promoted["ledger"]] == [
        ("SC", -1000, 430)
    ]


async def test_a_demotion(stage: Stage) -> None:
    await stage.buy("a", "130")
    await stage.advance(NOW + 400 * DAY)
    demoted = next(each for each in await explained(stage) if each["entry"]["kind"] == "DEMOTED")
    comparison = demoted["comparison"]
    assert (comparison["criterion"], comparison["met"]) == ("KEEP_THRESHOLD", False)
    assert named(demoted)["reached"] == (str(comparison["reached"]), "SC")
    assert comparison["reached"] == 300
    assert [(each["unit"], each["delta"], each["balance"]) for each in demoted["ledger"]] == [("SC", -300, 0)]


async def test_a_refund_and_its_correction_share_their_lines(stage: Stage) -> None:
    await stage.buy("a", "130")
    await stage.advance(NOW + DAY)
    await stage.refund("a")
    *_, refund, corrected = await explained(stage)
    assert (refund["entry"]["kind"], corrected["entry"]["kind"]) == ("REFUND", "CORRECTED")
    assert refund["ledger"] == corrected["ledger"]
    assert [(each["unit"], each["delta"]) for each in refund["ledger"]] == [("SC", -300), ("P", -1300)]
    assert named(corrected)["cause"] == ("REFUND", "TEXT")


async def test_every_line_of_the_ledger_is_explained_once(stage: Stage) -> None:
    """Entries at the same instant, with the same reference, late ones: lines are told apart."""
    await stage.buy("a", "1234.56")
    await stage.buy("b", "0.05")
    await stage.grant("g", 70)
    await stage.advance(NOW + 2 * DAY)
    await stage.buy("late", "90", occurredAt="2026-01-02T00:00:00Z")
    await stage.refund("a", "r1", amount={"amount": "1000", "currency": "USD"})
    await stage.advance(NOW + 1_000 * DAY)
    await stage.buy("c", "5")
    lines: dict[str, list[int]] = defaultdict(list)
    entries = await explained(stage)
    for entry, following in zip(entries, [*entries[1:], None], strict=True):
        if following is not None and following["entry"]["kind"] == "CORRECTED":
            assert entry["ledger"] == following["ledger"]
            continue
        for line in entry["ledger"]:
            lines[line["unit"]].append(line["delta"])
            assert line["balance"] == sum(lines[line["unit"]])
    member = await stage.member()
    assert sum(lines["SC"]) == member["progress"]["current"]
    assert sum(lines["P"]) == member["points"]["balance"]


async def test_a_late_purchase_says_what_it_made_different(stage: Stage) -> None:
    await stage.buy("a", "95")
    await stage.advance(NOW + 2 * DAY)
    await stage.buy("b", "1")
    await stage.buy("late", "20", occurredAt="2026-01-02T00:00:00Z")
    *_, late, corrected = await explained(stage)
    assert named(late)["countedAt"] == ("2026-01-02T00:00:00+00:00", "INSTANT")
    (difference,) = corrected["differences"]
    assert (difference["kind"], difference["takenBack"]) == ("PROMOTED", False)
    assert difference["explanation"].startswith("Promoted to Silver")
    assert {"name": "to", "value": "Silver", "unit": "TIER"} in difference["inputs"]


async def test_what_is_no_entry(stage: Stage, cast: Cast) -> None:
    await stage.onboard()
    theirs = histories(await cast.zenith.member())[0]["id"]
    member = (await stage.member())["id"].replace("-", "")
    for entry in ("", "x", member, f"{member}-0", f"{member}-99", theirs):
        assert (await stage.ask(EXPLAIN, entryId=entry)).error == ("NOT_FOUND", ["entryId"]), entry


async def test_strangers(cast: Cast) -> None:
    await check_strangers(cast, Scope.MEMBERS_READ, EXPLAIN, entryId="x")
