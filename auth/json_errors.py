"""JSON errors of the routes under /auth: `{"error": {"code", "message"}}`."""

import math
from collections.abc import Mapping
from datetime import timedelta

from starlette.responses import JSONResponse, Response

from app.domain.errors import Unavailable


def json_error(
    status: int, error: Mapping[str, object], headers: Mapping[str, str] | None = None
) -> Response:
    """Returns the response; `error` has at least a code and a message."""
    return JSONResponse({"error": dict(error)}, status, {"cache-control": "no-store", **(headers or {})})


def too_many(message: str, wait: timedelta) -> Response:
    """Returns the response for a client past a rate limit, whose window ends after `wait`.

    `Retry-After` is in whole seconds, rounded up: a client that waits so long is not refused again.
    """
    error = {"code": "RATE_LIMITED", "message": message}
    return json_error(429, error, {"retry-after": str(max(1, math.ceil(wait.total_seconds())))})


def unavailable() -> Response:
    """Returns the response while the database is away."""
    error = Unavailable()
    answer = {"code": error.code, "message": error.message}
    return json_error(503, answer, {"retry-after": str(round(error.retry_after.total_seconds()))})
