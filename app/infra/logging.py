"""Logs as lines of JSON (for a terminal in the demo: in colour), in UTC, without secrets.

structlog and the standard library, uvicorn's loggers among it, end in the same processors.
"""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping, Sequence
from functools import lru_cache
from typing import Literal, TextIO

import orjson
import structlog
from structlog.typing import Processor

from app.infra.raised import describe_raised
from app.infra.request_id import current_request_id, write_requests
from app.infra.secrets import Prefix
from app.infra.tracing import tracing

SHORT = 3
"""Characters of the short prefixes."""
REDACTED = "[redacted]"
SOCKET_LOGGER = "uvicorn.sockets"
"""The logger of uvicorn's WebSockets. Its line for each socket has the query string, so it is not written."""
_MAX_NESTING = 6

_SECRET_KEYS = re.compile(
    r"authorization|cookie|password|passwd|secret|token|api_?key|database_url|redis_url", re.IGNORECASE
)
_OURS = {"at", "level", "logger"}
"""Keys of each line that this module sets, so they hold no secret."""


def _prefixes(*prefixes: str) -> str:
    return f"(?:{'|'.join(prefixes)})".replace("_", "(?:_|%5F)")


# What a named group matches stays, the remainder of the match is replaced. Texts may be percent-encoded.
_SECRET_TEXT = re.compile(
    # A word may begin with a short prefix, so what follows it must be longer than words are.
    rf"(?P<long>{_prefixes(*(one for one in Prefix if len(one) > SHORT))})[A-Za-z0-9_+/=%-]+"
    rf"|(?P<short>{_prefixes(*(one for one in Prefix if len(one) <= SHORT))})"
    r"[A-Za-z0-9_-]{20,}(?:\.[A-Za-z0-9_-]{20,})?"
    r"|(?P<scheme>(?:Bearer|Basic)(?:\s|%20|\+)+)[A-Za-z0-9._~+/=%-]+"
    r"|(?P<user>(?::|%3A)(?:/|%2F){2}[^/\s:@%]*(?::|%3A))[^/\s@]+?(?=@|%40)"
    r"|(?P<field>[?&#;](?:code|state|nonce|user|merge|signed_request"
    r"|[a-z_]*(?:token|secret|verifier|password))=)[^&\s#\"']+"
    r"|(?P<jwt>eyJ)[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*)+"
    # Letters may come before it as part of an escape.
    r"|(?P<connect_code>)(?-i:(?:(?<![A-Za-z0-9])|(?<=%[0-9A-F]{2})|(?<=\\[nrt]))[A-Z2-9]{4}-[A-Z2-9]{4})(?!\w)",
    re.IGNORECASE,
)
_HINTS = frozenset("_-=%:.+ ")
"""Every secret has one of these in it or before it: texts without any, which are most, are not searched."""


def redact(value: object, depth: int = 0) -> object:
    """Returns `value` with every secret inside it replaced; levels deeper than a few become text."""
    if isinstance(value, str):
        if _HINTS.isdisjoint(value):
            return value
        return _SECRET_TEXT.sub(lambda match: f"{match[match.lastgroup or 0]}{REDACTED}", value)
    if isinstance(value, bool | int | float | None):
        return value
    if depth < _MAX_NESTING:
        if isinstance(value, Mapping):
            return {
                redact(str(key)): REDACTED if _is_secret(str(key)) else redact(item, depth + 1)
                for key, item in value.items()
            }
        if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
            return [redact(item, depth + 1) for item in value]
    return redact(str(value))


@lru_cache(maxsize=1_000)
def _is_secret(key: str) -> bool:
    return _SECRET_KEYS.search(key) is not None


def redact_event(
    _logger: object, _method: str, event: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    """Redact a whole log event in place, as a structlog processor."""
    for key, value in event.items():
        # Keys that begin with an underscore are structlog's own and are not written.
        if not key.startswith("_") and key not in _OURS:
            event[key] = REDACTED if _is_secret(key) and value else redact(value)
    return event


def configure_logging(
    style: Literal["json", "console"] = "json", level: str = "INFO", stream: TextIO | None = None
) -> None:
    """Write all logs of this process to `stream` (stdout by default), in `style`, from `level` up.

    Call it once, at start; calling it again replaces the configuration. Raises ValueError for an unknown
    level.
    """
    out = stream or sys.stdout
    stamp = structlog.processors.TimeStamper(fmt="iso", utc=True, key="at")
    shared: list[Processor] = [
        _add_request_id,
        stamp,
        structlog.processors.ExceptionRenderer(describe_raised),
    ]
    as_json = structlog.processors.JSONRenderer(serializer=_to_json)
    written: list[Processor] = [
        redact_event,
        as_json if style == "json" else structlog.dev.ConsoleRenderer(colors=out.isatty()),
    ]
    root = logging.getLogger()
    root.setLevel(level)
    structlog.configure(
        processors=[structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name, *shared, *written],
        logger_factory=lambda *name: _Lines(out, *name),
        wrapper_class=structlog.make_filtering_bound_logger(root.level),
        cache_logger_on_first_use=False,
    )
    lines = _Lines(out)

    def write(event: dict[str, object]) -> None:
        event |= {"event": "request", "level": "info", "logger": "laurel.requests"}
        event["request_id"] = redact(current_request_id())
        event["path"] = redact(event["path"])
        lines.info(_to_json(stamp(None, "info", event)))

    write_requests(as_json, write if root.level <= logging.INFO else None)
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                *shared,
            ],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _drop_colour, *written],
        )
    )
    root.handlers[:] = [handler]
    _route_uvicorn()


class _Lines:
    """A logger that writes each line to a stream: the standard library's would cost five times as much."""

    def __init__(self, stream: TextIO, name: str = "") -> None:
        self.name = name
        self._stream = stream

    def info(self, line: str) -> None:
        """Write one line."""
        self._stream.write(f"{line}\n")
        self._stream.flush()

    debug = warning = error = critical = info


def _add_request_id(
    logger: object, method: str, event: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    request_id = current_request_id()
    if request_id is not None:
        event["request_id"] = request_id
    if tracing.spans is not None:  # they bind the trace's id
        structlog.contextvars.merge_contextvars(logger, method, event)
    return event


def _route_uvicorn() -> None:
    # uvicorn puts handlers of its own on its loggers unless it is started with log_config=None.
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
    # Every request has its line from the request id's middleware already.
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger(SOCKET_LOGGER).setLevel(logging.WARNING)


def _drop_colour(
    _logger: object, _method: str, event: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    # uvicorn repeats each message with terminal colours in it.
    event.pop("color_message", None)
    return event


def _to_json(event: object, **_options: object) -> str:
    # Text that no UTF-8 can carry (half a surrogate pair in a path) must not lose the line.
    try:
        return orjson.dumps(event, default=str, option=orjson.OPT_NON_STR_KEYS).decode()
    except orjson.JSONEncodeError:
        return orjson.dumps({"event": ascii(event), "level": "error"}).decode()
