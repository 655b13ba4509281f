"""Rates that hold from before their version applies, where there was no other one (rules.md §2). Pure."""

from collections.abc import Sequence

from app.domain import amounts
from app.domain.instants import BEGINNING, format_instant
from app.domain.rules import ProgramRules, RuleBook
from app.domain.rules_faults import RulesFault


def rate_faults(rules: ProgramRules, before: Sequence[ProgramRules]) -> list[RulesFault]:
    """Returns the faults of rates that would apply to instants at which the versions `before` give others."""
    book = RuleBook((*before,))
    faults: list[RulesFault] = []
    for currency, starts in rules.rates_from.items():
        # Between these instants nothing changes.
        turns = [max(starts, BEGINNING)]
        for version in before:
            turns += [version.applies_from, version.rates_from.get(currency, version.applies_from)]
        for at in sorted(at for at in turns if starts <= at < rules.applies_from):
            rate = book.rate(currency, at)
            if rate is not None and rate != rules.rates[currency]:
                message = (
                    f"is {format_instant(starts)}, but at {format_instant(at)} the versions before give"
                    f" {currency} the rate {amounts.plain(rate)}: name a later instant, or the same rate"
                )
                faults.append(RulesFault(f"rates.{currency}.from", message))
                break
    return faults
