import { type SVGTemplateResult, svg } from "lit";
import type { Figures } from "./figures.ts";
import type { Plot } from "./plot.ts";
import { cut } from "./scales.ts";

interface Matrix {
  id: string;
  summary: string;
  names: readonly string[];
  /** Of a row: where its members were; of a column: where they are. */
  cells: readonly (readonly number[])[];
  /** "Tier before", "Tier after". */
  rows: string;
  columns: string;
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

/** How many went from each row to each column, upwards right of the diagonal; the fill is the share of the row. */
export function matrix(data: Matrix, figures: Figures): Plot {
  const { names, cells } = data;
  const sums = names.map((_, row) => (cells[row] ?? []).reduce((sum, count) => sum + count, 0));
  const count = (row: number, column: number) => cells[row]?.[column] ?? 0;
  const share = (row: number, column: number) => count(row, column) / (sums[row] || 1);
  return {
    id: data.id,
    summary: data.summary,
    height: HEAD + CELL * names.length + 4,
    hues: [],
    columns: names.length,
    rest: data.rest,
    readings: names.flatMap((from, row) =>
      names.map((to, column) => ({
        title: data.way(from, to),
        rows: [
          { label: data.counted, value: figures.whole(count(row, column)) },
          { label: data.shareOf(from), value: figures.percent(share(row, column)) },
        ],
      })),
    ),
    draw: ({ width, mark }) => {
      const side = Math.min(132, Math.max(56, width * 0.2));
      const cell = Math.min(136, (width - side - 4) / Math.max(1, names.length));
      const at = (column: number) => side + column * cell;
      return svg`<g aria-hidden="true">
          <text class="plot-quiet" x="0" y=${HEAD - 8}>${cut(`${data.rows} ↓`, side - 8)}</text>
          <text class="plot-quiet" x=${side} y="12">${data.columns} →</text>
          ${names.map(
            (name, index) => svg`<text class="plot-name" x="0" y=${HEAD + CELL * (index + 0.5) + 4}>${cut(name, side - 8)}</text>
              <text class="plot-name" x=${at(index) + cell / 2} y=${HEAD - 8} text-anchor="middle">${cut(name, cell - 4)}</text>`,
          )}
        </g>
        ${names.flatMap((_, row) =>
          names.map((_, column) =>
            mark(row * names.length + column, cellOf(count(row, column), row === column ? 0 : share(row, column), row === column ? "stayed" : row < column ? "hue-1" : "hue-2", [at(column), HEAD + CELL * row, cell], figures)),
          ),
        )}`;
    },
  };
}

function cellOf(
  count: number,
  share: number,
  kind: string,
  [x, y, width]: readonly [number, number, number],
  { short }: Figures,
): SVGTemplateResult {
  return svg`<rect class="heat heat-${heatOf(share)} ${kind}" x=${x + 1} y=${y + 1} width=${width - 2} height=${CELL - 2} rx="4"></rect>
    <text class="heat-text heat-text-${count > 0 ? Math.max(1, heatOf(share)) : 0}" x=${x + width / 2} y=${y + CELL / 2 + 4} text-anchor="middle">${count > 0 ? short(count) : "·"}</text>
    <rect class="mark-area" x=${x + 1} y=${y + 1} width=${width - 2} height=${CELL - 2} rx="4"></rect>`;
}
