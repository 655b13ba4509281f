import { type TemplateResult, html, nothing } from "lit";
import { DEMAND_REPORT, type DemandReportQuery } from "#operations/console/reports";
import { framed } from "../charts/figure.ts";
import { shareStrip } from "../charts/strips.ts";
import { chartTable } from "../charts/table.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { type Report, figures, readOf, tierName } from "./report.ts";

type Demand = DemandReportQuery["itemDemand"];

/** Names with their numbers, in one cell: "Too few points 4 · Tier too low 2". */
function counts(all: readonly (readonly [name: string, count: number])[]): TemplateResult {
  return html`<span class="demand-counts">${all.map(([name, count]) => html`<span>${name} <strong class="num">${figures.whole(count)}</strong></span>`)}</span>`;
}

function items({ items: rows, members }: Demand): TemplateResult {
  const reasons: Partial<Record<string, string>> = t.demand.reasons;
  return framed({
    title: t.demand.byItem,
    summary: t.demand.byItemSummary(t.members(members, figures.whole(members))),
    chart: chartTable({
      caption: t.demand.byItem,
      rows,
      columns: [
        { title: t.demand.item, head: true, cell: ({ item }) => html`<span title="${item.title} (${item.sku})">${item.title}</span>` },
        { title: t.share, wide: true, cell: (row) => shareStrip(row.members / Math.max(1, members)) },
        { title: t.demand.members, number: true, cell: (row) => figures.whole(row.members) },
        { title: t.demand.ready, number: true, cell: ({ ready }) => figures.whole(ready) },
        {
          title: t.demand.inTheWay,
          cell: (row) =>
            counts([
              ...row.reasons.map(({ reason, members: count }) => [reasons[reason] ?? reason, count] as const),
              ...(row.notOffered > 0 ? [[t.demand.notOffered, row.notOffered] as const] : []),
            ]),
        },
        { title: t.demand.byTier, cell: ({ tiers }) => counts(tiers.map(({ tier, members: count }) => [tierName(tier), count])) },
      ],
    }),
    table: null,
  });
}

function texts({ texts: rows, members }: Demand): TemplateResult {
  return framed({
    title: t.demand.byText,
    summary: t.demand.byTextSummary,
    chart: chartTable({
      caption: t.demand.byText,
      rows,
      columns: [
        { title: t.demand.words, head: true, cell: ({ text }) => html`<bdi>${text}</bdi>` },
        { title: t.share, wide: true, cell: (row) => shareStrip(row.members / Math.max(1, members), "hue-2") },
        { title: t.demand.members, number: true, cell: (row) => figures.whole(row.members) },
      ],
    }),
    table: null,
  });
}

export const demandReport: Report = {
  id: "demand",
  title: t.demand.title,
  tab: t.demand.tab,
  timeless: true,
  read: readOf(
    DEMAND_REPORT,
    ({ reports }) => reports,
    ({ itemDemand }) => ({
      definition: itemDemand.definition,
      csv: itemDemand.csv,
      body:
        itemDemand.members === 0
          ? emptyState(t.none.demand, { name: "gift" })
          : html`${itemDemand.items.length > 0 ? items(itemDemand) : nothing} ${itemDemand.texts.length > 0 ? texts(itemDemand) : nothing}`,
    }),
  ),
};
