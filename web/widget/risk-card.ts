import { type TemplateResult, html, nothing } from "lit";
import type { CompareQuery, WidgetMemberFragment } from "#operations/widget";
import { benefitIcon } from "../kit/benefit.ts";
import { changesOf } from "../kit/compare.ts";
import type { Kit } from "../kit/context.ts";
import { countdown } from "../kit/countdown.ts";
import { icon } from "../kit/icons.ts";
import { nearestFirst } from "../kit/mission.ts";
import { safetyWords } from "../kit/season.ts";
import type { Step } from "./risk.ts";

type Tiers = NonNullable<CompareQuery["me"]>["game"]["tiers"];

/** All in one place: what saves the tier and until when, what would be lost, and what is nearest to help. */
export function riskCard(kit: Kit, member: WidgetMemberFragment, step: Step, tiers: Tiers | undefined): TemplateResult {
  const { t } = kit;
  const below = tiers?.find(({ rank }) => rank === member.tier.rank - 1);
  const lost = below ? changesOf(below, member.tier) : [];
  const help = nearestFirst(member.missions).find(({ completedAt, rewardSc }) => completedAt === null && rewardSc > 0);
  return html`<section class="risk risk-${step}" aria-label=${t.widget.risk.label}>
    <p class="risk-words">${icon("alert", 24)}<strong><bdi>${safetyWords(kit, member)}</bdi></strong></p>
    <p class="risk-clock"><bdi>${t.season.ends} <span class="num">${countdown(kit, member.season.endsAt)}</span></bdi></p>
    ${below && lost.length > 0
      ? html`<p class="small muted">${t.widget.risk.lose(below.name)}</p>
          <ul class="risk-lost">
            ${lost.map(({ benefit, before }) => html`<li>
              ${benefitIcon(benefit.kind, 16)}
              <span><bdi class="risk-title">${benefit.title}</bdi>
                <bdi class="small muted">${before ? t.widget.risk.instead(benefit.summary, before.summary) : benefit.summary}</bdi></span>
            </li>`)}
          </ul>`
      : nothing}
    <p class="small">
      <bdi>${t.widget.risk.saves}${help ? html` ${t.widget.risk.mission(help.title, kit.format.number(help.rewardSc))}` : nothing}</bdi>
    </p>
    <p class="small muted">${t.widget.risk.untouched}</p>
  </section>`;
}
