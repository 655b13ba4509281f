import { type TemplateResult, html } from "lit";
import type { WidgetMemberFragment } from "#operations/widget";
import type { Kit } from "../kit/context.ts";
import { countdown } from "../kit/countdown.ts";
import { FIRST, drawn } from "../kit/first-icons.ts";
import { safetyWords } from "../kit/season.ts";

/** The warning in a line, for every tab and the chip. */
export function riskLine(kit: Kit, member: WidgetMemberFragment, onAct?: () => void): TemplateResult {
  return html`<div class="risk-line">
    ${drawn(FIRST.alert)}
    <p><bdi>${safetyWords(kit, member)}</bdi></p>
    ${onAct
      ? html`<button type="button" class="button quiet" @click=${onAct}>${kit.t.risk.how}</button>`
      : html`<span class="risk-left num">${countdown(kit, member.season.endsAt)}</span>`}
  </div>`;
}
