"""Encoding pictures anew, in a process of its own for each: a decoder that fails takes nothing with it."""

import asyncio
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from app.infra.turns import Turns
from app.pictures import reencode
from app.pictures.failures import PictureFailure, PictureRefused

AT_A_TIME = 1
"""Pictures that one process has encoded at a time, each of which may take 0.4 GB; others wait."""
WAIT_SECONDS = 10.0
"""How long an upload waits for its turn."""
ENCODE_SECONDS = 60.0
"""How long one picture may take, where the system does not end it before (`MAX_CPU_SECONDS`)."""

_PROGRAM = Path(reencode.__file__)
_LIMITS = frozenset(
    {signal.SIGXCPU, signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS},
)
"""The signals that end a program which has reached a limit, or a decoder that has failed."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as it is stored and served: WebP, with its size in pixels."""

    data: bytes
    width: int
    height: int


class Encoder:
    """Encodes pictures anew, `AT_A_TIME` at once; `seconds` is how long others wait, None without an end."""

    def __init__(self, seconds: float | None = None) -> None:
        self._turns = Turns(AT_A_TIME, seconds)

    async def encode(self, data: bytes) -> Encoded:
        """Encode a file's first frame as WebP. Raises PictureRefused, and Unavailable without a turn."""
        await self._turns.take()
        try:
            return await _encode(data)
        finally:
            self._turns.give_back()


async def _encode(data: bytes) -> Encoded:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", str(_PROGRAM)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={},
    )
    try:
        async with asyncio.timeout(ENCODE_SECONDS):
            written, _ = await process.communicate(data)
    except TimeoutError:
        raise PictureRefused(PictureFailure.TOO_COSTLY) from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return _read(written, process.returncode or 0)


def _read(written: bytes, code: int) -> Encoded:
    """Returns what the program wrote. Raises PictureRefused, and RuntimeError for a program that failed."""
    if -code in _LIMITS:
        raise PictureRefused(PictureFailure.TOO_COSTLY)
    if code:
        raise RuntimeError(f"the program ended with {code}")
    line, _, data = written.partition(b"\n")
    word, *size = line.decode().split()
    if word != reencode.OK:
        raise PictureRefused(PictureFailure(word))
    width, height = map(int, size)
    return Encoded(data, width, height)
