"""A caller's view of a game: its rules, its present and the caller's locale."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.rules import ENGLISH, RuleBook
from app.studios.queries import GameRow
from auth.callers import StudioOrStaff
from resolvers.context import Context
from schema.game import Tier


@dataclass(frozen=True, slots=True)
class View:
    """A caller's view of one game.

    `show_internal_numbers` is true for studios and staff alone: others see no absolute numbers.
    """

    context: Context
    game: GameRow
    book: RuleBook
    game_now: datetime
    locale: str
    show_internal_numbers: bool

    def ladder(self, ladder_version: int | None = None) -> Sequence[Tier]:
        """Returns the tiers of a version, by default of that in force, with the benefits of the present."""
        program = (
            self.book.program_at(self.game_now)
            if ladder_version is None
            else self.book.program(ladder_version)
        )
        return self.context.services.ladders.tiers(
            program,
            self.book.game_at(self.game_now),
            self.locale,
            show_internal_numbers=self.show_internal_numbers,
        )

    def tier(self, rank: int, ladder_version: int) -> Tier:
        tiers = self.ladder(ladder_version)
        return tiers[min(rank, len(tiers)) - 1]


async def view_of(context: Context, game: GameRow, *, locale: str | None = None) -> View:
    """Returns the caller's view of a game, by default in English."""
    rules = context.services.core.rules
    book = rules.cached(game)
    if book is None:
        async with context.services.core.database.acquire() as connection:
            book = await rules.of(connection, game)
    return View(
        context=context,
        game=game,
        book=book,
        game_now=game.now(context.real_now),
        locale=locale or ENGLISH,
        show_internal_numbers=isinstance(context.caller, StudioOrStaff),
    )
