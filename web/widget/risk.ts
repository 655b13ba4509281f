import { type TemplateResult, html } from "lit";
import type { WidgetMemberFragment } from "#operations/widget";
import type { Kit } from "../kit/context.ts";
import { countdown } from "../kit/countdown.ts";
import { icon } from "../kit/icons.ts";
import { safetyOf, safetyWords } from "../kit/season.ts";

const DAY = 86_400_000;
/** Days before the season's end at which the warning grows. */
const STEPS = [1, 3, 7, 14] as const;
export type Step = (typeof STEPS)[number];

/** Returns how near the loss of the tier is; null while it is kept, or far. */
export function riskOf({ tier, season }: WidgetMemberFragment, now: number): Step | null {
  if (safetyOf(tier, season.outlook) !== "at-risk") return null;
  const days = (Date.parse(season.endsAt) - now) / DAY;
  return STEPS.find((step) => days <= step) ?? null;
}

/** The warning in a line, for every tab and the chip. */
export function riskLine(kit: Kit, member: WidgetMemberFragment, onAct?: () => void): TemplateResult {
  return html`<div class="risk-line">
    ${icon("alert")}
    <p><bdi>${safetyWords(kit, member)}</bdi></p>
    ${onAct
      ? html`<button type="button" class="button quiet" @click=${onAct}>${kit.t.widget.risk.how}</button>`
      : html`<span class="risk-left num">${countdown(kit, member.season.endsAt)}</span>`}
  </div>`;
}
