"""Documents of gift cards that ask for everything a type has."""

from tests.api.documents import ERRORS, PAGE

CARD = """fragment GiftCardAll on GiftCard {
  id status amount { amount currency } message giverName expiresAt giftCardId link gameId gameName
  giverPlayerId recipientPlayerId createdAt settledAt heldUntil revokedAt goodwill
}"""
CARDS = "giftCards { ...GiftCardAll }"
OPEN = f"query($token: String!) {{ giftCard(token: $token) {{ ...GiftCardAll }} }} {CARD}"
MINE = f"{{ me {{ {CARDS} }} }} {CARD}"
_PAID = "storedValue { currency paid held debt available }"


def _change(operation: str, kind: str) -> str:
    answer = f"giftCard {{ ...GiftCardAll }} url member {{ id playerId {_PAID} }} replayed {ERRORS}"
    return f"mutation($input: {kind}!) {{ {operation}(input: $input) {{ {answer} }} }} {CARD}"


CREATE = _change("createGiftCard", "CreateGiftCardInput")
CLAIM = _change("claimGiftCard", "ClaimGiftCardInput")
TAKE_BACK = _change("takeBackGiftCard", "TakeBackGiftCardInput")
FREEZE = _change("freezeGiftCard", "FreezeGiftCardInput")
CHARGEBACK = _change("chargebackGiftCard", "ChargebackGiftCardInput")

OF_GAME = (
    "query($gameId: ID, $status: GiftCardStatus, $search: String, $first: Int, $after: String) {"
    " giftCards(gameId: $gameId, status: $status, search: $search, first: $first, after: $after)"
    f" {{ edges {{ cursor node {{ ...GiftCardAll }} }} {PAGE} }} }} {CARD}"
)

EVERYTHING = (OPEN, MINE, OF_GAME, CREATE, CLAIM, TAKE_BACK, FREEZE, CHARGEBACK)
