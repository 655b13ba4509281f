"""GraphQL over a WebSocket: the protocol graphql-transport-ws, by Strawberry, with our limits and closes."""

import asyncio
import time
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Protocol, cast

from graphql import GraphQLError
from starlette.requests import HTTPConnection
from starlette.websockets import WebSocket, WebSocketState
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import (
    ConnectionInitMessage,
    Message,
    SubscribeMessage,
)
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from app.domain.errors import Forbidden, RateLimited, Unauthenticated
from transport.anonymous import ANONYMOUS_SECONDS
from transport.documents import CachingSchema
from transport.errors import INTERNAL, public_exception, request_error
from transport.lenient_json import is_text
from transport.requests import Refused, parameters
from transport.streaming import ServerStops, results

INIT_SECONDS = 10
"""How long a socket may stay without `connection_init`."""
MAX_OPERATIONS = 20
"""Operations that are open at once on one socket."""
SEND_SECONDS = 10.0
"""How long a reader may keep a message waiting before it counts as too slow."""
MAX_CREDENTIALS_CHARS = 300

FORBIDDEN, RESTARTS, TRY_AGAIN = 4403, 1012, 1013
SLOW = "too slow: reconnect with `after`"


@dataclass(slots=True)
class Connection:
    """What is known of a socket as long as it lives; each operation has a context of its own."""

    socket: WebSocket
    connection_params: Mapping[str, object] = field(default_factory=dict[str, object])
    """The payload of `connection_init`; Strawberry sets it."""
    known: bool = False
    """Whether it came with credentials that opened something."""

    @property
    def authorization(self) -> str | None:
        """What the client says in place of the header. Raises Unauthenticated for what is no text."""
        params = self.connection_params
        found = params.get("authorization", params.get("Authorization"))
        if found is None:
            return None
        if not isinstance(found, str) or len(found) > MAX_CREDENTIALS_CHARS:
            raise Unauthenticated("`authorization` must be a text: Bearer, and a token.")
        return found


class SocketView(Protocol):
    """What a socket asks of the endpoint that it came to."""

    async def build_context(self, connection: HTTPConnection, authorization: str | None = None) -> object:
        """The context of one operation; `authorization` is what the client said in place of the header."""
        ...

    def observe(self, label: str, outcome: str, seconds: float) -> None:
        """Count one answered operation."""
        ...


class SocketAdapter(ASGIWebSocketAdapter):
    """A socket whose reader has `SEND_SECONDS` for each message."""

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send, or end the connection. Raises WebSocketDisconnected."""
        if self.ws.application_state is not WebSocketState.CONNECTED:
            raise WebSocketDisconnected
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await super().send_json(message)
        except TimeoutError:
            await self.close(TRY_AGAIN, SLOW)
            raise WebSocketDisconnected from None

    async def close(self, code: int, reason: str) -> None:
        """Close it, once."""
        if self.ws.application_state is WebSocketState.CONNECTED:
            await super().close(code, reason)


class SocketHandler(BaseGraphQLTransportWSHandler[Connection, None]):
    """One socket. What Strawberry's handler takes for granted of messages is checked here first."""

    _idle: asyncio.Task[None] | None = None

    @property
    def _endpoint(self) -> SocketView:
        return cast("SocketView", self.view)

    async def handle_message(self, message: Message) -> None:
        """Deal with one message, which may be any JSON; what breaks the protocol ends the connection."""
        if not isinstance(message, dict) or not _is_well_formed(message):
            await self.handle_invalid_message("Failed to parse message")
            return
        await super().handle_message(message)

    async def handle_connection_init(self, message: ConnectionInitMessage) -> None:
        """Find out who it is, and acknowledge. Without credentials it is anonymous, as over HTTP."""
        if message.get("payload") is None:
            message = {"type": "connection_init"}
        try:
            await super().handle_connection_init(message)
            if self.connection_acknowledged and not self.context.known and self._idle is None:
                self._idle = asyncio.create_task(self._leave_idle())
        except (Unauthenticated, Forbidden) as error:
            await self.websocket.close(FORBIDDEN, error.message[:100])
        except Exception as error:  # noqa: BLE001 - the boundary: it is logged, and the client may try again
            public_exception(error)
            await self.websocket.close(TRY_AGAIN, "try again later")

    async def shutdown(self) -> None:
        """End what belongs to it."""
        if self._idle is not None:
            self._idle.cancel()
        await super().shutdown()

    async def _leave_idle(self) -> None:
        """Close an anonymous socket that is not used."""
        asked = True
        while asked:
            await asyncio.sleep(ANONYMOUS_SECONDS)
            asked = bool(self.operations)
        await self.websocket.close(FORBIDDEN, "idle: connect again, with credentials")

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Begin an operation, unless there are too many."""
        is_new = self.connection_acknowledged and message["id"] not in self.operations
        if is_new and len(self.operations) >= MAX_OPERATIONS:
            said = f"At most {MAX_OPERATIONS} operations at once on one socket."
            await self._refuse_at_once(message["id"], [request_error(said, RateLimited.code)])
            return
        if is_new:
            try:
                _check(message)
            except Refused as refused:
                await self._refuse_at_once(message["id"], refused.errors)
                return
        await super().handle_subscribe(message)

    async def _refuse_at_once(self, operation_id: str, errors: list[GraphQLError]) -> None:
        payload = [error.formatted for error in errors]
        await self.send_message({"id": operation_id, "type": "error", "payload": payload})

    async def run_operation(self, operation: Operation[Connection, None]) -> None:
        """Run one operation to its end, with the credentials and the instant of its beginning."""
        try:
            await self._run(operation)
        except WebSocketDisconnected:
            pass
        except ServerStops:
            await self.websocket.close(RESTARTS, "the server restarts")

    async def _run(self, operation: Operation[Connection, None]) -> None:
        started = time.perf_counter()
        try:
            context = await self._endpoint.build_context(self.context.socket, self.context.authorization)
        except Exception as error:  # noqa: BLE001 - the boundary: it is mapped, and logged where it is a fault
            await self._refuse(operation, [public_exception(error)])
            return
        schema = cast("CachingSchema", self.schema)
        outcome = "ok"
        stream = results(schema, operation.query, operation.variables, context, operation.operation_name)
        async with aclosing(stream):
            async for result in stream:
                if result.errors:
                    outcome = _code(result.errors[0])
                if isinstance(result, PreExecutionError):
                    await self._refuse(operation, result.errors or [])
                    break
                await operation.send_next(result)
        known = schema.documents.get(operation.query).operation(operation.operation_name)
        if known is None or known.kind is not OperationType.SUBSCRIPTION:
            label = known.label if known else "refused"
            self._endpoint.observe(label, outcome, time.perf_counter() - started)
        await operation.send_operation_message({"id": operation.id, "type": "complete"})

    async def _refuse(self, operation: Operation[Connection, None], errors: list[GraphQLError]) -> None:
        """End an operation by errors; and all of them where the credentials of the socket are over."""
        if not self.context.known or all(_code(error) != Unauthenticated.code for error in errors):
            await operation.send_initial_errors(errors)
            return
        for one in list(self.operations.values()):
            await one.send_initial_errors(errors)
        # Clients connect again after it, and ask their application for new credentials as they do.
        await self.websocket.close(FORBIDDEN, "the token or session is over")


def _is_well_formed(message: Mapping[str, object]) -> bool:
    """Whether the parts of a message have the types that the protocol gives them."""
    kind = message.get("type")
    if not isinstance(kind, str) or not is_text(kind):
        return False
    if "id" in message and not (isinstance(message["id"], str) and 0 < len(message["id"]) <= 100):
        return False
    if kind != "subscribe":
        return True
    payload = message.get("payload")
    return (
        isinstance(payload, dict)
        and isinstance(payload.get("query"), str)
        and isinstance(payload.get("variables"), dict | None)
        and isinstance(payload.get("operationName"), str | None)
    )


def _check(message: SubscribeMessage) -> None:
    """Raises Refused for an operation that HTTP would refuse as well."""
    if not is_text(message["id"]):
        raise Refused(400, request_error("The id of an operation must be valid text."))
    parameters(cast("Mapping[str, object]", message["payload"]))


def _code(error: GraphQLError) -> str:
    return str((error.extensions or {}).get("code", INTERNAL))
