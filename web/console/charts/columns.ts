import { type SVGTemplateResult, svg } from "lit";
import { BOTTOM, LEFT, TOP, area, footAxis, sideAxis } from "./axes.ts";
import type { Figures } from "./figures.ts";
import { filled } from "./patterns.ts";
import type { Plot } from "./plot.ts";
import { type Bands, bands, boxes, wholeTicks } from "./scales.ts";

interface Columns {
  id: string;
  summary: string;
  /** From below to the top of a column. */
  series: readonly { name: string; hue: string }[];
  columns: readonly { title: string; tick: string; counts: readonly number[] }[];
  /** What a column is in all; without it there is one series. */
  total?: string;
  /** Columns of a histogram touch. */
  touching?: boolean;
  /** A line between columns: after how many of them, and what it is. */
  line?: { at: number; label: string } | null;
}

const HEIGHT = 220;
/** A column at least this wide has its sum over it. */
const SUMMED = 34;

/** Upright bars of sums, divided by series; a histogram where they touch. */
export function columns({ id, summary, series, columns, total, touching = false, line }: Columns, figures: Figures): Plot {
  const sums = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const all = sums.reduce((sum, count) => sum + count, 0);
  const steps = wholeTicks(Math.max(1, ...sums));
  const most = steps.at(-1) ?? 1;
  return {
    id,
    summary,
    height: TOP + HEIGHT + BOTTOM,
    hues: series.map(({ hue }) => hue),
    readings: columns.map(({ title, counts }, column) => ({
      title,
      rows: [
        ...series.map(({ name }, of) => ({
          label: name,
          value: figures.whole(counts[of] ?? 0),
          more: total ? figures.percent((counts[of] ?? 0) / (sums[column] || 1)) : figures.percent((counts[of] ?? 0) / (all || 1)),
          series: of,
        })),
        ...(total ? [{ label: total, value: figures.whole(sums[column] ?? 0) }] : []),
      ],
    })),
    draw: ({ width, mark, pattern }) => {
      const right = width - 8;
      const loose = bands(columns.length, LEFT, right, 72);
      const scale = touching ? { ...loose, at: (column: number) => LEFT + column * loose.step + 0.5, bar: Math.max(1, loose.step - 1) } : loose;
      const y = (value: number) => TOP + 16 + (HEIGHT - 16) * (1 - value / most);
      const below = (column: number, of: number) => (columns[column]?.counts ?? []).slice(0, of).reduce((sum, count) => sum + count, 0);
      return svg`${sideAxis({ ticks: steps, y, write: figures.short, from: LEFT, to: right })}
        ${series.map(({ hue }, of) =>
          filled(
            boxes(
              columns.map(({ counts }, column) => {
                const from = below(column, of);
                return [scale.at(column), y(from + (counts[of] ?? 0)), scale.bar, y(from) - y(from + (counts[of] ?? 0))] as const;
              }),
            ),
            hue,
            pattern(of),
          ),
        )}
        ${scale.step >= SUMMED ? sums.map((sum, column) => sumOver(sum, scale.middle(column), y(sum), figures)) : null}
        ${line ? across(line, scale, right) : null}
        ${footAxis(columns.map(({ tick }) => tick), scale, TOP + HEIGHT + 18)}
        ${columns.map((_, column) => mark(column, area(scale, column, TOP, TOP + HEIGHT)))}`;
    },
  };
}

function sumOver(sum: number, x: number, y: number, { short }: Figures): SVGTemplateResult | null {
  if (sum === 0) return null;
  return svg`<text class="plot-name" x=${x} y=${y - 5} text-anchor="middle" aria-hidden="true">${short(sum)}</text>`;
}

function across({ at, label }: { at: number; label: string }, scale: Bands, right: number): SVGTemplateResult {
  const x = LEFT + at * scale.step;
  const left = x > right - 120;
  return svg`<line class="across" x1=${x} x2=${x} y1=${TOP} y2=${TOP + HEIGHT}></line>
    <text class="plot-name" x=${x + (left ? -6 : 6)} y=${TOP + 8} text-anchor=${left ? "end" : "start"} aria-hidden="true">${label}</text>`;
}
