"""The catalogs of texts, as tests read them."""

import re
import string
from collections.abc import Mapping

from babel.messages.catalog import Message

from app.texts.renderer import catalog

NOT_FOR_PLAYERS = re.compile(r"(?<![A-Za-z])(SC|P)(?![A-Za-z])|USD per|rules version", re.ASCII)
"""Words of the program that a player does not read."""


def forms(entry: Message) -> list[str]:
    texts = entry.string
    return [texts] if isinstance(texts, str) else list(texts or ())


def entries(name: str) -> Mapping[str, list[str]]:
    return {
        entry.id if isinstance(entry.id, str) else entry.id[0]: forms(entry)
        for entry in catalog(name)
        if entry.id
    }


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
