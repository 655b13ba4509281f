"""Commands about endpoints and deliveries."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from app.audit_log.entries import Entry, Subject, append, changed
from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.events.base import EventType
from app.events.outbox import subscribe
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.infra.targets import TargetRefused, Targets
from app.studios.queries import GameRow, lock_game
from app.webhooks import queries, writes
from app.webhooks.queries import DeliveryRow, EndpointRow, EndpointStatus
from app.webhooks.signing_secrets import encrypt_secret, new_signing_secret

MAX_ENDPOINTS = 10
"""Endpoints that a game may have."""
MAX_DESCRIPTION = 200
OLD_SECRET_HOURS = 24
"""How long the old secret still signs beside a new one, by default."""
MAX_OLD_SECRET_HOURS = 168


async def create_endpoint(
    database: Database,
    encryptor: Encryptor,
    targets: Targets,
    game: GameRow,
    *,
    url: str,
    event_types: Sequence[EventType],
    description: str | None,
    real_now: datetime,
) -> tuple[EndpointRow, str]:
    """Create an endpoint, and return it with its secret, which is shown only now.

    Raises DomainError with INVALID and LIMIT_REACHED.
    """
    _check(targets, url, event_types, description)
    endpoint_id, secret = uuid4(), new_signing_secret()
    async with database.transaction() as connection:
        # So that no two both count one too few, or take the same URL.
        await lock_game(connection, game.id)
        others = await queries.endpoints_of(connection, game.id)
        if len(others) >= MAX_ENDPOINTS:
            raise DomainError(
                Fault(
                    UserErrorCode.LIMIT_REACHED,
                    f"A game has at most {MAX_ENDPOINTS} endpoints: delete one that is no longer used.",
                )
            )
        _check_unused(url, others)
        await connection.execute(
            "INSERT INTO webhook_endpoints (id, game_id, url, description, event_types, status,"
            " secret_sealed, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 'ENABLED', $6, $7, $7)",
            *(
                endpoint_id,
                game.id,
                url,
                description or None,
                _type_names(event_types),
                encrypt_secret(encryptor, secret, endpoint_id),
                real_now,
            ),
        )
        created = await _update_subscriptions(connection, [game.id], endpoint_id)
        await append(connection, [_entry("createWebhookEndpoint", None, created)])
        return created, secret


async def update_endpoint(
    database: Database,
    targets: Targets,
    game_ids: Sequence[GameId],
    endpoint_id: UUID,
    *,
    url: str | None,
    event_types: Sequence[EventType] | None,
    description: str | None,
    enabled: bool | None,
    real_now: datetime,
) -> EndpointRow:
    """Change an endpoint; None leaves a value, an empty description removes it.

    Enabled again, it gets the deliveries that wait at once. Raises DomainError with INVALID and NOT_FOUND.
    """
    _check(targets, url, event_types, description)
    types = None if event_types is None else _type_names(event_types)
    async with database.transaction() as connection:
        before = await _endpoint(connection, game_ids, endpoint_id, lock=True)
        if url is not None:
            await lock_game(connection, before.game_id)
            others = await queries.endpoints_of(connection, before.game_id)
            _check_unused(url, [other for other in others if other.id != endpoint_id])
        status = before.status
        if enabled is not None:
            status = EndpointStatus.ENABLED if enabled else EndpointStatus.DISABLED
        # Failures at the old address, or before it was disabled, say nothing of the endpoint now.
        resets_failures = (url is not None and url != before.url) or (
            enabled is True and before.status != status
        )
        await connection.execute(
            "UPDATE webhook_endpoints SET url = coalesce($2, url), event_types = coalesce($3, event_types),"
            " description = nullif(coalesce($4, description), ''), status = $5,"
            " failures = CASE WHEN $6 THEN 0 ELSE failures END,"
            " rests_until = CASE WHEN $6 THEN NULL ELSE rests_until END, updated_at = $7"
            " WHERE game_id = $8 AND id = $1",
            *(endpoint_id, url, types, description, status, resets_failures, real_now, before.game_id),
        )
        after = await _update_subscriptions(connection, game_ids, endpoint_id)
        await append(connection, [_entry("updateWebhookEndpoint", before, after)])
        return after


async def rotate_secret(
    database: Database,
    encryptor: Encryptor,
    game_ids: Sequence[GameId],
    endpoint_id: UUID,
    *,
    old_hours: int,
    real_now: datetime,
) -> tuple[EndpointRow, str]:
    """Give an endpoint a new secret, and return both; the old one signs beside it for `old_hours`.

    The secret is shown only now. Two secrets sign at most: one from before the old one ends at once. Raises
    DomainError with INVALID and NOT_FOUND.
    """
    if not 0 <= old_hours <= MAX_OLD_SECRET_HOURS:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"The old secret lives on for 0 to {MAX_OLD_SECRET_HOURS} hours.",
                ("oldSecretHours",),
            )
        )
    secret = new_signing_secret()
    until = real_now + timedelta(hours=old_hours) if old_hours else None
    async with database.transaction() as connection:
        endpoint = await _endpoint(connection, game_ids, endpoint_id, lock=True)
        await connection.execute(
            "UPDATE webhook_endpoints SET old_secret_until = $3,"
            " old_secret_sealed = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE secret_sealed END,"
            " secret_sealed = $2, updated_at = $4 WHERE game_id = $5 AND id = $1",
            *(endpoint_id, encrypt_secret(encryptor, secret, endpoint_id), until, real_now, endpoint.game_id),
        )
        after = await _endpoint(connection, game_ids, endpoint_id)
        await append(connection, [_entry("rotateWebhookSecret", endpoint, after)])
        return after, secret


async def delete_endpoint(database: Database, game_ids: Sequence[GameId], endpoint_id: UUID) -> None:
    """Delete an endpoint with all its deliveries. Raises DomainError with NOT_FOUND."""
    async with database.transaction() as connection:
        endpoint = await _endpoint(connection, game_ids, endpoint_id, lock=True)
        await subscribe(connection, endpoint.game_id, endpoint_id, ())
        await connection.execute(
            "DELETE FROM webhook_endpoints WHERE game_id = $1 AND id = $2", endpoint.game_id, endpoint_id
        )
        entry = Entry(
            *("deleteWebhookEndpoint", Subject.ENDPOINT, endpoint_id, endpoint.game_id),
            before=_logged(endpoint),
        )
        await append(connection, [entry])


async def replay_delivery(
    database: Database, game_ids: Sequence[GameId], delivery_id: UUID, real_now: datetime
) -> DeliveryRow:
    """Make a delivery due again, under its message id; a pending one stays as it is.

    Raises DomainError with NOT_FOUND, and INVALID where the endpoint is not enabled.
    """
    async with database.transaction() as connection:
        delivery = await _delivery(connection, game_ids, delivery_id)
        endpoint = await _enabled(connection, game_ids, delivery.endpoint_id)
        await connection.execute(
            "UPDATE webhook_deliveries SET status = 'PENDING', attempts = 0, due_at = $2,"
            " gives_up_at = $2::timestamptz + $3::interval"
            " WHERE game_id = $4 AND id = $1 AND status <> 'PENDING'",
            *(delivery_id, real_now, writes.GIVE_UP_AFTER, endpoint.game_id),
        )
        entry = Entry("replayDelivery", Subject.DELIVERY, delivery_id, endpoint.game_id)
        await append(connection, [entry])
        return await _delivery(connection, game_ids, delivery_id)


async def send_test(
    database: Database, game_ids: Sequence[GameId], endpoint_id: UUID, real_now: datetime
) -> DeliveryRow:
    """Create a delivery of a test message, or return the one that is pending.

    Raises DomainError with NOT_FOUND, and INVALID where the endpoint is not enabled.
    """
    async with database.transaction() as connection:
        endpoint = await _enabled(connection, game_ids, endpoint_id)
        delivery_id = await writes.put_test(connection, endpoint_id, endpoint.game_id, real_now)
        entry = Entry("testWebhook", Subject.ENDPOINT, endpoint_id, endpoint.game_id)
        await append(connection, [entry])
        return await _delivery(connection, game_ids, delivery_id)


def _entry(operation: str, before: EndpointRow | None, after: EndpointRow) -> Entry:
    was, became = changed(None if before is None else _logged(before), _logged(after))
    return Entry(operation, Subject.ENDPOINT, after.id, after.game_id, before=was, after=became)


def _logged(endpoint: EndpointRow) -> dict[str, object]:
    return {
        "url": endpoint.url,
        "description": endpoint.description,
        "eventTypes": endpoint.event_types,
        "status": endpoint.status,
        "oldSecretUntil": endpoint.old_secret_until,
    }


async def _endpoint(
    connection: Connection, game_ids: Sequence[GameId], endpoint_id: UUID, *, lock: bool = False
) -> EndpointRow:
    endpoint = await queries.find_endpoint(connection, game_ids, endpoint_id, lock=lock)
    if endpoint is None:
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such endpoint.", ("endpointId",)))
    return endpoint


async def _update_subscriptions(
    connection: Connection, game_ids: Sequence[GameId], endpoint_id: UUID
) -> EndpointRow:
    """Make the subscriptions of an endpoint its event types, none while it is not enabled; returns it."""
    endpoint = await _endpoint(connection, game_ids, endpoint_id)
    types = endpoint.event_types if endpoint.status is EndpointStatus.ENABLED else ()
    await subscribe(connection, endpoint.game_id, endpoint_id, types)
    return endpoint


async def _enabled(connection: Connection, game_ids: Sequence[GameId], endpoint_id: UUID) -> EndpointRow:
    """Lock and return the endpoint. Raises DomainError with NOT_FOUND, and INVALID if it is not enabled."""
    endpoint = await _endpoint(connection, game_ids, endpoint_id, lock=True)
    if endpoint.status is not EndpointStatus.ENABLED:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                "The endpoint is not enabled: `updateWebhookEndpoint` with `enabled: true` makes it so.",
                ("endpointId",),
            )
        )
    return endpoint


async def _delivery(connection: Connection, game_ids: Sequence[GameId], delivery_id: UUID) -> DeliveryRow:
    delivery = await queries.find_delivery(connection, game_ids, delivery_id)
    if delivery is None:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_FOUND,
                f"There is no such delivery: they are kept for {writes.LOG_RETENTION.days} days.",
                ("deliveryId",),
            )
        )
    return delivery


def _check(
    targets: Targets, url: str | None, event_types: Sequence[EventType] | None, description: str | None
) -> None:
    """Raise DomainError for all values that are not None and wrong."""
    faults = Faults()
    if url is not None:
        faults.check(_check_url, (), targets, url)
    if event_types is not None:
        faults.check(_check_types, (), event_types)
    faults.check(_check_description, (), description)
    faults.finish()


def _check_url(targets: Targets, url: str) -> None:
    try:
        targets.check(url)
    except TargetRefused as refused:
        raise DomainError(Fault(UserErrorCode.INVALID, str(refused), ("url",))) from None


def _check_unused(url: str, others: Sequence[EndpointRow]) -> None:
    if any(other.url == url for other in others):
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                "The game has an endpoint with this URL already: change that one, or rotate its secret.",
                ("url",),
            )
        )


def _check_types(event_types: Sequence[EventType]) -> None:
    if not event_types:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                "Choose at least one type of events; `enabled` pauses one.",
                ("eventTypes",),
            )
        )


def _type_names(event_types: Sequence[EventType]) -> list[str]:
    return sorted({kind.value for kind in event_types})


def _check_description(description: str | None) -> None:
    if description is not None and (
        len(description) > MAX_DESCRIPTION or (description and not description.isprintable())
    ):
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"A description is one line of at most {MAX_DESCRIPTION} characters.",
                ("description",),
            )
        )
