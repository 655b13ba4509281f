import { type TemplateResult, html } from "lit";
import { REDEMPTIONS_REPORT, type RedemptionsReportQuery } from "#operations/console/reports";
import { framed } from "../charts/figure.ts";
import { ticks } from "../charts/scales.ts";
import { dotStrip } from "../charts/strips.ts";
import { chartTable } from "../charts/table.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { tierCell } from "./cells.ts";
import { type Drawn, type Report, figures, membersLink, rateText, readOf } from "./report.ts";

type ByItem = RedemptionsReportQuery["reports"]["redemptionsByItem"];
type ByTier = RedemptionsReportQuery["reports"]["redemptionsByTier"];

/** Returns the end of a scale that has room for all rates. */
function scaleOf(rates: readonly (number | null)[]): number {
  return ticks(Math.max(0.01, ...rates.map((rate) => rate ?? 0))).at(-1) ?? 1;
}

function items({ rate, comparison, items: rows }: ByItem, { view, frame: { period } }: Drawn): TemplateResult {
  const most = scaleOf(rows.flatMap((row) => [row.rate, row.comparison]));
  return framed({
    title: t.redemptions.byItem,
    summary: rate === null ? t.redemptions.byItemNone : t.redemptions.byItemSummary(figures.percent(rate), comparison === null ? null : figures.percent(comparison)),
    chart: chartTable({
      caption: t.redemptions.byItem,
      rows,
      columns: [
        { title: t.redemptions.item, head: true, cell: ({ title, sku }) => html`<span title="${title} (${sku})">${title}</span>` },
        {
          title: `${t.redemptions.rate}, 0 – ${figures.percentShort(most)}`,
          wide: true,
          cell: (row) => dotStrip(row.rate === null ? null : row.rate / most, row.comparison === null ? undefined : row.comparison / most),
        },
        { title: t.redemptions.rate, number: true, cell: (row) => rateText(row.rate) },
        { title: t.redemptions.before, number: true, cell: (row) => rateText(row.comparison) },
        { title: t.redemptions.redemptions, number: true, cell: ({ sku, redemptions }) => membersLink(view, redemptions, { item: { sku, period } }) },
        { title: t.redemptions.returned, number: true, cell: ({ returned }) => figures.whole(returned) },
        { title: t.redemptions.p, number: true, cell: ({ p }) => figures.exact(p) },
      ],
    }),
    table: null,
  });
}

/** A small chart for each tier, all on one scale. */
function byTier({ tiers }: ByTier): TemplateResult {
  const most = scaleOf(tiers.flatMap(({ rate, comparison }) => [rate, comparison]));
  const rows = [...tiers].reverse();
  return framed({
    title: t.redemptions.byTier,
    summary: t.redemptions.byTierSummary,
    chart: html`<ul class="multiples">
      ${tiers.map(
        ({ tier, rate, comparison, redemptions }) => html`<li>
          ${tierCell(tier)}
          ${rate === null ? html`<span class="muted multiples-none">${t.redemptions.unknown}</span>` : html`<strong class="num">${figures.percent(rate)}</strong>`}
          ${dotStrip(rate === null ? null : rate / most, comparison === null ? undefined : comparison / most)}
          <span class="multiples-scale muted"><span>0</span><span>${figures.percentShort(most)}</span></span>
          <span class="muted">${t.redemptions.count(figures.whole(redemptions))}</span>
        </li>`,
      )}
    </ul>`,
    table: chartTable({
      caption: t.redemptions.byTier,
      rows,
      columns: [
        { title: t.redemptions.tier, head: true, cell: ({ tier }) => tierCell(tier) },
        { title: t.redemptions.rate, number: true, cell: ({ rate }) => rateText(rate) },
        { title: t.redemptions.before, number: true, cell: ({ comparison }) => rateText(comparison) },
        { title: t.redemptions.redemptions, number: true, cell: ({ redemptions }) => figures.whole(redemptions) },
        { title: t.redemptions.p, number: true, cell: ({ p }) => figures.exact(p) },
        { title: t.redemptions.issued, number: true, cell: ({ issued }) => figures.exact(issued) },
      ],
    }),
  });
}

export const redemptionsReport: Report = {
  id: "redemptions",
  title: t.redemptions.title,
  tab: t.redemptions.tab,
  read: readOf(
    REDEMPTIONS_REPORT,
    ({ reports }) => reports,
    ({ reports: { redemptionsByItem, redemptionsByTier } }, drawn) => ({
      definition: `${redemptionsByItem.definition} ${redemptionsByTier.definition}`,
      csv: redemptionsByItem.csv,
      more: { words: t.redemptions.csvTiers, name: "redemptions-by-tier", csv: redemptionsByTier.csv },
      body:
        redemptionsByItem.items.length === 0
          ? emptyState(t.none.redemptions, { name: "gift" })
          : html`${items(redemptionsByItem, drawn)} ${byTier(redemptionsByTier)}`,
    }),
  ),
};
