"""Errors as the routes under /auth answer them: `{"error": {"code", "message"}}`."""

import math
from collections.abc import Mapping
from datetime import timedelta

from starlette.responses import JSONResponse, Response


def json_error(
    status: int, error: Mapping[str, object], headers: Mapping[str, str] | None = None
) -> Response:
    """Returns the answer; `error` has at least a code and a message."""
    return JSONResponse({"error": dict(error)}, status, {"cache-control": "no-store", **(headers or {})})


def too_many(message: str, wait: timedelta) -> Response:
    """Returns the answer to one try too many; after `wait` none of them counts any more.

    `Retry-After` is in whole seconds, rounded up: a client that waits so long is not refused again.
    """
    error = {"code": "RATE_LIMITED", "message": message}
    return json_error(429, error, {"retry-after": str(max(1, math.ceil(wait.total_seconds())))})
