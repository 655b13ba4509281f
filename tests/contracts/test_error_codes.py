"""What a mutation's description says of its errors is what its code can raise: no code more, none less."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pytest
import strawberry
from graphql import GraphQLObjectType
from strawberry.types import Info
from strawberry.utils.str_converters import to_camel_case
from structlog.testing import capture_logs

from app.audit_log.actors import PLAYER, Actor
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.store import EligibilityReason
from resolvers.faults import mutation
from resolvers.root import make_schema
from schema.common import UserError
from tests.contracts.call_graph import Function, Place, Sources

SOURCES = Sources()
EVENT_STEPS: Mapping[str, str] = {
    "app.loyalty.apply_event._check_currency": "Purchase",
    "app.loyalty.apply_event._refund": "Refund",
    "app.loyalty.apply_event._check_balance": "PointsSpent",
    "app.loyalty.packs.check_pack": "PackPaid",
    "app.loyalty.earning._reported": "MissionReported",
    "app.loyalty.earning._done": "ActivityDone",
    "app.loyalty.earning._claimed": "BenefitClaimed",
    # The instant of all others is the game's present.
    "app.domain.receipt.effective_at": "Purchase PackPaid",
    "app.domain.receipt.imported_at": "imported by the command line alone",
}
"""Functions that the recorder calls for events of some kinds: the classes whose making leads there."""

COMPUTED: Mapping[str, set[str]] = {"app.store.eligibility.as_faults": {*EligibilityReason}}
"""The codes of functions that compute them."""

_OF_EVENTS = {"app.domain.events", "app.domain.pack_events"}
_OWN_KEY = "the key of the event is the redemption's id, which comes with one input only"
_TAKEN_BACK = "what comes back to a member is taken in an archived game too"
_OF_RETURNS = {"IDEMPOTENCY_CONFLICT": _OWN_KEY, "GAME_ARCHIVED": _TAKEN_BACK}
_LAPSES = "a bonus that ends in an archived game grants no P"
_OF_ACCOUNTS = {
    "GAME_ARCHIVED": _LAPSES,
    "IDEMPOTENCY_CONFLICT": "the grant of a bonus has a new key",
}
_NO_INSTANT = "the purchase of an order says no instant of its own"
_NOT_ISSUED = dict.fromkeys(("BUDGET_SPENT", "LIMIT_REACHED"), "a coupon that is not to be had is left out")
_NO_COUPONS = "an item whose coupons are not to be had is SOLD_OUT"
_NOT_HAD = dict.fromkeys(("NOT_STARTED", "ENDED", "BUDGET_SPENT"), _NO_COUPONS)
_SOLD_OUT = {"BUDGET_SPENT": _NO_COUPONS}
_NEW_IDS = "each run has new ids"
_OWN_ITEM = "the item is made for the player, who is identified"
IMPOSSIBLE: Mapping[str, Mapping[str, str]] = {
    "onboardPlayer": {"IDEMPOTENCY_CONFLICT": "to join has no key"},
    "claimInvitation": {"IDEMPOTENCY_CONFLICT": "to join has no key", "INVALID": "it moves no points"},
    "claimCoupon": {
        "INVALID": "it moves no points, and any text may be a code",
        "NOT_FOUND": "a code has its template",
    },
    "helpBargain": {"INVALID": "its game is the member's, and none that is named"},
    "claimBenefit": {"IDEMPOTENCY_CONFLICT": "each call has a new key", **_NOT_HAD},
    "redeem": _SOLD_OUT,
    "importCatalog": {"UNKNOWN_CURRENCY": "what is wrong with a row is INVALID"},
    "advanceClock": {**_OF_RETURNS, **_NOT_ISSUED},
    "eraseMe": _OF_RETURNS,
    "erasePlayer": _OF_RETURNS,
    "cancelRedemption": _OF_RETURNS,
    "fulfillRedemption": _OF_RETURNS,
    "failRedemption": _OF_RETURNS,
    "giveItem": {"EMAIL_REQUIRED": "the recipient is written to, who is asked at the claim"},
    "claimGift": {"IDEMPOTENCY_CONFLICT": "to join has no key", **_SOLD_OUT, "NOT_STARTED": _NO_COUPONS},
    "declineGift": _OF_RETURNS,
    "takeBackGift": {**_OF_RETURNS, "INVALID": "the points that come back were spent before"},
    "refundTopUp": {"GAME_ARCHIVED": _LAPSES},
    "cashOutStoredValue": {"GAME_ARCHIVED": _LAPSES},
    "chargebackTopUp": _OF_ACCOUNTS,
    "chargebackGiftCard": _OF_ACCOUNTS,
    "takeBackGiftCard": _OF_ACCOUNTS,
    "claimGiftCard": {"IDEMPOTENCY_CONFLICT": "to join has no key, and the grant of a bonus a new one"},
    "reserveOrder": {"OCCURRED_IN_FUTURE": _NO_INSTANT},
    "confirmOrder": {
        "OCCURRED_IN_FUTURE": _NO_INSTANT,
        "INSUFFICIENT_POINTS": "what is missing after the end of a hold is RESERVATION_EXPIRED",
    },
    "releaseOrder": {"GAME_ARCHIVED": _TAKEN_BACK},
    "returnOrder": {"ALREADY_REFUNDED": "an order gives back no more than is left of it"},
    "recordPackPayment": {"BUDGET_SPENT": _NOT_ISSUED["BUDGET_SPENT"]},
    "cancelPack": {"GAME_ARCHIVED": _TAKEN_BACK, "IDEMPOTENCY_CONFLICT": "the key says which pack"},
    "refundPackPayment": {"GAME_ARCHIVED": _TAKEN_BACK},
    "chargebackPackPayment": {
        "GAME_ARCHIVED": _TAKEN_BACK,
        "IDEMPOTENCY_CONFLICT": "the key is all of the input",
    },
    "runScenario": {
        **dict.fromkeys(("BUDGET_SPENT", "NOT_ENTITLED"), "the item that is made grants nothing"),
        "STACK_FULL": "the item that is made grants nothing",
        "IDEMPOTENCY_CONFLICT": _NEW_IDS,
        "ALREADY_REFUNDED": _NEW_IDS,
        "REFUND_EXCEEDS_PURCHASE": _NEW_IDS,
        "OCCURRED_IN_FUTURE": "no purchase of the cases lies after its step",
        "IDENTITY_IN_USE": _NEW_IDS,
        "NOT_PENDING": "P that are back already are what the step is about",
        **dict.fromkeys({*EligibilityReason} - {"INSUFFICIENT_POINTS"}, _OWN_ITEM),
        **dict.fromkeys(("ADDRESS_REQUIRED", "PRICE_CHANGED"), _OWN_ITEM),
    },
}
"""Codes that lie on the way of a mutation and cannot come out of it, each with the reason."""


def mutations() -> Iterator[Place]:
    for module in SOURCES.modules.values():
        for name, definition in module.definitions.items():
            if module.name.startswith("resolvers.") and name.endswith("Mutation"):
                for method in definition.body if isinstance(definition, ast.ClassDef) else ():
                    if isinstance(method, Function):
                        yield Place(module.name, f"{name}.{method.name}")


@cache
def reached(start: Place) -> frozenset[Place]:
    """The definitions that a mutation may call; steps of the recorder where their kind of event is made."""
    seen, todo = {start}, [start]
    waiting: dict[Place, str] = {}
    kinds: set[str] = set()
    while todo:
        place = todo.pop()
        kinds |= made(place)
        for found in SOURCES.named_by(place):
            if found not in seen and (step := EVENT_STEPS.get(str(found))) is not None:
                waiting[found] = step
            elif found not in seen:
                seen.add(found)
                todo.append(found)
        ready = {step for step, kind in waiting.items() if kinds.intersection(kind.split())} - seen
        seen |= ready
        todo += ready
    return frozenset(seen)


@cache
def made(place: Place) -> frozenset[str]:
    """The names of the classes of events of which a definition makes instances."""
    node, imports = SOURCES.definition(place), SOURCES.modules[place.module].imports
    calls = ast.walk(node) if isinstance(node, Function) else ()
    names = {call.func.id for call in calls if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)}
    return frozenset(name for name in names if imports.get(name, ("",))[0] in _OF_EVENTS)


def arguments(place: Place, enum: str) -> Iterator[str]:
    """The values of an enum that a definition hands on in calls: what it compares with is not among them."""
    node = SOURCES.definition(place)
    for call in ast.walk(node) if isinstance(node, Function) else ():
        if isinstance(call, ast.Call):
            for value in (*call.args, *(keyword.value for keyword in call.keywords)):
                if isinstance(value, ast.Attribute) and ast.unparse(value.value) == enum:
                    yield value.attr


@cache
def codes(place: Place) -> frozenset[str]:
    return frozenset((*arguments(place, "UserErrorCode"), *COMPUTED.get(str(place), ())))


def raised(start: Place) -> set[str]:
    return {code for place in reached(start) for code in codes(place)}


def described() -> dict[str, set[str]]:
    """The codes that each mutation's description ends with."""
    fields = make_schema()._schema.mutation_type
    assert isinstance(fields, GraphQLObjectType)
    found: dict[str, set[str]] = {}
    for name, field in fields.fields.items():
        listed = re.search(r" Errors: ([A-Z_, ]+)\.$", field.description or "")
        found[name] = set(listed[1].split(", ")) if listed else set()
    return found


def test_descriptions_name_the_codes_that_can_be_raised() -> None:
    can: dict[str, set[str]] = {}
    for place in mutations():
        name = to_camel_case(place.path.partition(".")[2])
        on_the_way, impossible = raised(place), set(IMPOSSIBLE.get(name, ()))
        assert impossible <= on_the_way, f"{name}: excepted, and not on the way: {impossible - on_the_way}"
        can[name] = on_the_way - impossible
    assert can == described()


BEYOND_THE_WALK = {"transport.rows._faults"}
"""Rows that do not fit their type, which `recordPurchases` answers with INVALID: no mutation calls it."""


def test_the_walk_reaches_all_that_makes_faults() -> None:
    """A call that it does not see would show here."""
    seen = {place for start in mutations() for place in reached(start)}
    everywhere = {
        Place(module.name, path)
        for module in SOURCES.modules.values()
        for path in paths(module.definitions)
        if not module.name.startswith("app.cli")
    }
    unseen = {str(place) for place in everywhere - seen if codes(place)}
    assert unseen == BEYOND_THE_WALK


def paths(definitions: Mapping[str, object]) -> Iterator[str]:
    for name, definition in definitions.items():
        yield name
        for method in definition.body if isinstance(definition, ast.ClassDef) else ():
            if isinstance(method, Function):
                yield f"{name}.{method.name}"


def test_the_steps_of_the_recorder_are_there() -> None:
    known = {
        f"{module.name}.{path}" for module in SOURCES.modules.values() for path in paths(module.definitions)
    }
    assert set(EVENT_STEPS) | set(COMPUTED) <= known


@strawberry.type
class Refused:
    user_errors: list[UserError] = strawberry.field(default_factory=list)


@dataclass(frozen=True)
class Calling:
    """The part of a request's context that every mutation reads."""

    actor: Actor = PLAYER


@strawberry.type
class Refusing:
    @mutation("Refuse.", UserErrorCode.INVALID)
    async def refuse(self, info: Info, code: UserErrorCode) -> Refused:
        raise DomainError(Fault(code, "No.", ("code",)))


@strawberry.type
class Nothing:
    nothing: bool = True


@pytest.mark.parametrize(("code", "logged"), [(UserErrorCode.INVALID, []), (UserErrorCode.ENDED, ["ENDED"])])
async def test_a_code_that_is_not_declared_is_answered_and_logged(
    code: UserErrorCode, logged: list[str]
) -> None:
    schema = strawberry.Schema(Nothing, Refusing)
    document = f"mutation {{ refuse(code: {code}) {{ userErrors {{ code path }} }} }}"
    with capture_logs() as logs:
        answer = await schema.execute(document, context_value=Calling())
    assert answer.errors is None
    assert answer.data == {"refuse": {"userErrors": [{"code": code, "path": ["code"]}]}}
    assert [named for entry in logs for named in entry["codes"]] == logged
