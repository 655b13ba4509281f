"""Documents of gifts that ask for everything a type has."""

from tests.api.documents import ERRORS, PAGE

GIFT = """fragment GiftAll on Gift {
  giftId status side gameId gameName title quantity days item imageUrl needsAddress message giverName
  recipientName byLink link pointsSpent giverBlocked giverPlayerId recipientPlayerId createdAt expiresAt
  settledAt
}"""
GIFTS = f"gifts(first: 20) {{ edges {{ cursor node {{ ...GiftAll }} }} {PAGE} }}"
OPEN = f"query($token: String!) {{ gift(token: $token) {{ ...GiftAll }} }} {GIFT}"
MINE = (
    "query($side: GiftSide, $first: Int, $after: String) {"
    " me { gifts(side: $side, first: $first, after: $after)"
    f" {{ edges {{ cursor node {{ ...GiftAll }} }} {PAGE} }} }} }} {GIFT}"
)
OF_MEMBER = (
    "query($playerId: ID, $gameId: ID) { member(playerId: $playerId, gameId: $gameId)"
    f" {{ {GIFTS} }} }} {GIFT}"
)


def _change(operation: str, kind: str, answer: str) -> str:
    return f"mutation($input: {kind}!) {{ {operation}(input: $input) {{ {answer} {ERRORS} }} }} {GIFT}"


_GIFT, _MEMBER = "gift { ...GiftAll }", "member { id playerId points { balance } }"
GIVE = _change("giveItem", "GiveItemInput", f"{_GIFT} {_MEMBER} replayed currentPrice")
CLAIM = _change(
    "claimGift", "ClaimGiftInput", f"{_GIFT} {_MEMBER} redemption {{ id title status pointsSpent }} replayed"
)
DECLINE = _change("declineGift", "DeclineGiftInput", f"{_GIFT} {_MEMBER}")
TAKE_BACK = _change("takeBackGift", "TakeBackGiftInput", f"{_GIFT} {_MEMBER}")
BLOCK = _change("blockGiver", "BlockGiverInput", _GIFT)

EVERYTHING = (OPEN, MINE, OF_MEMBER, GIVE, CLAIM, DECLINE, TAKE_BACK, BLOCK)
