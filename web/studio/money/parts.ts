/** What the pages of coupons and flash sales share. */
import { type TemplateResult, css, html, nothing } from "lit";
import { budget } from "../../console/money/money.ts";
import type { GameView } from "../../console/page.ts";
import { type Tone, badge } from "../../console/parts.ts";
import { coupons } from "../texts-money.ts";

type Part = "coupons" | "sales" | "bargains";

/** The way between coupons, flash sales and bargaining. */
export function partsNav(view: GameView, open: Part): TemplateResult {
  const { parts } = coupons;
  const link = (part: Part, path: string) => html`<a href=${view.href(path)} aria-current=${part === open ? "page" : nothing}>${parts[part]}</a>`;
  return html`<nav class="tabs-row" aria-label=${parts.label}>${link("coupons", "/coupons")}${link("sales", "/coupons/sales")}${link("bargains", "/coupons/bargains")}</nav>`;
}

const TONES: Partial<Record<string, Tone>> = { ACTIVE: "good", SCHEDULED: "info", PAUSED: "warn" };

export function stateBadge(status: string): TemplateResult {
  return badge(coupons.states[status] ?? status, TONES[status] ?? "plain");
}

/** How much of a budget is taken, as the pages of coupons write it. */
export function taken(value: number, most: number | null, label: string, write: (value: number) => string): TemplateResult {
  return budget(value, most, { label, write, of: coupons.of });
}

export const couponStyles = css`
  .budget {
    display: inline-grid;
    gap: 2px;
    min-width: 80px;
  }
  .budget .bar {
    width: 100%;
  }
  .budget-spent {
    --tone: var(--warn);
  }
  .coupon-rule {
    font: 600 16px/24px var(--font);
    overflow-wrap: anywhere;
  }
  .coupon-top .coupon-rule {
    margin-block-end: 12px;
  }
  .coupon-top .panel > .muted {
    margin-block: 12px;
  }
  .coupon-top {
    align-items: start;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
  }
  .budget-cards {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
  }
  .budget-card {
    align-content: start;
    display: grid;
    gap: 4px;
  }
  .budget-card > strong {
    font: 600 22px/28px var(--font);
    font-variant-numeric: tabular-nums;
  }
  .budget-card > .muted {
    font-size: 13px;
  }
  .stacked {
    display: inline-grid;
    font-size: 12px;
    justify-items: start;
    line-height: 16px;
    padding-block: 4px;
    white-space: nowrap;
  }
  .stacked-end {
    justify-items: end;
  }
  .stacked > .now {
    font-size: 14px;
    line-height: 20px;
  }
  .was {
    color: var(--muted);
    text-decoration: line-through;
  }
  .note-plain {
    background: var(--sunken);
    border-radius: var(--radius-control);
    padding: 8px 12px;
  }
  .codes {
    font: 400 13px/20px ui-monospace, "SF Mono", Menlo, monospace;
    max-height: 240px;
    resize: vertical;
  }
  .kit .form-part h3 {
    font: 600 14px/20px var(--font);
  }
  .form-part {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  @media (max-width: 68rem) {
    .coupon-top {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
