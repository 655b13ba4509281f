"""Commands of operators that change studios and games; slugs stay, since studios' own systems name them."""

from app.infra.db import Database
from app.studios.models import Studio
from app.studios.queries import GameRow, game_by_id
from app.studios.service import check_name, check_store_url, find_studio


async def update_studio(database: Database, slug: str, name: str) -> Studio:
    """Rename a studio. Raises Refused for a bad name and an unknown studio."""
    check_name(name)
    studio = await find_studio(database, slug)
    studio.name = name
    with database.models():
        await studio.save(update_fields=["name"])
    return studio


async def update_game(database: Database, game: GameRow, name: str | None, store_url: str | None) -> GameRow:
    """Change a game's name or store URL; None leaves it, an empty `store_url` means Laurel's own store.

    Raises Refused for a bad name or URL.
    """
    if name is not None:
        check_name(name)
    check_store_url(store_url or None)
    async with database.acquire() as connection:
        await connection.execute(
            "UPDATE games SET name = coalesce($2, name), store_url = nullif(coalesce($3, store_url), '')"
            " WHERE id = $1",
            *(game.id, name, store_url),
        )
        return await game_by_id(connection, game.id)
