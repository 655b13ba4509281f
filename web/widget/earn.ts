import { type TemplateResult, html, nothing } from "lit";
import type { WidgetMemberFragment } from "#operations/widget";
import type { Kit } from "../kit/context.ts";
import { tierScale } from "../kit/scale.ts";
import { seasonBand } from "../kit/season.ts";

/** The first tab's first screen: how far the player is, and what is at risk. */
export function earn(kit: Kit, member: WidgetMemberFragment, atRisk: TemplateResult | undefined): TemplateResult {
  return html`${atRisk ?? nothing}
    ${tierScale(kit, member)} ${atRisk ? nothing : seasonBand(kit, member)}
    ${isNew(member) ? firstRun(kit, member) : nothing}`;
}

/** Nothing was bought, earned or given yet. */
function isNew({ tier, progress, points, missions }: WidgetMemberFragment): boolean {
  return (
    tier.rank === 1 &&
    progress.current === 0 &&
    points.balance === 0 &&
    points.expiresAt === null &&
    missions.every(({ progress }) => progress === 0)
  );
}

function firstRun(kit: Kit, member: WidgetMemberFragment): TemplateResult {
  const { t, format } = kit;
  const { nextTier, progress } = member;
  return html`<section class="first">
    <h3>${t.widget.first.title}</h3>
    <ul>
      <li>${t.widget.first.points}</li>
      ${nextTier ? html`<li>${t.widget.first.progress(format.number(progress.target), nextTier.name)}</li>` : nothing}
    </ul>
  </section>`;
}
