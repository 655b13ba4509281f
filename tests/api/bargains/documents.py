"""Documents of bargaining that ask for everything a type has."""

from tests.api.documents import ERRORS, PAGE

_MONEY = "{ amount currency }"
_ACTIVITY = (
    f"code sku title imageUrl imageSource price {_MONEY} floorPrice {_MONEY} helpers leastCut {_MONEY} hours"
    " buyEarly from until stock stockLeft"
)
BARGAIN = f"""fragment BargainAll on Bargain {{
  id gameId gameName activity sku title imageUrl status price {_MONEY} firstPrice {_MONEY} floorPrice {_MONEY}
  priceLeft {_MONEY} helpers helpersLeft helps {{ cut {_MONEY} name own at }} buyEarly soldOut own ownerName
  ownerPlayerId link startedAt endsAt reachedAt heldUntil reservedUntil orderedAt
}}"""
BARGAINS = f"bargains(first: 20) {{ edges {{ cursor node {{ ...BargainAll }} }} {PAGE} }}"
ACTIVITIES = f"query($gameId: ID) {{ bargainActivities(gameId: $gameId) {{ {_ACTIVITY} }} }}"
UPSERT = (
    "mutation($input: BargainActivityInput!) { upsertBargainActivity(input: $input) {"
    f" activity {{ {_ACTIVITY} }} {ERRORS} }} }}"
)
OPEN = f"query($token: String!) {{ bargain(token: $token) {{ ...BargainAll }} }} {BARGAIN}"
MINE = f"{{ me {{ {BARGAINS} }} }} {BARGAIN}"
OF_MEMBER = f"query($playerId: ID) {{ member(playerId: $playerId) {{ {BARGAINS} }} }} {BARGAIN}"
START = (
    "mutation($input: StartBargainInput!) { startBargain(input: $input) {"
    f" bargain {{ ...BargainAll }} replayed {ERRORS} }} }} {BARGAIN}"
)
HELP = (
    "mutation($input: HelpBargainInput!) { helpBargain(input: $input) {"
    f" bargain {{ ...BargainAll }} cut {_MONEY} replayed {ERRORS} }} }} {BARGAIN}"
)
RESULTS = (
    "query($activity: String!, $gameId: ID) { bargainResults(activity: $activity, gameId: $gameId) {"
    f" activity {{ {_ACTIVITY} }} open reached ordered expired helps sold {_MONEY} }} }}"
)
OF_ACTIVITY = (
    "query($activity: String!, $gameId: ID, $status: BargainStatus, $first: Int, $after: String) {"
    " bargains(activity: $activity, gameId: $gameId, status: $status, first: $first, after: $after)"
    f" {{ edges {{ cursor node {{ ...BargainAll }} }} {PAGE} }} }} {BARGAIN}"
)
EVERYTHING = (ACTIVITIES, UPSERT, OPEN, MINE, OF_MEMBER, START, HELP, RESULTS, OF_ACTIVITY)
