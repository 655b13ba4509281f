"""What we ship for clients fits the schema: caches, compiled documents of Relay, the table of scalars."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from graphql import (
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    build_schema,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_specified_scalar_type,
    parse,
    validate,
)

from tests.conftest import REPO

SCHEMA = build_schema((REPO / "schema" / "schema.graphql").read_text())
SHIPPED = REPO / "docs" / "clients"
CACHES = {"apollo-type-policies": "typePolicies = {", "graphcache": "keys = {"}
"""What we ship, and where the table of types begins in it."""
ROOTS = {SCHEMA.query_type, SCHEMA.mutation_type, SCHEMA.subscription_type}


def is_kept(kind: GraphQLNamedType) -> bool:
    """Whether a cache keeps it by itself: no answer of a mutation, no frame of a page."""
    frame = re.search(r"(Payload|Connection|Edge|^PageInfo|^__.*)$", kind.name)
    return isinstance(kind, GraphQLObjectType) and kind not in ROOTS and frame is None


KEPT = {
    name: kind
    for name, kind in SCHEMA.type_map.items()
    if isinstance(kind, GraphQLObjectType) and is_kept(kind)
}


def source(name: str) -> str:
    return (SHIPPED / f"{name}.js").read_text()


def block(text: str, head: str) -> str:
    """The literal that begins with `head`."""
    begin = text.index(head)
    return text[begin : text.index("\n};", begin)]


@pytest.mark.parametrize(("name", "head"), CACHES.items())
def test_every_type_without_an_id_is_in_the_table(name: str, head: str) -> None:
    entries = set(re.findall(r"^  (\w+):", block(source(name), head), re.MULTILINE))
    without = {name for name, kind in KEPT.items() if "id" not in kind.fields}
    assert without <= entries
    assert entries - without <= {"Query", *(name for name, kind in KEPT.items() if "id" in kind.fields)}


def test_the_types_behind_each_interface_in_apollo() -> None:
    text = source("apollo-type-policies")
    news = set(re.findall(r'"(\w+)"', text[text.index("const notifications = [") : text.index("];")]))
    nodes = set(re.findall(r'"(\w+)"', block(text, "possibleTypes = {"))) | news
    for kind, listed in (("Notification", news), ("Node", nodes)):
        interface = SCHEMA.type_map[kind]
        assert isinstance(interface, GraphQLInterfaceType)
        assert listed == {found.name for found in SCHEMA.get_implementations(interface).objects}
    interfaces = {one for one, kind in SCHEMA.type_map.items() if isinstance(kind, GraphQLInterfaceType)}
    assert interfaces == {"Notification", "Node"}


def connections() -> Mapping[tuple[str, str], set[str]]:
    """Every field that answers a connection, with the arguments that choose what is in it."""
    return {
        (name, field): set(found.args) - {"first", "after", "last", "before"}
        for name, kind in (KEPT | {"Query": SCHEMA.query_type}).items()
        if kind is not None
        for field, found in kind.fields.items()
        if get_named_type(found.type).name.endswith("Connection")
    }


@pytest.mark.parametrize("name", CACHES)
def test_every_connection_is_paged(name: str) -> None:
    text = source(name)
    for (owner, field), arguments in connections().items():
        policy = re.search(rf"\b{owner}: {{.*?\b{field}: relay\w*Pagination\(([^)]*)\)", text, re.DOTALL)
        assert policy is not None, (owner, field)
        # graphcache looks at all other arguments by itself.
        if name == "apollo-type-policies":
            assert set(re.findall(r'"(\w+)"', policy[1])) == arguments, (owner, field)


def test_lists_are_replaced_by_newer_ones_in_apollo() -> None:
    text = source("apollo-type-policies")
    for name, kind in KEPT.items():
        for field, found in kind.fields.items():
            listed = is_list_type(get_nullable_type(found.type))
            if listed and isinstance(get_named_type(found.type), GraphQLObjectType):
                head = "const tier = {" if name == "Tier" else f"\n  {name}: "
                policy = text[text.index(head) :].partition("};" if name == "Tier" else "\n  }")[0]
                assert f"{field}: replaced" in policy.partition("\n\n")[0], (name, field)


ARTIFACTS = sorted((REPO / "tests" / "clients" / "relay" / "__generated__").glob("*Query.graphql.js"))


@pytest.mark.parametrize("artifact", ARTIFACTS, ids=lambda path: path.name)
def test_what_relay_compiled_is_valid(artifact: Path) -> None:
    text = re.search(r'"text": "((?:[^"\\]|\\.)*)"', artifact.read_text())
    assert text is not None
    assert validate(SCHEMA, parse(text[1].replace("\\n", "\n").replace('\\"', '"'))) == []


def test_relay_compiled_what_is_refetchable() -> None:
    assert {path.name.partition(".")[0] for path in ARTIFACTS} == {
        *("fragmentsHistoryPageQuery", "fragmentsInboxPageQuery", "fragmentsItemQuery"),
        "fragmentsWidgetQuery",
    }
    page = (ARTIFACTS[0].parent / "fragmentsHistoryPageQuery.graphql.js").read_text()
    assert "node(id: $id)" in page


def scalars() -> Mapping[str, str | None]:
    """Every scalar of our own, with where it is specified."""
    return {
        name: kind.specified_by_url
        for name, kind in SCHEMA.type_map.items()
        if isinstance(kind, GraphQLScalarType) and not is_specified_scalar_type(kind)
    }


def test_every_scalar_is_specified_and_in_the_table() -> None:
    guide = (REPO / "docs" / "clients.md").read_text()
    for name, url in scalars().items():
        (row,) = [line for line in guide.splitlines() if line.startswith(f"| `{name}`")]
        assert url
        assert f"({url})" in row
    config = (REPO / "tests" / "clients" / "relay" / "relay.config.json").read_text()
    assert all(f'"{name}"' in config for name in scalars())
