/** Where values lie on an axis. Lengths are pixels. */

/** Returns round values from 0 up to the first one that is not below `most`: about `count` steps of 1, 2 or 5. */
export function ticks(most: number, count = 4): number[] {
  if (!(most > 0)) return [0];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * (1 - 1e-9)) ?? rough;
  const steps = Math.ceil(most / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** As `ticks`, of whole numbers. */
export function wholeTicks(most: number, count = 4): number[] {
  return ticks(most, Math.max(1, Math.min(count, Math.ceil(most))));
}

export interface Bands {
  /** The left edge of a band. */
  at: (index: number) => number;
  /** The middle of a band. */
  middle: (index: number) => number;
  /** From the left edge of one band to that of the next. */
  step: number;
  /** How wide a bar in a band is: the step without its gap. */
  bar: number;
}

/** Divides `from` to `to` into `count` bands with gaps between them; narrow bands touch. */
export function bands(count: number, from: number, to: number, widest = 64): Bands {
  const step = (to - from) / Math.max(1, count);
  const gap = step < 5 ? 0 : step < 12 ? 1 : Math.min(8, step / 5);
  const bar = Math.min(widest, Math.max(1, step - gap));
  const at = (index: number) => from + index * step + (step - bar) / 2;
  return { at, middle: (index) => from + (index + 0.5) * step, step, bar };
}

/** Returns which bands get a label, so that labels of `room` pixels do not touch; the last one always does. */
export function labelled(count: number, step: number, room: number): number[] {
  const every = Math.max(1, Math.ceil(room / step));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0);
}

/** Returns the path of rectangles, each [x, y, width, height]; those without a height are left out. */
export function boxes(rectangles: readonly (readonly [number, number, number, number])[]): string {
  return rectangles
    .filter(([, , , height]) => height > 0)
    .map(([x, y, width, height]) => `M${near(x)} ${near(y)}h${near(width)}v${near(height)}h${near(-width)}z`)
    .join("");
}

function near(length: number): number {
  return Math.round(length * 100) / 100;
}

/** About how wide a character is. */
const CHARACTER = 7.2;

/** Returns the text, cut to what fits into `width` pixels in the charts' type. */
export function cut(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / CHARACTER));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}

/** Returns sorted places moved apart, each at least `room` from the next, none beyond `most` where that is possible. */
export function apart(places: readonly number[], room: number, most: number): number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, (down.at(-1) ?? -Infinity) + room));
  const up: number[] = [];
  for (const place of down.reverse()) up.push(Math.min(place, (up.at(-1) ?? most + room) - room));
  return up.reverse();
}
