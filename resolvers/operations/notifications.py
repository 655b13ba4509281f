"""Operations of a player on its inbox, and the stream of what comes into it."""

from collections.abc import AsyncGenerator
from typing import Annotated

import strawberry

from app.domain.notifications import NotificationKind
from app.notifications.service import MAX_MARKED
from resolvers import notifications, subscriptions
from resolvers.context import Info
from schema.notifications import MarkNotificationsReadPayload, Notification, SetNotificationPreferencePayload


@strawberry.type
class NotificationMutation:
    @strawberry.mutation(
        description="Mark notifications of the player's own as read, all or none of them; a repeat changes"
        " nothing. [GUEST]"
    )
    async def mark_notifications_read(
        self,
        info: Info,
        ids: Annotated[
            list[strawberry.ID],
            strawberry.argument(description=f"Which ones: up to {MAX_MARKED}. Others' are NOT_FOUND."),
        ],
    ) -> MarkNotificationsReadPayload:
        return await notifications.mark(info.context, ids)

    @strawberry.mutation(
        description="Decline a kind of notifications, or want it again. What is declined is neither stored"
        " nor sent from then on; what was told before stays. [GUEST]"
    )
    async def set_notification_preference(
        self,
        info: Info,
        kind: Annotated[NotificationKind, strawberry.argument(description="The kind.")],
        wanted: Annotated[bool, strawberry.argument(description="Whether to be told of it.")],
    ) -> SetNotificationPreferencePayload:
        return await notifications.set_preference(info.context, kind, wanted=wanted)


@strawberry.type
class NotificationSubscription:
    @strawberry.subscription(
        description="All notifications of the player's member, the oldest first, as they are stored. With"
        " `after`, first everything since that one: over a reconnect nothing is missed and nothing comes"
        " twice. Ends with UNAUTHENTICATED when the token or session is over. [GUEST]"
    )
    def notifications(
        self,
        info: Info,
        after: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="The `id` of the last one that arrived; without it the stream begins now."
            ),
        ] = None,
    ) -> AsyncGenerator[Notification, None]:
        return subscriptions.notifications(info.context, after)
