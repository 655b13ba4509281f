"""UUIDs: made so that they sort by the real time, also in a sandbox whose clock is frozen; and parsed."""

import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_RANDOM_BITS = 62


def time_ordered_id(real_now: datetime) -> UUID:
    """Returns a UUID of version 7 (RFC 9562): the instant `real_now` in microseconds, then random bits."""
    millis, micros = divmod((real_now - _EPOCH) // _MICROSECOND, 1_000)
    fraction = micros * 4096 // 1_000
    value = millis << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | secrets.randbits(_RANDOM_BITS)
    return UUID(int=value)


def parse_uuid(text: str) -> UUID | None:
    """Returns the UUID in a text; None where it is not one."""
    try:
        return UUID(text)
    except ValueError:
        return None
