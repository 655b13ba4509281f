"""The second reference of the widget query: Mercurius with JIT, on Fastify and `pg`, where there is Node."""

import shutil
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import orjson

from app.infra.db import POOL_SIZE, SERVER_SETTINGS
from app.loyalty.session_queries import _TOKEN_OF_GAME

FOLDER = Path(__file__).parent / "mercurius"
INSTALL_SECONDS = 300


def missing() -> str | None:
    """Install the packages of its lock file; returns why it cannot run, None where it can."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "there is no Node"
    if (FOLDER / "node_modules" / "mercurius").exists():
        return None
    done = subprocess.run(
        [npm, "ci", "--no-audit", "--no-fund"],
        cwd=FOLDER,
        capture_output=True,
        timeout=INSTALL_SECONDS,
        check=False,
    )
    return None if done.returncode == 0 else "`npm ci` failed"


def command(url: str) -> list[str]:
    """Returns the command that serves the database at `url`, as `app.embedded.postgres` names it."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    pool: dict[str, object] = {
        "host": query.get("host", [parts.hostname or "localhost"])[0],
        "port": parts.port or int(query.get("port", ["5432"])[0]),
        "user": parts.username,
        "password": parts.password,
        "database": parts.path.lstrip("/"),
        "max": POOL_SIZE,
        "application_name": SERVER_SETTINGS["application_name"],
        "options": " ".join(f"-c {name}={value}" for name, value in SERVER_SETTINGS.items()),
    }
    given = orjson.dumps({"sql": _TOKEN_OF_GAME, "pool": pool}).decode()
    return ["node", str(FOLDER / "server.mjs"), given]
