import { type TemplateResult, html } from "lit";
import type { BenefitFactsFragment, WidgetMemberFragment } from "#operations/widget";
import type { Kit } from "../kit/context.ts";
import type { Parts } from "./parts.ts";

/** What the views show, and what their buttons do. */
export interface Scene {
  kit: Kit;
  /** A BCP 47 tag: in which language the server answers. */
  locale: string | undefined;
  parts: Parts;
  member: WidgetMemberFragment;
  /** A claim or a link is under way. */
  busy: boolean;
  onClaim: (benefit: BenefitFactsFragment, button: Element) => void;
  onStore: () => void;
}

export function titled(title: string, content: unknown): TemplateResult {
  return html`<section class="part"><h3>${title}</h3>${content}</section>`;
}
