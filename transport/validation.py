"""Validation with a bounded cost, for any document.

Each error about a literal prints the whole literal, so that an object with hundreds of faults costs a second:
how much is printed for one literal is limited, and validation stops after MAX_ERRORS.
"""

from contextlib import suppress

from graphql import (
    SKIP,
    DocumentNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLSchema,
    ValueNode,
    VisitorAction,
    specified_rules,
    validate,
)
from graphql.utilities import validate_input_literal
from graphql.validation import ValuesOfCorrectTypeRule
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

MAX_ERRORS = 20
"""Errors after which the validation of a document, or of its variables, stops."""
MAX_PRINTED_CHARS = 3_000
"""Characters of one literal that its errors print together; the first error is always reported."""

MAX_SUGGESTIONS = 3
"""Errors of a document for which similar names are searched, which takes milliseconds each."""
MAX_SUGGESTED_CHARS = 1_000
"""Characters of a document for whose errors similar names are searched."""


class _TooManyErrors(Exception):
    """The errors of one literal have printed MAX_PRINTED_CHARS of it."""


class BoundedValuesRule(ValuesOfCorrectTypeRule):
    """graphql-core's rule, but it leaves a literal when its errors have printed MAX_PRINTED_CHARS of it."""

    def is_valid_value_node(self, node: ValueNode, input_type: GraphQLInputType | None) -> VisitorAction:
        """Report the errors of a literal, within the limit."""
        if input_type is None:
            return SKIP
        length = node.loc.end - node.loc.start if node.loc else 1
        left = max(1, MAX_PRINTED_CHARS // max(1, length))

        def on_error(error: GraphQLError, _path: list[str | int]) -> None:
            nonlocal left
            self.report_error(error)
            left -= 1
            if not left:
                raise _TooManyErrors

        with suppress(_TooManyErrors):
            validate_input_literal(node, input_type, on_error, hide_suggestions=self.context.hide_suggestions)
        return SKIP


_RULES = (
    *(BoundedValuesRule if rule is ValuesOfCorrectTypeRule else rule for rule in specified_rules),
    MaybeNullValidationRule,
    OneOfInputValidationRule,
)


def validation_errors(schema: GraphQLSchema, document: DocumentNode) -> list[GraphQLError]:
    """Returns at most MAX_ERRORS errors of a document, by the rules of GraphQL and of Strawberry."""
    errors = validate(schema, document, _RULES, max_errors=MAX_ERRORS, hide_suggestions=True)
    length = document.loc.end if document.loc else 0
    if 0 < len(errors) <= MAX_SUGGESTIONS and length <= MAX_SUGGESTED_CHARS:
        # Probably written by a person: validated again, with suggestions of similar names.
        return validate(schema, document, _RULES, max_errors=MAX_ERRORS)
    return errors[:MAX_ERRORS]
