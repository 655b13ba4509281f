"""Files of pictures, and the background of pictures done by hand."""

import asyncio
import io
from collections.abc import Callable, Sequence
from datetime import datetime

from PIL import Image

from app.domain.store import ItemKind
from app.infra.db import Database
from app.infra.metrics import Metrics
from app.infra.targets import Targets
from app.picture_users import PICTURE_USERS
from app.pictures.encoding import Encoder
from app.pictures.fetching import Fetcher
from app.pictures.jobs import CONCURRENCY, PictureWork
from app.store.catalog import ItemDraft, Stored, store_items
from tests.cast import Cast
from tests.services.webhooks import LOOPBACK, TLS


def picture(
    width: int = 4, height: int = 3, color: str = "red", kind: str = "PNG", **options: object
) -> bytes:
    """A file of one colour."""
    return saved(Image.new("RGB", (width, height), color), kind, **options)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


class Machine:
    """The background, done by hand: what is due is attempted, and the call returns when that is stored."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], targets: Targets = LOOPBACK
    ) -> None:
        self.metrics = Metrics()
        self.work = PictureWork(
            database,
            Fetcher(targets, TLS),
            Encoder(),
            PICTURE_USERS,
            metrics=self.metrics,
            clock=clock,
        )

    async def once(self) -> int:
        claims = await self.work.claim(CONCURRENCY)
        await asyncio.gather(*(self.work.attempt(claim) for claim in claims))
        return len(claims)


def item(sku: str, address: str | None) -> ItemDraft:
    return ItemDraft(sku=sku, kind=ItemKind.DIGITAL, title=[("en", sku)], price=1, image_url=address)


async def store(cast: Cast, *drafts: ItemDraft, dry_run: bool = False) -> Sequence[Stored]:
    """Store items unchecked: an address may be http on this machine, where the tests listen."""
    return await store_items(
        cast.database, cast.game, drafts, cast.real_now, keep_stock=True, dry_run=dry_run
    )
