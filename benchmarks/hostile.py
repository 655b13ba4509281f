"""`python -m benchmarks.hostile [--quick] [--json] [--abuse]`: what hostile documents and clients cost.

Documents: each is sent as a studio key, which may ask the most, over HTTP, server-sent events and a
WebSocket, to the application in this process. Its CPU is counted, the one of PostgreSQL is not. Fails where a
document takes more than CPU_LIMIT or is answered with a status of the server's.
"""

import argparse
import asyncio
import json
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import orjson
from pydantic import SecretStr
from starlette.types import ASGIApp

from app.embedded import postgres as embedded_postgres
from app.infra.encryption import new_encryption_secret
from app.infra.garbage import spare_collector
from app.infra.logging import configure_logging
from app.main import create_app
from app.settings import Settings
from auth.request_limits import KEY_RATE
from benchmarks.asgi import Socket, answer_in, ask
from benchmarks.client import cpu
from benchmarks.hostile_documents import COUNT, KINDS, SEED, requests
from benchmarks.paced_client import PacedJob, PacedSample, send
from benchmarks.processes import resident, serving
from benchmarks.report import table, write_between_markers
from benchmarks.serve import LIMITED, MAX_KEY_RATE
from benchmarks.stage import Stage, build
from benchmarks.workload import purchase_requests, widget_requests

PAGE = Path(__file__).resolve().parent.parent / "docs" / "security.md"
MARK = "python -m benchmarks.hostile"
CPU_LIMIT = 0.05
"""Seconds of CPU that a document may take."""
REPEATS, MORE_REPEATS = 3, 20
"""The least of so many measurements counts, more of them where it is above the limit: other programs share
the caches of the processor."""
FLOOD, WARM_UP = 10_000, 2_000
OTHERS_RATE = 50.0
TRANSPORTS = ("HTTP", "server-sent events", "WebSocket")


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents over one transport; CPU in seconds."""

    transport: str
    count: int
    outcomes: dict[str, int]
    """The number of answers by code of their first error, or "ok"."""
    median: float
    slowest: float
    slowest_kind: str


@dataclass(frozen=True, slots=True)
class Flood:
    """Memory of the process in bytes, when its caches were full and after all documents."""

    documents: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Abuse:
    """Latencies of other clients in seconds, medians of rounds, while one client sends `times` its limit.

    `server_cpu` is the share of one core that the server's process used: unlike latencies it does not depend
    on what else runs on the machine, as the clients do.
    """

    times: int
    others_p50: float
    others_p99: float
    server_cpu: float
    allowed: int
    refused: int


Say = Callable[[str], None]


async def measure_documents(app: ASGIApp, key: str, count: int, say: Say) -> list[Documents]:
    """Send every document over every transport.

    Raises AssertionError for an answer that is the server's fault.
    """
    authorization = f"Bearer {key}"
    found: list[Documents] = []
    async with Socket(app, authorization) as socket:
        for transport in TRANSPORTS:
            say(f"{count} documents over {transport}")

            async def one(body: bytes, transport: str = transport) -> tuple[int, bytes]:
                if transport == "WebSocket":
                    return 200, await socket.ask(body)
                path = "/graphql" if transport == "HTTP" else "/graphql/stream"
                return await ask(app, path, authorization, body)

            times: list[tuple[float, str]] = []
            outcomes: Counter[str] = Counter()
            for number, request in enumerate(requests(count)):
                seconds, outcome = await _least(one, request)
                outcomes[outcome] += 1
                times.append((seconds, KINDS[number % len(KINDS)].__name__.strip("_").replace("_", " ")))
            slowest, kind = max(times)
            middle = median(seconds for seconds, _ in times)
            found.append(Documents(transport, count, dict(outcomes), middle, slowest, kind))
    return found


async def _least(
    one: Callable[[bytes], Awaitable[tuple[int, bytes]]], request: Mapping[str, object]
) -> tuple[float, str]:
    """Returns the least CPU time of several measurements; spaces after the document pass its cache by."""
    least, outcome = 1e9, ""
    for number in range(MORE_REPEATS):
        sent = json.dumps({**request, "query": f"{request['query']}{' ' * number}"}).encode()
        started = time.process_time()
        answer = await one(sent)
        least = min(least, time.process_time() - started)
        outcome = _outcome(*answer)
        if number + 1 >= REPEATS and least < CPU_LIMIT:
            break
    return least, outcome


def _outcome(status: int, answer: bytes) -> str:
    assert status < 500, (status, answer[:500])
    errors = answer_in(answer).get("errors")
    code = errors[0]["extensions"]["code"] if errors else "ok"
    assert code != "INTERNAL", answer[:500]
    return code


async def flood(app: ASGIApp, key: str, count: int, warm_up: int) -> Flood:
    """Send many different documents; read the process's memory after `warm_up` of them and at the end."""
    before = 0
    for number, request in enumerate(requests(count, SEED + 1)):
        if number == warm_up:
            before = resident(os.getpid())
        status, answer = await ask(app, "/graphql", f"Bearer {key}", json.dumps(request).encode())
        _outcome(status, answer)
    return Flood(count - warm_up, before, resident(os.getpid()))


async def abuse(stage: Stage, seconds: float, rounds: int, say: Say) -> list[Abuse]:
    """Measure what others wait while one studio key sends nothing, its limit, and ten times its limit."""
    others = widget_requests(stage.tokens)
    client = purchase_requests(stage.key, stage.players, "spread")
    samples: dict[int, list[tuple[PacedSample, PacedSample | None]]] = {0: [], 1: [], 10: []}
    shares: dict[int, list[float]] = {times: [] for times in samples}
    url = await stage.copy("limited")
    async with serving(LIMITED, url) as server:
        for number in range(rounds):
            order = [*samples] if number % 2 == 0 else [*samples][::-1]
            for times in order:
                say(f"one client at {times} times its limit: round {number + 1} of {rounds}")
                key = 10_000_000 * (number * 20 + times + 1)
                jobs = [PacedJob(server.port, OTHERS_RATE, seconds, 16, 0, others)]
                if times:
                    jobs.append(PacedJob(server.port, times * KEY_RATE, seconds, 16, key, client))
                before = cpu(server.pid)
                sent = await asyncio.gather(*map(send, jobs))
                shares[times].append((cpu(server.pid) - before) / seconds)
                assert set(sent[0].statuses) == {"200"}, sent[0].statuses
                samples[times].append((sent[0], sent[1] if times else None))
    return [
        Abuse(
            times,
            median(others.p50 for others, _ in found),
            median(others.p99 for others, _ in found),
            median(shares[times]),
            sum(abuser.statuses.get("200", 0) for _, abuser in found if abuser),
            sum(abuser.statuses.get("429", 0) for _, abuser in found if abuser),
        )
        for times, found in samples.items()
    ]


@dataclass(frozen=True, slots=True)
class Measured:
    """All that one run has measured."""

    documents: list[Documents]
    flood: Flood
    abuse: list[Abuse]


async def measure_abuse(url: str, *, quick: bool, say: Say) -> list[Abuse]:
    """Measure the abusive client alone on the embedded server at `url`."""
    return await _abuse(await _build(url, quick=quick, say=say), quick=quick, say=say)


async def _build(url: str, *, quick: bool, say: Say) -> Stage:
    say("a database")
    return await build(url, 20 if quick else 500)


async def _abuse(stage: Stage, *, quick: bool, say: Say) -> list[Abuse]:
    return await abuse(stage, 1.0 if quick else 20.0, 1 if quick else 3, say)


async def measure(url: str, *, quick: bool, say: Say) -> Measured:
    """Measure everything on the embedded server at `url`."""
    stage = await _build(url, quick=quick, say=say)
    settings = Settings(
        database_url=await stage.copy("hostile"),
        secret=SecretStr(new_encryption_secret()),
        key_rate=MAX_KEY_RATE,
    )
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        if not quick:  # a quick run is in a process of tests
            spare_collector()
        documents = await measure_documents(app, stage.key, len(KINDS) if quick else COUNT, say)
        say("many documents")
        memory = await flood(app, stage.key, *((40, 20) if quick else (FLOOD + WARM_UP, WARM_UP)))
    return Measured(documents, memory, await _abuse(stage, quick=quick, say=say))


def markdown(measured: Measured, command: str) -> str:
    """Returns the text between the two markers."""
    documents = [
        [
            of.transport,
            f"{of.count:,}",
            ", ".join(f"{count} `{code}`" for code, count in sorted(of.outcomes.items())),
            f"{of.median * 1e3:.1f}",
            f"{of.slowest * 1e3:.0f}, {of.slowest_kind}",
        ]
        for of in measured.documents
    ]
    head = ("Documents over", "number", "answers", "CPU, median, ms", "slowest, ms")
    memory = measured.flood
    return "\n\n".join(
        (
            f"- {datetime.now(UTC):%Y-%m-%d}, `{command}`; CPU of the server's process, the least of"
            f" {REPEATS} measurements, {MORE_REPEATS} where it was above {CPU_LIMIT * 1e3:.0f} ms",
            table(1, head, documents),
            f"Over {memory.documents:,} further documents the process grew from"
            f" {memory.before / 2**20:.0f} to {memory.after / 2**20:.0f} MiB.",
            abuse_table(measured.abuse),
        )
    )


def abuse_table(found: Sequence[Abuse]) -> str:
    """Returns what others waited beside one client."""
    alone = found[0]
    clients = [
        [
            f"{of.times} times its limit" if of.times else "nothing",
            f"{of.others_p50 * 1e3:.1f}",
            f"{of.others_p99 * 1e3:.1f}",
            f"{of.others_p99 / alone.others_p99:.2f}",
            f"{of.server_cpu:.2f}",
            f"{of.allowed:,}",
            f"{of.refused:,}",
        ]
        for of in found
    ]
    client_head = (
        *("One key sends", "others' p50, ms", "p99, ms", "of p99 alone"),
        *("the server's CPU, of a core", "allowed", "refused"),
    )
    return table(1, client_head, clients)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog=MARK)
    parser.add_argument("--quick", action="store_true", help="a few documents; docs/security.md stays")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--abuse", action="store_true", help="the abusive client alone; the page stays")
    options = parser.parse_args(arguments)
    if not Path("/proc/self/stat").exists():
        print("The benchmarks read the memory of processes from /proc: they need Linux.", file=sys.stderr)
        return 2
    configure_logging(level="ERROR", stream=sys.stderr)
    folder = Path(tempfile.mkdtemp(prefix="laurel-hostile-"))
    try:
        url = embedded_postgres.start(folder)
        say: Say = lambda words: print(f"· {words}", file=sys.stderr, flush=True)  # noqa: E731 - as elsewhere
        if options.abuse:
            print(abuse_table(asyncio.run(measure_abuse(url, quick=options.quick, say=say))))
            return 0
        measured = asyncio.run(measure(url, quick=options.quick, say=say))
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    text = markdown(measured, " ".join([MARK, *sys.argv[1:]]))
    print(orjson.dumps(asdict(measured)).decode() if options.json else text)
    if not options.quick:
        write_between_markers(PAGE, text, MARK)
    slow = [of for of in measured.documents if of.slowest > CPU_LIMIT]
    for of in slow:
        print(f"too slow over {of.transport}: {of.slowest_kind}", file=sys.stderr)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
