"""Why a picture could not be had, each with a sentence for the person who gave it."""

from collections.abc import Mapping
from enum import StrEnum

from app.pictures.reencode import MAX_PIXELS, MAX_STORED_BYTES

MAX_FETCHED_BYTES = 5 * 1024 * 1024
"""Bytes of a picture that is fetched; one more is refused."""


class PictureFailure(StrEnum):
    """Why a picture could not be had."""

    # it could not be fetched
    TIMEOUT = "TIMEOUT"
    NO_ADDRESS = "NO_ADDRESS"
    ADDRESS_REFUSED = "ADDRESS_REFUSED"
    NOT_REACHED = "NOT_REACHED"
    TLS = "TLS"
    BAD_ANSWER = "BAD_ANSWER"
    HTTP_STATUS = "HTTP_STATUS"
    TOO_MANY_REDIRECTS = "TOO_MANY_REDIRECTS"
    TOO_LARGE = "TOO_LARGE"
    # the file is not one to show
    NOT_A_PICTURE = "NOT_A_PICTURE"
    SVG = "SVG"
    TOO_MANY_PIXELS = "TOO_MANY_PIXELS"
    TOO_COSTLY = "TOO_COSTLY"
    # by no fault of the file
    INTERNAL = "INTERNAL"


FINAL = frozenset(
    {
        PictureFailure.ADDRESS_REFUSED,
        PictureFailure.TOO_LARGE,
        PictureFailure.NOT_A_PICTURE,
        PictureFailure.SVG,
        PictureFailure.TOO_MANY_PIXELS,
        PictureFailure.TOO_COSTLY,
    }
)
"""What will not be otherwise at the next attempt."""

FILE_SENTENCES: Mapping[PictureFailure, str] = {
    PictureFailure.TOO_LARGE: f"is too detailed: as WebP it must have at most {MAX_STORED_BYTES:,} bytes.",
    PictureFailure.NOT_A_PICTURE: "must be a picture in PNG, JPEG, WebP, GIF or AVIF, whole.",
    PictureFailure.SVG: "must not be an SVG, which can hold scripts: send it as PNG or WebP.",
    PictureFailure.TOO_MANY_PIXELS: f"must have at most {MAX_PIXELS:,} pixels, width by height.",
    PictureFailure.TOO_COSTLY: "takes too much time or memory to read: save it anew, smaller.",
}
"""What is wrong with a file, to be said after its name."""


class PictureRefused(Exception):
    """The picture could not be had."""

    def __init__(self, failure: PictureFailure) -> None:
        super().__init__(failure)
        self.failure = failure
