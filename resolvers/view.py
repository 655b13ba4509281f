"""A caller's view of a game: its rules, its present and the caller's locale.

The one place that decides which language a request is answered in
(docs/decisions/0048-locale-of-a-request.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.locales import preferred
from app.domain.rules import ENGLISH, RuleBook
from app.loyalty.queries import MemberRow
from app.studios.queries import GameRow
from app.texts.renderer import LANGUAGES
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
    _ladders: dict[int, Sequence[Tier]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Those that were asked for, by the version of the program."""

    def ladder(self, ladder_version: int | None = None) -> Sequence[Tier]:
        """Returns the tiers of a version, by default of that in force, with the benefits of the present."""
        program = (
            self.book.program_at(self.game_now)
            if ladder_version is None
            else self.book.program(ladder_version)
        )
        tiers = self._ladders.get(program.version)
        if tiers is None:
            tiers = self._ladders[program.version] = self.context.services.ladders.tiers(
                program,
                self.book.game_at(self.game_now),
                self.locale,
                self.game_now,
                show_internal_numbers=self.show_internal_numbers,
            )
        return tiers

    def tier(self, rank: int, ladder_version: int) -> Tier:
        tiers = self.ladder(ladder_version)
        return tiers[min(rank, len(tiers)) - 1]


async def view_of(context: Context, game: GameRow, *, reader: MemberRow | None = None) -> View:
    """Returns the caller's view of a game, in the locale of the reader: by default the calling player."""
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
        locale=locale_of(context, reader),
        show_internal_numbers=isinstance(context.caller, StudioOrStaff),
    )


def locale_of(context: Context, reader: MemberRow | None = None) -> str:
    """Returns the locale of the texts of an answer (rules.md §9).

    The one that the request chose, else that of the reader, which is the calling player by default, else what
    the request's Accept-Language prefers of our languages, else English. Studios and staff read English where
    they chose nothing: their texts are compared and searched.
    """
    if context.locale is not None:
        return context.locale
    if isinstance(context.caller, StudioOrStaff):
        return ENGLISH
    if reader is None and context.player is not None:
        reader = context.player.member
    if reader is not None and reader.profile.locale is not None:
        return reader.profile.locale
    return preferred(context.headers.get("accept-language", ""), LANGUAGES) or ENGLISH
