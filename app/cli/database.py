"""Access of commands to the database: the one in DATABASE_URL, or the embedded server, migrated."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import asyncpg
import uvloop
from pydantic import SecretStr

from app.cli.failures import CliError
from app.cli.output import note
from app.embedded import postgres as embedded_postgres
from app.infra.connecting import connect, place_of
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor, new_encryption_secret
from app.infra.schema_version import pending_migrations
from app.infra.secret_file import read_secret, write_secret
from app.settings import Settings, unknown_variables
from app.studios.core import Core
from app.studios.queries import GameRow, find_game
from app.studios.rules import RulesCache

Result = TypeVar("Result")

SECRET_FILE = "secret"  # noqa: S105 - the name of the file, not the secret  # nosec B105
"""The file in the data folder with the secret of an embedded set-up, where LAUREL_SECRET is not set."""


def now() -> datetime:
    """Returns the instant by the machine's clock, in UTC."""
    return datetime.now(UTC)


def read_settings() -> Settings:
    """Read the settings from the environment, and warn of unknown LAUREL_ variables on stderr.

    Raises pydantic's ValidationError for invalid values.
    """
    for sentence in unknown_variables(os.environ):
        note(sentence)
    return Settings()


def settings_with_database(settings: Settings | None = None) -> Settings:
    """Returns the settings with a database that can be reached and has all migrations.

    Without DATABASE_URL the embedded server is started or joined, and migrated; another database is not
    migrated. Raises CliError and EmbeddedPostgresError.
    """
    settings = settings or read_settings()
    embedded = settings.database_url is None
    if embedded:
        if not (settings.data_dir / "postgres").exists():
            note(f"Making a PostgreSQL server in {settings.data_dir}: this takes some seconds, once.")
        update: dict[str, object] = {"database_url": embedded_postgres.start(settings.data_dir)}
        if settings.secret is None:
            update["secret"] = SecretStr(_stored_secret(settings.data_dir / SECRET_FILE))
        settings = settings.model_copy(update=update)
    run(_at_head(database_url(settings), embedded=embedded))
    return settings


def _stored_secret(path: Path) -> str:
    """Returns the secret of an embedded set-up, which is made once and stored in a file."""
    secret = read_secret(path)
    if secret is None:
        secret = new_encryption_secret()
        write_secret(path, secret)
    return secret


def database_url(settings: Settings) -> str:
    if settings.database_url is None:
        raise LookupError("no database was chosen yet")
    return settings.database_url


def owners_url(settings: Settings) -> str | None:
    """Returns the URL of the role that owns the tables; None where the embedded server is used."""
    return settings.migration_database_url or settings.database_url


async def _at_head(url: str, *, embedded: bool) -> None:
    missing = await missing_migrations(url)
    if missing and not embedded:
        raise CliError(
            f"The database lacks {len(missing)} migrations ({', '.join(missing)}): "
            "run `laurel migrate` first."
        )
    if missing:
        from app.infra.migrating import migrate  # noqa: PLC0415 - takes a second, which other commands save

        await migrate(url)


async def missing_migrations(url: str) -> list[str]:
    """Returns the migrations that the database lacks. Raises CliError if it cannot be reached."""
    try:
        connection = await connect(url)
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError, TimeoutError) as error:
        raise CliError(
            f"The database at {place_of(url)} can not be reached ({' '.join(str(error).split())}): "
            "check that it runs, and DATABASE_URL; without DATABASE_URL an embedded server is used."
        ) from error
    try:
        return await pending_migrations(connection)
    finally:
        await connection.close()


def run(work: Awaitable[Result]) -> Result:
    """Run an awaitable to its end on uvloop, and return its result."""

    async def main() -> Result:
        return await work

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(main())


def with_database(work: Callable[[Database], Awaitable[Result]], settings: Settings | None = None) -> Result:
    """Run `work` with an open database. Raises CliError and EmbeddedPostgresError if it cannot be reached.

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
    """Run `work` as `with_database` does, with an encryptor in the core where there is a secret.

    Raises WeakSecret too.
    """
    settings = settings_with_database()
    encryptor = Encryptor(*settings.secret_texts) if settings.secret else None
    return with_database(lambda database: work(Core(database, RulesCache(), encryptor)), settings)


async def find_game_or_fail(connection: Connection, studio: str, game: str) -> GameRow:
    """Returns the game with this slug of the studio. Raises CliError where there is none."""
    row = await find_game(connection, studio, game)
    if row is None:
        raise CliError(
            f"There is no game {game} of a studio {studio}: "
            f"`laurel game create {studio} {game} --name …` makes it."
        )
    return row


async def game_of(database: Database, studio: str, game: str) -> GameRow:
    """Returns a game as `find_game_or_fail` does, on a connection of its own."""
    async with database.acquire() as connection:
        return await find_game_or_fail(connection, studio, game)
