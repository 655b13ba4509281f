"""Enums of the domain as the API's, each value with what it means."""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

import strawberry
from strawberry.types.enum import StrawberryEnumDefinition

E = TypeVar("E", bound=type[Enum])


def described(enum: E, name: str, description: str, values: Mapping[str, str]) -> E:
    """Make a domain enum a GraphQL enum; every value must be described."""
    made = strawberry.enum(enum, name=name, description=description)
    definition: StrawberryEnumDefinition = getattr(made, "__strawberry_definition__")  # noqa: B009 - set by the line above
    for value in definition.values:
        value.description = values[value.name]
    return made
