import { TIER_FLOW_REPORT, type ReportTierFactsFragment, type TierFlowFactsFragment } from "#operations/console/reports";
import { type End, tierFlows } from "../charts/flows.ts";
import { emptyState } from "../parts.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { lastOf } from "./period.ts";
import { type Report, figures, membersLink, readOf, tierName } from "./report.ts";

type Flow = TierFlowFactsFragment;

/** Returns the tiers at one end of the flows, from the first one up; those without a tier come last. */
function endsOf(flows: readonly Flow[], end: "from" | "to", outside: string): End[] {
  const byRank = new Map<number, ReportTierFactsFragment>();
  for (const { from, to } of flows) for (const tier of [from, to]) if (tier) byRank.set(tier.rank, tier);
  const tiers = [...byRank.values()].sort((one, other) => one.rank - other.rank).map((tier): End => ({ rank: tier.rank, name: tierName(tier) }));
  return flows.some((flow) => !flow[end]) ? [...tiers, { rank: null, name: outside }] : tiers;
}

const counter = (flows: readonly Flow[]) => (from: End, to: End) =>
  flows.find((flow) => (flow.from?.rank ?? null) === from.rank && (flow.to?.rank ?? null) === to.rank)?.members ?? 0;

export const flowReport: Report = {
  id: "flow",
  title: t.flow.title,
  tab: t.flow.tab,
  read: readOf(
    TIER_FLOW_REPORT,
    ({ reports }) => reports,
    ({ reports: { tierFlow } }, { frame, view }) => {
      const { definition, csv, flows, comparison } = tierFlow;
      if (flows.length === 0) return { definition, csv, body: emptyState(t.none.members, { name: "person" }) };
      const { from: begin, until } = frame.period;
      return {
        definition,
        csv,
        body: tierFlows(
          {
            id: "tier-flow",
            title: t.flow.title,
            summary: (moved, up, down) =>
              t.flow.summary(t.members(moved, figures.whole(moved)), up, down, figures.date(Date.parse(begin)), figures.date(lastOf(until))),
            from: endsOf(flows, "from", t.flow.newcomers),
            to: endsOf(flows, "to", t.flow.merged),
            members: counter(flows),
            before: counter(comparison),
            // Of who stayed, or came back, there is no figure.
            shown: (from, to, count) =>
              to.rank === null || from.rank === to.rank
                ? figures.whole(count)
                : membersLink(view, count, { flow: { from: from.rank, to: to.rank, period: frame.period } }),
          },
          { ...t.flow, before: t.before },
          figures,
        ),
      };
    },
  ),
};
