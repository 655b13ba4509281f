"""Who claims what was sent by a link, and whose wrong links are counted."""

from app.loyalty.joining import Claimant
from auth.callers import PlayerCaller, UnlinkedCaller
from resolvers.context import Context


def claimant_of(context: Context) -> Claimant:
    """Returns who claims. Raises Unauthenticated, and Forbidden for studios and staff."""
    caller = context.caller
    if isinstance(caller, UnlinkedCaller):
        return Claimant(None, caller.session)
    player: PlayerCaller = context.member()
    return Claimant(player.member, player.session)


def tries_of(context: Context) -> str:
    """Returns whose wrong tokens are counted: the member's, the session's, or those of an address."""
    caller = context.caller
    if isinstance(caller, PlayerCaller):
        return f"member:{caller.member.id}"
    if isinstance(caller, UnlinkedCaller):
        return f"identity:{caller.session.identity_id}"
    return f"address:{context.address}"
