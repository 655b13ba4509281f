"""Commands about drafts of rules: save, give up, check and publish them; and what versions change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.audit_log.actors import current_actor
from app.audit_log.entries import NO_GAME, Entry, Subject, append
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.growth.warnings import growth_warnings
from app.domain.paths import ROOT
from app.domain.rules import GameRules, ProgramRules
from app.domain.rules_faults import RulesFault, RulesRefused, as_user_error
from app.infra.db import Connection, Database
from app.rules_drafts.changes import CountedChange, counted_changes
from app.rules_drafts.queries import (
    DraftRow,
    Slot,
    VersionRow,
    draft_of,
    game_id_of,
    lock_slot,
    store_slot,
    version_row,
)
from app.rules_files.kinds import MAX_TEXT
from app.rules_files.text import MAX_DRAFT_CHARS, read_object
from app.studios.queries import GameRow
from app.studios.rules import NoRules
from app.studios.rules_lock import lock_rules
from app.studios.service import publish_game_in, publish_program_in
from app.studios.version_queries import published_version
from app.studios.versions import next_game, next_program

GRACE_MINUTES = 5
"""How long ago an instant may lie that counts as now: clocks differ, and so does the time to send a form."""
MAX_NOTE = MAX_TEXT


@dataclass(frozen=True, slots=True)
class RevisionConflict(Fault):
    """Another revision is there than the one that was named, or none."""

    draft: DraftRow | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be saved: the file, the revision that it replaces, the version that it was made from."""

    document: str
    revision: int | None
    based_on: int | None


@dataclass(frozen=True, slots=True)
class Publication:
    """What is to be published: the revision, what is said of it, and from when it is in force."""

    revision: int
    note: str
    valid_from: datetime


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with a draft, or else what it changes, and what of it is perhaps not meant."""

    faults: Sequence[RulesFault]
    changes: Sequence[CountedChange] = ()
    warnings: Sequence[RulesFault] = ()


async def save_draft(database: Database, game: GameRow | None, given: Given, real_now: datetime) -> DraftRow:
    """Save the draft of a game, or of the program; what is there already is not saved again.

    Raises DomainError: INVALID, and VERSION_CONFLICT where another revision is there than the one named.
    """
    _check_length(given.document)
    try:
        read_object(given.document)
    except RulesRefused as refused:
        raise DomainError(*(as_user_error(fault, "document") for fault in refused.faults)) from None
    async with database.transaction() as connection:
        slot = await lock_slot(connection, game, real_now)
        present = await draft_of(connection, game)
        based_on = given.based_on or 0
        if present is not None and (slot.document, slot.based_on) == (given.document, based_on):
            return present
        if given.revision != (None if present is None else present.revision):
            raise DomainError(_conflict(present))
        await _check_base(connection, game, given.based_on)
        saved = Slot(slot.revision + 1, given.document, based_on)
        await store_slot(connection, game, saved, real_now)
        await _log(connection, "saveDraft", game, saved.revision, {"basedOn": given.based_on})
        stored = await draft_of(connection, game)
    if stored is None:
        raise LookupError(saved.revision)
    return stored


async def discard_draft(database: Database, game: GameRow | None, revision: int, real_now: datetime) -> None:
    """Give up the draft of a game, or of the program; given up again, nothing happens.

    Raises DomainError with VERSION_CONFLICT where another revision is there than the one named.
    """
    async with database.transaction() as connection:
        slot = await lock_slot(connection, game, real_now)
        if slot.document is None and slot.revision == revision + 1:
            return
        if slot.document is None or slot.revision != revision:
            raise DomainError(_conflict(await draft_of(connection, game)))
        await store_slot(connection, game, Slot(revision + 1, None, 0), real_now)
        await _log(connection, "discardDraft", game, revision, None)


async def check_draft(
    database: Database,
    game: GameRow | None,
    document: str | None,
    valid_from: datetime | None,
    real_now: datetime,
) -> Checked:
    """Returns what is wrong with a file, by default the draft that is saved, else what it changes.

    Raises DomainError: INVALID for one that is too long, NOT_FOUND where none is given or saved.
    """
    if document is not None:
        _check_length(document)
    async with database.acquire() as connection:
        if document is None:
            draft = await draft_of(connection, game)
            if draft is None:
                fault = Fault(UserErrorCode.NOT_FOUND, "There is no draft: give a document.", ("document",))
                raise DomainError(fault)
            document = draft.document
        starts = None if valid_from is None else _starts(game, valid_from, real_now)
        try:
            read = read_object(document)
            rules = await _next(connection, game, read, starts, real_now)
        except RulesRefused as refused:
            return Checked([_as_shown(fault) for fault in refused.faults])
        latest = await published_version(connection, game_id_of(game), None)
        warnings = growth_warnings(rules) if isinstance(rules, ProgramRules) else ()
        if latest is None:
            return Checked((), warnings=warnings)
        changes = await counted_changes(connection, game, latest, (rules, read), real_now)
        return Checked((), changes, warnings)


async def publish_draft(
    database: Database, game: GameRow | None, wanted: Publication, real_now: datetime
) -> VersionRow:
    """Publish the draft of a game, or of the program; repeated by the same actor, it returns the same.

    Raises DomainError: INVALID with every fault, and VERSION_CONFLICT where another revision is there than
    the one named, or where another version was published since the draft was made.
    """
    if not wanted.note.strip() or len(wanted.note) > MAX_NOTE:
        message = f"note must say something, in at most {MAX_NOTE:,} characters."
        raise DomainError(Fault(UserErrorCode.INVALID, message, ("note",)))
    async with database.transaction() as connection:
        await lock_rules(connection)
        slot = await lock_slot(connection, game, real_now)
        if (repeated := await _repeated(connection, game, slot, wanted)) is not None:
            return repeated
        if slot.document is None or slot.revision != wanted.revision:
            raise DomainError(_conflict(await draft_of(connection, game)))
        await _check_latest(connection, game, slot)
        document = read_object(slot.document) | {"note": wanted.note}
        starts = _starts(game, wanted.valid_from, real_now)
        version = await _publish(connection, game, document, starts, real_now)
        if version == slot.based_on:
            fault = Fault(UserErrorCode.INVALID, f"The draft is version {version} as it is.", ("revision",))
            raise DomainError(fault)
        await store_slot(connection, game, replace(slot, document=None, based_on=version), real_now)
        row = await version_row(connection, game, version)
    if row is None:
        raise LookupError(version)
    return row


def _check_length(document: str) -> None:
    if len(document) > MAX_DRAFT_CHARS:
        message = f"A draft has at most {MAX_DRAFT_CHARS:,} characters."
        raise DomainError(Fault(UserErrorCode.INVALID, message, ("document",)))


def _conflict(draft: DraftRow | None) -> RevisionConflict:
    there = "there is no draft now" if draft is None else f"it is at revision {draft.revision} now"
    message = f"Somebody else has changed the draft: {there}. Read it again."
    return RevisionConflict(UserErrorCode.VERSION_CONFLICT, message, ("revision",), draft)


async def _check_base(connection: Connection, game: GameRow | None, based_on: int | None) -> None:
    latest = await published_version(connection, game_id_of(game), None)
    if not (latest is None if based_on is None else latest is not None and 1 <= based_on <= latest.version):
        versions = "null: none is published yet" if latest is None else f"1 to {latest.version}"
        message = f"basedOn is the version that the file was made from, {versions}."
        raise DomainError(Fault(UserErrorCode.INVALID, message, ("basedOn",)))


async def _check_latest(connection: Connection, game: GameRow | None, slot: Slot) -> None:
    """Raise DomainError where publishing the draft would undo a version that its author has not seen."""
    latest = await published_version(connection, game_id_of(game), None)
    if latest is not None and latest.version != slot.based_on:
        message = (
            f"Version {latest.version} was published since: look at what it changes, and save the draft as"
            " based on it."
        )
        raise DomainError(Fault(UserErrorCode.VERSION_CONFLICT, message, ("revision",)))


async def _repeated(
    connection: Connection, game: GameRow | None, slot: Slot, wanted: Publication
) -> VersionRow | None:
    """Returns the version that the same actor published by the same call before; None where it is new."""
    if slot.document is not None or slot.revision != wanted.revision or not slot.based_on:
        return None
    row, actor = await version_row(connection, game, slot.based_on), current_actor()
    if row is None or (row.published_by.kind, row.published_by.id) != (actor.kind, actor.id):
        return None
    return row if row.rules.note == wanted.note else None


def _starts(game: GameRow | None, valid_from: datetime, real_now: datetime) -> datetime:
    """Returns from when a version is in force: of an instant that just passed, the present."""
    present = real_now if game is None else game.now(real_now)
    return present if present - timedelta(minutes=GRACE_MINUTES) <= valid_from < present else valid_from


async def _next(
    connection: Connection,
    game: GameRow | None,
    document: Mapping[str, object],
    starts: datetime | None,
    real_now: datetime,
) -> ProgramRules | GameRules:
    """Returns the version that would follow. Raises RulesRefused."""
    if game is None:
        return (await next_program(connection, document, starts, real_now)).rules
    try:
        return (await next_game(connection, game, document, starts, real_now)).rules
    except NoRules:
        raise RulesRefused([_NO_LADDER]) from None


async def _publish(
    connection: Connection,
    game: GameRow | None,
    document: Mapping[str, object],
    starts: datetime,
    real_now: datetime,
) -> int:
    """Publish, and return the number of the version. Raises DomainError with every fault."""
    try:
        if game is None:
            program = await publish_program_in(connection, document, starts, real_now)
            return program.rules.version
        published = await publish_game_in(connection, game, document, starts, real_now)
    except NoRules:
        raise DomainError(as_user_error(_NO_LADDER, "document")) from None
    except RulesRefused as refused:
        raise DomainError(*(_as_error(fault) for fault in refused.faults)) from None
    return published.rules.version


_NO_LADDER = RulesFault(ROOT, "has no ladder to fit: the program's rules come first")
_STARTS = "appliesFrom"


def _as_shown(fault: RulesFault) -> RulesFault:
    return replace(fault, path="validFrom") if fault.path == _STARTS else fault


def _as_error(fault: RulesFault) -> Fault:
    if fault.path == _STARTS:
        return Fault(UserErrorCode.INVALID, f"validFrom {fault.message}.", ("validFrom",))
    return as_user_error(fault, "document")


async def _log(
    connection: Connection,
    operation: str,
    game: GameRow | None,
    revision: int,
    after: Mapping[str, object] | None,
) -> None:
    game_id = game_id_of(game) or NO_GAME
    await append(connection, [Entry(operation, Subject.DRAFT, revision, game_id, after=after)])
