"""Write migrations/guards.txt anew: what the migrations make for guards, for the audit to look for.

.venv/bin/python scripts/write_guards.py
"""

import asyncio
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import asyncpg  # noqa: E402 - our own packages are found from here on

from app.embedded import postgres as embedded_postgres  # noqa: E402
from app.infra.migrating import migrate  # noqa: E402
from app.loyalty.audit_guards import guards_of  # noqa: E402


async def written(url: str) -> str:
    """The lines of the file, from a database of its own that is migrated to the head."""
    await migrate(url)
    connection = await asyncpg.connect(url)
    try:
        guards = await guards_of(connection)
    finally:
        await connection.close()
    return "".join(f"{name}\t{definition}\n" for name, definition in sorted(guards.items()))


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="laurel-guards-") as folder:
        url = embedded_postgres.start(Path(folder), durable=False)
        try:
            text = asyncio.run(written(url))
        finally:
            embedded_postgres.stop(Path(folder))
    (ROOT / "migrations" / "guards.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
