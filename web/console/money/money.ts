/** Amounts of money and how much of a limit is taken, as the consoles write them. */
import { type TemplateResult, html, nothing } from "lit";
import { bar } from "../../kit/bar.ts";
import { figuresOf } from "../charts/figures.ts";
import { TAG } from "../speech.ts";

const figures = figuresOf(TAG);

/** Returns an amount with its currency: "$12.50". */
export function moneyText(amount: string | number, currency: string): string {
  return figures.money(String(amount), currency);
}

/** Returns an amount of the API. */
export function moneyOf({ amount, currency }: { amount: string; currency: string }): string {
  return moneyText(amount, currency);
}

interface Budget {
  label: string;
  write: (value: number) => string;
  of: (taken: string, most: string) => string;
  /** Whether nothing is left of it; of what counts down, at 0. */
  isSpent?: boolean;
}

/** How much of a limit is taken: "120 of 500", with a bar where there is a limit. */
export function budget(taken: number, most: number | null, { label, write, of, isSpent = taken >= (most ?? Infinity) }: Budget): TemplateResult {
  if (most === null) return html`<span class="num">${write(taken)}</span>`;
  const words = of(write(taken), write(most));
  return html`<span class="budget">
    <span class="num">${words}</span>
    ${most > 0 ? bar({ value: taken, target: most, label, valueText: words, thin: true, tone: isSpent ? "budget-spent" : "" }) : nothing}
  </span>`;
}
