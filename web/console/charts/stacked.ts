import { type SVGTemplateResult, svg } from "lit";
import { BOTTOM, LEFT, TOP, area, footAxis, sideAxis } from "./axes.ts";
import type { Figures } from "./figures.ts";
import { filled } from "./patterns.ts";
import type { Plot } from "./plot.ts";
import { type Bands, bands, boxes, cut, wholeTicks } from "./scales.ts";

interface StackedShares {
  id: string;
  summary: string;
  /** From below to the top of a bar. */
  series: readonly { name: string; hue: string }[];
  columns: readonly StackedColumn[];
  /** What a column counts in all: "Members". */
  total: string;
}

interface StackedColumn {
  /** In its reading: "Week of 2 Nov 2026". */
  title: string;
  /** Under the bar: "2 Nov". */
  tick: string;
  /** Of each series. */
  counts: readonly number[];
}

const SHARES = 220;
const GAP = 20;
const TOTALS = 44;
/** Room for the names at the right, from this width on. */
const NAMES = 112;
const NAMED_FROM = 440;
/** A part of the last bar that is lower has its name in the key alone. */
const LOWEST_NAMED = 14;

/** Bars of 100 %, divided by series, and below how many each is of. */
export function stackedShares({ id, summary, series, columns, total }: StackedShares, figures: Figures): Plot {
  const sums = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const share = (column: number, of: number) => (columns[column]?.counts[of] ?? 0) / (sums[column] || 1);
  return {
    id,
    summary,
    height: TOP + SHARES + GAP + TOTALS + BOTTOM,
    hues: series.map(({ hue }) => hue),
    readings: columns.map(({ title, counts }, column) => ({
      title,
      rows: [
        // As they lie on each other.
        ...series
          .map(({ name }, of) => ({
            label: name,
            value: figures.whole(counts[of] ?? 0),
            more: figures.percent(share(column, of)),
            series: of,
          }))
          .reverse(),
        { label: total, value: figures.whole(sums[column] ?? 0) },
      ],
    })),
    draw: (space) => {
      const named = space.width >= NAMED_FROM;
      const last = columns.length - 1;
      const right = space.width - (named ? NAMES : 8);
      const scale = bands(columns.length, LEFT, right);
      const y = (value: number) => TOP + SHARES * (1 - value);
      const below = (column: number, of: number) => {
        let sum = 0;
        for (let lower = 0; lower < of; lower++) sum += share(column, lower);
        return sum;
      };
      const foot = TOP + SHARES + GAP + TOTALS;
      return svg`${sideAxis({ ticks: [0, 0.25, 0.5, 0.75, 1], y, write: figures.percentShort, from: LEFT, to: right })}
        ${series.map(({ hue }, of) =>
          filled(
            boxes(columns.map((_, column) => [scale.at(column), y(below(column, of) + share(column, of)), scale.bar, SHARES * share(column, of)])),
            hue,
            space.pattern(of),
          ),
        )}
        ${series.map((_, of) => seams(columns.length, scale, (column) => (share(column, of) > 0 ? y(below(column, of)) : null)))}
        ${named && last >= 0 ? series.map(({ name }, of) => nameOf(name, share(last, of), y(below(last, of)), right, figures)) : null}
        ${totals(sums, scale, right, foot, figures)}
        ${footAxis(columns.map(({ tick }) => tick), scale, foot + 18)}
        ${columns.map((_, column) => space.mark(column, area(scale, column, TOP - 2, foot)))}`;
    },
  };
}

/** Thin lines of the ground between the parts. */
function seams(count: number, scale: Bands, y: (column: number) => number | null): SVGTemplateResult {
  const path = Array.from({ length: count }, (_, column) => {
    const at = y(column);
    return at === null ? "" : `M${scale.at(column)} ${at}h${scale.bar}`;
  }).join("");
  return svg`<path class="seam" d=${path}></path>`;
}

function nameOf(name: string, share: number, bottom: number, right: number, { percentShort }: Figures): SVGTemplateResult | null {
  const height = SHARES * share;
  if (height < LOWEST_NAMED) return null;
  return svg`<text class="plot-name" x=${right + 8} y=${bottom - height / 2 + 4} aria-hidden="true">
    ${cut(name, NAMES - 48)} <tspan class="plot-quiet">${percentShort(share)}</tspan>
  </text>`;
}

function totals(sums: readonly number[], scale: Bands, right: number, foot: number, figures: Figures): SVGTemplateResult {
  const steps = wholeTicks(Math.max(0, ...sums), 1);
  const most = steps.at(-1) || 1;
  const y = (value: number) => foot - (TOTALS * value) / most;
  return svg`${sideAxis({ ticks: steps, y, write: figures.short, from: LEFT, to: right })}
    <path class="total" d=${boxes(sums.map((sum, column) => [scale.at(column), y(sum), scale.bar, foot - y(sum)]))}></path>`;
}

