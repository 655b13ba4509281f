"""Growth: the worked examples by fold and oracle; measures over versions, refunds, what is shown."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from app.domain.amounts import plain
from app.domain.events import ChangeKind, Event, Standing, season_ladder
from app.domain.explain import explain
from app.domain.growth.held import lacks_measures, with_measures
from app.domain.growth.measures import MeasureNotHeld, value_of
from app.domain.growth.shown import paths_upward
from app.domain.instants import BEGINNING, format_instant
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import fold
from app.rules_files.reading import check_program
from tests.domain.worlds import event_of
from tests.oracle.build import DAY_0, bought, game, joined, ladder, points, refunded
from tests.oracle.standing import standing as standing_by_the_oracle

CASES = json.loads((Path(__file__).parent.parent / "data" / "growth_cases.json").read_text())["cases"]
DAY = timedelta(days=1)
SPENT = {"code": "SPENT", "counts": "SPEND_USD", "window": {"kind": "LIFETIME"}}


def book_of(*documents: Mapping[str, Any], since: Sequence[datetime] = ()) -> RuleBook:
    return RuleBook(
        tuple(
            check_program(document, number, at)
            for number, (document, at) in enumerate(zip(documents, (BEGINNING, *since), strict=True), start=1)
        )
    )


def events_of(raws: Sequence[Mapping[str, Any]]) -> list[Event]:
    return [event_of(raw, seq) for seq, raw in enumerate(raws, start=1)]


def raw_of(step: Mapping[str, Any], rules: Mapping[str, Any]) -> dict[str, Any]:
    at = datetime.fromisoformat(step["at"])
    match step["event"]:
        case "join":
            return joined(at, [tier["code"] for tier in rules["tiers"]].index(step["tier"]) + 1)
        case "purchase":
            return bought(at, step["id"], step["amount"])
        case "invite":
            return {"kind": "INVITE_QUALIFIED", "at": at, "id": step["id"]}
        case _:
            return points("SC_GRANTED", at, step["n"])


def shown(standing: Standing, book: RuleBook, at: datetime) -> dict[str, Any]:
    ladder_held = season_ladder(standing, book)
    return {
        "tier": ladder_held.tier(standing.tier).code,
        "progress": standing.progress,
        "seasonStartedAt": format_instant(standing.season_started_at),
        "seasonEndsAt": format_instant(standing.season_ends_at),
        "measures": {
            measure.code: plain(value_of(standing.earning.measures, measure, at))
            for measure in ladder_held.measures
        },
        "paths": [
            [[leaf.leaf.code, plain(leaf.remaining), str(leaf.share)] for leaf in path.leaves]
            for path in paths_upward(standing, book, at)
        ],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_worked_example(case: Mapping[str, Any]) -> None:
    book = book_of(case["rules"])
    raws: list[dict[str, Any]] = []
    for step in case["steps"]:
        at = datetime.fromisoformat(step["at"])
        if step["event"] != "read":
            raws.append(raw_of(step, case["rules"]))
        standing, changes = fold(events_of(raws), at, book)
        by_oracle = standing_by_the_oracle([(None, case["rules"])], [(None, game())], raws, at)
        actual = shown(standing, book, at)
        assert (actual["tier"], actual["progress"]) == (by_oracle["tierCode"], by_oracle["progress"])
        assert standing.season_ends_at == by_oracle["seasonEndsAt"]
        for key, value in step.get("expect", {}).items():
            if key == "measures":
                assert {code: actual[key][code] for code in value} == value
                assert {code: by_oracle[key][code] for code in value} == {
                    code: Fraction(number) for code, number in value.items()
                }
            else:
                assert actual[key] == value, (step, key)
        if "explains" in step:
            last = changes[-1]
            assert explain(last.kind, last.sc, last.p, last.details) == step["explains"]


def spenders(**other: Any) -> dict[str, Any]:  # noqa: ANN401
    """A ladder of three, the second of which is entered by spending 50 USD in all, or by SC."""
    rules = ladder(3, 1_000, 500, 30, measures=[SPENT], **other)
    rules["tiers"][1]["enterBy"] = [[{"measure": "SC"}], [{"measure": "SPENT", "atLeast": "50"}]]
    return rules


def test_a_refund_takes_a_tier_back_that_was_entered_by_what_was_spent() -> None:
    book = book_of(spenders())
    raws = [joined(DAY_0), bought(DAY_0 + DAY, "a", "30"), bought(DAY_0 + DAY, "b", "20")]
    assert fold(events_of(raws), DAY_0 + 2 * DAY, book)[0].tier == 2
    raws.append(refunded(DAY_0 + 2 * DAY, "a", "0.01"))
    standing, _ = fold(events_of(raws), DAY_0 + 2 * DAY, book)
    assert (standing.tier, standing.earning.measures) == (1, {"SPEND_USD/LIFETIME": {"": Decimal("49.99")}})


def test_a_measure_of_a_later_version_counts_what_was_before_it() -> None:
    """A publication moves nobody; the next event finds all that was spent."""
    before = ladder(3, 1_000, 500, 30)
    book, earlier = book_of(before, spenders(), since=[DAY_0 + 5 * DAY]), book_of(before)
    raws = [joined(DAY_0), bought(DAY_0 + DAY, "a", "45")]
    stored, _ = fold(events_of(raws), DAY_0 + 2 * DAY, earlier)
    assert not lacks_measures(stored, DAY_0 + 5 * DAY - timedelta(microseconds=1), book)
    assert lacks_measures(stored, DAY_0 + 5 * DAY, book)
    counted = with_measures(stored, events_of(raws), book)
    assert counted == fold(events_of(raws), DAY_0 + 2 * DAY, book)[0]
    # The season that runs is the old ladder's, and goes by its SC; the next one is entered by the new one's.
    raws.append(bought(DAY_0 + 31 * DAY, "b", "5"))
    standing, changes = fold(events_of(raws), DAY_0 + 31 * DAY, book)
    assert (standing.tier, changes[-1].kind) == (2, ChangeKind.PROMOTED)


def test_what_no_season_asks_for_any_more_is_dropped() -> None:
    book = book_of(spenders(), ladder(3, 1_000, 500, 30), since=[DAY_0 + 5 * DAY])
    raws = [joined(DAY_0), bought(DAY_0 + DAY, "a", "45")]
    assert fold(events_of(raws), DAY_0 + 29 * DAY, book)[0].earning.measures
    assert fold(events_of(raws), DAY_0 + 30 * DAY, book)[0].earning.measures == {}


def test_a_boundary_that_a_lacking_measure_decides_is_not_settled() -> None:
    book = book_of(spenders())
    standing, _ = fold(events_of([joined(DAY_0, 2), bought(DAY_0, "a", "50")]), DAY_0, book)
    stripped = fold(events_of([joined(DAY_0, 2)]), DAY_0, book_of(ladder(3, 1_000, 500, 30)))[0]
    with pytest.raises(MeasureNotHeld):
        settle(stripped, standing.season_ends_at, book)
    assert settle(standing, standing.season_ends_at, book)[1][0].kind is ChangeKind.RENEWED


def test_seasons_of_a_measure_start_at_0_after_the_event_that_promoted() -> None:
    rules = ladder(4, 1_000, 500, 30, scPerUsd="0")
    rules["measures"] = [{"code": "S", "counts": "PURCHASES", "window": {"kind": "SEASON"}}]
    for rank, times in ((1, "2"), (2, "3")):
        rules["tiers"][rank]["enterBy"] = [[{"measure": "S", "atLeast": times}]]
    book = book_of(rules)
    raws = [joined(DAY_0), *(bought(DAY_0 + n * DAY, f"p{n}", "1") for n in range(1, 5))]
    tiers = [fold(events_of(raws[: n + 1]), DAY_0 + 10 * DAY, book)[0].tier for n in range(5)]
    assert tiers == [1, 1, 2, 2, 2]
    raws.append(bought(DAY_0 + 5 * DAY, "p5", "1"))
    assert fold(events_of(raws), DAY_0 + 10 * DAY, book)[0].tier == 3
