"""Secrets and personal data that nothing else looks like: none reaches a log, or the answer to a fault."""

import logging
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from io import StringIO
from urllib.parse import quote

import orjson
import pytest
import structlog

from app.infra.db import Connection, Database
from app.infra.logging import configure_logging
from tests.api.access.callers import Caller, Callers, make_callers
from tests.api.access.calls import CALLS, Json, put, variables_of
from tests.api.access.games import make_places
from tests.api.access.places import OWN, Place
from tests.api.access.table import OPERATIONS, Operation
from tests.api.access.test_operations import codes_of
from tests.api.cast import METRICS_TOKEN, SECRET, World
from tests.auth.cast import open_demo_world

Record = Callable[[str, object], None]
CALLERS = ("anonymous", "guest", "store", "identified", "unlinked", "key", "owner")
PERSONAL = {
    "displayName": "Canary Nightingale",
    "email": "canary.nightingale@example.com",
    "reason": "because the canary sang",
    "trackingUrl": "https://canary-parcels.example/track-me",
    "url": "https://hooks.canary-studio.example/in",
    "description": "the canary's endpoint",
    "subject": "canary-account-4711",
}
"""What is written into every argument of that name."""
_ISSUED = re.compile(r"\b(?:l[a-z]|lk_live|lk_test|whsec)_[A-Za-z0-9_+/=-]{20,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+")


class Canaries:
    """Every secret that was sent or answered so far."""

    def __init__(self) -> None:
        self.found = {SECRET, METRICS_TOKEN, *PERSONAL.values()}

    def learn(self, text: str) -> None:
        """Take down what looks like a secret of ours, or of a provider."""
        self.found.update(_ISSUED.findall(text))

    def left_in(self, text: str) -> list[str]:
        """Returns the canaries that stand in a text, as they are, encoded, or without their beginning."""
        forms = {
            form: canary
            for canary in self.found
            for form in (canary, quote(canary, safe=""), orjson.dumps(canary).decode()[1:-1], canary[-16:])
        }
        return sorted({canary for form, canary in forms.items() if form in text})


@pytest.fixture
def log() -> Iterator[StringIO]:
    """The log as it is written in production, in full."""
    root = logging.getLogger()
    handlers, level, before = root.handlers[:], root.level, structlog.get_config()
    stream = StringIO()
    configure_logging("json", "DEBUG", stream)
    # The tests' own client and the event loop write there too; what they write is not the server's.
    for name in ("httpx2", "httpcore2", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**before)


@pytest.fixture(scope="module")
async def world(module_database_url: str) -> AsyncIterator[World]:
    async with open_demo_world(module_database_url) as world:
        yield world


@pytest.fixture(scope="module")
async def place(world: World) -> Place:
    return (await make_places(world))[OWN]


@pytest.fixture(scope="module")
async def callers(world: World, place: Place) -> Callers:
    return await make_callers(world, {OWN: place})


def sing(operation: Operation, variables: Json) -> None:
    """Put a canary into each argument of an operation that holds somebody's words."""
    for path in operation.values:
        words = PERSONAL.get(path.rpartition(".")[2])
        if words is not None and "[]" not in path and "shippingAddress" not in path:
            put(variables, path, words)


@contextmanager
def broken_database(canaries: Canaries, patch: pytest.MonkeyPatch, after: int) -> Iterator[None]:
    """Let the database fail after so many uses, with an error that says everything there is to say."""
    uses, real = 0, Database.acquire
    words = "; ".join(sorted(canaries.found))

    def acquire(database: Database) -> AbstractAsyncContextManager[Connection]:
        nonlocal uses
        uses += 1
        if uses > after:
            raise RuntimeError(f"INSERT failed: {words}")
        return real(database)

    with patch.context() as inner:
        inner.setattr(Database, "acquire", acquire)
        yield


@pytest.mark.parametrize("name", [name for name in OPERATIONS if not name.startswith("Subscription.")])
async def test_no_canary_is_heard(
    name: str,
    *,
    callers: Callers,
    place: Place,
    log: StringIO,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Record,
) -> None:
    """Each operation is done or refused, then refused for what does not exist, then fails inside."""
    operation, document, canaries = OPERATIONS[name], CALLS[name].document, Canaries()
    asked = 0
    for who in CALLERS:
        caller = await callers.new(who)
        canaries.learn(str(dict(caller.headers)))
        for at in (place, None):
            variables = await variables_of(operation, at, caller, used_up=at is not None)
            sing(operation, variables)
            canaries.learn(str(variables))
            answer = await caller.ask(document, variables)
            canaries.learn(answer.content.decode())
            asked += 1
            if not codes_of(answer):
                await place.clean_up(name, answer.only)
        asked += await fail(caller, document, variables, canaries, monkeypatch)
    written = log.getvalue()
    assert written.count('"event":"request"') >= asked
    assert "internal_error" in written
    assert canaries.left_in(written) == []
    assert len(canaries.found) > len(PERSONAL) + 2
    record_property("attempts", asked)


async def fail(
    caller: Caller, document: str, variables: Json, canaries: Canaries, patch: pytest.MonkeyPatch
) -> int:
    """Ask while the database fails at once, and after one use; the answers say nothing. Returns how often."""
    for after in (0, 1):
        with broken_database(canaries, patch, after):
            body = {"query": document, "variables": variables}
            answer = await caller.world.send(None, body, **caller.headers)
        for error in answer.body.get("errors", ()):
            assert canaries.left_in(orjson.dumps(error).decode()) == []
            assert "INSERT" not in error["message"]
    return 2
