"""The schema documents itself: everything has a description, and the numbers in them are the real ones."""

import re
from collections.abc import Iterator, Mapping

import pytest
from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLObjectType, is_specified_scalar_type

from app.domain.amounts import MAX_AMOUNT, MAX_AMOUNT_PLACES, MAX_POINTS
from app.domain.instants import LATEST
from app.domain.receipt import CLOCK_TOLERANCE
from app.identity.service import PLAYER_TOKEN_LIFE
from app.loyalty.inputs import MAX_DISPLAY_NAME, MAX_ID, MAX_REASON
from app.purchases.service import MAX_BATCH
from resolvers import limits
from resolvers.members import MAX_SEARCH
from resolvers.root import make_schema
from schema.common import DEFAULT_PAGE, MAX_PAGE

SCHEMA = make_schema()._schema


def descriptions() -> Iterator[tuple[str, str | None]]:
    """The coordinate of everything in the schema that is ours, with its description."""
    for name, found in SCHEMA.type_map.items():
        if name.startswith("__") or is_specified_scalar_type(found):
            continue
        yield name, found.description
        if isinstance(found, GraphQLEnumType):
            yield from ((f"{name}.{value}", known.description) for value, known in found.values.items())
        if isinstance(found, GraphQLInputObjectType):
            yield from ((f"{name}.{field}", known.description) for field, known in found.fields.items())
        if isinstance(found, GraphQLObjectType):
            for field, known in found.fields.items():
                yield f"{name}.{field}", known.description
                for argument, given in known.args.items():
                    yield f"{name}.{field}({argument}:)", given.description


DESCRIBED: Mapping[str, str] = {name: text or "" for name, text in descriptions()}


def test_everything_has_a_description() -> None:
    assert [name for name, text in DESCRIBED.items() if not text.strip()] == []


def test_descriptions_stand_alone() -> None:
    assert [name for name, text in DESCRIBED.items() if text != text.strip()] == []


PAGED = f"1 to {MAX_PAGE}"
AN_ID = f"1 to {MAX_ID} characters"
SAID: list[tuple[str, str]] = [
    ("Query.members(first:)", PAGED),
    ("Member.history(first:)", PAGED),
    ("Query.members(search:)", f"at most {MAX_SEARCH} characters"),
    ("OnboardPlayerInput.playerId", AN_ID),
    ("OnboardPlayerInput.displayName", f"At most {MAX_DISPLAY_NAME} characters"),
    ("RecordPurchaseInput.playerId", AN_ID),
    ("RecordPurchaseInput.purchaseId", AN_ID),
    ("RecordPurchaseInput.sku", AN_ID),
    ("RefundPurchaseInput.refundId", AN_ID),
    ("RefundPurchaseInput.reason", f"at most {MAX_REASON} characters"),
    ("GrantPointsInput.idempotencyKey", AN_ID),
    ("GrantPointsInput.reason", f"at most {MAX_REASON} characters"),
    ("MoneyInput.amount", f"at most {MAX_AMOUNT:,}"),
    ("MoneyInput.amount", f"at most {MAX_AMOUNT_PLACES} digits"),
    ("Mutation.recordPurchases", f"up to {MAX_BATCH} purchases"),
    ("RecordPurchaseInput.occurredAt", f"{CLOCK_TOLERANCE.seconds // 60} minutes ahead"),
    ("UserErrorCode.OCCURRED_IN_FUTURE", f"{CLOCK_TOLERANCE.seconds // 60} minutes"),
    ("AdvanceClockInput.to", f"before the year {LATEST.year}"),
    ("IssuePlayerTokenPayload.expiresAt", "One hour"),
    ("Points", "2^53-1"),
]


@pytest.mark.parametrize(("where", "said"), SAID, ids=[f"{where} {said}" for where, said in SAID])
def test_limits_are_said_where_they_hold(where: str, said: str) -> None:
    assert said in DESCRIBED[where]


def test_the_numbers_that_are_said_in_words() -> None:
    assert PLAYER_TOKEN_LIFE.total_seconds() == 3_600
    assert MAX_POINTS == 2**53 - 1
    assert (limits.MAX_PAGE, limits.DEFAULT_PAGE) == (MAX_PAGE, DEFAULT_PAGE)


EXAMPLES = {
    "310",
    "400",
    "3166",
    "3339",
    "0..1",
    "4217",
    "47",
    "4.99",
    "24",
    "72",
    "2026",
    "11",
    "21",
    "20",
    "17",
    "00",
}
"""Numbers in descriptions that are no limits: examples, standards, the default late window, a day's hours."""


def test_no_number_is_said_that_nothing_proves() -> None:
    proven = {number for _, said in SAID for number in re.findall(r"\d[\d,.]*\d", said)} | EXAMPLES
    unproven = {
        (name, number)
        for name, text in DESCRIBED.items()
        for number in re.findall(r"\d[\d,.]*\d", text)
        if number not in proven
    }
    assert unproven == set()


@pytest.mark.parametrize(("owner", "field"), [("Query", "members"), ("Member", "history")])
def test_pages_start_as_the_contract_says(owner: str, field: str) -> None:
    found = SCHEMA.get_type(owner)
    assert isinstance(found, GraphQLObjectType)
    assert found.fields[field].args["first"].default_value == DEFAULT_PAGE == 20
