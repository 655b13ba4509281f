/** Purchases of the day so far, beside what is usual on its weekday by this hour. */
import { type TemplateResult, css, html, nothing } from "lit";
import type { TodayPurchasesQuery } from "#operations/console";
import { bullet } from "../charts/strips.ts";
import { icon } from "../icons.ts";
import type { GameView } from "../page.ts";
import { figures } from "../reports/report.ts";
import { t } from "../speech.ts";

const words = t.today.purchases;

interface Figure {
  readonly name: string;
  readonly now: number;
  /** Null where nothing is usual yet. */
  readonly usual: number | null;
  readonly written: (value: number) => string;
}

export function purchasesBody({ reports: { asOf, today } }: TodayPurchasesQuery, view: GameView): TemplateResult {
  if (asOf === null) return html`<p class="muted">${words.notCounted}</p>`;
  const usd = (value: number) => figures.money(String(value), "USD");
  const all: Figure[] = [
    { name: words.purchases, now: today.purchases, usual: decimal(today.usualPurchases), written: (value) => figures.exact(value.toFixed(1)) },
    { name: words.usd, now: Number(today.usd), usual: decimal(today.usualUsd), written: usd },
  ];
  return html`<div class="today-figures">${all.map(figureOf)}</div>
    <p class="today-how muted">
      ${words.until(view.kit.format.moment(today.until))} ${today.weeks > 0 ? words.weeks(words.inWeeks(today.weeks)) : words.unknown}
    </p>
    <p><a class="today-all" href=${view.href("/reports")}>${words.all}${icon("next", 16)}</a></p>`;
}

function decimal(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function figureOf({ name, now, usual, written }: Figure): TemplateResult {
  return html`<div class="today-figure">
    <p class="today-figure-head"><span class="muted">${name}</span>${usual === null ? nothing : change(now, usual)}</p>
    <p class="today-number num">${written(now)}</p>
    ${usual === null ? nothing : html`${bullet(now, usual)}<p class="muted num">${words.usual(written(usual))}</p>`}
  </div>`;
}

/** How far it is from the usual; of none, nothing is a share. */
function change(now: number, usual: number): TemplateResult | typeof nothing {
  if (now === usual) return html`<span class="today-change">${words.same}</span>`;
  if (usual === 0) return nothing;
  const above = now > usual;
  const share = figures.percentShort(Math.abs(now - usual) / usual);
  return html`<span class="today-change ${above ? "above" : "below"}">${icon(above ? "up" : "down", 16)}${above ? words.above(share) : words.below(share)}</span>`;
}

export const purchasesStyles = css`
  .today-wide {
    grid-column: 1 / -1;
  }
  .today-figures {
    display: grid;
    gap: 16px 48px;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    padding-block: 4px 8px;
  }
  .today-figure-head {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
  }
  .today-number {
    font: 600 28px/34px var(--font);
    padding-block-end: 4px;
  }
  .today-figure > .muted:last-child,
  .today-how {
    font-size: 13px;
    line-height: 18px;
  }
  .today-change {
    align-items: center;
    display: inline-flex;
    font-size: 13px;
    font-weight: 600;
    gap: 4px;
    line-height: 18px;
  }
  .today-change.above {
    color: var(--accent);
  }
  .today-change.below {
    color: var(--warn);
  }
`;
