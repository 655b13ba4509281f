"""How commands reach the database: the one named in DATABASE_URL, or the embedded server, migrated."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import asyncpg
import uvloop
from pydantic import SecretStr

from app.cli.failures import CliError
from app.cli.output import note
from app.embedded import postgres as embedded_postgres
from app.infra.db import Connection, Database, migrate, pending_migrations
from app.infra.encryption import Encryptor, new_encryption_secret
from app.infra.secret_file import read_secret, write_secret
from app.settings import Settings, unknown_variables
from app.studios.core import Core
from app.studios.queries import GameRow, find_game
from app.studios.rules import RulesCache

Result = TypeVar("Result")

SECRET_FILE = "secret"  # noqa: S105 - the name of the file, not the secret
"""In the data folder: what an embedded set-up encrypts personal data with, where LAUREL_SECRET is not set."""


def now() -> datetime:
    """The machine's clock: read here, at the edge, and passed on."""
    return datetime.now(UTC)


def read_settings() -> Settings:
    """Read the environment; what looks like a setting and is none is named on stderr.

    Raises pydantic's ValidationError for values that can not be used.
    """
    for sentence in unknown_variables(os.environ):
        note(sentence)
    return Settings()


def settings_with_database(settings: Settings | None = None) -> Settings:
    """The settings with a database that answers and is at the head of the migrations.

    Starts or joins the embedded server where no DATABASE_URL is set, and migrates that one; another one is
    not touched. Raises CliError and EmbeddedPostgresError.
    """
    settings = settings or read_settings()
    embedded = settings.database_url is None
    if embedded:
        if not (settings.data_dir / "postgres").exists():
            note(f"Making a PostgreSQL server in {settings.data_dir}: this takes some seconds, once.")
        update: dict[str, object] = {"database_url": embedded_postgres.start(settings.data_dir)}
        if settings.secret is None:
            update["secret"] = SecretStr(_kept_secret(settings.data_dir / SECRET_FILE))
        settings = settings.model_copy(update=update)
    run(_at_head(database_url(settings), embedded=embedded))
    return settings


def _kept_secret(path: Path) -> str:
    """The secret of an embedded set-up, made once: what it encrypts lies beside it."""
    secret = read_secret(path)
    if secret is None:
        secret = new_encryption_secret()
        write_secret(path, secret)
    return secret


def database_url(settings: Settings) -> str:
    if settings.database_url is None:
        raise LookupError("no database was chosen yet")
    return settings.database_url


async def _at_head(url: str, *, embedded: bool) -> None:
    lacking = await lacking_migrations(url)
    if lacking and not embedded:
        raise CliError(
            f"The database lacks {len(lacking)} migrations ({', '.join(lacking)}): "
            "run `laurel migrate` first."
        )
    if lacking:
        await migrate(url)


async def lacking_migrations(url: str) -> list[str]:
    """The migrations that the database lacks. Raises CliError when it is not to be reached."""
    try:
        connection = await asyncpg.connect(url)
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError, TimeoutError) as error:
        raise CliError(
            f"The database at {_place(url)} can not be reached ({' '.join(str(error).split())}): "
            "check that it runs, and DATABASE_URL; without DATABASE_URL an embedded server is used."
        ) from error
    try:
        return await pending_migrations(connection)
    finally:
        await connection.close()


def _place(url: str) -> str:
    """Where the database is, without the password."""
    try:
        parts = urlsplit(url)
        if not parts.scheme:
            return "DATABASE_URL"
        return f"{parts.hostname or 'the socket'}:{parts.port or 5432}{parts.path}"
    except ValueError:
        return "DATABASE_URL"


def run(work: Awaitable[Result]) -> Result:
    """Run what a command does."""

    async def main() -> Result:
        return await work

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main())


def with_database(work: Callable[[Database], Awaitable[Result]], settings: Settings | None = None) -> Result:
    """Do `work` with an open database. Raises CliError and EmbeddedPostgresError when there is none.

    `settings` are those of `settings_with_database`, where the caller has read them already.
    """
    url = database_url(settings or settings_with_database())

    async def main() -> Result:
        database = Database(url)
        await database.open()
        try:
            return await work(database)
        finally:
            await database.close()

    return run(main())


def with_core(work: Callable[[Core], Awaitable[Result]]) -> Result:
    """Do `work` as `with_database` does, with the program's secret where one is set.

    Raises WeakSecret too.
    """
    settings = settings_with_database()
    encryptor = Encryptor(*settings.secret_texts) if settings.secret else None
    return with_database(lambda database: work(Core(database, RulesCache(), encryptor)), settings)


async def the_game(connection: Connection, studio: str, game: str) -> GameRow:
    """A game by the names of its studio and its own. Raises CliError."""
    found = await find_game(connection, studio, game)
    if found is None:
        raise CliError(
            f"There is no game {game} of a studio {studio}: "
            f"`laurel game create {studio} {game} --name …` makes it."
        )
    return found


async def game_of(database: Database, studio: str, game: str) -> GameRow:
    """As `the_game`, with a connection of its own."""
    async with database.acquire() as connection:
        return await the_game(connection, studio, game)
