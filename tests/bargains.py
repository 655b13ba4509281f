"""Bargaining for tests of the services: an activity of a cast, players who start, help and buy."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal

from app.bargains import activities, service
from app.bargains.activities import ActivityDraft
from app.bargains.activity_queries import ActivityRow
from app.bargains.audit import audit_bargains
from app.bargains.limits import LINK_KIND
from app.bargains.queries import BargainRow
from app.bargains.service import Helped, Started
from app.domain.pricing.cart import PriceChoice
from app.infra.db import Database
from app.infra.limiter import Limiter
from app.infra.link_tokens import token_with
from app.orders.inputs import LineAsked
from app.studios.core import GameSession
from tests.cast import NOW, Cast, fetch_rows, live
from tests.merging import identity, member_row
from tests.orders import Shop, program, rules
from tests.orders import broken as broken_orders
from tests.shops import ENCRYPTOR

DAY = timedelta(days=1)
ACTIVITY = ActivityDraft(
    code="BOX",
    sku="box",
    first_price=Decimal("20.00"),
    currency="USD",
    floor_price=Decimal("10.00"),
    floor_currency="USD",
    helpers=3,
    least_cut=Decimal("1.00"),
    least_currency="USD",
    hours=24,
    stock=2,
    buy_early=False,
    starts=NOW - DAY,
    until=NOW + 10 * DAY,
)
TABLES = ("bargain_activities", "bargains", "bargain_helps")


@dataclass
class Bargains:
    """The bargaining of a cast's game, as one process sees it."""

    cast: Cast
    limiter: Limiter = field(default_factory=Limiter)

    @classmethod
    async def of(cls, database: Database, *players: str) -> "Bargains":
        """A game in which the owner `p` and these identified players have joined."""
        cast = await live(database, program=program(), game=rules())
        own = cls(replace(cast, encryptor=ENCRYPTOR))
        await cast.join()
        for player in players:
            await own.person(player)
        return own

    def at(self, real_now: datetime) -> "Bargains":
        return replace(self, cast=self.cast.at(real_now))

    def elsewhere(self, database: Database) -> "Bargains":
        """The same game as another process sees it."""
        return replace(self, cast=self.cast.elsewhere(database))

    @property
    def session(self) -> GameSession:
        return self.cast.session

    @property
    def shop(self) -> Shop:
        return Shop(self.cast)

    async def person(self, player: str) -> None:
        """A player who joins and has an identity."""
        await self.cast.join(player)
        await identity(self.cast.database, self.cast.game, player)

    async def activity(self, **changes: object) -> ActivityRow:
        return await activities.upsert_activity(self.session, replace(ACTIVITY, **changes))

    async def start(self, player: str = "p", code: str = "BOX") -> Started:
        return await service.start_bargain(self.session, player, code, shows_name=True)

    async def started(self, player: str = "p", code: str = "BOX") -> BargainRow:
        """One that was started by this call."""
        started = await self.start(player, code)
        assert not started.replayed
        return started.bargain

    def token(self, bargain: BargainRow) -> str:
        token = token_with(ENCRYPTOR, LINK_KIND, bargain.id, bargain.token_hash)
        assert token is not None
        return token

    async def help(self, bargain: BargainRow, player: str) -> Helped:
        member = await member_row(self.cast.database, self.cast.game, player)
        return await service.help_bargain(
            *(self.session, self.limiter, member, self.token(bargain)), shows_name=True, tries=player
        )

    async def reached(self, *helpers: str, owner: str = "p") -> BargainRow:
        """A bargaining of an owner that these have helped to the floor."""
        bargain = await self.started(owner)
        for helper in helpers:
            await self.help(bargain, helper)
        return await self.read(bargain)

    async def read(self, bargain: BargainRow) -> BargainRow:
        found = await service.read_bargain(self.session, bargain.id)
        assert found is not None
        return found

    async def stock_left(self, code: str = "BOX") -> int | None:
        rows = await fetch_rows(
            self.cast.database,
            "SELECT a.stock - (SELECT count(*) FROM bargains b WHERE b.activity = a.code"
            " AND (b.unit = 'SOLD' OR b.unit_until > $2)) FROM bargain_activities a WHERE a.code = $1",
            *(code, self.session.game_now),
        )
        return rows[0][0]


def line(bargain: BargainRow, sku: str = "box", quantity: int = 1) -> LineAsked:
    """A line that asks for the price of a bargaining; its list price is 30.00."""
    return LineAsked(sku, quantity, Decimal("30.00"), choice=PriceChoice.BARGAIN, bargain_id=str(bargain.id))


async def rows_of(database: Database) -> list[list[tuple[object, ...]]]:
    """Every row that bargaining has stored."""
    return [await fetch_rows(database, f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in TABLES]  # noqa: S608


async def broken(database: Database) -> list[str]:
    """What the audits of bargaining and of orders find."""
    found = [one.name for one in await audit_bargains(database) if one.violations]
    return found + await broken_orders(database)
