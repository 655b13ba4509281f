"""Commands about what can be owned in a game, and where it is shown: definitions and slots."""

from collections.abc import Sequence, Set
from dataclasses import asdict, dataclass
from datetime import datetime

from app.audit_log.entries import Entry, Subject, append, changed
from app.domain.errors import DomainError, Fault, Faults, UserErrorCode
from app.domain.inventory import Definition, DefinitionKind, Style
from app.domain.loadouts import Slot
from app.domain.locales import canonical
from app.domain.rules import RuleBook
from app.infra.db import Connection, Database
from app.inventory import writes
from app.inventory.definitions import (
    DefinitionRow,
    addresses_of,
    definition_by_code,
    slots_of,
)
from app.inventory.inputs import check_code, check_days, no_such_item
from app.inventory.limits import MAX_DEFINITIONS, MAX_SLOT_SIZE, MAX_SLOTS, MAX_STACK, MAX_STYLES
from app.loyalty.inputs import invalid
from app.loyalty.text_inputs import Texts, check_https, check_texts
from app.pictures.addresses import parse_picture_path
from app.pictures.service import UnknownPictures, request_pictures
from app.studios.queries import GameRow


@dataclass(frozen=True, slots=True)
class StyleDraft:
    """A style as a studio describes it."""

    code: str
    title: Texts
    asset_url: str | None = None
    still_url: str | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class DefinitionDraft:
    """A whole definition as a studio describes it: what is left out is not set."""

    code: str
    kind: str
    title: Texts
    styles: Sequence[StyleDraft]
    description: Texts = ()
    max_stack: int | None = None
    days: int | None = None
    giftable: bool = False
    hidden: bool = False
    tier: str | None = None


def check_draft(
    draft: DefinitionDraft, book: RuleBook, game_now: datetime, before: Definition | None
) -> None:
    """Raise DomainError with every fault of a definition; tiers must be of the ladder at `game_now`.

    What the game shows of the definition as it is, `before`, may stay.
    """
    faults = Faults()
    faults.check(check_code, (), draft.code, "code")
    faults.check(_check_kind, (), draft.kind, "kind")
    check_texts(faults, draft.title, "title")
    check_texts(faults, draft.description, "description")
    if draft.max_stack is not None and not 1 <= draft.max_stack <= MAX_STACK:
        faults.add(invalid(f"maxStack must be 1 to {MAX_STACK:,}.", "maxStack"))
    faults.check(check_days, (), draft.days)
    faults.check(_check_tier, (), draft.tier, book, game_now, "tier")
    if draft.max_stack is not None:
        for name, value in (("days", draft.days), ("tier", draft.tier)):
            if value is not None:
                faults.add(invalid(f"{name} must be left out: what is stackable is owned for ever.", name))
    kept = {style.asset_url for style in before.styles} if before else set[str | None]()
    _check_styles(draft, book, game_now, faults, kept)
    faults.finish()


def _check_styles(
    draft: DefinitionDraft, book: RuleBook, game_now: datetime, faults: Faults, kept: Set[str | None]
) -> None:
    if not 1 <= len(draft.styles) <= MAX_STYLES:
        faults.add(invalid(f"styles must be 1 to {MAX_STYLES}.", "styles"))
        return
    codes: set[str] = set()
    for index, style in enumerate(draft.styles):
        path, own = ("styles", str(index)), Faults()
        own.check(check_code, (), style.code, "code")
        if style.code in codes:
            own.add(invalid(f"styles has the code {style.code} twice.", "code"))
        codes.add(style.code)
        check_texts(own, style.title, "title")
        if style.asset_url not in kept:
            own.check(_check_address, (), style.asset_url, "assetUrl")
        own.check(_check_address, (), style.still_url, "stillUrl")
        own.check(_check_tier, (), style.tier, book, game_now, "minTier")
        faults.check(own.finish, path)


def _check_kind(kind: str, *path: str) -> None:
    if kind not in DefinitionKind.__members__:
        raise DomainError(invalid(f"A kind is one of {', '.join(DefinitionKind)}.", *path))


def _check_address(address: str | None, name: str) -> None:
    if address is not None and parse_picture_path(address) is None:
        check_https(address, name)


def _check_tier(code: str | None, book: RuleBook, game_now: datetime, name: str) -> None:
    ranks = book.program_at(game_now).ranks
    if code is not None and code not in ranks:
        raise DomainError(invalid(f"{name} must be the code of a tier: {', '.join(ranks)}.", name))


def _texts(texts: Texts) -> dict[str, str]:
    return {canonical(locale): text for locale, text in texts}


def definition_of(draft: DefinitionDraft) -> Definition:
    """Returns the definition of a draft that was checked."""
    return Definition(
        code=draft.code,
        kind=DefinitionKind(draft.kind),
        title=_texts(draft.title),
        description=_texts(draft.description) or None,
        styles=tuple(
            Style(style.code, _texts(style.title), style.asset_url, style.still_url, style.tier)
            for style in draft.styles
        ),
        max_stack=draft.max_stack,
        days=draft.days,
        giftable=draft.giftable,
        hidden=draft.hidden,
        tier=draft.tier,
    )


async def store_definition(
    database: Database, game: GameRow, definition: Definition, real_now: datetime
) -> bool:
    """Make a definition, or change it; an archived one comes back. Returns whether it is new.

    What is owned stays. The caller has checked it. Raises DomainError with LIMIT_REACHED, and INVALID for
    another kind, for what was stackable and is not any more, and for an unknown picture.
    """

    async def attempt() -> bool:
        async with database.transaction() as connection:
            # It also takes turns, so that the limit holds.
            await writes.bump_version(connection, game.id)
            before = await definition_by_code(connection, game.id, definition.code)
            if before is None:
                await _check_number(connection, game)
            else:
                _check_same(before.definition, definition)
            await _request_pictures(connection, game, definition, real_now)
            await writes.upsert_definition(connection, game.id, definition, game.now(real_now))
            await append(connection, [_entry("upsertItemDefinition", game, before, definition)])
            return before is None

    return await database.retrying(attempt)


async def _check_number(connection: Connection, game: GameRow) -> None:
    if await writes.count_definitions(connection, game.id) >= MAX_DEFINITIONS:
        message = f"The game has {MAX_DEFINITIONS} definitions, the most there can be, archived ones too."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("code",)))


def _check_same(before: Definition, after: Definition) -> None:
    faults = Faults()
    if before.kind is not after.kind:
        faults.add(invalid(f"kind must stay {before.kind}: make another definition.", "kind"))
    if before.is_stackable is not after.is_stackable:
        message = "An item stays stackable, or not, as it was first: make another definition."
        faults.add(invalid(message, "maxStack"))
    faults.finish()


async def _request_pictures(
    connection: Connection, game: GameRow, definition: Definition, real_now: datetime
) -> None:
    """Have the pictures of its styles fetched. Raises DomainError with INVALID for paths of no picture."""
    try:
        await request_pictures(connection, game.id, addresses_of(definition.styles), real_now)
    except UnknownPictures as unknown:
        raise DomainError(
            *(
                invalid(f"{name} names no picture of this game.", "styles", str(index), name)
                for index, style in enumerate(definition.styles)
                for name, address in (("assetUrl", style.asset_url), ("stillUrl", style.still_url))
                if address in unknown.paths
            )
        ) from None


async def archive_definition(database: Database, game: GameRow, code: str, real_now: datetime) -> None:
    """Archive a definition: nobody gets it any more, and what is owned stays. Raises DomainError, NOT_FOUND.

    Archiving it again changes nothing.
    """
    check_code(code, "code")
    async with database.transaction() as connection:
        await writes.bump_version(connection, game.id)
        before = await definition_by_code(connection, game.id, code)
        if before is None:
            raise DomainError(no_such_item("code"))
        if before.archived_at is not None:
            return
        await writes.archive_definition(connection, game.id, code, game.now(real_now))
        entry = Entry(
            *("archiveItemDefinition", Subject.GAME, game.id, game.id),
            before={"definition": code, "archived": False},
            after={"definition": code, "archived": True},
        )
        await append(connection, [entry])


def _entry(operation: str, game: GameRow, before: DefinitionRow | None, after: Definition) -> Entry:
    was, became = changed(None if before is None else _logged(before.definition), _logged(after))
    return Entry(
        *(operation, Subject.GAME, game.id, game.id), before=was, after={"definition": after.code, **became}
    )


def _logged(definition: Definition) -> dict[str, object]:
    return {name: value for name, value in asdict(definition).items() if name != "code"}


# --- slots ---


async def store_slot(database: Database, game: GameRow, code: str, kinds: Sequence[str], size: int) -> Slot:
    """Make a slot, or change it, and return it. Raises DomainError with INVALID and LIMIT_REACHED."""
    faults = Faults()
    faults.check(check_code, (), code, "code")
    if not 1 <= len(set(kinds)) <= len(DefinitionKind) or len(set(kinds)) < len(kinds):
        faults.add(invalid("kinds must name at least one kind, and each once.", "kinds"))
    for index, kind in enumerate(kinds[: len(DefinitionKind)]):
        faults.check(_check_kind, (), kind, "kinds", str(index))
    if not 1 <= size <= MAX_SLOT_SIZE:
        faults.add(invalid(f"size must be 1 to {MAX_SLOT_SIZE}.", "size"))
    faults.finish()
    slot = Slot(code, frozenset(DefinitionKind(kind) for kind in kinds), size)
    async with database.transaction() as connection:
        await writes.bump_version(connection, game.id)
        slots = await slots_of(connection, game.id)
        if code not in slots and len(slots) >= MAX_SLOTS:
            message = f"The game has {MAX_SLOTS} slots, the most there can be."
            raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("code",)))
        await writes.upsert_slot(connection, game.id, slot)
        await append(connection, [_slot_entry("upsertInventorySlot", game, code, slots.get(code), slot)])
    return slot


async def remove_slot(database: Database, game: GameRow, code: str) -> Slot:
    """Remove a slot, and return it as it was. Raises DomainError with INVALID and NOT_FOUND."""
    check_code(code, "code")
    async with database.transaction() as connection:
        await writes.bump_version(connection, game.id)
        slot = (await slots_of(connection, game.id)).get(code)
        if slot is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "The game has no such slot.", ("code",)))
        await writes.remove_slot(connection, game.id, code)
        await append(connection, [_slot_entry("removeInventorySlot", game, code, slot, None)])
    return slot


def _slot_entry(operation: str, game: GameRow, code: str, before: Slot | None, after: Slot | None) -> Entry:
    return Entry(
        *(operation, Subject.GAME, game.id, game.id),
        before=None if before is None else {"slot": code, **_slot_logged(before)},
        after={"slot": code} if after is None else {"slot": code, **_slot_logged(after)},
    )


def _slot_logged(slot: Slot) -> dict[str, object]:
    return {"kinds": sorted(slot.kinds), "size": slot.size}
