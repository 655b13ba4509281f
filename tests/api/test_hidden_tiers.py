"""Two worlds that differ only in hidden tiers: whatever a player may ask is answered byte for byte alike.

The worlds live one after the other: ids come from the same sequence, and the clock is a sandbox's.
"""

import copy
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from graphql import get_introspection_query

from app.infra.db import Connection, Database
from tests.api import documents
from tests.api.cast import Answer, Json, Stage, World, histories, open_world
from tests.cast import game_file, program_file
from tests.conftest import with_database

Change = Callable[[dict[str, Any], dict[str, Any]], None]
SECRET = "Obsidian"


def renamed(program: dict[str, Any], game: dict[str, Any]) -> None:
    for tier in program["tiers"][4:]:
        tier["code"], tier["name"] = f"X{tier['code']}", f"{SECRET} {tier['name']}"
    game["hiddenFromTier"] = "XDIAMOND"


def stretched(program: dict[str, Any], game: dict[str, Any]) -> None:
    floor = 20_000
    for tier, span in zip(program["tiers"][4:], (777, 123_456), strict=True):
        tier |= {"scFrom": floor, "scTo": floor + span, "keepThreshold": 7, "seasonDays": 11}
        tier |= {"scMultiplier": "3", "pMultiplier": "9"}
        floor += span


def shortened(program: dict[str, Any], game: dict[str, Any]) -> None:
    del program["tiers"][5:]


def lengthened(program: dict[str, Any], game: dict[str, Any]) -> None:
    for number in range(10):
        tier = copy.deepcopy(program["tiers"][-1])
        tier |= {"code": f"TOP{number}", "name": f"{SECRET} {number}", "scFrom": tier["scTo"]}
        tier["scTo"] += 50_000
        program["tiers"].append(tier)


def enriched(program: dict[str, Any], game: dict[str, Any]) -> None:
    gift = copy.deepcopy(game["benefits"]["GOLD"][0])
    gift |= {"code": "SECRET", "title": {"en": SECRET}, "value": "99"}
    game["benefits"] |= {"DIAMOND": [gift], "BLACK": [gift | {"code": "DAILY"}]}
    game["scMultipliers"]["BLACK"] = "7"


CHANGES: list[Change] = [renamed, stretched, shortened, lengthened, enriched]


@contextmanager
def ids_in_sequence(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Members, games and studios get the same ids in each world; secrets are not among what is compared."""
    numbers = count(1)
    for module in ("app.loyalty.apply_event", "app.studios.service"):
        patch.setattr(f"{module}.uuid4", lambda: UUID(int=next(numbers)))
    yield
    patch.undo()


class _Counting:
    """A connection that keeps every statement sent through it."""

    def __init__(self, connection: Connection, statements: list[str]) -> None:
        self._connection = connection
        self._statements = statements

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a connection has
        attribute = getattr(self._connection, name)
        if name not in {"fetch", "fetchrow", "fetchval", "execute", "executemany"}:
            return attribute

        async def sent(statement: str, *arguments: object) -> Any:  # noqa: ANN401
            self._statements.append(statement)
            return await attribute(statement, *arguments)

        return sent


@contextmanager
def statements_of(patch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    statements: list[str] = []
    acquire = Database.acquire

    @asynccontextmanager
    async def counted(database: Database) -> AsyncIterator[_Counting]:
        async with acquire(database) as connection:
            yield _Counting(connection, statements)

    patch.setattr(Database, "acquire", counted)
    yield statements
    patch.undo()


PLAYERS_QUERIES: list[tuple[str, Mapping[str, object]]] = [
    (documents.ME, {}),
    (documents.VIEWER, {}),
    (documents.GAME_QUERY, {}),
    (documents.GAME_QUERY, {"slug": "quest"}),
    (documents.GAME_QUERY, {"slug": "DIAMOND"}),
    (documents.MY_HISTORY, {"first": 3}),
    (documents.MY_HISTORY, {"first": 100}),
    (documents.MY_HISTORY, {"first": 101}),
    (documents.MY_HISTORY, {"after": "DIAMOND"}),
    (documents.MEMBERS, {"tier": "DIAMOND"}),
    (documents.MEMBERS, {"tier": "XDIAMOND"}),
    (documents.MEMBER_QUERY, {"playerId": "low"}),
    (documents.ADVANCE, {"input": {"to": "2026-02-01T00:00:00Z"}}),
    (documents.RECORD, {"input": {"playerId": "low"}}),
    ("{ me { tier { DIAMOND } nextTier { xdiamond } } }", {}),
    ("{ me { missions { code } catalog } }", {}),
    ("{ game { tiers { code } } game2: game { tiers { rank benefits { code title } } } }", {}),
    (get_introspection_query(), {}),
]


async def lived(world: World) -> Stage:
    """A sandbox with players on every visible tier, at its limits, demoted, refunded, late, and spent."""
    stage = Stage(world, "acme", {"quest": await world.game("acme", "quest")}, await world.key("acme"), "")
    for player, spent in (("low", "3.21"), ("silver", "150"), ("gold", "799.9"), ("edge", "1766.58")):
        await stage.onboard(player, displayName=player, locale="de")
        await stage.buy(f"{player} 1", spent, player)
    await stage.onboard("started", ltvUsd="5000")
    await stage.grant("g", 25, "low")
    await stage.advance("2026-01-20T00:00:00Z")
    await stage.buy("low 2", "1", "low", occurredAt="2026-01-18T00:00:00Z")
    await stage.refund("gold 1", "r", amount={"amount": "500", "currency": "USD"}, reason="Part")
    await stage.advance("2026-04-30T00:00:00Z")
    await stage.buy("low 3", "123", "low")
    # At the very end of Platinum, one point below what is hidden.
    await stage.onboard("brink", ltvUsd="5000")
    await stage.buy("brink 1", "416.66667", "brink")
    await stage.buy("brink 2", "999.91667", "brink")
    return stage


async def answers(world: World, patch: pytest.MonkeyPatch) -> dict[str, tuple[int, bytes, list[str]]]:
    """Every answer to every player, with the statements that it took."""
    stage = await lived(world)
    found = {}
    for player in ("low", "silver", "gold", "edge", "started", "brink"):
        member = await stage.member(player)
        assert member["tier"]["rank"] <= 4, player
        token = await stage.token(player)
        for number, (document, variables) in enumerate(PLAYERS_QUERIES):
            with statements_of(patch) as statements:
                answer = await world.ask(token, document, **variables)
            found[f"{player} {number}"] = (answer.status, answer.content, statements)
    brink = await stage.member("brink")
    assert (brink["tier"]["code"], brink["progress"]["remaining"]) == ("PLATINUM", 1)
    return found


async def answers_of_world(
    postgres: str, template: str, patch: pytest.MonkeyPatch, change: Change | None
) -> dict[str, tuple[int, bytes, list[str]]]:
    """Returns the answers of a world with its own database, whose files `change` altered."""
    program, game = program_file(), game_file()
    if change is not None:
        change(program, game)
    async with fresh_database(postgres, template) as url, open_world(url, program) as world:
        with ids_in_sequence(patch):
            await world.stage("acme", rules=game)
        with ids_in_sequence(pytest.MonkeyPatch()):
            return await answers(world, pytest.MonkeyPatch())


@asynccontextmanager
async def fresh_database(postgres: str, template: str) -> AsyncIterator[str]:
    name = f"hidden_{uuid4().hex[:12]}"
    admin = await asyncpg.connect(postgres)
    await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    try:
        yield with_database(postgres, name)
    finally:
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


async def test_worlds_that_differ_in_hidden_tiers_are_one_to_players(
    postgres: str, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = await answers_of_world(postgres, template, monkeypatch, None)
    everything = b"".join(content for _, content, _ in usual.values())
    assert b"PLATINUM" in everything
    for change in CHANGES:
        other = await answers_of_world(postgres, template, monkeypatch, change)
        for question, answer in usual.items():
            assert other[question] == answer, (change.__name__, question)
    for name in (b"Diamond", b"Black", SECRET.encode()):
        assert name not in everything


@pytest.fixture(scope="module")
async def stage_of_all(world: World) -> Stage:
    """A game with hidden tiers, and a ladder whose floors are numbers met nowhere else."""
    return await world.stage(rules=game_file())


async def test_who_is_inside_sees_it_and_those_below(stage_of_all: Stage) -> None:
    stage, world = stage_of_all, stage_of_all.world
    for player, spent, visible, following in (
        ("below", "1000", 4, None),
        ("inside", "2500", 5, None),
        ("top", "6000", 6, None),
        ("low", "1", 4, "SILVER"),
    ):
        await stage.onboard(player)
        await stage.buy(f"{player} 1", spent, player)
        mine = (await world.ask(await stage.token(player), documents.ME)).only
        theirs = await stage.member(player)
        shown = [tier["code"] for tier in mine["game"]["tiers"]]
        assert shown == ["BRONZE", "SILVER", "GOLD", "PLATINUM", "DIAMOND", "BLACK"][:visible]
        assert (mine["nextTier"] or {}).get("code") == following
        assert mine["tier"]["code"] == theirs["tier"]["code"]
        assert len(theirs["game"]["tiers"]) == 6
        for document in (documents.GAME_QUERY, documents.VIEWER):
            seen = (await world.ask(await stage.token(player), document)).only
            tiers = seen["tiers"] if "tiers" in seen else seen["member"]["game"]["tiers"]
            assert tiers == mine["game"]["tiers"]
    assert (await stage.member("below"))["nextTier"]["code"] == "DIAMOND"


def leaves(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Every scalar of an answer, with its path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, path)
    else:
        yield path, value


def absolute_fields(answer: Answer) -> list[tuple[tuple[str, ...], object]]:
    """What only studios may see and is not null."""
    names = {"range", "standing", "reference", "rulesVersion"}
    return [(path, value) for path, value in leaves(answer.data) if names & set(path) and value is not None]


async def test_players_never_see_absolute_sc(stage_of_all: Stage) -> None:
    stage, world = stage_of_all, stage_of_all.world
    await stage.onboard("climber")
    for number, amount in enumerate(("93.71", "219.13", "641.57", "1500.01", "3000", "20000.07")):
        await stage.buy(f"climber {number}", amount, "climber")
        token = await stage.token("climber")
        position = (await stage.member("climber"))["standing"]["position"]
        floor = (await stage.member("climber"))["tier"]["range"]["from"]
        for document in (documents.ME, documents.VIEWER, documents.GAME_QUERY, documents.MY_HISTORY):
            answer = await world.ask(token, document)
            assert absolute_fields(answer) == []
            numbers = {value for _, value in leaves(answer.data) if isinstance(value, int)}
            if floor:
                assert position not in numbers - spans(answer.data)
                assert f"{position:,}" not in answer.content.decode()
            assert floor == 0 or floor not in numbers - spans(answer.data)


def spans(data: Json) -> set[int]:
    """Numbers that a player sees as targets and gains of its own, which may equal a floor by chance."""
    named = {"target", "scDelta", "pDelta", "keepThreshold", "secondsLeft", "balance"}
    return {value for path, value in leaves(data) if path[-1] in named and isinstance(value, int)}


async def test_history_explains_without_the_rules_version(stage_of_all: Stage) -> None:
    stage, world = stage_of_all, stage_of_all.world
    await stage.onboard("reader")
    await stage.buy("reader 1", "350", "reader")
    mine = (await world.ask(await stage.token("reader"), documents.ME)).only
    text = json.dumps([entry["explanation"] for entry in histories(mine)])
    assert "version" not in text
    assert "reader 1" not in text
    assert '"You climbed 2 tiers at once, from Bronze to Gold. 500 progress carries over;' in text
