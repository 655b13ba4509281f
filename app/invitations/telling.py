"""What is told of an invitation: the inviter's notice, and the event for the game's endpoints."""

from datetime import datetime
from uuid import UUID

from app.domain.invitations import InvitationState
from app.domain.notifications import invitation_updated
from app.events.outbox import OutboxEvent, append
from app.events.types import InvitationUpdated
from app.infra.db import Connection, mark_changed
from app.loyalty.notifications import store_notifications
from app.loyalty.state import MemberState
from app.studios.queries import GameRow

_OF_THEIR_CHANGE = {InvitationState.QUALIFIED, InvitationState.REVERSED}
"""The states whose notice is made with the change of the inviter's standing."""


async def tell(
    connection: Connection,
    game: GameRow,
    invitation_id: UUID,
    inviter: MemberState,
    invitee_player_id: str,
    *,
    state: InvitationState,
    at: datetime,
    is_rewarded: bool | None = None,
) -> None:
    """Tell of an invitation's new state, in the caller's transaction, which holds the inviter's lock.

    Players are not told that an invitation was refused, nor that one is only joined again.
    """
    if not inviter.erased and state not in _OF_THEIR_CHANGE and state is not InvitationState.REFUSED:
        notice = invitation_updated(str(invitation_id), state, at)
        await store_notifications(connection, game.id, inviter.external_id, [notice])
    mark_changed([inviter.id])
    if game.has_webhook_endpoints:
        event = InvitationUpdated(
            player_id=inviter.external_id,
            invitation_id=str(invitation_id),
            invitee_player_id=invitee_player_id,
            state=state.value,
            is_rewarded=is_rewarded,
        )
        await append(connection, game.id, [OutboxEvent.of(inviter.id, event, at)])
