"""Claim a gift card: one conditional update decides, in the transaction that adds its value to an account.

A claimant without a member becomes one in the same transaction.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode, game_archived
from app.domain.gift_cards import (
    HELD_FOR,
    GiftCardNews,
    GiftCardStatus,
    card_notice,
    is_held,
    status_at,
)
from app.events.gift_card_events import claimed_event
from app.events.outbox import append
from app.gift_cards import queries, writes
from app.gift_cards.creating import CardDone, log_card
from app.gift_cards.limits import LINK_KIND
from app.gift_cards.queries import CardRow
from app.infra.db import Collision, Connection, Database
from app.infra.ids import time_ordered_id
from app.infra.limiter import Limiter
from app.infra.link_tokens import open_token
from app.loyalty.inputs import check_new_player_id, check_player_id
from app.loyalty.joining import Claimant, join_by_session, join_in
from app.loyalty.notifications import store_of_locked
from app.loyalty.queries import lock_members
from app.loyalty.sides import PlayerRow, player_of
from app.loyalty.state import MemberState, Profile
from app.stored_value.accounts import open_account, store_account
from app.stored_value.limits import check_room
from app.stored_value.writes import insert_hold
from app.studios.core import Core, GameSession

_TOKEN = ("token",)


@dataclass(frozen=True, slots=True)
class ClaimedFor:
    """A studio claims for a player of its game, known or not."""

    game_id: GameId
    player_id: str


async def find_card(
    database: Database, limiter: Limiter, token: str, tries: str
) -> tuple[GameId, UUID] | None:
    """Returns the game and the card that a token opens; None for a wrong one. Raises RateLimited."""
    return await open_token(database, limiter, token, queries.by_token, kind=LINK_KIND, tries=tries)


def wrong_token() -> DomainError:
    """Returns the refusal of a token that opens nothing."""
    message = "There is no such gift card: use the link as it was sent."
    return DomainError(Fault(UserErrorCode.CODE_INVALID, message, _TOKEN))


async def claim_card(
    core: Core,
    claimant: Claimant | ClaimedFor,
    found: tuple[GameId, UUID],
    profile: Profile,
    real_now: datetime,
) -> CardDone:
    """Claim a card once; the same member's claim again answers the same. `profile` is of who joins by it.

    Raises DomainError with INVALID, CODE_INVALID, NOT_ENTITLED, ALREADY_CLAIMED, ENDED, LIMIT_REACHED and
    GAME_ARCHIVED, and Unauthenticated where the session ended meanwhile.
    """
    if isinstance(claimant, ClaimedFor):
        check_player_id(claimant.player_id)
        if claimant.game_id != found[0]:
            raise wrong_token()
    work = _Claiming(core, claimant, found, profile, real_now)
    return await core.database.retrying(work.attempt)


@dataclass(frozen=True, slots=True)
class _Claiming:
    core: Core
    claimant: Claimant | ClaimedFor
    found: tuple[GameId, UUID]
    profile: Profile
    real_now: datetime

    async def attempt(self) -> CardDone:
        async with self.core.database.transaction() as connection:
            return await self._claim(connection)

    async def _claim(self, connection: Connection) -> CardDone:
        row = await queries.card_by_id(connection, *self.found)
        member_id = await self._member_id(connection)
        if row.status is GiftCardStatus.CLAIMED and row.recipient is not None:
            if row.recipient.member_id != member_id:
                raise _refusal(UserErrorCode.ALREADY_CLAIMED, "The gift card was claimed by somebody else.")
            return CardDone(row, replayed=True)
        self._check(row, member_id)
        session = GameSession(self.core, row.game, self.real_now)
        external_id = await self._join(connection, session, is_member=member_id is not None)
        player = await player_of(connection, row.game.id, external_id)
        if player is None or player.is_erased:
            raise Collision
        giver_id = None if row.giver is None else row.giver.member_id
        wanted = {player.member_id} | ({giver_id} if giver_id is not None else set[UUID]())
        states = {state.id: state for state in await lock_members(connection, row.game.id, list(wanted))}
        if player.member_id == giver_id:
            raise Collision  # the two became one meanwhile
        await self._credit(connection, session, row, states[player.member_id], player)
        claimed = await queries.card_by_id(connection, row.game.id, row.id)
        await log_card(connection, claimed, "claimGiftCard", {"amount": claimed.summary.words()})
        return CardDone(claimed)

    def _check(self, row: CardRow, member_id: UUID | None) -> None:
        """Raise DomainError where the card cannot be claimed, or not by this member."""
        match status_at(row.status, row.expires_at, row.game.now(self.real_now)):
            case GiftCardStatus.READY:
                pass
            case GiftCardStatus.FROZEN:
                message = "The gift card is being looked into, and cannot be claimed for now."
                raise _refusal(UserErrorCode.NOT_ENTITLED, message)
            case _:
                raise _refusal(UserErrorCode.ENDED, "The gift card cannot be claimed any more.")
        if row.game.archived_at is not None:
            raise DomainError(game_archived())
        if row.giver is not None and row.giver.member_id == member_id:
            message = "This gift card is from you: take it back if it is not to be claimed."
            raise _refusal(UserErrorCode.NOT_ENTITLED, message)
        member = self.claimant.member if isinstance(self.claimant, Claimant) else None
        if member is not None and member.game.id != row.game.id:
            message = f"This gift card is of {row.game.name}: sign in with the account that plays it."
            raise _refusal(UserErrorCode.NOT_ENTITLED, message)

    async def _member_id(self, connection: Connection) -> UUID | None:
        """Returns the id of the claiming member at present; None where there is no member yet."""
        claimant = self.claimant
        if isinstance(claimant, ClaimedFor):
            player = await player_of(connection, claimant.game_id, claimant.player_id)
        elif claimant.member is not None:
            player = await player_of(connection, claimant.member.game.id, claimant.member.external_id)
            if player is None:
                raise Collision
        else:
            player = None
        return None if player is None else player.member_id

    async def _join(self, connection: Connection, session: GameSession, *, is_member: bool) -> str:
        """Make the claimant a member unless it is one; returns the player's id."""
        claimant = self.claimant
        if isinstance(claimant, ClaimedFor):
            if not is_member:
                check_new_player_id(claimant.player_id)
                await join_in(connection, session, claimant.player_id, self.profile)
            return claimant.player_id
        if claimant.member is not None:
            return claimant.member.external_id
        return await join_by_session(connection, session, claimant.session, self.profile, *_TOKEN)

    async def _credit(
        self,
        connection: Connection,
        session: GameSession,
        row: CardRow,
        state: MemberState,
        player: PlayerRow,
    ) -> None:
        """Add the card's value to the account of a locked member, once, and tell the giver and the game."""
        opened = await open_account(connection, session, state, row.currency)
        await check_room(connection, opened, row.amount, of_amount=_TOKEN, of_id=_TOKEN)
        account = opened.account
        now, lot_id = account.settled_to, time_ordered_id(self.real_now)
        account.receive_card(lot_id.int, row.amount, str(row.id), is_claimed=True)
        hold = None
        if is_held(row.amount, row.currency, giver_joined_at=row.giver_joined_at, game_now=now):
            hold = account.pin(time_ordered_id(self.real_now).int, lot_id.int, now + HELD_FOR)
        await writes.claim_card(
            *(connection, row.game.id, row.id, now),
            recipient_id=player.id,
            lot_id=lot_id,
            hold_id=None if hold is None else UUID(int=hold.number),
        )
        await store_account(connection, opened)
        if hold is not None:
            reference = str(row.id)
            await insert_hold(
                connection, row.game.id, hold, account_id=opened.id, reference=reference, at=now
            )
        if row.giver is not None and not row.giver.is_erased:
            news = (GiftCardNews.CLAIMED, row.amount, row.currency)
            notice = card_notice(str(row.id), *news, at=now, expires_at=row.expires_at)
            await store_of_locked(connection, row.game.id, [(row.giver.member_id, [notice])])
        if row.game.has_webhook_endpoints:
            event = claimed_event(state.id, player.external_id, row.summary, now)
            await append(connection, row.game.id, [event])


def _refusal(code: UserErrorCode, message: str) -> DomainError:
    return DomainError(Fault(code, message, _TOKEN))
