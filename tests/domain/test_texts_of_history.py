"""What a player reads of its history: a sentence in every language, and nothing that a player is not told."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given

from app.domain.audience import Audience
from app.domain.events import Change, ChangeDetails, ChangeKind
from app.domain.instants import BEGINNING
from app.domain.rules import Activity, GameRules, Mission, MissionCounts, RuleBook, Streak
from app.texts.history import _Reader, player_sentence
from app.texts.renderer import CATALOGS, LANGUAGES, Renderer, Value, renderer
from tests.domain.catalogs import NOT_FOR_PLAYERS, entries
from tests.domain.test_explain import LADDER, eventful, merged
from tests.domain.worlds import book_of, examples, lived
from tests.oracle.strategies import History, histories

BOUGHT: ChangeDetails = {
    "amount": "50",
    "currency": "USD",
    "tier": "Silver",
    "boosts": "",
    "scPerUsd": "10",
    "pPerUsd": "10",
    "scMultiplier": "1",
    "pMultiplier": "1.1",
}
COUNTED_AT: ChangeDetails = {"countedAt": "2026-03-12T09:05:00+00:00"}
BACK: ChangeDetails = {"amount": "20", "currency": "USD", "sc": 200, "p": 220, "reason": ""}
CLIMBED: ChangeDetails = {
    "from": "Bronze",
    "to": "Silver",
    "completed": "Bronze (5,000)",
    "times": 1,
    "days": 30,
    "carried": 100,
}
ENDED: ChangeDetails = {"reached": 500, "needed": 900, "from": "Silver", "to": "Bronze", "seasons": 1}
LEAF: ChangeDetails = {
    "leaf0.measure": "SPEND90",
    "leaf0.counts": "SPEND_USD",
    "leaf0.window": "ROLLING",
    "leaf0.days": 90,
    "leaf0.value": "530",
    "leaf0.needed": "500",
}
BY_PATH: ChangeDetails = {
    **LEAF,
    "from": "Silver",
    "to": "Gold",
    "times": 1,
    "days": 90,
    "reached": 800,
    "span": 5_000,
}
OTHER: ChangeDetails = {"tier": "Gold", "progress": 310, "span": 5_000, "points": 40}
AGAIN: ChangeDetails = {
    "from": "Gold",
    "fromProgress": 10,
    "to": "Silver",
    "progress": 1_990,
    "span": 4_000,
    "cause": "REFUND",
}
DIFFERENT: ChangeDetails = {
    "different0": "RENEWED",
    "different0At": "2026-03-12T09:05:00+00:00",
    **{f"different0.{name}": value for name, value in ENDED.items()},
    "different1": "P_GRANTED",
    "different1At": "2026-03-13T09:05:00+00:00",
    "different1Gone": "yes",
    "different1.points": 9,
    "different1.reason": "Buy two",
    "different1.mission": "TWO@2026",
}
PACK: ChangeDetails = {
    "pack": "GOLD_PASS",
    "until": "2027-03-12T09:05:00Z",
    "amount": "299.00",
    "currency": "USD",
}
SHAPES: list[tuple[ChangeKind, int, int, ChangeDetails]] = [
    (ChangeKind.JOINED, 0, 0, {"to": "Bronze", "days": 30}),
    *(
        (ChangeKind.PURCHASE, 500, 550, {**BOUGHT, **more})
        for more in (
            {},
            {"boosts": "WEEKEND"},
            {"packs": "GOLD_PASS"},
            COUNTED_AT,
            {**COUNTED_AT, "joined": "yes"},
        )
    ),
    *((ChangeKind.REFUND, -200, -220, {**BACK, "reason": reason}) for reason in ("", "a mistake")),
    *(
        (kind, sc, 5 - sc, {"points": 5, "reason": reason, **more})
        for kind, sc in ((ChangeKind.SC_GRANTED, 5), (ChangeKind.P_GRANTED, 0))
        for reason, more in (("", {}), ("Sorry", {}), ("Play", {"activity": "PLAY", "streak": 7}))
    ),
    *(
        (kind, 0, p, {"points": 5, "reason": reason})
        for kind, p in ((ChangeKind.P_SPENT, -5), (ChangeKind.P_RETURNED, 5))
        for reason in ("", "Chest")
    ),
    *((ChangeKind.P_EXPIRED, 0, -5, {"points": 5, **more}) for more in ({}, {"returned": "yes"})),
    *(
        (kind, -5_000, 0, {**CLIMBED, "times": times, "carried": carried})
        for kind in (ChangeKind.PROMOTED, ChangeKind.LOOPED)
        for times in (1, 3)
        for carried in (0, 100)
    ),
    (ChangeKind.PROMOTED, -800, 0, {**BY_PATH, "carried": 0}),
    *(
        (ChangeKind.RENEWED, -500, 0, {**ENDED, "to": to, **path})
        for to in ("Silver", "Sterling")
        for path in ({}, LEAF)
    ),
    *((ChangeKind.RESTARTED, -500, 0, {**ENDED, "seasons": seasons}) for seasons in (1, 12)),
    *((ChangeKind.DEMOTED, -500, 0, {**ENDED, **path}) for path in ({}, LEAF)),
    *((ChangeKind.INVITE_QUALIFIED, 90, 50, {"sc": 90, "p": 50, **more}) for more in ({}, {"beyond": "yes"})),
    (ChangeKind.INVITE_REWARDED, 0, 20, {"sc": 0, "p": 20}),
    *(
        (ChangeKind.INVITE_REVERSED, -90, -50, {"sc": 90, "p": 50, "side": side})
        for side in ("inviter", "invitee")
    ),
    *((ChangeKind.PACK_PERIOD, 0, 0, {**PACK, **more}) for more in ({}, {"renews": "yes"}, COUNTED_AT)),
    *((kind, 0, 0, PACK) for kind in (ChangeKind.PACK_CANCELLED, ChangeKind.PACK_ENDED)),
    (ChangeKind.PACK_REVERSED, 0, 0, {name: PACK[name] for name in ("pack", "amount", "currency")}),
    *(
        (ChangeKind.CORRECTED, 0, 0, {**AGAIN, "cause": cause, **more})
        for cause in ("REFUND", "PURCHASE", "INVITE_REVERSED", "PACK_PERIOD")
        for more in ({}, {"from": "Silver", "fromProgress": 1_990}, DIFFERENT)
    ),
    *(
        (kind, 0, 0, {**OTHER, "points": points})
        for kind in (ChangeKind.MERGED, ChangeKind.CLOSED)
        for points in (40, -40)
    ),
]
GAME = GameRules(
    1,
    BEGINNING,
    missions=(
        Mission("TWO", {"en": "Buy two", "de": "Kauf zwei"}, MissionCounts.PURCHASES, 2, 0, 9, Audience()),
    ),
    activities=(Activity("PLAY", {"en": "Play", "de": "Spielen"}, 0, 1, streaks=(Streak(7, 0, 1),)),),
)
BOOK = RuleBook(LADDER.programs, (GAME,))


def change_of(kind: ChangeKind, sc: int, p: int, details: ChangeDetails) -> Change:
    return Change(kind, BEGINNING, 1, 1, 1, sc, p, details)


def said(kind: ChangeKind, locale: str = "en", index: int = 0) -> str:
    """The sentence of one of the shapes of a kind."""
    shape = [shape for shape in SHAPES if shape[0] is kind][index]
    return player_sentence(change_of(*shape), BOOK, locale)


class _Recording:
    def __init__(self, locale: str) -> None:
        self.used: set[str] = set()
        self._renderer = renderer(locale)

    def render(self, message_id: str, values: Mapping[str, Value]) -> str:
        self.used.add(message_id)
        return self._renderer.render(message_id, values)


@pytest.mark.parametrize("name", CATALOGS)
def test_every_shape_of_every_kind_has_a_sentence_for_players(name: str) -> None:
    assert {shape[0] for shape in SHAPES} == set(ChangeKind)
    recording = _Recording(name.replace("_", "-"))
    reader = _Reader(BOOK, name.replace("_", "-"), cast("Renderer", recording))
    texts = [reader.sentence(*shape) for shape in SHAPES]
    assert len(set(texts)) == len(texts)
    assert recording.used - {"sentences"} == {one for one in entries(name) if one.startswith("history.")}
    for text in texts:
        assert NOT_FOR_PLAYERS.search(text) is None, text
        assert "{" not in text
        assert "5,000" not in text.replace(".", ",")


def test_sentences_in_english() -> None:
    assert said(ChangeKind.JOINED) == "Welcome! You begin on Bronze, and your season has 30 days."
    assert said(ChangeKind.PURCHASE) == "$50.00 on Silver: 500 progress and 550 points."
    assert said(ChangeKind.PURCHASE, index=1).endswith("points. Boosted by WEEKEND.")
    assert said(ChangeKind.PROMOTED, index=1) == (
        "You completed Bronze and reached Silver. 100 progress carries over; your new season has 30 days."
    )
    assert said(ChangeKind.PROMOTED, index=2) == (
        "You climbed 3 tiers at once, from Bronze to Silver. Your new season has 30 days."
    )
    assert said(ChangeKind.DEMOTED) == (
        "900 needed to keep Silver, 500 reached: your season ended and your tier is now Bronze."
        " Your points are untouched."
    )
    assert said(ChangeKind.RESTARTED) == "Your season ended. Silver stays yours; your progress starts again."
    assert said(ChangeKind.CORRECTED) == (
        "Counted again after a refund: Gold with 10 progress became Silver with 1,990 progress."
    )
    assert said(ChangeKind.CORRECTED, index=2) == (
        "Counted again after a refund: Gold with 10 progress became Silver with 1,990 progress."
        " March 12, 2026, 9:05\u202fAM UTC: Your season ended with 500 of the 900 needed to keep Silver. Your"
        " tier is now Bronze, and your progress starts again."
        " March 13, 2026, 9:05\u202fAM UTC, taken back: Buy two: you received 9 points."
    )


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("de", "50,00\xa0$ auf Silver: 500 Fortschritt und 550 Punkte."),
        ("de-CH", "$\xa050.00 auf Silver: 500 Fortschritt und 550 Punkte."),
        ("ko", "Silver 등급에서 US$50.00 구매: 진행도 500 및 550포인트."),
        ("it", "$50.00 on Silver: 500 progress and 550 points."),
    ],
)
def test_money_and_numbers_are_the_locales(locale: str, expected: str) -> None:
    assert said(ChangeKind.PURCHASE, locale) == expected


def test_titles_are_in_the_readers_locale_while_the_rules_have_them() -> None:
    mission = {"points": 9, "reason": "Buy two", "mission": "TWO@2026-01-01T00:00:00Z"}
    granted = change_of(ChangeKind.P_GRANTED, 0, 9, mission)
    assert player_sentence(granted, BOOK, "de") == "Kauf zwei: Du hast 9 Punkte erhalten."
    renamed = replace(granted, details={**mission, "reason": "Buy three"})
    assert player_sentence(renamed, BOOK, "de") == "Buy three: Du hast 9 Punkte erhalten."
    assert player_sentence(granted, LADDER, "de") == "Buy two: Du hast 9 Punkte erhalten."
    streak = change_of(
        ChangeKind.P_GRANTED, 0, 1, {"points": 1, "reason": "Play", "activity": "PLAY", "streak": 7}
    )
    assert player_sentence(streak, BOOK, "de") == "Spielen, 7 Tage in Folge: Du hast 1 Punkt erhalten."
    spent = replace(change_of(ChangeKind.P_SPENT, 0, -5, {"points": 5, "reason": "Chest"}), reference="r")
    assert player_sentence(spent, BOOK, "de", {"r": "Truhe"}) == "Truhe: Du hast 5 Punkte ausgegeben."
    assert player_sentence(spent, BOOK, "de") == "Chest: Du hast 5 Punkte ausgegeben."


def test_no_sentence_shows_a_position_or_the_span_of_another_tier() -> None:
    member, positions = eventful()
    changes = [*member.changes, *(change for one in merged() for change in one.changes)]
    floors = {one.sc_from for one in LADDER.programs[0].tiers[2:]}
    # The last tier is kept by completing it, and its threshold is told.
    spans = {one.span for one in LADDER.programs[0].tiers[:-1]}
    hidden = {str(number) for number in {*floors, *positions, *spans} if number > 1_012}
    assert {change.kind for change in changes} == set(ChangeKind)
    for change in changes:
        text = player_sentence(change, LADDER, "en")
        assert not hidden & set(re.findall(r"\d+", text.replace(",", ""))), text


@examples(40)
@given(histories())
def test_whatever_is_lived_is_told_in_every_language(history: History) -> None:
    """And no sentence names a tier that was never held: a hidden one is above all that were held."""
    book, highest = book_of(history), 1
    for number, change in enumerate(lived(history).changes):
        highest = max(highest, change.tier)
        text = player_sentence(change, book, LANGUAGES[number % len(LANGUAGES)])
        assert NOT_FOR_PLAYERS.search(text) is None, text
        english = player_sentence(change, book, "en")
        if change.kind is ChangeKind.CORRECTED:
            # The new count may have been higher on its way; it is then what had been held.
            seen = [int(rank) for rank in re.findall(r"(?:reached|to) Rung(\d+)", english)]
            highest = max([highest, *seen])
        named = [int(rank) for rank in re.findall(r"Rung(\d+)", english)]
        assert max([1, *named]) <= highest, english
