"""All that refers to pictures: what nothing here refers to is deleted."""

from collections.abc import Sequence

from app.bargains.pictures import PICTURES_OF_ACTIVITIES
from app.inventory.pictures import PICTURES_OF_STYLES
from app.pictures.jobs import User
from app.rules_drafts.pictures import PICTURES_OF_DRAFTS
from app.store.pictures import PICTURES_OF_ITEMS
from app.studios.pictures import PICTURES_OF_LOOKS

PICTURE_USERS: Sequence[User] = (
    PICTURES_OF_ITEMS,
    PICTURES_OF_LOOKS,
    PICTURES_OF_DRAFTS,
    PICTURES_OF_STYLES,
    PICTURES_OF_ACTIVITIES,
)
"""The capabilities that refer to pictures."""
