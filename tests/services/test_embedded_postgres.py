"""The embedded server: started, joined, shared, and found again after a crash."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import asyncpg
import pytest

from app.embedded import postgres as embedded_postgres

Start = Callable[[Path], str]

JOIN_AND_WAIT = """
import sys
from pathlib import Path
from app.embedded import postgres as embedded_postgres
embedded_postgres.start(Path(sys.argv[1]), durable=False)
print("joined", flush=True)
sys.stdin.read()
"""


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Not `tmp_path`: each pytest that root starts closes the folder above it to the server's user again."""
    folder = Path(tempfile.mkdtemp(prefix="laurel-test-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def place() -> Iterator[Path]:
    with temporary_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """A data folder in which the server has run once: making a cluster is the slow part."""
    with temporary_folder() as folder:
        embedded_postgres.start(folder / "data", durable=False)
        assert embedded_postgres.stop(folder / "data")
        yield folder / "data"


@pytest.fixture
def start(place: Path) -> Iterator[Start]:  # after `place`, so that servers end before their folder
    """`start`, with the servers stopped when the test ends, however it ends."""
    folders: list[Path] = []

    def start_one(data: Path) -> str:
        folders.append(data)
        return embedded_postgres.start(data, durable=False)

    yield start_one
    for data in folders:
        embedded_postgres.stop(data)


def copied(data: Path, to: Path) -> Path:
    """A second cluster, owner included (as root the server runs as somebody else)."""
    shutil.copytree(data / "postgres", to / "postgres")
    owner = (data / "postgres").stat()
    for path in [to / "postgres", *(to / "postgres").rglob("*")]:
        os.chown(path, owner.st_uid, owner.st_gid)
    return to


@contextmanager
def moved(data: Path, to: Path) -> Iterator[Path]:
    to.parent.mkdir(parents=True, exist_ok=True)
    data.rename(to)
    try:
        yield to
    finally:
        embedded_postgres.stop(to)
        to.rename(data)


@contextmanager
def another_process(data: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that uses the server of `data` until the block ends."""
    command = [sys.executable, "-W", "error", "-c", JOIN_AND_WAIT, data]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"joined\n"
        yield other
        assert other.stdin is not None
        other.stdin.close()
        assert other.stderr is not None
        assert other.stderr.read() == b""


def server_pid(data: Path) -> int:
    return int((data / "postgres" / "postmaster.pid").read_text().split()[0])


def socket_mode(dsn: str) -> int | None:
    """The permissions of the folder that holds the socket, if there is one."""
    folder = Path(parse_qs(urlsplit(dsn).query)["host"][0])
    return stat.S_IMODE(folder.stat().st_mode) if folder.exists() else None


def kill_server(data: Path) -> int:
    pid = server_pid(data)
    os.kill(pid, signal.SIGKILL)
    assert embedded_postgres._wait(lambda: embedded_postgres._running(data / "postgres") is None, 10)
    return pid


async def ask(dsn: str, query: str) -> object:
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(query)
    finally:
        await connection.close()


async def test_a_new_folder_gets_a_server_in_utf8_and_utc(place: Path, start: Start) -> None:
    dsn = start(place / "not yet there" / "data")

    assert dsn.startswith("postgresql://")
    settings = (
        "select concat_ws(' ', current_setting('server_encoding'), current_setting('TimeZone'), lower('Ä'))"
    )
    assert await ask(dsn, settings) == "UTF8 UTC ä"
    assert await ask(dsn, "select current_setting('listen_addresses')") == ""


async def test_a_second_start_joins_the_server(data: Path, start: Start) -> None:

    first = start(data)
    pid = server_pid(data)
    second = start(data)

    assert second == first
    assert server_pid(data) == pid
    assert not embedded_postgres.stop(data), "the first start is still in use"
    assert await ask(first, "select 1") == 1
    assert embedded_postgres.stop(data)
    assert not (data / "postgres" / "postmaster.pid").exists()


async def test_no_process_is_cut_off_by_another_that_stops(data: Path, start: Start) -> None:
    dsn = start(data)
    with another_process(data) as other:
        assert not embedded_postgres.stop(data)
        assert await ask(dsn, "select 1") == 1

    assert other.returncode == 0
    assert not (data / "postgres" / "postmaster.pid").exists(), "the last one out stops the server"


async def test_a_server_outlives_the_process_that_started_it(data: Path, start: Start) -> None:
    with another_process(data):
        dsn = start(data)

    assert await ask(dsn, "select 1") == 1


async def test_a_killed_process_leaves_a_server_to_join_or_stop(data: Path, start: Start) -> None:
    with another_process(data) as other:
        pid = server_pid(data)
        other.kill()

    assert await ask(start(data), "select 1") == 1
    assert server_pid(data) == pid
    assert embedded_postgres.stop(data), "the dead process counts no more"


async def test_two_folders_run_side_by_side(data: Path, place: Path, start: Start) -> None:
    second = copied(data, place)
    one, two = start(data), start(second)

    await ask(one, "create table only_here ()")
    assert await ask(one, "select to_regclass('only_here')::text") == "only_here"
    assert await ask(two, "select to_regclass('only_here')::text") is None


@pytest.mark.parametrize(
    "name",
    ["with a space", "with $HOME, `a` comma and 'quotes\"", "with-ä-é", "long/" + "/".join(["x" * 60] * 4)],
)
async def test_any_path_will_do(data: Path, place: Path, name: str) -> None:
    with moved(data, place / name) as there:
        dsn = embedded_postgres.start(there, durable=False)
        assert await ask(dsn, "select current_setting('data_directory')") == str(there / "postgres")
        assert socket_mode(dsn) == 0o700
    assert socket_mode(dsn) is None, "nothing is left behind"


async def test_the_settings_of_another_postgresql_are_not_taken(
    data: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "PGPORT": "6543",
        "PGDATA": "/nowhere",
        "PGHOST": "elsewhere",
        "LC_ALL": "no_SUCH",
    }.items():
        monkeypatch.setenv(name, value)

    assert await ask(start(data), "select current_user::text") == "postgres"


@pytest.mark.parametrize("left_by", ["a dead process", "a stranger", "a full disk"])
async def test_a_stale_pid_file_is_no_obstacle(data: Path, start: Start, left_by: str) -> None:
    start(data)
    pid_file = data / "postgres" / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    embedded_postgres.stop(data)
    # our own parent: a living process whose number PostgreSQL itself would take for its own server's
    pid = {"a dead process": "4194303", "a stranger": str(os.getppid()), "a full disk": ""}[left_by]
    pid_file.write_text("\n".join([pid, *lines[1:], ""]) if pid else "")

    assert await ask(start(data), "select 1") == 1


async def test_a_crashed_server_is_started_again_with_its_data(data: Path, start: Start) -> None:
    dsn = embedded_postgres.start(data, durable=True)
    await ask(dsn, "create table kept ()")
    pid = kill_server(data)

    assert await ask(start(data), "select to_regclass('kept')::text") == "kept"
    assert server_pid(data) != pid
    embedded_postgres.stop(data)


def test_a_cluster_that_can_not_start_says_why(data: Path) -> None:
    settings = data / "postgres" / "postgresql.auto.conf"
    before = settings.read_text()
    settings.write_text("no_such_setting = 1\n")
    try:
        with pytest.raises(embedded_postgres.EmbeddedPostgresError, match="no_such_setting"):
            embedded_postgres.start(data)
    finally:
        settings.write_text(before)


def test_a_folder_that_can_not_be_made_is_named(place: Path) -> None:
    (place / "file").write_text("")

    with pytest.raises(embedded_postgres.EmbeddedPostgresError, match=r"file/data.*LAUREL_DATA_DIR"):
        embedded_postgres.start(place / "file" / "data")


def test_stopping_what_never_ran_is_nothing(place: Path) -> None:
    assert embedded_postgres.stop(place / "nothing")
    assert not (place / "nothing").exists()
