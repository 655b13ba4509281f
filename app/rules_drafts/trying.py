"""What a purchase would grant by the rules in force, or by others: the fold is asked, nothing is stored."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from app.domain import amounts
from app.domain.breakdown import Input, break_down
from app.domain.errors import BadUserInput, DomainError, Fault
from app.domain.events import Change, ChangeKind, Purchase, TooManyPoints
from app.domain.explain import explain
from app.domain.instants import BEGINNING
from app.domain.rules import RuleBook
from app.domain.rules_faults import RulesRefused, as_user_error
from app.domain.seasons import first_season
from app.domain.standing import apply
from app.infra.db import Connection, Database
from app.loyalty.inputs import check_money
from app.rules_files.reading import check_game, check_program, read_program
from app.rules_files.text import MAX_DRAFT_CHARS, read_object
from app.studios.queries import GameRow, published_programs
from app.studios.rules import NoRules, load_book


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried: a rules file in place of those in force or None, the tier held, what is paid."""

    document: str | None
    tier: str
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What a purchase would grant: the change, and how it is counted."""

    change: Change
    amount_usd: Decimal
    explanation: str
    inputs: Sequence[Input]


async def try_purchase(database: Database, game: GameRow | None, trial: Trial, real_now: datetime) -> Tried:
    """Returns what a purchase would grant now to a member whose season on the tier begins now.

    Missions are left out: what they give depends on what the member did before. Raises BadUserInput with the
    path of what is wrong, and NoRules.
    """
    now = real_now if game is None else game.now(real_now)
    try:
        check_money(trial.amount, trial.currency)
    except DomainError as refused:
        raise _bad(refused.faults[0]) from None
    async with database.acquire() as connection:
        book = await _book(connection, game)
    book = _alone(book, now) if trial.document is None else _with(book, game, trial.document, now)
    program = book.program_at(now)
    rank, rate = program.ranks.get(trial.tier), book.rate(trial.currency, now)
    if rank is None:
        raise BadUserInput(f"`tier` is one of {', '.join(program.ranks)}.", ("tier",))
    if rate is None:
        message = f"The rules have no rate for this currency: {', '.join(book.currencies(now))}."
        raise BadUserInput(message, ("amount", "currency"))
    purchase = Purchase(seq=1, effective_at=now, reference="", amount=trial.amount, currency=trial.currency)
    try:
        _, changes = apply(first_season(rank, now, book), purchase, book)
    except TooManyPoints:
        raise BadUserInput("So much would give more points than can be counted.", ("amount",)) from None
    change = next(change for change in changes if change.kind is ChangeKind.PURCHASE)
    return Tried(
        change,
        amounts.tidy(amounts.multiply(trial.amount, rate)),
        explain(change.kind, change.sc, change.p, change.details),
        break_down(change, (), book).inputs,
    )


async def _book(connection: Connection, game: GameRow | None) -> RuleBook:
    """Returns the rules of a game, or of the program as they are without one. Raises NoRules."""
    if game is not None:
        return await load_book(connection, game.id)
    programs = await published_programs(connection)
    if not programs:
        raise NoRules
    return RuleBook(tuple(read_program(each.document, each.version, each.applies_from) for each in programs))


def _alone(book: RuleBook, now: datetime) -> RuleBook:
    """Returns the book without missions: all else that earns at a purchase is in it."""
    in_force = replace(book.game_at(now), applies_from=BEGINNING, missions=())
    return RuleBook(book.programs, (in_force,))


def _with(book: RuleBook, game: GameRow | None, text: str, now: datetime) -> RuleBook:
    """Returns the book with a file in place of the program's rules, or of the game's."""
    if len(text) > MAX_DRAFT_CHARS:
        raise BadUserInput(f"A file has at most {MAX_DRAFT_CHARS:,} characters.", ("document",))
    try:
        document = read_object(text)
        if game is None:
            return RuleBook((check_program(document, 1, BEGINNING),))
        rules = check_game(document, 1, BEGINNING, book.program_at(now))
    except RulesRefused as refused:
        raise _bad(as_user_error(refused.faults[0], "document")) from None
    return RuleBook(book.programs, (replace(rules, missions=()),))


def _bad(fault: Fault) -> BadUserInput:
    return BadUserInput(fault.message, fault.path)
