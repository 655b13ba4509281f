"""Each limit on documents, at its number and one past it, and what hostile texts cost."""

from typing import Annotated

import pytest
import strawberry
from graphql import get_introspection_query, parse
from hypothesis import given
from hypothesis import strategies as st

from transport import limits
from transport.documents import prepare
from transport.limits import DocumentWeight, weigh


@strawberry.type
class Node:
    id: strawberry.ID
    name: str

    @strawberry.field
    def child(self) -> "Node":
        return self

    @strawberry.field
    def children(self, first: int = 20) -> list["Node"]:
        return [self] * first

    @strawberry.field
    def others(self, first: int | None = None) -> list["Node"]:
        return [self] * (first or 20)


@strawberry.interface
class Dated:
    id: strawberry.ID


@strawberry.type
class Hello(Dated):
    text: str

    @strawberry.field
    def related(self, first: int = 20) -> "list[News]":
        return []


@strawberry.type
class Bye(Dated):
    why: str
    until: str


@strawberry.type
class Sent:
    id: strawberry.ID


News = Annotated[Hello | Bye | Sent, strawberry.union("News")]


@strawberry.type
class Query:
    @strawberry.field
    def node(self) -> Node:
        return Node(id=strawberry.ID("1"), name="one")

    @strawberry.field
    def news(self, first: int = 20) -> list[News]:
        return []


SCHEMA = strawberry.Schema(Query)._schema


# What a test asks of a message, and the types that have it.
ASKED = {
    "... on Hello { id text }": {"Hello"},
    "... on Hello { related(first: 2) { __typename } }": {"Hello"},
    "... on Bye { id why until }": {"Bye"},
    "... on Sent { id }": {"Sent"},
    "... on Dated { id }": {"Hello", "Bye"},
    "... on News { __typename }": {"Hello", "Bye", "Sent"},
    "... { a: __typename b: __typename }": {"Hello", "Bye", "Sent"},
}


def weight(text: str, **variables: object) -> DocumentWeight:
    return weigh(SCHEMA, parse(text), variables or None)


def refusal(text: str) -> str | None:
    refusals = prepare(SCHEMA, text).refusals
    if refusals:
        assert {refused.code for refused in refusals} == {"QUERY_TOO_COMPLEX"}
        return refusals[0].message
    return None


def nested(depth: int) -> str:
    return "{ node " + "{ child " * (depth - 2) + "{ id " + "}" * (depth - 1) + "}"


@pytest.mark.parametrize(
    ("within", "beyond", "words"),
    [
        (
            nested(limits.MAX_DEPTH),
            nested(limits.MAX_DEPTH + 1),
            "asks for 16 levels deep; the limit is 15.",
        ),
        (
            "{ node { " + " ".join(f"a{i}: id" for i in range(limits.MAX_ALIASES)) + " } }",
            "{ node { " + " ".join(f"a{i}: id" for i in range(limits.MAX_ALIASES + 1)) + " } }",
            "asks for 31 aliases; the limit is 30.",
        ),
        (
            "{ " + " ".join(f"a{i}: __typename" for i in range(limits.MAX_ROOT_FIELDS)) + " }",
            "{ " + " ".join(f"a{i}: __typename" for i in range(limits.MAX_ROOT_FIELDS + 1)) + " }",
            "asks for 21 root fields; the limit is 20.",
        ),
        (
            "{ node { " + "id " * (limits.MAX_REPEATS + 1) + " } }",
            "{ node { " + "... { id } " * (limits.MAX_REPEATS + 2) + " } }",
            "asks for 51 repeated fields; the limit is 50.",
        ),
        (
            # One node, one list, and in it a hundred lists of 98 each: 9,902 fields.
            "{ node { children(first: 100) { children(first: 98) { id } } } }",
            "{ node { children(first: 100) { children(first: 99) { id } } } }",
            "asks for 10002 fields in the worst case; the limit is 10000.",
        ),
    ],
)
def test_each_limit_holds_at_its_number_and_refuses_one_more(within: str, beyond: str, words: str) -> None:
    assert refusal(within) is None
    assert refusal(beyond) == f"The query {words}"


def test_fragments_are_limited() -> None:
    def text(count: int) -> str:
        spreads = " ".join(f"...F{i}" for i in range(count))
        fragments = " ".join(f"fragment F{i} on Node {{ id }}" for i in range(count))
        return f"{{ node {{ {spreads} }} }} {fragments}"

    assert refusal(text(limits.MAX_FRAGMENTS)) is None
    assert refusal(text(limits.MAX_FRAGMENTS + 1)) == "The query asks for 51 fragments; the limit is 50."


NEWS = "{ news(first: 100) { %s } }"


@pytest.mark.parametrize(
    ("selections", "each"),
    [
        # A message has one type: the dearest counts.
        ("... on Hello { id text }", 2),
        ("... on Hello { id text } ... on Bye { id why until }", 3),
        ("... on Bye { id why until } ... on Hello { id text }", 3),
        ("__typename ... on Hello { id text } ... on Bye { id why until }", 4),
        # What is asked of one type more than once is summed.
        ("... on Hello { id } ... on Hello { text } ... on Bye { id why until }", 3),
        ("... on Hello { id a: id } ... on Hello { text } ... on Bye { id }", 3),
        # Those of an interface or union are of several types.
        ("... on Dated { id } ... on Hello { text } ... on Bye { why until }", 3),
        ("... on Dated { id } ... on Hello { id text } ... on Sent { id }", 3),
        ("... on Dated { id a: id } ... on Sent { b: id c: id d: id }", 3),
        ("... on Dated { ... on Hello { id text } ... on Bye { id } } ... on Sent { id }", 2),
        ("... on News { __typename ... on Hello { id } ... on Bye { id why } }", 3),
        ("... { __typename ... on Hello { id } ... on Bye { id why } }", 3),
        # Under one type only what is asked of it counts.
        ("... on Hello { ... on Dated { id ... on Bye { why until } ... on Hello { text } } }", 2),
        ("... on Hello { ...D } ... on Bye { ...D }", 4),
        ("...D ... on Sent { id }", 4),
        ("...D ...D", 8),
        # Lists below multiply the dearest as well.
        (
            "... on Hello { related(first: 10) { ... on Hello { id } ... on Bye { id } } } ... on Bye { id }",
            11,
        ),
    ],
)
def test_of_types_that_exclude_each_other_the_dearest_counts(selections: str, each: int) -> None:
    text = NEWS % selections
    if "...D" in text:
        text += " fragment D on Dated { id ... on Hello { text } ... on Bye { why until a: until } }"
    assert prepare(SCHEMA, text).refusals == ()
    assert weight(text).cost == 1 + 100 * each


@given(st.lists(st.sampled_from(sorted(ASKED)), max_size=8), st.sampled_from(["%s", "... on Dated { %s }"]))
def test_the_cost_is_never_below_that_of_one_type(asked: list[str], around: str) -> None:
    """The cost of the document is the most that it costs with all other types' fragments left out."""
    chosen = [part for part in asked if around == "%s" or ASKED[part] <= {"Hello", "Bye"}]
    whole = weight(NEWS % ("__typename " + around % ("__typename " + " ".join(chosen)))).cost

    def of(one: str) -> int:
        own = " ".join(part for part in chosen if one in ASKED[part])
        within = "" if around != "%s" and one == "Sent" else "__typename " + own
        return weight(NEWS % ("__typename " + within)).cost

    assert whole == max(map(of, ("Hello", "Bye", "Sent")))


def test_pages_multiply_what_is_below_them() -> None:
    assert weight("{ node { children { id name } } }").cost == 1 + 1 + 20 * 2
    assert weight("{ node { others { id name } } }").cost == 1 + 1 + 20 * 2
    assert weight("{ node { children(first: 3) { id name } } }").cost == 1 + 1 + 3 * 2
    assert weight("{ node { children(first: 0) { id } } }").cost == 3
    assert weight("{ node { children(first: -5) { id } } }").cost == 3
    assert weight(f"{{ node {{ children(first: -{'9' * 5_000}) {{ id }} }} }}").cost == 3
    assert weight("{ node { child { id name } } }").cost == 4


@pytest.mark.parametrize("first", ["101", "1000", "9" * 5_000])
def test_a_page_beyond_the_largest_counts_as_the_largest(first: str) -> None:
    assert weight(f"{{ node {{ children(first: {first}) {{ id }} }} }}").cost == 2 + limits.MAX_PAGE


def test_the_end_of_a_list_and_ids_multiply_as_well() -> None:
    assert weight("{ node { children(last: 3) { id } } }").cost == 5
    assert weight("{ node { children(first: 2, last: 3) { id } } }").cost == 5
    assert weight("{ node { children(first: null, last: 3) { id } } }").cost == 5
    both = "query($f: Int, $l: Int) { node { children(first: $f, last: $l) { id } } }"
    assert weight(both, f=None, l=3).cost == weight(both, f=3, l=None).cost == 5
    assert weight(both, f=None, l=None).cost == 102
    assert weight('{ nodes(ids: ["a", "b", "c"]) { id } }').cost == 4
    ids = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert weight(ids, ids=["a", "b"]).cost == 3
    assert weight(ids, ids=["a"] * 1_000).cost == weight(ids).cost == 101


def test_a_page_from_a_variable_counts_by_its_value_and_else_in_full() -> None:
    text = "query($n: Int) { node { children(first: $n) { id } } }"
    assert weight(text).cost == 102
    assert weight(text).pages_by_variables
    assert weight(text, n=7).cost == 9
    for value in (None, True, "7", 7.0, 10**6):
        assert weight(text, n=value).cost == 102
    assert weight(text, other=7).cost == 102


def test_the_heaviest_operation_counts() -> None:
    found = weight("query A { node { id } } query B { node { child { id } a: name } }")
    assert (found.depth, found.aliases, found.cost) == (3, 1, 4)


def test_introspection_passes() -> None:
    full = get_introspection_query(
        descriptions=True,
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    assert refusal(full) is None
    assert weight(full).cost < limits.MAX_COST / 4


def test_fragments_that_double_cost_their_length_only() -> None:
    doubling = "{ ...F0 }" + "".join(
        f"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}" for i in range(16)
    )
    text = doubling + "fragment F16 on Query { node { id } }"
    assert len(text) < 700
    found = weight(text)
    assert found.visited == 1 + 2 * 16 + 2
    assert found.cost == 2 * 2**16
    assert refusal(text) == "The query asks for 65536 root fields; the limit is 20."


def test_astronomical_counts_are_reported_briefly() -> None:
    fragments = "".join(f"fragment F{i} on Node {{ ...F{i + 1} ...F{i + 1} }}" for i in range(45))
    text = f"{{ node {{ ...F0 }} }} {fragments} fragment F45 on Node {{ id }}"
    assert weight(text).visited < 100
    fault = refusal(text)
    assert fault == "The query asks for more than 1000000000 fields in the worst case; the limit is 10000."


@pytest.mark.parametrize(
    "text",
    [
        "{ ...A } fragment A on Query { ...A }",
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A ...B }",
        "{ ...Missing }",
        "{ nothing { nothing(first: 3) { id } } }",
        "{ node { ... on Nothing { children { id } } ... on String { id } } }",
        "mutation { nothing { id } }",
        "subscription { nothing }",
        "{ node { id { deeper } } }",
        "fragment A on Query { node { id } }",
        "type A { b: Int }",
        "{ node { children(first: [1]) { id } a: children(first: null) { id } } }",
    ],
)
def test_what_is_not_valid_is_counted_without_harm_and_refused_by_validation(text: str) -> None:
    assert weight(text).excess() is None
    assert {refused.code for refused in prepare(SCHEMA, text).refusals} == {"BAD_USER_INPUT"}
