import { type TemplateResult, html, nothing } from "lit";
import type { WidgetMemberFragment } from "#operations/widget";
import { missionCard, nearestFirst } from "../kit/mission.ts";
import { tierScale } from "../kit/scale.ts";
import { seasonBand } from "../kit/season.ts";
import { type Scene, titled } from "./scene.ts";

/** The first tab's first screen: how far the player is, what is at risk, and the missions. */
export function earn(scene: Scene, atRisk: TemplateResult | undefined): TemplateResult {
  const { kit, member } = scene;
  const { missions } = member;
  return html`${atRisk ?? nothing}
    ${tierScale(kit, member)} ${atRisk ? nothing : seasonBand(kit, member)}
    ${isNew(member) ? firstRun(scene) : nothing}
    ${missions.length > 0
      ? titled(
          kit.t.widget.missions,
          html`<ul class="rows">
            ${nearestFirst(missions).map((mission) => html`<li>${missionCard(kit, mission)}</li>`)}
          </ul>`,
        )
      : nothing}`;
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

function firstRun({ kit, member }: Scene): TemplateResult {
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
