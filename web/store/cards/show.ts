/** What several places show of a gift card: its face, and why something was refused. */
import { type TemplateResult, html } from "lit";
import type { CardFactsFragment } from "#operations/store/cards";
import { icon } from "../../kit/icons.ts";
import { money } from "../money.ts";
import { refusalWords } from "../parts.ts";
import { cardWords } from "../texts/cards/index.ts";

export type Card = CardFactsFragment;

/** The face of a card: what it is worth, and where. */
export function cardFace({ amount, gameName }: Pick<Card, "amount" | "gameName">): TemplateResult {
  return html`<div class="value-card">
    <span class="value-card-name">${icon("gift")}<bdi>${cardWords.name}</bdi></span>
    <span class="value-card-amount"><bdi>${money(amount)}</bdi></span>
    <span class="value-card-game"><bdi>${gameName}</bdi></span>
  </div>`;
}

/** Why something about a gift card was refused. */
export function refused(code: string): string {
  const words: Partial<Record<string, string>> = cardWords.refusals;
  return words[code] ?? refusalWords(code);
}
