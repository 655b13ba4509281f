"""The standing cast of the API's tests: studios, their keys and games, players; and a client to ask as each.

Every test has studios of its own, so that tests share one application and one database.
"""

import base64
import json
from collections.abc import AsyncIterator, Iterable, Mapping, MutableMapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import httpx2
from pydantic import SecretStr
from starlette.applications import Starlette
from structlog.testing import capture_logs

from app.domain.access import GameMode, Scope
from app.domain.instants import format_instant
from app.identity.service import PLAYER_TOKEN_LIFE, issue_player_token
from app.infra.db import Database
from app.main import create_app
from app.settings import Settings
from app.studios.keys import create_key, revoke_key
from app.studios.queries import GameRow, find_game
from app.studios.service import create_game, create_studio, publish_game, publish_program
from tests.api import documents
from tests.cast import NOW, game_file, program_file
from tests.schemas import errors_of_new, make_schema
from transport.requests import GRAPHQL_JSON

ALL_SCOPES = tuple(Scope)
ORIGIN = "http://test"
SECRET = base64.b64encode(bytes(range(32))).decode()
METRICS_TOKEN = "a-token-for-metrics"
Json = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the headers, and every byte of the body."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    body: Json

    @property
    def data(self) -> Json:
        """The data of an answer without errors."""
        assert "errors" not in self.body, self.body["errors"]
        return self.body["data"]

    @property
    def only(self) -> Any:  # noqa: ANN401 - whatever the one root field is
        """The one root field of an answer without errors."""
        (value,) = self.data.values()
        return value

    @property
    def refused(self) -> Json:
        """The payload of a mutation that changed nothing, for its user errors."""
        payload = self.only
        assert payload["userErrors"]
        assert not any(value for name, value in payload.items() if name != "userErrors"), payload
        return payload

    @property
    def fault(self) -> tuple[str, list[str]]:
        """Code and path of the one user error."""
        (error,) = self.refused["userErrors"]
        assert error["message"]
        return error["code"], error["path"]

    @property
    def error(self) -> tuple[str, list[str]]:
        """Code and input path of the one top-level error."""
        (error,) = self.body["errors"]
        assert error["message"]
        assert not any((self.body.get("data") or {}).values())
        return error["extensions"]["code"], error["extensions"].get("path", [])

    @property
    def code(self) -> str:
        return self.error[0]


@dataclass
class World:
    """One application over one database, asked in the process; what it logs is kept, not printed."""

    app: Starlette
    client: httpx2.AsyncClient
    database: Database
    logs: list[MutableMapping[str, Any]] = field(default_factory=list)

    async def ask(self, secret: str | None, document: str, **variables: object) -> Answer:
        """Send a document as the holder of `secret`; nothing may be an internal error."""
        answer = await self.send(secret, {"query": document, "variables": variables})
        assert answer.status < 500, (answer.body, self.logs[-2:])
        codes = [error["extensions"]["code"] for error in answer.body.get("errors", ())]
        assert "INTERNAL" not in codes, (answer.body, self.logs[-2:])
        return answer

    async def send(self, secret: str | None, body: object, **headers: str) -> Answer:
        """Send any body; bytes go as they are."""
        sent = {"accept": GRAPHQL_JSON, "content-type": "application/json"} | headers
        if secret is not None:
            sent["authorization"] = f"Bearer {secret}"
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        encoded = [(name.encode(), value.encode()) for name, value in sent.items()]
        response = await self.client.post("/graphql", headers=encoded, content=content)
        return Answer(response.status_code, dict(response.headers), response.content, response.json())

    async def metrics(self) -> httpx2.Response:
        """What Prometheus would read."""
        return await self.client.get("/metrics", headers={"authorization": f"Bearer {METRICS_TOKEN}"})

    async def stage(
        self,
        slug: str | None = None,
        *,
        games: Sequence[str] = ("quest",),
        live: Sequence[str] = (),
        rules: Mapping[str, object] | None = None,
        now: datetime = NOW,
    ) -> "Stage":
        """A studio of its own with sandboxes and live games, and keys with every scope."""
        slug = slug or f"studio-{uuid4().hex[:12]}"
        await create_studio(self.database, slug, slug.title(), NOW)
        rows = []
        for name, sandbox_now in [*((game, now) for game in games), *((game, None) for game in live)]:
            await create_game(
                *(self.database, slug, name),
                name=name.title(),
                real_now=NOW,
                sandbox_now=sandbox_now,
                frozen=True,
            )
            rows.append(await self.game(slug, name))
            if rules is not None:
                await publish_game(self.database, rows[-1], rules, NOW)
        key = await self.key(slug)
        live_key = await self.key(slug, mode=GameMode.LIVE)
        return Stage(self, slug, {row.slug: row for row in rows}, key, live_key)

    async def game(self, studio: str, slug: str) -> GameRow:
        async with self.database.acquire() as connection:
            row = await find_game(connection, studio, slug)
        assert row is not None
        return row

    async def key(
        self, studio: str, scopes: Iterable[str] = ALL_SCOPES, mode: GameMode = GameMode.SANDBOX
    ) -> str:
        return (await create_key(self.database, studio, tuple(scopes), mode, NOW)).secret


@dataclass
class Stage:
    """A studio of the cast, as its own server sees it."""

    world: World
    slug: str
    games: dict[str, GameRow]
    key: str
    live_key: str

    @property
    def game(self) -> GameRow:
        return next(iter(self.games.values()))

    def game_id(self, slug: str) -> str:
        return str(self.games[slug].id)

    async def ask(self, document: str, **variables: object) -> Answer:
        """Ask with the test key that has every scope."""
        return await self.world.ask(self.key, document, **variables)

    async def onboard(self, player: str = "ada", **more: object) -> Json:
        return (await self.ask(documents.ONBOARD, input={"playerId": player, **more})).only

    async def buy(
        self, purchase: str, amount: str = "10", player: str = "ada", *, currency: str = "USD", **more: object
    ) -> Json:
        given = bought(purchase, amount, player, currency=currency, **more)
        return (await self.ask(documents.RECORD, input=given)).only

    async def refund(self, purchase: str, refund: str = "r", **more: object) -> Json:
        given = {"purchaseId": purchase, "refundId": refund, **more}
        return (await self.ask(documents.REFUND, input=given)).only

    async def grant(self, key: str, points: int, player: str = "ada", **more: object) -> Json:
        given = {"playerId": player, "points": points, "reason": "Sorry", "idempotencyKey": key, **more}
        return (await self.ask(documents.GRANT, input=given)).only

    async def grant_to_new(self, player: str, points: int) -> Json:
        await self.onboard(player)
        return await self.grant(f"{player}'s", points, player)

    async def advance(self, to: datetime | str, **more: object) -> Json:
        instant = to if isinstance(to, str) else format_instant(to)
        return (await self.ask(documents.ADVANCE, input={"to": instant, **more})).only

    async def member(self, player: str = "ada", **more: object) -> Json:
        return (await self.ask(documents.MEMBER_QUERY, playerId=player, **more)).only

    async def token(self, player: str = "ada", **more: object) -> str:
        answer = await self.ask(documents.ISSUE_TOKEN, input={"playerId": player, **more})
        return answer.only["token"]


@dataclass(frozen=True)
class Cast:
    """Acme, its keys and players; and Zenith, with the same names for everything."""

    acme: Stage
    zenith: Stage
    lacking: Mapping[Scope, str]
    """Acme's test keys with every scope but one."""
    revoked: str
    ada: str
    """Tokens of two players of Acme's sandbox, and one of Ada's whose hour is over."""
    bob: str
    expired: str

    def strangers(self, scope: Scope) -> dict[str, tuple[str | None, str]]:
        """Who may not do what needs a scope, and the code each one gets."""
        return {
            "anonymous": (None, "UNAUTHENTICATED"),
            "nobody": ("lk_test_nobody", "UNAUTHENTICATED"),
            "neither": ("neither", "UNAUTHENTICATED"),
            "revoked key": (self.revoked, "UNAUTHENTICATED"),
            "expired token": (self.expired, "UNAUTHENTICATED"),
            "the player": (self.ada, "FORBIDDEN"),
            "another player": (self.bob, "FORBIDDEN"),
            "a key without the scope": (self.lacking[scope], "FORBIDDEN"),
        }


async def check_strangers(cast: Cast, scope: Scope, document: str, **variables: object) -> None:
    """Everybody but a studio key with the scope is refused, before anything of the input is looked at."""
    for who, (secret, code) in cast.strangers(scope).items():
        answer = await cast.acme.world.ask(secret, document, **variables)
        assert answer.code == code, who


def bought(
    purchase: str, amount: str = "10", player: str = "ada", *, currency: str = "USD", **more: object
) -> Json:
    """The input of a purchase."""
    money = {"amount": amount, "currency": currency}
    return {"playerId": player, "purchaseId": purchase, "amount": money, **more}


def histories(member: Json) -> list[Json]:
    """A member's entries, the oldest first."""
    return [edge["node"] for edge in reversed(member["history"]["edges"])]


@asynccontextmanager
async def open_world(
    url: str, program: Mapping[str, object] | None = None, *, demo: bool = False, introspection: bool = True
) -> AsyncIterator[World]:
    """The application on a migrated, empty database, in its lifespan, with the program's rules published."""
    settings = Settings(
        database_url=url,
        secret=SecretStr(SECRET),
        metrics_token=SecretStr(METRICS_TOKEN),
        public_url=ORIGIN,
        demo=demo,
        introspection=introspection,
    )
    with patch("app.main.make_schema", make_schema):
        app = create_app(settings)
    transport = httpx2.ASGITransport(app=app)
    with capture_logs() as logs, patch("transport.documents.validation_errors", errors_of_new):
        async with (
            app.router.lifespan_context(app),
            opened(url) as database,
            httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client,
        ):
            await publish_program(database, program or program_file(), None, NOW)
            yield World(app, client, database, logs)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The tests' own connections, beside those of the application."""
    database = Database(url)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def standing_cast(world: World) -> Cast:
    """Acme and Zenith: a sandbox `quest`, a live game `arena`, players ada and bob, the same purchases."""
    rules = game_file()
    acme = await world.stage("acme", live=("arena",), rules=rules)
    zenith = await world.stage("zenith", live=("arena",), rules=rules)
    for studio in (acme, zenith):
        for player in ("ada", "bob"):
            await studio.onboard(player, displayName=player.title())
            await studio.buy(f"{player}-1", player=player)
    lacking = {scope: await world.key("acme", set(Scope) - {scope}) for scope in Scope}
    revoked = await create_key(world.database, "acme", ALL_SCOPES, GameMode.SANDBOX, NOW)
    await revoke_key(world.database, "acme", str(revoked.key.id), NOW)
    over = datetime.now(UTC) - PLAYER_TOKEN_LIFE - timedelta(seconds=1)
    return Cast(
        acme=acme,
        zenith=zenith,
        lacking=lacking,
        revoked=revoked.secret,
        ada=await acme.token("ada"),
        bob=await acme.token("bob"),
        expired=(await issue_player_token(world.database, acme.game.id, "ada", over)).secret,
    )
