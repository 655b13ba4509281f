"""No test of the browser depends on what another one of its file did to the demo that they share."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.cast import CAST
from tests.conftest import REPO

FILES = sorted((REPO / "browser").glob("test_*.py"))
PLAYERS = {player.id for player in CAST}
MOVES_A_CLOCK = {"pass_days", "pass_until"}
OWN = {"own_demo", "own_host"}


def functions(source: str) -> Iterator[ast.FunctionDef]:
    """The tests and helpers of a file that are not given a demo of their own."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not OWN & {argument.arg for argument in node.args.args}:
            yield node


def shared_players(source: str) -> list[str]:
    """Returns the demo's players whom more than one function of a file names."""
    named = [
        player
        for function in functions(source)
        for player in PLAYERS & {node.value for node in ast.walk(function) if isinstance(node, ast.Constant)}
    ]
    return sorted({player for player in named if named.count(player) > 1})


def moved_clocks(source: str) -> list[str]:
    """Returns the functions of a file that move the clock of a demo that others use."""
    return [
        function.name
        for function in functions(source)
        if MOVES_A_CLOCK & {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_player_of_the_demo_is_of_one_test(path: Path) -> None:
    assert shared_players(path.read_text()) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_clock_that_others_read_is_not_moved(path: Path) -> None:
    assert moved_clocks(path.read_text()) == []


def test_what_is_shared_is_found() -> None:
    shared = (
        "def test_a(demo):\n    enter(demo, 'ana')\ndef test_b(demo):\n    enter(demo, 'ana').pass_days(1)\n"
    )
    assert shared_players(shared) == ["ana"]
    assert moved_clocks(shared) == ["test_b"]
    own = shared.replace("test_b(demo)", "test_b(own_demo)")
    assert (shared_players(own), moved_clocks(own)) == ([], [])
