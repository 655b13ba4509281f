"""What a program's file says of growth: every fault at its path, every limit at it and past it, warnings."""

import copy
from typing import Any

import pytest

from app.domain.growth.measures import Measure, MeasureCounts
from app.domain.growth.paths import SC_ALONE
from app.domain.growth.warnings import growth_warnings
from app.domain.growth.windows import CalendarPeriod, Window, WindowKind
from app.domain.instants import BEGINNING
from app.domain.rules import ProgramRules
from app.domain.rules_faults import RulesRefused
from app.domain.season_length import CalendarSeason, DaySeason
from app.rules_files.kinds import MAX_LEAVES, MAX_MEASURES, MAX_PATHS, MAX_PERIODS_MORE, MAX_ROLLING_DAYS
from app.rules_files.reading import check_program
from tests.domain.test_rules_paths import put
from tests.oracle.build import ladder

Json = dict[str, Any]
SC = {"measure": "SC"}
SPEND = {"measure": "SPEND90", "atLeast": "500"}
INVITED = {"measure": "INVITED", "atLeast": "10"}


def document(**gold: Any) -> Json:  # noqa: ANN401
    """A ladder of four with three measures, the third tier being as `gold` says."""
    rules = ladder(4, 1_000, 500, 90)
    rules["measures"] = [
        {"code": "SPEND90", "counts": "SPEND_USD", "window": {"kind": "ROLLING", "days": 90}},
        {"code": "INVITED", "counts": "INVITATIONS", "window": {"kind": "LIFETIME"}},
        {
            "code": "REVIEWS",
            "counts": "ACTIVITY",
            "activity": "REVIEW",
            "window": {"kind": "CALENDAR", "period": "YEAR"},
        },
    ]
    rules["tiers"][2] |= {"enterBy": [[SC], [SPEND], [INVITED]]} | gold
    return rules


def checked(rules: Json) -> ProgramRules:
    return check_program(rules, 1, BEGINNING)


def faults_of(rules: Json) -> dict[str, str]:
    try:
        checked(rules)
    except RulesRefused as refused:
        return {fault.path: fault.message for fault in refused.faults}
    return {}


def test_what_a_file_says() -> None:
    rules = document(keepBy=[[SPEND], [{**INVITED, "atLeast": "4"}], [SC]])
    rules["tiers"][3] |= {"season": {"calendar": "QUARTER", "plus": 1}}
    del rules["tiers"][3]["seasonDays"]
    program = checked(rules)
    assert [measure.definition for measure in program.measures] == [
        "SPEND_USD/ROLLING/90",
        "INVITATIONS/LIFETIME",
        "ACTIVITY:REVIEW/CALENDAR/YEAR",
    ]
    assert program.measures[2] == Measure(
        "REVIEWS", MeasureCounts.ACTIVITY, Window(WindowKind.CALENDAR, period=CalendarPeriod.YEAR), "REVIEW"
    )
    assert [[leaf.code for leaf in path] for path in program.tiers[2].keep_by] == [
        ["SPEND90"],
        ["INVITED"],
        ["SC"],
    ]
    assert program.tiers[1].enter_by is program.tiers[1].keep_by is SC_ALONE
    assert program.tiers[3].season == CalendarSeason(CalendarPeriod.QUARTER, 1)
    # What is said at length is the same as what is left out.
    long = document(enterBy=[[SC]], keepBy=[[SC]], season={"days": 90})
    del long["tiers"][2]["seasonDays"]
    assert not checked(long).has_paths
    assert checked(long).tiers[2].season == DaySeason(90)


FAULTS: dict[str, tuple[str, object, str]] = {
    "a code twice": ("measures[2].code", "SPEND90", "measures[2].code"),
    "a measure called SC": ("measures[2].code", "SC", "measures[2].code"),
    "an unknown kind of count": ("measures[0].counts", "MONEY", "measures[0].counts"),
    "no activity": ("measures[2].activity", None, "measures[2].activity"),
    "an activity that nothing counts": ("measures[0].activity", "REVIEW", "measures[0].activity"),
    "no days": ("measures[0].window", {"kind": "ROLLING"}, "measures[0].window.days"),
    "days of a lifetime": ("measures[1].window.days", 3, "measures[1].window.days"),
    "no period": ("measures[2].window", {"kind": "CALENDAR"}, "measures[2].window.period"),
    "a period that slides": ("measures[0].window.period", "YEAR", "measures[0].window.period"),
    "an unknown period": ("measures[2].window.period", "WEEK", "measures[2].window.period"),
    "a path to the first tier": ("tiers[0].enterBy", [[SC]], "tiers[0].enterBy"),
    "a path that keeps the first tier": ("tiers[0].keepBy", [[SC]], "tiers[0].keepBy"),
    "no path": ("tiers[2].enterBy", [], "tiers[2].enterBy"),
    "an empty path": ("tiers[2].enterBy[1]", [], "tiers[2].enterBy[1]"),
    "a path twice": ("tiers[2].enterBy[0]", [SPEND], "tiers[2].enterBy[1]"),
    "a measure twice in a path": ("tiers[2].enterBy[1]", [SPEND, SPEND], "tiers[2].enterBy[1][1].measure"),
    "an unknown measure": ("tiers[2].enterBy[1][0].measure", "SPEND", "tiers[2].enterBy[1][0].measure"),
    "a number of SC": ("tiers[2].enterBy[0][0].atLeast", "5", "tiers[2].enterBy[0][0].atLeast"),
    "no number": ("tiers[2].enterBy[1]", [{"measure": "SPEND90"}], "tiers[2].enterBy[1][0].atLeast"),
    "a number that always holds": ("tiers[2].enterBy[1][0].atLeast", "0", "tiers[2].enterBy[1][0].atLeast"),
    "half an invitation": ("tiers[2].enterBy[2][0].atLeast", "1.5", "tiers[2].enterBy[2][0].atLeast"),
    "a number that is none": ("tiers[2].enterBy[2][0].atLeast", 10, "tiers[2].enterBy[2][0].atLeast"),
    "a path in that does not keep": ("tiers[2].keepBy", [[SC], [INVITED]], "tiers[2].keepBy"),
    "a path that keeps by more": (
        "tiers[2].keepBy",
        [[SPEND], [{**INVITED, "atLeast": "11"}]],
        "tiers[2].keepBy",
    ),
    "a path that keeps by other measures too": (
        "tiers[2].keepBy",
        [[SPEND], [INVITED, SPEND]],
        "tiers[2].keepBy",
    ),
    "two lengths of a season": ("tiers[1].season", {"calendar": "YEAR"}, "tiers[1].season"),
}


@pytest.mark.parametrize(("path", "value", "at"), FAULTS.values(), ids=FAULTS)
def test_every_fault_is_named_at_its_path(path: str, value: object, at: str) -> None:
    rules = copy.deepcopy(document())
    put(rules, path, value)
    assert list(faults_of(rules)) == [at]


@pytest.mark.parametrize(
    ("season", "at"),
    [
        (None, "tiers[1].seasonDays"),
        ({}, "tiers[1].season"),
        ({"days": 30, "calendar": "YEAR"}, "tiers[1].season.days"),
        ({"days": 30, "plus": 1}, "tiers[1].season.plus"),
        ({"calendar": "WEEK"}, "tiers[1].season.calendar"),
    ],
)
def test_faults_of_seasons(season: Json | None, at: str) -> None:
    rules = document()
    del rules["tiers"][1]["seasonDays"]
    if season is not None:
        rules["tiers"][1]["season"] = season
    assert list(faults_of(rules)) == [at]


def test_limits() -> None:
    def measures(count: int) -> Json:
        rules = ladder(2, 10, 5, 30)
        window = {"kind": "LIFETIME"}
        return rules | {
            "measures": [{"code": f"M{n}", "counts": "PURCHASES", "window": window} for n in range(count)]
        }

    def paths(count: int, leaves: int) -> Json:
        rules = measures(MAX_MEASURES)
        path = [{"measure": f"M{n}", "atLeast": "1"} for n in range(leaves - 1)]
        rules["tiers"][1]["enterBy"] = [
            [*path, {"measure": f"M{MAX_MEASURES - 1}", "atLeast": str(n)}] for n in range(1, count + 1)
        ]
        return rules

    def other(path: str, value: object) -> Json:
        rules = document()
        del rules["tiers"][1]["seasonDays"]
        rules["tiers"][1]["season"] = {"calendar": "MONTH"}
        put(rules, path, value)
        return rules

    assert faults_of(measures(MAX_MEASURES)) == {}
    assert list(faults_of(measures(MAX_MEASURES + 1))) == ["measures"]
    assert faults_of(paths(MAX_PATHS, MAX_LEAVES)) == {}
    assert list(faults_of(paths(MAX_PATHS + 1, 1))) == ["tiers[1].enterBy"]
    too_long = paths(1, MAX_LEAVES)
    too_long["tiers"][1]["enterBy"][0].append(SC)
    assert list(faults_of(too_long)) == ["tiers[1].enterBy[0]"]
    for path, least, most in (
        ("measures[0].window.days", 1, MAX_ROLLING_DAYS),
        ("tiers[1].season.plus", 0, MAX_PERIODS_MORE),
    ):
        for value in (least, most):
            assert faults_of(other(path, value)) == {}
        for value in (least - 1, most + 1):
            assert list(faults_of(other(path, value))) == [path]


def test_warnings() -> None:
    def warned(**gold: Any) -> list[str]:  # noqa: ANN401
        return [warning.path for warning in growth_warnings(checked(document(**gold)))]

    # Gold by spending passes by Silver, which SC enter; the tier above Gold asks for no invitations.
    assert warned() == ["tiers[2].enterBy[1]", "tiers[2].enterBy[2]"]
    assert warned(enterBy=[[SC, INVITED]]) == ["tiers[3].enterBy[0]"]
    assert warned(enterBy=[[SC]], seasonDays=91) == []
    # A window of 90 days, and a season that is longer.
    assert warned(enterBy=[[SC], [SC, SPEND]], seasonDays=90) == []
    assert warned(enterBy=[[SC], [SC, SPEND]], seasonDays=91) == ["tiers[2].enterBy[1][1].measure"]
    assert warned(enterBy=[[SC]], keepBy=[[SPEND]], seasonDays=91) == ["tiers[2].keepBy[0][0].measure"]
    quarters = document(enterBy=[[SC], [SC, SPEND]], season={"calendar": "QUARTER"})
    del quarters["tiers"][2]["seasonDays"]
    assert [each.path for each in growth_warnings(checked(quarters))] == ["tiers[2].enterBy[1][1].measure"]
    assert growth_warnings(checked(ladder(4, 1_000, 500, 90))) == []
