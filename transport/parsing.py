"""Documents from texts: parsed within limits, and without what would stay in memory after them."""

from graphql import DocumentNode, GraphQLError, GraphQLSyntaxError, parse

from transport.errors import public_errors, too_complex

MAX_TOKENS = 2_000
"""Names, punctuation and comments of a document; the introspection of GraphiQL has about 400."""


def parsed(text: str) -> DocumentNode:
    """Returns the document of a text. Raises GraphQLSyntaxError, also beyond a limit.

    No token refers to the one before it: such cycles would stay in memory when the document is no longer kept
    (docs/decisions/0015-live-updates.md).
    """
    document = parse(text, max_tokens=MAX_TOKENS)
    token = document.loc.start_token if document.loc else None
    while token is not None:
        token.prev = None
        token = token.next
    return document


def syntax_error(error: GraphQLSyntaxError) -> GraphQLError:
    """Returns the error that a client sees of a text that is no document, or is too large to be read."""
    # The parser has one type of error; only the message shows that it stopped at a limit.
    if error.message.endswith("tokens. Parsing aborted."):
        return too_complex(f"The query has more than {MAX_TOKENS} tokens, which is the limit.")
    if error.message.endswith("nested too deeply. Parsing aborted."):
        return too_complex("The query is nested too deeply.")
    return public_errors([error])[0]
