"""Where messages may not go: hostile URLs and names, none of which leads to a connection."""

import asyncio
import datetime as dt
import ipaddress
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from app.infra.targets import MAX_URL, TargetRefused, Targets, is_public
from app.webhooks.delivery import Sender
from app.webhooks.queries import Failure
from app.webhooks.signing_secrets import new_signing_secret
from tests.cast import NOW
from tests.services.webhooks import TLS, answered, receiving

# What names resolve to, in the tests; every other name has no address.
NAMES = {
    "private.example": ["10.0.0.1"],
    "home.example": ["192.168.1.1"],
    "office.example": ["172.16.5.4"],
    "loop.example": ["127.0.0.1"],
    "loop6.example": ["::1"],
    "metadata.example": ["169.254.169.254"],
    "carrier.example": ["100.64.0.1"],
    "zero.example": ["0.0.0.0"],  # noqa: S104 - an address that is refused
    "multicast.example": ["224.0.0.251"],
    "broadcast.example": ["255.255.255.255"],
    "reserved.example": ["240.0.0.1"],
    "docs.example": ["192.0.2.1"],
    "bench.example": ["198.18.0.1"],
    "relay.example": ["192.88.99.1"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "compatible.example": ["::127.0.0.1"],
    "nat64.example": ["64:ff9b::7f00:1"],
    "local-nat64.example": ["64:ff9b:1::a00:1"],
    "sixtofour.example": ["2002:7f00:1::1"],
    "teredo.example": ["2001:0:53aa:64c:0:fbfd:80ff:fffe"],
    "unique.example": ["fd00::1"],
    "link.example": ["fe80::1"],
    "scoped.example": ["fe80::1%1"],
    "site.example": ["fec0::1"],
    "multicast6.example": ["ff02::1"],
    "docs6.example": ["2001:db8::1"],
    # A public address beside a private one: which of both would be taken is chance.
    "mixed.example": ["93.184.215.14", "10.0.0.1"],
    "mixed6.example": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::1"],
}
REFUSED_BY_NAME = [f"https://{name}/hooks" for name in NAMES]
REFUSED_AT_SIGHT = [
    "http://hooks.example.com/",
    "ftp://hooks.example.com/",
    "file:///etc/passwd",
    "gopher://hooks.example.com/",
    "//hooks.example.com/",
    "hooks.example.com",
    "https:///hooks",
    "https://",
    "",
    "https://user:secret@hooks.example.com/",
    "https://hooks.example.com@127.0.0.1/",
    "https://@hooks.example.com/",
    "https://127.0.0.1/",
    "https://127.0.0.1:{port}/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.1/",
    "https://127.0.0.1./",
    "https://[::1]/",
    "https://[::1]:{port}/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[fe80::1%25lo]/",
    "https://[::]/",
    "https://0.0.0.0/",
    "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "https://localhost/",
    "https://localhost:{port}/",
    "https://LOCALHOST./",
    "https://intranet/",
    "https://hooks.example.com:22/",
    "https://hooks.example.com:25/",
    "https://hooks.example.com:80/",
    "https://hooks.example.com:0/",
    "https://hooks.example.com:65536/",
    "https://hooks.example.com:x/",
    "https://hooks.example.com/#fragment",
    "https://hooks.example.com/a b",
    "https://hooks.example.com\\@127.0.0.1/",
    "https://hooks.example.com/\r\nhost: 127.0.0.1",
    "https://hooks.example.com/\x00",
    "https://höks.example.com/",
    "https://①②⑦.0.0.1/",
    "https://-hooks.example.com/",
    "https://hooks_.example.com/",
    "https://hooks..example.com/",
    "https://hooks.example.123/",
    f"https://{'a' * 64}.example.com/",
    "https://hooks.example.com/" + "a" * MAX_URL,
]
HOSTILE = REFUSED_BY_NAME + REFUSED_AT_SIGHT


async def resolve(host: str, _port: int) -> list[str]:
    if host not in NAMES:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")
    return NAMES[host]


def test_there_are_enough_of_them() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) >= 40


async def test_hostile_urls_lead_to_no_connection(
    monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    connections: list[object] = []
    looked_up: list[object] = []

    async def connect(*arguments: object, **named: object) -> None:
        connections.append((arguments, named))
        raise OSError("not in this test")

    async def getaddrinfo(*arguments: object, **named: object) -> None:
        looked_up.append((arguments, named))
        raise OSError("not in this test")

    sender = Sender(Targets(resolve=resolve), TLS)
    async with receiving() as server:
        port = server.url.split(":")[2].split("/")[0]
        loop = type(asyncio.get_running_loop())
        monkeypatch.setattr(loop, "create_connection", connect)
        monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
        monkeypatch.setattr(loop, "sock_connect", connect)
        for url in HOSTILE:
            attempt = await sender.send(
                url.replace("{port}", port), "msg_1", b"{}", [new_signing_secret()], NOW
            )
            assert attempt.failure is Failure.ADDRESS_REFUSED, url
            assert (attempt.http_status, attempt.response) == (None, None)
        # The stubs do see connections where there are some: to a name that leads somewhere.
        monkeypatch.setitem(NAMES, "right.example", ["93.184.215.14"])
        right = await sender.send("https://right.example/", "msg_1", b"{}", [new_signing_secret()], NOW)
        assert right.failure in {Failure.NOT_REACHED, Failure.NO_ADDRESS}
    record_property("attempts", len(HOSTILE))
    assert len(connections) + len(looked_up) == 1
    assert "93.184.215.14" in str(connections + looked_up)
    assert server.connections == 0


@pytest.mark.parametrize("url", REFUSED_AT_SIGHT)
def test_what_is_wrong_at_sight_is_refused_when_an_endpoint_is_made(url: str) -> None:
    with pytest.raises(TargetRefused, match=r"[.]$"):
        Targets().check(url.replace("{port}", "8443"))


async def test_the_demo_reaches_this_machine_and_nothing_else() -> None:
    targets = Targets(loopback=True, resolve=resolve)
    for url in ("http://10.0.0.1/", "http://private.example/", "http://127.0.0.1:22/", "https://10.0.0.1/"):
        with pytest.raises(TargetRefused):
            targets.check(url)
    for private in ("private.example", "metadata.example", "mixed.example"):
        with pytest.raises(TargetRefused):
            await targets.address(targets.check(f"https://{private}/"))
    assert await targets.address(targets.check("http://127.0.0.1:8080/")) == "127.0.0.1"
    assert await targets.address(targets.check("http://[::1]:8080/")) == "::1"
    assert await targets.address(targets.check("https://loop.example/")) == "127.0.0.1"


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example.com",
        "https://hooks.example.com/a/b?c=d&e=%20",
        "https://HOOKS.Example.com:8443/",
        "https://xn--hks-rna.example.com/",
        "https://93.184.215.14/",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:1024/",
        "https://a.b.c.d.e.example.co.uk:65535/",
        "https://hooks.example.com./",
        "https://hooks.example.com/" + "a" * (MAX_URL - 26),
    ],
)
def test_what_is_right_is_taken(url: str) -> None:
    assert Targets().check(url).scheme == "https"


@pytest.mark.parametrize(
    ("text", "public"),
    [
        *(("8.8.8.8", True), ("93.184.215.14", True), ("2606:4700::1111", True), ("2a00:1450::1", True)),
        *(("172.15.255.255", True), ("172.16.0.0", False), ("172.31.255.255", False), ("172.32.0.0", True)),
        *(("100.63.255.255", True), ("100.64.0.0", False), ("100.128.0.0", True), ("223.255.255.255", True)),
        *(("224.0.0.0", False), ("3fff::1", False), ("4000::1", False), ("2001:200::1", True)),
        *(("2620:4f:8000::1", False), ("192.0.0.9", False), ("192.31.196.1", False), ("198.51.100.1", False)),
    ],
)
def test_which_addresses_are_public(text: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(text)) is public


def certificate(folder: Path, name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context with a certificate for `name`, and a client's that trusts it alone."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = made.public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "server.pem"
    path.write_bytes(private + pem)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path)
    return server, ssl.create_default_context(cadata=pem.decode())


async def test_the_connection_goes_to_the_address_that_was_checked(tmp_path: Path) -> None:
    """The name is asked for once; it stands in the handshake, the certificate and the `Host` header."""
    server_tls, client_tls = certificate(tmp_path, "hooks.example.com")
    seen: list[str | None] = []
    server_tls.sni_callback = lambda _socket, name, _context: seen.append(name)
    asked: list[str] = []

    async def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    async with receiving(tls=server_tls) as server:
        port = int(server.url.split(":")[2].split("/")[0])
        sender = Sender(Targets(loopback=True, resolve=rebinding), client_tls)
        secret = new_signing_secret()
        done = await sender.send(
            f"https://hooks.example.com:{port}/x?y=1", "msg_1", b'{"a":1}', [secret], dt.datetime.now(dt.UTC)
        )
        assert (done.failure, done.http_status) == (None, 204)
        (one,) = server.received
        assert (one.path, one.headers["host"]) == ("/x?y=1", f"hooks.example.com:{port}")
        assert one.verified(secret) == {"a": 1}
    assert (asked, seen) == (["hooks.example.com"], ["hooks.example.com"])


async def test_another_names_certificate_is_refused(tmp_path: Path) -> None:
    server_tls, client_tls = certificate(tmp_path, "other.example.com")

    async def here(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    async with receiving(tls=server_tls) as server:
        port = server.url.split(":")[2].split("/")[0]
        for tls in (client_tls, None):
            sender = Sender(Targets(loopback=True, resolve=here), tls)
            done = await sender.send(
                f"https://hooks.example.com:{port}/", "msg_1", b"{}", [new_signing_secret()], NOW
            )
            assert done.failure is Failure.TLS
        assert server.received == []


async def test_proxies_of_the_surroundings_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    async with receiving() as server, receiving() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        sender = Sender(Targets(loopback=True), TLS)
        done = await sender.send(server.url, "msg_1", b"{}", [new_signing_secret()], NOW)
        assert (done.failure, proxy.connections) == (None, 0)


async def test_redirects_are_not_followed() -> None:
    async with receiving() as inside:
        for status in (301, 302, 303, 307, 308):

            async def lead_on(_one: object, status: int = status) -> bytes:
                return answered(status, b"", f"location: {inside.url}")

            async with receiving(lead_on) as server:
                sender = Sender(Targets(loopback=True), TLS)
                done = await sender.send(server.url, "msg_1", b"{}", [new_signing_secret()], NOW)
                assert (done.http_status, len(server.received)) == (status, 1)
        assert inside.connections == 0


async def test_no_cookie_goes_back() -> None:
    async def answer(_one: object) -> bytes:
        return answered(204, b"", "set-cookie: a=b; Path=/")

    async with receiving(answer) as server:
        sender = Sender(Targets(loopback=True), TLS)
        for _ in range(2):
            await sender.send(server.url, "msg_1", b"{}", [new_signing_secret()], NOW)
        assert len(server.received) == 2
        assert all("cookie" not in one.headers for one in server.received)
