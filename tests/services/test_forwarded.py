"""Whom a request is from, behind proxies: only what a trusted one says is believed, and the nearest first."""

from collections.abc import Sequence
from ipaddress import ip_network

import pytest
from pydantic import ValidationError
from starlette.requests import HTTPConnection
from structlog.testing import capture_logs

from app.infra.forwarded import MAX_ADDRESS_CHARS, Forwarded, Proxies, address_of
from app.infra.request_id import Message, Receive, Send
from app.settings import Settings

TRUSTED = ("10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48")
PEER = "10.0.0.1"


async def receive() -> Message:
    raise AssertionError


async def send(_message: Message) -> None:
    raise AssertionError


async def seen(
    peer: str,
    *headers: tuple[str, str],
    trusted: Sequence[str] = TRUSTED,
    kind: str = "http",
) -> Message:
    """The scope that the application gets."""
    found: list[Message] = []

    async def application(scope: Message, _receive: Receive, _send: Send) -> None:
        found.append(scope)

    scope: Message = {
        "type": kind,
        "client": (peer, 1234),
        "scheme": "ws" if kind == "websocket" else "http",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers],
    }
    await Forwarded(application, Proxies([ip_network(one) for one in trusted]))(scope, receive, send)
    return found[0]


async def address(peer: str, *values: str, trusted: Sequence[str] = TRUSTED) -> str:
    """What tries are counted by."""
    scope = await seen(peer, *(("x-forwarded-for", value) for value in values), trusted=trusted)
    return address_of(HTTPConnection(scope))


@pytest.mark.parametrize(
    ("peer", "values", "expected"),
    [
        (PEER, [], PEER),
        (PEER, ["203.0.113.9"], "203.0.113.9"),
        (PEER, ["203.0.113.9:51234"], "203.0.113.9"),
        (PEER, ["203.0.113.9".ljust(MAX_ADDRESS_CHARS)], "203.0.113.9"),
        (PEER, ["203.0.113.9".ljust(MAX_ADDRESS_CHARS + 1)], PEER),
        # What the client made up stands on the left.
        (PEER, ["198.51.100.1, 203.0.113.9"], "203.0.113.9"),
        (PEER, ["198.51.100.1,203.0.113.9 , 192.0.2.7,10.3.2.1"], "203.0.113.9"),
        (PEER, ["198.51.100.1", "203.0.113.9", "192.0.2.7"], "203.0.113.9"),
        (PEER, ["10.9.9.9, 10.8.8.8"], "10.9.9.9"),
        # IPv6 by its network, as one customer has it.
        (PEER, ["2001:db8:7:8:1:2:3:4"], "2001:db8:7:8::/64"),
        (PEER, ["[2001:db8:7:8::1]:443"], "2001:db8:7:8::/64"),
        (PEER, ["[2001:db8:7:8::1]"], "2001:db8:7:8::/64"),
        ("2001:db8:1::5", ["203.0.113.9"], "203.0.113.9"),
        ("::ffff:10.0.0.1", ["::ffff:203.0.113.9"], "203.0.113.9"),
        # What is malformed is not believed, nor is what stands behind it.
        *(
            (PEER, [bad], PEER)
            for bad in (
                "",
                " ",
                ",",
                "unknown",
                "_hidden",
                "203.0.113.9, ",
                "203.0.113.9, x",
                "203.0.113.9:port",
                "203.0.113.256",
                "203.0.113.09",
                "[2001:db8::1",
                "[2001:db8::1]x",
                'for="203.0.113.9"',
                "203.0.113.9;10.0.0.2",
                "\xb2\xb2.1.1.1",
                "1" * 10_000,
            )
        ),
        (PEER, ["203.0.113.9, garbage, 192.0.2.7"], "192.0.2.7"),
        # From elsewhere nothing is believed.
        ("192.0.2.8", ["203.0.113.9"], "192.0.2.8"),
        ("127.0.0.1", ["203.0.113.9"], "127.0.0.1"),
        ("", ["203.0.113.9"], "unknown"),
    ],
)
async def test_whose_request_it_is(peer: str, values: list[str], expected: str) -> None:
    assert await address(peer, *values) == expected


async def test_without_proxies_nobody_is_believed() -> None:
    assert await address("127.0.0.1", "203.0.113.9", trusted=()) == "127.0.0.1"


@pytest.mark.parametrize(
    ("values", "http", "websocket"),
    [
        (["https"], "https", "wss"),
        (["http"], "http", "ws"),
        ([" HTTPS "], "https", "wss"),
        ([], "http", "ws"),
        (["https", "http"], "http", "ws"),
        (["https, http"], "http", "ws"),
        (["javascript"], "http", "ws"),
    ],
)
async def test_the_scheme(values: list[str], http: str, websocket: str) -> None:
    headers = [("x-forwarded-proto", value) for value in values]
    assert (await seen(PEER, *headers))["scheme"] == http
    assert (await seen(PEER, *headers, kind="websocket"))["scheme"] == websocket
    assert (await seen("192.0.2.8", *headers))["scheme"] == "http"


async def test_an_unknown_proxy_is_warned_about_once_and_without_values() -> None:
    async def application(*_: object) -> None:
        pass

    def scope(peer: str, *headers: tuple[bytes, bytes]) -> Message:
        return {"type": "http", "client": (peer, 1), "scheme": "http", "headers": list(headers)}

    header = (b"x-forwarded-for", b"203.0.113.9")
    forwarded = Forwarded(application, Proxies([ip_network("192.0.2.7")]))
    with capture_logs() as logs:
        await forwarded(scope(PEER), receive, send)
        await forwarded(scope("192.0.2.7", header), receive, send)
        assert logs == []
        for _ in range(3):
            await forwarded(scope(PEER, header), receive, send)
    (line,) = logs
    assert line["log_level"] == "warning"
    assert "LAUREL_TRUSTED_PROXIES" in line["event"]
    assert "203.0.113" not in str(line)
    assert PEER not in str(line)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("10.0.0.0/8", ["10.0.0.0/8"]),
        ("10.0.0.0/8, 192.0.2.7,::1", ["10.0.0.0/8", "192.0.2.7/32", "::1/128"]),
        ('["10.0.0.0/8", "192.0.2.7"]', ["10.0.0.0/8", "192.0.2.7/32"]),
        ("[]", []),
    ],
)
def test_the_setting(monkeypatch: pytest.MonkeyPatch, value: str, expected: list[str]) -> None:
    monkeypatch.setenv("LAUREL_TRUSTED_PROXIES", value)
    assert [str(one) for one in Settings().trusted_proxies] == expected


@pytest.mark.parametrize("value", ["proxy.example", "10.0.0.0/33", "10.0.0.1/8", "*", "10.0.0.0/8;192.0.2.7"])
def test_a_setting_that_names_no_network_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("LAUREL_TRUSTED_PROXIES", value)
    with pytest.raises(ValidationError):
        Settings()
