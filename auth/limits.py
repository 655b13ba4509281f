"""What tries are counted by: the address of the client, as the operator's proxy told it."""

from ipaddress import IPv4Address, ip_network

from starlette.requests import HTTPConnection

from app.infra.forwarded import read_address

IPV6_PREFIX = 64
"""Bits that tell one IPv6 customer from another: each has 2^64 addresses to try from."""


def address_of(connection: HTTPConnection) -> str:
    """The client's IPv4 address, or the network of its IPv6 one; one name for all who have neither."""
    address = read_address(connection.client.host if connection.client else "")
    if address is None:
        return "unknown"
    if isinstance(address, IPv4Address):
        return str(address)
    return str(ip_network((int(address), IPV6_PREFIX), strict=False))
