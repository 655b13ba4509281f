"""Forms posted by browsers and providers: of bounded size, and with each field at most once."""

from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

MAX_FORM_BYTES = 32 * 1024
MAX_FIELDS = 30
FORM = "application/x-www-form-urlencoded"


class BadForm(Exception):
    """The request is not a form, too long, not UTF-8, or has a field twice."""


async def read_form(request: Request) -> dict[str, str]:
    """Read the fields of a posted form. Raises BadForm."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise BadForm
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_FORM_BYTES:
                raise BadForm
        fields = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MAX_FIELDS
        )
    except (ValueError, ClientDisconnect):
        raise BadForm from None
    return unique_fields(fields)


def query_of(request: Request) -> dict[str, str]:
    """Returns the fields of the query string. Raises BadForm."""
    return unique_fields(request.query_params.multi_items())


def unique_fields(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Returns the fields by name. Raises BadForm for a field that is there twice, and for too many."""
    pairs = list(fields)
    by_name = dict(pairs)
    if len(by_name) != len(pairs) or len(pairs) > MAX_FIELDS:
        raise BadForm
    return by_name
