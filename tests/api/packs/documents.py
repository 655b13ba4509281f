"""Documents of packs that ask for everything a type has."""

from tests.api.documents import ABOUT_MEMBER, ERRORS

PACK = "code state until autoRenew benefits"
_DONE = f"pack {{ {PACK} }} member {{ ...MemberAll }} replayed {ERRORS}"


def _of_payment(name: str, kind: str) -> str:
    return f"mutation($input: {kind}!) {{ {name}(input: $input) {{ {_DONE} }} }} {ABOUT_MEMBER}"


MINE = f"{{ me {{ packs {{ {PACK} }} }} }}"
THEIRS = f"query($playerId: ID!) {{ member(playerId: $playerId) {{ packs {{ {PACK} }} }} }}"
PAY = _of_payment("recordPackPayment", "RecordPackPaymentInput")
CANCEL = _of_payment("cancelPack", "CancelPackInput")
CHARGEBACK = _of_payment("chargebackPackPayment", "ChargebackPackPaymentInput")
REFUND = (
    "mutation($input: RefundPackPaymentInput!) { refundPackPayment(input: $input) {"
    f" payOut {{ amount currency }} {_DONE} }} }} {ABOUT_MEMBER}"
)
EVERYTHING = (MINE, THEIRS, PAY, CANCEL, CHARGEBACK, REFUND)
