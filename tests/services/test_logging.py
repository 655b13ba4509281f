"""Logs, request ids and metrics: what is written, what is never written, and what stays bounded."""

import json
import logging
import re
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from app.infra import metrics, request_id
from app.infra.logging import REDACTED, SOCKET_LOGGER, configure_logging, redact
from app.infra.metrics import Metrics
from app.infra.request_id import Message, Receive, RequestIds, Send, current_request_id

KEY = "lk_live_AbC-123_xyz"


@pytest.fixture
def lines() -> Iterator[StringIO]:
    """Where the log goes in one test; the configuration before it is put back."""
    root = logging.getLogger()
    handlers, level, disabled = root.handlers[:], root.level, logging.getLogger("uvicorn.access").disabled
    stream = StringIO()
    configure_logging("json", "INFO", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.getLogger("uvicorn.access").disabled = disabled
    structlog.reset_defaults()


def read(stream: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_an_event_is_one_line_of_json_in_utc(lines: StringIO) -> None:
    structlog.get_logger("laurel.test").info("settled", members=3, name="Zoë")
    structlog.get_logger("laurel.test").debug("unheard")
    (line,) = read(lines)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", str(line.pop("at")))
    assert line == {
        "event": "settled",
        "members": 3,
        "name": "Zoë",
        "level": "info",
        "logger": "laurel.test",
    }


def test_the_standard_library_and_uvicorn_go_the_same_way(lines: StringIO) -> None:
    uvicorn = logging.getLogger("uvicorn.error")
    uvicorn.info("Started on %s", KEY, extra={"color_message": "in colour"})
    logging.getLogger("uvicorn.access").info("GET /")
    logging.getLogger(SOCKET_LOGGER).info("WebSocket /graphql?query")
    (line,) = read(lines)
    assert line["event"] == f"Started on lk_live_{REDACTED}"
    assert line["logger"] == "uvicorn.error"
    assert "color_message" not in line


def test_secrets_are_not_written(lines: StringIO) -> None:
    secrets = ["s3cr3t-a", "s3cr3t-b", "s3cr3t-c", "s3cr3t-d", "s3cr3t-e", KEY, "lk_test_q"]
    log = structlog.get_logger("laurel.test")
    log.info(
        f"called with {KEY}",
        Authorization="Bearer s3cr3t-a",
        headers={"authorization": "s3cr3t-b", "x": ["Bearer s3cr3t-c", {"Set-Cookie": "s3cr3t-d"}]},
        url="postgres://laurel:s3cr3t-e@db/laurel",
        key="lk_test_q",
    )
    try:
        raise ValueError(KEY)
    except ValueError:
        log.exception("failed")
    written = lines.getvalue()
    assert len(read(lines)) == 2
    assert [secret for secret in secrets if secret in written] == []
    assert "postgres://laurel:" in written


def test_an_exception_stays_one_line(lines: StringIO) -> None:
    try:
        raise ValueError("Key (email)=(ada@example.com) already exists.") from KeyError("ada@example.com")
    except ValueError:
        logging.getLogger("other").exception("failed")
    (line,) = read(lines)
    raised, *frames = str(line["exception"]).splitlines()
    assert raised == "builtins.ValueError <- builtins.KeyError"
    assert frames[-1].endswith("test_an_exception_stays_one_line")
    assert "ada" not in lines.getvalue(), "texts of exceptions quote what they were given"


@pytest.mark.parametrize("odd", ["\ud800", {"a": {1: object}}, b"\xff", float("nan"), 2**70])
def test_no_value_loses_a_line(lines: StringIO, odd: object) -> None:
    structlog.get_logger("laurel.test").warning("odd", value=odd)
    assert len(read(lines)) == 1


@pytest.mark.parametrize("prefix", ["lk_live_", "lk_test_", "lp_", "ls_", "lc_", "lm_", "whsec_"])
def test_no_secret_of_ours_stays_in_a_text(prefix: str) -> None:
    secret = "q" * 43
    assert redact(f"refused {prefix}{secret} here") == f"refused {prefix}{REDACTED} here"
    assert redact("setlocale lc_time is de") == "setlocale lc_time is de"


def test_redaction_ends_in_what_contains_itself() -> None:
    endless: list[object] = [KEY]
    endless.append(endless)
    assert KEY not in str(redact(endless))


def test_the_console_is_readable_and_as_discreet() -> None:
    stream = StringIO()
    configure_logging("console", stream=stream)
    try:
        structlog.get_logger("laurel.test").info("settled", key=KEY, frames=["a", "b"])
    finally:
        logging.getLogger().handlers.clear()
        structlog.reset_defaults()
    assert "settled" in stream.getvalue()
    assert KEY not in stream.getvalue()


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="LOUD"):
        configure_logging(level="LOUD")


async def answer(given: bytes | None, *, fail: bool = False, kind: str = "http") -> tuple[list[Message], str]:
    """Send one request through the middleware; gives what was sent and the id inside the application."""
    seen: list[str] = []
    sent: list[Message] = []

    async def application(scope: Message, receive: Receive, send: Send) -> None:
        del scope, receive
        seen.append(current_request_id() or "")
        structlog.get_logger("laurel.test").info("inside")
        if fail:
            raise RuntimeError("no")
        if kind == "http":
            await send({"type": "http.response.start", "status": 204, "headers": [(b"a", b"b")]})
            await send({"type": "http.response.body"})
        else:
            await send({"type": "websocket.accept"})

    async def receive() -> Message:
        return {}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"host", b"x"), *([(b"x-request-id", given)] if given is not None else [])]
    scope = {"type": kind, "path": "/graphql", "query_string": b"code=1", "headers": headers}
    if kind == "http":
        scope["method"] = "GET"
    await RequestIds(application)(scope, receive, send)
    return sent, seen[0]


@pytest.mark.parametrize("given", [b"a", b"A.b_c-9", b"x" * 64])
async def test_a_well_formed_id_is_kept(lines: StringIO, given: bytes) -> None:
    sent, seen = await answer(given)
    assert seen == given.decode()
    assert sent[0]["headers"] == [(b"a", b"b"), (b"x-request-id", given)]
    inside, line = read(lines)
    assert inside["request_id"] == line["request_id"] == seen
    assert line["event"] == "request"
    assert (line["method"], line["path"], line["status"]) == ("GET", "/graphql", 204)
    assert isinstance(line["ms"], float)
    assert "code=1" not in lines.getvalue()
    assert current_request_id() is None
    assert structlog.contextvars.get_contextvars() == {}


@pytest.mark.parametrize("path", ["/graphql", f"/play/{KEY}", "/\ud800", "/ü"])
@pytest.mark.parametrize("operation", [None, "me"])
async def test_the_line_of_a_request_is_that_of_the_processors(
    lines: StringIO, path: str, operation: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, but for the instant."""
    event = {"method": "GET", "path": path, "status": 200, "ms": 1.5}
    if operation is not None:
        event["operation"] = operation
    token = request_id._current.set("request-1")
    try:
        request_id._log_request(dict(event))
        monkeypatch.setattr(request_id, "_written", (None, None))
        request_id._log_request(dict(event))
    finally:
        request_id._current.reset(token)
    fast, slow = (re.sub(r"\d+-\d+-\d+T[\d:.]+Z", "", line) for line in lines.getvalue().splitlines())
    assert fast == slow
    assert KEY not in fast


async def test_a_request_has_no_line_above_its_level(lines: StringIO) -> None:
    configure_logging("json", "WARNING", lines)
    await answer(None)
    assert lines.getvalue() == ""


@pytest.mark.parametrize("given", [None, b"", b"x" * 65, b"a b", b"a\n", b"\xff", b'"', b"a;b"])
async def test_any_other_id_is_replaced(lines: StringIO, given: bytes | None) -> None:
    sent, seen = await answer(given)
    assert re.fullmatch("[0-9a-f]{24}", seen)
    assert sent[0]["headers"][-1] == (b"x-request-id", seen.encode())
    assert len(read(lines)) == 2


async def test_a_failing_application_is_logged_as_500(lines: StringIO) -> None:
    with pytest.raises(RuntimeError):
        await answer(None, fail=True)
    assert read(lines)[-1]["status"] == 500
    assert current_request_id() is None


async def test_a_socket_has_an_id_and_a_lifespan_has_none(lines: StringIO) -> None:
    sent, seen = await answer(b"socket-1", kind="websocket")
    assert sent == [{"type": "websocket.accept", "headers": [(b"x-request-id", seen.encode())]}]
    assert (read(lines)[-1]["method"], read(lines)[-1]["status"]) == ("WEBSOCKET", 101)
    _, seen = await answer(b"unused", kind="lifespan")
    assert seen == ""


def test_requests_are_counted_by_operation_and_outcome() -> None:
    counted = Metrics()
    counted.request("me", "ok", 0.003)
    counted.request("me", "FORBIDDEN", 0.001)
    text = counted.exposition().decode()
    assert 'laurel_requests_total{operation="me",outcome="ok"} 1.0' in text
    assert 'laurel_requests_total{operation="me",outcome="FORBIDDEN"} 1.0' in text
    assert 'laurel_request_seconds_bucket{le="0.0025",operation="me"} 1.0' in text
    assert "process_cpu_seconds_total" in text


def test_names_are_bounded() -> None:
    counted = Metrics()
    for i in range(metrics.MAX_NAMES * 2):
        counted.request(f"name{i}", "ok", 0.1)
    text = counted.exposition().decode()
    names = set(re.findall(r'laurel_requests_total\{operation="(\w+)"', text))
    assert len(names) <= metrics.MAX_NAMES + 1
    assert metrics.OTHER in names


def test_batches_of_the_worker_are_counted() -> None:
    counted = Metrics()
    with counted.batch("settle") as batch:
        batch.items = 7
    with pytest.raises(RuntimeError), counted.batch("settle"):
        raise RuntimeError
    counted.backlog("settle", 12)
    text = counted.exposition().decode()
    assert 'laurel_worker_batches_total{job="settle",outcome="ok"} 1.0' in text
    assert 'laurel_worker_batches_total{job="settle",outcome="failed"} 1.0' in text
    assert 'laurel_worker_items_total{job="settle"} 7.0' in text
    assert 'laurel_worker_backlog{job="settle"} 12.0' in text
