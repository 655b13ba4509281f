import { html } from "lit";
import { REPURCHASES_REPORT } from "#operations/console/reports";
import { columns } from "../charts/columns.ts";
import { framed } from "../charts/figure.ts";
import { plotted } from "../charts/plot.ts";
import { chartTable } from "../charts/table.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { type Report, figures, membersInOrder, readOf } from "./report.ts";

interface Bucket {
  fromDays: number;
  untilDays: number | null;
}

function bucketName({ fromDays, untilDays }: Bucket): string {
  return untilDays === null
    ? t.repurchases.from(figures.whole(fromDays))
    : t.repurchases.between(figures.whole(fromDays), figures.whole(untilDays - 1));
}

/** Returns where a number of days lies among buckets: the whole ones before it, and the part of its own. */
export function placeOf(days: number, buckets: readonly Bucket[]): number {
  const at = buckets.findIndex(({ fromDays, untilDays }) => days >= fromDays && (untilDays === null || days < untilDays));
  const { fromDays, untilDays } = buckets[at] ?? { fromDays: 0, untilDays: null };
  return at + (untilDays === null ? 0 : (days - fromDays) / (untilDays - fromDays));
}

export const repurchasesReport: Report = {
  id: "repurchases",
  title: t.repurchases.title,
  tab: t.repurchases.tab,
  read: readOf(
    REPURCHASES_REPORT,
    ({ reports }) => reports,
    ({ reports: { repurchases } }, { view }) => {
      const { definition, csv, purchases, firstPurchases, medianDays, buckets } = repurchases;
      if (purchases === 0 || medianDays === null) return { definition, csv, body: emptyState(t.none.repurchases, { name: "tag" }) };
      const median = t.repurchases.days(medianDays, figures.whole(medianDays));
      const summary = t.repurchases.summary(t.repurchases.purchases(purchases, figures.whole(purchases)), median, figures.whole(firstPurchases));
      const plot = columns(
        {
          id: "repurchases",
          summary,
          touching: true,
          series: [{ name: t.repurchases.series, hue: "hue-1" }],
          line: { at: placeOf(medianDays, buckets), label: t.repurchases.median(median) },
          columns: buckets.map((bucket) => ({ title: bucketName(bucket), tick: figures.whole(bucket.fromDays), counts: [bucket.purchases] })),
        },
        figures,
      );
      return {
        definition,
        csv,
        body: html`${framed({
          title: t.repurchases.title,
          summary,
          chart: html`<div class="plotted" ${plotted(plot)}></div>`,
          table: chartTable({
            caption: t.repurchases.title,
            rows: buckets,
            columns: [
              { title: t.repurchases.column, head: true, cell: bucketName },
              { title: t.repurchases.series, number: true, cell: (bucket) => figures.whole(bucket.purchases) },
              { title: t.share, number: true, cell: (bucket) => figures.percent(bucket.purchases / purchases) },
              { title: t.before, number: true, cell: ({ comparison }) => figures.whole(comparison) },
            ],
            sums: [t.allOf, figures.whole(purchases), figures.percent(1), figures.whole(buckets.reduce((sum, { comparison }) => sum + comparison, 0))],
          }),
        })}
        ${membersInOrder(view, "-bought", t.repurchases.members)}`,
      };
    },
  ),
};
