"""Documents of packs that ask for everything a type has."""

from uuid import uuid4

from tests.api.cast import Stage
from tests.api.documents import ABOUT_MEMBER, ERRORS

PACK = "code title state until givesUntil autoRenew benefits"
_MONEY = "{ amount currency }"
PAYMENTS_OF_PACK = f"payments {{ id price {_MONEY} paidAt startsAt endsAt payOut {_MONEY} }}"
_DONE = f"pack {{ {PACK} }} member {{ ...MemberAll }} replayed {ERRORS}"


def _of_payment(name: str, kind: str) -> str:
    return f"mutation($input: {kind}!) {{ {name}(input: $input) {{ {_DONE} }} }} {ABOUT_MEMBER}"


MINE = f"{{ me {{ packs {{ {PACK} }} }} }}"
THEIRS = f"query($playerId: ID!) {{ member(playerId: $playerId) {{ packs {{ {PACK} }} }} }}"
PAYMENTS = f"query($playerId: ID!) {{ member(playerId: $playerId) {{ packs {{ {PAYMENTS_OF_PACK} }} }} }}"
MY_PAYMENTS = f"{{ me {{ packs {{ {PAYMENTS_OF_PACK} }} }} }}"
_PRICED = "code title price { amount currency } months graceDays coolingOffDays benefits"
SOLD = f"query($gameId: ID) {{ packs(gameId: $gameId) {{ {_PRICED} }} }}"
COUNTS = "query($gameId: ID) { packCounts(gameId: $gameId) { code active grace expired ended } }"
_HOLDERS = (
    "edges { node { memberId playerId state until autoRenew } cursor }"
    " pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
)
HOLDERS = (
    "query($pack: String!, $state: PackState, $gameId: ID, $first: Int = 20, $after: String, $last: Int,"
    " $before: String) { packHolders(pack: $pack, state: $state, gameId: $gameId, first: $first,"
    f" after: $after, last: $last, before: $before) {{ {_HOLDERS} }} }}"
)
PAY = _of_payment("recordPackPayment", "RecordPackPaymentInput")
CANCEL = _of_payment("cancelPack", "CancelPackInput")
CHARGEBACK = _of_payment("chargebackPackPayment", "ChargebackPackPaymentInput")
REFUND = (
    "mutation($input: RefundPackPaymentInput!) { refundPackPayment(input: $input) {"
    f" payOut {{ amount currency }} {_DONE} }} }} {ABOUT_MEMBER}"
)


async def pay_pack(stage: Stage, player: str, pack: str = "PASS", *, renews: bool = False) -> str:
    """Pay for a pack, and return the payment's id."""
    key = uuid4().hex
    given = {"playerId": player, "packPaymentId": key, "pack": pack, "autoRenew": renews}
    done = await stage.ask(PAY, input={**given, "price": {"amount": "1", "currency": "USD"}})
    assert done.only["userErrors"] == []
    return key


EVERYTHING = (MINE, THEIRS, PAYMENTS, SOLD, COUNTS, HOLDERS, PAY, CANCEL, CHARGEBACK, REFUND)
