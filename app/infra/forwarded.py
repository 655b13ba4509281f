"""The address and the scheme of the client, as the proxies in front of the server forward them.

Only headers of trusted proxies are used: every client can send them. Pure ASGI, as `request_id`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any, cast

import structlog

from app.infra.request_id import Application, Message, Receive, Send

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

IPV6_PREFIX = 64
"""Bits of an IPv6 address that identify a customer, who has all 2^64 addresses of the network."""

MAX_ADDRESS_CHARS = 100
"""Characters of an address with its port: a longer text is not read as one."""

_FOR, _PROTO = b"x-forwarded-for", b"x-forwarded-proto"
_SCHEMES = {b"http": {"http": "http", "websocket": "ws"}, b"https": {"http": "https", "websocket": "wss"}}
_log = structlog.get_logger("laurel.forwarded")


class Forwarded:
    """Middleware that puts the client's address and scheme into the scope, in place of the proxy's."""

    def __init__(self, application: Application, proxies: "Proxies") -> None:
        self._application = application
        self._proxies = proxies

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "lifespan":
            self._proxies.read(scope)
        await self._application(scope, receive, send)


class Proxies:
    """The networks of the proxies whose headers are used; anybody else who sends some is warned of once."""

    def __init__(self, trusted: Sequence[Network]) -> None:
        self._trusted = tuple(trusted)
        self._warned = False

    def read(self, scope: Message) -> None:
        """Put the client's address and scheme into the scope of a request, if a trusted proxy sent it."""
        if not self._trusted and self._warned:
            return
        headers = cast("Iterable[tuple[bytes, bytes]]", scope["headers"])
        forwarded = [header for header in headers if header[0] == _FOR or header[0] == _PROTO]
        if not forwarded:
            return
        peer = read_address(scope["client"][0]) if scope.get("client") else None
        if peer is None or not self._trusts(peer):
            self._warn()
            return
        chain = b",".join(value for name, value in forwarded if name == _FOR)
        client = self._client(peer, chain.decode("latin-1").split(",") if chain else [])
        if client != peer:
            scope["client"] = (str(client), 0)
        schemes = [value.strip().lower() for name, value in forwarded if name == _PROTO]
        if len(schemes) == 1 and schemes[0] in _SCHEMES:
            scope["scheme"] = _SCHEMES[schemes[0]][scope["type"]]

    def _client(self, peer: Address, chain: Sequence[str]) -> Address:
        """Returns the last address of the chain that a trusted proxy added: each adds the peer it saw."""
        client = peer
        for text in reversed(chain):
            if not self._trusts(client):
                break
            address = read_address(text)
            if address is None:
                break
            client = address
        return client

    def _trusts(self, address: Address) -> bool:
        return any(address in network for network in self._trusted)

    def _warn(self) -> None:
        if not self._warned:
            self._warned = True
            _log.warning(
                "X-Forwarded-For or X-Forwarded-Proto from an address that is no trusted proxy is ignored:"
                " if a proxy of yours sent it, name it in LAUREL_TRUSTED_PROXIES"
            )


def client_of(scope: Mapping[str, Any]) -> str | None:
    """Returns the address of a client; None for one without."""
    client = scope.get("client")
    address = read_address(client[0] if client else "")
    return None if address is None else str(address)


def address_of(scope: Mapping[str, Any]) -> str:
    """Returns the key for rate limits of a client: its IPv4 address, or the network of its IPv6 address.

    All clients without an address share one key.
    """
    client = scope.get("client")
    address = read_address(client[0] if client else "")
    if address is None:
        return "unknown"
    if isinstance(address, IPv4Address):
        return str(address)
    return str(ip_network((int(address), IPV6_PREFIX), strict=False))


def read_address(text: str) -> Address | None:
    """Returns the address in a text, which may have a port; None where it is not an address."""
    return _read(text.strip()) if len(text) <= MAX_ADDRESS_CHARS else None


@lru_cache(maxsize=10_000)
def _read(text: str) -> Address | None:
    if text.startswith("["):
        text, closed, port = text[1:].partition("]")
        if not closed or (port and not (port[0] == ":" and port[1:].isdecimal())):
            return None
    elif text.count(":") == 1:
        text, _, port = text.partition(":")
        if not port.isdecimal():
            return None
    try:
        address = ip_address(text)
    except ValueError:
        return None
    # A server that listens on an IPv6 address sees IPv4 clients as mapped ones.
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
