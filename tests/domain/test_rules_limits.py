"""Limits of rules files: each holds at the limit, and not one past it."""

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.amounts import MAX_FACTOR_DIGITS, MAX_POINTS
from app.rules_files.kinds import (
    MAX_ACTIVITIES,
    MAX_BENEFITS_PER_TIER,
    MAX_BOOSTS,
    MAX_CURRENCIES,
    MAX_EXPIRY_MONTHS,
    MAX_LATE_WINDOW_HOURS,
    MAX_MISSIONS,
    MAX_RADIUS,
    MAX_SEASON_DAYS,
    MAX_STEPS,
    MAX_STREAK_DAYS,
    MAX_TEXT,
    MAX_TIERS,
)
from tests.domain.test_rules_files import ACTIVITY, EXAMPLE, Change, boosted, faults, game, program, put
from tests.oracle.build import ladder


def tiers(count: int) -> Change:
    return put("tiers", ladder(count, 10, 5, 30)["tiers"])


def boosts(count: int) -> Change:
    def change(document: dict[str, Any]) -> None:
        document["boosts"] = [document["boosts"][0] | {"code": f"B{n}", "tiers": None} for n in range(count)]

    return change


def rates(count: int) -> Change:
    def change(document: dict[str, Any]) -> None:
        codes = [f"{a}{b}{c}" for a in "ABC" for b in "ABCDEFGHIJ" for c in "ABCDEFGHIJKL"]
        document["rates"] = dict.fromkeys(codes[:count], "1")

    return change


LIMITS: list[tuple[Callable[[Change], object], Change, Change, str]] = [
    (boosted, tiers(2), tiers(1), "tiers"),
    (boosted, tiers(MAX_TIERS), tiers(MAX_TIERS + 1), "tiers"),
    (program, boosts(MAX_BOOSTS), boosts(MAX_BOOSTS + 1), "boosts"),
    (program, rates(MAX_CURRENCIES), rates(MAX_CURRENCIES + 1), "rates"),
    *(
        (read, put(path, most), put(path, past), fault)
        for read, path, most, past, fault in [
            (program, "tiers.0.seasonDays", MAX_SEASON_DAYS, MAX_SEASON_DAYS + 1, "tiers[0].seasonDays"),
            (program, "tiers.0.seasonDays", 1, 0, "tiers[0].seasonDays"),
            (program, "tiers.0.keepThreshold", 1000, 1001, "tiers[0].keepThreshold"),
            (program, "tiers.5.scTo", MAX_POINTS, MAX_POINTS + 1, "tiers[5].scTo"),
            (program, "pExpiryMonths", MAX_EXPIRY_MONTHS, MAX_EXPIRY_MONTHS + 1, "pExpiryMonths"),
            (program, "pExpiryMonths", 1, 0, "pExpiryMonths"),
            (program, "lateWindowHours", MAX_LATE_WINDOW_HOURS, MAX_LATE_WINDOW_HOURS + 1, "lateWindowHours"),
            (program, "lateWindowHours", 0, -1, "lateWindowHours"),
            (program, "scPerUsd", "9" * MAX_FACTOR_DIGITS, "1" + "0" * MAX_FACTOR_DIGITS, "scPerUsd"),
            (program, "scPerUsd", "0." + "0" * 11 + "1", "0." + "0" * 12 + "1", "scPerUsd"),
            (program, "scPerUsd", "0", "-1", "scPerUsd"),
            (program, "scPerUsd", "1." + "0" * 98, "1." + "0" * 99, "scPerUsd"),
            (program, "note", "n" * MAX_TEXT, "n" * (MAX_TEXT + 1), "note"),
            (program, "tiers.0.name", "\U0001f949" * 80, "\U0001f949" * 81, "tiers[0].name"),
            (program, "tiers.0.code", "B" * 40, "B" * 41, "tiers[0].code"),
            (
                program,
                "reminders.seasonDaysLeft",
                list(range(1, MAX_STEPS + 1)),
                list(range(1, MAX_STEPS + 2)),
                "reminders.seasonDaysLeft",
            ),
            (
                game,
                "benefits.GOLD",
                [
                    EXAMPLE["game"]["benefits"]["GOLD"][0] | {"code": f"B{n}"}
                    for n in range(MAX_BENEFITS_PER_TIER)
                ],
                [EXAMPLE["game"]["benefits"]["GOLD"][0]] * (MAX_BENEFITS_PER_TIER + 1),
                "benefits.GOLD",
            ),
            (
                game,
                "missions",
                [EXAMPLE["game"]["missions"][0] | {"code": f"M{n}"} for n in range(MAX_MISSIONS)],
                [EXAMPLE["game"]["missions"][0]] * (MAX_MISSIONS + 1),
                "missions",
            ),
            (
                game,
                "activities",
                [ACTIVITY | {"code": f"A{n}"} for n in range(MAX_ACTIVITIES)],
                [ACTIVITY] * (MAX_ACTIVITIES + 1),
                "activities",
            ),
            (
                game,
                "activities",
                [ACTIVITY | {"streaks": [{"days": n + 2} for n in range(MAX_STEPS)]}],
                [ACTIVITY | {"streaks": [{"days": n + 2} for n in range(MAX_STEPS + 1)]}],
                "activities[0].streaks",
            ),
            (
                game,
                "activities",
                [ACTIVITY | {"streaks": [{"days": MAX_STREAK_DAYS}]}],
                [ACTIVITY | {"streaks": [{"days": MAX_STREAK_DAYS + 1}]}],
                "activities[0].streaks[0].days",
            ),
            (
                game,
                "activities",
                [ACTIVITY | {"streaks": [{"days": 2}]}],
                [ACTIVITY | {"streaks": [{"days": 1}]}],
                "activities[0].streaks[0].days",
            ),
            (
                game,
                "activities",
                [ACTIVITY | {"maxPerDay": 1}],
                [ACTIVITY | {"maxPerDay": 0}],
                "activities[0].maxPerDay",
            ),
            (
                program,
                "tiers.0.look",
                {"light": "#949494", "dark": "#6f6f6f"},
                {"light": "#959595", "dark": "#6f6f6f"},
                "tiers[0].look.light",
            ),
            (
                game,
                "look",
                {"surface": "#ffffff", "ink": "#767676"},
                {"surface": "#ffffff", "ink": "#777777"},
                "look.ink",
            ),
            (game, "look", {"radius": 0}, {"radius": -1}, "look.radius"),
            (game, "look", {"radius": MAX_RADIUS}, {"radius": MAX_RADIUS + 1}, "look.radius"),
            (game, "benefits.GOLD.0.grants.sku", "s" * 128, "s" * 129, "benefits.GOLD[0].grants.sku"),
        ]
    ),
]


@pytest.mark.parametrize("number", range(len(LIMITS)))
def test_limits_hold_at_the_limit_and_not_one_past_it(number: int) -> None:
    read, most, past, path = LIMITS[number]
    read(most)
    assert path in faults(read, past)
