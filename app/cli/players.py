"""`laurel player`: a player's standing, and the changes that led to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import typer

from app.cli.database import game_of, now, with_database
from app.cli.output import AsJson, emit_json, emit_table, shown
from app.cli.studios import GameSlug, StudioSlug
from app.domain.events import Change, Standing, position, season_ladder
from app.domain.explain import explain
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.infra.db import Database
from app.infra.keyset import Window
from app.loyalty.history_queries import history_page
from app.loyalty.measures import rows_with_measures
from app.loyalty.queries import MemberRow
from app.loyalty.service import known_player
from app.studios.rules import RulesCache

SHOWN_ENTRIES = 10
MAX_ENTRIES = 100

commands = typer.Typer(help="Players and their standing.", add_completion=False, rich_markup_mode=None)


@commands.callback()
def player() -> None:
    """Show players and their standing."""


@dataclass(frozen=True, slots=True)
class _Shown:
    member: MemberRow
    standing: Standing
    now: datetime
    book: RuleBook
    changes: Sequence[Change]


@commands.command()
def show(
    studio: StudioSlug,
    game: GameSlug,
    external_id: Annotated[str, typer.Argument(metavar="PLAYER", help="The game's own id of the player.")],
    entries: Annotated[
        int, typer.Option("--history", min=1, max=MAX_ENTRIES, help="How many entries of the history.")
    ] = SHOWN_ENTRIES,
    as_json: AsJson = False,
) -> None:
    """Show a player's standing now, and the latest changes, each with its reason."""

    async def work(database: Database) -> _Shown:
        row = await game_of(database, studio, game)
        member = await known_player(database, row, external_id)
        async with database.acquire() as connection:
            book = await RulesCache().of(connection, row)
            stored = await history_page(connection, member.game.id, member.id, Window(entries))
        present = row.now(now())
        (member,) = await rows_with_measures(database, [member], present, book)
        # Changes that fell due since the member was last stored are shown; the worker stores them.
        standing, due = settle(member.standing, present, book)
        changes = [*reversed(due), *(entry.change for entry in stored)]
        return _Shown(member, standing, present, book, changes[:entries])

    shown_member = with_database(work)
    if as_json:
        emit_json(_as_json(shown_member))
    else:
        _print(shown_member)


def _as_json(shown_member: _Shown) -> dict[str, object]:
    member, held, ladder = (
        shown_member.member,
        shown_member.standing,
        season_ladder(shown_member.standing, shown_member.book),
    )
    tier = ladder.tier(held.tier)
    return {
        "playerId": member.external_id,
        "memberId": str(member.id),
        "displayName": member.profile.display_name,
        "joinedAt": member.joined_at,
        "now": shown_member.now,
        "tier": {"code": tier.code, "name": tier.name, "rank": tier.rank},
        "progress": {"current": held.progress, "target": tier.span, "keepThreshold": tier.keep_threshold},
        "season": {"startedAt": held.season_started_at, "endsAt": held.season_ends_at},
        "points": {"balance": held.p, "expiresAt": held.p_expires_at},
        "standing": {
            "position": position(held, shown_member.book),
            "lifetimeSc": held.lifetime_sc,
            "lifetimeP": held.lifetime_p,
            "loops": held.loops,
            "ltvUsd": held.ltv_usd,
            "rulesVersion": ladder.version,
        },
        "history": [
            {
                "at": change.at,
                "kind": change.kind,
                "sc": change.sc,
                "p": change.p,
                "reference": change.reference or None,
                "rulesVersion": change.rules_version,
                "explanation": explain(change.kind, change.sc, change.p, change.details),
            }
            for change in shown_member.changes
        ],
    }


def _print(shown_member: _Shown) -> None:
    held, ladder = shown_member.standing, season_ladder(shown_member.standing, shown_member.book)
    tier = ladder.tier(held.tier)
    emit_table(
        (shown_member.member.external_id, shown_member.member.profile.display_name or ""),
        [
            ("tier", f"{tier.name} ({tier.rank} of {ladder.last_rank})"),
            ("progress", f"{held.progress:,} of {tier.span:,}; {tier.keep_threshold:,} keep the tier"),
            ("season", f"{shown(held.season_started_at)} to {shown(held.season_ends_at)}"),
            ("points", f"{held.p:,}, until {shown(held.p_expires_at)}"),
            ("position", held_position(shown_member)),
            ("joined", shown_member.member.joined_at),
            ("now", shown_member.now),
        ],
    )
    emit_table(
        ("at", "SC", "P", "what happened, newest first"),
        [
            (
                change.at,
                f"{change.sc:+,}",
                f"{change.p:+,}",
                explain(change.kind, change.sc, change.p, change.details, change.rules_version),
            )
            for change in shown_member.changes
        ],
    )


def held_position(shown_member: _Shown) -> str:
    """Returns the cumulative numbers, which players never see."""
    held = shown_member.standing
    position_now = position(held, shown_member.book)
    return f"{position_now:,}; earned in all {held.lifetime_sc:,} SC and {held.lifetime_p:,} P"
