"""Claim a gift: one conditional update decides, in the transaction that delivers what was given.

Somebody who is no member yet becomes one in the same transaction, as a player that Laurel names.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.gifts import GiftNews, GiftStatus, gift_notice
from app.events.gift_events import ToldGift, claimed_event
from app.events.outbox import append
from app.gifts import queries, writes
from app.gifts.finding import Found, check_open, find_for, is_recipient
from app.gifts.giving import archived
from app.gifts.queries import CatalogGift, GiftRow
from app.identity.contacts import check_email
from app.infra.db import Collision, Connection
from app.inventory.giving import receive_item
from app.inventory.recipients import Recipient, lock_recipient
from app.loyalty.inputs import check_country
from app.loyalty.joining import Claimant, join_by_session
from app.loyalty.notifications import store_notifications
from app.loyalty.queries import MemberRow, lock_players, member_by_player
from app.loyalty.sides import player_of
from app.loyalty.state import Profile
from app.store import redemption_queries
from app.store.gift_items import Claimed, deliver_item
from app.store.inputs import Address, check_address
from app.store.point_events import label
from app.store.redemption_queries import Own, RedemptionRow
from app.store.redemptions import Bought
from app.studios.core import Core, GameSession


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a recipient says at the claim; the country is used where the game has not told it."""

    shows_name: bool = True
    country: str | None = None
    email: str | None = None
    address: Address | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimedGift:
    """A gift that was claimed, by whom, and how an item of the catalog is delivered."""

    gift: GiftRow
    member: MemberRow
    redemption: RedemptionRow | None
    replayed: bool


async def claim_gift(
    core: Core, claimant: Claimant, found: Found, delivery: Delivery, real_now: datetime
) -> ClaimedGift:
    """Claim a gift once; the same member's claim again answers the same.

    Raises DomainError with every reason against it, and Unauthenticated where the session ended meanwhile.
    """
    _check(delivery)
    work = _Claiming(core, claimant, found, delivery, real_now)
    return await core.database.retrying(work.attempt)


def _check(delivery: Delivery) -> None:
    faults = Faults()
    if delivery.country is not None:
        faults.check(check_country, (), delivery.country, "country")
    if delivery.email is not None:
        faults.check(check_email, (), delivery.email)
    if delivery.address is not None:
        check_address(delivery.address, faults)
    faults.finish()


@dataclass(frozen=True, slots=True)
class _Claiming:
    core: Core
    claimant: Claimant
    found: Found
    delivery: Delivery
    real_now: datetime

    async def attempt(self) -> ClaimedGift:
        async with self.core.database.transaction() as connection:
            return await self._claim(connection)

    async def _claim(self, connection: Connection) -> ClaimedGift:
        member = self.claimant.member
        row = await find_for(connection, member, self.found)
        if is_recipient(row, member) and row.status is GiftStatus.CLAIMED:
            return await self._answer(connection, row, None, replayed=True)
        game_now = row.game.now(self.real_now)
        check_open(row, game_now)
        if row.game.archived_at is not None:
            raise DomainError(archived())
        session = GameSession(self.core, row.game, self.real_now)
        if member is None:
            profile = Profile(country=self.delivery.country, locale=self.delivery.locale)
            signed_in = self.claimant.session
            external_id = await join_by_session(connection, session, signed_in, profile, self.found.name)
        elif member.game.id != row.game.id:
            message = f"This gift is of {row.game.name}: sign in with the account that plays it."
            raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, (self.found.name,)))
        else:
            external_id = member.external_id
        await lock_players(connection, row.game.id, [external_id, row.giver.external_id])
        recipient = await lock_recipient(connection, session, external_id)
        if recipient.member_id == row.giver.member_id:
            raise Collision  # the two became one meanwhile
        player = await player_of(connection, row.game.id, external_id)
        if player is None:
            raise Collision
        await writes.end_gift(
            *(connection, row.game.id, row.id, GiftStatus.CLAIMED, recipient.now),
            recipient_id=player.id,
            shows_recipient=self.delivery.shows_name,
        )
        redemption = await self._deliver(connection, row, recipient)
        await self._tell(connection, row, recipient, player.display_name)
        return await self._answer(connection, row, redemption, replayed=False)

    async def _deliver(
        self, connection: Connection, row: GiftRow, recipient: Recipient
    ) -> RedemptionRow | None:
        delivery = self.delivery
        match row.what:
            case CatalogGift(item_id=item_id, price=price):
                bought = Bought(row.title, price, row.giver.id, row.giver.external_id)
                claimed = Claimed(
                    *(row.id, item_id, row.quantity, bought),
                    has_store_session=self.claimant.session is not None,
                    country=delivery.country,
                    email=None if delivery.email is None else check_email(delivery.email),
                    address=delivery.address,
                )
                return await deliver_item(connection, self.core, recipient, claimed, self.real_now)
            case owned:
                await receive_item(
                    *(connection, recipient, owned.item),
                    quantity=row.quantity,
                    days=owned.days,
                    gift_id=row.id,
                )
                return None

    async def _tell(
        self, connection: Connection, row: GiftRow, recipient: Recipient, name: str | None
    ) -> None:
        """Tell the giver and the game."""
        shown = name if self.delivery.shows_name else None
        notice = gift_notice(
            *(str(row.id), GiftNews.CLAIMED, label(row.title, row.quantity), recipient.now),
            expires_at=row.expires_at,
            name=shown,
        )
        giver = row.giver.external_id
        member_id = await store_notifications(connection, row.game.id, giver, [notice])
        if recipient.game.has_webhook_endpoints:
            sku = row.what.sku if isinstance(row.what, CatalogGift) else None
            item = None if isinstance(row.what, CatalogGift) else row.what.item
            about = ToldGift(row.id, giver, sku, item, row.quantity, row.giver_name)
            event = claimed_event(member_id, about, recipient.external_id, shown, recipient.now)
            await append(connection, row.game.id, [event])

    async def _answer(
        self, connection: Connection, row: GiftRow, redemption: RedemptionRow | None, *, replayed: bool
    ) -> ClaimedGift:
        game_id: GameId = row.game.id
        gift = await queries.gift_by_id(connection, game_id, row.id)
        if gift is None or gift.recipient is None:
            raise LookupError(row.id)
        member = await member_by_player(connection, game_id, gift.recipient.external_id)
        if member is None:
            raise Collision
        if redemption is None and isinstance(gift.what, CatalogGift):
            own = Own(game_id, member.id)
            redemption = await redemption_queries.redemption(connection, row.id, own)
        return ClaimedGift(gift, member, redemption, replayed)
