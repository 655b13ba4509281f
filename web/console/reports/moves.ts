import { type TemplateResult, html } from "lit";
import type { TierChange } from "#operations/console";
import { TIER_MOVES_REPORT, type TierMovesFactsFragment, type TierMovesReportQuery } from "#operations/console/reports";
import { diverging } from "../charts/diverging.ts";
import { framed } from "../charts/figure.ts";
import { plotted } from "../charts/plot.ts";
import { twoSided } from "../charts/strips.ts";
import { chartTable } from "../charts/table.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { tierCell } from "./cells.ts";
import { byWeek } from "./period.ts";
import { type Drawn, type Report, columnName, figures, membersHref, membersLink, readOf, rowName, tickOf } from "./report.ts";

type Kind = "promotions" | "demotions" | "correctedUp" | "correctedDown";

function sumOf({ tiers }: TierMovesFactsFragment, kind: Kind): number {
  return tiers.reduce((sum, tier) => sum + tier[kind], 0);
}

type TierMoves = TierMovesReportQuery["reports"]["tierMoves"];

function byInterval({ columns, total, comparison }: TierMoves, { interval }: Drawn): TemplateResult {
  const up = sumOf(total, "promotions");
  const down = sumOf(total, "demotions");
  const summary = t.moves.summary(
    t.moves.promotions(up, figures.whole(up)),
    t.moves.demotions(down, figures.whole(down)),
    figures.whole(sumOf(comparison, "promotions")),
    figures.whole(sumOf(comparison, "demotions")),
  );
  const plot = diverging(
    {
      id: "tier-moves",
      summary,
      up: t.moves.up,
      down: t.moves.down,
      net: t.moves.net,
      columns: columns.map((column) => ({
        title: columnName(interval, Date.parse(column.from)),
        tick: tickOf(interval, Date.parse(column.from)),
        up: sumOf(column, "promotions"),
        down: sumOf(column, "demotions"),
      })),
    },
    figures,
  );
  const kinds: Kind[] = ["promotions", "demotions", "correctedUp", "correctedDown"];
  return framed({
    title: t.moves.title,
    summary,
    chart: html`<div class="plotted" ${plotted(plot)}></div>`,
    table: chartTable({
      caption: t.moves.title,
      rows: [...columns].reverse(),
      columns: [
        { title: t.period.intervalHead[interval], head: true, cell: ({ from }) => rowName(interval, Date.parse(from)) },
        ...[t.moves.up, t.moves.down, t.moves.correctedUp, t.moves.correctedDown].map((title, kind) => ({
          title,
          number: true,
          cell: (column: TierMovesFactsFragment) => figures.whole(sumOf(column, kinds[kind] ?? "promotions")),
        })),
      ],
      sums: [t.allOf, ...kinds.map((kind) => figures.whole(sumOf(total, kind)))],
    }),
  });
}

function byTier({ total, comparison }: TierMoves, { view }: Drawn): TemplateResult {
  const most = Math.max(0, ...total.tiers.flatMap(({ promotions, demotions }) => [promotions, demotions]));
  const figure = (change: TierChange, rank: number) => ({ moves: { change, rank, period: { from: total.from, until: total.until } } });
  const before = (rank: number, kind: Kind) => comparison.tiers.find(({ tier }) => tier.rank === rank)?.[kind] ?? 0;
  return framed({
    title: t.moves.byTier,
    summary: t.moves.byTierSummary,
    chart: chartTable({
      caption: t.moves.byTier,
      rows: [...total.tiers].reverse(),
      columns: [
        { title: t.tiers.tier, head: true, cell: ({ tier }) => html`<a href=${membersHref(view, tier.code ? { tier: tier.code } : {})}>${tierCell(tier)}</a>` },
        { title: t.moves.from, number: true, cell: ({ tier, demotions }) => membersLink(view, demotions, figure("DEMOTION", tier.rank)) },
        { title: `${t.moves.down} | ${t.moves.up}`, wide: true, cell: ({ demotions, promotions }) => twoSided(demotions, promotions, most) },
        { title: t.moves.to, number: true, cell: ({ tier, promotions }) => membersLink(view, promotions, figure("PROMOTION", tier.rank)) },
        {
          title: t.before,
          number: true,
          cell: ({ tier }) => t.moves.beforeBoth(figures.whole(before(tier.rank, "demotions")), figures.whole(before(tier.rank, "promotions"))),
        },
      ],
    }),
    table: null,
  });
}

export const movesReport: Report = {
  id: "moves",
  title: t.moves.title,
  tab: t.moves.tab,
  by: byWeek,
  read: readOf(
    TIER_MOVES_REPORT,
    ({ reports }) => reports,
    ({ reports: { tierMoves } }, drawn) => {
      const { definition, csv, total } = tierMoves;
      const some = (["promotions", "demotions", "correctedUp", "correctedDown"] as const).some((kind) => sumOf(total, kind) > 0);
      return {
        definition,
        csv,
        body: some
          ? html`${byInterval(tierMoves, drawn)} ${byTier(tierMoves, drawn)}`
          : emptyState(t.none.moves, { name: "up" }),
      };
    },
  ),
};
