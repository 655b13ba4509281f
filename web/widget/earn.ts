import { type TemplateResult, html, nothing } from "lit";
import type { WidgetMemberFragment } from "#operations/widget";
import type { Kit } from "../kit/context.ts";
import { tierScale } from "../kit/scale.ts";
import { seasonBand } from "../kit/season.ts";

/** The first tab's first screen: how far the player is, and what is at risk. */
export function earn(kit: Kit, member: WidgetMemberFragment, atRisk: TemplateResult | undefined): TemplateResult {
  return html`${atRisk ?? nothing}
    ${tierScale(kit, member)} ${atRisk ? nothing : seasonBand(kit, member)}`;
}
