"""A primary and a standby of PostgreSQL, the second a copy that every commit waits for."""

import asyncio
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import asyncpg

from app.embedded.postgres import programs_folder
from app.embedded.server_account import Account, account_for, environment
from app.infra.connecting import connect

START_SECONDS = 60.0
MAX_CONNECTIONS = 200
PORT = 5432
"""Names the socket's file; nothing listens on TCP."""
_PAUSE_SECONDS = 0.02
_STANDBYS = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"


@dataclass
class Server:
    """One server of PostgreSQL: its folder holds the data and the socket.

    `programs` is the folder of its release's programs, `settings` are those beside the ones of all servers.
    """

    folder: Path
    account: Account
    programs: Path = field(default_factory=programs_folder)
    settings: Mapping[str, str] = field(default_factory=dict)
    process: "subprocess.Popen[bytes] | None" = None

    def make_folder(self) -> None:
        """Make the folder, which is the server's own."""
        self.folder.mkdir(mode=0o700)
        self.account.own(self.folder)

    def create(self) -> None:
        """Make the folder, with an empty cluster in it."""
        self.make_folder()
        self.run("initdb", "-D", self.data, "--auth=trust", "--username=postgres", "--encoding=UTF8")

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def url(self) -> str:
        return self.at("postgres")

    def at(self, database: str, role: str = "postgres") -> str:
        """Returns the address of a database."""
        return f"postgresql://{role}@{self.place}/{database}"

    @property
    def place(self) -> str:
        """Returns the folder of the socket as the host of an address."""
        return f"{quote(str(self.folder), safe='')}:{PORT}"

    def start(self) -> None:
        """Start the server; it is not ready yet."""
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.folder),
            "port": str(PORT),
            "max_connections": str(MAX_CONNECTIONS),
            "hot_standby": "on",
            "timezone": "UTC",
            **self.settings,
        }
        with (self.folder / "log").open("ab") as output:
            self.process = subprocess.Popen(
                [
                    *(self.programs / "postgres", "-D", self.data),
                    *(word for name, value in settings.items() for word in ("-c", f"{name}={value}")),
                ],
                cwd="/",
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                umask=0o077,
                user=self.account.user,
                group=self.account.group,
                extra_groups=self.account.extra_groups,
            )

    async def ready(self) -> None:
        """Wait until it answers. Raises TimeoutError when it does not."""
        async with asyncio.timeout(START_SECONDS):
            while True:
                with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                    (await asyncpg.connect(self.url, timeout=1)).terminate()
                    return
                await asyncio.sleep(_PAUSE_SECONDS)

    def kill(self) -> None:
        """Kill all its processes with SIGKILL, as the failure of a machine does."""
        if self.process is None:
            return
        first = self.process.pid
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        for pid in (first, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        self.process = None

    def run(self, program: str, *arguments: str | Path) -> None:
        """Run one of PostgreSQL's programs to its end. Raises RuntimeError when it fails."""
        done = self.account.run(self.programs / program, *arguments)
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stderr or done.stdout}")


@dataclass
class Pair:
    """A primary, and a standby that is always as far as the primary."""

    folder: Path
    primary: Server
    standby: Server

    def url(self, name: str = "postgres") -> str:
        """Returns the address of a database with both hosts, always in the same order."""
        places = sorted(server.place for server in (self.primary, self.standby))
        return f"postgresql://postgres@{','.join(places)}/{name}"

    async def copy(self) -> None:
        """Make the standby a new copy of the primary, and let commits wait for it from now on."""
        shutil.rmtree(self.standby.data, ignore_errors=True)
        self.standby.run(
            "pg_basebackup",
            *("-h", self.primary.folder, "-U", "postgres", "-D", self.standby.data),
            *("--checkpoint=fast", "--wal-method=stream", "--write-recovery-conf"),
        )
        self.standby.start()
        await self.standby.ready()
        await self._setting("synchronous_standby_names", "*")
        async with asyncio.timeout(START_SECONDS):
            while await self._on_primary(_STANDBYS) == 0:  # noqa: ASYNC110 - it has to be asked
                await asyncio.sleep(_PAUSE_SECONDS)

    async def fail_over(self) -> None:
        """Kill the primary and promote the standby; returns once the new primary takes writes."""
        self.primary.kill()
        self.primary, self.standby = self.standby, self.primary
        # Until it has a standby of its own, nobody would confirm its commits.
        await self._setting("synchronous_standby_names", "")
        await self._on_primary("SELECT pg_promote()")

    async def _setting(self, name: str, value: str) -> None:
        await self._on_primary(f"ALTER SYSTEM SET {name} = '{value}'")
        await self._on_primary("SELECT pg_reload_conf()")

    async def _on_primary(self, statement: str) -> object:
        connection = await asyncpg.connect(self.primary.url)
        try:
            return await connection.fetchval(statement)
        finally:
            await connection.close()


@asynccontextmanager
async def replicated() -> AsyncIterator[Pair]:
    """Run a primary and its standby inside the context."""
    folder = Path(tempfile.mkdtemp(prefix="laurel-pair-"))
    account = account_for(folder)
    account.open_programs(programs_folder())
    servers = [Server(folder / name, account) for name in ("one", "two")]
    try:
        account.own(folder)
        primary, standby = servers
        primary.create()
        standby.make_folder()
        primary.start()
        await primary.ready()
        pair = Pair(folder, primary, standby)
        await pair.copy()
        (await connect(pair.url())).terminate()
        yield pair
    finally:
        for server in servers:
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)
