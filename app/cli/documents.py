"""`laurel game documents`: the trusted documents of a game's apps."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from app.cli.database import game_of, with_database
from app.cli.failures import CliError
from app.cli.output import AsJson, emit
from app.cli.studios import GameSlug, StudioSlug
from app.infra.db import Database
from app.studios.trusted_documents import MAX_MANIFEST_BYTES, publish_documents, read_manifest

MAX_NAMED = 10
"""Documents that are named when a manifest is refused."""


def publish(
    studio: StudioSlug,
    slug: GameSlug,
    file: Annotated[Path, typer.Argument(metavar="FILE", help='A manifest: {"SHA-256": "document"}.')],
    replace: Annotated[
        bool, typer.Option("--replace", help="Trust no others any more, not those of older apps either.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Publish the trusted documents of a game's apps; those that are published stay."""
    with file.open("rb") as opened:
        manifest = read_manifest(opened.read(MAX_MANIFEST_BYTES + 1))
    _check(manifest)

    async def work(database: Database) -> int:
        game = await game_of(database, studio, slug)
        return await publish_documents(database, game, manifest, replace=replace)

    count = with_database(work)
    emit(
        {"studio": studio, "game": slug, "published": len(manifest), "trustedDocuments": count},
        as_json=as_json,
        words=f"Published {len(manifest):,} documents; {slug} of {studio} has {count:,} trusted ones now.",
    )


def _check(manifest: Mapping[str, str]) -> None:
    """Raise CliError where a document could not be executed: no player could send it."""
    from resolvers.root import make_schema  # noqa: PLC0415 - slow, and no other command of games needs it

    documents = make_schema().documents
    faults = [
        f"  {digest}: {refusals[0].message}"
        for digest, text in manifest.items()
        if (refusals := documents.get(text).refusals)
    ]
    if faults:
        more = [f"  and {len(faults) - MAX_NAMED:,} more"] if len(faults) > MAX_NAMED else []
        raise CliError("\n".join(("Nothing was published. Correct:", *faults[:MAX_NAMED], *more)))
