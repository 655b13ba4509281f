"""Documents of gift cards that ask for everything a type has."""

from tests.api.documents import ERRORS

CARD = """fragment GiftCardAll on GiftCard {
  id status amount { amount currency } message giverName expiresAt giftCardId link gameId gameName
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

EVERYTHING = (OPEN, MINE, CREATE, CLAIM, TAKE_BACK, FREEZE, CHARGEBACK)
