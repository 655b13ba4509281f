"""Statements that a cluster would refuse, as far as their text shows it (docs/decisions/0100, 0101).

Rows of a game lie together on one machine. A statement of one game is sent there whole when every part of it
names that game by the parameter; a subquery that takes it from a row outside is planned for all machines, and
then nothing can be locked.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import app
from app.infra.distribution import DISTRIBUTED

OF_MANY_GAMES = {
    "app.notifications.stream_queries": "wakes the streams of members of all games, and locks nothing",
    "app.webhooks.writes": "chooses rows of all games without a lock; each game's are changed by a statement",
}
"""Modules whose statements are of several games at once, and why they may be."""

_SUBQUERY = re.compile(r"\(\s*SELECT\b")
_DEFINED = re.compile(rf"\b(?:FROM|JOIN|,)\s+(?:{'|'.join(DISTRIBUTED)})\s+(?:AS\s+)?([a-z]\w*)")
_SAME_GAME = re.compile(r"\b([a-z]\w*)\.game_id = ([a-z]\w*)\.game_id\b")
_OF_ONE_GAME = re.compile(r"\bgame_id = \$\d")
_RANDOM = re.compile(
    r"\bUPDATE\s+\w+(?:\s+[a-z]\w*)?\s+SET\b(?:(?!\b(?:WHERE|FROM)\b).)*\bgen_random_uuid\(", re.DOTALL
)
_SETS_BY_INTERVAL = re.compile(
    r"\bUPDATE\s+\w+(?:\s+[a-z]\w*)?\s+SET\b(?:(?!\b(?:WHERE|FROM)\b).)*?"
    r"(?<![:\w])[a-z]\w* [+-] \$\d+::interval",
    re.DOTALL,
)
_STAGED = re.compile(rf"\blaurel_import\b.*\b(?:{'|'.join(DISTRIBUTED)})\b", re.DOTALL)
_BARE = re.compile(r"\b(?:WHERE|AND)\s+\$\d+(?:::bool)?\s+(?:AND|OR)\b")


def subqueries(statement: str) -> Iterator[str]:
    """The subqueries of a statement, those within others too."""
    for found in _SUBQUERY.finditer(statement):
        depth = 0
        for place in range(found.start(), len(statement)):
            depth += {"(": 1, ")": -1}.get(statement[place], 0)
            if depth == 0:
                yield statement[found.start() : place + 1]
                break


def refused(statement: str) -> list[str]:
    """What a cluster would refuse of a statement of one game."""
    found = []
    for subquery in subqueries(statement):
        inside = set(_DEFINED.findall(subquery))
        found += [
            match[0]
            for match in _SAME_GAME.finditer(subquery)
            if inside and not inside.issuperset(match.groups())
        ]
    found += [match[0].split()[0] + " by a random function" for match in _RANDOM.finditer(statement)]
    found += ["an interval and a column" for _ in _SETS_BY_INTERVAL.finditer(statement)]
    found += ["a temporary table beside a game's" for _ in _STAGED.finditer(statement)]
    found += [match[0] for match in _BARE.finditer(statement)]
    return found


@pytest.mark.parametrize(
    ("statement", "is_refused"),
    [
        (
            "SELECT (SELECT count(*) FROM gifts x WHERE x.game_id = $1) FROM members m",
            False,
        ),
        (
            "SELECT (SELECT count(*) FROM gifts x WHERE x.game_id = m.game_id) FROM members m",
            True,
        ),
        (
            "SELECT (SELECT 1 FROM gifts x JOIN players p ON p.game_id = x.game_id WHERE x.game_id = $1)",
            False,
        ),
        ("UPDATE players SET external_id = 'x' || gen_random_uuid() WHERE game_id = $1", True),
        ("UPDATE store_sessions SET expires_at = least(created_at + $2::interval, $3) WHERE hash = $1", True),
        ("UPDATE store_sessions SET expires_at = $2 WHERE expires_at < seen_at + $1::interval", False),
        ("DELETE FROM laurel_import i USING loyalty_events e WHERE e.game_id = $1", True),
        ("DELETE FROM laurel_import i USING laurel_import_refunds r WHERE r.line = i.line", False),
        ("INSERT INTO outbox (game_id, id) SELECT $1, gen_random_uuid()", False),
        ("UPDATE catalog_items i SET stock = 1 FROM ended e WHERE $2 AND i.game_id = $1", True),
        ("UPDATE catalog_items i SET stock = 1 FROM ended e WHERE e.is_put_back AND i.game_id = $1", False),
    ],
)
def test_the_reader_sees_what_a_cluster_refuses(statement: str, is_refused: bool) -> None:
    assert bool(refused(statement)) is is_refused


def texts(value: object) -> Iterator[str]:
    """The texts of a module's constant."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts(one)


def test_statements_of_one_game_name_it_in_every_part() -> None:
    seen, found = 0, {}
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if module.name.endswith("__main__") or module.name in OF_MANY_GAMES:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for statement in texts(value):
                if _OF_ONE_GAME.search(statement) or "laurel_import" in statement or "SET" in statement:
                    seen += 1
                    if what := refused(statement):
                        found[f"{module.name}.{name}"] = what
    assert seen > 300
    assert found == {}
