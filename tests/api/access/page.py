"""docs/access.md: the authorization matrix as a page."""

from collections.abc import Iterable, Sequence

from app.domain.access import Scope, StaffRole
from tests.api.access.table import (
    DIFFERENT_FIELDS,
    FIELD_RULES,
    OK,
    OPERATIONS,
    RULED_FIELDS,
    Kind,
    Operation,
    scopes_of,
    shows,
)
from tests.conftest import REPO

PAGE = REPO / "docs" / "access.md"
_COLUMNS: Sequence[tuple[str, Kind, StaffRole | None]] = [
    ("no one", Kind.ANONYMOUS, None),
    ("guest", Kind.GUEST, None),
    ("store", Kind.STORE, None),
    ("identified", Kind.IDENTIFIED, None),
    ("unlinked", Kind.UNLINKED, None),
    ("key", Kind.KEY, None),
    ("owner", Kind.OWNER, StaffRole.PRODUCT_OWNER),
    ("focal", Kind.FOCAL, StaffRole.STUDIO_FOCAL),
    ("support", Kind.STAFF, StaffRole.SUPPORT),
]
_MARKS = {OK: "✓", "STORE_SESSION_REQUIRED": "①", "IDENTIFICATION_REQUIRED": "②"}
_HEAD = """\
# Who may do what

Written by `scripts/write_access_docs.py` from `tests/data/access.json`, which `tests/api/access` tries on the
running server: every root field, and every argument that names something, by every kind of caller, with what
is its own, what is its studio's, what is another studio's, and what does not exist. What the schema has and
the matrix has not fails the tests. What is foreign and what does not exist are answered with the same bytes,
and a refusal changes nothing.

## Callers

| column | caller | reaches |
| --- | --- | --- |
| no one | a request without credentials | nothing |
| guest | a player of a game with a player token, without an identity | its own member and its game |
| store | the same player with a store session | its own member and its game |
| identified | a player with a store session and an identity | its own member and its game |
| unlinked | a person who signed in at the store, not connected to a game | the own identity |
| key | a studio's server with a key of every scope | sandboxes by a test key, live games by a live one |
| owner | a PRODUCT_OWNER with a staff session | all games of all studios |
| focal | a STUDIO_FOCAL with a staff session | all games of one studio |
| support | a person of SUPPORT with a staff session | all games of all studios |
"""
_LEGEND = """\
✓ may. ✗ is refused by a top-level error: UNAUTHENTICATED without credentials, FORBIDDEN with others, and
so is a key without the scope. ① and ② are refused by `userErrors`: ① STORE_SESSION_REQUIRED,
② IDENTIFICATION_REQUIRED.
"""
_NAMES = """\
What an argument names is looked up within what the caller reaches: another's is answered as what does
not exist. A *key* is chosen by the caller and unique within its game: another game's use of it changes
nothing. A *secret* proves itself. A *cursor* is a place in a list, and shows nothing of another list. A
*realm* is where a person signs in: the live games together, or one sandbox; which games there are is no
secret there. A *window* is a game of whose store everyone may see the shop window.
"""
_FIELDS = """\
Other fields are the same for all who see their object, but for hidden tiers ([rules.md](rules.md) §8)
and for texts in the reader's language; different by the caller are:

"""


def _lines(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    dashes = ["---"] + [":---:" if len(head) > 3 and column > 1 else "---" for column in range(1, len(head))]
    return "\n".join("| " + " | ".join(line) + " |" for line in (head, dashes, *rows)) + "\n"


def _scopes(kind: Kind, role: StaffRole | None) -> frozenset[str]:
    """Returns the scopes of a column: a key is shown with every scope."""
    if role is not None:
        return scopes_of(role)
    return frozenset(Scope) if kind is Kind.KEY else frozenset()


def _mark(operation: Operation, kind: Kind, role: StaffRole | None) -> str:
    return _MARKS.get(operation.outcome(kind, _scopes(kind, role)), "✗")


def _operations(root: str) -> str:
    rows = [
        [
            f"`{name.partition('.')[2]}`",
            operation.brackets or "",
            *(_mark(operation, kind, role) for _, kind, role in _COLUMNS),
        ]
        for name, operation in OPERATIONS.items()
        if name.startswith(root)
    ]
    return _lines(("", "needs", *(column for column, _, _ in _COLUMNS)), rows)


def _arguments() -> str:
    rows = [
        [
            f"`{name.partition('.')[2]}`",
            ", ".join(f"`{path}` {kind}" for path, kind in operation.names.items()),
        ]
        for name, operation in OPERATIONS.items()
        if operation.names
    ]
    return _lines(("operation", "arguments that name something"), rows)


def _different() -> str:
    return "".join(f"- `{name}`: {how}\n" for name, how in DIFFERENT_FIELDS.items())


def _fields() -> str:
    rows = []
    for name, rule in RULED_FIELDS.items():
        marks = [
            "✓"
            if shows(
                rule, kind, frozenset(Scope) if kind is Kind.KEY else scopes_of(role) if role else frozenset()
            )
            else ""
            for _, kind, role in _COLUMNS
        ]
        scopes = [named for named in FIELD_RULES[rule] if named in set(Scope)]
        rows.append([f"`{name}`", ", ".join(scopes), *marks])
    return _lines(("field", "scope", *(column for column, _, _ in _COLUMNS)), rows)


def render() -> str:
    """Returns the page."""
    return (
        "\n".join(
            [
                *(_HEAD, _LEGEND, "## Queries\n", _operations("Query.")),
                *(
                    "## Mutations\n",
                    _operations("Mutation."),
                    "## Subscriptions\n",
                    _operations("Subscription."),
                ),
                *("## What arguments name\n", _NAMES, _arguments()),
                *("## Fields that not everybody sees\n", _FIELDS + _different(), _fields().rstrip("\n")),
            ]
        )
        + "\n"
    )
