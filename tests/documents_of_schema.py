"""Valid documents of any schema, and objects for it that now and then break it, made by a seed.

The same seed makes the same document and the same objects, as often as they are asked for.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any, cast

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    Undefined,
    get_named_type,
)
from strawberry.schema.schema_converter import GraphQLCoreConverter

from app.domain.errors import NotFound

BACKREF = GraphQLCoreConverter.DEFINITION_BACKREF
MAX_DEPTH = 6
_TEXTS = ("", "Ada", 'a "quote"', "Zürich\n", "\U0001f600", "x" * 40)
GOOD: Mapping[str, Callable[[Random], object]] = {
    "String": lambda random: random.choice(_TEXTS),
    "ID": lambda random: f"id-{random.randrange(1000)}",
    "Int": lambda random: random.choice((0, 1, -5, 2**31 - 1, -(2**31))),
    "Float": lambda random: random.choice((0.0, 0.5, 1e300, 3)),
    "Boolean": lambda random: random.random() < 0.5,
    "Points": lambda random: random.choice((0, 7, -3, 2**53 - 1)),
    "Decimal": lambda random: Decimal(random.choice(("0", "4.99", "-1E+3", "-0.0"))),
    "DateTime": lambda random: (
        datetime(2026, 1, 2, tzinfo=UTC) + timedelta(microseconds=random.choice((0, 5, 10**12 + 10)))
    ),
    "Csv": lambda random: random.choice(_TEXTS),
    "Base64": lambda random: random.choice((b"", b"abc")),
    "RulesText": lambda random: random.choice(_TEXTS),
}
_INPUTS: Mapping[str, object] = {
    "String": "given",
    "ID": "id-1",
    "Int": 3,
    "Boolean": True,
    "Points": 5,
    "Decimal": "4.99",
    "DateTime": "2026-01-02T03:04:05Z",
    "Csv": "a,b",
    "Base64": "eA==",
    "RulesText": "{}",
}


class Numbers:
    """What can be iterated, and is no list."""

    def __iter__(self) -> Iterator[int]:
        return iter((1, 2))

    def __repr__(self) -> str:
        return "Numbers()"


class Text(str):
    """A text that is not exactly a `str`."""

    __slots__ = ()


class Oddity:
    """A value that no scalar takes."""

    def __repr__(self) -> str:
        return "Oddity()"


ODD: tuple[Callable[[], object], ...] = (
    lambda: None,
    lambda: Undefined,
    lambda: ValueError("an exception as a value"),
    lambda: NotFound("There is none.", ("there",)),
    Oddity,
    lambda: Text("text"),
    lambda: True,
    lambda: 2**40,
    lambda: 2**60,
    lambda: float("nan"),
    lambda: float("inf"),
    lambda: 1.5,
    lambda: "text",
    lambda: "\ud800",
    lambda: [None, 1],
    lambda: (1, "two"),
    lambda: {"a": 1},
    Numbers,
    lambda: datetime(2026, 1, 2),  # noqa: DTZ001 - what a DateTime has to refuse
)


NEARLY: Mapping[str, tuple[object, ...]] = {
    "Int": (2**31, -(2**31) - 1, True, 1.0, 1.5, "1"),
    "Float": (float("nan"), float("inf"), float("-inf"), True, 2**2000, "1.5"),
    "Boolean": (1, 0, 1.0, "true"),
    "String": (True, 1, 1.5, Text("text"), "\ud800"),
    "ID": (True, 1, 1.5, Text("text")),
    "Points": (2**53, True, 1.0),
    "Decimal": (Decimal("NaN"), 1, "1"),
}
"""Values at the edge of what a scalar takes, some of them beyond it."""


@dataclass(frozen=True)
class Written:
    """A document, and the variables of one request."""

    text: str
    variables: dict[str, object]
    depth: int


@dataclass
class Writer:
    """Writes one document of a schema."""

    schema: GraphQLSchema
    random: Random
    variables: dict[str, object] = field(default_factory=dict)
    _definitions: dict[str, str] = field(default_factory=dict)
    _fragments: dict[str, tuple[str, str]] = field(default_factory=dict)
    _left: int = 40
    """Fields that may still be written."""
    _deepest: int = 0

    def write(self) -> Written:
        """Returns a document of one operation, with fragments that are all used."""
        kind = "mutation" if self.random.random() < 0.2 else "query"
        root = self.schema.mutation_type if kind == "mutation" else self.schema.query_type
        assert root is not None
        fields = self._selections(root, 0, at_most=1 if self.random.random() < 0.7 else 3)
        fragments = "".join(
            f" fragment {name} on {on} {body}" for name, (on, body) in self._fragments.items()
        )
        given = ", ".join(f"${name}: {of_type}" for name, of_type in self._definitions.items())
        return Written(
            f"{kind} Q{f'({given})' if given else ''} {fields}{fragments}", self.variables, self._deepest
        )

    def _selections(
        self, parent: GraphQLObjectType | GraphQLInterfaceType, depth: int, at_most: int = 6
    ) -> str:
        names = list(parent.fields)
        written: list[str] = []
        for _ in range(self.random.randint(1, at_most)):
            chance = self.random.random()
            if chance < 0.05:
                written.append(f"{self._alias('__typename', parent)}__typename{self._directive()}")
            elif depth and chance < 0.2:
                written.append(self._fragment(parent, depth))
            else:
                text = self._field(parent, self.random.choice(names), depth)
                written.append(text or "__typename")
        return f"{{ {' '.join(written)} }}"

    def _fragment(self, parent: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> str:
        on: GraphQLObjectType | GraphQLInterfaceType = parent
        if isinstance(parent, GraphQLInterfaceType) and self.random.random() < 0.8:
            on = self.random.choice(list(self.schema.get_possible_types(parent)))
        if self.random.random() < 0.5:
            condition = "" if on is parent and self.random.random() < 0.5 else f" on {on.name}"
            return f"...{condition}{self._directive()} {self._selections(on, depth)}"
        known = [name for name, (of, _) in self._fragments.items() if of == on.name]
        if known and self.random.random() < 0.5:
            return f"...{self.random.choice(known)}{self._directive()}"
        body = self._selections(on, depth)
        name = f"F{len(self._fragments)}"
        self._fragments[name] = (on.name, body)
        return f"...{name}{self._directive()}"

    def _field(self, parent: GraphQLObjectType | GraphQLInterfaceType, name: str, depth: int) -> str | None:
        found = parent.fields[name]
        inner = get_named_type(found.type)
        composite = isinstance(inner, GraphQLObjectType | GraphQLInterfaceType)
        if self._left <= 0 or (composite and depth >= MAX_DEPTH):
            return None
        self._left -= 1
        self._deepest = max(self._deepest, depth)
        arguments = self._arguments(found.args)
        alias = self._alias(name, parent, unique=bool(arguments))
        below = f" {self._selections(inner, depth + 1)}" if composite else ""
        return f"{alias}{name}{arguments}{self._directive()}{below}"

    def _alias(self, name: str, parent: GraphQLNamedType, *, unique: bool = False) -> str:
        """Returns an alias that no other field has: types and arguments of equal keys have to be equal."""
        if unique:
            return f"{name}_{self._left}: "
        if isinstance(parent, GraphQLObjectType) and parent.interfaces:
            return f"{parent.name}_{name}: "
        return f"same_{name}: " if self.random.random() < 0.2 else ""

    def _directive(self) -> str:
        if self.random.random() > 0.08:
            return ""
        name = self.random.choice(("skip", "include"))
        if self.random.random() < 0.5:
            return f" @{name}(if: {self.random.choice(('true', 'false'))})"
        variable = f"b{self.random.randrange(3)}"
        self._definitions[variable] = "Boolean!" if variable != "b2" else "Boolean! = true"
        if variable != "b2" or self.random.random() < 0.5:
            self.variables.setdefault(variable, self.random.random() < 0.5)
        return f" @{name}(if: ${variable})"

    def _arguments(self, arguments: Mapping[str, GraphQLArgument]) -> str:
        written = [
            f"{name}: {self._argument(given.type)}"
            for name, given in arguments.items()
            if _is_required(given) or self.random.random() < 0.2
        ]
        return f"({', '.join(written)})" if written else ""

    def _argument(self, of_type: GraphQLInputType) -> str:
        value = _input(of_type)
        if self.random.random() < 0.5:
            return _literal(of_type, value)
        name = f"v{len(self._definitions)}"
        self._definitions[name] = str(of_type)
        self.variables[name] = value
        return f"${name}"


def _is_required(given: GraphQLArgument) -> bool:
    return (
        isinstance(given.type, GraphQLNonNull) and given.default is None and given.default_value is Undefined
    )


def _input(of_type: GraphQLInputType) -> object:
    """Returns the least JSON value that an input type takes."""
    if isinstance(of_type, GraphQLNonNull):
        return _input(of_type.of_type)
    if isinstance(of_type, GraphQLList):
        return [_input(of_type.of_type)]
    if isinstance(of_type, GraphQLEnumType):
        return next(iter(of_type.values))
    if isinstance(of_type, GraphQLInputObjectType):
        return {
            name: _input(inner.type)
            for name, inner in of_type.fields.items()
            if isinstance(inner.type, GraphQLNonNull) and inner.default_value is Undefined
        }
    return _INPUTS[cast("GraphQLNamedType", of_type).name]


def _literal(of_type: GraphQLInputType, value: object) -> str:
    if isinstance(of_type, GraphQLNonNull):
        return _literal(of_type.of_type, value)
    if isinstance(of_type, GraphQLList):
        return f"[{', '.join(_literal(of_type.of_type, item) for item in cast('list[object]', value))}]"
    if isinstance(of_type, GraphQLInputObjectType):
        fields = cast("dict[str, object]", value)
        pairs = [f"{name}: {_literal(of_type.fields[name].type, item)}" for name, item in fields.items()]
        return f"{{{', '.join(pairs)}}}"
    if isinstance(of_type, GraphQLEnumType):
        return str(value)
    return (
        str(value).lower()
        if isinstance(value, bool)
        else f'"{value}"'
        if isinstance(value, str)
        else str(value)
    )


class _Reads:
    """What sync resolvers call: each method returns the value of the field that it is for, or raises it."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def __repr__(self) -> str:
        return "Reads()"

    def __getattr__(self, name: str) -> Callable[[], object]:
        try:
            value = self._values[name]
        except KeyError:
            raise AttributeError(name) from None
        return lambda: _raised(value)


def _raised(value: object) -> object:
    if isinstance(value, Exception):
        raise value
    return value


@dataclass
class Maker:
    """Makes values of output types; one of `every` is not what the schema promises, none for 0."""

    schema: GraphQLSchema
    random: Random
    every: int
    depth: int
    """Levels of objects that have values; deeper ones are not read."""
    shared: dict[int, object]
    """Objects that are the same in all runs of a document, by number: those with a true `cacheable`."""

    def value(self, of_type: GraphQLOutputType, depth: int = 0) -> object:
        """Returns a value."""
        if self.every and self.random.randrange(self.every) == 0:
            nearly = NEARLY.get(get_named_type(of_type).name) if self.random.random() < 0.5 else None
            return self.random.choice(nearly) if nearly else self.random.choice(ODD)()
        if isinstance(of_type, GraphQLNonNull):
            return self._required(of_type.of_type, depth)
        return None if self.random.random() < 0.2 else self._required(of_type, depth)

    def _required(self, of_type: GraphQLOutputType, depth: int) -> object:
        if isinstance(of_type, GraphQLList):
            items = [
                self.value(of_type.of_type, depth + 1) for _ in range(self.random.choice((0, 1, 1, 2, 3)))
            ]
            return items if self.random.random() < 0.9 else tuple(items)
        if isinstance(of_type, GraphQLEnumType):
            return self.random.choice(list(cast("Any", of_type).wrapped_cls))
        if isinstance(of_type, GraphQLInterfaceType):
            of_type = self.random.choice(list(self.schema.get_possible_types(of_type)))
        if isinstance(of_type, GraphQLObjectType):
            return self._object(of_type, depth)
        return GOOD[cast("GraphQLNamedType", of_type).name](self.random)

    def _object(self, of_type: GraphQLObjectType, depth: int) -> object:
        own = cast("type", cast("Any", of_type.extensions[BACKREF]).origin)
        number = self.random.randrange(4)
        if "cacheable" not in own.__dataclass_fields__ or number == 3:
            return self._new(of_type, own, depth)
        if number not in self.shared:
            # By randomness of its own: the next run of the document finds it made.
            random = Random(number)  # noqa: S311 - no secret
            maker = Maker(self.schema, random, self.every, self.depth, self.shared)
            self.shared[number] = maker._new(of_type, own, depth)
            object.__setattr__(self.shared[number], "cacheable", True)
        return self.shared[number]

    def _new(self, of_type: GraphQLObjectType, own: type, depth: int) -> object:
        new = object.__new__(own)
        reads: dict[str, object] = {}
        for definition, found in _attributes(of_type):
            value = self.value(found.type, depth + 1) if depth <= self.depth else None
            if definition.base_resolver is not None:
                reads[definition.python_name] = reads[definition.python_name.rpartition("_")[2]] = value
            elif not self.every or self.random.randrange(self.every * 4):
                object.__setattr__(new, definition.python_name, value)
        for private in ("pages", "delivery"):
            object.__setattr__(new, private, _Reads(reads))
        for name in reads:
            object.__setattr__(new, f"read_{name}", getattr(_Reads(reads), name))
        object.__setattr__(new, "cacheable", False)
        return new


def _attributes(of_type: GraphQLObjectType) -> Iterator[tuple[Any, GraphQLField]]:
    for found in of_type.fields.values():
        definition = cast("Any", found.extensions[BACKREF])
        if definition.base_resolver is None or not (definition.base_resolver.is_async or found.args):
            yield definition, found
