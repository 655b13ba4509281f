import { type TemplateResult, html } from "lit";
import { LIABILITY_REPORT, type LiabilityReportQuery, type PointsFactsFragment } from "#operations/console/reports";
import { columns } from "../charts/columns.ts";
import { framed } from "../charts/figure.ts";
import { plotted } from "../charts/plot.ts";
import { chartTable } from "../charts/table.ts";
import { type WaterfallStep, waterfall } from "../charts/waterfall.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { type Drawn, type Report, figures, membersLink, rateText, readOf } from "./report.ts";

type Liability = LiabilityReportQuery["reports"]["liability"];

interface Step extends WaterfallStep {
  /** In the table. */
  long: string;
}

/** Returns how the balance of the period's beginning became what is outstanding at its end, and the liability now. */
function stepsOf(total: PointsFactsFragment, { outstanding, expectedBreakage }: Liability): Step[] {
  const amount = (name: "issued" | "refunded" | "corrected" | "spent" | "returned" | "expired" | "outstanding" | "debt") => Number(total[name]);
  const flows: [string, number][] = [
    [t.points.issued, amount("issued")],
    [t.points.refunded, -amount("refunded")],
    [t.points.corrected, amount("corrected")],
    [t.points.spent, -amount("spent")],
    [t.points.returned, amount("returned")],
    [t.points.expired, -amount("expired")],
  ];
  const end = amount("outstanding") - amount("debt");
  const begin = end - flows.reduce((sum, [, value]) => sum + value, 0);
  const day = figures.day(Date.parse(total.from));
  // The end of the period is now: what is outstanding is divided into what will be spent and what will not.
  const breakage = total.outstanding === outstanding && expectedBreakage !== null ? Number(expectedBreakage) : null;
  const change = (label: string, value: number, long = label): Step[] => (value === 0 ? [] : [{ label, long, value, kind: "change" }]);
  const level = (label: string, value: number, long = label): Step => ({ label, long, value, kind: "level" });
  return [
    level(t.liability.begin(day), begin, t.liability.beginLong(figures.date(Date.parse(total.from)))),
    ...flows.flatMap(([label, value]) => change(label, value)),
    ...change(t.liability.debt, amount("debt"), t.liability.debtLong),
    level(t.liability.outstanding, amount("outstanding")),
    ...(breakage === null
      ? []
      : [...change(t.liability.breakage, -breakage, t.liability.breakageLong), level(t.liability.liability, amount("outstanding") - breakage, t.liability.liabilityLong)]),
  ];
}

function fall(total: PointsFactsFragment, liability: Liability): TemplateResult {
  const steps = stepsOf(total, liability);
  const summary = t.liability.waterfallSummary(
    figures.whole(steps[0]?.value ?? 0),
    figures.date(Date.parse(total.from)),
    figures.exact(total.outstanding),
  );
  return framed({
    title: t.liability.waterfall,
    summary,
    chart: html`<div class="plotted" ${plotted(waterfall({ id: "liability", summary, steps }, figures))}></div>`,
    table: chartTable({
      caption: t.liability.waterfall,
      rows: steps,
      columns: [
        { title: t.liability.step, head: true, cell: ({ long }) => long },
        { title: "P", number: true, cell: ({ value, kind }) => (kind === "level" ? figures.whole(value) : figures.signed(value)) },
      ],
    }),
  });
}

function months({ months: rows, outstanding, expectedBreakage, breakageRate }: Liability, { view }: Drawn): TemplateResult {
  const summary =
    expectedBreakage === null
      ? t.liability.monthsNoRate(figures.exact(outstanding))
      : t.liability.monthsSummary(figures.exact(outstanding), figures.exact(expectedBreakage), figures.percent(Number(breakageRate)));
  const name = (month: string) => figures.month(Date.parse(month));
  const plot = columns(
    {
      id: "expiry-months",
      summary,
      total: t.liability.all,
      series: [
        { name: t.liability.toSpend, hue: "hue-3" },
        { name: t.liability.toExpire, hue: "hue-2" },
        { name: t.liability.expired, hue: "hue-4" },
      ],
      columns: rows.map((row) => {
        const breakage = Number(row.expectedBreakage ?? 0);
        return { title: name(row.month), tick: name(row.month), counts: [Number(row.outstanding) - breakage, breakage, Number(row.expired)] };
      }),
    },
    figures,
  );
  return framed({
    title: t.liability.months,
    summary,
    chart: html`<div class="plotted" ${plotted(plot)}></div>`,
    table: chartTable({
      caption: t.liability.months,
      rows,
      columns: [
        { title: t.liability.month, head: true, cell: ({ month }) => name(month) },
        { title: t.liability.members, number: true, cell: ({ month, members }) => membersLink(view, members, { expiring: month }) },
        { title: t.liability.expired, number: true, cell: ({ expired }) => figures.exact(expired) },
        { title: t.liability.outstanding, number: true, cell: (row) => figures.exact(row.outstanding) },
        { title: t.liability.toExpire, number: true, cell: (row) => (row.expectedBreakage === null ? "–" : figures.exact(row.expectedBreakage)) },
      ],
    }),
  });
}

function cohorts({ cohorts: rows }: Liability): TemplateResult {
  const rate = (spent: number, expired: number) => (spent + expired > 0 ? expired / (spent + expired) : null);
  return framed({
    title: t.liability.cohorts,
    summary: t.liability.cohortsSummary,
    chart: chartTable({
      caption: t.liability.cohorts,
      rows: [...rows].reverse(),
      columns: [
        { title: t.liability.joined, head: true, cell: ({ month }) => figures.month(Date.parse(month)) },
        { title: t.liability.members, number: true, cell: ({ members }) => figures.whole(members) },
        { title: t.liability.issued, number: true, cell: ({ issued }) => figures.exact(issued) },
        { title: t.liability.spent, number: true, cell: ({ spent }) => figures.exact(spent) },
        { title: t.liability.expired, number: true, cell: ({ expired }) => figures.exact(expired) },
        { title: t.liability.rate, number: true, cell: ({ spent, expired }) => rateText(rate(Number(spent), Number(expired))) },
        { title: t.liability.counted, cell: ({ isCounted }) => (isCounted ? t.liability.yes : t.liability.no) },
      ],
    }),
    table: null,
  });
}

export const liabilityReport: Report = {
  id: "liability",
  title: t.liability.title,
  tab: t.liability.tab,
  read: readOf(
    LIABILITY_REPORT,
    ({ reports }) => reports,
    ({ reports: { liability, points } }, drawn) => ({
      definition: liability.definition,
      csv: liability.csv,
      body:
        liability.cohorts.length === 0
          ? emptyState(t.none.members, { name: "person" })
          : html`${fall(points.total, liability)} ${months(liability, drawn)} ${cohorts(liability)}`,
    }),
  ),
};
