"""The workload: GraphQL documents, and the HTTP requests that carry them, with placeholders."""

import re
from dataclasses import asdict, dataclass
from typing import Literal

import orjson

KEY_DIGITS = 15
VALUE = "~value~"
KEY = "~key~"

WIDGET = """
query Widget {
  me {
    displayName
    isGuest
    tier { code name rank }
    nextTier { code name rank }
    progress { current target remaining fraction keepThreshold keepThresholdMet }
    season { startedAt endsAt secondsLeft daysLeft outlook }
    points { balance expiresAt }
    game {
      name
      now
      storeUrl
      tiers { code name rank seasonDays benefits { code kind title summary rule value } }
    }
  }
}
"""

PURCHASE = """
mutation RecordPurchase($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) {
    purchase { id purchaseId effectiveAt amountUsd sc p }
    member {
      id
      tier { code name rank }
      progress { current target remaining fraction keepThresholdMet }
      points { balance expiresAt }
    }
    changes { kind scDelta pDelta }
    replayed
    userErrors { code message path }
  }
}
"""

PURCHASES = """
mutation RecordPurchases($input: [RecordPurchaseInput!]!) {
  recordPurchases(input: $input) {
    results {
      purchase { id purchaseId sc p }
      replayed
      userErrors { code message path }
    }
  }
}
"""

LOADOUTS = """
query Loadouts($playerIds: [ID!]!) {
  loadouts(playerIds: $playerIds) {
    playerId version nextChangeAt
    slots { slot position item style assetUrl validUntil }
  }
}
"""

AMOUNT = "0.99"
Pick = Literal["spread", "first"]


@dataclass(frozen=True, slots=True)
class Requests:
    """One kind of request, with placeholders for a value (a token, a player) and a unique key.

    `pick` says which values are used: all of them in turn, or only the first one. `expect` is in every good
    answer.
    """

    parts: tuple[str, ...]
    values: tuple[str, ...]
    pick: Pick
    expect: str

    def request(self, index: int, key: int) -> bytes:
        """Returns the request for the value at `index`."""
        place = {VALUE: self.values[index], KEY: f"{key:0{KEY_DIGITS}d}"}
        return "".join(place.get(part, part) for part in self.parts).encode()

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def widget_requests(tokens: tuple[str, ...]) -> Requests:
    """Returns the widget's query, each time by another player."""
    return _requests(VALUE, {"query": WIDGET}, tokens, "spread", '{"data":{"me":{')


def purchase_requests(api_key: str, players: tuple[str, ...], pick: Pick) -> Requests:
    """Returns the mutation of one purchase by a player who is a member already."""
    body = {"query": PURCHASE, "variables": {"input": _purchase(VALUE, f"buy-{KEY}")}}
    return _requests(api_key, body, players, pick, '"userErrors":[]')


def bulk_requests(api_key: str, players: tuple[str, ...], rows: int) -> Requests:
    """Returns the mutation of many purchases, of the first players in turn."""
    purchases = [_purchase(players[row % len(players)], f"buy-{KEY}-{row}") for row in range(rows)]
    body = {"query": PURCHASES, "variables": {"input": purchases}}
    return _requests(api_key, body, ("",), "spread", '"replayed":false,"userErrors":[]}]}}}')


def loadout_requests(api_key: str, players: tuple[str, ...], count: int) -> Requests:
    """Returns the query of what so many players wear, from another player on each time."""
    groups = [players[start : start + count] for start in range(0, len(players) - count + 1, count)]
    values = tuple('","'.join(group) for group in groups)
    # The value stands within a text of the list, as it is.
    body = {"query": LOADOUTS, "variables": {"playerIds": [VALUE]}}
    return _requests(api_key, body, values, "spread", '"slots":[{')


def _purchase(player: str, key: str) -> dict[str, object]:
    return {
        "playerId": player,
        "purchaseId": key,
        "amount": {"amount": AMOUNT, "currency": "USD"},
        "sku": "gems-80",
    }


def _requests(
    credential: str, body: dict[str, object], values: tuple[str, ...], pick: Pick, expect: str
) -> Requests:
    """Returns requests for values of equal length, so that the head of all is the same."""
    text = orjson.dumps(body).decode()
    length = len(text.replace(VALUE, values[0]).replace(KEY, "0" * KEY_DIGITS))
    head = (
        "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Accept: application/json\r\nAuthorization: Bearer {credential}\r\nContent-Length: {length}\r\n\r\n"
    )
    return Requests(_cut(head + text), values, pick, expect)


def _cut(text: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(f"({VALUE}|{KEY})", text) if part)
