"""Commands of operators that change studios and games; slugs stay, since studios' own systems name them."""

from app.audit_log.entries import Entry, Subject, append, changed
from app.infra.db import Database
from app.studios.models import Studio
from app.studios.queries import GameRow, game_by_id, lock_game
from app.studios.service import check_name, check_store_url, find_studio


async def update_studio(database: Database, slug: str, name: str) -> Studio:
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
    studio.name = name
    return studio


async def update_game(database: Database, game: GameRow, name: str | None, store_url: str | None) -> GameRow:
    """Change a game's name or store URL; None leaves it, an empty `store_url` means Laurel's own store.

    Raises Refused for a bad name or URL.
    """
    if name is not None:
        check_name(name)
    check_store_url(store_url or None)
    async with database.transaction() as connection:
        await lock_game(connection, game.id)
        before = _logged(await game_by_id(connection, game.id))
        await connection.execute(
            "UPDATE games SET name = coalesce($2, name), store_url = nullif(coalesce($3, store_url), '')"
            " WHERE id = $1",
            *(game.id, name, store_url),
        )
        after = await game_by_id(connection, game.id)
        was, became = changed(before, _logged(after))
        entry = Entry("updateGame", Subject.GAME, game.id, game.id, before=was, after=became)
        await append(connection, [entry])
        return after


def _logged(game: GameRow) -> dict[str, object]:
    return {"name": game.name, "storeUrl": game.store_url}
