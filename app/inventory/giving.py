"""Items that a member gives away: taken from its grants, and granted to another member, or back in place.

All in the caller's transaction, which holds the member's lock.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.instants import DAY
from app.domain.inventory import Definition, Grant, GrantSource, Holding
from app.domain.rules import Texts
from app.infra.db import Connection
from app.inventory import queries, writes
from app.inventory.definitions import definition_by_code
from app.inventory.inputs import no_such_item, not_owned
from app.inventory.recipients import Recipient, count_holding
from app.inventory.service import store_grant
from app.loyalty.inputs import invalid

Part = tuple[UUID, int]
"""The id of a grant, and how many of it were given away."""


@dataclass(frozen=True, slots=True)
class GivenItem:
    """What was taken of a giver's grants: `parts` of them, which are owned for `days`, None for ever."""

    title: Texts
    days: int | None
    parts: Sequence[Part]


async def take_item(connection: Connection, giver: Recipient, item: str, quantity: int) -> GivenItem:
    """Take so many of an item that a member gives away.

    Raises DomainError with NOT_FOUND, NOT_ENTITLED, NOT_OWNED and INVALID.
    """
    game_id, member_id = giver.game.id, giver.member_id
    row = await definition_by_code(connection, game_id, item)
    if row is None:
        raise DomainError(no_such_item("item"))
    definition = row.definition
    if not definition.giftable:
        message = "The game does not let players give this item away."
        raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, ("item",)))
    holding = (await queries.item_of(connection, game_id, member_id, item)).holding
    days = _days_left(definition, holding, giver, quantity)
    grants = await queries.grants_by_id(connection, game_id, member_id, item)
    parts = list(_parts(grants.items(), holding, quantity if definition.is_stackable else None))
    for grant_id, number in parts:
        await writes.give_of_grant(connection, game_id, grant_id, number)
    await count_holding(connection, giver, item)
    return GivenItem(definition.title, days, parts)


def _days_left(definition: Definition, holding: Holding, giver: Recipient, quantity: int) -> int | None:
    """Returns for how many whole days the item is given, None for ever. Raises DomainError."""
    if not definition.is_stackable and quantity != 1:
        raise DomainError(invalid("quantity must be 1: this item is not stackable.", "quantity"))
    if holding.quantity == 0 or holding.until is None or holding.until <= giver.now:
        raise DomainError(not_owned("item"))
    if holding.quantity < quantity:
        message = f"The player owns {holding.quantity:,} of this item."
        raise DomainError(Fault(UserErrorCode.NOT_OWNED, message, ("quantity",)))
    if holding.is_permanent or holding.ends_at is None:
        return None
    days = (holding.ends_at - giver.now) // DAY
    if days < 1:
        raise DomainError(
            Fault(UserErrorCode.NOT_OWNED, "The player owns this item for less than a day.", ("item",))
        )
    return days


def _parts(grants: Iterable[tuple[UUID, Grant]], holding: Holding, quantity: int | None) -> Iterable[Part]:
    """Yield what is taken of each grant: `quantity` in all, None for all that make up what is owned.

    Of an item that is owned for ever, what is timed stays with the giver.
    """
    wanted = quantity
    for grant_id, grant in grants:
        number = grant.left if wanted is None else min(grant.left, wanted)
        if number <= 0 or (grant.days is None) != holding.is_permanent:
            continue
        yield grant_id, number
        if wanted is not None:
            wanted -= number


async def return_item(connection: Connection, giver: Recipient, item: str, parts: Sequence[Part]) -> None:
    """Return what was taken, as if it had never been given; it comes back to a full stack too."""
    for grant_id, number in parts:
        await writes.return_to_grant(connection, giver.game.id, grant_id, number)
    await count_holding(connection, giver, item)


async def receive_item(
    connection: Connection, recipient: Recipient, item: str, *, quantity: int, days: int | None, gift_id: UUID
) -> None:
    """Grant a member what it was given.

    Raises DomainError with NOT_FOUND, STACK_FULL and LIMIT_REACHED.
    """
    row = await definition_by_code(connection, recipient.game.id, item)
    if row is None:
        raise DomainError(no_such_item("item"))
    grant = Grant(GrantSource.GIFT, recipient.now, quantity, days)
    new = writes.NewGrant(gift_id, item, grant, "", f"gift:{gift_id}", b"")
    await store_grant(connection, recipient, row.definition, new)
