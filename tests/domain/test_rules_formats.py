"""Every format of rules files that was ever accepted is read for ever, and means what it meant."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.audience import Audience
from app.domain.instants import BEGINNING
from app.domain.looks import GameLook, GemShape, TierLook
from app.domain.rules import (
    Activity,
    Benefit,
    BenefitKind,
    Boost,
    GameRules,
    Mission,
    MissionCounts,
    ProgramRules,
    ReminderSteps,
    Streak,
    Tier,
    Unit,
)
from app.domain.rules_faults import RulesRefused
from app.domain.season_length import DaySeason
from app.rules_files.kinds import MAX_POINTS
from app.rules_files.reading import check_game, check_program, read_game, read_program
from tests.conftest import DATA, REPO

FORMATS = DATA / "rules_formats"
NOVEMBER = Audience(datetime(2026, 11, 16, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC))
CABOCHON = TierLook(GemShape.CABOCHON, "#8f4f1f", "#d9975f")
ONYX = TierLook(GemShape.ONYX, "#1c1c24", "#e6ece8")
LOW = Tier("LOW", "Low", 1, 0, 1000, 400, DaySeason(30), Decimal(1), Decimal(1), CABOCHON)
HIGH = Tier("HIGH", "High", 2, 1000, 3000, 400, DaySeason(30), Decimal(1), Decimal(1), ONYX)
RANKS = {"LOW": 1, "HIGH": 2}

PICTURE = "/pictures/8c1f0d7e-0000-4000-8000-000000000001/" + "0a1b" * 16 + ".webp"


def stored(name: str) -> tuple[ProgramRules, GameRules]:
    """The rules of a file, as they are read out of the database."""
    document = json.loads((FORMATS / name).read_text())
    program = read_program(document["program"], 1, BEGINNING)
    return program, read_game(document["game"], 2, BEGINNING, program)


def base(**changes: object) -> ProgramRules:
    rules: dict[str, object] = {
        "version": 1,
        "applies_from": BEGINNING,
        "sc_per_usd": Decimal(10),
        "p_per_usd": Decimal(10),
        "p_expiry_months": 12,
        "late_window_hours": 72,
        "rates": {"USD": Decimal(1), "EUR": Decimal("1.10")},
        "tiers": (LOW, HIGH),
    }
    return ProgramRules(**rules | changes)  # pyright: ignore[reportArgumentType] # a table of fields


def test_the_first_format() -> None:
    """Decimals with a sign, locales written in any way, an item of a mission that counts reports."""
    program, game = stored("1-first.json")
    assert program == base(
        note="The first ladder",
        rates={"USD": Decimal(1), "EUR": Decimal("1.10"), "JPY": Decimal("0.0067")},
        tiers=(LOW, replace(HIGH, sc_multiplier=Decimal("1.5"), p_multiplier=Decimal(0))),
        boosts=(
            Boost(
                "WEEKEND",
                Audience(
                    datetime(2026, 12, 4, 23, tzinfo=UTC),
                    datetime(2026, 12, 7, 0, 0, 0, 123456, tzinfo=UTC),
                    frozenset({"HIGH"}),
                ),
                Decimal(1),
                Decimal(2),
            ),
        ),
        reminders=ReminderSteps(season_days_left=()),
    )
    title = {"en": "Bonus", "pt-BR": "2", "zz-abcdefgh-abcdefgh-abcdefgh-abcdefgh": "3", "he": "4"}
    daily = Benefit(
        *("DAILY", BenefitKind.DAILY_BONUS, title, {"en": "20"}, {"en": "Daily"}),
        value=Decimal(20),
        grants_p=20,
    )
    reports = Mission(*("REPORTS", {"en": "Report"}, MissionCounts.REPORTED, 3, 50, 0, NOVEMBER), sku="gem")
    assert game == GameRules(
        version=2,
        applies_from=BEGINNING,
        hidden_from_tier="HIGH",
        sc_multipliers={"HIGH": Decimal(2)},
        starting_tiers=((Decimal(500), "HIGH"),),
        benefits={"LOW": (daily,)},
        missions=(reports,),
        ranks=RANKS,
    )


def test_the_format_with_activities() -> None:
    program, game = stored("2-activities.json")
    assert program == base()
    buy = Mission("BUY", {"en": "Buy"}, MissionCounts.AMOUNT_USD, 100, 0, 5, NOVEMBER)
    check_in = Activity(
        *("CHECK_IN", {"en": "Check-in", "de-DE": "Anmelden", "zh-chs": "签到"}, 5, 1),
        max_per_day=1,
        streaks=(Streak(2, 1, 0), Streak(7, 0, 3)),
    )
    assert game.activities == (check_in, Activity("SHARE", {"en": "Share"}, 0, 0))
    (mission,) = game.missions
    assert (mission.run, mission.counts, mission.goal) == (buy.run, buy.counts, buy.goal)
    assert (mission.audience.tiers, mission.sku) == ({"LOW"}, "gem")


def test_the_format_with_one_way_to_write_a_locale() -> None:
    _, game = stored("3-locales.json")
    (vip,) = game.benefits["HIGH"]
    assert vip.title == {"en": "VIP", "pt-BR": "A", "zh-Hant": "禮物", "de-DE-u-co-phonebk": "C"}
    assert (vip.value, vip.grants_p, vip.grants_sku) == (None, None, "badge")


def test_the_format_of_the_first_release() -> None:
    """Rates that say from when they hold; a game's file may be empty."""
    program, game = stored("4-release-0.1.0.json")
    assert program == base(
        rates={
            "USD": Decimal(1),
            "EUR": Decimal("1.10"),
            "GBP": Decimal("1.27"),
            "CHF": Decimal("1.05"),
        },
        rates_from={"GBP": datetime(2026, 11, 1, tzinfo=UTC)},
    )
    assert game == GameRules(version=2, applies_from=BEGINNING, ranks=RANKS)


def test_the_format_with_looks() -> None:
    """Looks of tiers and of the game, in part and in full; multipliers, with and without a value."""
    program, game = stored("6-looks.json")
    assert program == base(
        tiers=(
            replace(LOW, look=replace(CABOCHON, gem=GemShape.HEXAGON)),
            replace(
                HIGH,
                sc_multiplier=Decimal("1.5"),
                p_multiplier=Decimal("1.25"),
                look=TierLook(GemShape.PRINCESS, "#7f5a00", "#f2c75c"),
            ),
        )
    )
    assert game.look == GameLook(
        accent="#1f5f45",
        surface="#ffffff",
        ink="#1c2621",
        points="#7a5600",
        radius=0,
        stage_image=PICTURE,
    )
    assert [(benefit.of, benefit.value) for benefit in game.benefits["HIGH"]] == [
        *((None, None), (Unit.SC, None), (Unit.P, Decimal("1.25"))),
    ]


def test_what_was_as_large_as_the_first_release_took() -> None:
    """The numbers are written out in the file, so that no limit can be lowered unseen."""
    program, game = stored("5-limits.json")
    assert (len(program.tiers), len(program.boosts), len(program.rates)) == (20, 100, 301)
    assert program.tiers[-1].sc_to == MAX_POINTS
    assert (program.p_expiry_months, program.late_window_hours) == (240, 8784)
    assert program.reminders.season_days_left[-1] == 3660
    assert (len(game.missions), len(game.activities), game.activities[-1].streaks[-1].days) == (100, 100, 366)
    assert [len(benefits) for benefits in game.benefits.values()] == [50, 2, *[0] * 18]
    assert len(game.benefits[program.tiers[1].code][0].title) == 50


@pytest.mark.parametrize(
    "document",
    [
        DATA / "rules-example.json",
        FORMATS / "2-activities.json",
        FORMATS / "3-locales.json",
        FORMATS / "4-release-0.1.0.json",
        FORMATS / "5-limits.json",
        FORMATS / "6-looks.json",
    ],
    ids=lambda path: path.name,
)
def test_what_is_still_accepted_is_read_as_it_was_checked(document: Path) -> None:
    parts = json.loads(document.read_text())
    program = check_program(parts["program"], 1, BEGINNING)
    assert read_program(parts["program"], 1, BEGINNING) == program
    assert read_game(parts["game"], 1, BEGINNING, program) == check_game(parts["game"], 1, BEGINNING, program)


def test_the_demo_is_read_as_it_was_checked() -> None:
    parts = {
        part: json.loads((REPO / "app" / "demo_data" / f"{part}.json").read_text())
        for part in ("program", "game")
    }
    program = check_program(parts["program"], 1, BEGINNING)
    assert read_program(parts["program"], 1, BEGINNING) == program
    assert read_game(parts["game"], 1, BEGINNING, program) == check_game(parts["game"], 1, BEGINNING, program)


def test_what_the_first_format_took_is_not_taken_again() -> None:
    document = json.loads((FORMATS / "1-first.json").read_text())
    with pytest.raises(RulesRefused) as refused:
        check_program(document["program"], 1, BEGINNING)
    assert {fault.path for fault in refused.value.faults} == {
        "scPerUsd",
        "rates.EUR",
        "tiers[1].scMultiplier",
    }
    program = read_program(document["program"], 1, BEGINNING)
    with pytest.raises(RulesRefused) as refused:
        check_game(document["game"], 1, BEGINNING, program)
    assert {fault.path for fault in refused.value.faults} == {
        "scMultipliers.HIGH",
        "startingTiers[0].ltvAtLeastUsd",
        "benefits.LOW[0].value",
        "benefits.LOW[0].title.pt-br",
        "benefits.LOW[0].title.zz-abcdefgh-abcdefgh-abcdefgh-abcdefgh",
        "missions[0].sku",
    }


@pytest.mark.parametrize("document", [None, [], {"tiers": []}, {"scPerUsd": 10}])
def test_what_no_format_ever_was_is_refused(document: object) -> None:
    with pytest.raises(RulesRefused):
        read_program(document, 1, BEGINNING)
