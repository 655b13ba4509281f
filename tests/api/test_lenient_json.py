"""What the strict reader refuses: bad values are read, to be refused at their place; nothing else is."""

import math

import pytest

from transport.lenient_json import MAX_DIGITS, is_text, read_with_bad_values


def test_half_of_a_pair_is_read_as_a_value() -> None:
    assert read_with_bad_values(b'{"a": ["\\ud800", {"b": 1}]}') == {"a": ["\ud800", {"b": 1}]}


@pytest.mark.parametrize(("digits", "read"), [(MAX_DIGITS, int("9" * MAX_DIGITS)), (5_000, math.inf)])
def test_integers_are_exact_up_to_a_length_and_infinite_beyond(digits: int, read: float) -> None:
    assert read_with_bad_values(b"9" * digits) == read


@pytest.mark.parametrize(
    "refused",
    [
        b'{"\\udc00": 1}',
        b'{"a": [{"\\udc00": 1}]}',
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b'{"a": "\xff"}',
        b"{",
        b"",
        b"[" * 100_000,
    ],
)
def test_what_is_no_json_or_has_names_that_are_no_text_is_refused(refused: bytes) -> None:
    with pytest.raises((ValueError, RecursionError)):
        read_with_bad_values(refused)


def test_text_is_what_can_be_written_out_again() -> None:
    assert is_text("a\U0001f48e\0")
    assert not is_text("\udc00")
