import { html } from "lit";
import { MEMBERS_BY_TIER_REPORT, type MembersByTierFactsFragment, type ReportTierFactsFragment } from "#operations/console/reports";
import { framed } from "../charts/figure.ts";
import { plotted } from "../charts/plot.ts";
import { stackedShares } from "../charts/stacked.ts";
import { shareStrip } from "../charts/strips.ts";
import { chartTable } from "../charts/table.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { tierCell } from "./cells.ts";
import { byWeek, lastOf } from "./period.ts";
import { type Drawn, type Report, changeText, figures, membersHref, readOf, tickOf, tierHue, tierName } from "./report.ts";

/** Returns the tiers of all columns, from the first one up. */
function tiersOf(columns: readonly MembersByTierFactsFragment[]): ReportTierFactsFragment[] {
  const byRank = new Map(columns.flatMap(({ tiers }) => tiers.map(({ tier }) => [tier.rank, tier] as const)));
  return [...byRank.values()].sort((one, other) => one.rank - other.rank);
}

function membersOf({ tiers }: MembersByTierFactsFragment, rank: number): number {
  return tiers.find(({ tier }) => tier.rank === rank)?.members ?? 0;
}

/** The chart of members by tier with its sentence and its table. */
export function tierShares(columns: readonly MembersByTierFactsFragment[], { interval }: Pick<Drawn, "interval">, { table = true } = {}) {
  const tiers = tiersOf(columns);
  const last = columns.at(-1);
  if (!last || last.members === 0) return emptyState(t.none.members, { name: "person" });
  const first: ReportTierFactsFragment = tiers[0] ?? { rank: 1, code: null, name: null };
  const largest = tiers.reduce((best, tier) => (membersOf(last, tier.rank) > membersOf(last, best.rank) ? tier : best), first);
  const summary = t.tiers.summary(
    t.members(last.members, figures.whole(last.members)),
    figures.date(lastOf(last.at)),
    tierName(largest),
    figures.percent(membersOf(last, largest.rank) / last.members),
  );
  const plot = stackedShares(
    {
      id: "members-by-tier",
      summary,
      total: t.tiers.total,
      series: tiers.map((tier) => ({ name: tierName(tier), hue: tierHue(tier) })),
      columns: columns.map((column) => ({
        title: t.tiers.atEnd(figures.date(lastOf(column.at))),
        tick: tickOf(interval, lastOf(column.at)),
        counts: tiers.map(({ rank }) => membersOf(column, rank)),
      })),
    },
    figures,
  );
  return framed({
    title: t.tiers.title,
    summary,
    chart: html`<div class="plotted" ${plotted(plot)}></div>`,
    table: table
      ? chartTable({
          caption: t.tiers.title,
          rows: [...columns].reverse(),
          columns: [
            { title: t.tiers.end, head: true, cell: ({ at }) => figures.date(lastOf(at)) },
            { title: t.allOf, number: true, cell: ({ members }) => figures.whole(members) },
            ...tiers.map((tier) => ({
              title: tierName(tier),
              number: true,
              cell: (column: MembersByTierFactsFragment) => figures.whole(membersOf(column, tier.rank)),
            })),
          ],
        })
      : null,
  });
}

export const tiersReport: Report = {
  id: "tiers",
  title: t.tiers.title,
  tab: t.tiers.tab,
  by: byWeek,
  read: readOf(
    MEMBERS_BY_TIER_REPORT,
    ({ reports }) => reports,
    ({ reports: { membersByTier } }, drawn) => {
      const { definition, csv, columns, now, comparison } = membersByTier;
      const tiers = tiersOf([now, comparison]).reverse();
      return {
        definition,
        csv,
        body: html`${tierShares(columns, drawn)}
        ${framed({
          title: t.tiers.nowTitle,
          summary: t.tiers.nowSummary(t.members(now.members, figures.whole(now.members)), figures.date(lastOf(comparison.at))),
          chart: chartTable({
            caption: t.tiers.nowTitle,
            rows: tiers,
            columns: [
              { title: t.tiers.tier, head: true, cell: tierCell },
              { title: t.share, wide: true, cell: (tier) => shareStrip(membersOf(now, tier.rank) / (now.members || 1), tierHue(tier)) },
              { title: "%", number: true, cell: ({ rank }) => figures.percent(membersOf(now, rank) / (now.members || 1)) },
              {
                title: t.tiers.now,
                number: true,
                cell: (tier) => html`<a
                  href=${membersHref(drawn.view, tier.code ? { tier: tier.code } : {})}
                  aria-label="${t.membersOf(tierName(tier))}: ${figures.whole(membersOf(now, tier.rank))}"
                  >${figures.whole(membersOf(now, tier.rank))}</a
                >`,
              },
              { title: t.before, number: true, cell: ({ rank }) => figures.whole(membersOf(comparison, rank)) },
              { title: t.change, number: true, cell: ({ rank }) => changeText(membersOf(now, rank), membersOf(comparison, rank)) },
            ],
            sums: [t.allOf, "", "", figures.whole(now.members), figures.whole(comparison.members), changeText(now.members, comparison.members)],
          }),
          table: null,
        })}`,
      };
    },
  ),
};
