"""The call of a root field, with arguments made of the variables of a request by one compiled function.

graphql-core coerces variables and arguments, and Strawberry makes input objects of them by looking at the
types, in each request anew. Compiled, a value of a variable becomes at once what the resolver takes. A value
that GraphQL refuses raises in the function, whatever the reason: then graphql-core coerces the variables too,
and makes the errors.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, NoReturn, cast

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    OperationDefinitionNode,
    Undefined,
    VariableDefinitionNode,
    VariableNode,
    is_non_null_type,
    is_required_argument,
    is_required_input_field,
    type_from_ast,
)
from graphql.utilities import coerce_input_literal
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import StrawberryMaybe, StrawberryObjectDefinition
from strawberry.types.field import StrawberryField

from transport.source import Source

Arguments = Callable[[Mapping[str, object]], dict[str, object]]
"""Makes a resolver's arguments, by their names in Python, of the variables that were sent; raises whatever a
wrong value raises."""

_BACKREF = GraphQLCoreConverter.DEFINITION_BACKREF
_CONSTANTS = (str, int, float, Decimal, datetime, Enum)
"""Classes of values that requests may share."""
_ABSENT = object()


class NotCompiled(Exception):
    """Something that is left to graphql-core and Strawberry."""


@dataclass(frozen=True, slots=True)
class Call:
    """The call of a root field's resolver, as Strawberry makes it."""

    arguments: Arguments
    resolver: Callable[..., object]
    takes_source: bool
    info_name: str | None

    def result(self, source: object, info: object, arguments: dict[str, object]) -> object:
        """Returns what the resolver returns, which may be awaitable. Raises what it raises."""
        if self.info_name is not None:
            arguments[self.info_name] = info
        return self.resolver(source, **arguments) if self.takes_source else self.resolver(**arguments)


def compile_call(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    field: GraphQLField,
    node: FieldNode,
    checked: Collection[str],
) -> Call:
    """Returns the call of the only root field of an operation.

    `checked` are the variables that are checked elsewhere. Raises NotCompiled.
    """
    definition = field.extensions.get(_BACKREF)
    if not isinstance(definition, StrawberryField) or definition.extensions:
        raise NotCompiled
    resolver = definition.base_resolver
    if resolver is None or resolver.root_parameter or resolver.parent_parameter:
        raise NotCompiled
    info = resolver.info_parameter
    return Call(
        _compile(schema, operation, field, node, checked),
        resolver,
        takes_source=resolver.self_parameter is not None,
        info_name=None if info is None else info.name,
    )


def _compile(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    field: GraphQLField,
    node: FieldNode,
    checked: Collection[str],
) -> Arguments:
    variables = {one.variable.name.value: one for one in operation.variable_definitions or ()}
    given = {one.name.value: one.value for one in node.arguments or ()}
    read = {value.name.value for value in given.values() if isinstance(value, VariableNode)}
    if not variables.keys() <= read.union(checked):
        raise NotCompiled  # a variable inside a literal
    compiler = _Compiler(schema)
    for name, argument in field.args.items():
        value = given.get(name)
        if isinstance(value, VariableNode):
            compiler.read(variables[value.name.value], argument)
        elif value is not None:
            compiler.take(argument, coerce_input_literal(value, argument.type))
        else:
            compiler.take(argument, argument.default_value)
    return compiler.compiled()


class _Compiler:
    """Writes the function of one operation."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._source = Source()
        self._source.lines.append("arguments = {}")
        self._objects: dict[GraphQLInputObjectType, Callable[[object], object] | None] = {}

    def compiled(self) -> Arguments:
        """Returns the function."""
        return self._source.function("variables", "arguments")

    def take(self, argument: GraphQLArgument, value: object) -> None:
        """Let the argument have this value in all requests; Undefined leaves it out."""
        self._source.lines.append(self._taking(argument, value))

    def read(self, variable: VariableDefinitionNode, argument: GraphQLArgument) -> None:
        """Let the argument have the value of a variable."""
        source, of_type = self._source, cast("GraphQLInputType", type_from_ast(self._schema, variable.type))
        if variable.default_value is not None:
            absent = self._taking(argument, coerce_input_literal(variable.default_value, of_type))
        elif is_non_null_type(of_type) or is_required_argument(argument):
            absent = f"{source.add(_fail)}(None)"
        else:
            absent = self._taking(argument, argument.default_value)
        if is_non_null_type(argument.type) and not is_non_null_type(of_type):
            of_type = cast(
                "GraphQLInputType", GraphQLNonNull(cast("Any", of_type))
            )  # it may be left out, but not be null
        name = source.name("value")
        value = self._value(source, of_type, name)
        source.lines += [
            f"{name} = variables.get({variable.variable.name.value!r}, {source.add(_ABSENT)})",
            f"if {name} is {source.add(_ABSENT)}: {absent}",
            f"else: arguments[{_python_name(argument)!r}] = {value}",
        ]

    def _taking(self, argument: GraphQLArgument, value: object) -> str:
        if value is Undefined:
            return "pass"
        return f"arguments[{_python_name(argument)!r}] = {_constant(self._source, value)}"

    def _value(self, source: Source, of_type: GraphQLInputType, name: str) -> str:
        """Returns the expression of the value that the variable `name` stands for."""
        if isinstance(of_type, GraphQLNonNull):
            value = self._required(source, of_type.of_type, name)
            return f"({source.add(_fail)}(None) if {name} is None else {value})"
        return f"(None if {name} is None else {self._required(source, of_type, name)})"

    def _required(self, source: Source, of_type: GraphQLInputType, name: str) -> str:
        if isinstance(of_type, GraphQLList):
            item = source.name("item")
            items = f"[{self._value(source, of_type.of_type, item)} for {item} in {name}]"
            return f"({items} if {name}.__class__ is list else {source.add(_fail)}({name}))"
        if isinstance(of_type, GraphQLEnumType):
            members = {text: of_type.coerce_input_value(text) for text in of_type.values}
            return f"{source.add(members)}[{name}]"
        if isinstance(of_type, GraphQLScalarType):
            return f"{source.add(of_type.coerce_input_value)}({name})"
        return f"{source.add(self._object(cast('GraphQLInputObjectType', of_type)))}({name})"

    def _object(self, of_type: GraphQLInputObjectType) -> Callable[[object], object]:
        """Returns the function that makes an input object."""
        if of_type in self._objects:
            made = self._objects[of_type]
            if made is None:
                raise NotCompiled  # it holds itself, so it may be nested without an end
            return made
        definition = of_type.extensions.get(_BACKREF)
        if (
            not isinstance(definition, StrawberryObjectDefinition)
            or definition.from_input is not None
            or of_type.is_one_of
        ):
            raise NotCompiled
        self._objects[of_type] = None
        source = Source()
        fail, absent, known = source.add(_fail), source.add(_ABSENT), source.add(of_type.fields.keys())
        source.lines.append(f"if given.__class__ is not dict or not given.keys() <= {known}: {fail}(given)")
        pairs: list[str] = []
        for key, field in of_type.fields.items():
            own, name = _definition(field), source.name("value")
            source.lines.append(f"{name} = given.get({key!r}, {absent})")
            value = f"{_default(source, field, own)} if {name} is {absent} else "
            pairs.append(f"{own.python_name}=({value}{self._value(source, field.type, name)})")
        made = source.function("given", f"{source.add(definition.origin)}({', '.join(pairs)})")
        self._objects[of_type] = made
        return made


def _fail(value: object) -> NoReturn:
    raise ValueError(type(value).__name__)


def _python_name(argument: GraphQLArgument) -> str:
    definition = argument.extensions.get(_BACKREF)
    if not isinstance(definition, StrawberryArgument):
        raise NotCompiled
    return definition.python_name


def _definition(field: GraphQLInputField) -> StrawberryField:
    definition = field.extensions.get(_BACKREF)
    if not isinstance(definition, StrawberryField) or isinstance(definition.type, StrawberryMaybe):
        raise NotCompiled
    return definition


def _default(source: Source, field: GraphQLInputField, definition: StrawberryField) -> str:
    """Returns the expression of a field's value where it is left out."""
    if is_required_input_field(field):
        return f"{source.add(_fail)}(None)"
    if field.default_value is not Undefined:
        return _constant(source, field.default_value)
    if definition.default_factory is not MISSING:
        return f"{source.add(definition.default_factory)}()"
    return source.add(None if definition.default_value is MISSING else definition.default_value)


def _constant(source: Source, value: object) -> str:
    """Returns the expression of a value that was coerced already. Raises NotCompiled."""
    if isinstance(value, list) and all(isinstance(item, _CONSTANTS) for item in value):
        return f"{source.add(value)}.copy()"  # a resolver may change its list
    if value is None or isinstance(value, _CONSTANTS):
        return source.add(value)
    raise NotCompiled
