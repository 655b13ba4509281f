"""Play a worked case in a sandbox, step by step, by the commands that a game's server has."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from app.domain.access import GameMode
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import season_ladder
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.store import ItemKind
from app.identity.service import assert_identity
from app.loyalty.outcomes import Recorded
from app.loyalty.queries import MemberRow
from app.loyalty.service import advance_clock, grant_points, known_player, onboard
from app.loyalty.state import Profile
from app.purchases.service import Payment, record_purchases, refund_purchase
from app.scenarios.cases import Numbers, Scenario, Step, scenarios
from app.store.catalog import ItemDraft, archive_item, store_items
from app.store.redeeming import Order, redeem
from app.store.service import fail, fulfil
from app.studios.core import GameSession
from app.studios.queries import GameRow

_REASON = "A step of a scenario."
_ITEM = "Item of a scenario"


@dataclass(frozen=True, slots=True)
class PlayedStep:
    """A step that was played: its instant by the sandbox's clock, and the numbers after it."""

    at: datetime
    text: str
    expected: Numbers
    actual: Numbers


@dataclass(frozen=True, slots=True)
class Played:
    """What playing a scenario did: the sandbox and the new player after the last step."""

    game: GameRow
    member: MemberRow
    steps: list[PlayedStep]


def find_scenario(scenario_id: str) -> Scenario:
    """Returns a scenario. Raises DomainError with NOT_FOUND."""
    scenario = scenarios().get(scenario_id)
    if scenario is None:
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such scenario.", ("scenario",)))
    return scenario


async def play(session: GameSession, scenario: Scenario, external_id: str) -> Played:
    """Play a scenario with a new player: the sandbox's clock is moved from step to step, and stays there.

    Each step is committed by itself, as a game's server would do it. Raises DomainError with NOT_A_SANDBOX,
    INVALID where the game's rules start nobody on the tier that it begins with or somebody else moved the
    clock, INSUFFICIENT_POINTS where they give less P than are spent, and as the commands do.
    """
    if session.game.mode is not GameMode.SANDBOX:
        message = "Scenarios are played in a sandbox: they make a player up and move the clock."
        raise DomainError(Fault(UserErrorCode.NOT_A_SANDBOX, message, ("gameId",)))
    player = _Player(session, external_id, scenario.shift_to(session.game_now))
    book, played = await player.book(), list[PlayedStep]()
    for step in scenario.steps:
        if step.tier is not None:
            _ltv_for(step.tier, book, session.game_now)  # before anything is done
    for number, step in enumerate(scenario.steps):
        played.append(await player.take(step, number))
        if step.event == "spend_p" and not any(
            later.event == "return_p" for later in scenario.steps[number:]
        ):
            await player.get_delivered()
    member = await known_player(session.core.database, player.session.game, external_id)
    return Played(player.session.game, member, played)


@dataclass
class _Player:
    """The new player, and the sandbox as the last step left it."""

    session: GameSession
    external_id: str
    shift: timedelta
    redemption_id: str = ""
    """The last redemption."""

    async def take(self, step: Step, number: int) -> PlayedStep:
        """Move the clock to a step, and do what happens in it."""
        game, _ = await advance_clock(self.session, step.at + self.shift)
        self.session = replace(self.session, game=game)
        book = await self.book()
        await self._do(step, number, book)
        member = await known_player(self.session.core.database, game, self.external_id)
        return PlayedStep(
            at=step.at + self.shift,
            text=step.text(),
            expected=_shifted(step.expected, self.shift),
            actual=_numbers_of(member, self.session.game_now, book),
        )

    async def book(self) -> RuleBook:
        """Returns the rules that the sandbox's members live by."""
        async with self.session.core.database.acquire() as connection:
            return await self.session.core.rules.of(connection, self.session.game)

    async def _do(self, step: Step, number: int, book: RuleBook) -> None:
        match step.event:
            case "join":
                ltv = None if step.tier is None else _ltv_for(step.tier, book, self.session.game_now)
                await onboard(self.session, external_id=self.external_id, profile=Profile(), ltv_usd=ltv)
            case "purchase":
                await self._buy(step)
            case "refund":
                await refund_purchase(
                    self.session,
                    purchase_id=self._id(step.id),
                    refund_id=self._id(f"r{number}"),
                    amount=step.amount,
                    currency=step.currency,
                    reason="",
                )
            case "grant_p":
                await grant_points(
                    self.session,
                    external_id=self.external_id,
                    points=step.points,
                    reason=_REASON,
                    idempotency_key=self._id(f"g{number}"),
                )
            case "spend_p":
                await self._redeem(step, number)
            case "return_p":
                await self._fail()
            case _:
                return

    async def _redeem(self, step: Step, number: int) -> None:
        """Redeem an item that is made for it, and is gone from the catalog afterwards."""
        core, game, real_now = self.session.core, self.session.game, self.session.real_now
        draft = ItemDraft(self._id(f"i{number}"), ItemKind.DIGITAL, [("en", _ITEM)], step.points)
        (stored,) = await store_items(core.database, game, [draft], real_now, keep_stock=False)
        await assert_identity(
            *(core.database, core.required_encryptor, game),
            external_id=self.external_id,
            subject=self.external_id,
            email=None,
            real_now=real_now,
        )
        member = await known_player(core.database, game, self.external_id)
        order = Order(str(stored.item.id), 1, self._id(f"s{number}"))
        try:
            redeemed = await redeem(core, member, order, has_store_session=True, real_now=real_now)
        except DomainError as refused:
            raise refused.at("scenario") from None
        finally:
            await archive_item(core.database, game, draft.sku, real_now)
        self.redemption_id = str(redeemed.redemption.id)

    async def get_delivered(self) -> None:
        """Have the last redemption delivered, before it is overdue."""
        game, real_now = self.session.game, self.session.real_now
        await fulfil(
            *(self.session.core, [game.id], self.redemption_id), tracking_url=None, real_now=real_now
        )

    async def _fail(self) -> None:
        game, real_now = self.session.game, self.session.real_now
        try:
            await fail(self.session.core, [game.id], self.redemption_id, reason=_REASON, real_now=real_now)
        except DomainError as refused:
            # It was overdue, and so the worker came first: P are back already.
            if refused.codes != {UserErrorCode.NOT_PENDING}:
                raise

    async def _buy(self, step: Step) -> None:
        payment = Payment(
            external_id=self.external_id,
            purchase_id=self._id(step.id),
            amount=step.amount or Decimal(0),
            currency=step.currency,
            occurred_at=None if step.occurred_at is None else step.occurred_at + self.shift,
        )
        (outcome,) = await record_purchases(self.session, [payment])
        if not isinstance(outcome, Recorded):
            raise DomainError(*outcome)

    def _id(self, name: str) -> str:
        return f"{self.external_id}-{name}"


def _ltv_for(tier: str, book: RuleBook, game_now: datetime) -> Decimal:
    for at_least, code in book.game_at(game_now).starting_tiers:
        if code == tier:
            return at_least
    message = (
        f"It begins on the tier {tier}: the game's rules have no `startingTiers` that start a player on it."
    )
    raise DomainError(Fault(UserErrorCode.INVALID, message, ("scenario",)))


def _shifted(numbers: Numbers, shift: timedelta) -> Numbers:
    return replace(
        numbers,
        season_started_at=numbers.season_started_at + shift,
        season_ends_at=numbers.season_ends_at + shift,
        p_expires_at=None if numbers.p_expires_at is None else numbers.p_expires_at + shift,
    )


def _numbers_of(member: MemberRow, game_now: datetime, book: RuleBook) -> Numbers:
    standing, _ = settle(member.standing, max(game_now, member.standing.applied_to), book)
    tier = season_ladder(standing, book).tier(standing.tier)
    return Numbers(
        tier=tier.code,
        progress=standing.progress,
        target=tier.span,
        keep_threshold=tier.keep_threshold,
        season_started_at=standing.season_started_at,
        season_ends_at=standing.season_ends_at,
        p=standing.p,
        p_expires_at=standing.p_expires_at,
        loops=standing.loops,
    )
