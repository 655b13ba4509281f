"""The authorization matrix of tests/data/access.json: who may ask for what, and what names things."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.access import ROLE_SCOPES, Scope, StaffRole
from tests.conftest import DATA

OK = "ok"
FORBIDDEN = "FORBIDDEN"
UNAUTHENTICATED = "UNAUTHENTICATED"
KEYS_ONLY = ", keys"
"""What a scope has behind it that the staff's roles do not give."""


class Kind(StrEnum):
    """The kinds of callers that the rules tell apart; scopes tell apart keys, and roles the staff."""

    ANONYMOUS = "anonymous"
    GUEST = "guest"
    STORE = "store"
    IDENTIFIED = "identified"
    UNLINKED = "unlinked"
    KEY = "key"
    STAFF = "staff"
    FOCAL = "focal"
    OWNER = "owner"
    """Focals and product owners: of the staff, and where a rule says nothing of them as others of it."""


PLAYERS = (Kind.GUEST, Kind.STORE, Kind.IDENTIFIED)
STAFF = (Kind.STAFF, Kind.FOCAL, Kind.OWNER)
_BY_SCOPE: Mapping[Kind, str] = {
    Kind.ANONYMOUS: UNAUTHENTICATED,
    **dict.fromkeys((*PLAYERS, Kind.UNLINKED), FORBIDDEN),
}


@dataclass(frozen=True, slots=True)
class Operation:
    """A root field: the rule that it needs, and its arguments that hold text."""

    name: str
    needs: str
    names: Mapping[str, str]
    """The arguments that name something, by their paths, each with the kind of what it names."""
    values: Sequence[str]
    """The arguments that name nothing."""

    @property
    def scope(self) -> Scope | None:
        """Returns the scope that it needs, None where a rule decides."""
        name = self.needs.removesuffix(KEYS_ONLY)
        return Scope(name) if name in set(Scope) else None

    @property
    def brackets(self) -> str | None:
        """Returns what its description says in brackets."""
        return self.needs if self.scope else RULES[self.needs]["brackets"]

    def outcome(self, kind: Kind, scopes: frozenset[str]) -> str:
        """Returns `OK`, or the code with which a caller is refused that asks for what is its own."""
        if self.scope is None:
            rule = RULES[self.needs]
            said = str(rule.get(kind) or rule[Kind.STAFF])
            return said if said not in set(Scope) else OK if said in scopes else FORBIDDEN
        if kind in _BY_SCOPE:
            return _BY_SCOPE[kind]
        keys_only = self.needs.endswith(KEYS_ONLY) and kind in STAFF
        return OK if self.scope in scopes and not keys_only else FORBIDDEN


_TABLE: dict[str, Any] = json.loads((DATA / "access.json").read_text())
RULES: Mapping[str, Mapping[str, str | None]] = _TABLE["rules"]
OPERATIONS = {
    name: Operation(name, row["needs"], row.get("names", {}), row.get("values", "").split())
    for name, row in _TABLE["operations"].items()
}
ARGUMENTS: Mapping[str, Mapping[str, str]] = _TABLE["arguments"]
"""The arguments of fields of objects that hold text."""
FIELD_RULES: Mapping[str, Sequence[str]] = _TABLE["fieldRules"]
"""For whom a field with a rule of its own has a value: kinds of callers and scopes."""
DIFFERENT_FIELDS: Mapping[str, str] = _TABLE["different"]
"""The open fields whose values differ by the caller, each with how."""
OPEN_FIELDS = {name: set(row["open"].split()) for name, row in _TABLE["types"].items()}
"""The fields that all have who see their object."""
RULED_FIELDS = {
    f"{name}.{field}": rule
    for name, row in _TABLE["types"].items()
    for field, rule in row.get("ruled", {}).items()
}
"""The fields with a rule of their own."""


def scopes_of(role: StaffRole) -> frozenset[str]:
    return frozenset(ROLE_SCOPES[role])


def shows(rule: str, kind: Kind, scopes: frozenset[str]) -> bool:
    """Returns whether a field with this rule has a value for a caller."""
    of_staff = Kind.STAFF if kind in STAFF else kind
    return of_staff in FIELD_RULES[rule] or not scopes.isdisjoint(FIELD_RULES[rule])
