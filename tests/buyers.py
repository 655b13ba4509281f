"""A process of buyers, for tests of what many do at once: `python -m tests.buyers`.

Its orders come as JSON on stdin; how many attempts ended in which way, it says on stdout.
"""

import asyncio
import json
import random
import sys
from collections import Counter
from datetime import datetime
from typing import Any

from app.domain.errors import DomainError
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.loyalty.queries import MemberRow, member_by_player
from app.store.redeeming import Order, redeem
from app.store.redemption_queries import Own, RedemptionRow
from app.store.service import cancel, fail, fulfil
from app.studios.core import Core
from app.studios.queries import find_game
from app.studios.rules import RulesCache

AT_ONCE = 10


async def buy(orders: dict[str, Any]) -> Counter[str]:
    """As many attempts as were ordered, some at once; some of what was won ends in any way there is."""
    database = Database(orders["url"])
    core = Core(database, RulesCache(), Encryptor(orders["secret"]))
    real_now = datetime.fromisoformat(orders["clock"])
    chance = random.Random(orders["seed"])  # noqa: S311 - which buyer is next, not a secret
    left = iter(range(orders["attempts"]))
    ended: Counter[str] = Counter()
    await database.open()
    async with database.acquire() as connection:
        game = await find_game(connection, *orders["game"])
        assert game is not None
        members = [await member_by_player(connection, game.id, player) for player in orders["players"]]

    async def one(number: int, member: MemberRow) -> None:
        order = Order(chance.choice(orders["items"]), chance.randint(1, 2), f"{orders['seed']}-{number}")
        try:
            done = await redeem(core, member, order, has_store_session=True, real_now=real_now)
        except DomainError as refusal:
            ended["+".join(fault.code for fault in refusal.faults)] += 1
            return
        ended["REDEEMED"] += 1
        won = str(done.redemption.id)
        if chance.random() < orders["given_back"]:
            # All at once: one of them wins.
            ways = [
                cancel(core, Own(member.game.id, member.id), won, real_now),
                fail(core, [game.id], won, reason="Lost", real_now=real_now),
                fail(core, [game.id], won, reason="Broken", real_now=real_now),
            ]
            if chance.random() < orders["delivered"]:
                ways.append(fulfil(core, [game.id], won, tracking_url=None, real_now=real_now))
            found = await asyncio.gather(*ways, return_exceptions=True)
            assert sum(not isinstance(error, BaseException) for error in found) == 1, found
            assert all(isinstance(error, RedemptionRow | DomainError) for error in found), found

    async def buyer() -> None:
        for number in left:
            member = chance.choice(members)
            assert member is not None
            await one(number, member)

    try:
        await asyncio.gather(*(buyer() for _ in range(AT_ONCE)))
    finally:
        await database.close()
    return ended


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(buy(json.load(sys.stdin)))))
