"""Logs as lines of JSON (for a terminal in the demo: in colour), in UTC, without secrets.

structlog and the standard library, uvicorn's loggers among it, end in the same formatter.
"""

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Literal, TextIO

import orjson
import structlog
from structlog.typing import Processor

REDACTED = "[redacted]"
SOCKET_LOGGER = "uvicorn.sockets"
"""Of uvicorn's protocol for sockets. Its line for each socket, with the query string, is not written."""
_MAX_NESTING = 6

_SECRET_KEYS = re.compile(
    r"authorization|cookie|password|passwd|secret|token|api_?key|database_url|redis_url", re.IGNORECASE
)
# Keys, tokens, credentials in headers, and the password inside a URL.
_SECRET_TEXT = re.compile(
    r"(?P<key>lk_(?:live|test)_|whsec_)[A-Za-z0-9_+/=-]+"
    r"|(?P<token>\bl[pscm]_)[A-Za-z0-9_-]{20,}"
    r"|(?P<scheme>\b(?:Bearer|Basic)\s+)[A-Za-z0-9._~+/=-]+"
    r"|(?P<user>://[^/\s:@]*:)[^/\s@]+(?=@)",
    re.IGNORECASE,
)


def redact(value: object, depth: int = 0) -> object:
    """`value` with every secret inside it replaced; beyond a few levels it becomes text."""
    if isinstance(value, str):
        return _SECRET_TEXT.sub(lambda match: f"{match[match.lastgroup or 0]}{REDACTED}", value)
    if isinstance(value, bool | int | float | None):
        return value
    if depth < _MAX_NESTING:
        if isinstance(value, Mapping):
            return {
                str(key): REDACTED if _SECRET_KEYS.search(str(key)) else redact(item, depth + 1)
                for key, item in value.items()
            }
        if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
            return [redact(item, depth + 1) for item in value]
    return redact(str(value))


def redact_event(
    _logger: object, _method: str, event: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    """The structlog processor that redacts a whole event in place."""
    for key, value in event.items():
        # Keys that begin with an underscore are structlog's own and are not written.
        if not key.startswith("_"):
            event[key] = REDACTED if _SECRET_KEYS.search(key) and value else redact(value)
    return event


def configure_logging(
    style: Literal["json", "console"] = "json", level: str = "INFO", stream: TextIO | None = None
) -> None:
    """Send everything that is logged in this process to `stream` (stdout), in `style`, from `level` up.

    Call it once, at start; calling it again replaces what was configured. Raises ValueError for an unknown
    level.
    """
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        structlog.processors.format_exc_info,
    ]
    render: list[Processor] = (
        [structlog.processors.JSONRenderer(serializer=_to_json)]
        if style == "json"
        else [structlog.dev.ConsoleRenderer(colors=(stream or sys.stdout).isatty())]
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _drop_colour,
                redact_event,
                *render,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    _route_uvicorn()


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
