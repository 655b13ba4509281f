"""Checks of a new file beyond the form of each value: whether its values fit together.

Stored versions are not checked again, so a check may be added here without making one unreadable.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from app.domain.amounts import CURRENCY
from app.domain.benefits import VALUE
from app.domain.invitations import InvitationTerms
from app.domain.locales import canonical
from app.domain.looks import (
    DARK_SURFACE,
    LIGHT_SURFACE,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    contrast,
    own_colours,
)
from app.domain.rules import BenefitKind, MissionCounts, Tier, Unit
from app.domain.rules_faults import RulesFault
from app.rules_files.growth_checks import growth_checks
from app.rules_files.order_checks import order_checks, points_as_cash_checks
from app.rules_files.pack_checks import pack_checks
from app.rules_files.part import Part
from app.rules_files.top_up_checks import top_up_checks

Faults = Iterator[RulesFault]

_TERMS = InvitationTerms()


def program_checks(program: Part) -> Faults:
    """Returns the faults of a program's file whose values do not fit together."""
    ranks = _ranks(program)
    yield from _ladder(program["tiers"])
    yield from _unique(program["tiers"])
    yield from growth_checks(program)
    for tier in program["tiers"]:
        for scheme, surface in (("light", LIGHT_SURFACE), ("dark", DARK_SURFACE)):
            yield from _readable(tier["look"][scheme], surface, SHAPE_CONTRAST)
    yield from _rates(program["rates"])
    for boost in program["boosts"]:
        yield from _interval(boost)
        yield from _known_tiers(boost["tiers"], ranks)
    yield from _unique(program["boosts"])
    for steps in program["reminders"].members().values():
        values = [step.whole for step in steps if step.whole is not None]
        if len(set(values)) != len(values):
            yield steps.fault("names a step twice")
    yield from _invitations(program["invitations"])
    yield from points_as_cash_checks(program["pointsAsCash"])


def _invitations(invitations: Part) -> Faults:
    per_month = _whole_or(invitations, "perMonth", _TERMS.per_month)
    in_all = _whole_or(invitations, "inAll", _TERMS.in_all)
    if per_month is not None and in_all is not None and in_all < per_month:
        yield invitations["inAll"].fault(f"is {in_all}: it must be at least perMonth, {per_month}")


def _whole_or(entry: Part, key: str, default: int) -> int | None:
    """Returns a number of an entry, the default where it is left out; None where it has a fault."""
    return entry[key].whole if entry.has(key) else default


def game_checks(game: Part, ladder: Sequence[Tier] | None) -> Faults:
    """Returns the faults of a game's file whose values do not fit together, or with the ladder."""
    if ladder is not None:
        yield from _ladder_fits(game, [tier.code for tier in ladder])
        yield from _multipliers_fit(game, ladder)
    yield from _grows(game["startingTiers"], "ltvAtLeastUsd")
    for benefits in game["benefits"].members().values():
        for benefit in benefits:
            if len(benefit["grants"].members()) > 1:
                yield benefit["grants"].fault("gives P or an item, not both")
            yield from chain.from_iterable(_texts(benefit[key]) for key in ("title", "summary", "rule"))
            yield from _value(benefit)
        yield from _unique(benefits)
    for mission in game["missions"]:
        yield from _interval(mission)
        yield from _texts(mission["title"])
        if mission["counts"].text == MissionCounts.REPORTED and mission["sku"].raw is not None:
            yield mission["sku"].fault("is of purchases, and this mission counts reports")
    yield from _unique(game["missions"])
    for activity in game["activities"]:
        yield from _texts(activity["title"])
        yield from _grows(activity["streaks"], "days")
    yield from _unique(game["activities"])
    yield from _look(game["look"])
    for offer in game["topUps"]["offers"]:
        yield from _interval(offer)
        yield from _grows(offer["steps"], "pay")
    yield from _unique(game["topUps"]["offers"])
    yield from top_up_checks(game["topUps"])
    for day in game["orders"]["memberDays"]:
        yield from _interval(day)
    yield from _unique(game["orders"]["memberDays"])
    yield from order_checks(game["orders"])
    for pack in game["packs"]:
        yield from _texts(pack["title"])
        yield from pack_checks(pack)
    yield from _unique(game["packs"])


def _ranks(program: Part) -> Mapping[str, int]:
    """Returns the rank of each tier of a program's file that has a code."""
    return {tier["code"].text or "": rank for rank, tier in enumerate(program["tiers"], start=1)}


def _ladder(tiers: Part) -> Faults:
    floor: int | None = 0
    for index, tier in enumerate(tiers):
        sc_from, sc_to, keep = tier["scFrom"].whole, tier["scTo"].whole, tier["keepThreshold"].whole
        if floor is not None and sc_from is not None and sc_from != floor:
            wanted = "start at 0" if index == 0 else f"start where the tier below ends, at {floor}"
            yield tier["scFrom"].fault(f"is {sc_from}: ranges {wanted}")
        floor = sc_to
        if sc_from is None or sc_to is None:
            continue
        if sc_to <= sc_from:
            yield tier["scTo"].fault(f"is {sc_to}: it must lie above scFrom, {sc_from}")
        elif keep is not None and keep > sc_to - sc_from:
            yield tier["keepThreshold"].fault(f"is {keep}: it must lie between 1 and {sc_to - sc_from}")


def _rates(rates: Part) -> Faults:
    for currency, rate in rates.members().items():
        if CURRENCY.fullmatch(currency) is None:
            yield rate.fault("is not a currency code of three capital letters")
    rate = rates["USD"]
    factor = rate["rate"] if isinstance(rate.raw, dict) else rate
    if factor.decimal is not None and factor.decimal != 1:
        yield factor.fault("is not 1: the rates are to USD")
    if rate.has("from"):
        yield rate["from"].fault("is not known here: a USD is a USD at any time")


def _ladder_fits(game: Part, codes: Collection[str]) -> Faults:
    yield from _known_tier(game["hiddenFromTier"], codes)
    orders = game["orders"]
    by_tier = (game["scMultipliers"], game["benefits"], orders["tierDiscounts"], orders["freeShipping"])
    for tier, part in chain(*(each.members().items() for each in by_tier)):
        if tier not in codes:
            yield _unknown(part, codes)
    for entry in game["startingTiers"]:
        yield from _known_tier(entry["tier"], codes)
    for entry in (*game["missions"], *game["topUps"]["offers"], *orders["memberDays"]):
        yield from _known_tiers(entry["tiers"], codes)


def _multipliers_fit(game: Part, ladder: Sequence[Tier]) -> Faults:
    """Returns the multipliers whose value is not the factor of the tier that names them."""
    for tier in ladder:
        for benefit in game["benefits"][tier.code]:
            value, is_of_sc = benefit["value"].decimal, benefit["of"].text == Unit.SC
            if benefit["kind"].text != BenefitKind.MULTIPLIER or value is None:
                continue
            own = game["scMultipliers"][tier.code].decimal if is_of_sc else None
            factor = own if own is not None else tier.sc_multiplier if is_of_sc else tier.p_multiplier
            if value != factor:
                name = "scMultiplier" if is_of_sc else "pMultiplier"
                yield benefit["value"].fault(
                    f"is not the {name} of {tier.code}, {factor}: leave it out, and it always is"
                )


def _value(benefit: Part) -> Faults:
    """Returns the faults of what a benefit says of its value."""
    is_multiplier = benefit["kind"].text == BenefitKind.MULTIPLIER
    if benefit["of"].raw is not None and not is_multiplier:
        yield benefit["of"].fault("is of multipliers alone")
    if benefit["value"].raw is None and not is_multiplier:
        for text in chain(*(benefit[key].members().values() for key in ("title", "summary", "rule"))):
            if text.text is not None and VALUE in text.text:
                yield text.fault(f"has {VALUE}, and the benefit has no value")


def _look(look: Part) -> Faults:
    """Returns the faults of a game's colours: each is read on its surface (WCAG 1.4.3)."""
    surface = look["surface"]
    for name in ("ink", "accent", "points"):
        colour = look[name]
        if surface.raw is None and colour.raw is not None:
            yield colour.fault("needs `surface`, the colour that it is read on")
        elif surface.text is not None and colour.raw is not None:
            yield from _readable(colour, surface.text, TEXT_CONTRAST)
        elif surface.text is not None:
            own = contrast(own_colours(surface.text)[name], surface.text)
            if own < TEXT_CONTRAST:
                yield surface.fault(f"needs `{name}`: our own has a contrast of {_ratio(own)} on it")


def _readable(colour: Part, surface: str, least: float) -> Faults:
    if colour.text is not None and (ratio := contrast(colour.text, surface)) < least:
        yield colour.fault(f"has a contrast of {_ratio(ratio)} on {surface}: {least:g} at least")


def _ratio(ratio: float) -> str:
    """Returns a contrast with two digits, rounded down: what is too little does not look enough."""
    return f"{math.floor(ratio * 100) / 100:.2f}"


def _known_tiers(tiers: Part, codes: Collection[str]) -> Faults:
    for tier in tiers:
        yield from _known_tier(tier, codes)


def _known_tier(tier: Part, codes: Collection[str]) -> Faults:
    if tier.text is not None and tier.text not in codes:
        yield _unknown(tier, codes)


def _unknown(part: Part, codes: Collection[str]) -> RulesFault:
    return part.fault(f"is not a tier of the ladder: {', '.join(codes)}")


def _unique(entries: Part) -> Faults:
    seen: set[str] = set()
    for entry in entries:
        code = entry["code"]
        if code.text is not None and code.text in seen:
            yield code.fault(f"is there twice: {code.text}")
        seen.add(code.text or "")


def _grows(entries: Part, key: str) -> Faults:
    """Returns the entries whose number at `key` is not above that of the entry before."""
    last = None
    for entry in entries:
        part = entry[key]
        value = part.whole if part.text is None else part.decimal
        if last is not None and value is not None and value <= last:
            yield part.fault("does not grow from the entry before it")
        last = value


def _interval(entry: Part) -> Faults:
    starts, until = entry["from"].instant, entry["until"].instant
    if starts is not None and until is not None and until <= starts:
        yield entry["until"].fault("is not after `from`")


def _texts(texts: Part) -> Faults:
    """Returns the faults of locales: invalid, there twice, or without English (rules.md §9)."""
    if texts.raw is None:
        return
    seen: set[str] = set()
    for name, text in texts.members().items():
        try:
            locale = canonical(name)
        except ValueError as error:
            yield text.fault(str(error))
            continue
        if locale in seen:
            yield text.fault(f"is there twice: {locale}")
        seen.add(locale)
    if isinstance(texts.raw, dict) and "en" not in seen:
        yield texts["en"].fault("is missing: English is required")
