"""Hostile documents over every transport, hostile bodies over a real connection: refused, never our fault."""

import gzip
import json
import zlib
from collections.abc import AsyncIterator

import httpx2
import orjson
import pytest

from benchmarks.asgi import Socket, answer_in, ask
from benchmarks.hostile_documents import COUNT, KINDS, MAX_BYTES, documents, requests
from tests.api.cast import Stage, World
from tests.api.connections.cast import served, wire
from tests.api.test_over_http import listening
from transport.documents import MAX_DOCUMENT_CHARS
from transport.requests import GRAPHQL_JSON, JSON, MAX_BODY_BYTES

REFUSALS = {"BAD_USER_INPUT", "QUERY_TOO_COMPLEX", "NOT_FOUND"}
"""Not of the caller, who may do everything: of what it asks for."""
FEW = 5 * len(KINDS)


def check(status: int, answer: bytes) -> None:
    body = answer_in(answer)
    codes = {error["extensions"]["code"] for error in body.get("errors", ())}
    assert codes <= REFUSALS, codes
    assert len(answer) < 300_000
    if "data" in body:
        assert status == 200
    else:
        assert codes
        assert status in {200, 400}


def test_the_documents_are_hostile() -> None:
    """Of every kind, of every size, most of them refused; and the same every time."""
    made = list(documents())
    assert made == list(documents())
    assert len(set(made)) > COUNT * 0.9
    assert max(len(text.encode()) for text in made) > MAX_BYTES - 2_000
    assert sum(len(text) > MAX_DOCUMENT_CHARS for text in made) < COUNT / 4
    assert all(len(text.encode()) <= MAX_BYTES for text in made)


async def test_over_http(world: World, stage: Stage) -> None:
    for request in requests():
        body = json.dumps(request).encode()
        status, answer = await ask(world.app, "/graphql", f"Bearer {stage.key}", body)
        check(status, answer)
        assert status == 400 or "data" in orjson.loads(answer)


async def test_over_a_stream_of_events(world: World, stage: Stage) -> None:
    for request in requests(FEW):
        body = json.dumps(request).encode()
        check(*await ask(world.app, "/graphql/stream", f"Bearer {stage.key}", body))


async def test_over_a_socket(world: World, stage: Stage) -> None:
    """One socket survives them all."""
    async with Socket(world.app, f"Bearer {stage.key}") as socket:
        for request in requests(FEW):
            check(200, await socket.ask(json.dumps(request).encode()))
        assert answer_in(await socket.ask(b'{"query":"{viewer{kind}}"}'))["data"]


@pytest.fixture
async def http(world: World) -> AsyncIterator[httpx2.AsyncClient]:
    async with listening(world) as address, httpx2.AsyncClient(base_url=address, timeout=60) as client:
        yield client


ASK = b'{"query": "{ viewer { kind } }", "variables": %s}'
BODIES: dict[str, tuple[bytes, dict[str, str], int]] = {
    "null": (b"null", {}, 400),
    "nothing": (b"", {}, 400),
    "bad UTF-8": (b'{"query": "\xff"}', {}, 400),
    "UTF-16": ('{"query": "{ viewer { kind } }"}'.encode("utf-16"), {}, 400),
    "100,000 lists": (ASK % (b"[" * 100_000 + b"]" * 100_000), {}, 400),
    "100,000 objects": (ASK % (b'{"a":' * 100_000 + b"1" + b"}" * 100_000), {}, 400),
    "100,000 open lists": (b"[" * 100_000, {}, 400),
    "gzip": (gzip.compress(ASK % b"{}"), {"content-encoding": "gzip"}, 415),
    "a bomb": (gzip.compress(b" " * 50_000_000), {"content-encoding": "gzip"}, 415),
    "deflate": (zlib.compress(ASK % b"{}"), {"content-encoding": "deflate"}, 415),
    "gzip without a header": (gzip.compress(ASK % b"{}"), {}, 400),
    "as it is": (ASK % b"{}", {"content-encoding": "identity"}, 200),
    "8 MB of variables": (ASK % (b'{"a": "' + b"x" * 8_000_000 + b'"}'), {}, 413),
    "one byte more than a body may have": (b" " * (MAX_BODY_BYTES + 1), {}, 413),
    "as many bytes as a body may have": ((ASK % b"{}").ljust(MAX_BODY_BYTES), {}, 200),
    "8 MB in chunks": (b"", {"transfer-encoding": "chunked"}, 413),
}


ASKED = "query={viewer{kind}}"
ADDRESSES: dict[str, tuple[str, int]] = {
    "nothing": ("", 400),
    "null": ("query=null", 400),
    "bad UTF-8": ("query=%ff", 400),
    "bad UTF-8 in variables": (f'{ASKED}&variables={{"a":"%ff"}}', 200),
    "half a surrogate": ("query=%ed%a0%80", 400),
    "variables of null": (f"{ASKED}&variables=null", 200),
    "variables that are a list": (f"{ASKED}&variables=[]", 400),
    "variables that are no JSON": (f"{ASKED}&variables={{", 400),
    "10,000 lists": (f'{ASKED}&variables={{"a":' + "[" * 10_000 + "]" * 10_000 + "}", 400),
    "10,000 open lists": (f"{ASKED}&variables=" + "[" * 10_000, 400),
    "10,000 objects": (f"{ASKED}&extensions=" + '{"a":' * 6_000 + "1" + "}" * 6_000, 400),
    "extensions that are text": (f'{ASKED}&extensions="x"', 400),
    "a document of 30,000 characters": ("query={" + "a" * 30_000 + "}", 400),
    "100,000 characters": ("query=" + "x" * 100_000, 431),
}


@pytest.mark.parametrize("path", ["/graphql", "/graphql/stream"])
@pytest.mark.parametrize("kind", ADDRESSES)
async def test_hostile_addresses(world: World, path: str, kind: str) -> None:
    query, status = ADDRESSES[kind]
    accept = GRAPHQL_JSON if path == "/graphql" else "text/event-stream"
    head = f"GET {path}?{query} HTTP/1.1\r\nhost: test\r\naccept: {accept}\r\nconnection: close\r\n\r\n"
    async with served(world.app) as server, wire(server) as connection:
        await connection.write(head.encode())
        answer = await connection.rest()
    is_event = b"event: next" in answer
    assert int(answer.split()[1]) == (200 if is_event else status)
    if status == 200:
        assert b'"kind":"ANONYMOUS"' in answer
    else:
        assert b'"BAD_USER_INPUT"' in answer or b'"QUERY_TOO_COMPLEX"' in answer
        assert len(answer) < 2_000


@pytest.mark.parametrize("path", ["/graphql", "/graphql/stream"])
@pytest.mark.parametrize("kind", BODIES)
async def test_hostile_bodies(http: httpx2.AsyncClient, path: str, kind: str) -> None:
    body, headers, status = BODIES[kind]

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(128):
            yield b"x" * 65_536

    accept = GRAPHQL_JSON if path == "/graphql" else "text/event-stream"
    sent = {"content-type": JSON, "accept": accept} | headers
    answer = await http.post(path, content=chunks() if "chunks" in kind else body, headers=sent)
    assert answer.status_code == status
    if status != 200:
        (error,) = answer.json()["errors"]
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
        assert len(answer.content) < 300
    else:
        assert b'"kind":"ANONYMOUS"' in answer.content
