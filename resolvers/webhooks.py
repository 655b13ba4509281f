"""Webhooks: endpoints, their secrets, the delivery log."""

from dataclasses import dataclass
from uuid import UUID

from strawberry import ID

from app.domain.access import Scope
from app.domain.errors import UserErrorCode, UserFault
from app.events.types import EventType
from app.infra.ids import parse_uuid
from app.webhooks import service
from app.webhooks.queries import (
    DeliveryRow,
    DeliveryStatus,
    EndpointRow,
    delivery_page,
    endpoints_of,
)
from app.webhooks.signing_secrets import message_id
from resolvers.context import Context
from resolvers.faults import user_errors
from resolvers.members import named_game
from resolvers.pages import connection_of, encode_cursor, place_in_time, time_parts, window_of
from schema.common import Paging
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


async def endpoints(context: Context, game_id: str | None) -> list[WebhookEndpoint]:
    """`webhookEndpoints`."""
    game = named_game(context.studio_or_staff(Scope.WEBHOOKS_WRITE), game_id)
    async with context.services.database.acquire() as connection:
        rows = await endpoints_of(connection, game.id)
    return [endpoint_of(context, row) for row in rows]


async def create(context: Context, given: CreateWebhookEndpointInput) -> CreateWebhookEndpointPayload:
    """`createWebhookEndpoint`."""
    studio_or_staff, services = context.studio_or_staff(Scope.WEBHOOKS_WRITE), context.services
    try:
        row, secret = await service.create_endpoint(
            services.database,
            services.encryptor,
            services.targets,
            studio_or_staff.game(given.game_id),
            url=given.url,
            event_types=given.event_types,
            description=given.description,
            real_now=context.real_now,
        )
    except UserFault as fault:
        return CreateWebhookEndpointPayload(endpoint=None, secret=None, user_errors=user_errors(fault))
    context.audit_log("createWebhookEndpoint", endpoint=row.id)
    return CreateWebhookEndpointPayload(endpoint=endpoint_of(context, row), secret=secret, user_errors=[])


async def update(context: Context, given: UpdateWebhookEndpointInput) -> UpdateWebhookEndpointPayload:
    """`updateWebhookEndpoint`."""
    studio_or_staff, services = context.studio_or_staff(Scope.WEBHOOKS_WRITE), context.services
    try:
        row = await service.update_endpoint(
            services.database,
            services.targets,
            studio_or_staff.game_ids,
            _endpoint_id(given.endpoint_id),
            url=given.url,
            event_types=given.event_types,
            description=given.description,
            enabled=given.enabled,
            real_now=context.real_now,
        )
    except UserFault as fault:
        return UpdateWebhookEndpointPayload(endpoint=None, user_errors=user_errors(fault))
    context.audit_log("updateWebhookEndpoint", endpoint=row.id)
    return UpdateWebhookEndpointPayload(endpoint=endpoint_of(context, row), user_errors=[])


async def rotate(context: Context, given: RotateWebhookSecretInput) -> RotateWebhookSecretPayload:
    """`rotateWebhookSecret`."""
    studio_or_staff, services = context.studio_or_staff(Scope.WEBHOOKS_WRITE), context.services
    try:
        row, secret = await service.rotate_secret(
            services.database,
            services.encryptor,
            studio_or_staff.game_ids,
            _endpoint_id(given.endpoint_id),
            old_hours=service.OLD_SECRET_HOURS if given.old_secret_hours is None else given.old_secret_hours,
            real_now=context.real_now,
        )
    except UserFault as fault:
        return RotateWebhookSecretPayload(endpoint=None, secret=None, user_errors=user_errors(fault))
    context.audit_log("rotateWebhookSecret", endpoint=row.id)
    return RotateWebhookSecretPayload(endpoint=endpoint_of(context, row), secret=secret, user_errors=[])


async def delete(context: Context, given: DeleteWebhookEndpointInput) -> DeleteWebhookEndpointPayload:
    """`deleteWebhookEndpoint`."""
    studio_or_staff = context.studio_or_staff(Scope.WEBHOOKS_WRITE)
    try:
        endpoint_id = _endpoint_id(given.endpoint_id)
        await service.delete_endpoint(context.services.database, studio_or_staff.game_ids, endpoint_id)
    except UserFault as fault:
        return DeleteWebhookEndpointPayload(deleted_endpoint_id=None, user_errors=user_errors(fault))
    context.audit_log("deleteWebhookEndpoint", endpoint=endpoint_id)
    return DeleteWebhookEndpointPayload(deleted_endpoint_id=ID(str(endpoint_id)), user_errors=[])


async def replay(context: Context, given: ReplayDeliveryInput) -> ReplayDeliveryPayload:
    """`replayDelivery`."""
    studio_or_staff = context.studio_or_staff(Scope.WEBHOOKS_WRITE)
    try:
        row = await service.replay_delivery(
            context.services.database,
            studio_or_staff.game_ids,
            _id(given.delivery_id, "delivery", "deliveryId"),
            context.real_now,
        )
    except UserFault as fault:
        return ReplayDeliveryPayload(delivery=None, user_errors=user_errors(fault))
    context.audit_log("replayDelivery", delivery=row.id)
    return ReplayDeliveryPayload(delivery=delivery_of(row), user_errors=[])


async def test(context: Context, given: TestWebhookInput) -> TestWebhookPayload:
    """`testWebhook`."""
    studio_or_staff = context.studio_or_staff(Scope.WEBHOOKS_WRITE)
    try:
        row = await service.send_test(
            context.services.database,
            studio_or_staff.game_ids,
            _endpoint_id(given.endpoint_id),
            context.real_now,
        )
    except UserFault as fault:
        return TestWebhookPayload(delivery=None, user_errors=user_errors(fault))
    context.audit_log("testWebhook", delivery=row.id)
    return TestWebhookPayload(delivery=delivery_of(row), user_errors=[])


@dataclass(frozen=True, slots=True)
class _Pages:
    context: Context
    endpoint_id: UUID

    async def deliveries(self, status: DeliveryStatus | None, paging: Paging) -> WebhookDeliveryConnection:
        window = window_of(paging, place_in_time)
        async with self.context.services.database.acquire() as connection:
            rows = await delivery_page(connection, self.endpoint_id, status, window)
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
        pages=_Pages(context, row.id),
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
    """Raises the `UserFault` NOT_FOUND for what cannot be an id of ours."""
    found = parse_uuid(text)
    if found is None:
        raise UserFault(UserErrorCode.NOT_FOUND, f"There is no such {what}.", (field,))
    return found
