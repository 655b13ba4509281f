"""The failures of commands, each as one sentence that says what to do."""

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import asyncpg
import typer
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.domain.errors import DomainError, Unavailable
from app.domain.rules_faults import RulesFault, RulesRefused
from app.embedded.postgres import EmbeddedPostgresError
from app.identity.staff import AlreadyInvited, NotInvited, StudioMismatch
from app.infra.distribution import NoCluster
from app.infra.encryption import WeakSecret
from app.infra.schema_version import MigrationFailed
from app.purchases.history_file import FileRefused
from app.settings import PREFIX
from app.studios.core import NoSecret
from app.studios.keys import UnknownKey
from app.studios.refusals import UnknownStudio
from app.studios.rules import NoRules


class CliError(Exception):
    """The command cannot be done; the message says why and what to do."""


def as_failure(error: BaseException) -> str | None:
    """Returns the sentence for an expected failure; None for a fault of the program."""
    for kinds, words in _SENTENCES:
        if isinstance(error, kinds):
            return words(error)
    return None


def refused_rules(refused: RulesRefused) -> str:
    """Returns the message for refused rules: every fault on a line of its own, with its path."""
    return _refused(refused.faults, [f"  {fault.path}: {fault.message}" for fault in refused.faults])


def refused_files(faults: Sequence[tuple[Path, RulesFault]]) -> str:
    """Returns the message for refused rules in several files, each file named before its faults."""
    lines = []
    for file, listed in groupby(faults, key=lambda fault: fault[0]):
        lines += [f"{file}:", *(f"  {fault.path}: {fault.message}" for _, fault in listed)]
    return _refused(faults, lines)


def _refused(faults: Sequence[object], lines: Sequence[str]) -> str:
    counted = "a fault" if len(faults) == 1 else f"{len(faults)} faults"
    return "\n".join((f"The rules have {counted}; nothing was stored. Correct:", *lines))


def _usage(error: typer.TyperException) -> str:
    return f"{error.format_message().rstrip('.')}: see `laurel --help` and `laurel COMMAND --help`."


def _settings(error: ValidationError) -> str:
    faults = "; ".join(_setting(fault) for fault in error.errors(include_input=False))
    return f"The settings in the environment are not usable ({faults}): docs/settings.md describes them."


def _setting(fault: ErrorDetails) -> str:
    error = fault.get("ctx", {}).get("error")
    words = fault["msg"].replace("Input should", "must").replace("String should", "must")
    words = words if error is None else str(error)
    if not fault["loc"]:
        return words
    name = str(fault["loc"][0]).upper()
    return f"{name if name == 'DATABASE_URL' else PREFIX + name} {words}"


def _file(error: OSError) -> str:
    if error.filename is None:
        return _database(error)
    return f"{error.filename} can not be used ({error.strerror}): check the path, and who may use it."


def _database(error: BaseException) -> str:
    words = " ".join(str(error).split()) or type(error).__name__
    return f"The database did not do its part ({words}): check that it runs, and DATABASE_URL."


# The first class that matches is used: subclasses come before their bases.
_SENTENCES: Sequence[tuple[type[Any] | tuple[type[Any], ...], Callable[[Any], str]]] = (
    (UnknownStudio, lambda error: f"{error} `laurel studio create {error.slug} --name …` makes it."),
    (UnknownKey, lambda error: f"{error} `laurel key list {error.studio_slug}` shows those there are."),
    (StudioMismatch, lambda error: f"{error} Name the one of a STUDIO_FOCAL with --studio."),
    (AlreadyInvited, lambda error: f"{error} `laurel staff revoke {error.email}` first, to change it."),
    (NotInvited, lambda error: f"{error} `laurel staff list` shows who is."),
    (
        (CliError, DomainError, FileRefused, EmbeddedPostgresError, WeakSecret, NoSecret, NoCluster),
        str,
    ),
    (typer.TyperException, _usage),
    (NoRules, lambda _: "No rules have been published yet: `laurel rules publish FILE` comes first."),
    (RulesRefused, refused_rules),
    (ValidationError, _settings),
    (BrokenPipeError, lambda _: "The output is no longer read."),
    (Unavailable, lambda error: _database(error.__cause__ or error)),
    (OSError, _file),
    ((asyncpg.PostgresError, asyncpg.InterfaceError, MigrationFailed), _database),
)
