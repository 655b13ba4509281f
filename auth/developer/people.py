"""The made-up people of the look-alikes, and people that a developer types in."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A person with an account at each look-alike. `about` says what can be tried with it."""

    subject: str
    name: str
    email: str | None
    about: str = ""
    is_email_verified: bool = True


PEOPLE = {
    "ada": Person("developer-ada", "Ada Amber", "ada@example.com", "has all there is to have"),
    "bruno": Person("developer-bruno", "Bruno Birch", "bruno@example.com", "for a second account"),
    "chen": Person("developer-chen", "Chen Cedar", None, "keeps it private, as many do at Facebook"),
    "dana": Person(
        "developer-dana", "Dana Dune", "dana@example.com", "e-mail not verified", is_email_verified=False
    ),
    "erin": Person(
        "developer-erin", "Erin Elm", "erin@privaterelay.appleid.com", "hides the e-mail behind a relay"
    ),
    "olive": Person("developer-olive", "Olive Oak", "olive@example.com", "of the staff: product owner"),
    "fay": Person("developer-fay", "Fay Fern", "fay@example.com", "of the staff: focal of the studio"),
    "sol": Person("developer-sol", "Sol Sage", "sol@example.com", "of the staff: support"),
}
TYPED = "typed"
"""The key of the person whose name and e-mail are typed in."""


def chosen_person(fields: dict[str, str]) -> Person | None:
    """Returns the person that a form names, or None. The same e-mail, or name, gives the same person."""
    key = fields.get("person", "")
    if key != TYPED:
        return PEOPLE.get(key)
    name, email = fields.get("name", "").strip()[:100], fields.get("email", "").strip()[:254]
    if not name and not email:
        return None
    digest = hashlib.sha256((email or name).lower().encode()).hexdigest()[:20]
    return Person(f"developer-{digest}", name or email.partition("@")[0], email or None)
