"""Documents of stored value that ask for everything a type has."""

from tests.api.documents import ABOUT_MEMBER, ERRORS, PAGE

_MONEY = "{ amount currency }"
_TOP_UP = f"topUp {{ id topUpId paid {_MONEY} bonus {_MONEY} refunded {_MONEY} }}"
_AFTER = f"member {{ ...MemberAll }} replayed {ERRORS}"
ACCOUNT = (
    "currency available paid bonus held debt lots { id kind remaining held expiresAt }"
    " entries(first: $first, after: $after)"
    f" {{ edges {{ cursor node {{ id at kind delta explanation }} }} {PAGE} }}"
)
MINE = f"query($first: Int, $after: String) {{ me {{ storedValue {{ {ACCOUNT} }} }} }}"
THEIRS = (
    "query($playerId: ID!, $first: Int, $after: String) {"
    f" member(playerId: $playerId) {{ storedValue {{ {ACCOUNT} }} }} }}"
)
TOP_UP = (
    f"mutation($input: RecordTopUpInput!) {{ recordTopUp(input: $input) {{ {_TOP_UP} {_AFTER} }} }}"
    f" {ABOUT_MEMBER}"
)
REFUND = (
    "mutation($input: RefundTopUpInput!) { refundTopUp(input: $input) {"
    f" {_TOP_UP} payOut {_MONEY} fromBonus {_MONEY} {_AFTER} }} }} {ABOUT_MEMBER}"
)
CHARGEBACK = (
    f"mutation($input: ChargebackTopUpInput!) {{ chargebackTopUp(input: $input) {{ {_TOP_UP} {_AFTER} }} }}"
    f" {ABOUT_MEMBER}"
)
CASH_OUT = (
    "mutation($input: CashOutStoredValueInput!) { cashOutStoredValue(input: $input) {"
    f" payOut {_MONEY} {_AFTER} }} }} {ABOUT_MEMBER}"
)
LIABILITY = (
    "query($gameId: ID, $at: DateTime) { liability(gameId: $gameId, at: $at) {"
    " currency paid bonus held debt giftCards } }"
)
_OFFERS = "topUpOffers { code currency steps { pay bonus } bonusDays until timesLeft shopUrl }"
OFFERS = f"query($playerId: ID!) {{ member(playerId: $playerId) {{ {_OFFERS} }} }}"
MY_OFFERS = f"{{ me {{ {_OFFERS} }} }}"
EVERYTHING = (OFFERS, MY_OFFERS, MINE, THEIRS, TOP_UP, REFUND, CHARGEBACK, CASH_OUT, LIABILITY)
