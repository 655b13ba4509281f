"""The scalars at their limits and one past them, by variables and by literals."""

import json
import math
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
import strawberry
from graphql import GraphQLError
from hypothesis import given
from hypothesis import strategies as st
from strawberry.schema.config import StrawberryConfig

from schema import scalars
from schema.scalars import MAX_TEXT_CHARS, SCALAR_MAP, Points, install_strict_inputs

install_strict_inputs()


@strawberry.type
class Query:
    @strawberry.field
    def at(self, value: datetime) -> datetime:
        return value

    @strawberry.field
    def exact(self, value: Decimal) -> Decimal:
        return value

    @strawberry.field
    def points(self, value: Points) -> Points:
        return value

    @strawberry.field
    def name(self, value: strawberry.ID) -> strawberry.ID:
        return value

    @strawberry.field
    def text(self, value: str) -> str:
        return value

    @strawberry.field
    def first(self, value: int) -> int:
        return value


SCHEMA = strawberry.Schema(Query, config=StrawberryConfig(scalar_map=SCALAR_MAP))
TYPES = {
    "at": "DateTime",
    "exact": "Decimal",
    "points": "Points",
    "name": "ID",
    "text": "String",
    "first": "Int",
}


def by_variable(field: str, value: object) -> object:
    query = f"query($value: {TYPES[field]}!) {{ answer: {field}(value: $value) }}"
    return _answer(query, {"value": value})


def by_literal(field: str, literal: str) -> object:
    return _answer(f"{{ answer: {field}(value: {literal}) }}", None)


def _answer(query: str, variables: dict[str, object] | None) -> object:
    result = SCHEMA.execute_sync(query, variables)
    if result.errors:
        raise result.errors[0]
    assert result.data is not None
    return result.data["answer"]


def test_the_snapshot_describes_the_scalars_as_the_contract_does() -> None:
    sdl = SCHEMA.as_str()
    assert '"""RFC 3339 instant, always in UTC: 2026-11-21T20:17:00Z"""\nscalar DateTime @specifiedBy(' in sdl
    assert 'Exact decimal in a string: "4.99"\n"""\nscalar Decimal @specifiedBy(' in sdl
    assert (
        '"""Whole points, a JSON integer between -(2^53-1) and 2^53-1"""\nscalar Points @specifiedBy(' in sdl
    )


@pytest.mark.parametrize(
    ("given", "answered"),
    [
        ("2026-11-21T20:17:00Z", "2026-11-21T20:17:00Z"),
        ("2026-11-21t20:17:00.120z", "2026-11-21T20:17:00.12Z"),
        ("2026-11-21T20:17:00.000001+01:30", "2026-11-21T18:47:00.000001Z"),
        ("2026-11-21T20:17:00.000000-00:00", "2026-11-21T20:17:00Z"),
        # .NET writes seven digits, Java nine: what is finer than a microsecond is cut.
        ("2026-11-21T20:17:00.1234567Z", "2026-11-21T20:17:00.123456Z"),
        ("2026-11-21T20:17:00.123456789Z", "2026-11-21T20:17:00.123456Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
        ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
    ],
)
def test_an_instant_comes_back_in_utc(given: str, answered: str) -> None:
    assert by_variable("at", given) == answered
    assert by_literal("at", json.dumps(given)) == answered


@pytest.mark.parametrize(
    "refused",
    [
        "",
        "2026-11-21",
        "2026-11-21T20:17:00",
        "2026-11-21 20:17:00Z",
        "2026-11-21T20:17Z",
        "2026-11-21T20:17:00,5Z",
        "2026-11-21T20:17:00.Z",
        "2026-11-21T20:17:00.1234567890Z",
        "2026-11-21T20:17:60Z",
        "2026-11-21T24:00:00Z",
        "2026-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "2026-11-21T20:17:00+24:00",
        "2026-11-21T20:17:00+0100",
        "2026-W47-6T20:17:00Z",
        "2026-11-21T20:17:00Z\n",
        "\u0662026-11-21T20:17:00Z",
        1795292220,
        1.5,
        True,
        [],
        {},
    ],
)
def test_what_is_no_instant_is_refused(refused: object) -> None:
    with pytest.raises(GraphQLError, match="DateTime"):
        by_variable("at", refused)


def test_a_naive_datetime_is_a_fault_of_ours() -> None:
    with pytest.raises(TypeError, match="aware"):
        scalars.format_datetime(datetime(2026, 1, 1))  # noqa: DTZ001


@given(
    st.datetimes(timezones=st.integers(-1439, 1439).map(lambda m: timezone(timedelta(minutes=m)))).filter(
        lambda at: datetime(1, 1, 3, tzinfo=UTC) < at < datetime(9999, 12, 29, tzinfo=UTC)
    )
)
def test_every_instant_survives_the_way_out_and_in(at: datetime) -> None:
    written = scalars.format_datetime(at)
    assert written.endswith("Z")
    assert scalars.parse_datetime(written) == at


@pytest.mark.parametrize(
    ("given", "answered"),
    [
        ("4.99", "4.99"),
        ("4.990", "4.990"),
        ("-0.5", "-0.5"),
        ("-0.00", "0.00"),
        ("007", "7"),
        ("1000000000000000000000000000000", "1000000000000000000000000000000"),
        ("9" * 100, "9" * 100),
        ("0." + "0" * 97 + "1", "0." + "0" * 97 + "1"),
    ],
)
def test_a_decimal_comes_back_exactly(given: str, answered: str) -> None:
    assert by_variable("exact", given) == answered
    assert by_literal("exact", json.dumps(given)) == answered


@pytest.mark.parametrize(
    "refused",
    [
        *("", " 1", "1 ", "1\n", "+1", ".5", "5.", "1e3", "1E3", "1_000", "1,5", "0x1", "\u0664", "4\u066b9"),
        *("NaN", "Infinity", "-inf", "9" * 101, 4.99, 5, True),
        [],
        {},
    ],
)
def test_what_is_no_decimal_is_refused(refused: object) -> None:
    with pytest.raises(GraphQLError, match="Decimal"):
        by_variable("exact", refused)


def test_a_number_for_a_decimal_is_refused_naming_strings() -> None:
    with pytest.raises(GraphQLError, match="must be a string such as"):
        by_variable("exact", 4.99)
    with pytest.raises(GraphQLError, match="must be a string such as"):
        by_literal("exact", "4.99")


def test_a_decimal_is_never_written_with_an_exponent() -> None:
    assert scalars.format_decimal(Decimal("1E+30")) == "1" + "0" * 30
    assert scalars.format_decimal(Decimal("1E-7")) == "0.0000001"
    with pytest.raises(TypeError, match="finite"):
        scalars.format_decimal(Decimal("NaN"))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**30), max_value=10**30))
def test_every_decimal_survives_the_way_out_and_in(value: Decimal) -> None:
    assert scalars.parse_decimal(scalars.format_decimal(value)) == value


@pytest.mark.parametrize("points", [0, 1, -1, 2**53 - 1, -(2**53 - 1)])
def test_points_within_what_json_holds_pass(points: int) -> None:
    assert by_variable("points", points) == points
    assert by_literal("points", str(points)) == points


@pytest.mark.parametrize("points", [0, 5, -5, 2**53 - 1, -(2**53 - 1)])
def test_points_may_be_written_with_a_point(points: int) -> None:
    answers = [by_variable("points", float(points)), by_literal("points", f"{points}.0")]
    answers += [by_literal("points", f"{points}.000e0"), by_literal("points", f"{10 * points}e-1")]
    assert answers == [points] * 4
    assert all(type(answer) is int for answer in answers)


@pytest.mark.parametrize("refused", [2**53, -(2**53), True, 1.5, "1", [], {}, 2.0**53, math.inf, math.nan])
def test_what_are_no_points_is_refused(refused: object) -> None:
    with pytest.raises(GraphQLError, match="Points must be an integer"):
        by_variable("points", refused)


@pytest.mark.parametrize(
    "refused",
    [
        *("1.5", "9007199254740992", "9007199254740991.5", "9007199254740992.0", "1e400", "1e999999999"),
        *("1e-1", "1." + "0" * 200, "true", '"1"', "[1, 2]"),
    ],
)
def test_literals_that_are_no_points_are_refused(refused: str) -> None:
    with pytest.raises(GraphQLError, match="Points must be an integer"):
        by_literal("points", refused)


@pytest.mark.parametrize("points", [2**53, -(2**53), True, 1.0, 1.5, "1", [], {}])
def test_points_are_never_answered_as_anything_but_integers(points: object) -> None:
    with pytest.raises(TypeError, match="Points"):
        scalars.format_points(points)


@pytest.mark.parametrize("field", ["points", "first", "name", "text", "exact", "at"])
@pytest.mark.parametrize("digits", ["9" * 9_000, "-" + "9" * 9_000])
def test_integers_of_thousands_of_digits_are_refused_without_being_repeated(field: str, digits: str) -> None:
    with pytest.raises(GraphQLError) as refused:
        by_literal(field, digits)
    assert len(refused.value.message) < 200
    assert refused.value.locations


@pytest.mark.parametrize("field", ["name", "text"])
def test_text_is_taken_up_to_its_limit(field: str) -> None:
    for text in ("", "é" * MAX_TEXT_CHARS, "🏃", "a\tb"):
        assert by_variable(field, text) == text
    with pytest.raises(GraphQLError, match=f"at most {MAX_TEXT_CHARS}"):
        by_variable(field, "x" * (MAX_TEXT_CHARS + 1))
    with pytest.raises(GraphQLError, match="NUL"):
        by_variable(field, "a\0b")
    with pytest.raises(GraphQLError, match="NUL"):
        by_literal(field, '"a\\u0000b"')
    with pytest.raises(GraphQLError, match="surrogate"):
        by_variable(field, "a\ud800b")


def test_an_id_may_be_an_integer_but_no_other_number() -> None:
    assert by_variable("name", 7) == "7"
    assert by_literal("name", "12345678901234567890123") == "12345678901234567890123"
    for refused in (True, 7.0, 1e22, None, []):
        with pytest.raises(GraphQLError):
            by_variable("name", refused)


@pytest.mark.parametrize("refused", [2**31, -(2**31) - 1, 1.5, "1", True, [], {}])
def test_an_int_has_32_bits(refused: object) -> None:
    assert by_variable("first", 3.0) == by_literal("first", "3.0") == 3
    with pytest.raises(GraphQLError, match="Int must be"):
        by_variable("first", refused)
