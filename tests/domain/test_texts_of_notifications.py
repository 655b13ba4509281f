"""The sentences of notifications: in every language all of them, with the same numbers in each."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from babel.localedata import locale_identifiers
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from app.domain.bargaining import reached_notice
from app.domain.events import ChangeDetails, ChangeKind
from app.domain.gift_cards import GiftCardNews
from app.domain.gifts import GiftNews
from app.domain.locales import MAX_LOCALE
from app.domain.milestones import MilestoneKind
from app.domain.notifications import NotificationKind, redemption_updated
from app.domain.store import RedemptionStatus
from app.domain.top_ups import BonusPolicy
from app.texts.notifications import message, message_id
from app.texts.renderer import CATALOGS, LANGUAGES, MAX_LOCALES, load, renderer
from tests.domain.catalogs import NOT_FOR_PLAYERS, entries
from tests.domain.worlds import examples

NOW = datetime(2026, 3, 14, tzinfo=UTC)
ENDS = {"endsAt": "2026-03-14T09:05:00Z", "daysLeft": 3}
GIFT = {"expiresAt": "2026-03-14T09:05:00Z", "title": "A {hat}"}
EXPIRES = {"expiresAt": "2026-03-14T09:05:00Z", "daysLeft": 3}
PACK = {"pack": "GOLD_PASS", "title": "A {hat}", "endsAt": "2026-03-14T09:05:00Z"}
TIERS = {"from": 2, "fromLadder": 1, "fromName": "Silver", "to": 3, "toLadder": 1, "toName": "Gold"}
MOVES_P = [
    *("PURCHASE", "REFUND", "P_GRANTED", "P_SPENT", "P_RETURNED", "P_EXPIRED", "CORRECTED", "MERGED"),
]
NOTIFICATIONS: list[tuple[NotificationKind, ChangeDetails]] = [
    *(
        (NotificationKind.SEASON_ENDING, {**ENDS, "outlook": outlook, "remaining": 1_234, "tier": "Gold"})
        for outlook in ("KEEP", "DEMOTE", "RESTART")
    ),
    (NotificationKind.KEEP_THRESHOLD, {"percent": 80, "remaining": 1_234, "tier": "Gold"}),
    (NotificationKind.KEEP_THRESHOLD, {"percent": 100, "remaining": 0, "tier": "Gold"}),
    (NotificationKind.SC_EXPIRING, {**EXPIRES, "amount": 1_234}),
    (NotificationKind.P_EXPIRING, {**EXPIRES, "amount": 1_234}),
    *((NotificationKind.TIER_CHANGED, {**TIERS, "reason": kind.value}) for kind in ChangeKind),
    *(
        (NotificationKind.POINTS_CHANGED, {"delta": -1_234, "balance": 5_678, "reason": kind})
        for kind in MOVES_P
    ),
    *(
        (notification.kind, notification.params)
        for status in RedemptionStatus
        for back in ({}, {"is_gift": True}, {"is_given": True})
        if (notification := redemption_updated(UUID(int=1), status, "A {hat}", NOW, **back))
    ),
    (
        NotificationKind.REDEMPTION_UPDATED,
        {"redemption": "x", "status": "CANCELLED", "title": "A {hat}", "expired": 1_234},
    ),
    *(
        (NotificationKind.INVITATION_UPDATED, {"state": state, "sc": 5, "p": 6, **more})
        for state, more in (
            ("JOINED", {}),
            ("PENDING", {}),
            ("QUALIFIED", {}),
            ("QUALIFIED", {"beyond": "yes"}),
            ("REVERSED", {}),
            ("QUALIFIED", {"invitee": "yes"}),
            ("REVERSED", {"invitee": "yes"}),
        )
    ),
    *(
        (
            NotificationKind.STORED_VALUE_EXPIRING,
            {**EXPIRES, "value": "4.5", "currency": "USD", "outcome": policy.value},
        )
        for policy in BonusPolicy
    ),
    *(
        (NotificationKind.GIFT_UPDATED, {**GIFT, "news": news.value, **more})
        for news in GiftNews
        for more in ({}, {"name": "Ada"})
        if news is not GiftNews.ENDING
    ),
    (NotificationKind.GIFT_UPDATED, {**GIFT, **EXPIRES, "news": GiftNews.ENDING.value}),
    *(
        (
            NotificationKind.GIFT_CARD_UPDATED,
            {"giftCard": "x", "news": news.value, "value": "4.5", "currency": "USD", **more},
        )
        for news in GiftCardNews
        for more in [EXPIRES if news is GiftCardNews.ENDING else {}]
    ),
    *(
        (reached.kind, reached.params)
        for reached in [reached_notice(UUID(int=1), "A {hat}", 450, "USD", NOW)]
    ),
    (NotificationKind.WISH_AVAILABLE, {"sku": "hat", "title": "A {hat}"}),
    *(
        (NotificationKind.MILESTONE_REACHED, {"milestone": kind.value, "number": 10, "tier": "Gold"})
        for kind in MilestoneKind
    ),
    (NotificationKind.COUPON_ISSUED, {"coupon": "x", "title": "A {hat}"}),
    *(
        (
            NotificationKind.PACK_ENDING,
            {**PACK, "daysLeft": days, "outcome": outcome, "value": "299.00", "currency": "USD"},
        )
        for days in (1, 30)
        for outcome in ("RENEWS", "ENDS")
    ),
    (NotificationKind.PACK_EXPIRED, PACK),
    (
        NotificationKind.COUPON_ISSUED,
        {"coupon": "x", "title": "A {hat}", "expiresAt": "2026-03-14T09:05:00Z"},
    ),
    (
        NotificationKind.REWARD_EARNED,
        {"source": "MISSION", "code": "m", "title": "A {hat}", "sc": 500, "p": 0},
    ),
    (
        NotificationKind.REWARD_EARNED,
        {"source": "STREAK", "code": "a", "title": "A {hat}", "sc": 500, "p": 1, "days": 7},
    ),
]
KINDS = {kind.value.lower() for kind in NotificationKind}


@pytest.mark.parametrize("name", CATALOGS)
def test_every_notification_has_a_sentence(name: str) -> None:
    texts = {message(kind, params, name.replace("_", "-")) for kind, params in NOTIFICATIONS}
    assert not any("{" in text.replace("{hat}", "") for text in texts)
    assert not texts & set(entries(name))
    used = {message_id(kind, params) for kind, params in NOTIFICATIONS}
    assert used == {entry for entry in entries(name) if entry.partition(".")[0] in KINDS}
    assert not [text for text in texts if NOT_FOR_PLAYERS.search(text)]


def test_sentences_in_english() -> None:
    texts = [message(kind, params, "en") for kind, params in NOTIFICATIONS]
    assert texts[1] == (
        "Your season ends in 3 days, on March 14, 2026, 9:05\u202fAM UTC."
        " Another 1,234 progress until then keeps Gold."
    )
    assert texts[3:5] == [
        "You have reached 80% of what keeps Gold. 1,234 progress to go.",
        "You have earned enough this season to keep Gold.",
    ]
    assert "Your purchase earned 1,234 points. You have 5,678 points." in texts
    assert "A {hat}: your order has been fulfilled." in texts
    assert texts[-2:] == [
        "A {hat}: mission completed. You have earned 500 progress.",
        "A {hat}, 7 days in a row: you have earned 500 progress and 1 point.",
    ]
    assert "You have completed Silver, the highest tier! Your season starts again." in texts


@pytest.mark.parametrize(
    ("locale", "days", "expected"),
    [
        ("en", 1, "in 1 day,"),
        ("en", 2, "in 2 days,"),
        ("es", 1, "en 1 día,"),
        ("es", 2, "en 2 días,"),
        ("de", 1, "in 1 Tag,"),
        ("de", 2, "in 2 Tagen,"),
        ("fr", 0, "dans 0 jour,"),
        ("fr", 1, "dans 1 jour,"),
        ("fr", 2, "dans 2 jours,"),
        ("pt-BR", 1, "em 1 dia:"),
        ("pt-BR", 2, "em 2 dias:"),
        ("ja", 1, "あと1日"),
        ("zh-Hans", 2, "还有 2 天"),
        ("zh-Hant", 2, "還有 2 天"),
        ("ko", 2, "2일 남았습니다"),
    ],
)
def test_plurals(locale: str, days: int, expected: str) -> None:
    params = {**ENDS, "daysLeft": days, "outlook": "KEEP", "remaining": 0, "tier": "Gold"}
    assert expected in message(NotificationKind.SEASON_ENDING, params, locale)


@pytest.mark.parametrize(
    ("locale", "text", "numbers"),
    [
        ("en", "en", "12,345"),
        ("en-GB", "en", "12,345"),
        ("de-AT", "de", "12.345"),
        ("de-CH", "de", "12\u2019345"),
        ("es-MX", "es", "12,345"),
        ("fr-CA", "fr", "12\u00a0345"),
        ("pt", "pt_BR", "12.345"),
        ("pt-PT", "pt_BR", "12\u00a0345"),
        ("pt-br", "pt_BR", "12.345"),
        ("pt-AO", "pt_BR", "12\u00a0345"),
        ("zh", "zh_Hans", "12,345"),
        ("zh-CN", "zh_Hans", "12,345"),
        ("zh-SG", "zh_Hans", "12,345"),
        ("zh-Hans-HK", "zh_Hans", "12,345"),
        ("zh-TW", "zh_Hant", "12,345"),
        ("zh-MO", "zh_Hant", "12,345"),
        ("yue", "zh_Hant", "12,345"),
        ("zh-Hant-HK", "zh_Hant", "12,345"),
        ("ja-JP", "ja", "12,345"),
        ("de-1996", "de", "12.345"),
        ("de-x-private", "de", "12.345"),
        ("de-CH-u-co-phonebk", "de", "12\u2019345"),
        ("de_AT", "de", "12.345"),
        # Without texts, English, with English numbers: no mixture.
        ("hi", "en", "12,345"),
        ("it", "en", "12,345"),
        ("tlh", "en", "12,345"),
        ("xx-YY", "en", "12,345"),
        ("", "en", "12,345"),
    ],
)
def test_unknown_locales_fall_back(locale: str, text: str, numbers: str) -> None:
    sentence = message(
        NotificationKind.KEEP_THRESHOLD, {"percent": 80, "remaining": 12_345, "tier": "Gold"}, locale
    )
    (wanted,) = entries(text)["keep_threshold.part"]
    assert sentence.startswith(wanted.partition("{percent}")[0].replace("{tier}", "Gold"))
    assert numbers in sentence


@examples(30)
@given(
    st.from_regex(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", fullmatch=True).filter(lambda s: len(s) <= MAX_LOCALE)
)
def test_no_locale_that_a_player_may_have_is_without_a_sentence(locale: str) -> None:
    for kind, params in NOTIFICATIONS[:4]:
        assert "{" not in message(kind, params, locale)


def test_catalogs_are_read_at_the_start_and_locales_kept() -> None:
    assert tuple(load()) == CATALOGS
    assert renderer.cache_parameters()["maxsize"] == MAX_LOCALES


POINTS_BACK = {
    "en": "points back",
    "es": "tus puntos",
    "de": "Punkte zurück",
    "fr": "vos points",
    "pt_BR": "seus pontos",
    "ja": "ポイントは返還",
    "zh_Hans": "积分已退还",
    "zh_Hant": "點數已退還",
    "ko": "포인트를 돌려",
}


@pytest.mark.parametrize("name", CATALOGS)
def test_a_gift_that_comes_to_nothing_does_not_say_that_points_came_back(name: str) -> None:
    for status in (RedemptionStatus.FAILED, RedemptionStatus.CANCELLED):
        bought, gift = (
            redemption_updated(UUID(int=1), status, "Chest", NOW, is_gift=is_gift)
            for is_gift in (False, True)
        )
        assert bought is not None
        assert gift is not None
        assert POINTS_BACK[name] in message(bought.kind, bought.params, name.replace("_", "-"))
        assert POINTS_BACK[name] not in message(gift.kind, gift.params, name.replace("_", "-"))


def test_numbers_are_as_babel_writes_them() -> None:
    """In every region of our languages; Indian English groups by two digits after the first three."""
    numbers = (0, 9, 999, 1_000, 12_345, 100_000, 9_999_999, 10**12, 2**63 - 1, -1, -1_000)
    languages = {name.partition("-")[0] for name in LANGUAGES}
    regions = [name for name in locale_identifiers() if name.partition("_")[0] in languages]
    for region in regions:
        texts = renderer(region.replace("_", "-"))
        shown = [texts.shown(number) for number in numbers]
        assert shown == [format_decimal(number, locale=texts.locale) for number in numbers], region
    assert renderer("en-IN").shown(1_234_567) == "12,34,567"
    assert len(regions) > 100
