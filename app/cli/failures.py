"""What can go wrong for somebody at the command line, as one sentence that says what to do."""

import errno

import asyncpg
import typer
from pydantic import ValidationError

from app.domain.errors import UserFault
from app.domain.rules_file import RulesRefused
from app.infra.embedded_postgres import EmbeddedPostgresError
from app.purchases.importer import FileRefused
from app.studios.rules import NoRules
from app.studios.service import Refused


class CliError(Exception):
    """What was asked cannot be done; the message says why and what to do."""


def as_failure(error: BaseException) -> str | None:
    """The sentence for a failure that was to be expected; None for a fault of the program."""
    if isinstance(error, (CliError, Refused, FileRefused, EmbeddedPostgresError)):
        return str(error)
    if isinstance(error, typer.TyperException):
        return f"{error.format_message().rstrip('.')}: `laurel --help` and `laurel COMMAND --help` show what there is."
    if isinstance(error, NoRules):
        return "No rules have been published yet: `laurel rules publish FILE` comes first."
    if isinstance(error, UserFault):
        return error.message
    if isinstance(error, RulesRefused):
        return refused_rules(error)
    if isinstance(error, ValidationError):
        return _settings(error)
    return _infrastructure(error)


def refused_rules(refused: RulesRefused) -> str:
    """Every fault on a line of its own, with its path."""
    faults = "".join(f"\n  {fault.path}: {fault.message}" for fault in refused.faults)
    count = len(refused.faults)
    return f"The rules have {count} {'fault' if count == 1 else 'faults'}; nothing was stored. Correct:{faults}"


def _settings(error: ValidationError) -> str:
    faults = "; ".join(
        f"{'.'.join(str(part) for part in fault['loc']).upper()}: {fault['msg']}" for fault in error.errors()
    )
    return f"The settings in the environment are not usable ({faults}): docs/settings.md describes them."


def _infrastructure(error: BaseException) -> str | None:
    if isinstance(error, BrokenPipeError):
        return "Nobody reads the output any more."
    if isinstance(error, OSError) and error.filename is not None and error.errno != errno.ECONNREFUSED:
        return f"{error.filename} can not be used ({error.strerror}): check the path and who may read it."
    if isinstance(error, (asyncpg.PostgresError, asyncpg.InterfaceError, OSError)):
        words = " ".join(str(error).split()) or type(error).__name__
        return f"The database did not do its part ({words}): check that it runs, and DATABASE_URL."
    return None
