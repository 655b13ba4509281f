"""How long Laurel takes to begin: `python -m benchmarks.start [--rounds 5] [--print]`.

`laurel --help` from its call to its end, and `laurel serve` from its call to its first answers, each time
as a new process, with the compiled files of Python there. The table goes into docs/performance.md.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

import uvloop

from app.embedded import postgres as embedded_postgres
from app.infra.encryption import new_encryption_secret
from app.infra.migrating import migrate
from benchmarks.client import cpu
from benchmarks.report import table, write_between_markers
from tests.services.live_server import free_port

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
MARK = "python -m benchmarks.start"
ROUNDS = 5
LIMIT_SECONDS = 120.0
LAUREL = str(Path(sys.executable).with_name("laurel"))
HELP, FIRST, QUERY = "`laurel --help`", "`laurel serve`, to its first answer", "to its first GraphQL answer"

Took = tuple[float, float]
"""Seconds that passed, and CPU seconds of the process."""


def ask_for_help() -> Took:
    """Run `laurel --help`; returns what it took. Raises RuntimeError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([LAUREL, "--help"], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"`laurel --help` ended with {process.returncode}")
    return took, used.ru_utime + used.ru_stime


def serve(environment: Mapping[str, str]) -> tuple[Took, Took]:
    """Run `laurel serve`; returns what it took to the first answer of `/healthz`, and then of a query.

    Raises TimeoutError where it does not answer in `LIMIT_SECONDS`.
    """
    port = free_port()
    began = time.perf_counter()
    process = subprocess.Popen(
        [LAUREL, "serve", "--port", str(port)],
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until_answered(port, "GET", "/healthz", None)
        first = time.perf_counter() - began, cpu(process.pid)
        _until_answered(port, "POST", "/graphql", b'{"query": "{ __typename }"}')
        return first, (time.perf_counter() - began, cpu(process.pid))
    finally:
        process.terminate()
        process.wait()


def _until_answered(port: int, method: str, path: str, body: bytes | None) -> None:
    until = time.perf_counter() + LIMIT_SECONDS
    while time.perf_counter() < until:
        connection = HTTPConnection("127.0.0.1", port, timeout=LIMIT_SECONDS)
        try:
            connection.request(method, path, body, {"Content-Type": "application/json"})
            connection.getresponse().read()
            return
        except ConnectionError:
            time.sleep(0.005)
        finally:
            connection.close()
    raise TimeoutError("the server did not answer")


def measure(url: str, rounds: int) -> dict[str, Sequence[Took]]:
    """Returns what each took in each round, after one that is not counted."""
    environment = {"DATABASE_URL": url, "LAUREL_SECRET": new_encryption_secret()}
    ask_for_help()
    serve(environment)
    helps = [ask_for_help() for _ in range(rounds)]
    firsts, queries = zip(*(serve(environment) for _ in range(rounds)), strict=True)
    return {HELP: helps, FIRST: firsts, QUERY: queries}


def markdown(took: Mapping[str, Sequence[Took]], rounds: int) -> str:
    """Returns the text between the two markers."""
    head = ("What", "CPU, s", "least and most", "passed, s", "least and most")
    rows = [
        [name, *_cells([cpu for _, cpu in of]), *_cells([wall for wall, _ in of])]
        for name, of in took.items()
    ]
    return (
        f"- {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; medians of {rounds} rounds; load of the machine at the end: "
        f"{os.getloadavg()[0]:.1f}\n\n{table(1, head, rows)}"
    )


def _cells(seconds: Sequence[float]) -> tuple[str, str]:
    return f"{median(seconds):.2f}", f"{min(seconds):.2f}-{max(seconds):.2f}"


def main() -> int:
    """Measure it, print the table, and write it into the page."""
    parser = argparse.ArgumentParser(prog=MARK)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--print", action="store_true", help="print alone; docs/performance.md stays")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="laurel-start-"))
    try:
        url = embedded_postgres.start(folder)
        uvloop.run(migrate(url))
        text = markdown(measure(url, options.rounds), options.rounds)
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    print(text)
    if not options.print:
        write_between_markers(PAGE, text, MARK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
