"""Clients of sockets and of event streams, in the process: they speak to the application as a server does."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, MutableMapping
from contextlib import asynccontextmanager
from typing import Any

import orjson
from starlette.types import ASGIApp

Json = dict[str, Any]
SECONDS = 120.0
"""How long a test waits for what has to come."""
QUIET = 0.3
"""How long it waits to see that nothing comes, and until a stream that is asked for has begun."""

NOTIFICATIONS = """
subscription($after: ID) { notifications(after: $after) {
  __typename id createdAt message
  ... on PointsChanged { delta balance reason }
  ... on TierChanged { from { code } to { code } reason }
  ... on RedemptionUpdated { redemption { status } }
  ... on SeasonEndingReminder { daysLeft }
} }
"""
STATUS = """
subscription { status { id playerId tier { code } progress { current } points { balance } game { now } } }
"""
EVERYTHING = (NOTIFICATIONS, STATUS)


class Closed(Exception):
    """The server has closed the socket: with this code and reason."""

    def __init__(self, code: int, reason: str = "") -> None:
        super().__init__(code, reason)
        self.code = code


class Socket:
    """One socket, from the handshake on."""

    def __init__(
        self, app: ASGIApp, headers: Mapping[str, str], protocols: list[str], path: str = "/graphql"
    ) -> None:
        self._to_app: asyncio.Queue[Json] = asyncio.Queue()
        self._from_app: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()
        scope = {
            "type": "websocket",
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "scheme": "ws",
            "query_string": b"",
            "headers": [
                (name.encode(), value.encode()) for name, value in {"host": "test", **headers}.items()
            ],
            "client": ("127.0.0.1", 50_000),
            "server": ("test", 80),
            "subprotocols": protocols,
            "extensions": {"websocket.http.response": {}},
        }
        self._to_app.put_nowait({"type": "websocket.connect"})
        self.task = asyncio.ensure_future(app(scope, self._to_app.get, self._send))

    async def _send(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "websocket.close":
            self._to_app.put_nowait({"type": "websocket.disconnect", "code": message["code"]})
        self._from_app.put_nowait(message)

    async def raw(self, text: str | bytes) -> None:
        """Send any frame."""
        kind = "text" if isinstance(text, str) else "bytes"
        await self._to_app.put({"type": "websocket.receive", kind: text})

    async def say(self, message: object) -> None:
        await self.raw(json.dumps(message))

    async def hear(self, seconds: float = SECONDS) -> Json:
        """The next message. Raises Closed, and TimeoutError."""
        return orjson.loads(await self.heard(seconds))

    async def heard(self, seconds: float = SECONDS) -> str:
        """The next message as it was sent. Raises as `hear` does."""
        async with asyncio.timeout(seconds):
            message = await self._from_app.get()
        if message["type"] == "websocket.close":
            raise Closed(message["code"], message.get("reason") or "")
        if message["type"] == "websocket.accept":
            return await self.heard(seconds)
        return message["text"]

    async def init(self, payload: object = None) -> None:
        """Say who it is, and be acknowledged."""
        await self.say({"type": "connection_init"} | ({} if payload is None else {"payload": payload}))
        assert (await self.hear())["type"] == "connection_ack"

    async def subscribe(self, query: str, name: str = "1", **variables: object) -> None:
        payload = {"query": query, "variables": variables}
        await self.say({"id": name, "type": "subscribe", "payload": payload})

    async def next(self, seconds: float = SECONDS) -> Json:
        """The one root field of the next result."""
        message = await self.hear(seconds)
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        (value,) = message["payload"]["data"].values()
        return value

    async def error(self) -> str:
        """The code of the one error that ends an operation."""
        message = await self.hear()
        assert message["type"] == "error", message
        (error,) = message["payload"]
        assert error["message"]
        return error["extensions"]["code"]

    async def quiet(self) -> None:
        """Nothing comes, for a while."""
        try:
            message = await self.hear(QUIET)
        except TimeoutError:
            return
        raise AssertionError(message)

    async def closed(self) -> int:
        """The code with which the server closes it next."""
        try:
            message = await self.hear()
        except Closed as closed:
            return closed.code
        raise AssertionError(message)

    async def leave(self) -> None:
        """Go away, and see that the application ends."""
        self._to_app.put_nowait({"type": "websocket.disconnect", "code": 1001})
        async with asyncio.timeout(SECONDS):
            await self.task


@asynccontextmanager
async def socket(
    app: ASGIApp, *protocols: str, headers: Mapping[str, str] | None = None
) -> AsyncIterator[Socket]:
    """A socket that is not initialised yet."""
    opened = Socket(app, headers or {}, list(protocols or ("graphql-transport-ws",)))
    try:
        yield opened
    finally:
        await opened.leave()


@asynccontextmanager
async def connected(app: ASGIApp, secret: str | None) -> AsyncIterator[Socket]:
    """A socket of the holder of a secret, acknowledged."""
    async with socket(app) as opened:
        await opened.init(None if secret is None else {"authorization": f"Bearer {secret}"})
        yield opened


class Events:
    """One request to the event stream."""

    def __init__(
        self, app: ASGIApp, headers: Mapping[str, str], body: bytes, method: str = "POST", query: bytes = b""
    ) -> None:
        self._parts: asyncio.Queue[MutableMapping[str, Any]] = asyncio.Queue()
        self._gone = asyncio.Event()
        self._body: bytes | None = body
        self._text = ""
        self.status = 0
        self.stuck = False
        self.retry = 0
        """Milliseconds after which the server wants it opened again, once it has said so."""
        self.headers: dict[str, str] = {}
        scope = {
            "type": "http",
            "method": method,
            "path": "/graphql/stream",
            "raw_path": b"/graphql/stream",
            "root_path": "",
            "scheme": "http",
            "query_string": query,
            "headers": [
                (name.encode(), value.encode()) for name, value in {"host": "test", **headers}.items()
            ],
            "client": ("127.0.0.1", 50_000),
            "server": ("test", 80),
        }
        self.task = asyncio.ensure_future(app(scope, self._receive, self._send))

    async def _send(self, message: MutableMapping[str, Any]) -> None:
        if self.stuck:
            await self._gone.wait()
        self._parts.put_nowait(message)

    async def _receive(self) -> Json:
        if self._body is not None:
            body, self._body = self._body, None
            return {"type": "http.request", "body": body}
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def start(self) -> None:
        """Until the status is known."""
        async with asyncio.timeout(SECONDS):
            message = await self._parts.get()
        self.status = message["status"]
        self.headers = {name.decode(): value.decode() for name, value in message["headers"]}

    async def block(self, seconds: float = SECONDS) -> str:
        """The next event or comment; empty at the end."""
        if not self.status:
            await self.start()
        async with asyncio.timeout(seconds):
            while "\n\n" not in self._text:
                message = await self._parts.get()
                self._text += message["body"].decode()
                if not message.get("more_body"):
                    return self._text
        block, _, self._text = self._text.partition("\n\n")
        return block

    async def event(self, seconds: float = SECONDS) -> tuple[str, Json | None]:
        """The next event; comments are passed over, the end is ("", None)."""
        while (block := await self.block(seconds)) == ":":
            pass
        if not block:
            return "", None
        lines = dict(line.split(": ", 1) for line in block.rstrip("\n").split("\n"))
        if "retry" in lines:
            self.retry = int(lines["retry"])
            return "", None
        return lines["event"], orjson.loads(lines["data"]) if lines["data"] else None

    async def next(self, seconds: float = SECONDS) -> Json:
        """The one root field of the next result."""
        kind, answer = await self.event(seconds)
        assert (kind, "errors" in (answer or {})) == ("next", False), (kind, answer)
        assert answer is not None
        (value,) = answer["data"].values()
        return value

    async def error(self) -> str:
        """The code of the one error that ends the stream."""
        kind, answer = await self.event()
        assert kind == "next"
        assert answer is not None
        (error,) = answer["errors"]
        assert await self.event() == ("complete", None)
        return error["extensions"]["code"]

    async def leave(self) -> None:
        self._gone.set()
        async with asyncio.timeout(SECONDS):
            await self.task


@asynccontextmanager
async def events(
    app: ASGIApp,
    secret: str | None,
    query: str,
    headers: Mapping[str, str] | None = None,
    *,
    extensions: object = None,
    **variables: object,
) -> AsyncIterator[Events]:
    """A stream of the holder of a secret, by POST."""
    sent = {"content-type": "application/json", "accept": "text/event-stream", **(headers or {})}
    if secret is not None:
        sent["authorization"] = f"Bearer {secret}"
    body = {"query": query, "variables": variables, "extensions": extensions}
    opened = Events(app, sent, json.dumps(body).encode())
    try:
        yield opened
    finally:
        await opened.leave()
