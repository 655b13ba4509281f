"""`laurel studio`, `laurel game`, `laurel key`: what an operator sets up for a studio."""

from typing import Annotated
from uuid import UUID

import typer

from app.cli.database import game_of, now, with_database
from app.cli.failures import CliError
from app.cli.output import AsJson, emit, emit_json, emit_table
from app.cli.rules import RulesFile, instant, read_rules, refuse
from app.domain.access import GameMode, Scope
from app.domain.instants import format_instant
from app.domain.rules import GameRules
from app.domain.rules_file import RulesRefused
from app.infra.db import Database
from app.studios.models import Studio, StudioKey
from app.studios.queries import GameRow
from app.studios.service import (
    CreatedKey,
    create_game,
    create_key,
    create_studio,
    list_keys,
    publish_game,
    revoke_key,
    set_fulfilment,
)

studio = typer.Typer(rich_markup_mode=None)
game = typer.Typer(rich_markup_mode=None)
key = typer.Typer(rich_markup_mode=None)

StudioSlug = Annotated[str, typer.Argument(metavar="STUDIO", help="The studio's slug.")]
GameSlug = Annotated[str, typer.Argument(metavar="GAME", help="The game's slug.")]
NewSlug = Annotated[str, typer.Argument(metavar="SLUG", help="a-z, 0-9 and single hyphens.")]
Name = Annotated[str, typer.Option("--name", help="As people read it.")]


@studio.command("create")
def new_studio(slug: NewSlug, name: Name, as_json: AsJson = False) -> None:
    """Make a studio."""

    async def work(database: Database) -> Studio:
        return await create_studio(database, slug, name, now())

    made = with_database(work)
    emit(
        {"id": str(made.id), "slug": made.slug, "name": made.name},
        as_json=as_json,
        words=f"Made the studio {made.slug}. Next: `laurel game create {made.slug} SLUG --name …`.",
    )


@game.command("create")
def new_game(  # noqa: PLR0917 - the command line has names for them
    studio: StudioSlug,
    slug: NewSlug,
    name: Name,
    sandbox: Annotated[
        bool, typer.Option("--sandbox", help="A game to try things in, with a clock of its own.")
    ] = False,
    sandbox_now: Annotated[
        str | None,
        typer.Option("--now", metavar="T", help="What a sandbox's clock is set to; now by default."),
    ] = None,
    frozen: Annotated[
        bool,
        typer.Option("--frozen", help="A sandbox's clock stands still until it is moved."),
    ] = False,
    store_url: Annotated[str | None, typer.Option(metavar="URL", help="Where its store is.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a game: LIVE by the real clock, or a SANDBOX."""
    if sandbox_now is not None and not sandbox:
        raise CliError("--now sets the clock of a sandbox: add --sandbox, or leave --now out.")
    if frozen and not sandbox:
        raise CliError("--frozen stops the clock of a sandbox: add --sandbox, or leave --frozen out.")
    clock = now()
    set_to = None
    if sandbox:
        set_to = clock if sandbox_now is None else instant(sandbox_now, "--now")

    async def work(database: Database) -> GameRow:
        return await create_game(
            *(database, studio, slug),
            name=name,
            clock=clock,
            sandbox_now=set_to,
            frozen=frozen,
            store_url=store_url,
        )

    made = with_database(work)
    emit(
        {
            "id": str(made.id),
            "studio": studio,
            "slug": made.slug,
            "name": made.name,
            "mode": made.mode,
            "now": made.now(clock),
            "storeUrl": made.store_url,
        },
        as_json=as_json,
        words=f"Made the {made.mode} game {made.slug} of {studio}: its gameId is {made.id}.",
    )


@game.command("rules")
def game_rules(studio: StudioSlug, slug: GameSlug, file: RulesFile, as_json: AsJson = False) -> None:
    """Publish the next version of a game's rules, in force from the game's present."""
    document = read_rules(file, "game")

    async def work(database: Database) -> GameRules:
        return await publish_game(database, await game_of(database, studio, slug), document, now())

    try:
        rules = with_database(work)
    except RulesRefused as error:
        refuse(error, as_json=as_json)
    since = format_instant(rules.applies_from)
    emit(
        {"version": rules.version, "appliesFrom": since},
        as_json=as_json,
        words=f"Published version {rules.version} of the rules of {slug}; it applies from {since}.",
    )


@game.command("fulfilment")
def fulfilment(
    studio: StudioSlug,
    slug: GameSlug,
    hours: Annotated[int, typer.Argument(metavar="HOURS", help="1 to 8760; 72 unless it was set.")],
    as_json: AsJson = False,
) -> None:
    """Set for how long a redemption may be PENDING: past that it fails by itself, and points go back."""

    async def work(database: Database) -> None:
        await set_fulfilment(database, await game_of(database, studio, slug), hours)

    with_database(work)
    emit(
        {"studio": studio, "game": slug, "fulfilHours": hours},
        as_json=as_json,
        words=f"What is redeemed in {slug} from now on is to be fulfilled within {hours:,} hours.",
    )


@key.command("create")
def new_key(
    studio: StudioSlug,
    scopes: Annotated[str, typer.Option(help=f"Of {', '.join(Scope)}; several with commas.")],
    live: Annotated[
        bool, typer.Option("--live/--test", help="For live games, or for sandboxes, which is the default.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a key for a studio's servers. It is shown this once: only its hash is stored."""
    wanted = [scope.strip() for scope in scopes.split(",") if scope.strip()]
    mode = GameMode.LIVE if live else GameMode.SANDBOX

    async def work(database: Database) -> CreatedKey:
        return await create_key(database, studio, wanted, mode, now())

    made = with_database(work)
    emit(
        {"id": made.id, "key": made.secret, "mode": made.mode, "scopes": made.scopes},
        as_json=as_json,
        words=f"{made.secret}\n\nKeep it: it is not shown again. It opens {_opens(mode)}. Its id: {made.id}.",
    )


def _opens(mode: GameMode) -> str:
    return "live games only" if mode is GameMode.LIVE else "sandboxes only"


@key.command("list")
def keys(studio: StudioSlug, as_json: AsJson = False) -> None:
    """List a studio's keys, newest first: never a secret, only its last characters."""

    async def work(database: Database) -> list[StudioKey]:
        return await list_keys(database, studio)

    found = with_database(work)
    if as_json:
        emit_json(
            {
                "keys": [
                    {
                        "id": str(k.id),
                        "hint": k.hint,
                        "mode": k.mode,
                        "scopes": k.scopes,
                        "createdAt": k.created_at,
                        "revokedAt": k.revoked_at,
                    }
                    for k in found
                ]
            }
        )
        return
    rows = [(k.id, k.hint, k.mode, ",".join(k.scopes), k.created_at, k.revoked_at) for k in found]
    emit_table(("id", "key", "mode", "scopes", "created", "revoked"), rows)


@key.command("revoke")
def revoke(
    studio: StudioSlug,
    key_id: Annotated[str, typer.Argument(metavar="KEY_ID", help="The id that `laurel key list` shows.")],
    as_json: AsJson = False,
) -> None:
    """Revoke a key: from now on it opens nothing."""
    clock = now()
    try:
        UUID(key_id)
    except ValueError:
        raise CliError(f"{key_id} is not the id of a key: `laurel key list {studio}` shows them.") from None

    async def work(database: Database) -> None:
        await revoke_key(database, studio, key_id, clock)

    with_database(work)
    emit({"id": key_id, "revokedAt": clock}, as_json=as_json, words=f"Revoked the key {key_id}.")
