"""Processes that are killed with SIGKILL, round after round: forks of one that has imported everything, so
that a round costs milliseconds."""

import asyncio
import importlib
import os
import random
import signal
import sys
import tempfile
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import IO

from tests.conftest import REPO

ROUNDS = int(os.environ.get("LAUREL_FAULT_ROUNDS", "12"))
"""How often something is killed; `make faults` kills more often than the suite does."""
_TOLD_EVERY = 10


def rounds(of: str, enough: Callable[[], bool] = lambda: True) -> Iterator[int]:
    """The numbers of all rounds: `ROUNDS`, and as many more as it takes until it was `enough`, three times as
    many at most. Says now and then how far it is, to who runs it with `pytest -s`."""
    for number in range(3 * ROUNDS):
        if number >= ROUNDS and enough():
            break
        if number % _TOLD_EVERY == 0:
            say(f"{of}: {number} of {ROUNDS} rounds")
        yield number


def say(words: str) -> None:
    """Something to know while waiting."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


class Forks:
    """The process that makes the forks, and what may be done with them."""

    def __init__(self, server: asyncio.subprocess.Process) -> None:
        self._server = server

    async def start(self) -> int:
        """One more, which may be killed before it has begun anything."""
        return int(await self._ask("start"))

    async def runs(self, pid: int) -> None:
        """Returns when this one has said that it has begun. Raises AssertionError when it ended."""
        assert (answer := await self._ask(f"runs {pid}")) == "runs", answer

    async def kill(self, pid: int) -> None:
        """SIGKILL, and it is gone. Raises AssertionError when it had ended by itself."""
        assert (answer := await self._ask(f"kill {pid}")) == f"signal {signal.SIGKILL}", answer

    async def stop(self, pid: int) -> None:
        """SIGTERM, and it has ended in good order. Raises AssertionError when it did not."""
        assert (answer := await self._ask(f"stop {pid}")) == "exit 0", answer

    async def _ask(self, what: str) -> str:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(f"{what}\n".encode())
        answer = (await self._server.stdout.readline()).decode()
        assert answer, "the process that makes the forks is gone"
        return answer.strip().replace("\\n", "\n")


@asynccontextmanager
async def forks(
    target: Callable[..., None], *arguments: str, environment: Mapping[str, str] | None = None
) -> AsyncIterator[Forks]:
    """Forks that call `target`, a function of a module, with these arguments; none of them outlives this."""
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", __name__, target.__module__, target.__name__, *arguments),
        cwd=REPO,
        env={**os.environ, **(environment or {})},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Forks(server)
    finally:
        assert server.stdin is not None
        server.stdin.close()  # then it kills what is left, and ends
        await server.communicate()


async def killed_and_asked_again(
    of: str, target: Callable[..., None], url: str, folder: Path, ask: Callable[[str], Awaitable[object]]
) -> list[str]:
    """Kill a process again and again that writes keys to `asked` before its calls, and to `acknowledged`
    after their answers, and `ask` again for those without an answer, as a studio's server does.

    Returns the keys that were acknowledged in the end, each once.
    """
    asked, acknowledged = folder / "asked", folder / "acknowledged"
    unsettled: list[str] = []
    drawn = random.Random(13)  # noqa: S311 - no secret
    async with forks(target, url, str(folder)) as killed:
        for _ in rounds(of, lambda: bool(unsettled)):
            pid = await killed.start()
            await killed.runs(pid)
            await asyncio.sleep(drawn.uniform(0, 0.4))
            await killed.kill(pid)
            missing = sorted(set(_lines(asked)) - set(_lines(acknowledged)))
            unsettled.extend(missing)
            await asyncio.gather(*map(ask, missing))
            with acknowledged.open("a") as file:
                file.writelines(f"{key}\n" for key in missing)
    keys = _lines(acknowledged)
    assert len(keys) == len(set(keys)) > 0
    say(f"{len(keys)} {of}, {len(unsettled)} of them without an answer at first")
    return keys


def _lines(path: Path) -> list[str]:
    """Returns the whole lines of a file; one that death cut off was not written."""
    text = path.read_text() if path.exists() else ""
    return text[: text.rfind("\n") + 1].splitlines()


class _Server:
    """Answers one line with one line. What a fork writes on standard output says that it has begun; its
    standard error is shown when it ends as it should not."""

    def __init__(self, target: Callable[..., None], arguments: list[str], log: IO[bytes]) -> None:
        self._target = target
        self._arguments = arguments
        self._log = log
        self._outputs: dict[int, int] = {}

    def serve(self) -> None:
        try:
            for line in sys.stdin:
                verb, *pids = line.split()
                pid = int(pids[0]) if pids else 0
                answers = {
                    "start": self._start,
                    "runs": lambda pid=pid: self._runs(pid),
                    "kill": lambda pid=pid: self._end(pid, signal.SIGKILL),
                    "stop": lambda pid=pid: self._end(pid, signal.SIGTERM),
                }
                sys.stdout.write(answers[verb]().replace("\n", "\\n") + "\n")
                sys.stdout.flush()
        finally:
            for pid in tuple(self._outputs):
                self._end(pid, signal.SIGKILL)

    def _start(self) -> str:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
                os.dup2(writing, 1)
                os.dup2(self._log.fileno(), 2)
                self._target(*self._arguments)
                code = 0
            except BaseException:  # noqa: BLE001 - a fork must not go on as its parent does
                traceback.print_exc()
            finally:
                os._exit(code)
        os.close(writing)
        self._outputs[pid] = reading
        return str(pid)

    def _runs(self, pid: int) -> str:
        return "runs" if os.read(self._outputs[pid], 1) else self._logged("it has ended")

    def _end(self, pid: int, number: signal.Signals) -> str:
        with suppress(ProcessLookupError):
            os.kill(pid, number)
        _, status = os.waitpid(pid, 0)
        os.close(self._outputs.pop(pid))
        if os.WIFSIGNALED(status):
            return f"signal {os.WTERMSIG(status)}"
        code = os.waitstatus_to_exitcode(status)
        return "exit 0" if code == 0 else self._logged(f"exit {code}")

    def _logged(self, what: str) -> str:
        self._log.seek(0)
        return f"{what}: {self._log.read().decode()[-4000:]}"


def main(module: str, function: str, *arguments: str) -> None:
    with tempfile.TemporaryFile() as log:
        _Server(getattr(importlib.import_module(module), function), list(arguments), log).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
