import { type TemplateResult, html } from "lit";
import type { ReportTierFactsFragment } from "#operations/console/reports";
import { gem } from "../../kit/gem.ts";
import { tierName } from "./report.ts";

/** A tier in a cell: its gem and its name. */
export function tierCell(tier: ReportTierFactsFragment): TemplateResult {
  return html`<span class="tier-cell" title=${tierName(tier)}>${gem(tier, { size: 16 })}<span>${tierName(tier)}</span></span>`;
}
