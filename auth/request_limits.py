"""The general limit on requests: by studio key, by member or person of the staff, and by address.

A request is counted before its body is read and before the database is asked: by the owner of its
credentials, where these were valid before, and else by its address. An owner is learnt when the credentials
were found valid.
Each process counts for itself, without Redis (docs/decisions/0042-requests-and-documents.md).
"""

import time
from collections.abc import Callable, Hashable
from datetime import timedelta

from starlette.requests import HTTPConnection

from app.domain.errors import RateLimited
from app.infra.forwarded import address_of
from app.infra.throttle import Throttle
from auth.callers import Anonymous, Caller, PlayerCaller, StaffCaller, StudioCaller
from auth.cookies import STAFF_COOKIE, STORE_COOKIE, cookie_of

KEY_RATE = 200
"""Requests per second of one studio key in one process, by default."""
MEMBER_RATE = 20
"""Requests per second of one member, person at the store or person of the staff, in one process."""
ADDRESS_RATE = 50
"""Requests per second of one address in one process: without credentials, and again with unproven ones."""
MAX_CREDENTIALS = 100_000
"""Credentials whose owners are known to a process, at most."""


class RequestLimits:
    """The throttles of one process; `key_rate` is in requests per second of one studio key.

    Credentials that were valid before are never counted by their address.
    """

    def __init__(self, key_rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._keys = Throttle(key_rate, clock)
        self._people = Throttle(MEMBER_RATE, clock)
        self._anonymous = Throttle(ADDRESS_RATE, clock)
        self._unproven = Throttle(ADDRESS_RATE, clock)
        self._owners: dict[int, tuple[Throttle, Hashable]] = {}

    def admit(self, connection: HTTPConnection, authorization: str | None = None) -> None:
        """Count one request; `authorization` replaces the header. Raises RateLimited."""
        credentials = _credentials(connection, authorization)
        if credentials is None:
            _take(self._anonymous, address_of(connection.scope))
            return
        owner = self._owners.get(credentials)
        if owner is None:
            _take(self._unproven, address_of(connection.scope))
        else:
            _take(*owner)

    def identified(self, connection: HTTPConnection, authorization: str | None, caller: Caller) -> None:
        """Learn who owns the credentials of an admitted request, and count it as the owner's.

        Raises RateLimited: then the request counts as one with unproven credentials.
        """
        credentials = _credentials(connection, authorization)
        if credentials is None:
            return
        owner = self._owner(connection, credentials, caller)
        if self._owners.get(credentials) == owner:
            return
        _take(*owner)
        self._unproven.give_back(address_of(connection.scope))
        if not isinstance(caller, Anonymous):
            self._owners[credentials] = owner
            if len(self._owners) > MAX_CREDENTIALS:
                del self._owners[next(iter(self._owners))]

    def _owner(
        self, connection: HTTPConnection, credentials: int, caller: Caller
    ) -> tuple[Throttle, Hashable]:
        match caller:
            case StudioCaller():
                return self._keys, credentials
            case PlayerCaller():
                return self._people, caller.member.id
            case StaffCaller():
                return self._people, caller.staff.id
            case Anonymous():
                return self._anonymous, address_of(connection.scope)
            case _:
                return self._people, caller.session.hash


def _credentials(connection: HTTPConnection, authorization: str | None) -> int | None:
    """Returns a hash of the credentials, so that no secret is stored; None without any."""
    if authorization is not None:
        return _secret_of(authorization.encode("latin-1", "replace"))
    # Not by Starlette's `Headers`, which decode them all: this is all that a refused request costs.
    has_cookie = False
    for name, value in connection.scope["headers"]:
        if name == b"authorization":
            return _secret_of(value)
        has_cookie = has_cookie or name == b"cookie"
    if not has_cookie:
        return None
    cookies = cookie_of(connection.headers, STORE_COOKIE), cookie_of(connection.headers, STAFF_COOKIE)
    return None if cookies == (None, None) else hash(cookies)


def _secret_of(authorization: bytes) -> int:
    # `identify` takes any spaces around the secret: they make no other credentials.
    return hash(authorization.partition(b" ")[2].strip())


def _take(throttle: Throttle, key: Hashable) -> None:
    wait = throttle.take(key)
    if wait:
        raise RateLimited("Too many requests: wait, and send them more slowly.", timedelta(seconds=wait))
