"""Checks of where requests may be sent: only to addresses of the public internet.

A URL is checked when it is given, and its name is resolved once for each request: the connection goes to the
address that was checked, not to what the name resolves to a moment later.
"""

import asyncio
import ipaddress
import re
import socket
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

MAX_URL = 2000
HTTPS_PORT, HTTP_PORT = 443, 80
FIRST_FREE_PORT = 1024
"""Lower ports belong to mail, remote shells and other protocols: of them only that of https is allowed."""
RESOLVER_THREADS = 64
"""Names that one process resolves at a time: a name server that does not answer blocks a thread for long."""

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Resolves a name and a port to addresses. Raises OSError for a name without any."""

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAME = re.compile(
    r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?", re.ASCII
)
_PRINTABLE = re.compile(r"[!-~]+", re.ASCII)
# Of IPv6 only global addresses, and none with an IPv4 address inside (mapped, NAT64, 6to4, Teredo).
_ROUTED_V6 = ipaddress.IPv6Network("2000::/3")
_NOT_ROUTED_V6 = [
    ipaddress.IPv6Network(text)
    for text in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48")
]
_NOT_ROUTED_V4 = [
    ipaddress.IPv4Network(text)
    for text in ("192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24")
]


class TargetRefused(Exception):
    """The URL or its address is not allowed; the message says why, for the person who gave it."""


@dataclass(frozen=True, slots=True)
class Target:
    """A checked URL, in parts. `host` is a name in lower case or an address without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Returns the value of the `Host` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _default_port(self.scheme) else f"{host}:{self.port}"


class Targets:
    """Checks URLs and addresses. `loopback`, for the demo only, allows this machine, by http too."""

    def __init__(self, *, loopback: bool = False, resolve: Resolve | None = None) -> None:
        self._loopback = loopback
        self._resolve = resolve or _resolve

    def check(self, url: str) -> Target:
        """Returns the parts of a URL, without resolving its name. Raises TargetRefused."""
        if len(url) > MAX_URL or not _PRINTABLE.fullmatch(url) or "\\" in url:
            raise TargetRefused(f"A URL has 1 to {MAX_URL} characters of ASCII, none of them blank.")
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            raise TargetRefused("This is not a URL.") from None
        if "@" in parts.netloc:
            raise TargetRefused("A URL must not hold credentials.")
        if "#" in url:
            raise TargetRefused("A URL's fragment is not sent: leave it away.")
        host = (parts.hostname or "").removesuffix(".")
        target = Target(
            parts.scheme, host, _default_port(parts.scheme) if port is None else port, _path(parts)
        )
        self._check_host(target, bracketed="[" in parts.netloc)
        self._check_port(target)
        return target

    async def address(self, target: Target) -> str:
        """Returns the address to connect to. Raises TargetRefused, and OSError for a name without addresses.

        Refused if any of its addresses is not public: an honest name does not mix public and private ones.
        """
        texts = [target.host] if _address(target.host) else await self._resolve(target.host, target.port)
        addresses = [_address(text) for text in texts]
        if not addresses:
            raise OSError("no address")
        for address in addresses:
            if address is None or not self._allowed(address, target.scheme):
                raise TargetRefused("The name leads to an address outside the public internet.")
        return str(addresses[0])

    def _check_host(self, target: Target, *, bracketed: bool) -> None:
        address = _address(target.host)
        local = self._loopback and (
            target.host == "localhost" or (address is not None and address.is_loopback)
        )
        if target.scheme != "https" and not (target.scheme == "http" and local):
            raise TargetRefused("A URL begins with https://.")
        if address is not None:
            if bracketed != (address.version == 6) or not self._allowed(address, target.scheme):
                raise TargetRefused("The address lies outside the public internet.")
        elif not local and not _NAME.fullmatch(target.host):
            raise TargetRefused("The host is not a full name of the internet, such as hooks.example.com.")

    def _check_port(self, target: Target) -> None:
        if target.port < FIRST_FREE_PORT and target.port != _default_port(target.scheme):
            raise TargetRefused(f"The port must be {HTTPS_PORT}, or {FIRST_FREE_PORT} or above.")

    def _allowed(self, address: _Address, scheme: str) -> bool:
        if self._loopback and address.is_loopback:
            return True
        return scheme == "https" and is_public(address)


def is_public(address: _Address) -> bool:
    """Returns whether an address is of the public internet, and does not embed another address."""
    if isinstance(address, ipaddress.IPv6Address):
        return address in _ROUTED_V6 and not any(address in network for network in _NOT_ROUTED_V6)
    special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not special and not any(address in network for network in _NOT_ROUTED_V4)


def _address(text: str) -> _Address | None:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    # An address with a scope id names an interface of this machine.
    return None if isinstance(address, ipaddress.IPv6Address) and address.scope_id else address


def _default_port(scheme: str) -> int:
    return HTTP_PORT if scheme == "http" else HTTPS_PORT


def _path(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


# A pool of its own: names that do not resolve must not use up the default executor's threads.
_THREADS = ThreadPoolExecutor(RESOLVER_THREADS, thread_name_prefix="resolve")


async def _resolve(host: str, port: int) -> list[str]:
    infos = await asyncio.get_running_loop().run_in_executor(
        _THREADS, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    )
    return [str(sockaddr[0]) for _, _, _, _, sockaddr in infos]
