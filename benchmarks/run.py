"""One run: every contender on its own copy of the same database, by turns, several times over."""

import asyncio
import os
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from statistics import median

import asyncpg

from app.purchases.service import MAX_BATCH
from benchmarks import mercurius_server, pgbench
from benchmarks.client import Job, Sample
from benchmarks.processes import (
    MERCURIUS,
    Cluster,
    ServerProcess,
    ask,
    cluster_of,
    measure,
    measure_recorder,
    serving,
)
from benchmarks.profiler import profile
from benchmarks.recorder import RecorderJob
from benchmarks.stage import Stage, build
from benchmarks.statements import count_statements, log_statements
from benchmarks.workload import Requests, bulk_requests, purchase_requests, widget_requests

LAUREL, LOGGING, BARE, RECORDER, PGBENCH = "laurel", "logging", "bare", "recorder", "pgbench"


@dataclass(frozen=True, slots=True)
class Course:
    """The contenders of a path, and how many connections each has, as a part of the plan's; in bulk, each
    request has the plan's rows."""

    contenders: Sequence[str]
    crowd: float = 1
    is_bulk: bool = False

    def connections(self, plan: "Plan") -> int:
        """Returns the number of requests at once."""
        return max(1, round(plan.connections * self.crowd))

    def rows(self, plan: "Plan") -> int:
        """Returns the number of rows of a request."""
        return plan.rows if self.is_bulk else 1


PATHS: Mapping[str, Course] = {
    "widget": Course((LAUREL, LOGGING, BARE, MERCURIUS)),
    "purchase": Course((LAUREL, LOGGING, BARE, RECORDER, PGBENCH)),
    "crowd": Course((LAUREL, BARE, RECORDER, PGBENCH), crowd=4),
    "hot": Course((LAUREL, BARE, RECORDER, PGBENCH)),
    "bulk": Course((LAUREL, RECORDER, PGBENCH), crowd=0.25, is_bulk=True),
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
    rows: int = MAX_BATCH


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


def all_requests(stage: Stage, rows: int) -> dict[str, Requests]:
    spread = purchase_requests(stage.key, stage.players, "spread")
    return {
        "widget": widget_requests(stage.tokens),
        "purchase": spread,
        "crowd": spread,
        "hot": purchase_requests(stage.key, stage.players, "first"),
        "bulk": bulk_requests(stage.key, stage.players, rows),
    }


async def run(
    url: str,
    plan: Plan,
    say: Callable[[str], None],
    paths: Mapping[str, Course] = PATHS,
) -> Results:
    """Measure all paths on the embedded server at `url`.

    Raises AssertionError when two servers give different answers.
    """
    has_mercurius = any(MERCURIUS in course.contenders for course in paths.values())
    without = mercurius_server.missing() if has_mercurius else None
    if without is not None:
        say(f"without Mercurius: {without}")
        paths = {
            path: replace(course, contenders=[kind for kind in course.contenders if kind != MERCURIUS])
            for path, course in paths.items()
        }
    cluster = await cluster_of(url)
    results = Results(plan, cluster.version, fsync_seconds=_fsync_seconds(cluster.log.parent))
    say(f"a database with {plan.members:,} members")
    stage = await build(url, plan.members)
    requests = all_requests(stage, plan.rows)
    say("answers and statements")
    compared = {path: requests[path] for path, course in paths.items() if BARE in course.contenders}
    await _compare(cluster, stage, compared, results, paths)
    async with AsyncExitStack() as stack:
        kinds = {kind for course in paths.values() for kind in course.contenders}
        urls = {kind: await stage.copy(kind) for kind in kinds}
        servers = {
            kind: await stack.enter_async_context(serving(kind, url))
            for kind, url in urls.items()
            if kind not in {RECORDER, PGBENCH}
        }
        bench = _Bench(cluster, stage, plan, servers, urls)
        for path, course in paths.items():
            await _checkpoint(url)
            for number in range(plan.rounds):
                say(f"{path}: round {number + 1} of {plan.rounds}")
                # The order of the contenders alternates from round to round.
                for kind in course.contenders if number % 2 == 0 else course.contenders[::-1]:
                    sample = await bench.measure(kind, course, requests[path])
                    assert not sample.failures, f"{sample.failures} requests of {path} failed by {kind}"
                    results.samples.setdefault((path, kind), []).append(sample)
        for path in PROFILED:
            say(f"{path}: profile")
            _, results.profiles[path] = await asyncio.gather(
                bench.measure(LAUREL, paths[path], requests[path]), profile(servers[LAUREL].pid, plan.seconds)
            )
    return results


@dataclass
class _Bench:
    cluster: Cluster
    stage: Stage
    plan: Plan
    servers: dict[str, ServerProcess]
    urls: Mapping[str, str]
    _jobs: int = 0

    async def measure(self, kind: str, course: Course, requests: Requests) -> Sample:
        """Returns a sample of one contender. Its requests are rows, where each has several."""
        plan, rows, connections = self.plan, course.rows(self.plan), course.connections(self.plan)
        if kind == PGBENCH:
            script = (
                pgbench.bulk_script(self.stage, rows)
                if course.is_bulk
                else pgbench.script(self.stage, requests.pick)
            )
            return await pgbench.run(
                *(self.cluster, self.urls[kind], script),
                clients=connections,
                seconds=plan.seconds,
                rows=rows,
            )
        self._jobs += 1
        first_key = self._jobs * _KEYS_A_JOB
        if kind == RECORDER:
            players = self.stage.players if requests.pick == "spread" else self.stage.players[:1]
            return await measure_recorder(
                RecorderJob(
                    *(self.urls[kind], self.cluster.postmaster, connections, rows),
                    *(plan.seconds, first_key, players),
                )
            )
        server = self.servers[kind]
        sample = await measure(
            Job(
                port=server.port,
                pid=server.pid,
                postmaster=self.cluster.postmaster,
                connections=connections,
                seconds=plan.seconds,
                first_key=first_key,
                requests=requests,
            )
        )
        return replace(sample, requests=sample.requests * rows)


async def _compare(
    cluster: Cluster,
    stage: Stage,
    requests: Mapping[str, Requests],
    results: Results,
    paths: Mapping[str, Course],
) -> None:
    """Assert that all servers of a path, each on a fresh copy, give the same answers."""
    present = {LAUREL, BARE, *chain(*(course.contenders for course in paths.values()))}
    compared = [kind for kind in (LAUREL, BARE, MERCURIUS) if kind in present]
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
                    if kind != MERCURIUS or kind in paths[path].contenders
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
