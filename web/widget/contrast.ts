/** The least contrast of text on what is behind it (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** Which of the host's colours are read on which. */
const PAIRS = [
  ["ink", "surface"],
  ["accent", "surface"],
  ["points", "surface"],
] as const;

/** Warns on the console where colours that the host gave cannot be read on each other. */
export function warnOfContrast(host: HTMLElement): void {
  const style = getComputedStyle(host);
  const given = (name: string) => style.getPropertyValue(`--laurel-${name}`).trim();
  for (const [front, back] of PAIRS) {
    if (!given(front) && !given(back)) continue;
    const contrast = contrastOf(style.getPropertyValue(`--${front}`), style.getPropertyValue(`--${back}`));
    if (contrast !== null && contrast < LEAST) {
      console.warn(
        `<laurel-widget>: --laurel-${front} on --laurel-${back} has a contrast of ${contrast.toFixed(1)}; text needs ${LEAST}.`,
      );
    }
  }
}

/** The contrast of two colours of CSS, 1 to 21; null where one is no colour. */
function contrastOf(one: string, other: string): number | null {
  const [first, second] = [luminance(one), luminance(other)];
  if (first === null || second === null) return null;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Painted, so that the browser reads every notation that it knows. */
function luminance(colour: string): number | null {
  const value = colour.trim();
  if (!CSS.supports("color", value)) return null;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  if (!canvas) return null;
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
