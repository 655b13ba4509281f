import { type TemplateResult, html } from "lit";
import type { BenefitFactsFragment, WidgetMemberFragment } from "#operations/widget";
import type { Kit } from "../kit/context.ts";
import type { Account } from "./account.ts";
import type { Parts } from "./parts.ts";

/** What the views show, and what their buttons do. */
export interface Scene {
  kit: Kit;
  account: Account;
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
