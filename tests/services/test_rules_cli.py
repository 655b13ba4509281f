"""`laurel rules check`: the program's file, a game's, or both, known by what they hold."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATA
from tests.services.test_cli import Laurel, command

__all__ = ["command"]

EXAMPLE = json.loads((DATA / "rules-example.json").read_text())
TIERS = ["BRONZE", "SILVER", "GOLD", "PLATINUM", "DIAMOND", "BLACK"]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    return written(tmp_path / "program.json", EXAMPLE["program"])


@pytest.fixture
def game(tmp_path: Path) -> Path:
    return written(tmp_path / "game.json", EXAMPLE["game"])


def written(path: Path, document: dict[str, Any]) -> Path:
    path.write_text(json.dumps(document))
    return path


def test_one_file_or_two_in_any_order(command: Laurel, program: Path, game: Path) -> None:
    good = {"ok": True, "tiers": TIERS, "warnings": []}
    assert command("rules", "check", program, "--json").json == good | {"checked": ["program"]}
    for files in ((program, game), (game, program), (DATA / "rules-example.json",)):
        assert command("rules", "check", *files, "--json").json == good | {"checked": ["program", "game"]}
    assert command("rules", "check", game, "--json").json == {"ok": True, "checked": ["game"]}
    assert "name the program's file too" in command("rules", "check", game).out


def test_a_game_alone_in_its_part_of_the_file(command: Laurel, tmp_path: Path) -> None:
    file = written(tmp_path / "rules.json", {"game": EXAMPLE["game"] | {"missions": {}}})
    assert "  game.missions: is not a list\n" in command("rules", "check", file).refusal


def test_faults_come_with_their_file_and_path(command: Laurel, program: Path, game: Path) -> None:
    """What the game names is looked for in the program's ladder, once that one is good."""
    written(game, EXAMPLE["game"] | {"hiddenFromTier": "NEON", "missions": {}})
    words = command("rules", "check", game, program).refusal
    unknown = f"is not a tier of the ladder: {', '.join(TIERS)}"
    assert words.rstrip("\n") == (
        "The rules have 2 faults; nothing was stored. Correct:\n"
        f"{game}:\n  hiddenFromTier: {unknown}\n  missions: is not a list"
    )
    written(program, EXAMPLE["program"] | {"pExpiryMonths": 0})
    output = command("rules", "check", program, game, "--json")
    assert output.status == 2
    assert output.json == {
        "ok": False,
        "faults": [
            {"file": str(program), "path": "pExpiryMonths", "message": "is not between 1 and 240"},
            {"file": str(game), "path": "missions", "message": "is not a list"},
        ],
    }


@pytest.mark.parametrize("part", ["program", "game"])
def test_two_files_of_one_kind(command: Laurel, tmp_path: Path, part: str) -> None:
    first, second = (written(tmp_path / name, EXAMPLE[part]) for name in ("a.json", "b.json"))
    assert (
        f"{first} and {second} both hold rules of a {part}"
        in command("rules", "check", first, second).refusal
    )


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ({}, "scPerUsd"),  # nothing in it says that it is a game's
        ({"note": "x"}, "tiers"),
        ({"tiers": [], "missions": []}, "missions"),
        ({"missions": [], "colour": "red"}, "colour"),
    ],
)
def test_a_file_is_known_by_its_keys(
    command: Laurel, tmp_path: Path, document: dict[str, Any], path: str
) -> None:
    assert f"  {path}: " in command("rules", "check", written(tmp_path / "x.json", document)).refusal
