"""What a purchase or a refund would do to a member."""

import strawberry

from schema.common import ERRORS, UserError
from schema.member import MemberAt


@strawberry.type(description="What would happen to a member; nothing is stored, and nobody is told.")
class Preview:
    before: MemberAt | None = strawberry.field(
        default=None, description="The status now; null where it would be refused."
    )
    after: MemberAt | None = strawberry.field(
        default=None,
        description="The status right after it: below zero, `points.balance` is the debt that a refund would"
        " leave. Null where it would be refused.",
    )
    explanations: list[str] = strawberry.field(
        default_factory=list[str],
        description="What the history would say of it, in order: a sentence for each change.",
    )
    user_errors: list[UserError] = strawberry.field(
        default_factory=list[UserError],
        description=f"With the codes of `recordPurchase` or `refundPurchase`. {ERRORS}",
    )
