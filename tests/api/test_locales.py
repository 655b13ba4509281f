"""A player's locale finds the same text wherever there are texts (rules.md §9)."""

import pytest

from tests.api.cast import Stage, World
from tests.api.documents import ME, ONBOARD
from tests.api.earning.cast import activity, earning_rules, mission
from tests.api.notifications.documents import INBOX
from tests.api.store.cast import Shop, draft
from tests.api.store.documents import CATALOG, UPSERT
from tests.cast import fetch_rows

LOCALES = ("en", "zh-Hans", "zh-Hant", "pt-BR")
READERS = [
    *((locale, "zh-Hans") for locale in ("zh", "zh-CN", "zh-Hans", "zh-SG", "zh_CN", "zh-Hans-HK")),
    *((locale, "zh-Hant") for locale in ("zh-Hant-TW", "zh-TW", "zh-HK", "zh-MO", "ZH_hant")),
    *((locale, "pt-BR") for locale in ("pt", "pt-PT", "pt-AO", "PT-br", "pt_BR")),
    *((locale, "en") for locale in ("en_US", "en-GB", "tlh", "und", "ja", None)),
    *(("pt-BR-u-nu-latn", "pt-BR"), ("zh-TW-x-private", "zh-Hant")),
]
GIVEN = {
    "en": "You have been given 5 points",
    "zh-Hans": "你获得了 5 积分",
    "zh-Hant": "你獲得了 5 點數",
    "pt-BR": "Você recebeu 5 pontos",
}


@pytest.fixture
async def stage(world: World) -> Stage:
    texts = {locale: f"in {locale}" for locale in LOCALES}
    titles = dict.fromkeys(("title", "summary", "rule"), texts)
    benefits = {"BRONZE": [{"code": "DAILY", "kind": "DAILY_BONUS", "grants": {"p": 1}, **titles}]}
    rules = earning_rules(mission("BUY", title=texts), activities=(activity(title=texts),), benefits=benefits)
    stage = await world.stage(rules=rules)
    # Sent as others write them.
    given = [{"locale": locale.replace("-", "_").lower(), "text": text} for locale, text in texts.items()]
    await stage.ask(UPSERT, input=draft("gem", title=given, description=given))
    return stage


async def test_every_text_is_found_by_one_law(stage: Stage, world: World) -> None:
    shop = Shop(stage)
    for number, (locale, language) in enumerate(READERS):
        player, wanted = f"p{number}", f"in {language}"
        await stage.onboard(player, locale=locale)
        me = (await world.ask(await stage.token(player), ME)).only
        (benefit,) = me["tier"]["benefits"]
        assert {benefit[name] for name in ("title", "summary", "rule")} == {wanted}, locale
        assert {one["title"] for one in (*me["missions"], *me["activities"])} == {wanted}, locale
        session = await shop.session(player)
        (edge,) = (await world.ask(session, CATALOG)).only["edges"]
        assert (edge["node"]["title"], edge["node"]["description"]) == (wanted, wanted), locale
        await stage.grant(f"k{number}", 5, player=player)
        (notification,) = (await world.ask(await stage.token(player), INBOX)).only["notifications"]["edges"]
        if language in GIVEN and locale != "ja":
            assert notification["node"]["message"].startswith(GIVEN[language]), locale


async def test_locales_are_stored_in_one_way(stage: Stage, world: World) -> None:
    for player, locale in (("a", "en_US"), ("b", "PT-br"), ("c", "ZH_hant_tw"), ("d", "DE-de-U-co-PHONEBK")):
        await stage.onboard(player, locale=locale)
    rows = await fetch_rows(
        world.database, "SELECT locale FROM players WHERE game_id = $1 ORDER BY external_id", stage.game.id
    )
    assert rows == [("en-US",), ("pt-BR",), ("zh-Hant-TW",), ("de-DE-u-co-phonebk",)]
    item = (await stage.ask(CATALOG)).only["edges"][0]["node"]
    assert {one["locale"] for one in item["management"]["titles"]} == set(LOCALES)


async def test_what_is_no_locale_is_refused_with_its_path(stage: Stage) -> None:
    for locale in ("english", "de--AT", "de_DE.UTF-8", "../../etc", "d" * 36):
        answer = await stage.ask(ONBOARD, input={"playerId": "x", "locale": locale})
        assert answer.fault == ("INVALID", ["locale"])
