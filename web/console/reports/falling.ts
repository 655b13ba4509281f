import { type TemplateResult, html, nothing } from "lit";
import { FALLING_CSV, FALLING_MEMBERS, FALLING_REPORT } from "#operations/console/reports";
import { framed } from "../charts/figure.ts";
import { bullet, shareStrip } from "../charts/strips.ts";
import { chartTable } from "../charts/table.ts";
import { answered, emptyState } from "../parts.ts";
import { ask } from "../speech.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { tierCell } from "./cells.ts";
import { type Drawn, type Report, figures, membersHref, readOf, tierHue } from "./report.ts";

const MEMBERS = "members:read";

/** Who falls, page by page. */
function who({ reader, view }: Drawn): TemplateResult {
  const list = reader.list(FALLING_MEMBERS, { gameId: view.game.id }, ({ reports }) => reports.falling.members);
  return framed({
    title: t.falling.who,
    summary: t.falling.whoSummary,
    chart: answered(
      list,
      (rows) => html`${chartTable({
        caption: t.falling.who,
        rows,
        columns: [
          {
            title: t.falling.member,
            head: true,
            cell: ({ member: { playerId, displayName } }) => html`<a href=${membersHref(view, {}, playerId)} title=${displayName ?? playerId}>
              ${displayName ?? playerId}
            </a>`,
          },
          { title: t.falling.tier, cell: ({ member: { tier } }) => tierCell(tier) },
          { title: t.falling.bar, wide: true, cell: ({ pace, needed }) => bullet(pace, needed) },
          { title: t.falling.pace, number: true, cell: ({ pace }) => figures.whole(pace) },
          { title: t.falling.needed, number: true, cell: ({ needed }) => figures.whole(needed) },
          { title: t.falling.ends, number: true, cell: ({ seasonEndsAt }) => html`<time datetime=${seasonEndsAt}>${figures.date(Date.parse(seasonEndsAt))}</time>` },
        ],
      })}
      ${list.more ? html`<button type="button" class="button" ?disabled=${list.loading} @click=${list.next}>${t.falling.more}</button>` : nothing}`,
    ),
    table: null,
  });
}

export const fallingReport: Report = {
  id: "falling",
  title: t.falling.title,
  tab: t.falling.tab,
  timeless: true,
  read: readOf(
    FALLING_REPORT,
    ({ reports }) => reports,
    ({ reports: { falling } }, drawn) => {
      const { definition, until, count, tiers } = falling;
      const { view } = drawn;
      const mayRead = view.may(MEMBERS);
      const csv = async () => (await ask(FALLING_CSV, { gameId: view.game.id })).reports.falling.csv;
      const summary = t.falling.summary(count, t.members(count, figures.whole(count)), figures.date(Date.parse(until)));
      return {
        definition,
        csv: mayRead ? csv : null,
        body:
          count === 0
            ? emptyState(t.none.falling, { name: "check" })
            : html`${framed({
                title: t.falling.byTier,
                summary,
                chart: chartTable({
                  caption: t.falling.byTier,
                  rows: tiers.filter(({ members }) => members > 0).reverse(),
                  columns: [
                    { title: t.falling.tier, head: true, cell: ({ tier }) => tierCell(tier) },
                    { title: t.share, wide: true, cell: ({ tier, members }) => shareStrip(members / count, tierHue(tier)) },
                    { title: t.flow.counted, number: true, cell: ({ members }) => figures.whole(members) },
                  ],
                  sums: [t.allOf, "", figures.whole(count)],
                }),
                table: null,
              })}
              ${mayRead ? who(drawn) : html`<p class="muted">${t.falling.noMembers}</p>`}`,
      };
    },
  ),
};
