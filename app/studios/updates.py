"""Commands that change studios and games; slugs stay, since studios' own systems name them."""

from dataclasses import replace
from datetime import datetime

from app.audit_log.entries import Entry, Subject, append, changed
from app.infra.db import Connection, Database
from app.studios.queries import GameRow, StudioRow, game_by_id, lock_game
from app.studios.service import check_fulfil_hours, check_name, check_store_url, find_studio


async def update_studio(database: Database, slug: str, name: str) -> StudioRow:
    """Rename a studio. Raises Refused for a bad name and an unknown studio."""
    check_name(name)
    studio = await find_studio(database, slug)
    async with database.transaction() as connection:
        before = await connection.fetchval(
            "SELECT name FROM studios WHERE id = $1 FOR NO KEY UPDATE", studio.id
        )
        await connection.execute("UPDATE studios SET name = $2 WHERE id = $1", studio.id, name)
        entry = Entry(
            *("updateStudio", Subject.STUDIO, studio.id),
            studio_id=studio.id,
            before={"name": before},
            after={"name": name},
        )
        await append(connection, [entry])
    return replace(studio, name=name)


async def update_game(
    database: Database,
    game: GameRow,
    *,
    name: str | None = None,
    store_url: str | None = None,
    fulfil_hours: int | None = None,
) -> GameRow:
    """Change a game's settings; None leaves one, an empty `store_url` means Laurel's own store.

    `fulfil_hours`, within which a redemption is to be fulfilled, holds for redemptions from now on.
    Raises Refused for a bad value.
    """
    if name is not None:
        check_name(name)
    if fulfil_hours is not None:
        check_fulfil_hours(fulfil_hours)
    check_store_url(store_url or None)
    async with database.transaction() as connection:
        await lock_game(connection, game.id)
        before = _logged(await game_by_id(connection, game.id))
        await connection.execute(
            "UPDATE games SET name = coalesce($2, name), store_url = nullif(coalesce($3, store_url), ''),"
            " fulfil_hours = coalesce($4, fulfil_hours) WHERE id = $1",
            *(game.id, name, store_url, fulfil_hours),
        )
        after = await game_by_id(connection, game.id)
        was, became = changed(before, _logged(after))
        entry = Entry("updateGame", Subject.GAME, game.id, game.id, before=was, after=became)
        await append(connection, [entry])
        return after


async def archive_game(database: Database, game: GameRow, real_now: datetime, *, archived: bool) -> GameRow:
    """Archive a game, or take it out of the archive; done again, it changes nothing.

    What an archived game refuses, the recorder does: new members, and what earns or spends.
    """
    async with database.transaction() as connection:
        await lock_game(connection, game.id)
        before = (await game_by_id(connection, game.id)).archived_at
        if (before is not None) is not archived:
            after = real_now if archived else None
            await connection.execute("UPDATE games SET archived_at = $2 WHERE id = $1", game.id, after)
            entry = Entry(
                *("archiveGame", Subject.GAME, game.id, game.id),
                before={"archivedAt": before},
                after={"archivedAt": after},
            )
            await append(connection, [entry])
        return await game_by_id(connection, game.id)


def _logged(game: GameRow) -> dict[str, object]:
    return {"name": game.name, "storeUrl": game.store_url, "fulfilHours": game.fulfil_hours}


async def note_orders(connection: Connection, game: GameRow) -> None:
    """Note at its first order that the game has orders: from then on ids of purchases are looked up there."""
    if not game.has_orders:
        await connection.execute("UPDATE games SET has_orders = true WHERE id = $1", game.id)
