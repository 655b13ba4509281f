"""What the input of a request costs, at the limit and one past it, in literals and in variables."""

import json

import pytest

from app.purchases.service import MAX_BATCH
from resolvers.root import make_schema
from transport.input_cost import CSV_CHARS_PER_COST, ITEM_COST, MAX_OBJECT_FIELDS
from transport.limits import HEAVY_COST, MAX_COST
from transport.requests import MAX_BODY_BYTES

SCHEMA = make_schema()
BATCH = (
    "mutation($input: [RecordPurchaseInput!]!) { recordPurchases(input: $input) { results { replayed } } }"
)
ROW = {"playerId": "p", "purchaseId": "1", "amount": {"amount": "1", "currency": "USD"}}
IMPORT = "mutation($csv: Csv!) { importCatalog(input: {csv: $csv}) { created } }"


def refusal(text: str, **variables: object) -> str | None:
    """Why a request is refused before it runs; None where it may run."""
    errors = SCHEMA.documents.errors(SCHEMA.documents.get(text), variables)
    if not errors:
        return None
    (error,) = errors
    assert (error.extensions or {})["code"] == "QUERY_TOO_COMPLEX"
    return error.message


def test_one_full_batch() -> None:
    fields = 3  # recordPurchases, results, replayed
    assert MAX_BATCH * ITEM_COST + fields <= MAX_COST
    most = (MAX_COST - fields) // ITEM_COST
    assert refusal(BATCH, input=[ROW] * most) is None
    refused = refusal(BATCH, input=[ROW] * (most + 1))
    assert refused is not None
    assert f"asks for {(most + 1) * ITEM_COST + fields} units of cost" in refused
    assert f"the limit is {MAX_COST}" in refused


def test_batches_in_one_document() -> None:
    names = ", ".join(f"$i{n}: [RecordPurchaseInput!]!" for n in range(20))
    fields = " ".join(f"a{n}: recordPurchases(input: $i{n}) {{ results {{ replayed }} }}" for n in range(20))
    text = f"mutation({names}) {{ {fields} }}"
    assert refusal(text, **{f"i{n}": [ROW] * 20 for n in range(20)}) is None
    assert refusal(text, **{f"i{n}": [ROW] * MAX_BATCH for n in range(20)})
    same = " ".join(f"a{n}: recordPurchases(input: $input) {{ results {{ replayed }} }}" for n in range(20))
    assert refusal(f"mutation($input: [RecordPurchaseInput!]!) {{ {same} }}", input=[ROW] * MAX_BATCH)


def test_a_list_in_the_document_costs_the_same() -> None:
    def text(items: int, times: int) -> str:
        ids = ",".join(["1"] * items)
        reads = " ".join(
            f"a{n}: markNotificationsRead(ids: [{ids}]) {{ notifications {{ id }} }}" for n in range(times)
        )
        return f"mutation {{ {reads} }}"

    each = 40 * ITEM_COST + 1 + 40 * 2  # the items, the field, and two fields for each of the answer's
    assert refusal(text(40, MAX_COST // each)) is None
    assert refusal(text(40, MAX_COST // each + 1))


def test_a_list_inside_of_an_object() -> None:
    text = "mutation($input: UpsertCatalogItemInput!) { upsertCatalogItem(input: $input) { created } }"
    most = (MAX_COST - 2) // ITEM_COST
    assert refusal(text, input={"countries": ["DE"] * most}) is None
    assert refusal(text, input={"countries": ["DE"] * (most + 1)})
    item = '{sku: "s", kind: DIGITAL, price: 1, title: [{locale: "en", text: "t"}], countries: $c}'
    one = f"mutation($c: [String!]) {{ upsertCatalogItem(input: {item}) {{ created }} }}"
    assert refusal(one, c=["DE"] * (most - 1)) is None, "the title is an item too"
    assert refusal(one, c=["DE"] * most)


def refusal_of(text: str, **variables: object) -> str:
    """The first error of a document that is not valid otherwise."""
    return SCHEMA.documents.errors(SCHEMA.documents.get(text), variables)[0].message


def test_one_full_import() -> None:
    csv = "x" * MAX_BODY_BYTES
    document = "mutation($input: ImportCatalogInput!) { importCatalog(input: $input) { created } }"
    assert refusal(document, input={"csv": csv}) is None
    twice = document.replace("{ import", "{ a: importCatalog(input: $input) { created } import", 1)
    half = (MAX_COST - 4) // 2 * CSV_CHARS_PER_COST
    assert refusal(twice, input={"csv": "x" * half}) is None
    assert refusal(twice, input={"csv": "x" * (half + 2 * CSV_CHARS_PER_COST)})


@pytest.mark.parametrize(
    "field", ["exportMyData", 'exportPlayer(playerId: "p")'], ids=["exportMyData", "exportPlayer"]
)
def test_heavy_queries_once(field: str) -> None:
    assert HEAVY_COST <= MAX_COST < 2 * HEAVY_COST
    assert refusal(f"{{ {field} }}") is None
    assert refusal(f"{{ {field} again: {field} }}")


def test_the_clock_is_moved_once() -> None:
    def moves(times: int) -> str:
        move = 'advanceClock(input: {gameId: "1", to: "2027-01-01T00:00:00Z"}) { settledMembers }'
        return "mutation { " + " ".join(f"a{n}: {move}" for n in range(times)) + " }"

    assert refusal(moves(1)) is None
    assert refusal(moves(2))


@pytest.mark.parametrize("wrap", [lambda o: o, lambda o: [[o]], lambda o: {"a": [{"b": o}]}])
def test_the_widest_object_in_the_variables(wrap) -> None:  # noqa: ANN001
    text = "query($a: ID) { member(playerId: $a) { id } }"
    assert refusal(text, a=wrap(dict.fromkeys(map(str, range(MAX_OBJECT_FIELDS))))) is None
    refused = refusal(text, a=wrap(dict.fromkeys(map(str, range(MAX_OBJECT_FIELDS + 1)))))
    assert refused == "An object in the variables has more than 100 fields, which is the limit."


def test_the_widest_object_in_the_document() -> None:
    def text(fields: int) -> str:
        literal = " ".join(f"f{n}: 1" for n in range(fields))
        return f"mutation {{ recordPurchase(input: {{amount: {{{literal}}}}}) {{ replayed }} }}"

    assert "fields in one object" not in refusal_of(text(MAX_OBJECT_FIELDS))
    assert refusal(text(MAX_OBJECT_FIELDS + 1)) == (
        "The query asks for 101 fields in one object of the input; the limit is 100."
    )


def test_what_the_hot_paths_send_is_not_weighed_again() -> None:
    record = "mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) { replayed } }"
    page = "query($n: Int) { members(first: $n) { edges { node { id } } } }"
    for text in (record, page):
        assert not SCHEMA.documents.get(text).weigh_again, json.dumps(text)
