"""Gift cards: check access, call the command or query, shape the answer."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import BadUserInput, DomainError, UserErrorCode
from app.domain.gift_cards import GiftCardStatus
from app.gift_cards import ending
from app.gift_cards.claiming import ClaimedFor, claim_card, find_card, wrong_token
from app.gift_cards.creating import CardDone, NewGiftCard, create_card
from app.gift_cards.queries import card_by_id
from app.infra.link_tokens import WRONG_TOKENS
from app.loyalty.inputs import MAX_ID, invalid
from app.loyalty.joining import Claimant
from app.loyalty.sides import PlayerRow
from app.loyalty.state import Profile
from auth.callers import StaffCaller, StudioCaller
from resolvers.claimants import claimant_of, tries_of
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.gift_card_view import claim_url, gift_card_of, gift_card_page
from resolvers.members import named_game
from resolvers.presenters import member_by_id_now
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.gift_card_inputs import (
    CLAIM,
    CREATE,
    TOKEN,
    ChargebackGiftCardInput,
    ClaimGiftCardInput,
    CreateGiftCardInput,
    FreezeGiftCardInput,
    GiftCardPayload,
    TakeBackGiftCardInput,
)
from schema.gift_cards import GiftCard, GiftCardConnection


@strawberry.type
class GiftCardQuery:
    @strawberry.field(
        name="giftCard",
        description="The gift card that a link opens; null where there is none. Whoever has the link sees it."
        f" After {WRONG_TOKENS} wrong ones within an hour more are RATE_LIMITED, a right one never is.",
    )
    async def gift_card_of_link(
        self, info: Info, token: Annotated[str, strawberry.argument(description=TOKEN)]
    ) -> GiftCard | None:
        """Return a gift card. Raises RateLimited."""
        context = info.context
        services = context.services
        found = await find_card(services.core.database, services.limiter, token, tries_of(context))
        if found is None:
            return None
        async with services.core.database.acquire() as connection:
            row = await card_by_id(connection, *found)
        return gift_card_of(context, row, shows_all=False)

    @strawberry.field(
        description="Studio and staff [members:read]: a game's gift cards, the latest to be made first."
    )
    async def gift_cards(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        status: Annotated[
            GiftCardStatus | None,
            strawberry.argument(description="In this state alone, at the game's present."),
        ] = None,
        search: Annotated[
            str | None,
            strawberry.argument(
                description="The id that its maker gave a card, or the game's id of a player who gave or has"
                f" claimed cards, whole; at most {MAX_ID} characters."
            ),
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> GiftCardConnection:
        """Return a page. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.MEMBERS_READ), game_id)
        if search is not None and len(search) > MAX_ID:
            raise BadUserInput(f"`search` must have at most {MAX_ID} characters.", ("search",))
        return await gift_card_page(context, game, Paging(first, after, last, before), status, search or None)


@strawberry.type
class GiftCardMutation:
    @mutation(
        CREATE,
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def create_gift_card(
        self,
        info: Info,
        input: Annotated[CreateGiftCardInput, strawberry.argument(description="The card.")],
    ) -> GiftCardPayload:
        """Make a card. Raises Unauthenticated, Forbidden."""
        context = info.context
        caller = context.studio_or_staff(Scope.VALUE_WRITE)
        game = caller.game(input.game_id)
        new = NewGiftCard(
            gift_card_id=input.gift_card_id,
            amount=input.amount.amount,
            currency=input.amount.currency,
            giver=input.giver_player_id,
            message=input.message,
            reason=input.reason or "",
        )
        staff = caller.staff if isinstance(caller, StaffCaller) else None
        done = await create_card(context.session(game), new, staff)
        payload = await _payload(context, done, done.card.giver)
        payload.url = claim_url(context, done.card)
        return payload

    @mutation(
        CLAIM,
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.ALREADY_CLAIMED,
        UserErrorCode.ENDED,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def claim_gift_card(
        self, info: Info, input: Annotated[ClaimGiftCardInput, strawberry.argument(description="The claim.")]
    ) -> GiftCardPayload:
        """Claim a card. Raises Unauthenticated, Forbidden, RateLimited."""
        context = info.context
        services = context.services
        claimant = _claimant(context, input)
        tries = f"{claimant.game_id}:{claimant.player_id}" if isinstance(claimant, ClaimedFor) else None
        found = await find_card(
            services.core.database, services.limiter, input.token, tries or tries_of(context)
        )
        if found is None:
            raise wrong_token()
        profile = Profile(locale=context.locale if isinstance(claimant, Claimant) else None)
        done = await claim_card(services.core, claimant, found, profile, context.real_now)
        return await _payload(context, done, done.card.recipient)

    @mutation(
        "Take a gift card back that waits to be claimed: its value goes to its giver as what was paid; that"
        " of a card without a giver is nobody's. One that has come back already is answered as it is."
        " [GUEST for the own; value:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.ALREADY_CLAIMED,
        UserErrorCode.ENDED,
    )
    async def take_back_gift_card(
        self, info: Info, input: Annotated[TakeBackGiftCardInput, strawberry.argument(description="Which.")]
    ) -> GiftCardPayload:
        """Take a card back. Raises Unauthenticated, Forbidden."""
        context = info.context
        player = context.player
        if player is None:
            game, giver = context.studio_or_staff(Scope.VALUE_WRITE).game(input.game_id), None
        else:
            game, giver = player.member.game, player.member
            if input.game_id is not None and input.game_id.lower() != str(game.id):
                raise DomainError(
                    invalid("A player's card is of its own game: leave `gameId` out.", "gameId")
                )
        done = await ending.take_back(
            context.session(game), input.gift_card_id, giver=giver, reason=input.reason or ""
        )
        return await _payload(context, done, done.card.giver)

    @mutation(
        "Freeze a gift card that waits, so that it is not claimed while something is looked into, or let it"
        " be claimed again; again, it changes nothing. [value:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.ALREADY_CLAIMED,
        UserErrorCode.ENDED,
    )
    async def freeze_gift_card(
        self, info: Info, input: Annotated[FreezeGiftCardInput, strawberry.argument(description="Which.")]
    ) -> GiftCardPayload:
        """Freeze a card. Raises Unauthenticated, Forbidden."""
        context = info.context
        game = context.studio_or_staff(Scope.VALUE_WRITE).game(input.game_id)
        is_frozen = input.frozen is not False
        done = await ending.freeze(
            context.session(game), input.gift_card_id, is_frozen=is_frozen, reason=input.reason or ""
        )
        return await _payload(context, done, done.card.giver)

    @mutation(
        "Record that the bank took the money of a gift card back, whatever became of the card. What is left"
        " of its value is taken away; what was spent is its giver's debt, never the recipient's. A repeat is"
        " harmless. [value:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
    )
    async def chargeback_gift_card(
        self,
        info: Info,
        input: Annotated[ChargebackGiftCardInput, strawberry.argument(description="The payment.")],
    ) -> GiftCardPayload:
        """Record a chargeback. Raises Unauthenticated, Forbidden."""
        context = info.context
        game = context.studio_or_staff(Scope.VALUE_WRITE).game(input.game_id)
        done = await ending.charge_back(context.session(game), input.gift_card_id, reason=input.reason or "")
        return await _payload(context, done, done.card.giver)


def _claimant(context: Context, input: ClaimGiftCardInput) -> Claimant | ClaimedFor:
    """Returns who claims, or for whom a studio does. Raises DomainError, Unauthenticated and Forbidden."""
    if isinstance(context.caller, StudioCaller):
        game = context.studio(Scope.VALUE_WRITE).game(input.game_id)
        if input.player_id is None:
            raise DomainError(invalid("A studio says by playerId who gets it.", "playerId"))
        return ClaimedFor(game.id, input.player_id)
    claimant = claimant_of(context)
    member = claimant.member
    own_game = None if member is None else str(member.game.id)
    if input.game_id is not None and input.game_id.lower() != own_game:
        raise DomainError(invalid("A player claims in its own game: leave `gameId` out.", "gameId"))
    if input.player_id not in {None, None if member is None else member.external_id}:
        raise DomainError(invalid("A player claims for itself: leave `playerId` out.", "playerId"))
    return claimant


async def _payload(context: Context, done: CardDone, side: PlayerRow | None) -> GiftCardPayload:
    member = None if side is None else await member_by_id_now(context, done.card.game, side.member_id)
    shows_all = isinstance(context.caller, StudioCaller | StaffCaller)
    card = gift_card_of(context, done.card, shows_all=shows_all)
    return GiftCardPayload(gift_card=card, member=member, replayed=done.replayed)
