"""A process that is asked to stop: it says so, goes on for a while, finishes what it began, and ends."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from urllib.parse import urlsplit

import httpx2
import pytest

from tests.api.cast import METRICS_TOKEN, SECRET
from tests.conftest import REPO
from tests.services.live_server import SECONDS, START_SECONDS, Server, free_port, serving

SCHEMA = json.dumps({"query": "{ __typename }"}).encode()


async def status(url: str, path: str) -> tuple[int, dict[str, object]]:
    async with httpx2.AsyncClient(timeout=SECONDS) as http:
        response = await http.get(url + path)
    return response.status_code, response.json()


async def test_a_drain_says_no_to_balancers_and_answers_all_others(database_url: str) -> None:
    async with serving(database_url, settings={"LAUREL_DRAIN_SECONDS": "600"}) as server:
        assert (await status(server.url, "/readyz"))[0] == 200
        server.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(SECONDS):
            while (await status(server.url, "/readyz"))[0] == 200:  # noqa: ASYNC110 - it is asked
                await asyncio.sleep(0.05)
        assert await status(server.url, "/readyz") == (503, {"status": "draining"})
        assert (await status(server.url, "/healthz"))[0] == 200
        async with httpx2.AsyncClient(timeout=SECONDS) as http:
            answer = await http.post(
                f"{server.url}/graphql", content=SCHEMA, headers={"content-type": "application/json"}
            )
        assert answer.json() == {"data": {"__typename": "Query"}}
        # A second signal, which `serving` sends, ends the drain.


async def _is_refused(server: Server) -> bool:
    place = urlsplit(server.url)
    try:
        _, writer = await asyncio.open_connection(place.hostname, place.port)
    except OSError:
        return True
    writer.close()
    return False


async def test_a_request_under_way_is_answered_and_no_new_one_is_taken(database_url: str) -> None:
    async with serving(database_url) as server:
        place = urlsplit(server.url)
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        writer.write(
            b"POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n"
            b"content-length: %d\r\n\r\n" % len(SCHEMA) + SCHEMA[:5]
        )
        await asyncio.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(SECONDS):
            while not await _is_refused(server):  # noqa: ASYNC110 - it is asked
                await asyncio.sleep(0.05)
        writer.write(SCHEMA[5:])
        async with asyncio.timeout(SECONDS):
            answer = await reader.read()
        assert answer.startswith(b"HTTP/1.1 200 ")
        assert answer.endswith(b'{"data":{"__typename":"Query"}}')
        writer.close()


@pytest.mark.parametrize("token", [METRICS_TOKEN, None])
async def test_a_worker_says_how_it_is(database_url: str, token: str | None) -> None:
    port = free_port()
    own = {"DATABASE_URL": database_url, "LAUREL_SECRET": SECRET, "LAUREL_WORKER_PORT": str(port)}
    worker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app.cli", "worker"),
        env=os.environ | own | ({} if token is None else {"LAUREL_METRICS_TOKEN": token}),
        cwd=REPO,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(START_SECONDS):
            found = 0
            while found != 200:
                with suppress(httpx2.TransportError):
                    found, _ = await status(url, "/readyz")
                await asyncio.sleep(0.1)
        assert await status(url, "/healthz") == (200, {"status": "ok"})
        async with httpx2.AsyncClient(timeout=SECONDS) as http:
            assert (await http.get(f"{url}/metrics")).status_code == (404 if token is None else 401)
            if token is not None:
                text = (await http.get(f"{url}/metrics", headers={"authorization": f"Bearer {token}"})).text
                assert "laurel_worker_batches_total" in text
            assert (await http.post(f"{url}/graphql", content=SCHEMA)).status_code == 404
    finally:
        worker.terminate()
        async with asyncio.timeout(SECONDS):
            await worker.wait()
    assert worker.returncode == 0


def test_a_worker_excludes_what_it_began_with_from_garbage_collection(database_url: str) -> None:
    """In place of its work it says how many objects are excluded."""
    script = """
import gc
from app import background
from app.cli import serving

async def say():
    print(gc.get_freeze_count())

background.background_work = lambda *_, **__: [say()]
serving.worker(as_json=True)
"""
    own = {"DATABASE_URL": database_url, "LAUREL_SECRET": SECRET}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | own,
        cwd=REPO,
        check=True,
        capture_output=True,
        text=True,
    )
    assert int(done.stdout.splitlines()[-1]) > 50_000
