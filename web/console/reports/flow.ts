import { html } from "lit";
import { TIER_FLOW_REPORT, type ReportTierFactsFragment, type TierFlowFactsFragment } from "#operations/console";
import { framed } from "../charts/figure.ts";
import { matrix } from "../charts/matrix.ts";
import { plotted } from "../charts/plot.ts";
import { chartTable } from "../charts/table.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { lastOf } from "./period.ts";
import { type Report, figures, readOf, tierName } from "./report.ts";

type Flow = TierFlowFactsFragment;
type End = ReportTierFactsFragment | null;

/** Returns the tiers at one end of the flows, from the first one up; those without a tier come last. */
function endsOf(flows: readonly Flow[]): ReportTierFactsFragment[] {
  const byRank = new Map(flows.flatMap(({ from, to }) => [from, to].flatMap((tier) => (tier ? [[tier.rank, tier] as const] : []))));
  return [...byRank.values()].sort((one, other) => one.rank - other.rank);
}

function countOf(flows: readonly Flow[], from: End, to: End): number {
  return flows.find((flow) => flow.from?.rank === from?.rank && flow.to?.rank === to?.rank)?.members ?? 0;
}

function sumWhere(flows: readonly Flow[], holds: (from: number, to: number) => boolean): number {
  return flows.reduce((sum, { from, to, members }) => sum + (from && to && holds(from.rank, to.rank) ? members : 0), 0);
}

function hueOf(from: End, to: End): string {
  if (!from || !to) return "hue-3";
  return from.rank === to.rank ? "stayed" : from.rank < to.rank ? "hue-1" : "hue-2";
}

export const flowReport: Report = {
  id: "flow",
  title: t.flow.title,
  tab: t.flow.tab,
  read: readOf(
    TIER_FLOW_REPORT,
    ({ reports }) => reports,
    ({ reports: { tierFlow } }, { frame }) => {
      const { definition, csv, flows, comparison } = tierFlow;
      if (flows.length === 0) return { definition, csv, body: emptyState(t.none.members, { name: "person" }) };
      const tiers = endsOf(flows);
      const from: End[] = [...tiers, ...(flows.some((flow) => !flow.from) ? [null] : [])];
      const to: End[] = [...tiers, ...(flows.some((flow) => !flow.to) ? [null] : [])];
      const fromName = (end: End) => (end ? tierName(end) : t.flow.newcomers);
      const toName = (end: End) => (end ? tierName(end) : t.flow.merged);
      const up = sumWhere(flows, (one, other) => one < other);
      const down = sumWhere(flows, (one, other) => one > other);
      const summary = t.flow.summary(
        t.members(up + down, figures.whole(up + down)),
        figures.whole(up),
        figures.whole(down),
        figures.date(Date.parse(frame.period.from)),
        figures.date(lastOf(frame.period.until)),
      );
      const plot = matrix(
        {
          id: "tier-flow",
          summary,
          from: from.map(fromName),
          to: to.map(toName),
          cells: from.map((one) => to.map((other) => countOf(flows, one, other))),
          hue: (row, column) => hueOf(from[row] ?? null, to[column] ?? null),
          rowsTitle: t.flow.from,
          columnsTitle: t.flow.to,
          way: t.flow.way,
          counted: t.flow.counted,
          shareOf: t.flow.shareOf,
          rest: {
            title: t.flow.rest,
            rows: [
              { label: t.flow.moved, value: figures.whole(up) },
              { label: t.flow.fell, value: figures.whole(down) },
              { label: t.flow.stayed, value: figures.whole(sumWhere(flows, (one, other) => one === other)) },
            ],
          },
        },
        figures,
      );
      return {
        definition,
        csv,
        body: framed({
          title: t.flow.title,
          summary,
          chart: html`<div class="plotted" ${plotted(plot)}></div>`,
          table: chartTable({
            caption: t.flow.title,
            rows: flows,
            columns: [
              { title: t.flow.from, head: true, cell: (flow) => fromName(flow.from) },
              { title: t.flow.to, cell: (flow) => toName(flow.to) },
              { title: t.flow.counted, number: true, cell: ({ members }) => figures.whole(members) },
              { title: t.before, number: true, cell: (flow) => figures.whole(countOf(comparison, flow.from, flow.to)) },
            ],
          }),
        }),
      };
    },
  ),
};
