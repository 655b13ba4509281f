"""Pixels of screenshots, read and compared by the browser itself.

A picture is compared part by part, each averaged over cells: letters of another machine's fonts look the same
then, and a part that is lost or has another colour does not.
"""

import base64
import json
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).parent / "screenshots"
CELL = 6
"""Pixels of a cell's side."""
DIFFERENT = 24
"""Of 255: cells whose mean colours are further apart in one channel are different."""

_READ = """async ([png, x, y]) => {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const [left, top] = [x * (bitmap.width - 1), y * (bitmap.height - 1)].map(Math.round);
  return [...context.getImageData(left, top, 1, 1).data];
}"""

_COMPARE = """async ([one, other, boxes, cell, different]) => {
  const read = async (png) =>
    createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const pictures = [await read(one), await read(other)];
  return boxes.map(([here, there]) => {
    const [width, height] = [here, there]
      .map(([, , width, height]) => [width, height])
      .reduce(([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)])
      .map((length) => Math.max(1, Math.round(length / cell)));
    const cells = [here, there].map(([x, y, w, h], index) => {
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(pictures[index], x, y, w, h, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    });
    let count = 0;
    for (let at = 0; at < cells[0].length; at += 4) {
      const apart = [0, 1, 2].map((channel) => Math.abs(cells[0][at + channel] - cells[1][at + channel]));
      if (Math.max(...apart) > different) count += 1;
    }
    return count / (width * height);
  });
}"""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Picture:
    """A screenshot, and where in it each part is: left, top, width, height in pixels."""

    png: bytes
    parts: dict[str, Box]

    def save(self, name: str) -> None:
        """Write it where `kept` reads it."""
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / f"{name}.png").write_bytes(self.png)
        (FOLDER / f"{name}.json").write_text(json.dumps(self.parts) + "\n", "utf-8")


def kept(name: str) -> Picture:
    """Returns the committed picture."""
    parts: dict[str, Box] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return Picture((FOLDER / f"{name}.png").read_bytes(), parts)


def differences(reader: Page, one: Picture, other: Picture) -> dict[str, float]:
    """Returns for each part the share of its cells that differ; `reader` is a page without a policy."""
    assert one.parts.keys() == other.parts.keys()
    boxes = [[one.parts[part], other.parts[part]] for part in one.parts]
    pngs = [base64.b64encode(picture.png).decode() for picture in (one, other)]
    return dict(zip(one.parts, reader.evaluate(_COMPARE, [*pngs, boxes, CELL, DIFFERENT]), strict=True))


def colour_at(reader: Page, png: bytes, x: float, y: float) -> tuple[int, int, int]:
    """Returns the colour at a share of the width and of the height of a picture."""
    red, green, blue, _ = reader.evaluate(_READ, [base64.b64encode(png).decode(), x, y])
    return red, green, blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Returns the contrast of two colours, 1 to 21 (WCAG 2)."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    shares = [part / 255 for part in colour]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
