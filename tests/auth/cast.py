"""A browser that signs in at the look-alikes, as a person would; and places for it to do so.

`open_demo_world` is the whole application in demo mode. `Place` has the sign-in's real routes alone, and
remembers what they would have handed over.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from ipaddress import IPv4Address
from random import getrandbits
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import httpx2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from app.identity.sign_ins import Purpose, SignInUnderWay
from app.infra.db import Database
from app.infra.limiter import Limiter
from app.settings import Settings
from auth.data_deletion import data_deletion_routes
from auth.developer import LookAlikes
from auth.developer.people import TYPED
from auth.providers import Providers, close_providers, make_providers
from auth.sign_in import back_to, sign_in_routes
from tests.api.cast import ORIGIN, World, open_world, opened


@dataclass(frozen=True)
class Landing:
    """Where a sign-in ended: the path, and what the fragment says of it."""

    path: str
    outcome: str


@dataclass(frozen=True)
class Arrival:
    """The request by which a browser comes back from a provider."""

    method: str
    url: str
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def answer(self) -> dict[str, str]:
        """The provider's answer, wherever it stands."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.url).query).items()}
        return query | dict(self.fields)


@dataclass
class Browser:
    """Keeps cookies as a browser does: another site's POST takes along those that are SameSite=None alone."""

    app: Starlette
    cookies: dict[str, str] = field(default_factory=dict)
    address: str = field(default_factory=lambda: str(IPv4Address(getrandbits(24) + (10 << 24))))
    """Of its own, so that no test uses up another one's tries."""
    _anywhere: set[str] = field(default_factory=set)

    async def request(
        self,
        method: str,
        url: str,
        *,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        cross_site: bool = False,
    ) -> httpx2.Response:
        """One request; redirects are not followed."""
        sent = {
            name: value
            for name, value in self.cookies.items()
            if name in self._anywhere or not (cross_site and method == "POST")
        }
        cookie = "; ".join(f"{name}={value}" for name, value in sent.items())
        transport = httpx2.ASGITransport(app=self.app, client=(self.address, 1))
        async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
            response = await client.request(
                method,
                url,
                content=None if data is None else urlencode(data),
                headers={
                    **({"cookie": cookie} if cookie else {}),
                    **({} if data is None else {"content-type": "application/x-www-form-urlencoded"}),
                    **(headers or {}),
                },
            )
        for header in response.headers.get_list("set-cookie"):
            self._keep(header)
        return response

    def _keep(self, header: str) -> None:
        for name, morsel in SimpleCookie(header).items():
            if name.startswith("__Host-"):
                assert morsel["secure"], header
                assert morsel["path"] == "/", header
                assert not morsel["domain"], header
            if morsel["max-age"] == "0":
                self.cookies.pop(name, None)
                continue
            self.cookies[name] = morsel.value
            if morsel["samesite"].lower() == "none":
                self._anywhere.add(name)

    async def begin(self, provider: Provider, **query: str) -> str:
        """On the way to the provider: the address that we send the browser to."""
        response = await self.request("GET", f"/auth/login/{provider.lower()}?{urlencode(query)}")
        assert response.status_code == 302, response.text
        return response.headers["location"]

    async def choose(
        self, address: str, person: str = "ada", *, name: str = "", email: str = "", cancel: bool = False
    ) -> Arrival:
        """Choose somebody at a look-alike, or type in somebody's name or e-mail, or turn back."""
        page = await self.request("GET", address)
        assert page.status_code == 200, page.text
        form = forms(page.text)[-1 if cancel else 0]
        chosen = TYPED if name or email else person
        fields = {"cancel": "yes"} if cancel else {"person": chosen, "name": name, "email": email}
        answer = await self.request("POST", urljoin(address, form.action), data={**form.fields, **fields})
        if answer.status_code == 303:
            return Arrival("GET", answer.headers["location"])
        (form,) = forms(answer.text)
        return Arrival("POST", form.action, form.fields)

    async def arrive(self, arrival: Arrival) -> Landing:
        """Back from the provider, and to where that leads."""
        data = arrival.fields if arrival.method == "POST" else None
        response = await self.request(arrival.method, arrival.url, data=data, cross_site=True)
        assert response.status_code == 303, response.text
        path, _, outcome = response.headers["location"].partition("#")
        return Landing(path, outcome)

    async def sign_in(
        self,
        provider: Provider = Provider.GOOGLE,
        person: str = "ada",
        *,
        name: str = "",
        email: str = "",
        cancel: bool = False,
        **query: str,
    ) -> Landing:
        """The whole way; `query` is that of /auth/login (next, game, purpose)."""
        address = await self.begin(provider, **query)
        return await self.arrive(await self.choose(address, person, name=name, email=email, cancel=cancel))


def browser(world: "World | Place") -> Browser:
    """A browser without any cookies."""
    return Browser(world.app)


async def id_token(
    world: "World | Place", provider: Provider = Provider.GOOGLE, person: str = "ada", **given: str
) -> str:
    """An id_token as a provider's kit gives it to a game, for `signInWithIdToken`.

    `given` may be a `nonce`, or the `name` and `email` of somebody who is typed in: `person="typed"`.
    """
    query = urlencode({"person": person, **given})
    response = await browser(world).request("GET", f"/developer/{provider.lower()}/id-token?{query}")
    return response.json()["idToken"]


@asynccontextmanager
async def open_demo_world(url: str) -> AsyncIterator[World]:
    """The application in demo mode, look-alikes and all, on a migrated, empty database."""
    async with open_world(url, demo=True) as world:
        yield world


@dataclass
class Place:
    """The real routes of signing in, at the look-alikes, and what they hand over at the end."""

    app: Starlette
    database: Database
    look_alikes: LookAlikes
    handed: list[tuple[SignInUnderWay, ProvenIdentity]] = field(default_factory=list)

    @property
    def last(self) -> tuple[SignInUnderWay, ProvenIdentity]:
        return self.handed[-1]


class MovableClock:
    """The real instant, and as much later as a test wants it."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@asynccontextmanager
async def open_place(url: str, providers: Providers | None = None) -> AsyncIterator[Place]:
    """A `Place` on a migrated database; `providers` instead of the look-alikes."""
    settings = Settings(demo=True, public_url=ORIGIN)
    look_alikes = LookAlikes(settings)
    used = make_providers(settings, look_alikes) if providers is None else providers
    async with opened(url) as database:
        place = Place(Starlette(), database, look_alikes)

        async def finish(_request: Request, under_way: SignInUnderWay, proven: ProvenIdentity) -> Response:
            place.handed.append((under_way, proven))
            return back_to(under_way.next, "signed-in")

        place.app.router.routes += [
            *sign_in_routes(database, Limiter(), used, ORIGIN, dict.fromkeys(Purpose, finish)),
            *data_deletion_routes(database, used, ORIGIN),
            *look_alikes.routes(),
        ]
        try:
            yield place
        finally:
            await close_providers(used)


@dataclass(frozen=True)
class Form:
    action: str
    fields: dict[str, str]


def forms(page: str) -> list[Form]:
    """The forms of a page, with what they hold hidden."""

    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.forms: list[Form] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = {name: value or "" for name, value in attrs}
            if tag == "form":
                self.forms.append(Form(given["action"], {}))
            if tag == "input" and given.get("type") == "hidden":
                self.forms[-1].fields[given["name"]] = given["value"]

    reader = Reader()
    reader.feed(page)
    return reader.forms
