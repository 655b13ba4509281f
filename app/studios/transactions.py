"""The transaction of a command about one game."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from app.infra.db import Connection
from app.studios.core import GameSession
from app.studios.queries import game_by_id

Answer = TypeVar("Answer")


async def in_transaction(
    session: GameSession, work: Callable[[Connection, GameSession], Awaitable[Answer]]
) -> Answer:
    """Do the work in one transaction, with the game as it is then, and again where it collided.

    An id that was used by another call at the same time is found by the next attempt.
    """

    async def attempt() -> Answer:
        async with session.core.database.transaction() as connection:
            game = await game_by_id(connection, session.game.id)
            return await work(connection, replace(session, game=game))

    return await session.core.database.retrying(attempt, finds_keys=True)
