"""Limits of one document, checked before it is executed.

Depth, aliases, root fields and cost are counted in one pass that visits each fragment once, so that counting
a document in which every fragment spreads the next one twice is linear in its length.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NamedTypeNode,
    NullValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    is_abstract_type,
    is_composite_type,
)
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

from transport.input_cost import CSV_CHARS_PER_COST, ITEM_COST, MAX_OBJECT_FIELDS, InputCost, widest_object

DEFAULT_PAGE = 20
MAX_PAGE = 100
MAX_DEPTH = 15
"""Levels of nested fields, without introspection, whose depth graphql-core limits."""
MAX_ALIASES = 30
MAX_ROOT_FIELDS = 20
MAX_COST = 10_000
"""The cost of one request: its fields, each times the size of every list above it, and its input."""
MAX_REPEATS = 50
"""Fields whose name their selection set has already: validation compares those in pairs."""
MAX_FRAGMENTS = 50
MAX_OPERATIONS = 50
"""Operations in one document, of which a request runs one."""
HEAVY = {"heavy": True}
"""The metadata of a field that does much work at once."""
HEAVY_COST = 6_000
"""The cost of a field that is marked as heavy: a document can have one of them."""

SIZES = frozenset({"first", "last", "ids"})
"""Arguments that determine the length of a list."""

_MAX_PAGE_DIGITS = len(str(MAX_PAGE))


class _Weight(NamedTuple):
    """What a selection set asks for.

    `cost` is what each object costs, and `by_type` what one costs more that is of a type, by its name: of an
    object type, or of an interface or union, which objects of several types are of.
    """

    depth: int = 0
    aliases: int = 0
    cost: int = 0
    width: int = 0
    by_type: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DocumentWeight:
    """The counts of a document; with several operations, the largest of any operation."""

    depth: int
    aliases: int
    root_fields: int
    cost: int
    repeats: int
    fragments: int
    operations: int
    input_cost: int
    """The part of the cost that comes from the input."""
    visited: int
    """Selections visited: tests prove by it that counting is linear."""
    object_fields: int
    """Fields of the widest object in the document's literals."""
    pages_by_variables: bool
    """Whether the size of a list comes from a variable: then the cost differs between requests."""
    input_by_variables: bool
    """Whether a list or CSV comes from a variable: then the cost is not known without the variables."""

    def excess(self) -> str | None:
        """Returns the message that refuses the document, with count and limit; None within all limits."""
        for count, limit, what in (
            (self.depth, MAX_DEPTH, "levels deep"),
            (self.aliases, MAX_ALIASES, "aliases"),
            (self.root_fields, MAX_ROOT_FIELDS, "root fields"),
            (self.fragments, MAX_FRAGMENTS, "fragments"),
            (self.operations, MAX_OPERATIONS, "operations"),
            (self.repeats, MAX_REPEATS, "repeated fields"),
            (self.object_fields, MAX_OBJECT_FIELDS, "fields in one object of the input"),
            (self.cost, MAX_COST, self._what_costs()),
        ):
            if count > limit:
                number = str(count) if count < 10**9 else "more than 1000000000"
                return f"The query asks for {number} {what}; the limit is {limit}."
        return None

    def _what_costs(self) -> str:
        if not self.input_cost:
            return "fields in the worst case"
        return (
            f"units of cost (one for each field, {ITEM_COST} for each item of a list in the input, one for"
            f" each {CSV_CHARS_PER_COST} characters of CSV): send less at once"
        )


def smallest_pages(document: DocumentNode) -> Mapping[str, object]:
    """Returns variables for `document`, each of them 1."""
    return {
        variable.variable.name.value: 1
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
        for variable in node.variable_definitions or ()
    }


def weigh(
    schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, object] | None = None
) -> DocumentWeight:
    """Count the fields, nesting and cost of `document`; unknown fields and cyclic fragments count once.

    Without `variables`, a size that is a variable counts as MAX_PAGE. Raises RecursionError for fragments
    nested beyond the interpreter's stack.
    """
    walk = _Walk(schema, document, variables)
    depth = aliases = root_fields = cost = 0
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            root = schema.get_root_type(definition.operation)
            weight = walk.selections(definition.selection_set, root)
            depth, aliases = max(depth, weight.depth), max(aliases, weight.aliases)
            root_fields, cost = max(root_fields, weight.width), max(cost, walk.dearest(weight, root))
    return DocumentWeight(
        depth=depth,
        aliases=aliases,
        root_fields=root_fields,
        cost=cost,
        repeats=walk.repeats,
        fragments=walk.fragment_count,
        operations=sum(isinstance(node, OperationDefinitionNode) for node in document.definitions),
        input_cost=walk.input_cost,
        visited=walk.visited,
        object_fields=walk.object_fields,
        pages_by_variables=walk.by_variables,
        input_by_variables=walk.inputs.by_variables,
    )


class _Walk:
    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, object] | None
    ) -> None:
        self.schema = schema
        self.variables = variables
        self.definitions = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self.fragment_count = sum(isinstance(node, FragmentDefinitionNode) for node in document.definitions)
        self.inputs = InputCost(variables)
        self.input_cost = self.object_fields = 0
        self.weights: dict[str, _Weight] = {}
        self.possible: dict[str, frozenset[str]] = {}
        self.visited = 0
        self.repeats = 0
        self.by_variables = False

    def selections(
        self, selection_set: SelectionSetNode, parent: GraphQLNamedType | None, names: set[str] | None = None
    ) -> _Weight:
        depth = aliases = cost = width = 0
        by_type: Counter[str] = Counter()
        names = set() if names is None else names
        for node in selection_set.selections:
            self.visited += 1
            if isinstance(node, FieldNode):
                weight = self.field(node, parent)
                name = (node.alias or node.name).value
                self.repeats += name in names
                names.add(name)
            elif isinstance(node, FragmentSpreadNode):
                definition = self.definitions.get(node.name.value)
                condition = definition.type_condition if definition is not None else None
                weight = self.narrowed(self.fragment(node.name.value), parent, condition)
            elif isinstance(node, InlineFragmentNode):
                condition = node.type_condition
                inner = self.schema.get_type(condition.name.value) if condition else parent
                weight = self.narrowed(
                    self.selections(node.selection_set, inner, names), parent, node.type_condition
                )
            else:
                continue
            depth = max(depth, weight.depth)
            aliases += weight.aliases
            cost += weight.cost
            width += weight.width
            if weight.by_type:
                by_type.update(weight.by_type)
        return _Weight(depth, aliases, cost, width, by_type)

    def narrowed(
        self, weight: _Weight, parent: GraphQLNamedType | None, condition: NamedTypeNode | None
    ) -> _Weight:
        """Returns what a fragment adds to a selection set of `parent`: a cost of objects of its type."""
        on = self.schema.get_type(condition.name.value) if condition is not None else None
        if on is None or self.types_of(parent) <= self.types_of(on):
            return weight
        if is_abstract_type(on):
            by_type = Counter(weight.by_type)
            by_type[on.name] += weight.cost
        else:
            by_type = Counter({on.name: self.dearest(weight, on)})
        return weight._replace(cost=0, by_type=by_type)

    def dearest(self, weight: _Weight, parent: GraphQLNamedType | None) -> int:
        """Returns the most that an object in a selection set of `parent` costs: it has one type."""
        types = self.types_of(parent)
        if not weight.by_type or not types:
            return weight.cost + sum(weight.by_type.values())
        shared = [
            (self.types_of(named), cost)
            for name, cost in weight.by_type.items()
            if is_abstract_type(named := self.schema.get_type(name))
        ]
        return weight.cost + max(
            weight.by_type.get(one, 0) + sum(cost for of, cost in shared if one in of) for one in types
        )

    def types_of(self, named: GraphQLNamedType | None) -> frozenset[str]:
        """Returns the names of the object types that are of this type; empty for what has no fields."""
        if not is_composite_type(named):
            return frozenset()
        if not is_abstract_type(named):
            return frozenset((named.name,))
        if named.name not in self.possible:
            types = self.schema.get_possible_types(named)
            self.possible[named.name] = frozenset(one.name for one in types)
        return self.possible[named.name]

    def fragment(self, name: str) -> _Weight:
        known = self.weights.get(name)
        if known is not None:
            return known
        definition = self.definitions.get(name)
        # While a fragment is being counted its weight is 0, so that a cycle ends; validation refuses it.
        self.weights[name] = _Weight()
        if definition is not None:
            on = self.schema.get_type(definition.type_condition.name.value)
            self.weights[name] = self.selections(definition.selection_set, on)
        return self.weights[name]

    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> _Weight:
        alias = 1 if node.alias else 0
        name = node.name.value
        definition = self.definition(parent, name)
        own = 1 if definition is None else self.own(node, definition)
        if node.selection_set is None:
            return _Weight(1, alias, own, 1)
        named = get_named_type(definition.type) if definition else None
        inner = self.selections(node.selection_set, named)
        if name in {"__schema", "__type"}:  # `introspection` counts them, graphql-core limits their depth
            return _Weight(1, alias + inner.aliases, 1, 1)
        cost = own + self.page(node, definition) * self.dearest(inner, named)
        return _Weight(1 + inner.depth, alias + inner.aliases, cost, 1)

    def own(self, node: FieldNode, definition: GraphQLField) -> int:
        """Returns the cost of the field itself: 1, or more if it is heavy, and the cost of its arguments."""
        cost = 0
        for argument in node.arguments or ():
            self.object_fields = max(self.object_fields, widest_object(argument.value))
            known = definition.args.get(argument.name.value)
            if known is not None:
                cost += self.inputs.of_literal(argument.value, known.type)
        self.input_cost += cost
        return cost + (HEAVY_COST if is_heavy(definition) else 1)

    def definition(self, parent: GraphQLNamedType | None, name: str) -> GraphQLField | None:
        if isinstance(parent, GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType):
            return self.schema.get_field(parent, name)
        return None

    def page(self, node: FieldNode, definition: GraphQLField | None) -> int:
        """Returns the size of the field's list, which multiplies the cost below it; 1 without a list."""
        sizes = [
            self.size(argument.value)
            for argument in node.arguments or ()
            if argument.name.value in SIZES and not isinstance(argument.value, NullValueNode)
        ]
        if not sizes:
            return _default_first(definition)
        # Clients that page in both directions send null for the other direction.
        return max((size for size in sizes if size is not None), default=MAX_PAGE)

    def size(self, value: ValueNode) -> int | None:
        """Returns the size in an argument; None for a variable that is null."""
        if isinstance(value, VariableNode):
            self.by_variables = True
            provided = MAX_PAGE if self.variables is None else self.variables.get(value.name.value)
            if isinstance(provided, list):
                provided = len(cast("list[object]", provided))
            if provided is None:
                return None
            return min(max(provided, 1), MAX_PAGE) if type(provided) is int else MAX_PAGE
        if isinstance(value, ListValueNode):
            return min(max(len(value.values), 1), MAX_PAGE)
        if isinstance(value, IntValueNode):
            # Thousands of digits are not converted: so many digits are larger than any page.
            digits = value.value
            if digits.startswith("-"):
                return 1
            return min(max(int(digits), 1), MAX_PAGE) if len(digits) <= _MAX_PAGE_DIGITS else MAX_PAGE
        return MAX_PAGE


def _default_first(definition: GraphQLField | None) -> int:
    """Returns the default of `first`; 1 for a field without it."""
    argument = definition.args.get("first") if definition else None
    if argument is None:
        return 1
    default = argument.default_value
    return default if type(default) is int and 1 <= default <= MAX_PAGE else DEFAULT_PAGE


def is_heavy(definition: GraphQLField) -> bool:
    """Returns whether a field is declared with `metadata=HEAVY`."""
    declared = definition.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    return isinstance(declared, StrawberryField) and declared.metadata == HEAVY
