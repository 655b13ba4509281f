"""The path of a fault is exact: it leads to the value, or says where what is missing would be."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.instants import BEGINNING
from app.domain.paths import MAX_KEY, child, steps_of, value_at
from app.domain.rules_faults import RulesFault, RulesRefused
from app.rules_files.reading import check_game_file, check_program
from tests.domain.test_rules_files import EXAMPLE

LADDER = check_program(EXAMPLE["program"], 1, BEGINNING).tiers
VALUES: tuple[Any, ...] = (
    *(None, True, 7, -1, 10**17, "7", "-1", "x", "", "2026-01-01T00:00:00Z", "#777777", "EN", "USD"),
    *([], {}, [7], {"a.b": 1}, {"x[0]": "1", '"': {}}, {"en": "Text"}, {"GOLD": "2"}),
)


def places(document: object, path: str = "") -> Iterator[str]:
    """The path of every value of a document but the document itself."""
    keyed: dict[Any, Any] = dict(enumerate(document)) if isinstance(document, list) else {}
    for key, inner in (document if isinstance(document, dict) else keyed).items():
        yield child(path, key)
        yield from places(inner, child(path, key))


PLACES = {part: sorted(places(EXAMPLE[part])) for part in ("program", "game")}


def faults_of(part: str, document: object) -> list[RulesFault]:
    try:
        if part == "program":
            check_program(document, 1, BEGINNING)
        else:
            check_game_file(document, LADDER)
    except RulesRefused as refused:
        return list(refused.faults)
    return []


def put(document: object, path: str, value: object) -> None:
    *parents, last = steps_of(path)
    parent: Any = value_at(document, parents)
    parent[last] = value


def check_path(document: object, fault: RulesFault) -> None:
    """It leads to a value, or with its last key left out to the object that lacks it."""
    steps = steps_of(fault.path)
    try:
        value_at(document, steps)
    except LookupError:
        assert isinstance(value_at(document, steps[:-1]), dict), fault
        assert "is missing" in fault.message or "needs" in fault.message, fault
    else:
        assert "is missing" not in fault.message, fault


@given(st.data())
def test_the_path_of_a_fault_leads_to_it(data: st.DataObject) -> None:
    part = data.draw(st.sampled_from(("program", "game")))
    document = copy.deepcopy(EXAMPLE[part])
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(PLACES[part]))
        try:
            steps = steps_of(path)
            parent: Any = value_at(document, steps[:-1])
            if data.draw(st.booleans()):
                put(document, path, copy.deepcopy(data.draw(st.sampled_from(VALUES))))
            elif data.draw(st.booleans()) and isinstance(parent, dict):
                parent["a.b[0]"] = 1
            else:
                del parent[steps[-1]]
        except (LookupError, TypeError):
            continue
    for fault in faults_of(part, document):
        check_path(document, fault)


@pytest.mark.parametrize("part", ["program", "game"])
def test_every_cell_has_a_path_of_its_own(part: str) -> None:
    """A value of no kind is a fault at its own path, or at that of the object that cannot be one."""
    for path in PLACES[part]:
        document = copy.deepcopy(EXAMPLE[part])
        put(document, path, {"neither": [7]})
        paths = [fault.path for fault in faults_of(part, document)]
        assert any(each == path or each.startswith((f"{path}.", f"{path}[")) for each in paths), path


def test_a_rate_of_usd_is_found_in_both_notations() -> None:
    for rate, path in (("2", "rates.USD"), ({"rate": "2"}, "rates.USD.rate")):
        document = EXAMPLE["program"] | {"rates": {"USD": rate}}
        assert [fault.path for fault in faults_of("program", document)] == [path]


@given(st.lists(st.text(max_size=MAX_KEY) | st.integers(0, 100), min_size=1))
def test_steps_and_paths_are_the_same(steps: list[str | int]) -> None:
    path = ""
    for step in steps:
        path = child(path, step)
    assert steps_of(path) == steps


def test_a_key_that_nothing_has_is_cut() -> None:
    (fault,) = faults_of("game", {"k" * (MAX_KEY + 1): 1})
    assert fault.path == f'["{"k" * MAX_KEY}…"]'
    assert faults_of("game", {"k" * MAX_KEY: 1}) == [RulesFault("k" * MAX_KEY, "is not known here")]


def test_the_file_itself_has_a_path() -> None:
    for part in ("program", "game"):
        (fault,) = faults_of(part, json.loads("[]"))
        assert (fault.path, steps_of(fault.path)) == ("$", [])
