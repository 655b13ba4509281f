"""The authorization matrix on the running server: every root field, by every caller, about all things."""

import asyncio
from collections.abc import AsyncIterator, Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest

from app.domain.access import Scope
from tests.api.access.callers import Caller, Callers, make_callers
from tests.api.access.calls import CALLS, put, variables_of
from tests.api.access.games import make_places
from tests.api.access.places import (
    IN_ONE_GAME,
    NODES,
    OTHER_LIVE,
    OTHER_STUDIO,
    OWN,
    SAME_STUDIO,
    Place,
    nonexistent,
)
from tests.api.access.table import FORBIDDEN, OK, OPERATIONS, PLAYERS, UNAUTHENTICATED, Kind, Operation
from tests.api.access.watch import Watch, watching
from tests.api.cast import Answer, World
from tests.auth.cast import open_demo_world
from tests.cast import fetch_rows

Json = dict[str, Any]
PEOPLE = ("anonymous", *PLAYERS, "unlinked")
STAFF = ("owner", "focal", "support")
KEYS = ("key", "live key", "key none")
BY_SCOPE = tuple(f"key {scope}" for scope in Scope)
PLACES = (OWN, SAME_STUDIO, OTHER_STUDIO, OTHER_LIVE)
OF_SANDBOXES = {"Mutation.advanceClock", "Mutation.runScenario"}
Record = Callable[[str, object], None]
NOTHING_FOUND = ({"node": None}, {"nodes": [None]}, {"loadouts": []}, {"order": None})
"""What is answered without an error where there is no such thing."""
each_operation = pytest.mark.parametrize("name", OPERATIONS)


@dataclass
class House:
    """The games and the callers, and what sees whether anything was written."""

    world: World
    places: dict[str, Place]
    callers: Callers
    watch: Watch

    async def refused(self, caller: Caller, document: str, variables: Json) -> Answer:
        """Ask, and see that nothing was written."""
        await self.watch.look()
        answer = await caller.ask(document, variables)
        assert await self.watch.changed() == [], (caller.name, variables)
        return answer


@pytest.fixture(scope="module")
async def world(module_database_url: str) -> AsyncIterator[World]:
    """With the look-alikes of the providers, so that there are id_tokens, and without the demo's worker."""
    with pytest.MonkeyPatch.context() as patch:
        for worker in ("run_worker", "run_webhooks", "run_simulations"):
            patch.setattr(f"app.background.{worker}", until_stopped)
        async with open_demo_world(module_database_url) as world:
            yield world


async def until_stopped(*arguments: object, **_named: object) -> None:
    """Stand in for a worker: what a caller does is told apart from what a worker writes."""
    (stop,) = (one for one in arguments if isinstance(one, asyncio.Event))
    await stop.wait()


@pytest.fixture(scope="module")
async def house(world: World) -> AsyncIterator[House]:
    places = await make_places(world)
    async with watching(world.database) as watch:
        yield House(world, places, await make_callers(world, places), watch)


async def test_what_is_written_is_seen(house: House) -> None:
    watch, place = house.watch, house.places[OWN]
    await watch.look()
    await place.player()
    assert {"members", "players", "loyalty_events"} <= set(await watch.changed())
    assert await watch.changed() == []
    await fetch_rows(house.world.database, "SELECT pg_current_xact_id()")  # a number, and nothing written
    assert await watch.changed() == []


def codes_of(answer: Answer) -> list[str]:
    """The codes of an answer's errors, the top-level ones or those of the payload; none where it was done."""
    errors = [error["extensions"]["code"] for error in answer.body.get("errors", ())]
    for payload in (answer.body.get("data") or {}).values():
        rows = payload.get("results", [payload]) if isinstance(payload, dict) else []
        errors += [error["code"] for row in rows for error in row.get("userErrors", ())]
    return errors


def expected(operation: Operation, caller: Caller) -> str:
    return operation.outcome(caller.kind, caller.scopes)


@each_operation
async def test_who_may(house: House, name: str, record_property: Record) -> None:
    """Each caller asks for what is its own: it is done, or refused with the matrix's code."""
    operation, document, callers = OPERATIONS[name], CALLS[name].document, (*PEOPLE, *KEYS, *BY_SCOPE, *STAFF)
    for who in callers:
        caller = await house.callers.new(who)
        place, outcome = house.places[caller.place], expected(operation, caller)
        variables = await variables_of(operation, place, caller, used_up=outcome == OK)
        if outcome == OK:
            answer = await caller.ask(document, variables)
            # Nobody moves the clock of a live game.
            live = name in OF_SANDBOXES and place.name == SAME_STUDIO
            assert codes_of(answer) == (["NOT_A_SANDBOX"] if live else []), (who, answer.body, variables)
        else:
            answer = await house.refused(caller, document, variables)
            assert codes_of(answer)[:1] == [outcome], (who, answer.body)
        if outcome == OK:
            await place.clean_up(name, answer.only)
    record_property("attempts", len(callers))


@each_operation
async def test_who_may_not_learns_nothing(house: House, name: str, record_property: Record) -> None:
    """A caller without access is answered the same, whatever it names: others' things, or what nobody has.

    A top-level error says as little of what is there in the caller's own place.
    """
    operation, document, asked = OPERATIONS[name], CALLS[name].document, 0
    for who in (*PEOPLE, *KEYS, *STAFF):
        caller = await house.callers.new(who)
        outcome = expected(operation, caller)
        if outcome == OK:
            continue
        at_once = outcome in {UNAUTHENTICATED, FORBIDDEN}
        answers = set()
        for place in (*PLACES, None):
            if place != caller.place or at_once:
                variables = await variables_of(operation, house.places[place] if place else None, caller)
                answers.add((await house.refused(caller, document, variables)).content)
                asked += 1
        assert len(answers) == 1, (who, answers)
    record_property("attempts", asked)


def foreign_places(operation: Operation, path: str, caller: Caller) -> list[str]:
    """Where the things are that a caller must not find by an argument while it acts in its own place."""
    kind = operation.names[path]
    if kind in IN_ONE_GAME:
        return [place for place in PLACES if place != caller.place]
    if kind in {"realm", "window", "slug"} and caller.kind in {Kind.ANONYMOUS, Kind.UNLINKED}:
        # The window that is named says which slug is right.
        return [place for place in PLACES if kind == "slug" and place != caller.place]
    return [place for place in PLACES if place not in caller.reaches]


async def foreign_names(house: House, operation: Operation, path: str, caller: Caller) -> list[str]:
    """Names of things of other players, other games and other studios."""
    kind = operation.names[path]
    kinds = NODES if kind == "node" else (kind,)
    found = [
        await house.places[place].thing(one)
        for place in foreign_places(operation, path, caller)
        for one in kinds
    ]
    of_players = {"redemption", "notification", "node", "wish", "gift", "givenGift"}
    if caller.player is not None and kind in of_players:
        others = ("member", "redemption", "notification") if kind == "node" else (kind,)
        found += [await house.places[caller.place].thing(one) for one in others]
    return found


NAMING = [
    (name, path)
    for name, operation in OPERATIONS.items()
    for path, kind in operation.names.items()
    # A product owner reaches all that there is.
    if kind not in {"key", "cursor", "secret"} and operation.needs != "OWNER"
]


@pytest.mark.parametrize(("name", "path"), NAMING)
async def test_foreign_is_as_nonexistent(house: House, name: str, path: str, record_property: Record) -> None:
    """Others' things are answered byte for byte as what does not exist, whatever argument names them."""
    operation, document = OPERATIONS[name], CALLS[name].document
    tried = 0
    for who in (*PEOPLE, "key", "live key", *STAFF):
        caller = await house.callers.new(who)
        if expected(operation, caller) != OK:
            continue
        own = await variables_of(operation, house.places[caller.place], caller)
        if path in CALLS[name].left_out:
            # It stands in the place of what names the same thing.
            names = set(operation.names) - {"gameId"}
            own = {argument: value for argument, value in own.items() if argument not in names}
        absent = deepcopy(own)
        put(absent, path, nonexistent(operation.names[path]))
        nothing = await house.refused(caller, document, absent)
        data = nothing.body.get("data") or {}
        assert codes_of(nothing) or data in NOTHING_FOUND, nothing.body
        for foreign in await foreign_names(house, operation, path, caller):
            named = deepcopy(own)
            put(named, path, foreign)
            answer = await house.refused(caller, document, named)
            assert answer.content == nothing.content, (who, foreign)
            tried += 1
        if path in CALLS[name].left_out:
            if caller.kind is Kind.UNLINKED:
                continue  # nothing is named for somebody without a member
            thing = await house.places[caller.place].thing(operation.names[path], caller.player)
            put(own, path, thing)
            assert codes_of(await caller.ask(document, own)) == []
    assert tried
    record_property("attempts", tried)


@each_operation
async def test_staff_acts_where_its_role_reaches(house: House, name: str) -> None:
    operation = OPERATIONS[name]
    for who, place in (("focal", SAME_STUDIO), ("owner", OTHER_STUDIO), ("support", OTHER_LIVE)):
        caller = await house.callers.new(who)
        if expected(operation, caller) != OK:
            continue
        variables = await variables_of(operation, house.places[place], caller, used_up=True)
        answer = await caller.ask(CALLS[name].document, variables)
        live = name in OF_SANDBOXES and place in {SAME_STUDIO, OTHER_LIVE}
        assert codes_of(answer) == (["NOT_A_SANDBOX"] if live else []), (who, answer.body)
        await house.places[place].clean_up(name, answer.only)


KEY_ARGUMENTS = [
    (name, path)
    for name, operation in OPERATIONS.items()
    for path, kind in operation.names.items()
    if kind == "key"
]


@pytest.mark.parametrize(("name", "path"), KEY_ARGUMENTS)
async def test_another_games_keys_are_free(house: House, name: str, path: str) -> None:
    """A key that another game, or another player, has used counts as new: nothing is repeated or refused."""
    operation, document = OPERATIONS[name], CALLS[name].document
    who = Kind.IDENTIFIED.value if name in {"Mutation.redeem", "Mutation.giveItem"} else "key"
    first, caller = await house.callers.new(who), await house.callers.new(who)
    elsewhere = house.places[OTHER_STUDIO]
    theirs = await variables_of(
        operation, elsewhere if who == "key" else house.places[OWN], first, used_up=True
    )
    ours = await variables_of(operation, house.places[OWN], caller, used_up=True)
    key = f"shared-{name}-{path}"
    put(theirs, path, key)
    put(ours, path, key)
    done = (
        await elsewhere.stage.ask(document, **theirs) if who == "key" else await first.ask(document, theirs)
    )
    answer = await caller.ask(document, ours)
    assert (codes_of(done), codes_of(answer)) == ([], []), answer.body
    rows = answer.only.get("results", [answer.only])
    assert not any(row.get("replayed") or row.get("created") is False for row in rows)
