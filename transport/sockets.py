"""GraphQL over a WebSocket: Strawberry's graphql-transport-ws, with our limits and close codes."""

import asyncio
import time
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from types import CoroutineType
from typing import Any, Protocol, cast

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
from transport.requests import Parameters, Refused, parameters
from transport.streaming import ServerStops, results

INIT_SECONDS = 10
"""How long a socket may stay without `connection_init`."""
MAX_OPERATIONS = 20
"""Operations open at once on one socket."""
SEND_SECONDS = 10.0
"""How long a message may wait to be read before the client counts as too slow."""
MAX_CREDENTIALS_CHARS = 300

FORBIDDEN, RESTARTS, TRY_AGAIN = 4403, 1012, 1013
SLOW = "too slow: reconnect with `after`"


@dataclass(slots=True)
class Connection:
    """The state of a socket, for its whole life; each operation has a context of its own."""

    socket: WebSocket
    connection_params: Mapping[str, object] = field(default_factory=dict[str, object])
    """The payload of `connection_init`; Strawberry sets it."""
    known: bool = False
    """Whether it came with valid credentials."""

    @property
    def authorization(self) -> str | None:
        """Returns the credentials in `connection_init`, or None. Raises Unauthenticated for other types."""
        params = self.connection_params
        credentials = params.get("authorization", params.get("Authorization"))
        if credentials is None:
            return None
        if not isinstance(credentials, str) or len(credentials) > MAX_CREDENTIALS_CHARS:
            raise Unauthenticated("`authorization` must be a text: Bearer, and a token.")
        return credentials


class SocketView(Protocol):
    """The endpoint, as far as a socket needs it."""

    async def socket_context(self, connection: Connection, locale: str | None = None) -> object:
        """Build the context of one operation. Raises RequestError where it is refused."""
        ...

    async def with_document(
        self, parameters: Parameters, context: object, connection: HTTPConnection
    ) -> Parameters:
        """Returns the parameters with the document that was sent by its hash. Raises Refused."""
        ...

    def observe(self, label: str, outcome: str, seconds: float) -> None:
        """Count one answered operation."""
        ...


class SocketAdapter(ASGIWebSocketAdapter):
    """A socket whose client has `SEND_SECONDS` to read each message."""

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send a message; close the socket and raise WebSocketDisconnected if it is not read in time."""
        if self.ws.application_state is not WebSocketState.CONNECTED:
            raise WebSocketDisconnected
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await super().send_json(message)
        except TimeoutError:
            await self.close(TRY_AGAIN, SLOW)
            raise WebSocketDisconnected from None

    async def close(self, code: int, reason: str) -> None:
        """Close the socket if it is open."""
        if self.ws.application_state is WebSocketState.CONNECTED:
            await super().close(code, reason)


class SocketHandler(BaseGraphQLTransportWSHandler[Connection, None]):
    """The handler of one socket: it checks messages before Strawberry's handler, which assumes their form."""

    _idle: asyncio.Task[None] | None = None
    _accepted: Parameters
    """Of the operation that is about to begin."""

    @property
    def _endpoint(self) -> SocketView:
        return cast("SocketView", self.view)

    async def handle_message(self, message: Message) -> None:
        """Handle one message, which may be any JSON; a malformed one ends the connection."""
        if not isinstance(message, dict) or not _is_well_formed(message):
            await self.handle_invalid_message("Failed to parse message")
            return
        await super().handle_message(message)

    async def handle_connection_init(self, message: ConnectionInitMessage) -> None:
        """Check the credentials and acknowledge; without any the caller is anonymous, as over HTTP."""
        if message.get("payload") is None:
            message = {"type": "connection_init"}
        try:
            await super().handle_connection_init(message)
            if self.connection_acknowledged and self.connection_init_timeout_task is not None:
                self.connection_init_timeout_task.cancel()
            if self.connection_acknowledged and not self.context.known and self._idle is None:
                self._idle = asyncio.create_task(self._close_when_idle())
        except (Unauthenticated, Forbidden) as error:
            await self.websocket.close(FORBIDDEN, error.message[:100])
        except Exception as error:  # noqa: BLE001 - the boundary: it is logged, and the client may try again
            public_exception(error)
            await self.websocket.close(TRY_AGAIN, "try again later")

    async def shutdown(self) -> None:
        """Cancel the tasks of the socket."""
        if self._idle is not None:
            self._idle.cancel()
        await super().shutdown()

    async def _close_when_idle(self) -> None:
        """Close an anonymous socket that has no operations."""
        is_used = True
        while is_used:
            await asyncio.sleep(ANONYMOUS_SECONDS)
            is_used = bool(self.operations)
        await self.websocket.close(FORBIDDEN, "idle: connect again, with credentials")

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        """Begin an operation, unless there are too many."""
        is_new = self.connection_acknowledged and message["id"] not in self.operations
        if is_new and len(self.operations) >= MAX_OPERATIONS:
            error = request_error(
                f"At most {MAX_OPERATIONS} operations at once on one socket.", RateLimited.code
            )
            await self._refuse_at_once(message["id"], [error])
            return
        if is_new:
            try:
                parameters = _checked(message)
            except Refused as refused:
                await self._refuse_at_once(message["id"], refused.errors)
                return
            self._accepted = parameters
            message["payload"]["query"] = parameters.query
        await super().handle_subscribe(message)

    async def _refuse_at_once(self, operation_id: str, errors: list[GraphQLError]) -> None:
        payload = [error.formatted for error in errors]
        await self.send_message({"id": operation_id, "type": "error", "payload": payload})

    def run_operation(self, operation: Operation[Connection, None]) -> "CoroutineType[Any, Any, None]":
        """Run one operation to its end, with the credentials and the instant at its beginning."""
        return self._run_to_its_end(operation, self._accepted)

    async def _run_to_its_end(self, operation: Operation[Connection, None], parameters: Parameters) -> None:
        try:
            await self._run(operation, parameters)
        except WebSocketDisconnected:
            pass
        except ServerStops:
            await self.websocket.close(RESTARTS, "the server restarts")

    async def _run(self, operation: Operation[Connection, None], parameters: Parameters) -> None:
        started = time.perf_counter()
        try:
            context = await self._endpoint.socket_context(self.context, parameters.locale)
            parameters = await self._endpoint.with_document(parameters, context, self.context.socket)
        except Refused as refused:
            await self._refuse(operation, refused.errors)
            return
        except Exception as error:  # noqa: BLE001 - the boundary: it is mapped, and logged where it is a fault
            await self._refuse(operation, [public_exception(error)])
            return
        schema = cast("CachingSchema", self.schema)
        outcome = "ok"
        stream = results(schema, parameters, context)
        async with aclosing(stream):
            async for result in stream:
                if result.errors:
                    outcome = _code(result.errors[0])
                if isinstance(result, PreExecutionError):
                    await self._refuse(operation, result.errors or [])
                    break
                await operation.send_next(result)
                del result  # it must not stay while the stream waits for the next one
        prepared = schema.documents.get(parameters.query).operation(parameters.operation_name)
        if prepared is None or prepared.kind is not OperationType.SUBSCRIPTION:
            label = prepared.label if prepared else "refused"
            self._endpoint.observe(label, outcome, time.perf_counter() - started)
        await operation.send_operation_message({"id": operation.id, "type": "complete"})

    async def _refuse(self, operation: Operation[Connection, None], errors: list[GraphQLError]) -> None:
        """End an operation with errors; end all operations where the socket's credentials have expired."""
        if not self.context.known or all(_code(error) != Unauthenticated.code for error in errors):
            await operation.send_initial_errors(errors)
            return
        for open_operation in list(self.operations.values()):
            await open_operation.send_initial_errors(errors)
        # Clients reconnect after this code, with new credentials of their application.
        await self.websocket.close(FORBIDDEN, "the token or session has ended")


def _is_well_formed(message: Mapping[str, object]) -> bool:
    """Returns whether the fields of a message have the types of the protocol."""
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
        and isinstance(payload.get("query"), str | None)
        and isinstance(payload.get("variables"), dict | None)
        and isinstance(payload.get("operationName"), str | None)
    )


def _checked(message: SubscribeMessage) -> Parameters:
    """Returns the parameters of an operation. Raises Refused where HTTP would as well."""
    if not is_text(message["id"]):
        raise Refused(400, request_error("The id of an operation must be valid text."))
    return parameters(cast("Mapping[str, object]", message["payload"]))


def _code(error: GraphQLError) -> str:
    return str((error.extensions or {}).get("code", INTERNAL))
