"""Every value of a rules file has a sentence for its change, at its path, and the members that it touches."""

import copy
from collections.abc import Iterator
from typing import Any, cast

import pytest

from app.domain.game_rules_changes import game_changes
from app.domain.instants import BEGINNING
from app.domain.paths import steps_of, value_at
from app.domain.rules_changes import RulesChange, Touched, program_changes
from app.rules_files.reading import read_game, read_program
from app.rules_files.schema import rules_schema
from tests.domain.test_rules_files import EXAMPLE
from tests.domain.test_rules_paths import places, put

Json = dict[str, Any]
PICTURE = f"/pictures/00000000-0000-0000-0000-000000000000/{'a' * 64}.webp"


def whole_program() -> Json:
    """A program's file with every key that there is."""
    program = copy.deepcopy(EXAMPLE["program"]) | {
        "reminders": {
            "seasonDaysLeft": [9],
            "keepThresholdPercent": [50],
            "scExpiringDaysLeft": [2],
            "pExpiringDaysLeft": [20],
        },
        "invitations": {
            "minUsd": "7",
            "holdDays": 9,
            "inviter": {"sc": 3, "p": 4},
            "invitee": {"sc": 5, "p": 6},
            "perMonth": 8,
            "inAll": 80,
        },
        "pointsAsCash": {"USD": {"points": 100, "value": "1"}},
        "pointsAsCashShare": "5",
    }
    program["rates"]["GBP"] = {"rate": "1.27", "from": "2025-01-01T00:00:00Z"}
    program["tiers"][2]["look"] = {"gem": "PRINCESS", "light": "#7f5a00", "dark": "#f2c75c"}
    program["boosts"][0]["tiers"] = ["GOLD"]
    program["measures"] = [
        {"code": "SPEND90", "counts": "SPEND_USD", "window": {"kind": "ROLLING", "days": 90}},
        {"code": "YEAR", "counts": "PURCHASES", "window": {"kind": "CALENDAR", "period": "YEAR"}},
        {"code": "REVIEWS", "counts": "ACTIVITY", "activity": "REVIEW", "window": {"kind": "LIFETIME"}},
    ]
    gold, platinum = program["tiers"][2:4]
    gold["enterBy"] = [[{"measure": "SC"}, {"measure": "YEAR", "atLeast": "3"}]]
    gold["keepBy"] = [[{"measure": "SPEND90", "atLeast": "500"}]]
    del platinum["seasonDays"]
    platinum["season"] = {"calendar": "QUARTER", "plus": 0}
    return program


TOP_UPS: Json = {
    "offers": [
        {
            "code": "STD",
            "currency": "USD",
            "steps": [{"pay": "500", "bonus": "50"}, {"pay": "1000", "bonus": "200"}],
            "bonusDays": 90,
            "from": "2025-01-01T00:00:00Z",
            "until": "2026-01-01T00:00:00Z",
            "tiers": ["GOLD"],
            "perMember": 3,
        }
    ],
    "shopUrl": "https://shop.example/top-up",
    "bonusExpiry": {"policy": "EXTEND_ONCE", "months": 6, "pointsPerUnit": {"USD": "1"}},
    "maxBalance": {"USD": "5000"},
    "maxTopUp": {"USD": "5000"},
    "cashOutBelow": {"USD": "10"},
}
ORDERS: Json = {
    "tierDiscounts": {"GOLD": "5"},
    "freeShipping": {"GOLD": 2},
    "memberDays": [
        {
            "code": "EIGHTH",
            "percent": "3",
            "dayOfMonth": 8,
            "from": "2025-01-01T00:00:00Z",
            "until": "2026-01-01T00:00:00Z",
            "tiers": ["GOLD"],
        }
    ],
    "combined": [{"sku": "box", "currency": "USD", "money": "199", "points": 500}],
}

PACK: Json = {
    "code": "GOLD_PASS",
    "title": {"en": "Gold pass", "de": "Goldpass"},
    "price": {"amount": "299", "currency": "USD"},
    "months": 12,
    "graceDays": 7,
    "coolingOffDays": 14,
    "percent": "3",
    "freeShipping": True,
    "pFactor": "2",
    "scFactor": "1.5",
    "vipSupport": True,
    "coupons": ["WELCOME"],
    "items": ["crest"],
    "reminders": [30, 14],
}


def whole_game() -> Json:
    """A game's file with every key that there is."""
    game = copy.deepcopy(EXAMPLE["game"])
    game["benefits"]["GOLD"] = [
        {
            "code": "GIFT",
            "kind": "MULTIPLIER",
            **{key: {"en": f"The {key}", "de": f"Das {key}"} for key in ("title", "summary", "rule")},
            "value": "1.25",
            "of": "P",
            "grants": {"p": 5},
        },
        {
            "code": "ITEM",
            "kind": "MONTHLY_GIFT",
            **{key: {"en": f"The {key}"} for key in ("title", "summary", "rule")},
            "grants": {"sku": "cup"},
        },
    ]
    game["missions"] = [game["missions"][0] | {"tiers": ["GOLD"], "sku": "gem"}]
    game["activities"] = [
        {
            "code": "CHECK_IN",
            "title": {"en": "Check-in"},
            "sc": 5,
            "p": 2,
            "maxPerDay": 1,
            "maxPerWeek": 5,
            "maxTotal": 100,
            "streaks": [{"days": 3, "sc": 1, "p": 1}],
        }
    ]
    game["topUps"], game["orders"], game["packs"] = TOP_UPS, ORDERS, [PACK]
    game["birthdayPFactor"] = {"GOLD": "2"}
    game["look"] = {
        "accent": "#111111",
        "surface": "#ffffff",
        "ink": "#222222",
        "points": "#333333",
        "radius": 4,
        "stageImage": PICTURE,
    }
    return game


FILES = {"program": whole_program(), "game": whole_game()}
LADDER = read_program(FILES["program"], 1, BEGINNING)
OTHERS = {
    "code": "OTHER",
    "kind": "OTHER",
    "of": "SC",
    "counts": "REPORTED",
    "gem": "ONYX",
    "policy": "LAPSE",
    "currency": "EUR",
    "hiddenFromTier": "SILVER",
    "tier": "PLATINUM",
    "stageImage": PICTURE.replace("a", "b"),
    "measure": "REVIEWS",
    "period": "HALF",
    "calendar": "YEAR",
}
OF_MEASURES = {"counts": "INVITATIONS", "kind": "SEASON"}


def changes_of(part: str, before: Json, after: Json) -> list[RulesChange]:
    if part == "program":
        return [*program_changes(read_program(before, 1, BEGINNING), read_program(after, 2, BEGINNING))]
    earlier, later = read_game(before, 1, BEGINNING, LADDER), read_game(after, 2, BEGINNING, LADDER)
    return [*game_changes(earlier, later, LADDER)]


def leaves(part: str) -> Iterator[str]:
    for path in places(FILES[part]):
        if not isinstance(value_at(FILES[part], steps_of(path)), dict | list):
            yield path


def another(path: str, value: object) -> object:
    """Another value that can stand there."""
    key = [step for step in steps_of(path) if isinstance(step, str)][-1]
    if isinstance(value, int):
        return not value if isinstance(value, bool) else value + 1
    if path.startswith("measures") and key in OF_MEASURES:
        return OF_MEASURES[key]
    if key in OTHERS:
        return OTHERS[key]
    text = str(value)
    if text.startswith("#"):
        return "#abcdef"
    if text.endswith("Z"):
        return text.replace("20", "21", 1)
    return text + "1" if text.replace(".", "").isdigit() else f"{text}X"


ALL_LEAVES = [(part, path) for part in FILES for path in leaves(part)]


@pytest.mark.parametrize(("part", "path"), ALL_LEAVES)
def test_every_cell_that_changes_has_its_sentence(part: str, path: str) -> None:
    before, after = FILES[part], copy.deepcopy(FILES[part])
    value = value_at(before, steps_of(path))
    put(after, path, another(path, value))
    if path.startswith("measures") and path.endswith("code"):  # what names it follows
        for each in places(after):
            if each.endswith("measure") and value_at(after, steps_of(each)) == value:
                put(after, each, another(path, value))
    for earlier, later in ((before, after), (after, before)):
        changes = changes_of(part, earlier, later)
        if path == "note":
            assert changes == []
            continue
        ways = [change.path or change.was or "" for change in changes]
        assert any(f"{path}.".startswith((f"{way}.", f"{way}[")) for way in ways), (path, changes)
        for change in changes:
            assert change.words.strip() == change.words
            assert not change.words.endswith((".", ":"))
            assert "None" not in change.words


@pytest.mark.parametrize("part", FILES)
def test_a_version_is_no_change_of_itself(part: str) -> None:
    assert changes_of(part, FILES[part], copy.deepcopy(FILES[part])) == []


def test_no_key_is_left_out_of_these_files() -> None:
    """What the format has, the files above have: so a new key needs a sentence."""
    definitions = cast("dict[str, Json]", rules_schema()["$defs"])
    known = {f"{name}.{key}" for name, kind in definitions.items() for key in kind.get("properties", {})}
    keys = {step for part in FILES for path in places(FILES[part]) for step in steps_of(path)[-1:]}
    assert {name for name in known if name.partition(".")[2] not in keys} == set()


def entry_paths(part: str) -> list[str]:
    """The entries of lists and of objects by key, which may be there or not."""
    file: Json = FILES[part]
    if part == "program":
        found = [
            f"tiers[{len(file['tiers']) - 1}]",
            "boosts[0]",
            "rates.GBP",
            "tiers[2].look",
            "invitations",
            "pointsAsCash.USD",
        ]
        return [*found, "measures[2]", "tiers[2].enterBy", "tiers[2].keepBy"]
    found = ["hiddenFromTier", "startingTiers", "scMultipliers.GOLD", "benefits.GOLD[1]", "benefits.GOLD"]
    return [
        *found,
        "benefits.GOLD[0].title.de",
        "missions[0]",
        "activities[0]",
        "look",
        "missions[0].sku",
        "topUps",
        "orders",
        "orders.memberDays[0]",
        "orders.combined[0]",
        "packs[0]",
        "packs[0].title.de",
        "packs[0].reminders",
    ]


@pytest.mark.parametrize(("part", "path"), [(part, path) for part in FILES for path in entry_paths(part)])
def test_every_entry_that_comes_or_goes_has_its_sentence(part: str, path: str) -> None:
    whole, without = copy.deepcopy(FILES[part]), copy.deepcopy(FILES[part])
    *parents, last = steps_of(path)
    if path.startswith("scMultipliers"):
        put(whole, "scMultipliers", {"GOLD": "3"})
        put(without, "scMultipliers", {"GOLD": "3"})
    parent: Any = value_at(without, parents)
    del parent[last]
    if path == "tiers[2].look":
        put(whole, f"{path}.gem", "ONYX")
    for earlier, later in ((whole, without), (without, whole)):
        changes = changes_of(part, earlier, later)
        ways = [change.path or change.was or "" for change in changes]
        assert any(way.startswith(path) for way in ways), (path, changes)


def test_a_tier_between_others_moves_none_of_them() -> None:
    before, after = FILES["program"], copy.deepcopy(FILES["program"])
    gold = after["tiers"][2]
    middle = gold["scFrom"] + 1_000
    gold["scFrom"] = middle
    new = gold | {"code": "ROSE", "name": "Rose", "scFrom": middle - 1_000, "scTo": middle}
    after["tiers"].insert(2, new | {"keepThreshold": 500})
    changes = {change.path: change for change in changes_of("program", before, after)}
    assert changes["tiers[2]"].words == "Rose is a new tier, the 3. from below"
    assert changes["tiers[3].scFrom"].was == "tiers[2].scFrom"
    assert not [path for path in changes if path and path.endswith(("name", "keepThreshold", "scTo"))]


def test_tiers_in_another_order() -> None:
    after = copy.deepcopy(FILES["program"])
    after["tiers"][1:3] = reversed(after["tiers"][1:3])
    (change,) = [each for each in changes_of("program", FILES["program"], after) if each.path == "tiers"]
    assert change.words.startswith("Order of tiers BRONZE, SILVER, GOLD")


@pytest.mark.parametrize(
    ("path", "value", "members", "sentence"),
    [
        ("tiers[2].keepThreshold", 2_500, 312, "Gold keep 2,000 → 2,500 SC: 312 members are below it today"),
        ("tiers[2].keepThreshold", 2_500, 1, "Gold keep 2,000 → 2,500 SC: 1 member is below it today"),
        ("pExpiryMonths", 6, 7, "P expire after 12 → 6 months: 7 members have P today"),
        ("scPerUsd", "12", 1_234, "SC per USD 10 → 12: it is for 1,234 members today"),
        ("tiers[2].name", "Or", 0, "Tier name Gold → Or: 0 members are on it today"),
    ],
)
def test_a_sentence(path: str, value: object, members: int, sentence: str) -> None:
    before, after = copy.deepcopy(FILES["program"]), copy.deepcopy(FILES["program"])
    before["tiers"][2]["keepThreshold"] = 2_000
    after["tiers"][2]["keepThreshold"] = 2_000
    put(after, path, value)
    (change,) = changes_of("program", before, after)
    assert change.touched is not None
    assert f"{change.words}: {change.touched.sentence(members)}" == sentence


def test_whom_changes_touch() -> None:
    program, game = FILES["program"], FILES["game"]
    cases: dict[str, tuple[Json, object, Touched | None]] = {
        "tiers[2].keepThreshold": (program, 2_500, Touched("", frozenset({"GOLD"}), below=2_500)),
        "tiers[2].seasonDays": (program, 7, Touched("", frozenset({"GOLD"}))),
        "pExpiryMonths": (program, 7, Touched("", holds_p=True)),
        "boosts[0].scFactor": (program, "7", Touched("", frozenset({"GOLD"}))),
        "boosts[0].tiers": (program, ["GOLD", "SILVER"], Touched("", frozenset({"SILVER"}))),
        "rates.GBP.rate": (program, "7", None),
        "startingTiers": (game, [], None),
        "missions[0].goal": (game, 7, Touched("", run=f"{game['missions'][0]['code']}@2026-11-16T00:00:00Z")),
        "activities[0].p": (game, 7, Touched("", activity="CHECK_IN")),
        "look.radius": (game, 7, None),
        "hiddenFromTier": (game, "GOLD", Touched("", frozenset({"BRONZE", "SILVER", "GOLD", "PLATINUM"}))),
        "benefits.GOLD[0].value": (
            *(game, "2"),
            Touched("", frozenset({"GOLD", "PLATINUM", "DIAMOND", "BLACK"})),
        ),
    }
    for path, (file, value, wanted) in cases.items():
        after = copy.deepcopy(file)
        put(after, path, value)
        (change,) = changes_of("program" if file is program else "game", file, after)
        got = change.touched
        assert (got is None) == (wanted is None), path
        if got is not None and wanted is not None:
            found = got.tiers, got.below, got.holds_p, got.run, got.activity
            assert found == (wanted.tiers, wanted.below, wanted.holds_p, wanted.run, wanted.activity), path
