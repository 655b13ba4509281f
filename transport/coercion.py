"""What graphql-core says of a value that does not fit its type, in words that clients can use.

Its messages repeat what was sent, as Python writes it, and call null None. Here they name the type and the
field alone; the value may be enormous, secret, or no text at all.
"""

import re

from graphql import GraphQLError

# The sent value comes last, but for suggestions; what stands before it are names of the schema, and a key
# of the client's. A key that looks like the mark shortens its own message, and nothing else.
_SENT = re.compile(r"(?:, found| Found): .*", re.DOTALL)
_NOT_AN_ENUM = re.compile(r"^(Enum '\w+') cannot represent non-string value: .*", re.DOTALL)


class ScalarRefusal(GraphQLError):
    """A value that a scalar does not take; the message never repeats the value, so it is passed on whole."""


def about_value(message: str) -> str:
    """The message without the value that was sent."""
    message = _NOT_AN_ENUM.sub(r"\1 must be one of its names, in a JSON string.", message)
    cut = _SENT.sub("", message)
    return cut if cut == message or cut.endswith("?") else f"{cut}."


def as_text(message: str) -> str:
    """The message with null called null, and with no half of a surrogate pair, which cannot be sent."""
    return message.replace(" not to be None.", " not to be null.").encode(errors="replace").decode()
