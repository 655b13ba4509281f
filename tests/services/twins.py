"""Games that live through the same events at the same instants, to be compared: twins."""

import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from app.domain.access import GameMode
from app.domain.errors import DomainError
from app.domain.notifications import NotificationKind
from app.events.base import EventType
from app.loyalty.service import sweep
from app.store.service import fail_overdue
from app.studios.updates import update_game
from tests import doomed
from tests.cast import NOW, fetch_rows, ladder
from tests.services.webhooks import Received, endpoint
from tests.shops import Shop

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
RULES = ladder((100, 50, 30), (200, 100, 31), (300, 300, 33), pExpiryMonths=1)
PLAYERS = {GameMode.SANDBOX: 24, GameMode.LIVE: 12}
FULFIL = 100 * HOUR
Deed = Callable[["Played"], Awaitable[object]]


@dataclass
class Played(Shop):
    """A game, and all that happened in it so far: instants, and what players did at each."""

    real_now: Path
    lived: list[tuple[datetime, list[Deed]]] = field(default_factory=list)
    shelf: UUID = field(init=False)

    @property
    def now(self) -> datetime:
        return self.lived[-1][0] if self.lived else NOW

    async def open(self, url: str) -> None:
        self.shelf = await self.item()
        await update_game(self.cast.database, self.cast.game, fulfil_hours=FULFIL // HOUR)
        await endpoint(self.cast, url, *EventType)

    async def pass_to(self, to: datetime) -> None:
        """Its clock goes on, and nothing is done about it.

        A sandbox's as by a server that is killed in the middle of `advanceClock`, when the clock is stored
        and what fell due is not settled; a live game's by itself, so that workers come upon it.
        """
        self.lived.append((to, []))
        self.cast.real_now = to
        if self.cast.game.mode is GameMode.LIVE:
            doomed.hold(self.real_now, to)
        else:
            await fetch_rows(
                self.cast.database,
                "UPDATE games SET sandbox_now = $2 WHERE id = $1",
                *(self.cast.game.id, to),
            )
        await self.cast.fresh()

    async def do(self, deeds: Sequence[Deed]) -> None:
        self.lived[-1][1].extend(deeds)
        for deed in deeds:
            with suppress(DomainError):  # too few points, or refunded already: its twin as well
                await deed(self)

    async def settle(self) -> None:
        """All that is due, in one process."""
        cast = self.cast
        await sweep(cast.core, cast.game.id, self.now)
        await fail_overdue(cast.at(self.now).session)

    async def relive(self, lived: Sequence[tuple[datetime, Sequence[Deed]]]) -> None:
        for at, deeds in lived:
            await self.pass_to(at)
            await self.settle()
            await self.do(deeds)
        await self.settle()


@dataclass
class Fate:
    """What happens to players, and when: nobody's clock shows the same microsecond twice, so that no reminder
    falls due at the very instant at which something is bought."""

    drawn: random.Random
    instants: int = 0

    def later(self, than: datetime, days: float) -> datetime:
        self.instants += 1
        return (than + days * DAY + timedelta(seconds=1)).replace(microsecond=self.instants)

    def deeds(self, mode: GameMode) -> list[Deed]:
        return [self._deed(mode) for _ in range(self.drawn.choice((0, 1, 1, 2, 4)))]

    def _deed(self, mode: GameMode) -> Deed:
        player, key = f"p{self.drawn.randrange(PLAYERS[mode])}", f"k{self.drawn.randrange(10**9)}"
        earlier = f"first of {player}"
        kind = self.drawn.choices(("buy", "refund", "redeem"), (8, 1, 5))[0]
        if kind == "refund":
            return lambda game: game.cast.refund(earlier, key)
        # What a redemption gives back is given at the instant at which a worker comes upon it: in a live game
        # before or after a reminder of that instant. Only a sandbox has one order for the two.
        if kind == "redeem" and mode is GameMode.SANDBOX:
            return lambda game: game.redeem(game.shelf, key, player)
        amount = str(self.drawn.choice((5, 20, 60, 150)))
        return lambda game: game.cast.buy(key, amount, player=player)

    async def settle_in(self, game: Played) -> None:
        """Its players join and buy for the first time, some hours apart."""
        for number in range(PLAYERS[game.cast.game.mode]):
            player = f"p{number}"
            amount = str(self.drawn.choice((20, 40, 60, 250, 500)))
            await game.pass_to(self.later(game.now, self.drawn.uniform(0.1, 1.5)))
            await game.settle()
            await game.do([_joined(player, amount)])


def _joined(player: str, amount: str) -> Deed:
    async def deed(game: Played) -> None:
        await game.player(player)
        await game.cast.buy(f"first of {player}", amount, player=player)

    return deed


_STORED = {
    "members": "joined_at tier progress season_started_at season_ends_at p p_expires_at loops lifetime_sc"
    " lifetime_p ltv_usd applied_to earning wake_at event_seq history_seq ledger_seq",
    "loyalty_events": "seq kind key effective_at received_at amount points refunds code period",
    "loyalty_history": "seq at kind tier ladder_version rules_version sc p details event_seq reference",
    "loyalty_ledger": "seq unit delta balance kind at reference",
    "notifications": "key kind created_at params",
}
"""What is the same for twins."""


async def came_of(game: Played) -> Mapping[str, Sequence[tuple[object, ...]]]:
    """All that is stored of a game's members, table by table, by player and in order."""
    keys = await _redemptions(game)
    found: dict[str, Sequence[tuple[object, ...]]] = {}
    for table, columns in _STORED.items():
        member = "id" if table == "members" else "member_id"
        order = "seq" if " seq " in f" {columns}" else "id"
        rows = await fetch_rows(
            game.cast.database,
            f"SELECT pl.external_id, t.{', t.'.join(columns.split())} FROM {table} t"  # noqa: S608 - constants
            f" JOIN players pl ON pl.member_id = t.{member} WHERE pl.game_id = $1"
            f" ORDER BY pl.external_id, t.{order}",
            game.cast.game.id,
        )
        found[table] = [tuple(_named(value, keys) for value in row) for row in rows]
    # A milestone is news for a week: whether it is told depends on when a worker looks.
    of_milestones = NotificationKind.MILESTONE_REACHED
    found["notifications"] = [row for row in found["notifications"] if row[2] != of_milestones]
    return found


async def _redemptions(game: Played) -> Mapping[str, str]:
    """The keys that players gave their redemptions, by the ids that Laurel gave them."""
    return dict(
        await fetch_rows(
            game.cast.database,
            "SELECT id::text, idempotency_key FROM redemptions WHERE game_id = $1",
            game.cast.game.id,
        )
    )


def _named(value: object, keys: Mapping[str, str]) -> object:
    if isinstance(value, str):
        for redemption, key in keys.items():
            value = value.replace(redemption, key)
    return value


async def heard_of(game: Played, received: Sequence[Received]) -> Mapping[str, Sequence[object]]:
    """What the endpoint heard of each player, in the order of its numbers, each message once.

    Raises AssertionError where one is missing, or came under two ids, or two came under one.
    """
    keys = await _redemptions(game)
    ids: dict[tuple[str, int], set[str]] = defaultdict(set)
    messages: dict[str, dict[int, object]] = defaultdict(dict)
    for one in received:
        message = one.json
        about = message["data"]
        if about.pop("gameId") != str(game.cast.game.id):
            continue
        del about["memberId"]
        if "redemptionId" in about:
            about["redemptionId"] = keys[about["redemptionId"]]
        player, number = about["playerId"], about["sequence"]
        ids[player, number].add(one.id)
        assert messages[player].setdefault(number, message) == message
    assert {len(found) for found in ids.values()} == {1}, "a message came under two ids"
    assert len(set().union(*ids.values())) == len(ids), "two messages came under one id"
    last = await fetch_rows(
        game.cast.database,
        "SELECT external_id, last_seq FROM players JOIN outbox_sequences USING (member_id)"
        " WHERE players.game_id = $1",
        game.cast.game.id,
    )
    assert {player: sorted(found) for player, found in messages.items()} == {
        player: list(range(1, number + 1)) for player, number in last
    }, "a message is missing"
    return {player: [found[number] for number in sorted(found)] for player, found in messages.items()}
