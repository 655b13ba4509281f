import { svg } from "lit";
import { LEFT, TOP, area, sideAxis } from "./axes.ts";
import type { Figures } from "./figures.ts";
import { filled } from "./patterns.ts";
import type { Plot } from "./plot.ts";
import { bands, boxes, cut, ticks } from "./scales.ts";

interface Waterfall {
  id: string;
  summary: string;
  steps: readonly WaterfallStep[];
}

export interface WaterfallStep {
  label: string;
  /** Of a level: the sum so far. Of a change: what is added, or below 0 taken away. */
  value: number;
  kind: "level" | "change";
}

const HEIGHT = 240;
const FOOT = 28;
const LEVEL = 0;
const MORE = 1;
const LESS = 2;

interface Piece {
  from: number;
  to: number;
  series: number;
}

/** Returns between which sums each step goes: a level stands on 0, a change begins where the step before ended. */
export function pieces(steps: readonly WaterfallStep[]): Piece[] {
  let sum = 0;
  return steps.map(({ value, kind }) => {
    const from = kind === "level" ? 0 : sum;
    sum = kind === "level" ? value : sum + value;
    return { from, to: sum, series: kind === "level" ? LEVEL : value < 0 ? LESS : MORE };
  });
}

/** How one sum becomes another, step by step. */
export function waterfall({ id, summary, steps }: Waterfall, figures: Figures): Plot {
  const parts = pieces(steps);
  const hues = ["hue-3", "hue-1", "hue-2"];
  const sides = ticks(Math.max(1, ...parts.flatMap(({ from, to }) => [from, to])), 4);
  const lowest = Math.min(0, ...parts.flatMap(({ from, to }) => [from, to]));
  const most = sides.at(-1) ?? 1;
  return {
    id,
    summary,
    height: TOP + HEIGHT + FOOT,
    hues,
    readings: steps.map(({ label, value, kind }, step) => ({
      title: label,
      rows: [{ label: "P", value: kind === "level" ? figures.whole(value) : figures.signed(value), series: parts[step]?.series ?? LEVEL }],
    })),
    draw: ({ width, mark, pattern }) => {
      const right = width - 8;
      const scale = bands(steps.length, LEFT, right, 88);
      const top = TOP + 16;
      const unit = (HEIGHT - 16) / (most - lowest);
      const y = (value: number) => top + (most - value) * unit;
      const boxOf = ({ from, to }: Piece, step: number) =>
        [scale.at(step), y(Math.max(from, to)), scale.bar, Math.max(1, Math.abs(to - from) * unit)] as const;
      return svg`${sideAxis({ ticks: lowest < 0 ? [lowest, ...sides] : sides, y, write: figures.short, from: LEFT, to: right })}
        ${hues.map((hue, series) => {
          const own = parts.flatMap((part, step) => (part.series === series ? [boxOf(part, step)] : []));
          return filled(boxes(own), hue, pattern(series));
        })}
        <path class="join" d=${parts.slice(0, -1).map(({ to }, step) => `M${scale.at(step) + scale.bar} ${y(to)}H${scale.at(step + 1)}`).join("")}></path>
        <g aria-hidden="true">
          ${steps.map(
            ({ label, value, kind }, step) => svg`<text class="plot-name" x=${scale.middle(step)} y=${(boxOf(parts[step] ?? { from: 0, to: 0, series: 0 }, step)[1]) - 6} text-anchor="middle">
                ${kind === "level" ? figures.short(value) : figures.signedShort(value)}</text>
              <text class="plot-quiet" x=${scale.middle(step)} y=${TOP + HEIGHT + 20} text-anchor="middle">${cut(label, scale.step)}</text>`,
          )}
        </g>
        ${steps.map((_, step) => mark(step, area(scale, step, TOP, TOP + HEIGHT)))}`;
    },
  };
}
