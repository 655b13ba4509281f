"""Gifts for tests of the services: a shop whose players own things, give them and claim them."""

from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.gifts import GiftStatus
from app.domain.inventory import DefinitionKind
from app.gifts import blocking, claiming, ending, finding, giving
from app.gifts.audit import audit_gifts
from app.gifts.claiming import ClaimedGift, Delivery
from app.gifts.giving import Given, Wanted
from app.gifts.limits import LINK_KIND
from app.gifts.queries import GiftRow, gift_by_id
from app.infra.db import Database
from app.infra.limiter import Limiter
from app.infra.link_tokens import token_with
from app.inventory.audit import audit_inventory
from app.loyalty.joining import Claimant
from app.loyalty.queries import MemberRow
from app.store.audit import audit_store
from app.studios.core import Core
from tests.cast import Cast, check_members, fetch_rows
from tests.possessions import Possessions
from tests.shops import ENCRYPTOR, Shop
from tests.strangers import stranger


@dataclass
class Presents:
    """A game of the cast with a store, badges that may be given, and players who give and claim."""

    shop: Shop
    own: Possessions
    limiter: Limiter = field(default_factory=Limiter)

    @classmethod
    async def of(cls, database: Database) -> "Presents":
        own = await Possessions.of(database)
        await own.define("bow", giftable=True)
        await own.define("month", days=30, giftable=True)
        await own.define("ticket", kind=DefinitionKind.OTHER, max_stack=10, giftable=True)
        return cls(Shop(own.cast), own)

    @property
    def cast(self) -> Cast:
        return self.shop.cast

    @property
    def core(self) -> Core:
        return replace(self.cast.core, encryptor=ENCRYPTOR)

    async def give(
        self,
        item: UUID | str,
        key: str = "k",
        giver: str = "p",
        *,
        to: str | None = None,
        quantity: int = 1,
        message: str | None = None,
        shows_name: bool = True,
        core: Core | None = None,
    ) -> Given:
        """Give an item of the catalog, by its id, or an owned one, by its code."""
        named = (str(item), None) if isinstance(item, UUID) else (None, item)
        wanted = Wanted(*named, quantity, key, player_id=to, message=message, shows_name=shows_name)
        return await giving.give(
            core or self.core,
            await self.shop.member(giver),
            wanted,
            has_store_session=True,
            real_now=self.cast.real_now,
        )

    async def given(
        self,
        item: UUID | str,
        key: str = "k",
        giver: str = "p",
        *,
        to: str | None = None,
        quantity: int = 1,
        message: str | None = None,
    ) -> GiftRow:
        """The gift of one that was not refused."""
        given = await self.give(item, key, giver, to=to, quantity=quantity, message=message)
        assert not given.replayed
        return given.gift

    def token(self, gift: GiftRow) -> str:
        token = token_with(ENCRYPTOR, LINK_KIND, gift.id, gift.token_hash)
        assert token is not None
        return token

    async def claim(
        self,
        gift: GiftRow,
        player: str | Claimant = "q",
        *,
        token: str | None = None,
        delivery: Delivery | None = None,
        core: Core | None = None,
    ) -> ClaimedGift:
        """Claim a gift by its link, or by its id where it is for a player."""
        claimant = player
        if isinstance(claimant, str):
            claimant = Claimant(await self.shop.member(claimant), None)
        found = await self._found(gift, claimant.member, token)
        return await claiming.claim_gift(
            core or self.core, claimant, found, delivery or Delivery(), self.cast.real_now
        )

    async def decline(self, gift: GiftRow, player: str | None = "q") -> GiftRow:
        member = None if player is None else await self.shop.member(player)
        found = await self._found(gift, member, None)
        return await ending.decline(self.core, member, found, self.cast.real_now)

    async def take_back(self, gift: GiftRow, player: str = "p", core: Core | None = None) -> GiftRow:
        member = await self.shop.member(player)
        return await ending.take_back(core or self.core, member, gift.id, self.cast.real_now)

    async def block(self, gift: GiftRow, player: str = "q", *, blocked: bool = True) -> GiftRow:
        member = await self.shop.member(player)
        return await blocking.block_giver(self.core, member, gift.id, is_blocked=blocked)

    async def settle(self, at: datetime) -> int:
        """Move the clock there, and settle what is due."""
        await self.cast.advance(at)
        return await ending.settle_due(replace(self.cast.session, core=self.core))

    async def _found(self, gift: GiftRow, member: MemberRow | None, token: str | None) -> finding.Found:
        by_link = gift.token_hash is not None
        return await finding.find(
            *(self.cast.database, self.limiter, member),
            token=token or (self.token(gift) if by_link else None),
            gift_id=None if by_link or token else str(gift.id),
            tries="tests",
        )

    async def stranger(self) -> Claimant:
        """Somebody who signed in at the store and is no member yet."""
        return await stranger(self.cast)

    async def state(self, gift: GiftRow) -> GiftStatus:
        async with self.cast.database.acquire() as connection:
            row = await gift_by_id(connection, self.cast.game.id, gift.id)
        assert row is not None
        return row.status

    async def balance(self, player: str = "p") -> int:
        return (await self.cast.standing(player)).p

    async def quantity(self, item: str, player: str = "p") -> int:
        """How many of an item a player has by grants."""
        rows = await fetch_rows(
            self.cast.database,
            "SELECT i.quantity FROM inventory_items i JOIN players pl USING (game_id, member_id)"
            " WHERE i.game_id = $1 AND pl.external_id = $2 AND i.item = $3",
            *(self.cast.game.id, player, item),
        )
        return rows[0][0] if rows else 0

    async def item_id(self, sku: str) -> UUID:
        sql = "SELECT id FROM catalog_items WHERE game_id = $1 AND sku = $2"
        return (await fetch_rows(self.cast.database, sql, self.cast.game.id, sku))[0][0]

    async def stock(self, sku: str = "gem") -> int | None:
        sql = "SELECT stock FROM catalog_items WHERE game_id = $1 AND sku = $2"
        return (await fetch_rows(self.cast.database, sql, self.cast.game.id, sku))[0][0]

    async def check(self) -> None:
        """P, stock and items are with one of the two sides, once."""
        assert await broken(self.cast.database) == []


async def broken(database: Database) -> Sequence[object]:
    """All that the audit reports of gifts, the store, the inventory and the standings."""
    await check_members(database)
    found = [
        *(await audit_gifts(database)),
        *(await audit_store(database)),
        *(await audit_inventory(database)),
    ]
    return [one.as_json() for one in found if one.violations]


async def refused(call: Awaitable[object]) -> list[tuple[UserErrorCode, tuple[str, ...]]]:
    """The codes and paths of a call that is refused."""
    with pytest.raises(DomainError) as found:
        await call
    return [(fault.code, fault.path) for fault in found.value.faults]
