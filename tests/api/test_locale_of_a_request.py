"""Which language an answer is in: what the request chose, what is stored, what the browser says, English."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import orjson
import pytest

from app.domain.instants import BEGINNING
from app.domain.locales import MAX_LOCALE
from app.rules_files.reading import check_game, check_program
from resolvers.ladder import Ladders
from tests.api.cast import Answer, Json, Stage, World
from tests.api.documents import MEMBER_QUERY
from tests.api.earning.cast import activity, done, earning_rules, mission
from tests.api.earning.documents import CLAIM
from tests.api.live.cast import Events, Socket, socket
from tests.api.notifications.documents import INBOX, MARK
from tests.api.store.cast import Shop, Shopper
from tests.api.store.documents import CATALOG, FULFILL, MY_REDEMPTIONS, REDEEM
from tests.api.test_persisted_documents import by_hash, digest
from tests.cast import NOW, game_file, program_file
from transport.requests import JSON

LANGUAGES = ("en", "de", "ja")
TEXTS = {locale: f"in {locale}" for locale in LANGUAGES}
GRANTED = {
    "en": "Sorry: you received 5 points.",
    "de": "Sorry: Du hast 5 Punkte erhalten.",
    "ja": "Sorry：5ポイントを獲得しました。",  # noqa: RUF001 - Japanese
}
TOLD = {
    "en": "You have been given 5 points.",
    "de": "Du hast 5 Punkte erhalten.",
    "ja": "5ポイントが付与されました。",
}
ASK = """{ me {
  locale tier { benefits { title summary rule } } missions { title } activities { title }
  history(first: 1) { edges { node { explanation } } }
  notifications(first: 1) { edges { node { message } } }
} }"""


@dataclass
class Reader:
    """A player, and how its requests say their language."""

    stage: Stage
    token: str

    async def ask(
        self, document: str = ASK, *, locale: object = None, accept: str | None = None, **variables: object
    ) -> Answer:
        chosen = {} if locale is None else {"extensions": {"locale": locale}}
        headers = {} if accept is None else {"accept-language": accept}
        return await self.stage.world.send(
            self.token, {"query": document, "variables": variables, **chosen}, **headers
        )


@pytest.fixture
async def stage(world: World) -> Stage:
    titles = dict.fromkeys(("title", "summary", "rule"), TEXTS)
    benefits = {"BRONZE": [{"code": "DAILY", "kind": "DAILY_BONUS", "grants": {"p": 1}, **titles}]}
    return await world.stage(
        rules=earning_rules(
            mission("BUY", title=TEXTS),
            activities=(activity(title=TEXTS, sc=0, p=0, streaks=[{"days": 2, "sc": 3, "p": 0}]),),
            benefits=benefits,
        )
    )


async def reader(stage: Stage, player: str = "ada", **about: object) -> Reader:
    await stage.onboard(player, **about)
    await stage.grant(f"{player}'s", 5, player)
    return Reader(stage, await stage.token(player))


def language(me: Json) -> str:
    """The one language of all that was read."""
    (benefit,), (first,), (second,) = me["tier"]["benefits"], me["missions"], me["activities"]
    titles = {*benefit.values(), first["title"], second["title"]}
    (locale,) = {title.removeprefix("in ") for title in titles}
    assert me["history"]["edges"][0]["node"]["explanation"] == GRANTED[locale]
    assert me["notifications"]["edges"][0]["node"]["message"].startswith(TOLD[locale])
    return locale


@pytest.mark.parametrize(
    ("stored", "chosen", "accepted", "expected"),
    [
        (None, None, None, "en"),
        (None, None, "de", "de"),
        (None, None, "it, de;q=0.5, ja;q=0.7", "ja"),
        (None, None, "it", "en"),
        (None, None, ";;q=,\x7f", "en"),
        ("de-AT", None, None, "de"),
        ("de-AT", None, "ja", "de"),
        ("it", None, "ja", "en"),
        (None, "JA_jp", None, "ja"),
        (None, "ja", "de", "ja"),
        ("de-AT", "ja", "de", "ja"),
        ("de-AT", "en", "ja", "en"),
        ("de-AT", "tlh", "ja", "en"),
    ],
)
async def test_chosen_then_stored_then_accepted_then_english(
    stage: Stage, stored: str | None, chosen: str | None, accepted: str | None, expected: str
) -> None:
    ada = await reader(stage, **({} if stored is None else {"locale": stored}))
    me = (await ada.ask(locale=chosen, accept=accepted)).only
    assert language(me) == expected
    assert me["locale"] == stored


async def test_a_locale_that_is_stored_or_taken_away_holds_at_once(stage: Stage) -> None:
    ada = await reader(stage)
    update = "mutation($input: UpdatePlayerInput!) { updatePlayer(input: $input) { member { locale } } }"
    for stored, expected in (("DE_at", "de"), (None, "ja")):
        changed = (await stage.ask(update, input={"playerId": "ada", "locale": stored})).only
        me = (await ada.ask(accept="ja")).only
        assert (me["locale"], language(me)) == (changed["member"]["locale"], expected)


@pytest.mark.parametrize("locale", ["english", "de--AT", "../../etc", "d" * (MAX_LOCALE + 1), 5, ["de"], {}])
async def test_what_is_no_locale_is_refused_with_its_path(stage: Stage, world: World, locale: object) -> None:
    ada = await reader(stage)
    answer = await ada.ask(locale=locale)
    assert answer.status == 400
    assert answer.error == ("BAD_USER_INPUT", ["extensions", "locale"])
    async with spoken(world, ada.token) as opened:
        await begin(opened, ASK, locale)
        message = await opened.hear()
        assert message["type"] == "error"
        extensions = message["payload"][0]["extensions"]
        assert (extensions["code"], extensions["path"]) == ("BAD_USER_INPUT", ["extensions", "locale"])
    stream = streamed(world, ada.token, ASK, locale)
    await stream.start()
    assert stream.status == 400
    await stream.leave()


async def test_the_longest_locale(stage: Stage) -> None:
    ada = await reader(stage)
    longest = "de-x-" + "abcdefgh-" * 3 + "abc"
    assert len(longest) == MAX_LOCALE
    assert language((await ada.ask(locale=longest)).only) == "de"


async def test_nothing_chosen_by_null(stage: Stage, world: World) -> None:
    ada = await reader(stage, locale="de")
    answer = await world.send(ada.token, {"query": ASK, "extensions": {"locale": None}})
    assert language(answer.only) == "de"


async def test_studios_read_english_unless_they_choose(stage: Stage, world: World) -> None:
    await reader(stage, locale="de")
    texts = "tier { benefits { title } } history(first: 1) { edges { node { explanation } } }"
    inbox = "notifications(first: 1) { edges { node { message } } }"
    document = f'{{ member(playerId: "ada") {{ {texts} {inbox} }} }}'
    for chosen, expected in ((None, "en"), ("ja", "ja")):
        extensions = {} if chosen is None else {"extensions": {"locale": chosen}}
        answer = await world.send(stage.key, {"query": document, **extensions}, **{"accept-language": "de"})
        found = answer.only
        assert found["tier"]["benefits"][0]["title"] == f"in {expected}"
        assert found["notifications"]["edges"][0]["node"]["message"].startswith(TOLD[expected])
        # What was counted is said to them in one way.
        assert found["history"]["edges"][0]["node"]["explanation"] == (
            "5 P granted: Sorry. Judged by rules version 1."
        )
    assert (await stage.ask(MEMBER_QUERY, playerId="ada")).only["tier"]["benefits"][0]["title"] == "in en"


# --- mutations, and the store ---


async def test_payloads_of_mutations_too(stage: Stage) -> None:
    ada = await reader(stage, locale="de")
    claimed = (await ada.ask(CLAIM, locale="ja", code="DAILY")).only
    assert claimed["benefit"]["title"] == "in ja"
    assert claimed["changes"][0]["explanation"] == "in ja：1ポイントを獲得しました。"  # noqa: RUF001 - Japanese
    assert claimed["member"]["tier"]["benefits"][0]["title"] == "in ja"
    await done(stage, "once")
    await stage.advance(NOW + timedelta(days=1))
    await done(stage, "twice")
    inbox = (await ada.ask(INBOX)).only["notifications"]["edges"]
    assert inbox[0]["node"]["message"] == "in de, 2 Tage in Folge: Du hast 3 Fortschritt erhalten."
    assert inbox[0]["node"]["title"] == "in de"
    marked = (await ada.ask(MARK, locale="en", ids=[inbox[0]["node"]["id"]])).only["notifications"]
    assert marked[0]["message"] == "in en, 2 days in a row: you have earned 3 progress."


async def test_items_and_what_was_redeemed(stage: Stage) -> None:
    shop = Shop(stage)
    given = [{"locale": locale, "text": text} for locale, text in TEXTS.items()]
    item = await shop.item(title=given, description=given)
    shopper = await shop.shopper(locale="de")
    session = Reader(stage, shopper.session)
    (edge,) = (await session.ask(CATALOG, locale="ja")).only["edges"]
    assert (edge["node"]["title"], edge["node"]["description"]) == ("in ja", "in ja")
    order = {"itemId": item["id"], "idempotencyKey": "k", "quantity": 2}
    redeemed = (await session.ask(REDEEM, locale="ja", input=order)).only["redemption"]
    assert redeemed["title"] == "in ja"
    await shop.ask(FULFILL, input={"redemptionId": redeemed["id"]})
    for locale in LANGUAGES:
        (mine,) = (await session.ask(MY_REDEMPTIONS, locale=locale)).only["redemptions"]["edges"]
        assert mine["node"]["title"] == f"in {locale}"
        me = (await session.ask(locale=locale)).only
        assert me["notifications"]["edges"][0]["node"]["message"].startswith(f"2 x in {locale}")
        assert me["history"]["edges"][0]["node"]["explanation"].startswith(f"2 x in {locale}")
    # The studio reads what was bought, as it was called.
    stored = (await shop.ask("{ redemptions { edges { node { title } } } }")).only["edges"]
    assert [one["node"]["title"] for one in stored] == ["in de"]


async def test_what_was_renamed_is_called_as_it_was(stage: Stage) -> None:
    shop = Shop(stage)
    item = await shop.item(title="Lantern")
    shopper: Shopper = await shop.shopper(locale="de")
    await shopper.redeemed(item)
    await shop.item(title=[{"locale": "en", "text": "Torch"}, {"locale": "de", "text": "Fackel"}])
    me = (await shopper.ask(MY_REDEMPTIONS)).only
    assert me["redemptions"]["edges"][0]["node"]["title"] == "Lantern"
    read = (await shopper.ask(ASK)).only["history"]["edges"][0]["node"]["explanation"]
    assert read == "Lantern: Du hast 10 Punkte ausgegeben."


# --- sockets and event streams ---


@asynccontextmanager
async def spoken(world: World, token: str, accept: str | None = None) -> AsyncIterator[Socket]:
    headers: Mapping[str, str] = {} if accept is None else {"accept-language": accept}
    async with socket(world.app, headers=headers) as opened:
        await opened.init({"authorization": f"Bearer {token}"})
        yield opened


async def begin(opened: Socket, query: str, locale: object = None, name: str = "1") -> None:
    chosen = {} if locale is None else {"extensions": {"locale": locale}}
    await opened.say({"id": name, "type": "subscribe", "payload": {"query": query, **chosen}})


def streamed(
    world: World, token: str, query: str, locale: object = None, accept: str | None = None
) -> Events:
    chosen = {} if locale is None else {"extensions": {"locale": locale}}
    headers = {} if accept is None else {"accept-language": accept}
    return Events(
        world.app,
        {"content-type": JSON, "accept": "text/event-stream", "authorization": f"Bearer {token}", **headers},
        orjson.dumps({"query": query, **chosen}),
    )


STREAM = "subscription { notifications { message } }"
STATUS = "subscription { status { missions { title } points { balance } } }"


@pytest.mark.parametrize(
    ("stored", "asked", "expected"),
    [
        (None, (None, "de"), "de"),
        ("de", (None, "ja"), "de"),
        ("de", ("ja", None), "ja"),
        (None, (None, None), "en"),
    ],
)
async def test_sockets_and_event_streams(
    stage: Stage, world: World, stored: str | None, asked: tuple[str | None, str | None], expected: str
) -> None:
    chosen, accepted = asked
    ada = await reader(stage, **({} if stored is None else {"locale": stored}))
    async with spoken(world, ada.token, accepted) as opened:
        await begin(opened, ASK, chosen)
        assert language(await opened.next()) == expected
        assert (await opened.hear())["type"] == "complete"
        await begin(opened, STATUS, chosen, "2")
        assert (await opened.next())["missions"][0]["title"] == f"in {expected}"
    stream = streamed(world, ada.token, STATUS, chosen, accepted)
    assert (await stream.next())["missions"][0]["title"] == f"in {expected}"
    await stage.grant("later", 5)
    assert (await stream.next())["missions"][0]["title"] == f"in {expected}"
    await stream.leave()


async def test_news_come_in_the_language_of_each_stream(stage: Stage, world: World) -> None:
    ada = await reader(stage, locale="de")
    async with spoken(world, ada.token) as opened:
        for locale in LANGUAGES:
            await begin(opened, STREAM, locale, locale)
        await opened.quiet()
        await stage.grant("news", 5)
        heard = [await opened.hear() for _ in LANGUAGES]
    read = {message["id"]: message["payload"]["data"]["notifications"]["message"] for message in heard}
    assert {locale: text.startswith(TOLD[locale]) for locale, text in read.items()} == dict.fromkeys(
        LANGUAGES, True
    )


# --- what is kept between requests ---


async def test_what_is_kept_of_a_document_does_not_mix_languages(stage: Stage, world: World) -> None:
    ada, bob = await reader(stage), await reader(stage, "bob", locale="ja")
    for _ in range(3):
        for locale in LANGUAGES:
            assert language((await ada.ask(locale=locale)).only) == locale
            assert language((await ada.ask(accept=locale)).only) == locale
        assert language((await bob.ask()).only) == "ja"
    # By its hash alone, as a persisted document.
    await world.send(ada.token, by_hash(ASK, query=ASK))
    for _ in range(2):
        for locale in LANGUAGES:
            persisted = {"version": 1, "sha256Hash": digest(ASK)}
            request = {"extensions": {"persistedQuery": persisted, "locale": locale}}
            assert language((await world.send(ada.token, request)).only) == locale
            by_id = {"documentId": f"sha256:{digest(ASK)}"}
            answer = await world.send(ada.token, by_id, **{"accept-language": locale})
            assert language(answer.only) == locale


async def test_no_cache_on_the_way_keeps_an_answer(stage: Stage) -> None:
    ada = await reader(stage)
    answer = await stage.world.client.get(
        "/graphql",
        params={"query": "{ me { locale } }", "extensions": '{"locale": "de"}'},
        headers={"accept": JSON, "authorization": f"Bearer {ada.token}"},
    )
    assert answer.json() == {"data": {"me": {"locale": None}}}
    assert answer.headers["cache-control"] == "no-store"


def test_readers_may_ask_for_thousands_of_locales() -> None:
    """Ladders are kept for the locales of their texts alone."""
    program = check_program(program_file(), 1, BEGINNING)
    game = check_game(game_file(), 1, BEGINNING, program)
    ladders = Ladders()
    german = ladders.tiers(program, game, "de", BEGINNING, show_internal_numbers=False)
    for number in range(2_000):
        asked = f"de-x-{number:04}"
        assert ladders.tiers(program, game, asked, BEGINNING, show_internal_numbers=False) is german
    assert len(ladders._known) == 1
