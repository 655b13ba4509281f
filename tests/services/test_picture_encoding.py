"""Files of strangers: what is shown of them is WebP, small, upright and without metadata, or nothing."""

import asyncio
import os
import zlib
from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import Unavailable
from app.pictures import encoding, reencode
from app.pictures.encoding import AT_A_TIME, Encoded, Encoder
from app.pictures.failures import FILE_SENTENCES, PictureFailure, PictureRefused
from app.pictures.reencode import MAX_PIXELS, MAX_SIDE, MAX_STORED_BYTES
from tests.services.pictures import opened, picture, saved

REENCODE = Path(reencode.__file__).read_text()
_ORIENTATION = 0x0112


async def refused(data: bytes) -> PictureFailure:
    with pytest.raises(PictureRefused) as error:
        await Encoder().encode(data)
    return error.value.failure


@pytest.mark.parametrize("kind", reencode.FORMATS)
async def test_every_format_becomes_webp(kind: str) -> None:
    made = await Encoder().encode(picture(8, 6, kind=kind))
    assert (made.width, made.height) == (8, 6)
    image = opened(made.data)
    assert (image.format, image.size) == ("WEBP", (8, 6))
    pixel = image.convert("RGB").getpixel((4, 3))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200
    assert max(pixel[1:]) < 60


async def test_metadata_goes_after_the_picture_was_turned() -> None:
    exif = Image.Exif()
    exif[_ORIENTATION] = 6  # to be turned by a quarter
    exif[0x010E] = "where she lives"
    sideways = picture(8, 6, kind="JPEG", exif=exif, icc_profile=b"a profile", comment=b"a comment")
    assert b"where she lives" in sideways
    made = await Encoder().encode(sideways)
    assert (made.width, made.height) == (6, 8)
    for name in (b"EXIF", b"ICCP", b"XMP ", b"where she lives", b"a profile", b"a comment"):
        assert name not in made.data


async def test_what_is_clear_stays_clear() -> None:
    made = await Encoder().encode(saved(Image.new("RGBA", (4, 4), (0, 0, 0, 0))))
    assert opened(made.data).convert("RGBA").getpixel((1, 1)) == (0, 0, 0, 0)


async def test_of_an_animation_the_first_frame_is_taken() -> None:
    first, second = Image.new("RGB", (8, 8), "red"), Image.new("RGB", (8, 8), "blue")
    for kind in ("GIF", "WEBP", "PNG"):
        made = await Encoder().encode(saved(first, kind, save_all=True, append_images=[second]))
        image = opened(made.data)
        assert getattr(image, "n_frames", 1) == 1
        pixel = image.convert("RGB").getpixel((4, 4))
        assert isinstance(pixel, tuple)
        assert pixel[0] > 200


@pytest.mark.parametrize(
    ("size", "becomes"),
    [
        ((MAX_SIDE, 9), (MAX_SIDE, 9)),
        ((MAX_SIDE + 1, 9), (MAX_SIDE, 9)),
        ((9, 2 * MAX_SIDE), (4, MAX_SIDE)),
        ((4_096, 4_096), (MAX_SIDE, MAX_SIDE)),
        ((MAX_PIXELS, 1), (MAX_SIDE, 1)),
    ],
)
async def test_what_is_larger_is_made_smaller(size: tuple[int, int], becomes: tuple[int, int]) -> None:
    made = await Encoder().encode(picture(size[0], size[1]))
    assert (made.width, made.height) == becomes


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
async def test_one_pixel_more_is_refused(kind: str) -> None:
    assert MAX_PIXELS == 4_096 * 4_096
    assert await refused(picture(4_097, 4_096, kind=kind)) is PictureFailure.TOO_MANY_PIXELS


async def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    """One that says to have 4.3 billion pixels, in 70 bytes: nothing of their size is ever allocated."""
    small = bytearray(picture(1, 1))
    header = small.index(b"IHDR")
    small[header + 4 : header + 12] = (65_535).to_bytes(4) * 2
    small[header + 17 : header + 21] = zlib.crc32(small[header : header + 17]).to_bytes(4)
    assert await refused(bytes(small)) is PictureFailure.TOO_MANY_PIXELS


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (b"", PictureFailure.NOT_A_PICTURE),
        (b"GIF89a", PictureFailure.NOT_A_PICTURE),
        (b"<!doctype html><p>404", PictureFailure.NOT_A_PICTURE),
        (b"%PDF-1.7", PictureFailure.NOT_A_PICTURE),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", PictureFailure.NOT_A_PICTURE),
        (picture(kind="BMP"), PictureFailure.NOT_A_PICTURE),
        (picture(kind="TIFF"), PictureFailure.NOT_A_PICTURE),
        (picture(99, 99)[:-30], PictureFailure.NOT_A_PICTURE),
        (picture(kind="JPEG")[:60], PictureFailure.NOT_A_PICTURE),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', PictureFailure.SVG),
        (b"<svg><script>alert(1)</script></svg>", PictureFailure.SVG),
    ],
)
async def test_what_is_no_picture_is_refused(data: bytes, failure: PictureFailure) -> None:
    assert await refused(data) is failure
    assert failure in FILE_SENTENCES


async def test_too_much_detail_costs_quality_and_then_the_picture() -> None:
    def noise(mode: str, side: int) -> bytes:
        return saved(Image.frombytes(mode, (side, side), os.urandom(len(mode) * side * side)))

    detailed = noise("RGB", 1_300)
    plain = saved(opened(detailed), "WEBP", quality=reencode.QUALITIES[0])
    assert len(plain) > MAX_STORED_BYTES
    assert len((await Encoder().encode(detailed)).data) <= MAX_STORED_BYTES
    assert await refused(noise("RGBA", MAX_SIDE)) is PictureFailure.TOO_LARGE


async def test_a_program_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "ENCODE_SECONDS", 0.001)
    assert await refused(picture()) is PictureFailure.TOO_COSTLY


async def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With less than the pixels need, the picture is refused, and nothing else fails."""
    program = tmp_path / "small.py"
    program.write_text(REENCODE.replace("MAX_MEMORY_BYTES = 768", "MAX_MEMORY_BYTES = 120"))
    monkeypatch.setattr(encoding, "_PROGRAM", program)
    assert (await Encoder().encode(picture())).width == 4
    assert await refused(saved(Image.new("RGBA", (4_096, 4_096)))) is PictureFailure.TOO_COSTLY


async def test_a_program_that_fails_is_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "_PROGRAM", "/nonexistent.py")
    with pytest.raises(RuntimeError, match="ended with 2"):
        await Encoder().encode(picture())


async def test_others_wait_for_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    running, most, go_on = 0, 0, asyncio.Event()

    async def encode(data: bytes) -> Encoded:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await go_on.wait()
        running -= 1
        return Encoded(data, 1, 1)

    monkeypatch.setattr(encoding, "_encode", encode)
    encoder = Encoder(seconds=0.05)
    tasks = [asyncio.create_task(encoder.encode(b"x")) for _ in range(AT_A_TIME)]
    await asyncio.sleep(0)
    with pytest.raises(Unavailable):
        await encoder.encode(b"one more")
    go_on.set()
    assert len(await asyncio.gather(*tasks)) == most == AT_A_TIME
