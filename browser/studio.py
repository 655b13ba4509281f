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

_ONBOARD = "mutation($input: OnboardPlayerInput!) { onboardPlayer(input: $input) { userErrors { code } } }"
_ISSUE = """mutation($input: IssuePlayerTokenInput!) {
  issuePlayerToken(input: $input) { token userErrors { code } }
}"""
_NAME = "mutation($input: UpdatePlayerInput!) { updatePlayer(input: $input) { userErrors { code } } }"
_BUY = "mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { code } } }"
_GRANT = "mutation($input: GrantPointsInput!) { grantPoints(input: $input) { userErrors { code } } }"
_GIVE = "mutation($input: GrantItemInput!) { grantItem(input: $input) { userErrors { code } } }"
_UNREAD = "{ me { notifications(first: 100, unreadOnly: true) { edges { node { id } } } } }"
_READ = "mutation($ids: [ID!]!) { markNotificationsRead(ids: $ids) { notifications { id } } }"
_NOW = "query($id: ID!) { game(gameId: $id) { now } }"
_ADVANCE = "mutation($input: AdvanceClockInput!) { advanceClock(input: $input) { userErrors { code } } }"


@dataclass
class Studio:
    """The studio of the demo's game, the one of the pretend game of /play."""

    demo: Demo

    @property
    def game_id(self) -> str:
        return self.demo.games["demo"]

    def ask(self, document: str, *, as_player: str | None = None, **variables: object) -> Mapping[str, Any]:
        """Ask by the key, or as a player by its token, and return the data; nothing may have been refused."""
        body = json.dumps({"query": document, "variables": variables}).encode()
        headers = {
            "authorization": f"Bearer {as_player or self.demo.key}",
            "content-type": "application/json",
        }
        with urlopen(Request(f"{self.demo.url}/graphql", body, headers)) as answer:
            found = json.load(answer)
        assert "errors" not in found, found["errors"]
        for payload in found["data"].values():
            assert not payload.get("userErrors"), payload["userErrors"]
        return found["data"]

    def tell(self, document: str, player: str, **more: object) -> Mapping[str, Any]:
        """Return the payload of a mutation about a player, which has one argument, `input`."""
        (payload,) = self.ask(document, input={"gameId": self.game_id, "playerId": player, **more}).values()
        return payload

    def token(self, player: str) -> str:
        """Returns a token of the player, who joins with the first one."""
        self.tell(_ONBOARD, player)
        return self.tell(_ISSUE, player)["token"]

    def onboard(self, **more: object) -> str:
        """Onboard a new player, and return its id."""
        player = uuid4().hex[:12]
        self.tell(_ONBOARD, player, **more)
        return player

    def onboard_again(self, player: str, **more: object) -> None:
        """Onboard a player who is known, as a game does at each start."""
        self.tell(_ONBOARD, player, **more)

    def rename(self, player: str, name: str) -> None:
        self.tell(_NAME, player, displayName=name)

    def buy(self, player: str, usd: str) -> None:
        self.tell(_BUY, player, purchaseId=uuid4().hex, amount={"amount": usd, "currency": "USD"})

    def grant(self, player: str, points: int) -> None:
        self.tell(_GRANT, player, points=points, reason="A test", idempotencyKey=uuid4().hex)

    def give(self, player: str, item: str, **more: object) -> None:
        self.tell(_GIVE, player, item=item, reason="A test", idempotencyKey=uuid4().hex, **more)

    def calm(self, player: str) -> None:
        """Mark all that the player has as read, so that what comes next is all that is shown."""
        token = self.token(player)
        edges = self.ask(_UNREAD, as_player=token)["me"]["notifications"]["edges"]
        self.ask(_READ, as_player=token, ids=[edge["node"]["id"] for edge in edges])

    def pass_days(self, days: int) -> None:
        """Advance the clock of the game by days."""
        self.pass_until(self.ask(_NOW, id=self.game_id)["game"]["now"], days_after=days)

    def pass_until(self, instant: str, *, days_after: int = 0) -> None:
        """Advance the clock of the game to an instant, or to some days after it (negative: before)."""
        to = (datetime.fromisoformat(instant) + timedelta(days=days_after)).isoformat()
        self.ask(_ADVANCE, input={"gameId": self.game_id, "to": to})

    def link(self, player: str) -> str:
        """Returns an address that opens the store signed in as the player, once."""
        token = self.token(player)
        return self.ask("mutation { createStoreLink { url } }", as_player=token)["createStoreLink"]["url"]


def enter(
    context: BrowserContext, demo: Demo, player: str, path: str = "", *, with_news: bool = False
) -> Page:
    """The store as a player has it who came by the game's link, on the page of `path`.

    All news were read, so that no moment is shown, unless `with_news`.
    """
    studio = Studio(demo)
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
