"""The base class of all objects in a rules file."""

import re

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel
from pydantic.fields import ComputedFieldInfo, FieldInfo

_WORDS = {"sc": "SC", "p": "P", "usd": "USD", "ltv": "LTV", "sku": "SKU"}


def _title(name: str, _field: FieldInfo | ComputedFieldInfo) -> str:
    words = " ".join(_WORDS.get(word, word) for word in name.split("_"))
    return words.strip()[0].upper() + words.strip()[1:]


def _model_title(model: type) -> str:
    """Returns "Starting tier" for StartingTierEntry."""
    first, *others = re.findall("[A-Z][a-z]+", model.__name__.removesuffix("Entry").removesuffix("File"))
    return " ".join((first, *(word.lower() for word in others)))


class Entry(BaseModel):
    """An object of a rules file: its keys in camelCase, none that is unknown, each described below it."""

    model_config = ConfigDict(
        model_title_generator=_model_title,
        alias_generator=to_camel,
        extra="forbid",
        frozen=True,
        strict=True,
        use_attribute_docstrings=True,
        field_title_generator=_title,
    )


def keys_of(entry: type[Entry]) -> frozenset[str]:
    """Returns the keys that such an object may have in a file."""
    return frozenset(field.alias or name for name, field in entry.model_fields.items())
