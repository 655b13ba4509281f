"""Work on what is due, one after the other, each in a transaction of its own."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar
from uuid import UUID

from app.domain.errors import Unavailable
from app.infra.db import COLLIDED, Connection, Database

Due = TypeVar("Due")


async def each_due(
    database: Database,
    claim: Callable[[Connection, Sequence[UUID]], Awaitable[tuple[UUID, Due] | None]],
    work: Callable[[Connection, Due], Awaitable[None]],
    *,
    on_each: Callable[[], None],
    on_failure: Callable[[UUID, Exception], None],
) -> int:
    """Work on all that is due; returns on how many of it that succeeded.

    `claim` locks the next one, with its id; it is given the ids to leave out, and returns None where nothing
    is due. One whose `work` raises is rolled back, told to `on_failure` and skipped. `on_each` is called
    between two; what it raises ends it, as the loss of the database does.
    """
    skipped: list[UUID] = []
    done = 0

    async def attempt() -> bool:
        nonlocal done
        claimed = None
        try:
            async with database.transaction() as connection:
                claimed = await claim(connection, skipped)
                if claimed is None:
                    return False
                await work(connection, claimed[1])
        except (Unavailable, *COLLIDED):
            raise
        except Exception as error:
            if claimed is None:
                raise
            skipped.append(claimed[0])
            on_failure(claimed[0], error)
            return True
        done += 1
        return True

    while await database.retrying(attempt):
        on_each()
    return done
