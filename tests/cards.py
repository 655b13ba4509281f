"""Gift cards for tests of the services: cards of a cast's game, who claims them, and what is in accounts."""

from collections.abc import Awaitable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from uuid import UUID

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.gift_cards import claiming, creating, ending
from app.gift_cards.audit import audit_gift_cards
from app.gift_cards.claiming import ClaimedFor
from app.gift_cards.creating import CardDone, NewGiftCard
from app.gift_cards.limits import LINK_KIND
from app.gift_cards.queries import CardRow, card_by_id
from app.identity.staff import StaffRow
from app.infra.db import Database
from app.infra.limiter import Limiter
from app.infra.link_tokens import token_with
from app.loyalty.joining import Claimant
from app.loyalty.state import Profile
from app.stored_value.audit import audit_stored_value
from tests.cast import Cast, check_members
from tests.merging import member_row
from tests.shops import ENCRYPTOR
from tests.wallets import Wallet


@dataclass
class Cards:
    """A cast with a secret, of which the tokens are made; amounts are in USD unless another one is named."""

    cast: Cast
    limiter: Limiter = field(default_factory=Limiter)

    @classmethod
    def of(cls, cast: Cast) -> "Cards":
        return cls(replace(cast, encryptor=ENCRYPTOR))

    def wallet(self, player: str) -> Wallet:
        return Wallet(self.cast, player)

    async def create(
        self,
        key: str,
        amount: str = "50.00",
        giver: str | None = "p",
        *,
        currency: str = "USD",
        message: str | None = None,
        staff: StaffRow | None = None,
    ) -> CardDone:
        new = NewGiftCard(key, Decimal(amount), currency, giver=giver, message=message)
        return await creating.create_card(self.cast.session, new, staff)

    async def created(self, key: str, amount: str = "50.00", giver: str | None = "p") -> CardRow:
        done = await self.create(key, amount, giver)
        assert not done.replayed
        return done.card

    def token(self, card: CardRow) -> str:
        token = token_with(ENCRYPTOR, LINK_KIND, card.id, card.token_hash)
        assert token is not None
        return token

    async def claim(
        self, card: CardRow, who: str | Claimant | ClaimedFor = "q", *, token: str | None = None
    ) -> CardDone:
        """Claim a card by its link, for a player by its id."""
        if isinstance(who, str):
            who = Claimant(await member_row(self.cast.database, self.cast.game, who), None)
        found = await claiming.find_card(self.cast.database, self.limiter, token or self.token(card), "tests")
        if found is None:
            raise claiming.wrong_token()
        return await claiming.claim_card(self.cast.core, who, found, Profile(), self.cast.real_now)

    async def take_back(self, key: str, giver: str | None = None) -> CardDone:
        member = None if giver is None else await member_row(self.cast.database, self.cast.game, giver)
        return await ending.take_back(self.cast.session, key, giver=member)

    async def freeze(self, key: str, *, is_frozen: bool = True) -> CardDone:
        return await ending.freeze(self.cast.session, key, is_frozen=is_frozen)

    async def charge_back(self, key: str) -> CardDone:
        return await ending.charge_back(self.cast.session, key)

    async def now(self, card_id: UUID) -> CardRow:
        async with self.cast.database.acquire() as connection:
            return await card_by_id(connection, self.cast.game.id, card_id)


async def broken(database: Database) -> list[str]:
    """What the audit finds of gift cards, stored value and the standings."""
    await check_members(database)
    found = [*(await audit_gift_cards(database)), *(await audit_stored_value(database))]
    return [one.name for one in found if one.violations]


async def refused(call: Awaitable[object]) -> list[tuple[UserErrorCode, tuple[str, ...]]]:
    """The codes and paths of a call that is refused."""
    with pytest.raises(DomainError) as found:
        await call
    return [(fault.code, fault.path) for fault in found.value.faults]
