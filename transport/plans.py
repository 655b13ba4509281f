"""Plans: what a document selects of objects, compiled to Python functions, one for each selection.

graphql-core executes a field by a dozen calls, a plan by an expression of a dict display. It covers fields
that read an attribute, and resolvers without arguments that need no `info`; all others are executed by
graphql-core. A value that is not what the schema promises raises in the function, whatever the reason: then
graphql-core executes the operation too, and makes the errors.

Nothing of a client's text is in the source but names of its fields and aliases, which the parser has checked,
as string constants.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import Enum
from itertools import count
from typing import NoReturn, cast

import orjson
from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLField,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    GraphQLString,
    OperationDefinitionNode,
    Undefined,
    is_leaf_type,
)
from graphql.execution.collect_fields import (
    FieldDetailsList,
    FragmentDetails,
    GroupedFieldSet,
    collect_fields,
    collect_subfields,
)
from graphql.execution.values import VariableValues
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.field import StrawberryField

from transport.arguments import Call, NotCompiled, compile_call
from transport.source import Source

MAX_PARTS = 200
"""Functions of one plan: selections x types. Past it, graphql-core executes what remains."""
MAX_SHARED_BYTES = 16 * 1024 * 1024
"""Encoded answers of shared objects, of all documents together."""

Complete = Callable[[object], object]
"""Makes the JSON-ready answer of one object or value; raises whatever a wrong value raises."""

_BACKREF = GraphQLCoreConverter.DEFINITION_BACKREF
_INLINE: Mapping[object, str] = {
    GraphQLString: "{0}.__class__ is str",
    GraphQLID: "{0}.__class__ is str",
    GraphQLBoolean: "{0}.__class__ is bool",
    GraphQLInt: "{0}.__class__ is int and -0x80000000 <= {0} <= 0x7FFFFFFF",
    GraphQLFloat: "{0}.__class__ is float and -inf < {0} < inf",
}
"""Tests of values that GraphQL's own scalars answer as they are."""
_VALUES = frozenset({str, int, float, bool, datetime, Decimal})
"""Classes of values that need no `_check`."""


class Uncovered(Exception):
    """A value that a plan does not cover: graphql-core has to execute the operation."""


class SharedAnswers:
    """The encoded answers of objects with a true `cacheable`, such as the tiers of a ladder.

    They are the same for every caller, so each selection encodes each of them once.
    """

    def __init__(self) -> None:
        self._selections = count()
        self._entries: dict[tuple[int, int], tuple[object, orjson.Fragment]] = {}
        self._bytes = 0

    def sharing(self, complete: Complete) -> Complete:
        """Returns a function that answers as `complete`, for shared objects once."""
        selection = next(self._selections)
        entries = self._entries

        def shared(value: object) -> object:
            entry = entries.get((selection, id(value)))
            # The entry holds its object, so that no other one has this id.
            return entry[1] if entry is not None else self._first(selection, value, complete(value))

        return shared

    def _first(self, selection: int, value: object, answer: object) -> object:
        if not getattr(value, "cacheable", False):
            return answer
        encoded = orjson.dumps(answer)
        self._bytes += len(encoded)
        if self._bytes > MAX_SHARED_BYTES:
            self._entries.clear()  # it may be full of objects of former rules, or of dropped documents
            self._bytes = len(encoded)
        fragment = orjson.Fragment(encoded)
        self._entries[selection, id(value)] = value, fragment
        return fragment


@dataclass(frozen=True, slots=True)
class Part:
    """A plan for the objects of one type in one place of a document."""

    complete: Complete
    """Makes the answer of an object, with None in place of the other fields."""
    others: GroupedFieldSet = field(default_factory=dict)
    """The fields that graphql-core has to execute."""


@dataclass(frozen=True, slots=True)
class Root:
    """The only root field of an operation, where its call and all that is selected below it are compiled."""

    name: str
    """Its key in the answer."""
    field: GraphQLField
    details: FieldDetailsList
    parent: GraphQLObjectType
    call: Call
    complete: Complete


class Plan:
    """The plan of one operation, for one choice of what its `@skip` and `@include` leave.

    `shared` is None where the answer is to be of plain Python values, without encoded parts.
    """

    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: dict[str, FragmentDetails],
        operation: OperationDefinitionNode,
        variables: VariableValues,
        shared: SharedAnswers | None,
    ) -> None:
        """Compile the root. Raises GraphQLError where a directive's argument is wrong."""
        self._schema = schema
        self._fragments = fragments
        self._operation = operation
        self._variables = variables
        self._shared = shared
        self._parts: dict[tuple[object, ...], Part | None] = {}
        self.root = self._root()

    def part(self, parent: GraphQLObjectType, details: FieldDetailsList) -> Part | None:
        """Returns the plan for objects of a type in a place of the document; None past MAX_PARTS."""
        key = (parent, *[id(detail.node) for detail in details])
        if key not in self._parts:
            if len(self._parts) >= MAX_PARTS:
                return None
            self._parts[key] = None  # counts while its own parts are compiled
            self._parts[key] = self._compile(parent, details)
        return self._parts[key]

    def _root(self) -> Root | None:
        parent = self._schema.get_root_type(self._operation.operation)
        if parent is None:
            return None
        grouped = collect_fields(
            self._schema, self._fragments, self._variables, parent, self._operation
        ).grouped_field_set
        if len(grouped) != 1:
            return None
        ((name, details),) = grouped.items()
        found = parent.fields.get(details[0].node.name.value)
        if found is None:
            return None
        source = Source()
        value = self._value(source, found.type, details, "value")
        if value is None:
            return None
        node, checked = details[0].node, self._variables.sources.keys()
        try:
            call = compile_call(self._schema, self._operation, found, node, checked)
        except NotCompiled:
            return None
        return Root(name, found, details, parent, call, source.function("value", value))

    def _compile(self, parent: GraphQLObjectType, details: FieldDetailsList) -> Part:
        grouped = collect_subfields(
            self._schema, self._fragments, self._variables, self._operation, parent, details
        ).grouped_field_set
        source = Source()
        pairs: list[str] = []
        others: GroupedFieldSet = {}
        for name, selected in grouped.items():
            answer = self._field(source, parent, selected)
            if answer is None:
                others[name] = selected
            pairs.append(f"{name!r}: {answer}")
        complete = source.function("value", f"{{{', '.join(pairs)}}}")
        if (
            self._shared is not None
            and not others
            and "cacheable" in getattr(_class_of(parent), "__dataclass_fields__", ())
        ):
            complete = self._shared.sharing(complete)
        return Part(complete, others)

    def _field(self, source: Source, parent: GraphQLObjectType, details: FieldDetailsList) -> str | None:
        """Returns the expression of a field's answer; None where graphql-core has to execute the field."""
        node = details[0].node
        if node.name.value == "__typename":
            return repr(parent.name)
        found = parent.fields.get(node.name.value)
        definition = found and found.extensions.get(_BACKREF)
        if found is None or not isinstance(definition, StrawberryField) or found.args or node.arguments:
            return None
        read = _read(source, definition)
        if read is None:
            return None
        name = source.name("value")
        answer = self._value(source, found.type, details, name)
        if answer is not None:
            source.lines.append(f"{name} = {read}")
        return answer

    def _value(
        self, source: Source, of_type: GraphQLOutputType, details: FieldDetailsList, name: str
    ) -> str | None:
        """Returns the expression that completes the variable `name`; None where it is not covered."""
        if isinstance(of_type, GraphQLNonNull):
            return self._required(source, of_type.of_type, details, name)
        answer = self._required(source, of_type, details, name)
        return None if answer is None else f"(None if {name} is None else {answer})"

    def _required(
        self, source: Source, of_type: GraphQLOutputType, details: FieldDetailsList, name: str
    ) -> str | None:
        if isinstance(of_type, GraphQLList):
            item = source.name("item")
            answer = self._value(source, of_type.of_type, details, item)
            if answer is None:
                return None
            is_list = f"{name}.__class__ is list or {name}.__class__ is tuple"
            return f"([{answer} for {item} in {name}] if {is_list} else {source.add(_fail)}({name}))"
        if is_leaf_type(of_type):
            return _leaf(source, of_type, name)
        if isinstance(of_type, GraphQLObjectType):
            return self._object(source, of_type, details, name)
        if isinstance(of_type, GraphQLInterfaceType):
            return self._interface(source, of_type, details, name)
        return None

    def _object(
        self, source: Source, of_type: GraphQLObjectType, details: FieldDetailsList, name: str
    ) -> str | None:
        part, own = self.part(of_type, details), _class_of(of_type)
        if part is None or part.others or own is None:
            return None
        complete = source.add(part.complete)
        other = source.add(_checked(part.complete) if of_type.is_type_of is None else _fail)
        return f"({complete}({name}) if {name}.__class__ is {source.add(own)} else {other}({name}))"

    def _interface(
        self, source: Source, of_type: GraphQLInterfaceType, details: FieldDetailsList, name: str
    ) -> str | None:
        by_class: dict[type, Complete] = {}
        for possible in self._schema.get_possible_types(of_type):
            part, own = self.part(possible, details), _class_of(possible)
            if part is None or part.others or own is None:
                return None
            by_class[own] = part.complete
        return f"{source.add(by_class.get)}({name}.__class__, {source.add(_fail)})({name})"


def _read(source: Source, definition: StrawberryField) -> str | None:
    """Returns the expression that reads a field of the object `value`; None if that needs graphql-core."""
    resolver = definition.base_resolver
    if definition.extensions or definition.default_resolver is not getattr:
        return None
    if resolver is None:
        name = definition.python_name
        return f"value.{name}" if name.isidentifier() else None
    if (
        resolver.is_async
        or resolver.self_parameter is None
        or resolver.info_parameter
        or resolver.root_parameter
        or resolver.parent_parameter
    ):
        return None
    return f"{source.add(resolver)}(value)"


def _class_of(of_type: GraphQLObjectType) -> type | None:
    """Returns the class of a type's objects; None for a generic one, which several types share."""
    definition = of_type.extensions.get(_BACKREF)
    if not isinstance(definition, StrawberryObjectDefinition) or definition.concrete_of is not None:
        return None
    return definition.origin


def _fail(value: object) -> NoReturn:
    raise Uncovered(type(value).__name__)


def _check(value: object) -> None:
    """Raise Uncovered for what is no value of a field: graphql-core raises it, awaits it or answers null."""
    if value is None or value is Undefined or isinstance(value, Exception) or optimized_is_awaitable(value):
        _fail(value)


def _checked(complete: Complete) -> Complete:
    """Returns `complete` for objects of any class: one without `is_type_of` is not checked by GraphQL."""

    def checked(value: object) -> object:
        _check(value)
        return complete(value)

    return checked


def _leaf(source: Source, of_type: GraphQLLeafType, name: str) -> str:
    """Returns the expression that completes a value of a scalar or enum."""
    coerce = of_type.coerce_output_value

    def coerced(value: object) -> object:
        if value.__class__ not in _VALUES:
            _check(value)
        answer = coerce(value)
        if answer is None or answer is Undefined:
            _fail(value)
        return answer

    if isinstance(of_type, GraphQLEnumType):
        names = _enum_names(of_type)
        return f"({source.add(names.get)}({name}) or {source.add(coerced)}({name}))"
    inline = _INLINE.get(of_type)
    if inline is not None:
        return f"({name} if {inline.format(name)} else {source.add(coerced)}({name}))"
    return f"{source.add(coerced)}({name})"


def _enum_names(of_type: GraphQLEnumType) -> Mapping[object, str]:
    members = cast("type[Enum] | None", getattr(of_type, "wrapped_cls", None)) or ()
    return {member: cast("str", of_type.coerce_output_value(member)) for member in members}
