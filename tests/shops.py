"""A shop for tests of the services: items on the shelves of a game, players who may redeem them."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from app.domain.store import ItemKind
from app.identity.realms import realm_of
from app.infra.encryption import Encryptor, new_encryption_secret
from app.loyalty.queries import MemberRow, member_by_player
from app.store.catalog import ItemDraft, store_items
from app.store.redeeming import Order, Redeemed, redeem
from app.store.redemption_queries import RedemptionRow
from tests.cast import Cast, fetch_rows

PRICE = 10
ENCRYPTOR = Encryptor(new_encryption_secret())


@dataclass
class Shop:
    """A game of the cast with a store."""

    cast: Cast

    async def item(self, sku: str = "gem", *, stock: int | None = None, limit: int | None = None) -> UUID:
        """A digital item for `PRICE`, stored."""
        draft = ItemDraft(
            sku=sku,
            kind=ItemKind.DIGITAL,
            title=[("en", sku.title())],
            price=PRICE,
            stock=stock,
            per_member_limit=limit,
        )
        (stored,) = await store_items(
            self.cast.database, self.cast.game, [draft], self.cast.real_now, keep_stock=False
        )
        return stored.item.id

    async def player(self, player: str = "p", points: int = 100) -> MemberRow:
        """An identified player with so many points."""
        await self.cast.join(player)
        await self.cast.grant(f"{player}'s", points, player=player)
        await fetch_rows(
            self.cast.database,
            "INSERT INTO identities (realm, provider, issuer, subject, member_id, member_game_id, linked_at)"
            " SELECT $3, 'GOOGLE', 'https://accounts.google.com', $4, member_id, game_id, $5 FROM players"
            " WHERE game_id = $1 AND external_id = $2",
            *(self.cast.game.id, player, realm_of(self.cast.game), uuid4().hex, self.cast.real_now),
        )
        return await self.member(player)

    async def member(self, player: str = "p") -> MemberRow:
        async with self.cast.database.acquire() as connection:
            row = await member_by_player(connection, self.cast.game.id, player)
        assert row is not None
        return row

    async def redeem(
        self,
        item: UUID,
        key: str = "k",
        player: str = "p",
        quantity: int = 1,
        *,
        at: datetime | None = None,
        expected_price: int | None = None,
    ) -> Redeemed:
        """Redeem as an identified player at the store."""
        return await redeem(
            replace(self.cast.core, encryptor=ENCRYPTOR),
            await self.member(player),
            Order(str(item), quantity, key, expected_price=expected_price),
            has_store_session=True,
            real_now=at or self.cast.real_now,
        )

    async def redeemed(self, item: UUID, key: str = "k", player: str = "p") -> RedemptionRow:
        return (await self.redeem(item, key, player)).redemption

    async def states(self) -> list[tuple[str, str]]:
        """The keys of all redemptions, each with its state."""
        return [
            (key, status)
            for key, status in await fetch_rows(
                self.cast.database,
                "SELECT idempotency_key, status FROM redemptions WHERE game_id = $1 ORDER BY 1",
                self.cast.game.id,
            )
        ]
