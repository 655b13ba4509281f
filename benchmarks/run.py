"""One run: every contender on its own copy of the same database, by turns, several times over."""

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from statistics import median

import asyncpg

from benchmarks import mercurius_server, pgbench
from benchmarks.client import Job, Sample
from benchmarks.processes import MERCURIUS, Cluster, ServerProcess, ask, cluster_of, measure, serving
from benchmarks.profiler import profile
from benchmarks.stage import Stage, build
from benchmarks.statements import count_statements, log_statements
from benchmarks.workload import Requests, purchase_requests, widget_requests

LAUREL, LOGGING, BARE, PGBENCH = "laurel", "logging", "bare", "pgbench"
PATHS: Mapping[str, Sequence[str]] = {
    "widget": (LAUREL, LOGGING, BARE, MERCURIUS),
    "purchase": (LAUREL, LOGGING, BARE, PGBENCH),
    "hot": (LAUREL, BARE, PGBENCH),
}
COMPARED = 8
PROFILED = ("widget", "purchase")
_KEYS_A_JOB = 10_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to measure; docs/performance.md is written with the defaults."""

    seconds: float = 5.0
    rounds: int = 5
    members: int = 5_000
    connections: int = 16


@dataclass
class Results:
    """The results of a run; `samples` and `statements` by path and contender, samples in order of rounds."""

    plan: Plan
    postgres: str
    samples: dict[tuple[str, str], list[Sample]] = field(default_factory=dict)
    statements: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)
    answer_bytes: dict[str, int] = field(default_factory=dict)
    profiles: dict[str, dict[str, int]] = field(default_factory=dict)
    fsync_seconds: float = 0.0


def all_requests(stage: Stage) -> dict[str, Requests]:
    return {
        "widget": widget_requests(stage.tokens),
        "purchase": purchase_requests(stage.key, stage.players, "spread"),
        "hot": purchase_requests(stage.key, stage.players, "first"),
    }


async def run(
    url: str,
    plan: Plan,
    say: Callable[[str], None],
    paths: Mapping[str, Sequence[str]] = PATHS,
) -> Results:
    """Measure all paths on the embedded server at `url`.

    Raises AssertionError when two servers give different answers.
    """
    without = mercurius_server.missing() if MERCURIUS in {*chain(*paths.values())} else None
    if without is not None:
        say(f"without Mercurius: {without}")
        paths = {path: [kind for kind in kinds if kind != MERCURIUS] for path, kinds in paths.items()}
    cluster = await cluster_of(url)
    results = Results(plan, cluster.version, fsync_seconds=_fsync_seconds(cluster.log.parent))
    say(f"a database with {plan.members:,} members")
    stage = await build(url, plan.members)
    requests = all_requests(stage)
    say("answers and statements")
    await _compare(cluster, stage, requests, results, paths)
    async with AsyncExitStack() as stack:
        urls = {kind: await stage.copy(kind) for kind in {*chain(*paths.values())}}
        servers = {
            kind: await stack.enter_async_context(serving(kind, url))
            for kind, url in urls.items()
            if kind != PGBENCH
        }
        bench = _Bench(cluster, stage, plan, servers, urls[PGBENCH])
        for path, contenders in paths.items():
            await _checkpoint(url)
            for number in range(plan.rounds):
                say(f"{path}: round {number + 1} of {plan.rounds}")
                # The order of the contenders alternates from round to round.
                for kind in contenders if number % 2 == 0 else contenders[::-1]:
                    sample = await bench.measure(kind, requests[path])
                    assert not sample.failures, f"{sample.failures} requests of {path} failed by {kind}"
                    results.samples.setdefault((path, kind), []).append(sample)
        for path in PROFILED:
            say(f"{path}: profile")
            _, results.profiles[path] = await asyncio.gather(
                bench.measure(LAUREL, requests[path]), profile(servers[LAUREL].pid, plan.seconds)
            )
    return results


@dataclass
class _Bench:
    cluster: Cluster
    stage: Stage
    plan: Plan
    servers: dict[str, ServerProcess]
    pgbench_url: str
    _jobs: int = 0

    def measure(self, kind: str, requests: Requests) -> Awaitable[Sample]:
        plan = self.plan
        if kind == PGBENCH:
            return pgbench.run(
                *(self.cluster, self.stage, self.pgbench_url),
                pick=requests.pick,
                clients=plan.connections,
                seconds=plan.seconds,
            )
        self._jobs += 1
        server = self.servers[kind]
        return measure(
            Job(
                port=server.port,
                pid=server.pid,
                postmaster=self.cluster.postmaster,
                connections=plan.connections,
                seconds=plan.seconds,
                first_key=self._jobs * _KEYS_A_JOB,
                requests=requests,
            )
        )


async def _compare(
    cluster: Cluster,
    stage: Stage,
    requests: Mapping[str, Requests],
    results: Results,
    paths: Mapping[str, Sequence[str]],
) -> None:
    """Assert that all servers of a path, each on a fresh copy, give the same answers."""
    compared = [kind for kind in (LAUREL, BARE, MERCURIUS) if kind in {LAUREL, BARE, *chain(*paths.values())}]
    async with AsyncExitStack() as stack:
        ports: dict[str, int] = {}
        for kind in compared:
            url = await stage.copy(kind)
            await log_statements(cluster, url)
            ports[kind] = (await stack.enter_async_context(serving(kind, url))).port
        key = _KEYS_A_JOB - len(requests) * COMPARED
        for path, of_path in requests.items():
            for index in range(min(COMPARED, len(of_path.values))):
                key += 1
                answers = {
                    kind: await ask(port, of_path.request(index, key))
                    for kind, port in ports.items()
                    if kind != MERCURIUS or kind in paths.get(path, ())
                }
                ours = answers[LAUREL]
                assert of_path.expect.encode() in ours, ours
                results.answer_bytes[path] = len(ours)
                for kind, other in answers.items():
                    assert ours == other, f"{path}, {kind}:\n{ours.decode()}\n{other.decode()}"
        for path in PROFILED:
            for kind in (LAUREL, BARE):
                port = ports[kind]
                results.statements[path, kind] = await count_statements(cluster, port, requests[path])


def _fsync_seconds(folder: Path) -> float:
    """Returns the median seconds of an fsync of one page in a folder, which each commit waits for."""
    page, times = b"x" * 8_192, []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(50):
            file.write(page)
            file.flush()
            started = time.perf_counter()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - started)
    return median(times)


async def _checkpoint(url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()
