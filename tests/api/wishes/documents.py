"""Documents of wishes, milestones and demand that ask for everything a type has."""

from tests.api.documents import ERRORS
from tests.api.store.documents import ITEM

WISHES = "wishes { wishId text createdAt toldAt item { ...ItemAll } }"
MILESTONES = "milestones { key kind number at message }"
MINE = f"{{ me {{ {WISHES} {MILESTONES} }} }} {ITEM}"
OF_MEMBER = f"query($playerId: ID) {{ member(playerId: $playerId) {{ {WISHES} {MILESTONES} }} }} {ITEM}"
WISH = (
    "mutation($itemId: ID, $text: String) { wishItem(itemId: $itemId, text: $text) {"
    f" wish {{ wishId text createdAt toldAt item {{ ...ItemAll }} }} replayed {ERRORS} }} }} {ITEM}"
)
REMOVE = f"mutation($wishId: ID!) {{ removeWish(wishId: $wishId) {{ wishId {ERRORS} }} }}"
DEMAND = (
    "query($gameId: ID) { itemDemand(gameId: $gameId) { definition csv members"
    " items { item { ...ItemAll } members ready notOffered"
    " tiers { tier { rank code name } members } reasons { reason members } }"
    " texts { text members } } } "
    f"{ITEM}"
)
EVERYTHING = (MINE, OF_MEMBER, WISH, REMOVE, DEMAND)
