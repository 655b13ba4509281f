"""A game's server: what it asks with its studio's key."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen


@dataclass
class Studio:
    """The demo's studio and its pretend game; `laurel` is where the demo is served."""

    laurel: str
    key: str
    game_id: str

    def studio(self, query: str, *, as_player: str | None = None, **variables: object) -> Mapping[str, Any]:
        """Returns the data of what the game's server asks with its key, or with a player's token."""
        body = json.dumps({"query": query, "variables": variables}).encode()
        headers = {"authorization": f"Bearer {as_player or self.key}", "content-type": "application/json"}
        with urlopen(Request(f"{self.laurel}/graphql", body, headers)) as answer:
            found = json.load(answer)
        assert "errors" not in found, found["errors"]
        for payload in found["data"].values():
            assert not payload.get("userErrors"), payload["userErrors"]
        return found["data"]

    def token(self, player: str) -> str:
        """Returns a token of the player, who joins with the first one."""
        data = self.studio(
            """mutation($onboard: OnboardPlayerInput!, $issue: IssuePlayerTokenInput!) {
              onboardPlayer(input: $onboard) { userErrors { message } }
              issuePlayerToken(input: $issue) { token userErrors { message } }
            }""",
            onboard={"gameId": self.game_id, "playerId": player},
            issue={"gameId": self.game_id, "playerId": player},
        )
        return data["issuePlayerToken"]["token"]

    def buy(self, player: str, usd: str, key: str) -> None:
        self.studio(
            """mutation($input: RecordPurchaseInput!) {
              recordPurchase(input: $input) { userErrors { message } }
            }""",
            input={
                "gameId": self.game_id,
                "playerId": player,
                "purchaseId": f"{player}-{key}",
                "amount": {"amount": usd, "currency": "USD"},
            },
        )

    def calm(self, player: str) -> None:
        """Mark all that the player has as read, so that what comes next is all that is shown."""
        token = self.token(player)
        unread = self.studio(
            "{ me { notifications(first: 100, unreadOnly: true) { edges { node { id } } } } }",
            as_player=token,
        )
        ids = [edge["node"]["id"] for edge in unread["me"]["notifications"]["edges"]]
        mark = "mutation($ids: [ID!]!) { markNotificationsRead(ids: $ids) { notifications { id } } }"
        self.studio(mark, as_player=token, ids=ids)


def studio_of(laurel: str) -> Studio:
    """Returns the studio whose key the pretend game's page has."""
    with urlopen(f"{laurel}/play") as answer:
        page = answer.read().decode()
    config = json.loads(page.split('id="laurel-config">', 1)[1].split("</script>", 1)[0])
    return Studio(laurel, config["key"], config["gameId"])
