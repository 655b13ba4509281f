"""The words of the code are the field's own: docstrings say what a function does, names need no glossary."""

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contracts.test_layout import FILES, named

DOCUMENTED = ("app", "auth", "resolvers", "schema", "transport")
"""The packages whose public functions begin their docstrings with a verb."""

NO_VERBS = frozenset(
    {
        *("A", "An", "All", "Another", "Any", "As", "At", "Both", "By", "Each", "Every", "For", "From"),
        *("Half", "How", "If", "In", "It", "Its", "Many", "More", "No", "Nobody", "None", "Not", "Nothing"),
        *("Of", "On", "One", "Only", "Our", "Out", "So", "Some", "Somebody", "That", "The", "Their"),
        *("These", "Those", "To", "Two", "Until", "What", "When", "Where", "Whether", "Which", "While"),
        *("Who", "Whoever", "Whom", "Whose", "Why", "With", "Within", "Without"),
    }
)
"""First words that describe an answer, or pose a riddle, where a docstring should say what is done."""
ENDING_IN_S = frozenset({"Returns", "Yields", "Address", "Guess", "Pass", "Process"})
"""Other first words in s are third persons ("Raises", "Makes"), where the imperative is the rule."""

PRIVATE_WORDS = frozenset(
    {
        *("Carried", "Choice", "Earning", "Fact", "Facts", "Gathered", "Judged", "Look", "LookAgain"),
        *("MemberPages", "RuleBooks", "Said", "Sealer", "Sight", "Steward", "StoreDoor", "Teller"),
        *("Told", "VisitorCaller", "adopt_visits", "door", "hand_over", "judge", "judged"),
        *("look_again", "seal", "sealed", "sealer", "tallies", "tier_said", "told", "unseal", "visits"),
        *("whoever", "with_door"),
    }
)
"""Names that were replaced because each needed an explanation; a leading underscore makes no difference."""


def is_plain(word: str) -> bool:
    """Returns whether a docstring that begins with this word says what its function does."""
    return word not in NO_VERBS and word[:1].isupper() and (not word.endswith("s") or word in ENDING_IN_S)


def first_words(path: Path) -> Iterator[tuple[int, str]]:
    """Returns the line and the first word of each docstring of a public function in a file."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            words = (ast.get_docstring(node) or "").split(maxsplit=1)
            if words:
                yield node.lineno, words[0].strip("`.,:;()")


def private_names(source: str) -> list[str]:
    """Returns the names of a source that are private words, each after its line; no texts, no comments."""
    return [
        f"{token.start[0]} {token.string}"
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.NAME and token.string.lstrip("_") in PRIVATE_WORDS
    ]


def test_docstrings_begin_with_what_the_function_does() -> None:
    assert [
        f"{named(path)}:{line} {word}"
        for path in FILES
        if named(path).split("/")[0] in DOCUMENTED
        for line, word in first_words(path)
        if not is_plain(word)
    ] == []


def test_no_private_word_is_a_name() -> None:
    assert [f"{named(path)}:{name}" for path in FILES for name in private_names(path.read_text())] == []


@pytest.mark.parametrize("word", ["Returns", "Yields", "Record", "Make", "Pass"])
def test_what_a_docstring_may_begin_with(word: str) -> None:
    assert is_plain(word)


@pytest.mark.parametrize("word", ["The", "A", "Whether", "Who", "Raises", "Makes", "None", "from", ""])
def test_what_a_docstring_may_not_begin_with(word: str) -> None:
    assert not is_plain(word)


def test_first_words_are_those_of_public_functions(tmp_path: Path) -> None:
    path = tmp_path / "some.py"
    path.write_text(
        'def one():\n    """The `one`."""\n\n\ndef _two():\n    """What."""\n\n\ndef three(): ...\n'
    )
    assert list(first_words(path)) == [(1, "The")]


def test_a_private_word_is_found_as_a_name_only() -> None:
    source = 'told = 1\n_judged = 2\ntext = "told"  # told\nuntold = 3\n'
    assert private_names(source) == ["1 told", "2 _judged"]
