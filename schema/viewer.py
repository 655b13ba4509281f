"""Who the credentials belong to."""

import strawberry

from schema.enums import ViewerKind
from schema.game import Game
from schema.member import Member


@strawberry.type(description="A studio: it runs games, and sees nothing of other studios.")
class Studio:
    id: strawberry.ID = strawberry.field(description="Laurel's id of the studio.")
    slug: str = strawberry.field(description="Short name, unique over all studios.")
    name: str = strawberry.field(description="Name to show.")
    games: list[Game] = strawberry.field(description="The games that the caller's key reaches.")


@strawberry.type(description="The caller, by the credentials of the request.")
class Viewer:
    kind: ViewerKind = strawberry.field(description="What sort of caller it is.")
    member: Member | None = strawberry.field(description="Of a player: the member behind it.")
    studio: Studio | None = strawberry.field(description="Of a studio's server: the studio.")
    scopes: list[str] = strawberry.field(description="Of a studio key: what it may do; else empty.")
