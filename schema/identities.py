"""What proves who a member is."""

from datetime import datetime

import strawberry

from app.domain.access import Provider


@strawberry.type(description="An identity that a member linked, or its game asserted.")
class Identity:
    provider: Provider = strawberry.field(description="Who proved it.")
    linked_at: datetime = strawberry.field(description="When it became the member's.")
