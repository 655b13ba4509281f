"""Try `make run` on a free port: it must come up, serve, and stop at Ctrl-C. python3 scripts/try_make_run.py

Exit status 1, with what `make run` printed, when it does not.
"""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ask import ask

ROOT = Path(__file__).resolve().parent.parent
STOP_SECONDS = 60.0


def free_port() -> int:
    """Returns a port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def make_run(port: int, output: list[str]) -> Iterator[None]:
    """Run `make run`: the block begins once it serves, and Ctrl-C ends it; its lines go to `output`."""
    with subprocess.Popen(  # noqa: S603 - as below
        ["make", "run", f"PORT={port}"],  # noqa: S607 - the reader's own make
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,  # a terminal's Ctrl-C reaches make and all that it started
    ) as process:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        try:
            for line in process.stdout:
                output.append(line)
                if line.startswith("Stop it with Ctrl-C"):
                    break
            else:
                raise OSError("it ended by itself")
            yield
            os.killpg(process.pid, signal.SIGINT)
            output += process.communicate(timeout=STOP_SECONDS)[0].splitlines(keepends=True)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def try_it() -> None:
    """Run it once. Raises OSError, ValueError or TimeoutExpired when something is not as the README says."""
    output: list[str] = []
    try:
        port = free_port()
        with make_run(port, output):
            key = re.search(r"^Studio key +(\S+)$", "".join(output), re.MULTILINE)
            if key is None:
                raise ValueError("no studio key was printed")
            ask(f"http://127.0.0.1:{port}", key[1])
        if "Traceback" in "".join(output):
            raise ValueError("it stopped with a traceback")
        if (ROOT / ".laurel" / "postgres" / "postmaster.pid").exists():
            raise ValueError("its database server still runs")
    except BaseException:
        sys.stderr.writelines(output)
        raise


if __name__ == "__main__":
    try:
        try_it()
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        sys.exit(f"make run does not do what it should: {error}")
    sys.stdout.write("make run serves, and stops\n")
