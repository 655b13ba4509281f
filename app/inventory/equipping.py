"""Commands of players about what they own: equip it, and keep it in order. Each locks the member first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.inventory import Holding, owned_until, usable_styles
from app.domain.loadouts import Placement, Slot, fits, with_all, with_one
from app.infra.db import Connection
from app.inventory import queries, writes
from app.inventory.definitions import definition_by_code, slots_of, version_of
from app.inventory.inputs import check_code, check_position, no_such_item, not_owned
from app.inventory.limits import MAX_SLOT_SIZE, MAX_SLOTS
from app.inventory.queries import ItemRow
from app.inventory.recipients import Equipped, Recipient, lock_recipient, read_equipped, store_equipped
from app.loyalty.inputs import invalid
from app.studios.core import GameSession

MAX_PLACES = MAX_SLOTS * MAX_SLOT_SIZE
"""Places that one loadout can have."""


@dataclass(frozen=True, slots=True)
class WantedPlace:
    """A place, and what is to be shown there; no `item` empties it. `path` is where it is in the input."""

    slot: str
    position: int
    item: str | None
    style: str | None
    path: tuple[str, ...] = ()


async def set_loadout(
    session: GameSession, external_id: str, version: int, wanted: Sequence[WantedPlace]
) -> None:
    """Set all places at once, where the loadout still has the version that was read.

    Raises DomainError with VERSION_CONFLICT, INVALID, NOT_FOUND, NOT_OWNED and TIER_TOO_LOW.
    """
    if len(wanted) > MAX_PLACES:
        raise DomainError(invalid(f"slots must have at most {MAX_PLACES} entries.", "slots"))

    async def attempt() -> None:
        async with session.core.database.transaction() as connection:
            change = await _Change.begin(connection, session, external_id, wanted)
            change.check_version(version)
            await change.store(with_all(change.equipped.kept, change.placements(wanted)))

    await session.core.database.retrying(attempt)


async def equip(session: GameSession, external_id: str, place: WantedPlace, version: int | None) -> None:
    """Set one place, or empty it; with a `version`, where the loadout still has that.

    Raises DomainError as `set_loadout` does.
    """

    async def attempt() -> None:
        async with session.core.database.transaction() as connection:
            change = await _Change.begin(connection, session, external_id, [place])
            if version is not None:
                change.check_version(version)
            where = (place.slot, place.position)
            if place.item is None:
                change.check_place(place)
                placement = None
            else:
                (placement,) = change.placements([place])
            await change.store(with_one(change.equipped.kept, where, placement))

    await session.core.database.retrying(attempt)


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of a loadout, under the member's lock."""

    connection: Connection
    recipient: Recipient
    equipped: Equipped
    slots: Mapping[str, Slot]
    items: Mapping[str, ItemRow]
    game_version: int

    @classmethod
    async def begin(
        cls, connection: Connection, session: GameSession, external_id: str, wanted: Sequence[WantedPlace]
    ) -> "_Change":
        recipient = await lock_recipient(connection, session, external_id)
        game_id = recipient.game.id
        # The version first: what is read after it is at least as new.
        game_version = await version_of(connection, game_id)
        equipped = await read_equipped(connection, recipient, (one.item for one in wanted if one.item))
        slots = await slots_of(connection, game_id)
        items = await queries.items_of(connection, game_id, recipient.member_id)
        return cls(connection, recipient, equipped, slots, items, game_version)

    def check_version(self, version: int) -> None:
        if version != self.equipped.stored.version + self.game_version:
            raise DomainError(
                Fault(
                    UserErrorCode.VERSION_CONFLICT,
                    "The loadout has changed since it was read: read it again.",
                    ("version",),
                )
            )

    def placements(self, wanted: Sequence[WantedPlace]) -> list[Placement]:
        """Returns what is wanted as it is stored. Raises DomainError with all that is wrong."""
        faults, made = Faults(), list[Placement]()
        places: set[tuple[str, int]] = set()
        items: set[str] = set()
        for one in wanted:
            found = len(faults.found)
            faults.check(self.check_place, one.path, one)
            faults.check(self._check_item, one.path, one)
            if (one.slot, one.position) in places:
                faults.add(invalid("A place is named once.", *one.path, "position"))
            if one.item in items:
                faults.add(invalid("An item is in one place only.", *one.path, "item"))
            places.add((one.slot, one.position))
            if one.item is not None:
                items.add(one.item)
                if len(faults.found) == found:
                    until = self._holding(one.item).until
                    made.append(Placement(one.slot, one.position, one.item, one.style, until))
        faults.finish()
        return made

    def check_place(self, one: WantedPlace) -> None:
        """Check that there is such a place. Raises DomainError with NOT_FOUND and INVALID."""
        slot = self.slots.get(one.slot)
        if slot is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "The game has no such slot.", ("slot",)))
        if not 1 <= one.position <= slot.size:
            raise DomainError(invalid(f"position must be 1 to {slot.size} in this slot.", "position"))

    def _check_item(self, one: WantedPlace) -> None:
        item, recipient = one.item or "", self.recipient
        definition = self.equipped.definitions.get(item)
        if definition is None:
            raise DomainError(no_such_item("item"))
        holding = self._holding(item)
        if owned_until(definition, holding.until, recipient.standing, recipient.book, recipient.now) is None:
            raise DomainError(not_owned("item"))
        slot = self.slots.get(one.slot)
        if slot is not None and not fits(slot, 1, definition.kind):
            raise DomainError(invalid(f"This slot takes no {definition.kind}.", "slot"))
        if one.style is None:
            return
        if definition.style(one.style) is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "The item has no such style.", ("style",)))
        usable = usable_styles(definition, recipient.standing, recipient.book)
        if one.style not in {style.code for style in usable}:
            raise DomainError(
                Fault(UserErrorCode.TIER_TOO_LOW, "The style asks for a higher tier.", ("style",))
            )

    def _holding(self, item: str) -> Holding:
        return self.items[item].holding if item in self.items else Holding()

    async def store(self, placements: Sequence[Placement]) -> None:
        await store_equipped(self.connection, self.recipient, placements)


async def organize_item(
    session: GameSession,
    external_id: str,
    item: str,
    *,
    position: int | None = None,
    favourite: bool | None = None,
    hidden: bool | None = None,
    seen: bool | None = None,
) -> None:
    """Store how a player keeps an item that it owns, or has owned by a stored grant.

    Raises DomainError with INVALID, NOT_FOUND and NOT_OWNED.
    """
    faults = Faults()
    faults.check(check_code, (), item, "item")
    faults.check(check_position, (), position)
    faults.finish()

    async def attempt() -> None:
        async with session.core.database.transaction() as connection:
            recipient = await lock_recipient(connection, session, external_id)
            game_id, member_id = recipient.game.id, recipient.member_id
            row = await definition_by_code(connection, game_id, item)
            if row is None:
                raise DomainError(no_such_item("item"))
            found = await queries.item_of(connection, game_id, member_id, item)
            until = owned_until(
                row.in_force, found.holding.until, recipient.standing, recipient.book, recipient.now
            )
            if until is None and found.granted_at is None:
                raise DomainError(not_owned("item"))
            seen_at = recipient.now if seen else None
            organized = writes.Organized(position, favourite, hidden, seen_at)
            await writes.organize(connection, game_id, member_id, item, organized)

    await session.core.database.retrying(attempt)
