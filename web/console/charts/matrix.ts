import { type SVGTemplateResult, svg } from "lit";
import type { Figures } from "./figures.ts";
import type { Plot } from "./plot.ts";
import { cut } from "./scales.ts";

interface Matrix {
  id: string;
  summary: string;
  /** Where members were, and where they are. */
  from: readonly string[];
  to: readonly string[];
  /** A row for each of `from`. */
  cells: readonly (readonly number[])[];
  /** The colour of a cell: "stayed", or of a hue. */
  hue: (row: number, column: number) => string;
  /** "Tier before", "Tier after". */
  rowsTitle: string;
  columnsTitle: string;
  /** "Silver to Gold" */
  way: (from: string, to: string) => string;
  /** What is counted, and what a row's share is of: "Members", "of Silver". */
  counted: string;
  shareOf: (from: string) => string;
  /** What is read while no cell is pointed at. */
  rest: { title: string; rows: readonly { label: string; value: string }[] };
}

const CELL = 40;
const HEAD = 44;
/** From which share of its row on a cell is filled so much. */
const STEPS = [0, 0.01, 0.03, 0.08, 0.2];

/** Returns how much a cell is filled: 0 for none, to 5. */
export function heatOf(share: number): number {
  return share > 0 ? STEPS.filter((least) => share > least || least === 0).length : 0;
}

/** How many went from each row to each column; the fill is the share of the row. */
export function matrix(data: Matrix, figures: Figures): Plot {
  const { from: rows, to: columns, cells } = data;
  const sums = rows.map((_, row) => (cells[row] ?? []).reduce((sum, count) => sum + count, 0));
  const count = (row: number, column: number) => cells[row]?.[column] ?? 0;
  const share = (row: number, column: number) => count(row, column) / (sums[row] || 1);
  return {
    id: data.id,
    summary: data.summary,
    height: HEAD + CELL * rows.length + 4,
    hues: [],
    columns: columns.length,
    rest: data.rest,
    readings: rows.flatMap((from, row) =>
      columns.map((to, column) => ({
        title: data.way(from, to),
        rows: [
          { label: data.counted, value: figures.whole(count(row, column)) },
          { label: data.shareOf(from), value: figures.percent(share(row, column)) },
        ],
      })),
    ),
    draw: ({ width, mark }) => {
      const side = Math.min(132, Math.max(56, width * 0.2));
      const cell = Math.min(136, (width - side - 4) / Math.max(1, columns.length));
      const at = (column: number) => side + column * cell;
      return svg`<g aria-hidden="true">
          <text class="plot-quiet" x="0" y=${HEAD - 8}>${cut(`${data.rowsTitle} ↓`, side - 8)}</text>
          <text class="plot-quiet" x=${side} y="12">${data.columnsTitle} →</text>
          ${rows.map((name, row) => svg`<text class="plot-name" x="0" y=${HEAD + CELL * (row + 0.5) + 4}>${cut(name, side - 8)}</text>`)}
          ${columns.map(
            (name, column) => svg`<text class="plot-name" x=${at(column) + cell / 2} y=${HEAD - 8} text-anchor="middle">
              ${cut(name, cell - 4)}
            </text>`,
          )}
        </g>
        ${rows.flatMap((_, row) =>
          columns.map((_, column) => {
            const hue = data.hue(row, column);
            const heat = hue === "stayed" ? 0 : share(row, column);
            return mark(row * columns.length + column, cellOf(count(row, column), heat, hue, [at(column), HEAD + CELL * row, cell], figures));
          }),
        )}`;
    },
  };
}

function cellOf(
  count: number,
  share: number,
  hue: string,
  [x, y, width]: readonly [number, number, number],
  { short }: Figures,
): SVGTemplateResult {
  const ink = count > 0 ? Math.max(1, heatOf(share)) : 0;
  return svg`<rect class="heat heat-${heatOf(share)} ${hue}" x=${x + 1} y=${y + 1} width=${width - 2} height=${CELL - 2} rx="4"></rect>
    <text class="heat-text heat-text-${ink}" x=${x + width / 2} y=${y + CELL / 2 + 4} text-anchor="middle">${count > 0 ? short(count) : "·"}</text>
    <rect class="mark-area" x=${x + 1} y=${y + 1} width=${width - 2} height=${CELL - 2} rx="4"></rect>`;
}
