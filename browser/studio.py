"""The server of the demo's game: what it asks with its studio's key, and the links that its client gets."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.request import Request, urlopen
from uuid import uuid4

from playwright.sync_api import BrowserContext, Page, expect

from browser.demo import Demo


@dataclass
class Studio:
    """The studio of one game; `laurel` is where the demo is served."""

    laurel: str
    key: str
    game_id: str

    def ask(self, document: str, *, as_player: str | None = None, **variables: object) -> Mapping[str, Any]:
        """Ask by the key, or as a player by its token, and return the data; nothing may have been refused."""
        body = json.dumps({"query": document, "variables": variables}).encode()
        headers = {"authorization": f"Bearer {as_player or self.key}", "content-type": "application/json"}
        with urlopen(Request(f"{self.laurel}/graphql", body, headers)) as answer:
            found = json.load(answer)
        assert "errors" not in found, found["errors"]
        for payload in found["data"].values():
            assert not payload.get("userErrors"), payload["userErrors"]
        return found["data"]

    def tell(self, mutation: str, of: str, **given: object) -> Mapping[str, Any]:
        """Return the payload of a mutation with an input of type `of` about this game."""
        document = f"mutation($input: {of}!) {{ told: {mutation} }}"
        return self.ask(document, input={"gameId": self.game_id, **given})["told"]

    def token(self, player: str) -> str:
        """Returns a token of the player, who joins with the first one."""
        self.tell(
            "onboardPlayer(input: $input) { userErrors { message } }", "OnboardPlayerInput", playerId=player
        )
        issue = "issuePlayerToken(input: $input) { token userErrors { message } }"
        return self.tell(issue, "IssuePlayerTokenInput", playerId=player)["token"]

    def onboard(self, **more: object) -> str:
        """Onboard a new player, and return its id."""
        player = uuid4().hex[:12]
        onboard = "onboardPlayer(input: $input) { userErrors { message } }"
        self.tell(onboard, "OnboardPlayerInput", playerId=player, **more)
        return player

    def rename(self, player: str, name: str) -> None:
        update = "updatePlayer(input: $input) { userErrors { message } }"
        self.tell(update, "UpdatePlayerInput", playerId=player, displayName=name)

    def buy(self, player: str, usd: str) -> None:
        self.tell(
            "recordPurchase(input: $input) { userErrors { message } }",
            "RecordPurchaseInput",
            playerId=player,
            purchaseId=uuid4().hex,
            amount={"amount": usd, "currency": "USD"},
        )

    def grant(self, player: str, points: int) -> None:
        self.tell(
            "grantPoints(input: $input) { userErrors { message } }",
            "GrantPointsInput",
            playerId=player,
            points=points,
            reason="A test",
            idempotencyKey=uuid4().hex,
        )

    def calm(self, player: str) -> None:
        """Mark all that the player has as read, so that what comes next is all that is shown."""
        token = self.token(player)
        unread = self.ask(
            "{ me { notifications(first: 100, unreadOnly: true) { edges { node { id } } } } }",
            as_player=token,
        )
        ids = [edge["node"]["id"] for edge in unread["me"]["notifications"]["edges"]]
        mark = "mutation($ids: [ID!]!) { markNotificationsRead(ids: $ids) { notifications { id } } }"
        self.ask(mark, as_player=token, ids=ids)

    def pass_days(self, days: int) -> None:
        """Advance the clock of the game by days."""
        now = self.ask("query($id: ID!) { game(gameId: $id) { now } }", id=self.game_id)["game"]["now"]
        self.pass_until(now, days_after=days)

    def pass_until(self, instant: str, *, days_after: int = 0) -> None:
        """Advance the clock of the game to an instant, or to some days after it (negative: before)."""
        to = (datetime.fromisoformat(instant) + timedelta(days=days_after)).isoformat()
        self.tell("advanceClock(input: $input) { userErrors { message } }", "AdvanceClockInput", to=to)

    def link(self, player: str) -> str:
        """Returns an address that opens the store signed in as the player, once."""
        token = self.token(player)
        return self.ask("mutation { createStoreLink { url } }", as_player=token)["createStoreLink"]["url"]


def studio_of(demo: Demo) -> Studio:
    """Returns the studio of the pretend game of /play."""
    return Studio(demo.url, demo.key, demo.games["demo"])


def enter(
    context: BrowserContext, demo: Demo, player: str, path: str = "", *, with_news: bool = False
) -> Page:
    """The store as a player has it who came by the game's link, on the page of `path`.

    All news were read, so that no moment is shown, unless `with_news`.
    """
    studio = studio_of(demo)
    if not with_news:
        studio.calm(player)
    store = context.new_page()
    store.goto(studio.link(player))
    sections = store.locator("header nav")
    expect(sections).to_be_visible()
    assert "code=" not in store.url
    if path:
        store.goto(f"{demo.url}/store{path}")
        expect(sections).to_be_visible()
    return store
