"""The scalars of the API: how instants, decimals, points and text come in and go out.

Every refusal is a `GraphQLError` with a sentence that says what is expected; none repeats the value, which
may be enormous or secret. What is refused here never reaches a resolver.
"""

import base64
import datetime
import decimal
import re
from collections.abc import Callable, Mapping
from typing import NewType

import strawberry
from graphql import (
    GRAPHQL_MAX_INT,
    GRAPHQL_MIN_INT,
    BooleanValueNode,
    FloatValueNode,
    GraphQLBoolean,
    GraphQLID,
    GraphQLInt,
    GraphQLScalarType,
    GraphQLString,
    IntValueNode,
    StringValueNode,
    ValueNode,
)
from strawberry.types.scalar import ScalarDefinition

from app.domain import amounts
from app.domain.access import MAX_ID_TOKEN
from app.domain.amounts import MAX_POINTS
from app.domain.instants import format_instant, parse_instant
from transport.coercion import ScalarRefusal

Points = NewType("Points", int)
"""Whole points: an `int` that fits a JSON number exactly."""

MAX_TEXT_CHARS = MAX_ID_TOKEN
"""The longest `String` or `ID` that an argument or input field takes, which is an id_token; the domain's own
limits are tighter."""

Csv = NewType("Csv", str)
"""CSV as text: as long as a request may be, with what a `String` may have in it."""
Base64 = NewType("Base64", bytes)
"""The bytes of a file: as many as a request may have."""

RulesText = NewType("RulesText", str)
"""A rules file as text: longer than a `String` may be."""

_MAX_NUMBER_CHARS = 100
"""Characters of a number in a document that are looked at; zeros after a point may make it long."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_datetime(value: object) -> datetime.datetime:
    """Returns the instant of an RFC 3339 string, in UTC; raises ScalarRefusal for anything else."""
    try:
        return parse_instant(value if isinstance(value, str) else "")
    except ValueError as error:
        raise ScalarRefusal(f"DateTime {error}.") from None


def format_datetime(value: object) -> str:
    """Returns RFC 3339 in UTC without trailing zeros; raises TypeError unless it is an aware datetime."""
    if not isinstance(value, datetime.datetime) or value.tzinfo is None:
        msg = "A DateTime field must resolve to an aware datetime"
        raise TypeError(msg)
    return format_instant(value)


def parse_decimal(value: object) -> decimal.Decimal:
    """Returns the exact decimal of a string; raises ScalarRefusal for anything else."""
    if not isinstance(value, str):
        msg = 'Decimal must be a string such as "4.99", not a JSON number, so that no digit is lost.'
        raise ScalarRefusal(msg)
    try:
        return amounts.parse_decimal(value)
    except ValueError as error:
        raise ScalarRefusal(f"Decimal {error}.") from None


def format_decimal(value: object) -> str:
    """Returns a decimal's digits without an exponent; raises TypeError unless it is a finite Decimal."""
    if not isinstance(value, decimal.Decimal) or not value.is_finite():
        msg = "A Decimal field must resolve to a finite Decimal"
        raise TypeError(msg)
    return format(value or value.copy_abs(), "f")


def parse_points(value: object) -> Points:
    """Returns whole points; raises ScalarRefusal unless it is an integer within plus or minus 2^53-1."""
    whole = _whole(value)
    if whole is not None:
        return Points(whole)
    msg = "Points must be an integer between -(2^53-1) and 2^53-1."
    raise ScalarRefusal(msg)


def _whole(value: object) -> int | None:
    """Returns a number as an integer, also 5.0, which JSON does not tell from 5; else None."""
    if isinstance(value, bool) or not isinstance(value, int | float | decimal.Decimal):
        return None
    # Not for infinity, NaN, and what is too large for any scalar of ours: the bounds come first.
    return int(value) if -MAX_POINTS <= value <= MAX_POINTS and value == int(value) else None


def parse_csv(value: object) -> Csv:
    """Returns CSV of any length that a request may have; raises ScalarRefusal unless it is storable text."""
    if not isinstance(value, str):
        msg = "Csv must be a JSON string."
        raise ScalarRefusal(msg)
    return Csv(_storable("Csv", value))


def parse_base64(value: object) -> Base64:
    """Returns the bytes of a string in base64; raises ScalarRefusal for anything else."""
    try:
        return Base64(base64.b64decode(value if isinstance(value, str) else "-", validate=True))
    except ValueError:
        msg = "Base64 must be a JSON string of base64 by RFC 4648, with its padding and without line ends."
        raise ScalarRefusal(msg) from None


def format_base64(value: object) -> str:
    """Returns the base64 of bytes; raises TypeError for anything else."""
    if not isinstance(value, bytes):
        msg = "A Base64 field must resolve to bytes"
        raise TypeError(msg)
    return base64.b64encode(value).decode()


def parse_rules_text(value: object) -> RulesText:
    """Returns a rules file of any length that a request may have; raises ScalarRefusal unless it is text."""
    if not isinstance(value, str):
        msg = "RulesText must be a JSON string."
        raise ScalarRefusal(msg)
    return RulesText(_storable("RulesText", value))


def format_points(value: object) -> int:
    """Returns the integer; raises TypeError where a client could not read it exactly."""
    if type(value) is int and -MAX_POINTS <= value <= MAX_POINTS:
        return value
    msg = "A Points field must resolve to an int between -(2^53-1) and 2^53-1"
    raise TypeError(msg)


def _literal(parse: Callable[[object], object], read: Callable[[ValueNode], object]) -> Callable[..., object]:
    """Returns a parser of literals: `read` takes the value out of the node, `parse` checks and converts it.

    A ScalarRefusal becomes an error at the node.
    """

    def parse_literal(node: ValueNode, _variables: object = None) -> object:
        try:
            return parse(read(node))
        except ScalarRefusal as refusal:
            raise ScalarRefusal(refusal.message, node) from None

    return parse_literal


def _text_of(node: ValueNode) -> object:
    return node.value if isinstance(node, StringValueNode) else None


def _text_or_digits_of(node: ValueNode) -> object:
    return node.value if isinstance(node, StringValueNode | IntValueNode) else None


def _number_of(node: ValueNode) -> object:
    if isinstance(node, IntValueNode | FloatValueNode) and len(node.value) <= _MAX_NUMBER_CHARS:
        return decimal.Decimal(node.value)
    return None


def _truth_of(node: ValueNode) -> object:
    return node.value if isinstance(node, BooleanValueNode) else None


SCALAR_MAP: Mapping[object, ScalarDefinition] = {
    datetime.datetime: strawberry.scalar(
        name="DateTime",
        description="RFC 3339 instant, always in UTC: 2026-11-21T20:17:00Z",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339",
        serialize=format_datetime,
        parse_value=parse_datetime,
        parse_literal=_literal(parse_datetime, _text_of),
    ),
    decimal.Decimal: strawberry.scalar(
        name="Decimal",
        description='Exact decimal in a string: "4.99"',
        specified_by_url="https://www.w3.org/TR/xmlschema11-2/#decimal",
        serialize=format_decimal,
        parse_value=parse_decimal,
        parse_literal=_literal(parse_decimal, _text_of),
    ),
    Points: strawberry.scalar(
        name="Points",
        description="Whole points, a JSON integer between -(2^53-1) and 2^53-1",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc7493#section-2.2",
        serialize=format_points,
        parse_value=parse_points,
        parse_literal=_literal(parse_points, _number_of),
    ),
    Csv: strawberry.scalar(
        name="Csv",
        description="CSV in a string: lines of fields with commas between, quoted where needed.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc4180",
        serialize=str,
        parse_value=parse_csv,
        parse_literal=_literal(parse_csv, _text_of),
    ),
    Base64: strawberry.scalar(
        name="Base64",
        description="The bytes of a file, in base64 with padding.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc4648#section-4",
        serialize=format_base64,
        parse_value=parse_base64,
        parse_literal=_literal(parse_base64, _text_of),
    ),
    RulesText: strawberry.scalar(
        name="RulesText",
        description="A rules file: JSON in a string, as `laurel rules` reads it from a file.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc8259",
        serialize=str,
        parse_value=parse_rules_text,
        parse_literal=_literal(parse_rules_text, _text_of),
    ),
}
"""For `StrawberryConfig(scalar_map=SCALAR_MAP)`; annotate fields with `datetime`, `Decimal` and `Points`."""


def _text(kind: str, value: str) -> str:
    if len(value) > MAX_TEXT_CHARS:
        msg = f"{kind} must have at most {MAX_TEXT_CHARS} characters."
        raise ScalarRefusal(msg)
    return _storable(kind, value)


def _storable(kind: str, value: str) -> str:
    if "\0" in value:
        msg = f"{kind} must not contain the NUL character."
        raise ScalarRefusal(msg)
    if not value.isascii() and _SURROGATE.search(value):
        msg = f"{kind} must not contain half of a surrogate pair."
        raise ScalarRefusal(msg)
    return value


def _string(value: object) -> str:
    if not isinstance(value, str):
        msg = "String must be a JSON string."
        raise ScalarRefusal(msg)
    return _text("String", value)


def _id(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    # Floats too are refused: an integer beyond 64 bits arrives as a float, and would name another id.
    if not isinstance(value, str):
        msg = "ID must be a string or an integer of at most 64 bits."
        raise ScalarRefusal(msg)
    return _text("ID", value)


def _int(value: object) -> int:
    whole = _whole(value)
    if whole is not None and GRAPHQL_MIN_INT <= whole <= GRAPHQL_MAX_INT:
        return whole
    msg = "Int must be a whole number between -(2^31) and 2^31-1."
    raise ScalarRefusal(msg)


def _boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    msg = "Boolean must be true or false."
    raise ScalarRefusal(msg)


def install_strict_inputs() -> None:
    """Make every `String`, `ID`, `Int` and `Boolean` input refuse what the rest of the program cannot take.

    Text with NUL, lone surrogates (PostgreSQL stores neither) or more than MAX_TEXT_CHARS, and anything of
    another kind without repeating it. GraphQL's built-in scalars are single objects that cannot be redefined
    or replaced in one schema (introspection shares them), so this changes their input side for the whole
    process. Call it before the schema is built; calling it again changes nothing.
    """
    _set_input(GraphQLString, _string, _text_of)
    _set_input(GraphQLID, _id, _text_or_digits_of)
    _set_input(GraphQLInt, _int, _number_of)
    _set_input(GraphQLBoolean, _boolean, _truth_of)


def _set_input(
    scalar: GraphQLScalarType, parse: Callable[[object], object], read: Callable[[ValueNode], object]
) -> None:
    scalar.coerce_input_value = parse
    scalar.coerce_input_literal = _literal(parse, read)
