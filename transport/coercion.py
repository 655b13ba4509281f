"""graphql-core's messages about a value of the wrong type, rewritten for clients.

The originals repeat the value, in Python's notation, and call null None. Rewritten, they name only the type
and the field: the value may be enormous, secret, or not valid text.
"""

import re

from graphql import GraphQLError

# The value comes last, except for suggestions; before it are names of the schema, and a key of the client's.
# A key that contains this pattern only shortens its own message.
_SENT = re.compile(r"(?:, found| Found): .*", re.DOTALL)
_NOT_AN_ENUM = re.compile(r"^(Enum '\w+') cannot represent non-string value: .*", re.DOTALL)


class ScalarRefusal(GraphQLError):
    """A scalar refuses a value; the message does not repeat the value, so clients get it unchanged."""


def about_value(message: str) -> str:
    """Returns the message without the value that was sent."""
    message = _NOT_AN_ENUM.sub(r"\1 must be one of its names, in a JSON string.", message)
    cut = _SENT.sub("", message)
    return cut if cut == message or cut.endswith("?") else f"{cut}."


def as_text(message: str) -> str:
    """Returns the message with None replaced by null, and without lone surrogates, which cannot be sent."""
    return message.replace(" not to be None.", " not to be null.").encode(errors="replace").decode()
