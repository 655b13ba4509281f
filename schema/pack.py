"""A pack that a member has or had."""

from datetime import datetime

import strawberry

from app.domain.packs import PackState
from schema.described import described

PACK_STATE = described(
    PackState,
    "PackState",
    "What a pack of a member is now, by the game's clock.",
    {
        "ACTIVE": "It is paid for, and gives.",
        "GRACE": "Its end has passed, it renews by itself, and it gives on for the days of grace.",
        "EXPIRED": "It gives nothing any more; paid again, it begins anew.",
        "ENDED": "It was paid back; paid again, it begins anew.",
    },
)


@strawberry.type(description="A pack, a membership that is paid for by periods, as a member has or had it.")
class PackMembership:
    code: str = strawberry.field(description="Its code in the game's rules.")
    state: PackState = strawberry.field(description="What it is now.")
    until: datetime = strawberry.field(description="The end of what was paid for, by the game's clock.")
    auto_renew: bool = strawberry.field(
        description="Whether the studio charges for it again at its end; false once that was cancelled."
    )
    benefits: list[str] = strawberry.field(
        description="What it gives now, in sentences in the locale of the request (see `Query`), by the rules"
        " that its period was paid by; empty once it is EXPIRED or ENDED."
    )
