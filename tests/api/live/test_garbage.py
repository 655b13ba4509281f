"""What long-lived streams leave to the garbage collector: nothing, for it is not to look through them."""

import asyncio
import gc
import subprocess
import sys

import pytest
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import Operation
from websockets.asyncio.client import connect

from app.infra.bus import Listener
from app.infra.garbage import paused_collector
from app.infra.socket_protocol import SocketProtocol
from tests.api.cast import Stage, World
from tests.api.connections.cast import SECONDS, served
from transport.sockets import Connection, SocketHandler

STREAMS = 5
PARTS = (SocketProtocol, SocketHandler, Connection, Operation, Listener)
"""What a stream consists of: each holds others of them."""


def run_alone(script: str) -> None:
    """Run a script in a process of its own: what is excluded there from collection stays excluded."""
    subprocess.run([sys.executable, "-c", CYCLE + script], check=True)


CYCLE = """
class Cycle:
    def __init__(self):
        self.itself = self
"""


def left() -> dict[str, int]:
    """The parts of streams that are in memory."""
    kinds = [type(thing) for thing in gc.get_objects()]
    return {kind.__name__: count for kind in PARTS if (count := kinds.count(kind))}


async def test_a_stream_that_ends_leaves_no_cycle(world: World, stage: Stage) -> None:
    await stage.onboard("ada")
    token = await stage.token("ada")
    async with served(world.app) as server:
        gc.collect()
        gc.disable()
        try:
            sockets = [
                await connect(
                    f"ws://127.0.0.1:{server.port}/graphql",
                    subprotocols=["graphql-transport-ws"],  # type: ignore[list-item] - a new type of str
                    compression=None,
                )
                for _ in range(STREAMS)
            ]
            for socket in sockets:
                await socket.send(
                    f'{{"type": "connection_init", "payload": {{"authorization": "Bearer {token}"}}}}'
                )
                assert "connection_ack" in str(await socket.recv())
                await socket.send(
                    '{"id": "1", "type": "subscribe",'
                    ' "payload": {"query": "subscription { status { playerId } }"}}'
                )
                assert "ada" in str(await socket.recv())
            assert left() == {kind.__name__: STREAMS for kind in PARTS}
            for socket in sockets:
                await socket.close()
            async with asyncio.timeout(SECONDS):
                while server.open_connections:  # noqa: ASYNC110 - uvicorn has no event for it
                    await asyncio.sleep(0.01)
            await asyncio.sleep(0.1)
            assert left() == {}
        finally:
            gc.enable()


def test_a_pause_ends_as_it_began_whatever_happens_in_it() -> None:
    with paused_collector():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(LookupError), paused_collector():
        raise LookupError
    assert gc.isenabled()
    gc.disable()
    try:
        with paused_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_lives_long_is_excluded() -> None:
    """In a process of its own: what is excluded stays excluded."""
    script = """
import gc
from app.infra.garbage import MAX_OLD_OBJECTS, spare_collector

spare_collector()
start = gc.get_freeze_count()
few = [[] for _ in range(MAX_OLD_OBJECTS // 2)]
gc.collect()
assert gc.get_freeze_count() <= start, "few objects were excluded"
many = [[] for _ in range(MAX_OLD_OBJECTS)]
gc.collect()
assert gc.get_freeze_count() > start + MAX_OLD_OBJECTS, "many objects were not excluded"
assert len(gc.get_objects(2)) < 100
del few, many
assert gc.get_freeze_count() <= start + 100, "excluded objects were not freed"
"""
    run_alone(script)


def test_a_collection_of_too_many_looks_through_none_of_them() -> None:
    """As where new objects replace excluded ones: Python counts no growth, and collects too late."""
    script = """
import gc
from app.infra.garbage import MAX_LOOKED_THROUGH, spare_collector

spare_collector()
gc.disable()
start = gc.get_freeze_count()
as_many = [[] for _ in range(MAX_LOOKED_THROUGH - 1_000)]
gc.collect(0)
assert gc.get_freeze_count() <= start, "as many as may be were excluded"
more = [[] for _ in range(2_000)]
gc.collect(1)
assert gc.get_freeze_count() > start + MAX_LOOKED_THROUGH
assert len(gc.get_objects()) < 1_000
"""
    run_alone(script)


def test_no_garbage_is_excluded_beside_what_lives() -> None:
    """Hostile documents made cycles beside many objects of an answer: excluded unseen, they were a leak."""
    script = """
import gc
from app.infra.garbage import MAX_OLD_OBJECTS, spare_collector

spare_collector()
start = gc.get_freeze_count()
for _ in range(20):
    lives = [[] for _ in range(MAX_OLD_OBJECTS - 2_000)]
    for _ in range(20_000):
        Cycle()
    lives += [(Cycle(), [])[1] for _ in range(MAX_OLD_OBJECTS)]
    for _ in range(20_000):
        Cycle()
del lives
gc.collect()
assert gc.get_freeze_count() <= start + 100, f"{gc.get_freeze_count() - start} objects were left"
"""
    run_alone(script)


def test_a_document_that_is_no_longer_kept_is_freed() -> None:
    """Also where it was excluded."""
    script = """
import gc
from graphql import build_schema
from transport.documents import prepare

schema = build_schema("type Query { a: Int q: Query }")
prepare(schema, "{ a }")
gc.collect()
gc.freeze()
start = gc.get_freeze_count()
kept = prepare(schema, "{ q { " + " ".join(f"...F{n}" for n in range(25)) + "} }" + "".join(
    f" fragment F{n} on Query {{ b{n}: a }}" for n in range(25)
))
assert not kept.refusals, kept.refusals
gc.collect()
gc.freeze()
assert gc.get_freeze_count() > start + 500
del kept
assert gc.get_freeze_count() < start + 50, gc.get_freeze_count() - start
"""
    run_alone(script)


def test_what_is_under_way_is_not_excluded() -> None:
    """It may be garbage right after it, and would stay: that is seen between two functions of the loop."""
    script = """
import asyncio
import gc
from app.infra.garbage import MAX_OLD_OBJECTS, spare_collector

def work(lives):
    under_way = [Cycle() for _ in range(2_000)]
    lives += [[] for _ in range(MAX_OLD_OBJECTS)]
    gc.collect()
    del under_way

async def serve():
    start, lives = gc.get_freeze_count(), []
    work(lives)
    assert gc.get_freeze_count() <= start, "excluded at once"
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert gc.get_freeze_count() >= start + MAX_OLD_OBJECTS, "not excluded"
    lives.clear()
    assert gc.get_freeze_count() < start + 1_000, gc.get_freeze_count() - start

spare_collector()
asyncio.run(serve())
"""
    run_alone(script)
