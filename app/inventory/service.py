"""Commands about what members own: grant, revoke, use up. Each locks the member first.

A redemption grants in its own transaction by `grant_in`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from app.audit_log.entries import Entry, Subject, append
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode, idempotency_conflict
from app.domain.inventory import Definition, Grant, GrantSource, has_room
from app.infra.db import Collision, Connection
from app.infra.ids import parse_uuid, time_ordered_id
from app.inventory import queries, writes
from app.inventory.definitions import definition_by_code
from app.inventory.inputs import (
    check_change,
    check_code,
    check_days,
    check_reason,
    check_source,
    no_such_item,
    not_owned,
)
from app.inventory.limits import MAX_GRANTS
from app.inventory.recipients import Recipient, count_holding, lock_recipient
from app.loyalty.inputs import fingerprint, invalid
from app.studios.core import GameSession
from app.studios.queries import GameRow

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Changed:
    """An item that a member's player owns, or owned, after a command; `replayed` where it was known."""

    external_id: str
    item: str
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A grant as it is asked for; `days` None as the definition says."""

    external_id: str
    item: str
    reason: str
    key: str
    quantity: int = 1
    days: int | None = None
    source: str | None = None


async def grant_item(session: GameSession, wanted: Wanted) -> Changed:
    """Give a known player an item, once for each key of the game.

    Raises DomainError with INVALID, NOT_FOUND, STACK_FULL, LIMIT_REACHED, GAME_ARCHIVED and
    IDEMPOTENCY_CONFLICT.
    """
    faults = Faults()
    check_change(wanted.external_id, wanted.quantity, wanted.key, "idempotencyKey", faults)
    faults.check(check_code, (), wanted.item, "item")
    faults.check(check_days, (), wanted.days)
    faults.check(check_reason, (), wanted.reason)
    faults.check(check_source, (), wanted.source)
    faults.finish()
    source = check_source(wanted.source)
    hashed = fingerprint(
        wanted.external_id, wanted.item, wanted.quantity, wanted.days, source.value, wanted.reason
    )

    async def attempt(connection: Connection) -> Changed:
        recipient = await lock_recipient(connection, session, wanted.external_id)
        earlier = await queries.recorded_grant(connection, session.game.id, wanted.key)
        if earlier is not None:
            return _repeated(earlier, recipient, wanted.item, hashed, "idempotencyKey")
        definition = await _definition(connection, recipient.game, wanted.item)
        _check_form(definition, wanted)
        days = wanted.days or definition.days
        grant = Grant(source, recipient.now, wanted.quantity, days)
        new = writes.NewGrant(
            *(time_ordered_id(session.real_now), wanted.item, grant, wanted.reason, wanted.key, hashed)
        )
        await _store_grant(connection, recipient, definition, new)
        after = {"grant": new.id, "item": new.item, "quantity": grant.quantity, "days": days}
        await append(connection, [_entry("grantItem", recipient, after=after, reason=wanted.reason)])
        return Changed(wanted.external_id, wanted.item)

    return await _retrying(session, attempt)


def _check_form(definition: Definition, wanted: Wanted) -> None:
    if definition.is_stackable and wanted.days is not None:
        raise DomainError(invalid("days must be left out: what is stackable has no end.", "days"))
    if not definition.is_stackable and wanted.quantity != 1:
        raise DomainError(invalid("quantity must be 1: this item is not stackable.", "quantity"))


def grant_of(definition: Definition, recipient_now: Recipient, quantity: int) -> Grant:
    """Returns the grant of what a redemption of so many gives: of a timed item, its days so many times."""
    if definition.is_stackable:
        return Grant(GrantSource.REDEMPTION, recipient_now.now, quantity)
    if definition.days is None:
        return Grant(GrantSource.REDEMPTION, recipient_now.now)
    return Grant(GrantSource.REDEMPTION, recipient_now.now, 1, definition.days * quantity)


async def redemption_faults(
    connection: Connection, game: GameRow, recipient: Recipient, item: str, quantity: int
) -> list[Fault]:
    """Returns what stands in the way of an item that a redemption would grant; it is not locked for that."""
    row = await definition_by_code(connection, game.id, item)
    if row is None or row.archived_at is not None:
        return [no_such_item("itemId")]
    definition = row.definition
    holding = (await queries.item_of(connection, game.id, recipient.member_id, item)).holding
    grant = grant_of(definition, recipient, quantity)
    if not has_room(definition, holding, grant) or _is_too_many(definition, quantity):
        return [_stack_full(definition, "quantity" if quantity > 1 else "itemId")]
    if await queries.count_grants(connection, game.id, recipient.member_id) >= MAX_GRANTS:
        return [_too_many_grants("itemId")]
    return []


def _is_too_many(definition: Definition, quantity: int) -> bool:
    """Returns whether some of so many would be lost: a second one of what is owned once, and for ever."""
    return not definition.is_stackable and definition.days is None and quantity > 1


async def grant_in(
    connection: Connection, recipient: Recipient, item: str, quantity: int, redemption_id: UUID
) -> None:
    """Grant what a redemption gives in the caller's transaction, which holds the member's lock.

    Raises Collision where something stands in the way that did not when it was decided.
    """
    try:
        definition = await _definition(connection, recipient.game, item)
        if _is_too_many(definition, quantity):
            raise Collision
        grant = grant_of(definition, recipient, quantity)
        new = writes.NewGrant(redemption_id, item, grant, "", f"redemption:{redemption_id}", b"")
        await _store_grant(connection, recipient, definition, new)
    except DomainError:
        raise Collision from None


async def _definition(connection: Connection, game: GameRow, item: str) -> Definition:
    """Returns a definition that can be granted. Raises DomainError with GAME_ARCHIVED and NOT_FOUND."""
    _check_in_use(game)
    row = await definition_by_code(connection, game.id, item)
    if row is None or row.archived_at is not None:
        raise DomainError(no_such_item("item"))
    return row.definition


def _check_in_use(game: GameRow) -> None:
    if game.archived_at is not None:
        raise DomainError(
            Fault(
                UserErrorCode.GAME_ARCHIVED,
                "The game was archived: nobody gets or uses anything in it any more.",
            )
        )


async def _store_grant(
    connection: Connection, recipient: Recipient, definition: Definition, new: writes.NewGrant
) -> None:
    """Store a grant and what the grants come to. Raises DomainError with STACK_FULL, LIMIT_REACHED."""
    game_id, member_id = recipient.game.id, recipient.member_id
    holding = (await queries.item_of(connection, game_id, member_id, new.item)).holding
    if not has_room(definition, holding, new.grant):
        raise DomainError(_stack_full(definition, "quantity" if definition.is_stackable else "item"))
    if await queries.count_grants(connection, game_id, member_id) >= MAX_GRANTS:
        raise DomainError(_too_many_grants("playerId"))
    await writes.insert_grant(connection, game_id, member_id, new)
    await count_holding(connection, recipient, new.item)


def _stack_full(definition: Definition, *path: str) -> Fault:
    if definition.max_stack is not None:
        message = f"A player can own at most {definition.max_stack:,} of this item."
    else:
        message = "The player owns this item already, and for ever or for as long as can be counted."
    return Fault(UserErrorCode.STACK_FULL, message, path)


def _too_many_grants(*path: str) -> Fault:
    message = f"The player has {MAX_GRANTS:,} stored grants, the most there can be."
    return Fault(UserErrorCode.LIMIT_REACHED, message, path)


async def revoke_item(session: GameSession, grant_id: str, reason: str) -> Changed:
    """Take a grant back, as far as it was not used; a second time changes nothing.

    Raises DomainError with INVALID and NOT_FOUND.
    """
    check_reason(reason)
    game_id, wanted = session.game.id, parse_uuid(grant_id)

    async def attempt(connection: Connection) -> Changed:
        row = None if wanted is None else await queries.grant_by_id(connection, game_id, wanted)
        if row is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "The game has no such grant.", ("grantId",)))
        recipient = await lock_recipient(connection, session, row.external_id)
        row = await queries.grant_by_id(connection, game_id, row.id)
        if row is None or row.member_id != recipient.member_id:
            raise Collision  # the member was merged meanwhile
        if row.revoked_at is not None:
            return Changed(row.external_id, row.item, replayed=True)
        holding = (await queries.item_of(connection, game_id, row.member_id, row.item)).holding
        quantity = min(row.grant.left, holding.quantity)
        await writes.revoke_grant(connection, game_id, row.id, quantity, recipient.now)
        await count_holding(connection, recipient, row.item)
        after = {"grant": row.id, "item": row.item, "revoked": quantity}
        await append(connection, [_entry("revokeItem", recipient, after=after, reason=reason)])
        return Changed(row.external_id, row.item)

    return await _retrying(session, attempt)


async def consume_item(
    session: GameSession, external_id: str, item: str, quantity: int, consumption_id: str
) -> Changed:
    """Use up some of a stackable item, once for each id of the game.

    Raises DomainError with INVALID, NOT_FOUND, NOT_OWNED, GAME_ARCHIVED and IDEMPOTENCY_CONFLICT.
    """
    faults = Faults()
    check_change(external_id, quantity, consumption_id, "consumptionId", faults)
    faults.check(check_code, (), item, "item")
    faults.finish()
    hashed = fingerprint(external_id, item, quantity)

    async def attempt(connection: Connection) -> Changed:
        recipient = await lock_recipient(connection, session, external_id)
        earlier = await queries.recorded_use(connection, session.game.id, consumption_id)
        if earlier is not None:
            return _repeated(earlier, recipient, item, hashed, "consumptionId")
        _check_in_use(recipient.game)
        row = await definition_by_code(connection, session.game.id, item)
        if row is None:
            raise DomainError(no_such_item("item"))
        if not row.definition.is_stackable:
            raise DomainError(invalid("item must be stackable: nothing else is used up.", "item"))
        owned = (await queries.item_of(connection, session.game.id, recipient.member_id, item)).holding
        if owned.quantity == 0:
            raise DomainError(not_owned("item"))
        if owned.quantity < quantity:
            message = f"The player owns {owned.quantity:,} of this item."
            raise DomainError(Fault(UserErrorCode.NOT_OWNED, message, ("quantity",)))
        use = writes.NewUse(consumption_id, item, quantity, hashed)
        await writes.insert_use(connection, session.game.id, recipient.member_id, use, recipient.now)
        await count_holding(connection, recipient, item)
        return Changed(external_id, item)

    return await _retrying(session, attempt)


def _repeated(
    earlier: queries.Recorded, recipient: Recipient, item: str, hashed: bytes, name: str
) -> Changed:
    if earlier.fingerprint != hashed or earlier.member_id != recipient.member_id:
        raise DomainError(idempotency_conflict(name))
    return Changed(recipient.external_id, item, replayed=True)


def _entry(operation: str, recipient: Recipient, *, after: dict[str, object], reason: str) -> Entry:
    member_id = recipient.member_id
    return Entry(
        *(operation, Subject.MEMBER, member_id, recipient.game.id),
        member_id=member_id,
        after=after,
        reason=reason,
    )


async def _retrying(session: GameSession, command: Callable[[Connection], Awaitable[Answer]]) -> Answer:
    """Run a command in a transaction, again where another one came first."""
    database = session.core.database

    async def attempt() -> Answer:
        async with database.transaction() as connection:
            return await command(connection)

    return await database.retrying(attempt, finds_keys=True)
