import { type TemplateResult, css, html, nothing } from "lit";
import type { LadderFactsFragment, MissionFactsFragment, StandingFragment } from "#operations/kit";
import { benefitIcon } from "./benefit.ts";
import { changesOf } from "./compare.ts";
import type { Kit } from "./context.ts";
import { countdown } from "./countdown.ts";
import { icon } from "./icons.ts";
import { nearestFirst } from "./mission.ts";
import { safetyWords } from "./season.ts";
import type { Step } from "./risk.ts";

type Tier = LadderFactsFragment;

interface AtRisk extends Pick<StandingFragment, "progress" | "season"> {
  tier: Omit<Tier, "seasonDays">;
  missions: readonly MissionFactsFragment[];
}

/** All in one place: what saves the tier and until when, what would be lost, and what is nearest to help. */
export function riskCard(kit: Kit, member: AtRisk, step: Step, tiers: readonly Tier[] | undefined): TemplateResult {
  const { t } = kit;
  const below = tiers?.find(({ rank }) => rank === member.tier.rank - 1);
  const lost = below ? changesOf(below, member.tier) : [];
  const help = nearestFirst(member.missions).find(({ completedAt, rewardSc }) => completedAt === null && rewardSc > 0);
  return html`<section class="risk risk-${step}" aria-label=${t.risk.label}>
    <p class="risk-words">${icon("alert", 24)}<strong><bdi>${safetyWords(kit, member)}</bdi></strong></p>
    <p class="risk-clock"><bdi>${t.season.ends} <span class="num">${countdown(kit, member.season.endsAt)}</span></bdi></p>
    ${below && lost.length > 0
      ? html`<p class="small muted"><bdi>${t.risk.lose(below.name)}</bdi></p>
          <ul class="risk-lost">
            ${lost.map(({ benefit, before }) => html`<li>
              ${benefitIcon(benefit.kind, 16)}
              <span><bdi class="risk-title">${benefit.title}</bdi>
                <bdi class="small muted">${before ? t.risk.instead(benefit.summary, before.summary) : benefit.summary}</bdi></span>
            </li>`)}
          </ul>`
      : nothing}
    <p class="small">
      <bdi>${t.risk.saves}${help ? html` ${t.risk.mission(help.title, kit.format.number(help.rewardSc))}` : nothing}</bdi>
    </p>
    <p class="small muted"><bdi>${t.risk.untouched}</bdi></p>
  </section>`;
}

export const riskStyles = css`
  .risk-lost {
    display: grid;
    gap: 4px;
  }
  .risk-lost li {
    display: flex;
    gap: 8px;
  }
  .risk-lost .icon {
    color: var(--muted);
    margin-block-start: 4px;
  }
  .risk-title {
    font-size: 14px;
    font-weight: 600;
  }
  .risk {
    background: color-mix(in srgb, var(--warn) 8%, var(--surface));
    border: 1px solid var(--warn);
    border-radius: var(--radius);
    display: grid;
    gap: 8px;
    padding: 16px;
  }
  .risk-1 {
    border-width: 2px;
  }
  .risk-words {
    align-items: start;
    display: flex;
    font-size: 18px;
    gap: 8px;
    line-height: 26px;
  }
  .risk-words > .icon {
    color: var(--warn);
  }
`;
