"""Webhooks: endpoints, their secrets, the delivery log."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

import strawberry
from strawberry import ID

from app.domain.access import GameId, Scope
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.events.base import EventType
from app.infra.ids import parse_uuid
from app.webhooks import service
from app.webhooks.queries import (
    DeliveryRow,
    DeliveryStatus,
    EndpointRow,
    delivery_page,
    endpoints_of,
)
from app.webhooks.service import MAX_ENDPOINTS
from app.webhooks.signing_secrets import message_id
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from schema.common import GAME_ID, Paging
from schema.webhooks import (
    CreateWebhookEndpointInput,
    CreateWebhookEndpointPayload,
    DeleteWebhookEndpointInput,
    DeleteWebhookEndpointPayload,
    ReplayDeliveryInput,
    ReplayDeliveryPayload,
    RotateWebhookSecretInput,
    RotateWebhookSecretPayload,
    TestWebhookInput,
    TestWebhookPayload,
    UpdateWebhookEndpointInput,
    UpdateWebhookEndpointPayload,
    WebhookDelivery,
    WebhookDeliveryConnection,
    WebhookDeliveryEdge,
    WebhookEndpoint,
)


@strawberry.type
class WebhookQuery:
    @strawberry.field(
        description="Studio and staff [webhooks:write]: where a game's events are sent, the oldest first,"
        f" {MAX_ENDPOINTS} at most; each with its delivery log."
    )
    async def webhook_endpoints(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> list[WebhookEndpoint]:
        context = info.context
        game = named_game(context.studio_or_staff(Scope.WEBHOOKS_WRITE), game_id)
        async with context.services.core.database.acquire() as connection:
            rows = await endpoints_of(connection, game.id)
        return [endpoint_of(context, row) for row in rows]


@strawberry.type
class WebhookMutation:
    @mutation(
        f"Send a game's events to a server of the studio's; {MAX_ENDPOINTS} endpoints a game."
        " [webhooks:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
    )
    async def create_webhook_endpoint(
        self,
        info: Info,
        input: Annotated[CreateWebhookEndpointInput, strawberry.argument(description="The endpoint.")],
    ) -> CreateWebhookEndpointPayload:
        context = info.context
        studio_or_staff, services = context.studio_or_staff(Scope.WEBHOOKS_WRITE), context.services
        row, secret = await service.create_endpoint(
            services.core.database,
            services.core.required_encryptor,
            services.targets,
            studio_or_staff.game(input.game_id),
            url=input.url,
            event_types=input.event_types,
            description=input.description,
            real_now=context.real_now,
        )
        return CreateWebhookEndpointPayload(endpoint=endpoint_of(context, row), secret=secret)

    @mutation(
        "Change an endpoint, pause it or bring it back. [webhooks:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def update_webhook_endpoint(
        self,
        info: Info,
        input: Annotated[UpdateWebhookEndpointInput, strawberry.argument(description="What is changed.")],
    ) -> UpdateWebhookEndpointPayload:
        context = info.context
        studio_or_staff, services = context.studio_or_staff(Scope.WEBHOOKS_WRITE), context.services
        row = await service.update_endpoint(
            services.core.database,
            services.targets,
            studio_or_staff.game_ids,
            _endpoint_id(input.endpoint_id),
            url=input.url,
            event_types=input.event_types,
            description=input.description,
            enabled=input.enabled,
            real_now=context.real_now,
        )
        return UpdateWebhookEndpointPayload(endpoint=endpoint_of(context, row))

    @mutation(
        "A new secret for an endpoint; messages are signed with both while the old one lives."
        " [webhooks:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def rotate_webhook_secret(
        self,
        info: Info,
        input: Annotated[
            RotateWebhookSecretInput,
            strawberry.argument(description="The endpoint, and how long the old secret lives."),
        ],
    ) -> RotateWebhookSecretPayload:
        context = info.context
        studio_or_staff, services = context.studio_or_staff(Scope.WEBHOOKS_WRITE), context.services
        row, secret = await service.rotate_secret(
            services.core.database,
            services.core.required_encryptor,
            studio_or_staff.game_ids,
            _endpoint_id(input.endpoint_id),
            old_hours=service.OLD_SECRET_HOURS if input.old_secret_hours is None else input.old_secret_hours,
            real_now=context.real_now,
        )
        return RotateWebhookSecretPayload(endpoint=endpoint_of(context, row), secret=secret)

    @mutation(
        "Delete an endpoint, with its log and all that waits for it. [webhooks:write]",
        UserErrorCode.NOT_FOUND,
    )
    async def delete_webhook_endpoint(
        self,
        info: Info,
        input: Annotated[DeleteWebhookEndpointInput, strawberry.argument(description="Which one.")],
    ) -> DeleteWebhookEndpointPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.WEBHOOKS_WRITE)
        endpoint_id = _endpoint_id(input.endpoint_id)
        await service.delete_endpoint(context.services.core.database, studio_or_staff.game_ids, endpoint_id)
        return DeleteWebhookEndpointPayload(deleted_endpoint_id=ID(str(endpoint_id)))

    @mutation(
        "Send a message again, under the same `webhook-id`; one that is pending stays as it is."
        " [webhooks:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def replay_delivery(
        self,
        info: Info,
        input: Annotated[ReplayDeliveryInput, strawberry.argument(description="Which one.")],
    ) -> ReplayDeliveryPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.WEBHOOKS_WRITE)
        row = await service.replay_delivery(
            context.services.core.database,
            studio_or_staff.game_ids,
            _id(input.delivery_id, "delivery", "deliveryId"),
            context.real_now,
        )
        return ReplayDeliveryPayload(delivery=delivery_of(row))

    @mutation(
        "Send a message of the type `webhook.test` to an endpoint, to see whether it arrives."
        " [webhooks:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def test_webhook(
        self,
        info: Info,
        input: Annotated[TestWebhookInput, strawberry.argument(description="Which one.")],
    ) -> TestWebhookPayload:
        context = info.context
        studio_or_staff = context.studio_or_staff(Scope.WEBHOOKS_WRITE)
        row = await service.send_test(
            context.services.core.database,
            studio_or_staff.game_ids,
            _endpoint_id(input.endpoint_id),
            context.real_now,
        )
        return TestWebhookPayload(delivery=delivery_of(row))


@dataclass(frozen=True, slots=True)
class _Pages:
    context: Context
    game_id: GameId
    endpoint_id: UUID

    async def deliveries(self, status: DeliveryStatus | None, paging: Paging) -> WebhookDeliveryConnection:
        window = window_of(paging, place_in_time)
        async with self.context.services.core.database.acquire() as connection:
            rows = await delivery_page(connection, self.game_id, self.endpoint_id, status, window)
        return connection_of(
            WebhookDeliveryConnection,
            WebhookDeliveryEdge,
            window,
            rows,
            cursor_of=lambda row: encode_cursor(*time_parts(row.created_at, row.id)),
            nodes_of=lambda shown: [delivery_of(row) for row in shown],
        )


def endpoint_of(context: Context, row: EndpointRow) -> WebhookEndpoint:
    old = row.old_secret_until
    return WebhookEndpoint(
        pages=_Pages(context, row.game_id, row.id),
        id=ID(str(row.id)),
        game_id=ID(str(row.game_id)),
        url=row.url,
        description=row.description,
        event_types=[EventType(kind) for kind in row.event_types],
        status=row.status,
        failures=row.failures,
        old_secret_until=old if old is not None and old > context.real_now else None,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def delivery_of(row: DeliveryRow) -> WebhookDelivery:
    return WebhookDelivery(
        id=ID(str(row.id)),
        message_id=message_id(row.id),
        type=row.type,
        status=row.status,
        attempts=row.attempts,
        created_at=row.created_at,
        next_attempt_at=row.due_at if row.status is DeliveryStatus.PENDING else None,
        attempted_at=row.attempted_at,
        duration_ms=row.milliseconds,
        http_status=row.http_status,
        failure=row.failure,
        response=row.response,
        body=row.body,
    )


def _endpoint_id(text: str) -> UUID:
    return _id(text, "endpoint", "endpointId")


def _id(text: str, what: str, field: str) -> UUID:
    """Returns the parsed id of a `what`. Raises DomainError with NOT_FOUND where it is not a UUID."""
    parsed = parse_uuid(text)
    if parsed is None:
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, f"There is no such {what}.", (field,)))
    return parsed
