"""Operations on personal data: the player's own, and those of who helps."""

from typing import Annotated

import strawberry

from app.privacy.export import MAX_EXPORTED
from resolvers import privacy
from resolvers.context import Info
from schema.common import GAME_ID
from schema.privacy import EraseMePayload, ErasePlayerInput, ErasePlayerPayload
from transport.limits import HEAVY

_DOCUMENT = (
    f"a JSON document, as docs/privacy.md describes it, with up to {MAX_EXPORTED:,} entries of each list"
)


@strawberry.type
class PrivacyQuery:
    @strawberry.field(
        description=f"All that is stored about the player who asks: {_DOCUMENT}. [STORE]", metadata=HEAVY
    )
    async def export_my_data(self, info: Info) -> str:
        return await privacy.export_my_data(info.context)

    @strawberry.field(
        description=f"Studio and staff [privacy]: all that is stored about one player: {_DOCUMENT}.",
        metadata=HEAVY,
    )
    async def export_player(
        self,
        info: Info,
        player_id: Annotated[strawberry.ID, strawberry.argument(description="The game's id of the player.")],
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> str:
        return await privacy.export_player(info.context, game_id, player_id)


@strawberry.type
class PrivacyMutation:
    @strawberry.mutation(
        description="Erase the personal data of the player who asks, of all accounts that were joined. Needs"
        " a sign-in with Apple, Facebook or Google within the last 10 minutes. Cannot be undone. [STORE]"
    )
    async def erase_me(
        self,
        info: Info,
        confirm: Annotated[str, strawberry.argument(description="ERASE, in capital letters.")],
    ) -> EraseMePayload:
        return await privacy.erase_me(info.context, confirm)

    @strawberry.mutation(
        description="Erase the personal data of a player who asked for it. What was earned and spent stays"
        " in the books, without a name. Cannot be undone; a repeat is harmless. Also staff. [privacy]"
    )
    async def erase_player(
        self,
        info: Info,
        input: Annotated[ErasePlayerInput, strawberry.argument(description="Who is to be erased.")],
    ) -> ErasePlayerPayload:
        return await privacy.erase_player(info.context, input)
