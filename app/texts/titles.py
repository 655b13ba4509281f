"""Titles that were stored in one language, as a reader of another one gets them. Pure.

What is stored is the title as it was. Where the rules or the catalog still have it, a reader gets its
translation; where they call it otherwise by now, it stays as it was.
"""

from collections.abc import Iterator

from app.domain.events import ChangeDetails
from app.domain.notifications import RewardSource
from app.domain.rules import RuleBook, Texts, in_locale


def translated(stored: str, texts: Texts | None, locale: str) -> str:
    """Returns the stored title in the locale, by the texts that there are now; None where there are none."""
    return stored if texts is None or stored not in texts.values() else in_locale(texts, locale)


def title_of_grant(book: RuleBook, details: ChangeDetails, locale: str) -> str:
    """Returns why SC or P were granted: the title of a mission, an activity or a benefit, else as stored."""
    texts = next(_of_grant(book, details), None)
    return translated(str(details["reason"]), texts, locale)


def title_of_reward(book: RuleBook, params: ChangeDetails, locale: str) -> str:
    """Returns the title of the mission or activity that a notification of a reward is about."""
    source = "mission" if params["source"] == RewardSource.MISSION else "activity"
    texts = next(_of_code(book, source, str(params["code"])), None)
    return translated(str(params["title"]), texts, locale)


def title_of_activity(book: RuleBook, code: str, locale: str) -> str:
    """Returns the title of an activity by the latest rules that have it; its code where none has."""
    texts = next(_of_code(book, "activity", code), None)
    return code if texts is None else in_locale(texts, locale)


def title_of_pack(book: RuleBook, code: str, locale: str) -> str:
    """Returns the title of a pack by the latest rules that have it; its code where none has."""
    texts = next(_of_code(book, "pack", code), None)
    return code if texts is None else in_locale(texts, locale)


def _of_grant(book: RuleBook, details: ChangeDetails) -> Iterator[Texts]:
    """Yield the titles that the rules have, or had, for what granted; the latest version's first."""
    for source in ("mission", "activity", "benefit"):
        if source in details:
            # A run of a mission is named by its code and its start.
            yield from _of_code(book, source, str(details[source]).partition("@")[0])


def _of_code(book: RuleBook, source: str, code: str) -> Iterator[Texts]:
    for rules in reversed(book.games):
        match source:
            case "mission":
                yield from (mission.title for mission in rules.missions if mission.code == code)
            case "activity":
                yield from (activity.title for activity in rules.activities if activity.code == code)
            case "pack":
                yield from (pack.title for pack in rules.packs.values() if pack.code == code)
            case _:
                of_tiers = rules.benefits.values()
                yield from (one.title for benefits in of_tiers for one in benefits if one.code == code)
