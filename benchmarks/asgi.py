"""Requests to an application in this process, without a server and a client between that cost CPU too."""

import asyncio
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any, Self

import orjson
from starlette.types import ASGIApp

SECONDS = 60.0
"""How long an answer may take."""


def _scope(kind: str, path: str, headers: dict[str, str]) -> dict[str, Any]:
    return {
        "type": kind,
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "scheme": "http" if kind == "http" else "ws",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 50_000),
        "server": ("127.0.0.1", 80),
        "subprotocols": ["graphql-transport-ws"],
        "extensions": {},
    }


async def ask(app: ASGIApp, path: str, authorization: str, body: bytes) -> tuple[int, bytes]:
    """Send one request; returns its status, and its JSON or the first event with data."""
    accept = "text/event-stream" if path.endswith("stream") else "application/graphql-response+json"
    headers = {"content-type": "application/json", "accept": accept, "authorization": authorization}
    sent, status, parts = False, 0, list[bytes]()
    gone = asyncio.Event()

    async def receive() -> MutableMapping[str, Any]:
        nonlocal sent
        if sent:
            await gone.wait()
            return {"type": "http.disconnect"}
        sent = True
        return {"type": "http.request", "body": body}

    async def send(message: MutableMapping[str, Any]) -> None:
        nonlocal status
        status = message.get("status", status)
        parts.append(message.get("body", b""))
        if b"event: complete" in parts[-1]:
            gone.set()

    async with asyncio.timeout(SECONDS):
        await app(_scope("http", path, headers), receive, send)
    answer = b"".join(parts)
    _, found, data = answer.partition(b"event: next\ndata: ")
    return status, data.partition(b"\n\n")[0] if found else answer


class Socket:
    """One WebSocket with credentials, that sends one operation after the other."""

    def __init__(self, app: ASGIApp, authorization: str) -> None:
        self._app = app
        self._authorization = authorization
        self._to_app: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._from_app: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()

    async def __aenter__(self) -> Self:
        """Open the socket, and be acknowledged."""
        scope = _scope("websocket", "/graphql", {"host": "127.0.0.1"})
        self._task = asyncio.ensure_future(self._app(scope, self._to_app.get, self._put))
        self._to_app.put_nowait({"type": "websocket.connect"})
        payload = {"authorization": self._authorization}
        await self._say({"type": "connection_init", "payload": payload})
        while b"connection_ack" not in await self._hear():
            pass
        return self

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Leave, and wait for the application to see it."""
        self._to_app.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await self._task

    async def ask(self, payload: bytes) -> bytes:
        """Run one operation; returns the message with its first result or its errors, as it came."""
        message = b'{"id":"1","type":"subscribe","payload":' + payload + b"}"
        self._to_app.put_nowait({"type": "websocket.receive", "text": message.decode()})
        first = await self._hear()
        if not _is_of_type(first, "error"):
            assert _is_of_type(first, "next"), first
            while not _is_of_type(await self._hear(), "complete"):
                pass
        return first

    async def _put(self, message: MutableMapping[str, Any]) -> None:
        self._from_app.put_nowait(message)

    async def _say(self, message: dict[str, object]) -> None:
        self._to_app.put_nowait({"type": "websocket.receive", "text": orjson.dumps(message).decode()})

    async def _hear(self) -> bytes:
        async with asyncio.timeout(SECONDS):
            message = await self._from_app.get()
        assert message["type"] != "websocket.close", message
        return message.get("text", "").encode()


def answer_in(message: bytes) -> dict[str, Any]:
    """Returns the answer in what was received: that of a socket's message as one over HTTP has it."""
    body = orjson.loads(message)
    if body.get("type") == "error":
        return {"errors": body["payload"]}
    return body.get("payload", body)


def _is_of_type(message: bytes, name: str) -> bool:
    """Returns whether a message has this type, without reading its payload."""
    return f'"type":"{name}"'.encode() in message[:64]
