"""Uploading pictures."""

from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import UserErrorCode
from app.pictures.addresses import picture_path
from app.pictures.service import upload_picture
from resolvers.context import Info
from resolvers.faults import mutation
from schema.pictures import UploadedPicture, UploadPictureInput, UploadPicturePayload
from transport.limits import HEAVY


@strawberry.type
class PictureMutation:
    @mutation(
        "Store a picture for a game: it is encoded anew, without its metadata, an animation's first frame"
        " alone. One that nothing refers to is deleted after 7 days. [catalog:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.LIMIT_REACHED,
        metadata=HEAVY,
    )
    async def upload_picture(
        self, info: Info, input: Annotated[UploadPictureInput, strawberry.argument(description="The file.")]
    ) -> UploadPicturePayload:
        context = info.context
        game = context.studio_or_staff(Scope.CATALOG_WRITE).game(input.game_id)
        services = context.services
        stored = await upload_picture(
            services.core.database, services.encoder, game.id, input.data, context.real_now
        )
        return UploadPicturePayload(
            picture=UploadedPicture(
                url=picture_path(game.id, stored.sha256), width=stored.width, height=stored.height
            )
        )
