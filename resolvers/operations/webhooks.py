"""Operations on webhooks, for who steers games."""

from typing import Annotated

import strawberry

from app.webhooks.service import MAX_ENDPOINTS
from resolvers import webhooks
from resolvers.context import Info
from schema.common import GAME_ID
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
        return await webhooks.endpoints(info.context, game_id)


@strawberry.type
class WebhookMutation:
    @strawberry.mutation(
        description=f"Send a game's events to a server of the studio's; {MAX_ENDPOINTS} endpoints a game."
        " Also staff. [webhooks:write]"
    )
    async def create_webhook_endpoint(
        self,
        info: Info,
        input: Annotated[CreateWebhookEndpointInput, strawberry.argument(description="The endpoint.")],
    ) -> CreateWebhookEndpointPayload:
        return await webhooks.create(info.context, input)

    @strawberry.mutation(
        description="Change an endpoint, pause it or bring it back. Also staff. [webhooks:write]"
    )
    async def update_webhook_endpoint(
        self,
        info: Info,
        input: Annotated[UpdateWebhookEndpointInput, strawberry.argument(description="What is changed.")],
    ) -> UpdateWebhookEndpointPayload:
        return await webhooks.update(info.context, input)

    @strawberry.mutation(
        description="A new secret for an endpoint; messages are signed with both while the old one lives."
        " Also staff. [webhooks:write]"
    )
    async def rotate_webhook_secret(
        self,
        info: Info,
        input: Annotated[RotateWebhookSecretInput, strawberry.argument(description="Whose secret.")],
    ) -> RotateWebhookSecretPayload:
        return await webhooks.rotate(info.context, input)

    @strawberry.mutation(
        description="Delete an endpoint, with its log and all that waits for it. Also staff. [webhooks:write]"
    )
    async def delete_webhook_endpoint(
        self,
        info: Info,
        input: Annotated[DeleteWebhookEndpointInput, strawberry.argument(description="Which one.")],
    ) -> DeleteWebhookEndpointPayload:
        return await webhooks.delete(info.context, input)

    @strawberry.mutation(
        description="Send a message again, under the same `webhook-id`; nothing for one that is pending."
        " Also staff. [webhooks:write]"
    )
    async def replay_delivery(
        self,
        info: Info,
        input: Annotated[ReplayDeliveryInput, strawberry.argument(description="Which one.")],
    ) -> ReplayDeliveryPayload:
        return await webhooks.replay(info.context, input)

    @strawberry.mutation(
        description="Send a message of the type `webhook.test` to an endpoint, to see whether it arrives."
        " Also staff. [webhooks:write]"
    )
    async def test_webhook(
        self,
        info: Info,
        input: Annotated[TestWebhookInput, strawberry.argument(description="Which one.")],
    ) -> TestWebhookPayload:
        return await webhooks.test(info.context, input)
