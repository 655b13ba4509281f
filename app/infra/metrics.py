"""Metrics for Prometheus: requests by operation and outcome, open streams, and the worker's batches.

Labels have a bounded number of values, whatever clients send: names beyond the bound count as OTHER.
"""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

from app.infra.tracing import tracing

OTHER = "other"
MAX_NAMES = 200
MAX_COUNTED = 10_000
"""Items of a backlog that are counted, at most: a larger backlog is too large in any case."""
CONTENT_TYPE = CONTENT_TYPE_LATEST
REQUEST_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
BATCH_SECONDS = (0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300)


class Metrics:
    """The metrics of one process; `exposition()` is the body of `/metrics`."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self.registry = registry or CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self._names: set[str] = set()
        self._series: dict[tuple[str, str], tuple[Counter, Histogram]] = {}
        """Counter and histogram of an operation and outcome: finding them costs more than counting."""
        self._requests = Counter(
            "laurel_requests",
            "GraphQL operations answered.",
            ("operation", "outcome"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "laurel_request_seconds",
            "How long GraphQL operations took.",
            ("operation",),
            buckets=REQUEST_SECONDS,
            registry=self.registry,
        )
        self._batches = Counter(
            "laurel_worker_batches", "Batches of the worker.", ("job", "outcome"), registry=self.registry
        )
        self._items = Counter(
            "laurel_worker_items", "Things the worker has dealt with.", ("job",), registry=self.registry
        )
        self._batch_seconds = Histogram(
            "laurel_worker_batch_seconds",
            "How long batches of the worker took.",
            ("job",),
            buckets=BATCH_SECONDS,
            registry=self.registry,
        )
        self._backlog = Gauge(
            "laurel_worker_backlog", "Things that are due and wait.", ("job",), registry=self.registry
        )
        self._picture_fetches = Counter(
            "laurel_picture_fetches",
            "Attempts to fetch a picture.",
            ("outcome",),
            registry=self.registry,
        )
        self._streams = Gauge("laurel_streams", "Open streams.", ("operation",), registry=self.registry)

    def stream(self, operation: str) -> AbstractContextManager[None]:
        """Returns a context that counts a stream as open while it lasts."""
        return self._streams.labels(self._bounded(operation)).track_inprogress()

    def request(self, operation: str, outcome: str, seconds: float) -> None:
        """Count one answered operation; `outcome` is "ok" or the code of its first error."""
        series = self._series.get((operation, outcome))
        if series is None:
            name, bounded = self._bounded(operation), self._bounded(outcome)
            series = self._requests.labels(name, bounded), self._seconds.labels(name)
            if (name, bounded) == (operation, outcome):
                self._series[operation, outcome] = series
        requests, times = series
        requests.inc()
        times.observe(seconds)

    @contextmanager
    def batch(self, job: str) -> Iterator["Batch"]:
        """Time one batch of the worker; set `items` on the result. An exception counts as failed."""
        batch = Batch()
        name = self._bounded(job)
        started = time.perf_counter()
        outcome = "failed"
        try:
            with tracing.span(f"job {name}"):
                yield batch
            outcome = "ok"
        finally:
            self._batches.labels(name, outcome).inc()
            self._items.labels(name).inc(batch.items)
            self._batch_seconds.labels(name).observe(time.perf_counter() - started)

    def backlog(self, job: str, waiting: int) -> None:
        """Set how many items of a job are due and wait: `MAX_COUNTED` stands for that many and more."""
        self._backlog.labels(self._bounded(job)).set(waiting)

    def picture_fetched(self, outcome: str) -> None:
        """Count one attempt to fetch a picture; `outcome` is "ok" or its failure."""
        self._picture_fetches.labels(self._bounded(outcome)).inc()

    def exposition(self) -> bytes:
        """Returns all metrics in the text format of CONTENT_TYPE."""
        return generate_latest(self.registry)

    def _bounded(self, name: str) -> str:
        if name in self._names:
            return name
        if len(self._names) >= MAX_NAMES:
            return OTHER
        self._names.add(name)
        return name


class Batch:
    """The number of items of a batch, which the batch sets while it runs."""

    items: int = 0
