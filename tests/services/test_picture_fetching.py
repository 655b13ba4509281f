"""Fetching pictures: from the public internet alone, over redirects too, bounded in bytes and time."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from app.infra.targets import Targets
from app.pictures import fetching
from app.pictures.failures import MAX_FETCHED_BYTES, PictureFailure, PictureRefused
from app.pictures.fetching import MAX_REDIRECTS, Fetcher
from tests.services.test_webhook_targets import HOSTILE, NAMES, certificate, resolve
from tests.services.webhooks import LOOPBACK, TLS, Received, always, answered, receiving


async def refused(url: str, targets: Targets = LOOPBACK, tls: ssl.SSLContext = TLS) -> PictureFailure:
    with pytest.raises(PictureRefused) as error:
        await Fetcher(targets, tls).fetch(url)
    return error.value.failure


async def test_what_is_asked_and_what_comes_back() -> None:
    async with receiving(always(200, b"bytes")) as server:
        assert await Fetcher(LOOPBACK, TLS).fetch(server.url + "?a=b#fragment") == b"bytes"
    (one,) = server.received
    assert (one.path, one.body) == ("/hooks?a=b", b"")
    assert one.headers["accept-encoding"] == "identity"
    assert "image/webp" in one.headers["accept"]
    assert not {"cookie", "authorization", "referer"} & one.headers.keys()


async def test_a_name_is_resolved_once_and_its_certificate_checked(tmp_path: Path) -> None:
    server_tls, client_tls = certificate(tmp_path, "cdn.example.com")
    asked: list[str] = []

    async def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    async with receiving(always(200, b"bytes"), tls=server_tls) as server:
        port = server.url.split(":")[2].split("/")[0]
        targets = Targets(loopback=True, resolve=rebinding)
        assert await Fetcher(targets, client_tls).fetch(f"https://cdn.example.com:{port}/a.png") == b"bytes"
        assert asked == ["cdn.example.com"]
        asked.clear()
        url = f"https://other.example.com:{port}/a.png"
        assert await refused(url, targets, client_tls) is PictureFailure.TLS


async def test_hostile_addresses_lead_to_no_connection() -> None:
    """Those of the webhooks, given at once, and as where a redirect leads."""
    targets = Targets(resolve=resolve)
    async with receiving() as server:
        port = server.url.split(":")[2].split("/")[0]
        for url in HOSTILE:
            if "#" not in url:  # it is not sent
                address = url.replace("{port}", port)
                assert await refused(address, targets) is PictureFailure.ADDRESS_REFUSED, url
        assert server.connections == 0


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_followed_where_the_address_may_be_reached(status: int) -> None:
    async with receiving(always(200, b"bytes")) as inside:

        async def lead(one: Received) -> bytes:
            to = "/next" if one.path == "/hooks" else inside.url
            return answered(status, b"", f"location: {to}")

        async with receiving(lead) as server:
            assert await Fetcher(LOOPBACK, TLS).fetch(server.url) == b"bytes"
            assert [one.path for one in server.received] == ["/hooks", "/next"]


@pytest.mark.parametrize("name", sorted(NAMES.keys() - {"loop.example", "loop6.example", "mixed6.example"}))
async def test_redirects_to_addresses_that_are_not_public_are_refused(name: str) -> None:
    targets = Targets(loopback=True, resolve=resolve)
    async with receiving(always(302, b"", f"location: https://{name}/a.png")) as server:
        assert await refused(server.url, targets) is PictureFailure.ADDRESS_REFUSED
        assert len(server.received) == 1


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "http://10.0.0.1/", "//10.0.0.1/", "https://u:p@a.example/"]
)
async def test_redirects_to_what_is_no_address_are_refused(to: str) -> None:
    async with receiving(always(302, b"", f"location: {to}")) as server:
        assert await refused(server.url) is PictureFailure.ADDRESS_REFUSED


async def test_redirects_end() -> None:
    async with receiving(always(302, b"", "location: /hooks")) as server:
        assert await refused(server.url) is PictureFailure.TOO_MANY_REDIRECTS
        assert len(server.received) == MAX_REDIRECTS + 1

    left = MAX_REDIRECTS

    async def lead(_one: Received) -> bytes:
        nonlocal left
        left -= 1
        return answered(302, b"", "location: /hooks") if left >= 0 else answered(200, b"bytes")

    async with receiving(lead) as server:
        assert await Fetcher(LOOPBACK, TLS).fetch(server.url) == b"bytes"


@pytest.mark.parametrize("status", [304, 400, 404, 410, 500, 503])
async def test_what_is_not_answered_well_is_refused(status: int) -> None:
    async with receiving(always(status, b"no")) as server:
        assert await refused(server.url) is PictureFailure.HTTP_STATUS


async def test_bytes_are_bounded() -> None:
    async with receiving(always(200, bytes(MAX_FETCHED_BYTES))) as server:
        assert len(await Fetcher(LOOPBACK, TLS).fetch(server.url)) == MAX_FETCHED_BYTES
    async with receiving(always(200, bytes(MAX_FETCHED_BYTES + 1))) as server:
        assert await refused(server.url) is PictureFailure.TOO_LARGE


async def test_a_body_without_an_end_is_not_read_to_it() -> None:
    sent = 0

    async def pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        try:
            while True:
                writer.write(bytes(65_536))
                await writer.drain()
                sent += 65_536
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(pour, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        assert await refused(f"http://127.0.0.1:{port}/") is PictureFailure.TOO_LARGE
    finally:
        server.close()
    assert sent < 4 * MAX_FETCHED_BYTES


async def _drip(_one: Received) -> bytes:
    await asyncio.sleep(30)
    return b""


async def _half(_one: Received) -> bytes:
    return b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"


async def _noise(_one: Received) -> bytes:
    return b"\x00\x01\x02\r\n\r\n"


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (_drip, PictureFailure.TIMEOUT),
        (_half, PictureFailure.BAD_ANSWER),
        (_noise, PictureFailure.BAD_ANSWER),
    ],
)
async def test_servers_that_do_not_answer_whole(
    monkeypatch: pytest.MonkeyPatch, answer: Callable[[Received], Awaitable[bytes]], failure: PictureFailure
) -> None:
    monkeypatch.setattr(fetching, "FETCH_SECONDS", 0.5)
    async with receiving(answer) as server:
        assert await refused(server.url) is failure


async def test_the_time_is_of_all_redirects_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "FETCH_SECONDS", 0.5)

    async def slowly(_one: Received) -> bytes:
        await asyncio.sleep(0.2)
        return answered(302, b"", "location: /hooks")

    async with receiving(slowly) as server:
        assert await refused(server.url) is PictureFailure.TIMEOUT


async def test_where_nothing_listens() -> None:
    async with receiving() as server:
        pass
    assert await refused(server.url) is PictureFailure.NOT_REACHED
    nowhere = Targets(resolve=resolve)
    assert await refused("https://nowhere.example.com/", nowhere) is PictureFailure.NO_ADDRESS
