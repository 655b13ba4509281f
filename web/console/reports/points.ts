import { type TemplateResult, html } from "lit";
import { POINTS_REPORT, type PointsFactsFragment } from "#operations/console/reports";
import { framed } from "../charts/figure.ts";
import { timed } from "../charts/series.ts";
import { chartTable } from "../charts/table.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { byDay, lastOf } from "./period.ts";
import { type Drawn, type Report, figures, membersInOrder, readOf, rowName } from "./report.ts";

const FLOWS = ["issued", "spent", "expired"] as const;
const REST = ["returned", "refunded", "corrected"] as const;
const LEVELS = ["outstanding", "debt"] as const;
const PANEL = 172;

export function anyPoints(columns: readonly PointsFactsFragment[]): boolean {
  return columns.some((column) => [...FLOWS, ...REST, ...LEVELS].some((name) => Number(column[name]) !== 0));
}

/** The series of P outstanding, and of those issued, spent and expired below. */
export function pointsSeries(columns: readonly PointsFactsFragment[], summary: string, { interval }: Pick<Drawn, "interval">): TemplateResult {
  const valuesOf = (name: (typeof FLOWS)[number] | "outstanding") => columns.map((column) => Number(column[name]));
  return html`<div class="plotted" ${timed({
    summary,
    days: columns.map(({ from }) => Date.parse(from)),
    figures,
    panels: [
      { title: t.points.level, height: PANEL, filled: true, lines: [{ name: t.points.outstanding, hue: 3, values: valuesOf("outstanding") }] },
      {
        title: t.points.flows(interval),
        height: PANEL,
        lines: FLOWS.map((name, index) => ({ name: t.points[name], hue: [1, 2, 4][index] ?? 1, values: valuesOf(name) })),
      },
    ],
  })}></div>`;
}

export function pointsSummary(total: PointsFactsFragment): string {
  return t.points.summary(
    figures.exact(total.outstanding),
    figures.date(lastOf(total.until)),
    figures.exact(total.issued),
    figures.exact(total.spent),
    figures.exact(total.expired),
  );
}

export const pointsReport: Report = {
  id: "points",
  title: t.points.title,
  tab: t.points.tab,
  by: byDay,
  read: readOf(
    POINTS_REPORT,
    ({ reports }) => reports,
    ({ reports: { points } }, drawn) => {
      const { definition, csv, columns, total, comparison } = points;
      if (!anyPoints(columns)) return { definition, csv, body: emptyState(t.none.points, { name: "tag" }) };
      const summary = pointsSummary(total);
      const names = [...FLOWS, ...REST, ...LEVELS];
      const rows: [string, PointsFactsFragment][] = [
        [t.points.period, total],
        [t.points.compared, comparison],
        ...[...columns].reverse().map((column): [string, PointsFactsFragment] => [rowName(drawn.interval, Date.parse(column.from)), column]),
      ];
      return {
        definition,
        csv,
        body: html`${framed({
          title: t.points.title,
          summary,
          chart: pointsSeries(columns, summary, drawn),
          table: chartTable({
            caption: t.points.title,
            rows,
            columns: [
              { title: t.period.intervalHead[drawn.interval], head: true, cell: ([name]) => name },
              ...names.map((name) => ({ title: t.points[name], number: true, cell: ([, column]: [string, PointsFactsFragment]) => figures.exact(column[name]) })),
            ],
          }),
        })}
        ${membersInOrder(drawn.view, "-points", t.points.members)}`,
      };
    },
  ),
};
