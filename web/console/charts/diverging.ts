import { svg } from "lit";
import { BOTTOM, LEFT, TOP, area, footAxis, sideAxis } from "./axes.ts";
import type { Figures } from "./figures.ts";
import { filled } from "./patterns.ts";
import type { Plot } from "./plot.ts";
import { bands, boxes, wholeTicks } from "./scales.ts";

interface Diverging {
  id: string;
  summary: string;
  /** What is counted above the line, and what below it. */
  up: string;
  down: string;
  /** What is left of both: "Net". */
  net: string;
  columns: readonly { title: string; tick: string; up: number; down: number }[];
}

const HEIGHT = 240;
const UP = 0;
const DOWN = 1;

/** Bars of two counts, one above a line and one below it, on one scale. */
export function diverging({ id, summary, up, down, net, columns }: Diverging, figures: Figures): Plot {
  const hues = ["hue-1", "hue-2"];
  const most = (side: "up" | "down") => Math.max(0, ...columns.map((column) => column[side]));
  const step = wholeTicks(Math.max(1, most("up") + most("down")), 5)[1] ?? 1;
  const stepsOf = (side: "up" | "down") => Math.ceil(most(side) / step);
  // A side without a bar has room for its name.
  const highest = Math.max(stepsOf("up"), 0.5) * step;
  const lowest = Math.max(stepsOf("down"), 0.5) * step;
  const steps = Array.from({ length: stepsOf("down") + stepsOf("up") + 1 }, (_, index) => (index - stepsOf("down")) * step);
  return {
    id,
    summary,
    height: TOP + HEIGHT + BOTTOM,
    hues,
    readings: columns.map((column) => ({
      title: column.title,
      rows: [
        { label: up, value: figures.whole(column.up), series: UP },
        { label: down, value: figures.whole(column.down), series: DOWN },
        { label: net, value: figures.signed(column.up - column.down) },
      ],
    })),
    draw: ({ width, mark, pattern }) => {
      const right = width - 8;
      const scale = bands(columns.length, LEFT, right);
      const unit = HEIGHT / (highest + lowest);
      const y = (value: number) => TOP + (highest - value) * unit;
      const sides = (value: number) => figures.short(Math.abs(value));
      return svg`${sideAxis({ ticks: steps, y, write: sides, from: LEFT, to: right })}
        ${filled(boxes(columns.map((column, at) => [scale.at(at), y(column.up), scale.bar, column.up * unit])), "hue-1", pattern(UP))}
        ${filled(boxes(columns.map((column, at) => [scale.at(at), y(0), scale.bar, column.down * unit])), "hue-2", pattern(DOWN))}
        <g aria-hidden="true">
          <text class="plot-name" x=${LEFT + 4} y=${TOP + 10}>▲ ${up}</text>
          <text class="plot-name" x=${LEFT + 4} y=${TOP + HEIGHT - 4}>▼ ${down}</text>
        </g>
        ${footAxis(columns.map(({ tick }) => tick), scale, TOP + HEIGHT + 18)}
        ${columns.map((_, at) => mark(at, area(scale, at, TOP, TOP + HEIGHT)))}`;
    },
  };
}
