import { type TemplateResult, html, nothing } from "lit";

export interface Column<Row> {
  title: string;
  cell: (row: Row, index: number) => unknown;
  /** Set from the right, in figures of one width. */
  number?: boolean;
  /** Names its row. */
  head?: boolean;
  /** Has a chart in it, and takes the room that is left. */
  wide?: boolean;
}

interface ChartTable<Row> {
  /** What the table is of; a screen reader says it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** A last row of sums. */
  sums?: readonly string[];
}

/** The numbers of a chart. It scrolls within its place, also by keys. */
export function chartTable<Row>({ caption, columns, rows, sums }: ChartTable<Row>): TemplateResult {
  const kind = ({ number, wide }: Column<Row>) => (number ? "number" : wide ? "wide" : "");
  return html`<div class="chart-table" role="group" aria-label=${caption} tabindex="0">
    <table>
      <caption class="sr">${caption}</caption>
      <thead>
        <tr>${columns.map((column) => html`<th scope="col" class=${kind(column)}>${column.title}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) => html`<tr>
            ${columns.map((column) =>
              column.head
                ? html`<th scope="row" class=${kind(column)}>${column.cell(row, index)}</th>`
                : html`<td class=${kind(column)}>${column.cell(row, index)}</td>`,
            )}
          </tr>`,
        )}
      </tbody>
      ${sums ? html`<tfoot><tr>${columns.map((column, index) => html`<td class=${kind(column)}>${sums[index] ?? ""}</td>`)}</tr></tfoot>` : nothing}
    </table>
  </div>`;
}
