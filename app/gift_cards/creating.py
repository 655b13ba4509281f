"""Make gift cards: by the studio once it was paid, or by the staff as goodwill."""

from dataclasses import dataclass
from decimal import Decimal

from app.audit_log.entries import Entry, Subject
from app.audit_log.entries import append as append_entries
from app.domain.amounts import plain
from app.domain.approvals import day_of
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, game_archived, idempotency_conflict
from app.domain.goodwill import check_goodwill
from app.domain.top_ups import to_amount
from app.events.gift_card_events import created_event
from app.events.outbox import append as append_events
from app.gift_cards import queries, writes
from app.gift_cards.limits import A_DAY, LINK_KIND, MAX_A_DAY, MAX_MESSAGE, MAX_OPEN
from app.gift_cards.queries import CardRow
from app.identity.staff import StaffRow, lock_staff
from app.infra.db import Collision, Connection
from app.infra.ids import time_ordered_id
from app.infra.link_tokens import hash_token, tokens_of
from app.loyalty import inputs
from app.loyalty.players import unknown_player
from app.loyalty.queries import lock_players
from app.loyalty.sides import PlayerRow, player_of
from app.stored_value.commands import limit_reached
from app.stored_value.inputs import check_amount
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class NewGiftCard:
    """What a card is made of; `gift_card_id` is the sender's id of it, `giver` the game's id of a player.

    `reason` is for the audit log; the staff has to say one.
    """

    gift_card_id: str
    amount: Decimal
    currency: str
    giver: str | None = None
    message: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CardDone:
    """A card as it is after a command."""

    card: CardRow
    replayed: bool = False


async def create_card(session: GameSession, new: NewGiftCard, staff: StaffRow | None = None) -> CardDone:
    """Make a card once for each id; the same input again answers the same. `reason` may differ.

    `staff` is the person who makes it, within the limits of goodwill; None for the studio. Raises
    DomainError with INVALID, UNKNOWN_CURRENCY, NOT_FOUND for the giver, IDEMPOTENCY_CONFLICT, GAME_ARCHIVED
    and LIMIT_REACHED.
    """
    faults = Faults()
    faults.check(inputs.check_id, (), new.gift_card_id, "giftCardId")
    faults.check(check_amount, (), new.amount, new.currency)
    if new.giver is not None:
        faults.check(inputs.check_id, (), new.giver, "giverPlayerId")
    if new.message is not None:
        faults.check(inputs.check_text, (), new.message, "message", MAX_MESSAGE)
    faults.check(inputs.check_why, (), new.reason)
    faults.finish()
    minor = check_amount(new.amount, new.currency)
    message = new.message or None
    fingerprint = inputs.fingerprint(minor, new.currency, new.giver, message)

    async def attempt(connection: Connection, session: GameSession) -> CardDone:
        game_id = session.game.id
        if staff is not None:
            # One card of a person after another, so that no two use the same rest of a day.
            await lock_staff(connection, staff.id)
        giver = None if new.giver is None else await _lock_giver(connection, session, new.giver)
        earlier = await queries.card_by_key(connection, game_id, new.gift_card_id)
        if earlier is not None:
            if earlier.fingerprint != fingerprint:
                raise DomainError(idempotency_conflict("giftCardId"))
            return CardDone(earlier, replayed=True)
        if new.giver is not None and giver is None:
            message_of = unknown_player().message
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, message_of, ("giverPlayerId",)))
        await _check_allowed(connection, session, giver, minor, new.currency)
        if staff is not None:
            day = day_of(session.real_now)
            used = await queries.given_as_goodwill(connection, staff.id, new.currency, day)
            check_goodwill(minor, new.currency, used=used, role=staff.role)
        card_id = time_ordered_id(session.real_now)
        card = writes.NewCard(
            id=card_id,
            gift_card_id=new.gift_card_id,
            fingerprint=fingerprint,
            token_hash=hash_token(tokens_of(session.core.required_encryptor, LINK_KIND, card_id)[0]),
            amount=minor,
            currency=new.currency,
            giver_id=None if giver is None else giver.id,
            message=message,
            created_at=session.game_now,
            staff_id=None if staff is None else staff.id,
            staff_at=None if staff is None else session.real_now,
        )
        await writes.insert_card(connection, game_id, card)
        stored = await queries.card_by_id(connection, game_id, card_id)
        await _tell_created(connection, stored)
        await log_card(
            connection, stored, "createGiftCard", {"amount": stored.summary.words(stored.amount)}, new.reason
        )
        return CardDone(stored)

    return await in_transaction(session, attempt)


async def log_card(
    connection: Connection, card: CardRow, operation: str, after: dict[str, object], reason: str = ""
) -> None:
    """Append an entry about a card to the audit log, where the actor has one."""
    member_id = None if card.giver is None else card.giver.member_id
    entry = Entry(
        *(operation, Subject.GIFT_CARD, card.id, card.game.id),
        member_id=member_id,
        after=after,
        reason=reason,
    )
    await append_entries(connection, [entry])


async def _tell_created(connection: Connection, card: CardRow) -> None:
    """Tell the game of a card whose giver is locked."""
    giver = card.giver
    if giver is not None and card.game.has_webhook_endpoints:
        event = created_event(
            *(giver.member_id, giver.external_id, card.summary, card.created_at), expires_at=card.expires_at
        )
        await append_events(connection, card.game.id, [event])


async def _lock_giver(connection: Connection, session: GameSession, external_id: str) -> PlayerRow | None:
    """Lock a giver's member; returns the player, or None where the game has no such one."""
    if not await lock_players(connection, session.game.id, [external_id]):
        return None
    player = await player_of(connection, session.game.id, external_id)
    if player is None or player.is_erased:
        raise Collision  # it was erased meanwhile
    return player


async def _check_allowed(
    connection: Connection, session: GameSession, giver: PlayerRow | None, minor: int, currency: str
) -> None:
    """Raise DomainError where no such card can be made now."""
    game, now = session.game, session.game_now
    if game.archived_at is not None:
        raise DomainError(game_archived())
    book = await session.core.rules.of(connection, game)
    most = book.game_at(now).top_ups.max_top_up.get(currency)
    if most is not None and minor > most:
        message = f"A gift card is at most {plain(to_amount(most, currency))} {currency}, as a top-up is."
        raise DomainError(limit_reached(message, "amount", "amount"))
    if giver is None:
        return
    opened, lately = await queries.count_given(connection, game.id, giver.member_id, now, now - A_DAY)
    if opened >= MAX_OPEN:
        message = f"At most {MAX_OPEN} cards of a giver can wait: one has to be claimed or taken back first."
        raise DomainError(limit_reached(message, "giverPlayerId"))
    if lately >= MAX_A_DAY:
        hours = A_DAY.days * 24
        message = f"At most {MAX_A_DAY} cards are made for one giver within {hours} hours."
        raise DomainError(limit_reached(message, "giverPlayerId"))
