"""The studio's server of the demo's game, and the links into the store that a game's client gets."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen
from uuid import uuid4

from playwright.sync_api import BrowserContext, Page, expect

from browser.demo import Demo

_ISSUE = """mutation($input: IssuePlayerTokenInput!) {
  issuePlayerToken(input: $input) { token userErrors { code } }
}"""
_LINK = "mutation { createStoreLink { url } }"
_BUY = "mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { code } } }"
_NAME = "mutation($input: UpdatePlayerInput!) { updatePlayer(input: $input) { userErrors { code } } }"
_ONBOARD = "mutation($input: OnboardPlayerInput!) { onboardPlayer(input: $input) { userErrors { code } } }"
_GRANT = "mutation($input: GrantPointsInput!) { grantPoints(input: $input) { userErrors { code } } }"


@dataclass(frozen=True)
class Studio:
    """What the game's server does with its key."""

    demo: Demo

    @property
    def game_id(self) -> str:
        return self.demo.games["demo"]

    def ask(self, document: str, variables: Mapping[str, object], secret: str | None = None) -> Any:  # noqa: ANN401 - whatever the one root field is
        """Ask, and return what the one root field holds; nothing may have been refused."""
        body = json.dumps({"query": document, "variables": variables}).encode()
        headers = {"authorization": f"Bearer {secret or self.demo.key}", "content-type": "application/json"}
        request = Request(f"{self.demo.url}/graphql", body, headers)
        with urlopen(request) as response:
            answer = json.load(response)
        (payload,) = answer["data"].values()
        assert not payload.get("userErrors"), payload
        return payload

    def tell(self, document: str, player: str, **more: object) -> Any:  # noqa: ANN401 - as `ask`
        return self.ask(document, {"input": {"gameId": self.game_id, "playerId": player, **more}})

    def buy(self, player: str, amount: str) -> None:
        self.tell(_BUY, player, purchaseId=uuid4().hex, amount={"amount": amount, "currency": "USD"})

    def rename(self, player: str, name: str) -> None:
        self.tell(_NAME, player, displayName=name)

    def onboard(self, **more: object) -> str:
        """Onboard a new player, and return its id."""
        player = uuid4().hex[:12]
        self.tell(_ONBOARD, player, **more)
        return player

    def grant(self, player: str, points: int) -> None:
        self.tell(_GRANT, player, points=points, reason="A test", idempotencyKey=uuid4().hex)

    def link(self, player: str) -> str:
        """Returns an address that opens the store signed in as the player, once."""
        token = self.tell(_ISSUE, player)["token"]
        return self.ask(_LINK, {}, token)["url"]


def enter(context: BrowserContext, demo: Demo, player: str, path: str = "") -> Page:
    """The store as a player has it who came by the game's link, on the page of `path`."""
    store = context.new_page()
    store.goto(Studio(demo).link(player))
    expect(store.get_by_role("navigation", name="Sections")).to_be_visible()
    assert "code=" not in store.url
    if path:
        store.goto(f"{demo.url}/store{path}")
        expect(store.get_by_role("navigation", name="Sections")).to_be_visible()
    return store
