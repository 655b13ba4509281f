"""Make gift cards: by the studio once it was paid, or by the staff as goodwill."""

from dataclasses import dataclass
from decimal import Decimal

from app.audit_log.entries import Entry, Subject
from app.audit_log.entries import append as append_entries
from app.domain.amounts import plain
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, game_archived, idempotency_conflict
from app.domain.top_ups import to_amount
from app.gift_cards import queries, writes
from app.gift_cards.limits import A_DAY, LINK_KIND, MAX_A_DAY, MAX_MESSAGE, MAX_OPEN
from app.gift_cards.queries import CardRow
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
    """What a card is made of; `gift_card_id` is the sender's id of it, `giver` the game's id of a player."""

    gift_card_id: str
    amount: Decimal
    currency: str
    giver: str | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True)
class CardDone:
    """A card as it is after a command."""

    card: CardRow
    replayed: bool = False


async def create_card(session: GameSession, new: NewGiftCard) -> CardDone:
    """Make a card once for each id; the same input again answers the same.

    Raises DomainError with INVALID, UNKNOWN_CURRENCY, NOT_FOUND for the giver, IDEMPOTENCY_CONFLICT,
    GAME_ARCHIVED and LIMIT_REACHED.
    """
    faults = Faults()
    faults.check(inputs.check_id, (), new.gift_card_id, "giftCardId")
    faults.check(check_amount, (), new.amount, new.currency)
    if new.giver is not None:
        faults.check(inputs.check_id, (), new.giver, "giverPlayerId")
    if new.message is not None:
        faults.check(inputs.check_text, (), new.message, "message", MAX_MESSAGE)
    faults.finish()
    minor = check_amount(new.amount, new.currency)
    message = new.message or None
    fingerprint = inputs.fingerprint(minor, new.currency, new.giver, message)

    async def attempt(connection: Connection, session: GameSession) -> CardDone:
        game_id = session.game.id
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
        )
        await writes.insert_card(connection, game_id, card)
        stored = await queries.card_by_id(connection, game_id, card_id)
        await log_card(connection, stored, "createGiftCard", {"amount": card_amount(stored)})
        return CardDone(stored)

    return await in_transaction(session, attempt)


def card_amount(card: CardRow) -> str:
    """Returns what a card is worth as messages have it: "50 USD"."""
    return f"{plain(to_amount(card.amount, card.currency))} {card.currency}"


async def log_card(connection: Connection, card: CardRow, operation: str, after: dict[str, object]) -> None:
    """Append an entry about a card to the audit log, where the actor has one."""
    member_id = None if card.giver is None else card.giver.member_id
    entry = Entry(operation, Subject.GIFT_CARD, card.id, card.game.id, member_id=member_id, after=after)
    await append_entries(connection, [entry])


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
