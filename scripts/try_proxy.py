"""Try ops/caddy/Caddyfile in front of two real servers: .venv/bin/python scripts/try_proxy.py

Requests are spread, sockets pass, and what is for operators does not. A dead server takes no later request
with it. When both are gone, clients get an error that they can read. Exit status 1 with the reason otherwise.
"""

import asyncio
import json
import os
import signal
import socket
import sys
import tempfile
import urllib.error
import urllib.request
from asyncio.subprocess import Process
from contextlib import AsyncExitStack, suppress
from pathlib import Path

from websockets.asyncio.client import connect

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
SECONDS = 180.0
REQUESTS = 40


def free_port() -> int:
    """Returns a port that was free just now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def fetch(url: str, query: str | None = None) -> "tuple[int, dict[str, str], bytes]":
    """Returns status, headers (names in lower case) and body of an answer."""
    body = json.dumps({"query": query}).encode() if query else None
    request = urllib.request.Request(url, body, {"content-type": "application/json"})  # noqa: S310 - our own proxy
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - as above
            found = answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refused:
        found = refused.code, refused.headers, refused.read()
    return found[0], {name.lower(): value for name, value in found[1].items()}, found[2]


def check(holds: object, words: str) -> None:
    """Leave with `words` unless it holds."""
    if not holds:
        sys.exit(f"The proxy is wrong: {words}")


async def ask_often(url: str, times: int) -> None:
    """Ask `times` times, one after another; every answer must be that of a server."""
    for _ in range(times):
        status, _headers, body = await asyncio.to_thread(fetch, f"{url}/graphql", "{ __typename }")
        check((status, body) == (200, b'{"data":{"__typename":"Query"}}'), f"{status} {body!r}")


async def until_ready(url: str) -> None:
    """Wait until the proxy has found a server that is ready."""
    async with asyncio.timeout(SECONDS):
        while True:
            with suppress(OSError):
                if (await asyncio.to_thread(fetch, f"{url}/graphql", "{ __typename }"))[0] == 200:
                    return
            await asyncio.sleep(0.2)


async def start(stack: AsyncExitStack, log: Path, *command: "str | Path", **environment: str) -> Process:
    """Start a program that is ended with the stack; what it prints goes to `log`."""
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            *command, env=os.environ | environment, stdout=output, stderr=output, cwd=ROOT
        )

    async def end() -> None:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        await process.wait()

    stack.push_async_callback(end)
    return process


async def try_socket(url: str) -> None:
    """Open a GraphQL socket through the proxy, and wait for its acknowledgement."""
    address = f"{url.replace('http', 'ws', 1)}/graphql"
    async with connect(address, subprotocols=["graphql-transport-ws"]) as opened:  # type: ignore[list-item] - a str
        await opened.send('{"type":"connection_init"}')
        answer = json.loads(await opened.recv())
        check(answer["type"] == "connection_ack", f"a socket was answered {answer}")


async def try_proxy(folder: Path) -> None:
    """Start everything in `folder`, and check what the proxy does."""
    async with AsyncExitStack() as stack:
        ports = [free_port(), free_port()]
        servers = []
        for number, port in enumerate(ports):
            log = folder / f"server-{number}"
            laurel = (BIN / "laurel", "serve", "--port", str(port))
            servers.append(await start(stack, log, *laurel, LAUREL_DATA_DIR=str(folder / "data")))
            async with asyncio.timeout(SECONDS):  # the second one joins the database of the first
                while b"serves" not in log.read_bytes():  # noqa: ASYNC110 - what is waited for is in a file
                    await asyncio.sleep(0.1)
        url = f"http://127.0.0.1:{free_port()}"
        await start(
            stack,
            folder / "caddy",
            *(BIN / "caddy", "run", "--config", ROOT / "ops" / "caddy" / "Caddyfile"),
            SITE=url,
            SERVERS=" ".join(f"127.0.0.1:{port}" for port in ports),
            CADDY_ADMIN=f"127.0.0.1:{free_port()}",
            XDG_DATA_HOME=str(folder),
            XDG_CONFIG_HOME=str(folder),
        )
        await until_ready(url)
        await ask_often(url, REQUESTS)
        for number in range(len(servers)):
            asked = (folder / f"server-{number}").read_bytes().count(b'"path":"/graphql"')
            check(asked > REQUESTS / 10, f"server {number} got {asked} of {REQUESTS} requests")
        await try_socket(url)
        for path in ("metrics", "healthz", "readyz"):
            check((await asyncio.to_thread(fetch, f"{url}/{path}"))[0] == 404, f"/{path} is open to all")
        servers[0].kill()
        await servers[0].wait()
        await asyncio.sleep(0.5)  # until the proxy has seen that its idle connections are closed
        await ask_often(url, REQUESTS)
        servers[1].kill()
        await servers[1].wait()
        status, headers, body = await asyncio.to_thread(fetch, f"{url}/graphql", "{ __typename }")
        said = (status, headers.get("retry-after"), json.loads(body)["errors"][0]["extensions"]["code"])
        check(said == (503, "2", "UNAVAILABLE"), f"without servers it answers {said}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="laurel-proxy-") as name:
        asyncio.run(try_proxy(Path(name)))
    sys.stdout.write("The proxy spreads requests over two servers, and outlives both.\n")
