"""What callers may send: the owners of persisted documents, and who may send trusted ones only."""

from app.studios.trusted_documents import TrustedDocuments
from auth.callers import PlayerCaller, StaffCaller, StudioCaller
from resolvers.context import Context


class DocumentCallers:
    """The callers behind contexts, as far as documents that are sent by their hash ask for it."""

    def __init__(self, documents: TrustedDocuments) -> None:
        self._documents = documents

    def owner(self, context: object) -> str:
        """Returns the owner of the documents that a caller stores: a game, a studio, or all others."""
        caller = context.caller if isinstance(context, Context) else None
        match caller:
            case PlayerCaller():
                return f"game:{caller.member.game.id}"
            case StudioCaller():
                return f"studio:{caller.studio.id}"
            case StaffCaller():
                return "staff"
            case _:
                return "anonymous"

    def is_restricted(self, context: object) -> bool:
        """Returns whether the caller is a player token of a game that requires trusted documents."""
        caller = context.caller if isinstance(context, Context) else None
        return (
            isinstance(caller, PlayerCaller)
            and caller.session is None
            and caller.member.game.requires_trusted_documents
        )

    async def trusted(self, context: object, digest: str) -> str | None:
        """Returns the trusted document with this hash, of a player's game; None where there is none."""
        caller = context.caller if isinstance(context, Context) else None
        if not isinstance(caller, PlayerCaller):
            return None
        return await self._documents.find(caller.member.game.id, digest)
