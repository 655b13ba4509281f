"""`laurel studio`, `laurel game`, `laurel key`: what an operator sets up for a studio."""

from typing import Annotated
from uuid import UUID

import typer

from app.cli.database import now, with_database
from app.cli.failures import CliError
from app.cli.output import AsJson, emit, emit_json, emit_table
from app.domain.access import GameMode, Scope
from app.infra.db import Database
from app.studios.keys import CreatedKey, KeyRow, create_key, list_keys, revoke_key
from app.studios.queries import StudioRow, games_of
from app.studios.service import all_studios, create_studio, find_studio
from app.studios.updates import update_studio

studio = typer.Typer(help="Studios.", add_completion=False, rich_markup_mode=None)
key = typer.Typer(help="The keys of a studio's servers.", add_completion=False, rich_markup_mode=None)

StudioSlug = Annotated[str, typer.Argument(metavar="STUDIO", help="The studio's slug.")]
GameSlug = Annotated[str, typer.Argument(metavar="GAME", help="The game's slug.")]
NewSlug = Annotated[str, typer.Argument(metavar="SLUG", help="a-z, 0-9 and single hyphens.")]
Name = Annotated[str, typer.Option("--name", help="As people read it.")]
NewName = Annotated[str | None, typer.Option("--name", help="As people read it.")]


@studio.command("create")
def new_studio(slug: NewSlug, name: Name, as_json: AsJson = False) -> None:
    """Make a studio."""

    async def work(database: Database) -> StudioRow:
        return await create_studio(database, slug, name, now())

    row = with_database(work)
    emit(
        _as_json(row),
        as_json=as_json,
        words=f"Made the studio {row.slug}. Next: `laurel game create {row.slug} SLUG --name …`.",
    )


@studio.command("list")
def studios(as_json: AsJson = False) -> None:
    """List the studios."""
    rows = with_database(all_studios)
    if as_json:
        emit_json({"studios": [_as_json(row) for row in rows]})
        return
    emit_table(
        ("studio", "name", "made", "id"), [(row.slug, row.name, row.created_at, row.id) for row in rows]
    )


@studio.command()
def show(slug: StudioSlug, as_json: AsJson = False) -> None:
    """Show a studio, with its games and its valid keys."""

    async def work(database: Database) -> tuple[StudioRow, list[str], list[str]]:
        row = await find_studio(database, slug)
        async with database.acquire() as connection:
            games = [details.game.slug for details in await games_of(connection, slug)]
        return row, games, [key.hint for key in await list_keys(database, slug) if key.revoked_at is None]

    row, games, keys = with_database(work)
    if as_json:
        emit_json(_as_json(row) | {"games": games, "keys": keys})
        return
    rows = [("games", ", ".join(games) or None), ("keys", ", ".join(keys) or None)]
    emit_table((slug, row.name), [("id", row.id), ("made", row.created_at), *rows])


@studio.command()
def update(slug: StudioSlug, name: Name, as_json: AsJson = False) -> None:
    """Change a studio's name; its slug stays."""

    async def work(database: Database) -> StudioRow:
        return await update_studio(database, slug, name)

    changed = with_database(work)
    emit(_as_json(changed), as_json=as_json, words=f"The studio {slug} is {changed.name}.")


def _as_json(row: StudioRow) -> dict[str, object]:
    return {"id": str(row.id), "slug": row.slug, "name": row.name, "createdAt": row.created_at}


@key.command("create")
def new_key(
    studio: StudioSlug,
    scopes: Annotated[str, typer.Option(help=f"Of {', '.join(Scope)}; several with commas.")],
    live: Annotated[
        bool, typer.Option("--live/--test", help="For live games, or for sandboxes, which is the default.")
    ] = False,
    name: Annotated[str, typer.Option(help="What it is for, such as the server that has it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Make a key for a studio's servers. It is shown this once: only its hash is stored."""
    wanted = [scope.strip() for scope in scopes.split(",") if scope.strip()]
    mode = GameMode.LIVE if live else GameMode.SANDBOX

    async def work(database: Database) -> CreatedKey:
        return await create_key(database, studio, wanted, mode, now(), name=name)

    created = with_database(work)
    emit(
        {
            "id": str(created.key.id),
            "key": created.secret,
            "name": created.key.name,
            "mode": mode,
            "scopes": created.key.scopes,
        },
        as_json=as_json,
        words=f"{created.secret}\n\nKeep it: it is not shown again. It opens {_opens(mode)}."
        f" Its id: {created.key.id}.",
    )


def _opens(mode: GameMode) -> str:
    return "live games only" if mode is GameMode.LIVE else "sandboxes only"


@key.command("list")
def keys(studio: StudioSlug, as_json: AsJson = False) -> None:
    """List a studio's keys, newest first: never a secret, only its last characters."""

    async def work(database: Database) -> list[KeyRow]:
        return await list_keys(database, studio)

    listed = with_database(work)
    if as_json:
        emit_json(
            {
                "keys": [
                    {
                        "id": str(k.id),
                        "hint": k.hint,
                        "name": k.name,
                        "mode": k.mode,
                        "scopes": k.scopes,
                        "createdAt": k.created_at,
                        "revokedAt": k.revoked_at,
                    }
                    for k in listed
                ]
            }
        )
        return
    rows = [(k.id, k.hint, k.name, k.mode, ",".join(k.scopes), k.created_at, k.revoked_at) for k in listed]
    emit_table(("id", "key", "name", "mode", "scopes", "created", "revoked"), rows)


@key.command("revoke")
def revoke(
    studio: StudioSlug,
    key_id: Annotated[str, typer.Argument(metavar="KEY_ID", help="The id that `laurel key list` shows.")],
    as_json: AsJson = False,
) -> None:
    """Revoke a key: from now on it opens nothing."""
    real_now = now()
    try:
        UUID(key_id)
    except ValueError:
        raise CliError(f"{key_id} is not the id of a key: `laurel key list {studio}` shows them.") from None

    async def work(database: Database) -> None:
        await revoke_key(database, studio, key_id, real_now)

    with_database(work)
    emit({"id": key_id, "revokedAt": real_now}, as_json=as_json, words=f"Revoked the key {key_id}.")
