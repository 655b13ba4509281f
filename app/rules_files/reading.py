"""The two ways to read a rules file: check a new one, or read a stored version.

A faulty new file is refused, with every fault. A stored version was accepted once and must stay readable:
only the form of its values is checked, in every format that was ever accepted.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from pydantic import ValidationError

from app.domain.rules import GameRules, ProgramRules, Tier
from app.domain.rules_faults import RulesFault, RulesRefused
from app.rules_files.checks import game_checks, program_checks
from app.rules_files.entry import Entry, keys_of
from app.rules_files.faults import MAX_FAULTS, faults_of, in_file_order
from app.rules_files.game import GameFile
from app.rules_files.kinds import STORED
from app.rules_files.part import Part
from app.rules_files.program import ProgramFile

File = TypeVar("File", bound=Entry)


def check_program(document: object, version: int, applies_from: datetime) -> ProgramRules:
    """Returns the version that a new file describes. Raises RulesRefused with every fault and its path."""
    return _check(ProgramFile, document, program_checks).rules(version, applies_from)


def check_game(document: object, version: int, applies_from: datetime, program: ProgramRules) -> GameRules:
    """Returns the version that a new file describes, its tiers those of `program`.

    Raises RulesRefused with every fault and its path.
    """
    return check_game_file(document, program.tiers).rules(version, applies_from, program.ranks)


def check_game_file(document: object, ladder: Sequence[Tier] | None) -> GameFile:
    """Check a new file of a game, and return it; without `ladder` its tiers are not compared with one.

    Raises RulesRefused with every fault and its path.
    """
    return _check(GameFile, document, lambda game: game_checks(game, ladder))


def is_game_file(document: Mapping[str, object]) -> bool:
    """Returns whether a file is a game's: it has a key of the game's own, and none of the program's own."""
    program, game = keys_of(ProgramFile), keys_of(GameFile)
    return not document.keys().isdisjoint(game - program) and document.keys().isdisjoint(program - game)


def read_program(document: object, version: int, applies_from: datetime) -> ProgramRules:
    """Returns a stored version. Raises RulesRefused for a document in no format that was ever accepted."""
    return _read(ProgramFile, document).rules(version, applies_from)


def read_game(document: object, version: int, applies_from: datetime, program: ProgramRules) -> GameRules:
    """Returns a stored version that was checked against `program`. Raises as `read_program` does."""
    return _read(GameFile, document).rules(version, applies_from, program.ranks)


def _check(file: type[File], document: object, checks: Callable[[Part], Iterator[RulesFault]]) -> File:
    try:
        read, faults = file.model_validate(document), []
    except ValidationError as error:
        read, faults = None, faults_of(error)
    faults += checks(Part(document, "", frozenset(fault.path for fault in faults)))
    if read is None or faults:
        raise RulesRefused(in_file_order(faults, document)[:MAX_FAULTS])
    return read


def _read(file: type[File], document: object) -> File:
    try:
        return file.model_validate(document, context=STORED)
    except ValidationError as error:
        raise RulesRefused(faults_of(error)[:MAX_FAULTS]) from None
