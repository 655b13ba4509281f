"""The command that distributes the tables over the machines of a cluster."""

from urllib.parse import unquote, urlsplit

from app.cli.database import owners_url, read_settings, run
from app.cli.failures import CliError
from app.cli.output import AsJson, emit
from app.infra import distribution
from app.infra.connecting import connect


def distribute(as_json: AsJson = False) -> None:
    """Lay the rows of games on the machines of a Citus cluster; a second time, those of new tables."""
    settings = read_settings()
    url = owners_url(settings)
    if url is None or settings.database_url is None:
        raise CliError("An embedded server is one machine: name a cluster in DATABASE_URL (docs/scaling.md).")
    role = unquote(urlsplit(settings.database_url).username or "postgres")

    async def work() -> list[str]:
        connection = await connect(url)
        try:
            return await distribution.distribute(connection, role)
        finally:
            await connection.close()

    placed = run(work())
    words = f"Distributed {', '.join(placed)}." if placed else "Nothing to do: all tables are distributed."
    emit({"distributed": placed}, as_json=as_json, words=words)
