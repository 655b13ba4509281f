"""A studio with something to sell, and players at the store: guests, and such as are identified."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from app.identity.realms import realm_of
from app.identity.sessions import SessionKind, create_store_session
from tests.api.cast import Answer, Json, Stage, World
from tests.api.store import documents
from tests.cast import fetch_rows

ADDRESS = {
    "name": "Ada Lovelace",
    "line1": "12 St James's Square",
    "line2": "Flat 2",
    "city": "London",
    "region": "Greater London",
    "postalCode": "SW1Y 4JH",
    "country": "GB",
    "phone": "+44 20 7946 0000",
}
MUG = {"kind": "TANGIBLE", "title": "Mug", "price": 30}


@dataclass
class Shop:
    """A stage with a catalog."""

    stage: Stage

    @property
    def world(self) -> World:
        return self.stage.world

    async def ask(self, document: str, **variables: object) -> Answer:
        return await self.stage.ask(document, **variables)

    async def item(self, sku: str = "gem", **more: object) -> Json:
        """Store an item: by default digital, for 10 P, without any limit."""
        answer = await self.stage.ask(documents.UPSERT, input=draft(sku, **more))
        assert answer.only["userErrors"] == []
        return answer.only["item"]

    async def stock(self, sku: str = "gem") -> int | None:
        (row,) = await fetch_rows(
            self.world.database,
            "SELECT stock FROM catalog_items WHERE game_id = $1 AND sku = $2",
            *(self.stage.game.id, sku),
        )
        return row[0]

    async def shopper(
        self, player: str = "ada", points: int = 1_000, *, identified: bool = True, **about: object
    ) -> "Shopper":
        """A player with points, at the store."""
        await self.stage.onboard(player, **about)
        if points:
            await self.stage.grant(f"{player}'s", points, player)
        if identified:
            await self.identify(player)
        return Shopper(self, player, await self.session(player), await self.stage.token(player))

    async def identify(self, player: str) -> None:
        """As if an identity of the player had been proven."""
        await fetch_rows(
            self.world.database,
            "INSERT INTO identities (realm, provider, issuer, subject, member_id, member_game_id, linked_at)"
            " SELECT $3, 'GOOGLE', 'https://accounts.google.com', $4, member_id, game_id, $5 FROM players"
            " WHERE game_id = $1 AND external_id = $2",
            *(self.stage.game.id, player, realm_of(self.stage.game), uuid4().hex, datetime.now(UTC)),
        )

    async def session(self, player: str) -> str:
        """The secret of a store session."""
        (row,) = await fetch_rows(
            self.world.database,
            "SELECT id FROM players WHERE game_id = $1 AND external_id = $2",
            *(self.stage.game.id, player),
        )
        async with self.world.database.acquire() as connection:
            made = await create_store_session(
                connection,
                kind=SessionKind.BEARER,
                realm=realm_of(self.stage.game),
                player=(self.stage.game.id, row[0]),
                identity_id=None,
                authenticated_at=None,
                real_now=datetime.now(UTC),
            )
        return made.secret


@dataclass
class Shopper:
    """A player at the store, with a session and a token of the game."""

    shop: Shop
    player: str
    session: str
    token: str

    async def ask(self, document: str, **variables: object) -> Answer:
        return await self.shop.world.ask(self.session, document, **variables)

    async def redeem(self, item: Json, key: str = "k", **more: object) -> Answer:
        given = {"itemId": item["id"], "idempotencyKey": key, **more}
        return await self.ask(documents.REDEEM, input=given)

    async def redeemed(self, item: Json, key: str = "k", **more: object) -> Json:
        """The redemption of one that was not refused."""
        payload = (await self.redeem(item, key, **more)).only
        assert payload["userErrors"] == []
        return payload["redemption"]

    async def balance(self) -> int:
        return (await self.shop.stage.member(self.player))["points"]["balance"]


def draft(sku: str = "gem", **more: object) -> Json:
    """The input of an item; a title as text is English."""
    given: Json = {"sku": sku, "kind": "DIGITAL", "title": sku.title(), "price": 10, **more}
    for name in ("title", "description"):
        if isinstance(given.get(name), str):
            given[name] = [{"locale": "en", "text": given[name]}]
    return given


def codes(answer: Answer) -> list[str]:
    """The codes of all user errors of a mutation that changed nothing."""
    return [error["code"] for error in answer.refused["userErrors"]]
