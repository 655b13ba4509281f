"""Forms as browsers and providers post them: bounded, and every field at most once."""

from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

MAX_FORM_BYTES = 32 * 1024
MAX_FIELDS = 30
FORM = "application/x-www-form-urlencoded"


class BadForm(Exception):
    """Not a form, too long, not UTF-8, or a field that is there twice."""


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a posted form. Raises BadForm."""
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
    return once(fields)


def query_of(request: Request) -> dict[str, str]:
    """The fields of an address. Raises BadForm."""
    return once(request.query_params.multi_items())


def once(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Raises BadForm for a field that is there twice: readers differ in which one they take."""
    pairs = list(fields)
    found = dict(pairs)
    if len(found) != len(pairs) or len(pairs) > MAX_FIELDS:
        raise BadForm
    return found
