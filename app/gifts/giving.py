"""Give something: what it takes is taken when it is given, in the transaction that stores the gift."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.gifts import GiftNews, gift_notice
from app.domain.rules import in_locale
from app.events.gift_events import ToldGift, created_event
from app.events.outbox import append
from app.gifts import queries, writes
from app.gifts.limits import A_DAY, LINK_KIND, MAX_A_DAY, MAX_MESSAGE, MAX_OPEN
from app.gifts.queries import GiftRow
from app.infra.db import Collision, Connection
from app.infra.ids import parse_uuid, time_ordered_id
from app.infra.link_tokens import hash_token, tokens_of
from app.inventory.giving import take_item
from app.inventory.inputs import check_code
from app.inventory.recipients import Recipient, lock_recipient
from app.loyalty.inputs import check_id, check_points, check_text, fingerprint, invalid
from app.loyalty.notifications import store_notifications
from app.loyalty.players import unknown_player
from app.loyalty.queries import MemberRow, lock_players
from app.loyalty.sides import PlayerRow, player_of
from app.store.gift_items import buy_item
from app.store.inputs import check_quantity
from app.store.point_events import label
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a player gives: an item of the catalog (`item_id`), or an owned one (`item`, its code).

    `player_id` is the game's id of the player who gets it, None for whoever opens the link.
    """

    item_id: str | None
    item: str | None
    quantity: int
    key: str
    player_id: str | None = None
    message: str | None = None
    shows_name: bool = True
    expected_price: int | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A gift that was stored, by this call or by an earlier one with the same key."""

    gift: GiftRow
    replayed: bool


async def give(
    core: Core, member: MemberRow, wanted: Wanted, *, has_store_session: bool, real_now: datetime
) -> Given:
    """Give something once for each key of the player; what it takes is taken with it.

    Raises DomainError with every reason against it.
    """
    _check(wanted)
    work = _Giving(core, member, wanted, has_store_session, real_now)
    return await core.database.retrying(work.attempt, finds_keys=True)


def _check(wanted: Wanted) -> None:
    faults = Faults()
    faults.check(check_id, (), wanted.key, "idempotencyKey")
    if (wanted.item_id is None) == (wanted.item is None):
        faults.add(invalid("Give either itemId or item: one thing at a time.", "itemId"))
    if wanted.item is None:
        faults.check(check_quantity, (), wanted.quantity)
    else:
        faults.check(check_code, (), wanted.item, "item")
        faults.check(check_points, (), wanted.quantity, "quantity")
    if wanted.message is not None:
        faults.check(check_text, (), wanted.message, "message", MAX_MESSAGE)
    if wanted.player_id is not None:
        faults.check(check_id, (), wanted.player_id, "playerId")
    faults.finish()


@dataclass(frozen=True, slots=True)
class _Giving:
    core: Core
    member: MemberRow
    wanted: Wanted
    has_store_session: bool
    real_now: datetime

    async def attempt(self) -> Given:
        async with self.core.database.transaction() as connection:
            return await self._give(connection)

    async def _give(self, connection: Connection) -> Given:
        wanted, game_id = self.wanted, self.member.game.id
        sides = {self.member.external_id, wanted.player_id} - {None}
        known = await lock_players(connection, game_id, [side for side in sides if side is not None])
        session = GameSession(self.core, self.member.game, self.real_now)
        giver = await lock_recipient(connection, session, self.member.external_id)
        player = await _player(connection, giver.game, giver.external_id)
        earlier = await queries.gift_by_key(connection, game_id, player.id, wanted.key)
        if earlier is not None:
            if earlier.fingerprint != self._fingerprint():
                raise DomainError(idempotency_conflict("idempotencyKey"))
            return Given(earlier, replayed=True)
        recipient = None
        if wanted.player_id is not None:
            if wanted.player_id not in known:
                raise DomainError(unknown_player())
            recipient = await _player(connection, giver.game, wanted.player_id)
        await self._check_allowed(connection, giver, recipient)
        new, sku = await self._take(connection, giver, player, recipient)
        await writes.insert_gift(connection, game_id, new)
        await self._tell(connection, giver, new, sku, recipient)
        stored = await queries.gift_by_id(connection, game_id, new.id)
        if stored is None:
            raise LookupError(new.id)
        return Given(stored, replayed=False)

    def _fingerprint(self) -> bytes:
        wanted = self.wanted
        item_id = None if wanted.item_id is None else str(parse_uuid(wanted.item_id))
        whom = (wanted.player_id, wanted.message, wanted.shows_name)
        return fingerprint(item_id, wanted.item, wanted.quantity, *whom)

    async def _check_allowed(
        self, connection: Connection, giver: Recipient, recipient: PlayerRow | None
    ) -> None:
        """Check whether the giver may give now, and to that player. Raises DomainError."""
        game_id = giver.game.id
        if giver.game.archived_at is not None:
            raise DomainError(archived())
        if recipient is not None and recipient.member_id == giver.member_id:
            raise DomainError(invalid("playerId must be of another player.", "playerId"))
        if recipient is not None and await queries.is_blocked(
            connection, game_id, recipient.member_id, giver.member_id
        ):
            message = "That player takes no gifts from this one."
            raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, ("playerId",)))
        opened, lately = await queries.count_given(
            connection, game_id, giver.member_id, giver.now, giver.now - A_DAY
        )
        if opened >= MAX_OPEN:
            message = f"At most {MAX_OPEN} gifts can be open: wait until one is claimed, or take one back."
            raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message))
        if lately >= MAX_A_DAY:
            hours = A_DAY.days * 24
            message = f"At most {MAX_A_DAY} gifts can be given within {hours} hours."
            raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message))

    async def _take(
        self, connection: Connection, giver: Recipient, player: PlayerRow, recipient: PlayerRow | None
    ) -> tuple[writes.NewGift, str | None]:
        """Take what is given; returns the gift, and the sku of an item of the catalog."""
        wanted, gift_id = self.wanted, time_ordered_id(self.real_now)
        token, *_ = tokens_of(self.core.required_encryptor, LINK_KIND, gift_id)
        locale = self.member.profile.locale
        new = writes.NewGift(
            id=gift_id,
            giver_id=player.id,
            recipient_id=None if recipient is None else recipient.id,
            key=wanted.key,
            fingerprint=self._fingerprint(),
            token_hash=None if recipient else hash_token(token),
            quantity=wanted.quantity,
            message=wanted.message or None,
            shows_giver=wanted.shows_name,
            created_at=giver.now,
        )
        if wanted.item is not None:
            taken = await take_item(connection, giver, wanted.item, wanted.quantity)
            title, parts = in_locale(taken.title, locale), list(taken.parts)
            return replace(new, title=title, item=wanted.item, parts=parts, days=taken.days), None
        bought = await buy_item(
            *(connection, self.core, giver),
            item_id=parse_uuid(wanted.item_id or ""),
            quantity=wanted.quantity,
            expected_price=wanted.expected_price,
            has_store_session=self.has_store_session,
            gift_id=gift_id,
            real_now=self.real_now,
        )
        item, now = bought.item, bought.recorded.game_now
        title = in_locale(item.title, locale)
        return replace(new, title=title, created_at=now, item_id=item.id, price=item.price), item.sku

    async def _tell(
        self,
        connection: Connection,
        giver: Recipient,
        new: writes.NewGift,
        sku: str | None,
        recipient: PlayerRow | None,
    ) -> None:
        """Tell the recipient, where it is known, and the game."""
        name = self.member.profile.display_name if new.shows_giver else None
        if recipient is not None:
            notice = gift_notice(
                *(str(new.id), GiftNews.RECEIVED, label(new.title, new.quantity), new.created_at),
                expires_at=new.expires_at,
                name=name,
            )
            await store_notifications(connection, giver.game.id, recipient.external_id, [notice])
        if giver.game.has_webhook_endpoints:
            about = ToldGift(new.id, giver.external_id, sku, new.item, new.quantity, name)
            to = None if recipient is None else recipient.external_id
            event = created_event(giver.member_id, about, to, new.created_at, new.expires_at)
            await append(connection, giver.game.id, [event])


async def _player(connection: Connection, game: GameRow, external_id: str) -> PlayerRow:
    player = await player_of(connection, game.id, external_id)
    if player is None or player.is_erased:
        raise Collision  # it was erased meanwhile
    return player


def archived() -> Fault:
    """Returns the refusal of gifts in a game that was archived."""
    return Fault(
        UserErrorCode.GAME_ARCHIVED, "The game was archived: no gift is given or claimed in it any more."
    )
