import { type TemplateResult, css, html, nothing } from "lit";
import type { MissionFactsFragment } from "#operations/kit";
import { bar } from "./bar.ts";
import type { Kit } from "./context.ts";
import { countdown } from "./countdown.ts";
import { icon } from "./icons.ts";

/** What reaching a goal, or doing something once, gives: progress and points, each a chip. */
export function rewardChips({ t, format }: Kit, { rewardSc, rewardP }: { rewardSc: number; rewardP: number }): TemplateResult {
  return html`<span class="rewards">
    ${rewardSc ? html`<span class="chip reward"><bdi>${t.reward.progress(format.signed(rewardSc))}</bdi></span>` : nothing}
    ${rewardP
      ? html`<span class="chip reward reward-points"><bdi>${t.reward.points(format.signed(rewardP), rewardP)}</bdi></span>`
      : nothing}
  </span>`;
}

/** How far a mission is: "15 of 100", or "$15 of $100". */
export function missionWords({ t, format }: Kit, { counts, progress, goal }: MissionFactsFragment): string {
  const written = counts === "AMOUNT_USD" ? format.usd : format.number;
  return t.scale.value(written(progress), written(goal));
}

/** A mission: how far it is, what it gives, and until when. */
export function missionCard(kit: Kit, mission: MissionFactsFragment): TemplateResult {
  const { t } = kit;
  const far = missionWords(kit, mission);
  const done = mission.completedAt !== null;
  return html`<article class="mission ${done ? "done" : ""}">
    <p class="mission-head">
      <bdi class="mission-title clamp">${mission.title}</bdi>
      <bdi class="mission-far small num">${far}</bdi>
    </p>
    ${bar({ value: mission.progress, target: mission.goal, label: mission.title, valueText: far, thin: true })}
    <p class="mission-foot">
      ${rewardChips(kit, mission)}
      ${done
        ? html`<span class="mission-done small">${icon("check", 16)}${t.mission.done}</span>`
        : mission.endsAt
          ? html`<span class="small muted"><bdi>${t.mission.ends} ${countdown(kit, mission.endsAt)}</bdi></span>`
          : nothing}
    </p>
  </article>`;
}

/** Returns the missions as a player wants them: open ones first, the nearest to its goal before all. */
export function nearestFirst(missions: readonly MissionFactsFragment[]): MissionFactsFragment[] {
  const rank = ({ completedAt, progress, goal }: MissionFactsFragment) => (completedAt === null ? progress / goal : -1);
  return [...missions].sort((a, b) => rank(b) - rank(a));
}

export const missionStyles = css`
  .mission {
    display: grid;
    gap: 8px;
  }
  .mission-head,
  .mission-foot {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
  }
  .mission-head {
    flex-wrap: nowrap;
  }
  .mission-title {
    font-weight: 600;
    min-width: 0;
  }
  .mission-far {
    color: var(--muted);
    flex: none;
    max-width: 60%;
    text-align: end;
  }
  .rewards {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .reward {
    font-weight: 600;
  }
  .reward-points {
    color: var(--points);
  }
  .mission-done {
    align-items: center;
    color: var(--accent);
    display: inline-flex;
    font-weight: 600;
    gap: 4px;
  }
`;
