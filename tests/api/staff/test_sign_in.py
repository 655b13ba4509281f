"""The staff's way in and out: Google's look-alike, the list of invitations, the cookie."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import httpx2
import pytest

from app.domain.access import Provider, StaffRole
from app.identity.staff import invite, revoke
from auth.cookies import STAFF_COOKIE
from tests.api.cast import ORIGIN, World
from tests.api.identity.test_create_store_link import another_process
from tests.auth.cast import Browser, Landing, browser, open_demo_world

KIND = "{ viewer { kind staff { email name } } }"


@pytest.fixture(scope="module")
async def demo(module_database_url: str) -> AsyncIterator[World]:
    async with open_demo_world(module_database_url) as world:
        yield world


async def viewer(world: World, visitor: Browser) -> dict[str, object]:
    """Who the browser is."""
    cookie = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    answer = await world.send(None, {"query": KIND}, cookie=cookie, origin=ORIGIN)
    return answer.only


async def invited(world: World, email: str, role: StaffRole = StaffRole.SUPPORT) -> None:
    await invite(world.database, email, role, None, datetime.now(UTC))


async def test_the_way_in(demo: World) -> None:
    await invited(demo, "Ada@example.com")
    demo.logs.clear()
    visitor = browser(demo)
    assert await visitor.sign_in(purpose="staff", next="/console") == Landing("/console", "signed-in")
    who = await viewer(demo, visitor)
    assert who == {"kind": "STAFF", "staff": {"email": "ada@example.com", "name": "Ada Amber"}}
    first = visitor.cookies[STAFF_COOKIE]
    await visitor.sign_in(purpose="staff", next="/console")
    assert visitor.cookies[STAFF_COOKIE] != first
    before = browser(demo)
    before.cookies[STAFF_COOKIE] = first
    assert (await viewer(demo, before))["kind"] == "ANONYMOUS", "a new sign-in ends the session before it"
    assert not any(word in str(demo.logs) for word in ("ada@", "Ada Amber", "developer-ada", first))
    await revoke(demo.database, "ada@example.com", datetime.now(UTC))
    assert (await viewer(demo, visitor))["kind"] == "ANONYMOUS"
    landing = await visitor.sign_in(purpose="staff", next="/console")
    assert landing == Landing("/staff", "not-invited")


async def test_the_cookie(demo: World) -> None:
    await invited(demo, "gil@example.com")
    visitor = browser(demo)
    address = await visitor.begin(Provider.GOOGLE, purpose="staff", next="/console")
    arrival = await visitor.choose(address, email="gil@example.com")
    response = await visitor.request("GET", arrival.url)
    (cookie,) = [c for c in response.headers.get_list("set-cookie") if c.startswith(STAFF_COOKIE)]
    attributes = {part.strip().partition("=")[0].lower() for part in cookie.split(";")[1:]}
    assert attributes == {"httponly", "secure", "samesite", "path", "max-age"}
    assert "samesite=lax" in cookie.lower()
    assert "path=/;" in f"{cookie.lower()};"
    assert "max-age=43200" in cookie.lower()


async def test_a_refusal_says_why(demo: World) -> None:
    await invited(demo, "dana@example.com")
    await invited(demo, "hal@example.com")
    first = browser(demo)
    assert (await first.sign_in(email="hal@example.com", purpose="staff", next="/c")).outcome == "signed-in"
    choices = (
        ("bruno", "", "not-invited"),
        ("chen", "", "no-email"),  # Google gives no e-mail
        ("dana", "", "no-email"),  # invited, but Google has not verified the address
        ("typed", "somebody@example.com", "not-invited"),
    )
    for person, email, why in choices:
        visitor = browser(demo)
        landing = await visitor.sign_in(person=person, email=email, purpose="staff", next="/c")
        assert landing == Landing("/staff", why), person
        assert STAFF_COOKIE not in visitor.cookies
    # Who is refused in a browser that is signed in, stays who it was there.
    assert (await first.sign_in(person="bruno", purpose="staff", next="/c")).outcome == "not-invited"
    assert (await viewer(demo, first))["kind"] == "STAFF"


async def test_the_way_out(demo: World) -> None:
    await invited(demo, "ivy@example.com")
    here, there, elsewhere = browser(demo), browser(demo), browser(demo)
    for visitor in (here, there, elsewhere):
        await visitor.sign_in(email="ivy@example.com", purpose="staff", next="/c")
        assert (await viewer(demo, visitor))["kind"] == "STAFF"
    kept = dict(here.cookies)
    assert (await log_out(demo, here, everywhere=False)).status_code == 204
    here.cookies = kept
    kinds = [(await viewer(demo, visitor))["kind"] for visitor in (here, there, elsewhere)]
    assert kinds == ["ANONYMOUS", "STAFF", "STAFF"]
    assert (await log_out(demo, there, everywhere=True)).status_code == 204
    assert (await viewer(demo, elsewhere))["kind"] == "ANONYMOUS"


async def log_out(world: World, visitor: Browser, *, everywhere: bool) -> httpx2.Response:
    cookie = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    return await world.client.post(
        "/auth/logout",
        content=json.dumps({"everywhere": everywhere}),
        headers={"content-type": "application/json", "cookie": cookie, "origin": ORIGIN},
    )


async def test_other_sites_cannot_use_the_cookie(demo: World) -> None:
    await invited(demo, "joe@example.com")
    visitor = browser(demo)
    await visitor.sign_in(email="joe@example.com", purpose="staff", next="/c")
    cookie = f"{STAFF_COOKIE}={visitor.cookies[STAFF_COOKIE]}"
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        answer = await demo.send(None, {"query": KIND}, cookie=cookie, **headers)
        assert answer.code == "FORBIDDEN", headers


async def page_of(world: World, visitor: Browser) -> str:
    response = await visitor.request("GET", "/staff")
    assert (response.status_code, response.headers["cache-control"]) == (200, "no-store")
    assert "script-src" not in response.headers["content-security-policy"]
    return response.text


async def test_the_staffs_page(demo: World) -> None:
    await invited(demo, "kay@example.com", StaffRole.PRODUCT_OWNER)
    visitor = browser(demo)
    assert "/auth/login/google?purpose=staff" in await page_of(demo, visitor)
    landing = await visitor.sign_in(name="Kay <b>", email="kay@example.com", purpose="staff")
    assert landing == Landing("/staff", "signed-in"), "without a `next`, the page for the staff"
    page = await page_of(demo, visitor)
    assert "Kay &lt;b&gt;" in page
    assert "kay@example.com" in page
    assert "PRODUCT_OWNER" in page
    assert "/auth/login/google" not in page


async def test_each_way_a_sign_in_ends_has_a_sentence(demo: World) -> None:
    await invited(demo, "lou@example.com")
    visitor = browser(demo)
    address = await visitor.begin(Provider.GOOGLE, purpose="staff", next="/c")
    arrival = await visitor.choose(address, cancel=True)
    ended = [await visitor.arrive(arrival), await visitor.arrive(arrival)]
    address = await visitor.begin(Provider.GOOGLE, purpose="staff", next="/c")
    arrival = await visitor.choose(address, email="lou@example.com")
    ended.append(await browser(demo).arrive(arrival))
    ended.append(await visitor.arrive(replace(arrival, url=arrival.url.replace("code=", "code=x"))))
    assert [landing.path for landing in ended] == ["/staff"] * 4
    assert [landing.outcome for landing in ended] == ["cancelled", "over", "over", "failed"]
    page = await page_of(demo, visitor)
    for outcome in ("cancelled", "over", "failed", "not-invited", "no-email", "signed-out"):
        assert f'class="outcome" id="{outcome}"' in page


async def test_signing_out_on_the_page(demo: World) -> None:
    await invited(demo, "max@example.com")
    visitor = browser(demo)
    await visitor.sign_in(email="max@example.com", purpose="staff")
    kept = visitor.cookies[STAFF_COOKIE]
    foreign = await visitor.request("POST", "/staff/sign-out", headers={"origin": "https://evil.example"})
    assert foreign.headers["location"] == "/staff"
    assert (await viewer(demo, visitor))["kind"] == "STAFF"
    response = await visitor.request("POST", "/staff/sign-out", headers={"origin": ORIGIN})
    assert (response.status_code, response.headers["location"]) == (303, "/staff#signed-out")
    assert STAFF_COOKIE not in visitor.cookies
    visitor.cookies[STAFF_COOKIE] = kept
    assert (await viewer(demo, visitor))["kind"] == "ANONYMOUS"


async def test_the_page_where_google_is_not_set_up(demo: World) -> None:
    async with another_process(demo.database.url) as client:
        page = (await client.get("/staff")).text
    assert "/auth/login/google" not in page
    assert "LAUREL_GOOGLE_CLIENT_ID" in page
