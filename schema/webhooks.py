"""Webhooks: the endpoints of a game's events, and the log of their deliveries."""

from datetime import datetime
from typing import Annotated, Protocol

import strawberry

from app.events.base import EventType
from app.webhooks.queries import DeliveryStatus, EndpointStatus, Failure
from schema.common import (
    DEFAULT_FIRST,
    ERRORS,
    GAME_ID,
    After,
    Before,
    First,
    Last,
    PageInfo,
    Paging,
    UserError,
)
from schema.node import Node

ENDPOINT_ID = "The endpoint's id."
SECRET = (
    "Starts with whsec_. Shown this once: keep it where your server checks signatures. Null when refused."  # noqa: S105 - a description  # nosec B105
)


@strawberry.type(description="One event for one endpoint: an entry of the delivery log, kept for 14 days.")
class WebhookDelivery(Node):
    id: strawberry.ID = strawberry.field(description="For `replayDelivery`.")
    message_id: str = strawberry.field(
        description="The `webhook-id` of the message: the same for each attempt and each replay."
    )
    type: str = strawberry.field(
        description="As the message names it, such as `purchase.recorded`; of a test, `webhook.test`."
    )
    status: DeliveryStatus = strawberry.field(description="Whether it has arrived.")
    attempts: int = strawberry.field(description="Attempts so far, of 10; a replay counts anew.")
    created_at: datetime = strawberry.field(description="When the event was taken up, by the real clock.")
    next_attempt_at: datetime | None = strawberry.field(
        description="When it is due again; null unless it is pending."
    )
    attempted_at: datetime | None = strawberry.field(
        description="When the last attempt ended; null before the first."
    )
    duration_ms: int | None = strawberry.field(
        description="How long the last attempt took, in milliseconds; null before the first."
    )
    http_status: int | None = strawberry.field(
        description="What the endpoint answered last; null where no answer came."
    )
    failure: Failure | None = strawberry.field(
        description="Why the last attempt failed; null where it did not."
    )
    response: str | None = strawberry.field(
        description="The beginning of the last answer's body, at most 1,024 bytes; null where no answer came."
    )
    body: str = strawberry.field(description="The message's body: the bytes that are signed and sent.")


@strawberry.type(description="A delivery of a page.")
class WebhookDeliveryEdge:
    node: WebhookDelivery = strawberry.field(description="The delivery.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of the delivery log, newest first.")
class WebhookDeliveryConnection:
    edges: list[WebhookDeliveryEdge] = strawberry.field(description="The deliveries of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


class DeliveryPages(Protocol):
    """Reads of an endpoint's log; made by `resolvers` for the caller."""

    async def deliveries(
        self, status: DeliveryStatus | None, paging: Paging
    ) -> WebhookDeliveryConnection: ...


@strawberry.type(description="Where a game's events are sent, as signed messages (Standard Webhooks).")
class WebhookEndpoint(Node):
    pages: strawberry.Private[DeliveryPages]
    id: strawberry.ID = strawberry.field(description=ENDPOINT_ID)
    game_id: strawberry.ID = strawberry.field(description="The game whose events it gets.")
    url: str = strawberry.field(description="Where messages are posted.")
    description: str | None = strawberry.field(
        description="A note of the studio's own; null where there is none."
    )
    event_types: list[EventType] = strawberry.field(description="The types of events that it gets.")
    status: EndpointStatus = strawberry.field(description="Whether messages are sent.")
    failures: int = strawberry.field(
        description="Attempts that failed since the last one that did not. From 5 on it rests"
        " between attempts."
    )
    old_secret_until: datetime | None = strawberry.field(
        description="Until when messages are signed with the secret before the newest, too; null where there"
        " is only one."
    )
    created_at: datetime = strawberry.field(description="When it was made.")
    updated_at: datetime = strawberry.field(description="When it was last changed.")

    @strawberry.field(description="The delivery log, newest first.")
    async def deliveries(
        self,
        status: Annotated[
            DeliveryStatus | None, strawberry.argument(description="Only those that stand so.")
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> WebhookDeliveryConnection:
        return await self.pages.deliveries(status, Paging(first, after, last, before))


@strawberry.input(description="An endpoint to be made.")
class CreateWebhookEndpointInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    url: str = strawberry.field(
        description="https on the public internet, at most 2,000 characters, without credentials or fragment;"
        " on port 443, or 1024 or above. In demo mode also http to this machine."
    )
    event_types: list[EventType] = strawberry.field(description="What it gets; at least one type.")
    description: str | None = strawberry.field(
        default=None, description="One line of at most 200 characters."
    )


@strawberry.type(description="The endpoint made.")
class CreateWebhookEndpointPayload:
    endpoint: WebhookEndpoint | None = strawberry.field(
        default=None, description="The endpoint; null when refused."
    )
    secret: str | None = strawberry.field(default=None, description=SECRET)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="What is to be changed of an endpoint; what is left out or null stays.")
class UpdateWebhookEndpointInput:
    endpoint_id: strawberry.ID = strawberry.field(description=ENDPOINT_ID)
    url: str | None = strawberry.field(default=None, description="As of `CreateWebhookEndpointInput`.")
    event_types: list[EventType] | None = strawberry.field(default=None, description="All that it gets.")
    description: str | None = strawberry.field(
        default=None, description="One line of at most 200 characters; empty takes it away."
    )
    enabled: bool | None = strawberry.field(
        default=None,
        description="false pauses it: what happens meanwhile is not kept for it. true also brings one back"
        " that answered 410.",
    )


@strawberry.type(description="The endpoint after the change.")
class UpdateWebhookEndpointPayload:
    endpoint: WebhookEndpoint | None = strawberry.field(
        default=None, description="The endpoint; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="An endpoint that is to get a new secret.")
class RotateWebhookSecretInput:
    endpoint_id: strawberry.ID = strawberry.field(description=ENDPOINT_ID)
    old_secret_hours: int | None = strawberry.field(
        default=24,
        description="For how long messages are signed with the secret until now, too: 0 to 168. With 0 it"
        " ends at once. A secret before that one ends in any case.",
    )


@strawberry.type(description="The new secret.")
class RotateWebhookSecretPayload:
    endpoint: WebhookEndpoint | None = strawberry.field(
        default=None, description="The endpoint; null when refused."
    )
    secret: str | None = strawberry.field(default=None, description=SECRET)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="An endpoint to be deleted, with its log and all that waits for it.")
class DeleteWebhookEndpointInput:
    endpoint_id: strawberry.ID = strawberry.field(description=ENDPOINT_ID)


@strawberry.type(description="Which endpoint was deleted.")
class DeleteWebhookEndpointPayload:
    deleted_endpoint_id: strawberry.ID | None = strawberry.field(
        default=None, description="Its id; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A delivery that is to be sent again.")
class ReplayDeliveryInput:
    delivery_id: strawberry.ID = strawberry.field(description="Its id in the log.")


@strawberry.type(description="The delivery sent again.")
class ReplayDeliveryPayload:
    delivery: WebhookDelivery | None = strawberry.field(
        default=None, description="The delivery; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="An endpoint that is to be tried.")
class TestWebhookInput:
    endpoint_id: strawberry.ID = strawberry.field(description=ENDPOINT_ID)


@strawberry.type(description="The test under way.")
class TestWebhookPayload:
    delivery: WebhookDelivery | None = strawberry.field(
        default=None, description="Look at it again in the endpoint's `deliveries`; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
