"""Encode a picture anew: a program of its own, with bounded memory and time, that reads files of strangers.

It reads a file from standard input and writes a line to standard output: `OK`, width, height and then the
WebP; or the reason why not. It imports nothing of ours, so that Python can run it by its path.
"""

import contextlib
import io
import sys
import warnings

MAX_PIXELS = 4_096 * 4_096
"""Pixels of a picture that is read: one more is refused before anything is decoded."""
MAX_SIDE = 1_600
"""Pixels of the longer side after it: what is larger is made smaller."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "AVIF")
QUALITIES = (82, 60, 40)
"""Of WebP: the first one with which a picture has at most MAX_STORED_BYTES."""
MAX_STORED_BYTES = 1024 * 1024
"""Bytes of a picture after it: one that has more with the last of `QUALITIES` is refused."""
MAX_MEMORY_BYTES = 768 * 1024 * 1024
"""The address space of the program: MAX_PIXELS need half of it."""
MAX_CPU_SECONDS = 20

OK = "OK"
TOO_LARGE = "TOO_LARGE"
NOT_A_PICTURE = "NOT_A_PICTURE"
SVG = "SVG"
TOO_MANY_PIXELS = "TOO_MANY_PIXELS"
TOO_COSTLY = "TOO_COSTLY"

_SVG_LOOKED_AT = 1_024
"""Bytes of a file in which `<svg` must begin, to be told from what is no picture at all."""


class _TooLarge(Exception):
    """The picture has too many bytes, however it is encoded."""


def encoded(data: bytes) -> tuple[bytes, int, int]:
    """Returns the first frame as WebP, upright and without metadata, with its width and height in pixels.

    Raises Pillow's errors for what is not one of `FORMATS`, broken, or larger than `MAX_PIXELS`.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - the server, which imports the limits, does not need it

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        opened.draft("RGB", (MAX_SIDE, MAX_SIDE))  # a large JPEG is decoded smaller
        picture = ImageOps.exif_transpose(opened)
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    for quality in QUALITIES:
        written = io.BytesIO()
        picture.save(written, "WEBP", quality=quality, exif=b"", icc_profile=b"", xmp=b"")
        if written.tell() <= MAX_STORED_BYTES:
            return written.getvalue(), picture.width, picture.height
    raise _TooLarge


def answer(data: bytes) -> bytes:
    """Returns what the program writes for a file."""
    from PIL.Image import DecompressionBombError, DecompressionBombWarning  # noqa: PLC0415 - as above

    try:
        webp, width, height = encoded(data)
    except MemoryError:
        return TOO_COSTLY.encode()
    except _TooLarge:
        return TOO_LARGE.encode()
    except (DecompressionBombError, DecompressionBombWarning):
        return TOO_MANY_PIXELS.encode()
    except Exception:  # noqa: BLE001 - decoders raise all sorts of errors for what is no picture
        return (SVG if b"<svg" in data[:_SVG_LOOKED_AT] else NOT_A_PICTURE).encode()
    return f"{OK} {width} {height}\n".encode() + webp


def _bound() -> None:
    """Bound what the program may take, where the system can: what needs more fails or is killed."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_CPU, MAX_CPU_SECONDS),
        (resource.RLIMIT_AS, MAX_MEMORY_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # not every system bounds each
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    _bound()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
