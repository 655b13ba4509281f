"""Tracing in the background, and what it leaves alone while it is off."""

import subprocess
import sys

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from app.cli.failures import CliError
from app.cli.serving import start_tracing
from app.infra.db import Database
from app.infra.metrics import Metrics
from app.infra.spans import MAX_SUMMARY_CHARS, summary_of
from app.infra.tracing import tracing
from app.settings import Settings
from tests.cast import sandbox
from tests.conftest import REPO
from tests.services.webhooks import Clock, Machine, append_events, endpoint, member_of, receiving


def only(exporter: InMemorySpanExporter, name: str) -> ReadableSpan:
    (span,) = [span for span in exporter.get_finished_spans() if span.name == name]
    return span


async def test_an_endpoint_is_sent_the_trace_of_its_attempt(
    database: Database, exporter: InMemorySpanExporter
) -> None:
    cast = await sandbox(database)
    async with receiving() as receiver:
        await endpoint(cast, receiver.url)
        await append_events(cast, await member_of(cast))
        assert await Machine(cast.database, Clock(cast.real_now)).rounds() == 1
    span = only(exporter, "webhook")
    assert span.context is not None
    assert span.attributes == {"laurel.outcome": "ok"}
    (received,) = receiver.received
    ids = f"{span.context.trace_id:032x}-{span.context.span_id:016x}"
    assert received.headers["traceparent"].rpartition("-")[0] == f"00-{ids}"


async def test_an_endpoint_is_sent_no_trace_while_tracing_is_off(database: Database) -> None:
    cast = await sandbox(database)
    async with receiving() as receiver:
        await endpoint(cast, receiver.url)
        await append_events(cast, await member_of(cast))
        assert await Machine(cast.database, Clock(cast.real_now)).rounds() == 1
    (received,) = receiver.received
    assert "traceparent" not in received.headers


def test_a_job_is_a_span(exporter: InMemorySpanExporter) -> None:
    with Metrics().batch("sweep"):
        pass
    with pytest.raises(LookupError), Metrics().batch("sweep"):
        raise LookupError("ada")
    done, failed = exporter.get_finished_spans()
    assert (done.name, failed.name) == ("job sweep", "job sweep")
    assert done.status.is_ok
    assert not failed.status.is_ok
    assert failed.attributes == {"error.type": "LookupError"}


def test_nothing_is_between_a_caller_and_a_function_while_tracing_is_off() -> None:
    async def work() -> None: ...

    coroutine = tracing.traced("work")(work)()
    coroutine.close()
    assert coroutine.cr_code is work.__code__
    assert tracing.span("one") is tracing.span("another")
    assert tracing.headers() == {}


def test_the_extra_is_not_imported_while_tracing_is_off() -> None:
    # The client of Redis imports OpenTelemetry's API by itself where it is installed; not its exporter.
    unwanted = {"app.infra.spans", "opentelemetry.exporter.otlp.proto.http"}
    program = (
        f"import sys, app.main, app.cli.serving\nsys.exit(not sys.modules.keys().isdisjoint({unwanted}))"
    )
    subprocess.run([sys.executable, "-c", program], cwd=REPO, check=True)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "app.infra.spans", raising=False)
    monkeypatch.setitem(sys.modules, "opentelemetry.sdk.trace", None)
    with pytest.raises(CliError, match=r"install laurel\[tracing\]"):
        start_tracing(Settings(tracing=True), "laurel")


@pytest.mark.parametrize(
    ("statement", "summary"),
    [
        ("BEGIN;", "BEGIN"),
        ("", ""),
        ("SELECT 1", "SELECT"),
        ("SELECT a FROM members m JOIN players p ON TRUE FOR NO KEY UPDATE", "SELECT members players"),
        ("SELECT count(*) FROM unnest($1::text[]) given", "SELECT"),
        ("SELECT a IS DISTINCT FROM b FROM members", "SELECT members"),
        ("UPDATE members AS m SET a = $1", "UPDATE members"),
        ("DELETE FROM outbox WHERE a = $1", "DELETE outbox"),
        (
            "WITH due AS (SELECT id FROM members), new (id) AS MATERIALIZED (INSERT INTO outbox (a) SELECT 1"
            " FROM due RETURNING id) UPDATE players SET b = 1 FROM new",
            "WITH members outbox players",
        ),
    ],
)  # fmt: skip
def test_a_statement_is_named_by_its_tables(statement: str, summary: str) -> None:
    assert summary_of(statement) == summary


@pytest.mark.parametrize("surplus", [0, 1])
def test_the_name_of_a_statement_has_a_limit(surplus: int) -> None:
    table = "a" * (MAX_SUMMARY_CHARS - len("UPDATE ") + surplus)
    statement = f"UPDATE {table} SET a = 1"  # noqa: S608 - no statement is run
    assert summary_of(statement) == f"UPDATE {table}"[:MAX_SUMMARY_CHARS]
