import { type TemplateResult, html, nothing } from "lit";
import type { ReportFrameFragment } from "#operations/console";
import { kit } from "../speech.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { rangeText } from "./report.ts";

/** Returns what in the address goes along from one report to another. */
export function along(query: URLSearchParams): Record<string, string | null> {
  return Object.fromEntries(["period", "from", "to", "compare"].map((name) => [name, query.get(name)]));
}

/** When it was counted, of which days, and compared with which. */
export function framing({ asOf, period, comparison }: ReportFrameFragment, { timeless = false } = {}): TemplateResult {
  return html`<p class="report-frame muted">
    ${asOf ? html`<span>${t.asOf(kit.format.moment(asOf))}</span>` : nothing}
    ${timeless ? nothing : html`<span>${t.period.now(rangeText(period))}</span><span>${t.period.compared(rangeText(comparison))}</span>`}
  </p>`;
}
