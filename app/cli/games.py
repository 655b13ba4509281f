"""`laurel game`: a studio's games."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import typer

from app.cli import documents
from app.cli.database import game_of, now, with_database
from app.cli.failures import CliError
from app.cli.output import AsJson, DryRun, emit, emit_json, emit_table
from app.cli.rules import RulesFile, instant, published_json, published_words, read_rules, refuse
from app.cli.studios import GameSlug, Name, NewName, NewSlug, StudioSlug
from app.domain.rules import GameRules
from app.domain.rules_faults import RulesRefused
from app.identity.identities import count_players
from app.infra.db import Database
from app.studios.queries import GameDetails, GameRow, games_of
from app.studios.service import Published, create_game, find_studio, publish_game
from app.studios.trusted_documents import require_documents
from app.studios.updates import archive_game, update_game

commands = typer.Typer(help="A studio's games.", add_completion=False, rich_markup_mode=None)
_TITLE = {"slug", "name"}


@commands.command("create")
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
    real_now = now()
    set_to = None
    if sandbox:
        set_to = real_now if sandbox_now is None else instant(sandbox_now, "--now")

    async def work(database: Database) -> GameRow:
        return await create_game(
            *(database, studio, slug),
            name=name,
            real_now=real_now,
            sandbox_now=set_to,
            frozen=frozen,
            store_url=store_url,
        )

    row = with_database(work)
    emit(
        _as_json(studio, row, real_now),
        as_json=as_json,
        words=f"Made the {row.mode} game {row.slug} of {studio}: its gameId is {row.id}.",
    )


def _as_json(studio: str, game: GameRow, real_now: datetime) -> dict[str, object]:
    return {
        "id": str(game.id),
        "studio": studio,
        "slug": game.slug,
        "name": game.name,
        "mode": game.mode,
        "now": game.now(real_now),
        "clockFrozen": game.clock_frozen,
        "storeUrl": game.store_url,
    }


def _details_json(studio: str, details: GameDetails, real_now: datetime) -> dict[str, object]:
    return _as_json(studio, details.game, real_now) | {
        "rulesVersion": details.game.game_version or None,
        "fulfilHours": details.game.fulfil_hours,
        "archivedAt": details.game.archived_at,
        "createdAt": details.created_at,
        "requiresTrustedDocuments": details.game.requires_trusted_documents,
        "trustedDocuments": details.trusted_documents,
    }


@commands.command("list")
def games(studio: StudioSlug, as_json: AsJson = False) -> None:
    """List a studio's games."""

    async def work(database: Database) -> Sequence[GameDetails]:
        await find_studio(database, studio)
        async with database.acquire() as connection:
            return await games_of(connection, studio)

    listed, real_now = with_database(work), now()
    if as_json:
        emit_json({"games": [_details_json(studio, details, real_now) for details in listed]})
        return
    rows = [
        (game.slug, game.name, game.mode, game.now(real_now), game.id)
        for game in (details.game for details in listed)
    ]
    emit_table(("game", "name", "mode", "now", "gameId"), rows)


@commands.command()
def show(studio: StudioSlug, slug: GameSlug, as_json: AsJson = False) -> None:
    """Show a game: its gameId, mode, clock, store, rules and players."""

    async def work(database: Database) -> tuple[GameDetails, int]:
        game = await game_of(database, studio, slug)
        async with database.acquire() as connection:
            listed = await games_of(connection, studio)
            details = next(details for details in listed if details.game.id == game.id)
            return details, await count_players(connection, game.id)

    details, players = with_database(work)
    shown = _details_json(studio, details, now()) | {"players": players}
    if as_json:
        emit_json(shown)
        return
    emit_table(
        (slug, details.game.name), [(name, value) for name, value in shown.items() if name not in _TITLE]
    )


@commands.command()
def update(  # noqa: PLR0917 - the command line has names for them
    studio: StudioSlug,
    slug: GameSlug,
    name: NewName = None,
    store_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Where its store is; '' for Laurel's own.")
    ] = None,
    trusted_only: Annotated[
        bool | None,
        typer.Option(
            "--trusted-only/--any-document",
            help="Whether player tokens may send trusted documents only.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Change a game's name, where its store is, or what its players may send; what is not given stays."""
    if name is None and store_url is None and trusted_only is None:
        raise CliError("Nothing to change: give --name or --store-url, --trusted-only or --any-document.")

    async def work(database: Database) -> GameRow:
        game = await game_of(database, studio, slug)
        if trusted_only is not None:
            await require_documents(database, game, required=trusted_only)
        return await update_game(database, game, name=name, store_url=store_url)

    changed = with_database(work)
    store = changed.store_url or "Laurel's own"
    restricted = changed.requires_trusted_documents
    trusted = " Its player tokens may send trusted documents only." if restricted else ""
    emit(
        _as_json(studio, changed, now()) | {"requiresTrustedDocuments": restricted},
        as_json=as_json,
        words=f"The game {slug} of {studio} is {changed.name}; its store is {store}.{trusted}",
    )


@commands.command()
def archive(
    studio: StudioSlug,
    slug: GameSlug,
    restore: Annotated[bool, typer.Option("--restore", help="Take it out of the archive.")] = False,
    as_json: AsJson = False,
) -> None:
    """Archive a game: new players, earning and spending are refused; all else goes on."""

    async def work(database: Database) -> GameRow:
        return await archive_game(
            database, await game_of(database, studio, slug), now(), archived=not restore
        )

    changed = with_database(work)
    state = "in use" if changed.archived_at is None else "archived"
    emit(
        {"studio": studio, "game": slug, "archivedAt": changed.archived_at},
        as_json=as_json,
        words=f"The game {slug} of {studio} is {state}.",
    )


@commands.command("rules")
def game_rules(
    studio: StudioSlug, slug: GameSlug, file: RulesFile, dry_run: DryRun = False, as_json: AsJson = False
) -> None:
    """Publish the next version of a game's rules, in force from the game's present."""
    document = read_rules(file, "game")

    async def work(database: Database) -> Published[GameRules]:
        game = await game_of(database, studio, slug)
        return await publish_game(database, game, document, now(), dry_run=dry_run)

    try:
        published = with_database(work)
    except RulesRefused as error:
        refuse(error, as_json=as_json)
    emit(
        published_json(published, dry_run=dry_run),
        as_json=as_json,
        words=published_words(published, f"the rules of {slug}", dry_run=dry_run),
    )


@commands.command("fulfilment")
def fulfilment(
    studio: StudioSlug,
    slug: GameSlug,
    hours: Annotated[int, typer.Argument(metavar="HOURS", help="1 to 8760; 72 unless it was set.")],
    as_json: AsJson = False,
) -> None:
    """Set for how long a redemption may be PENDING: past that it fails by itself, and points go back."""

    async def work(database: Database) -> None:
        await update_game(database, await game_of(database, studio, slug), fulfil_hours=hours)

    with_database(work)
    emit(
        {"studio": studio, "game": slug, "fulfilHours": hours},
        as_json=as_json,
        words=f"What is redeemed in {slug} from now on is to be fulfilled within {hours:,} hours.",
    )


commands.command("documents")(documents.publish)
