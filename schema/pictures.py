"""Pictures: uploading one, and what became of the address of one."""

import strawberry

from app.pictures.failures import PictureFailure
from app.pictures.queries import PictureStatus
from schema.common import ERRORS, GAME_ID, UserError
from schema.scalars import Base64


@strawberry.type(description="What became of the picture that a studio gave: an address, or an uploaded one.")
class PictureState:
    status: PictureStatus = strawberry.field(description="Whether it is there.")
    failure: PictureFailure | None = strawberry.field(
        description="Why the last attempt to fetch it failed; null where none has, and once it is there."
    )
    source_url: str = strawberry.field(
        description="The https address that it is fetched from, or the path of an uploaded one, as it was"
        " given."
    )


@strawberry.input(description="A picture for a game.")
class UploadPictureInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    data: Base64 = strawberry.field(
        description="The file, in PNG, JPEG, WebP, GIF or AVIF: at most 737,280 bytes and 16,777,216 pixels."
        " Send it as a variable: a document is too short for it."
    )


@strawberry.type(description="A picture as it is served: WebP, at most 1,600 pixels wide and high.")
class UploadedPicture:
    url: str = strawberry.field(
        description="Its path at Laurel's own address: what `imageUrl` of upsertCatalogItem takes. The same"
        " file has the same one."
    )
    width: int = strawberry.field(description="In pixels.")
    height: int = strawberry.field(description="In pixels.")


@strawberry.type(description="What an upload did.")
class UploadPicturePayload:
    picture: UploadedPicture | None = strawberry.field(
        default=None, description="The stored picture; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
