"""Packs for tests of the services: a player of a cast who pays for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from app.infra.db import Database
from app.packs import service
from app.packs.service import PackChanged, PackPayment
from tests.cast import Cast, game_file

GOLD = {
    "code": "GOLD_PASS",
    "title": {"en": "Gold pass", "de": "Goldpass"},
    "price": {"amount": "299.00", "currency": "USD"},
    "months": 12,
    "graceDays": 7,
    "coolingOffDays": 14,
    "percent": "10",
    "freeShipping": True,
    "pFactor": "2",
    "reminders": [30, 14, 3],
}
"""The example of value.md V7."""
MONTHLY = {
    "code": "PASS",
    "title": {"en": "Pass"},
    "price": {"amount": "9.99", "currency": "USD"},
    "months": 1,
    "scFactor": "1.5",
}


def rules(*packs: dict[str, Any], **more: object) -> dict[str, Any]:
    """A game's file with these packs."""
    return game_file(packs=list(packs) or [GOLD, MONTHLY], **more)


@dataclass
class Packs:
    """The packs of a player."""

    cast: Cast
    player: str = "p"

    def at(self, real_now: datetime) -> "Packs":
        return Packs(self.cast.at(real_now), self.player)

    def elsewhere(self, database: Database) -> "Packs":
        """The same player as another process sees it."""
        return Packs(self.cast.elsewhere(database), self.player)

    async def pay(
        self,
        key: str = "a",
        pack: str = "GOLD_PASS",
        price: str = "299.00",
        *,
        currency: str = "USD",
        paid_at: datetime | None = None,
        renews: bool = False,
    ) -> PackChanged:
        payment = PackPayment(self.player, key, pack, Decimal(price), currency, paid_at, renews)
        return await service.record_pack_payment(self.cast.session, payment)

    async def cancel(self, pack: str = "GOLD_PASS") -> PackChanged:
        return await service.cancel_pack(self.cast.session, external_id=self.player, pack=pack)

    async def refund(self, key: str = "a", refund: str = "r") -> PackChanged:
        return await service.refund_pack_payment(self.cast.session, payment_id=key, refund_id=refund)

    async def charge_back(self, key: str = "a") -> PackChanged:
        return await service.charge_back_pack_payment(self.cast.session, payment_id=key)

    async def states(self) -> Sequence[tuple[str, str]]:
        """The code and state of each pack at the present."""
        standing = await self.cast.standing(self.player)
        now = self.cast.session.game_now
        return [(held.code, held.state(now).value) for held in standing.packs]
