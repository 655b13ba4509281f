"""What a purchase would grant by given rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.breakdown import Input
from app.domain.events import Change
from app.studios.core import Core
from app.studios.queries import GameRow


@dataclass(frozen=True, slots=True)
class Trial:
    document: str | None
    tier: str
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Tried:
    change: Change
    amount_usd: Decimal
    explanation: str
    inputs: Sequence[Input]


async def try_purchase(core: Core, game: GameRow | None, trial: Trial, real_now: datetime) -> Tried:
    raise NotImplementedError
