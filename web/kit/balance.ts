import { type TemplateResult, css, html, nothing } from "lit";
import type { Kit } from "./context.ts";
import { icon } from "./icons.ts";
import { rolling } from "./rolling.ts";

interface Points {
  balance: number;
  expiresAt: string | null;
}

/** The points to spend, which count up and down as they change, until when they are valid, or what a debt means. */
export function balance({ t, format }: Kit, { balance, expiresAt }: Points): TemplateResult {
  return html`<div class="balance ${balance < 0 ? "debt" : ""}">
    <p class="balance-sum">
      ${icon("star", 24)}
      <strong class="num"><bdi>${rolling(balance, format.number)}</bdi></strong>
      <span>${t.points.unit(balance)}</span>
    </p>
    ${balance < 0
      ? html`<p class="small muted"><bdi>${t.points.debt}</bdi></p>`
      : expiresAt
        ? html`<p class="small muted"><bdi>${t.points.validUntil(format.day(expiresAt))}</bdi></p>`
        : nothing}
  </div>`;
}

export const balanceStyles = css`
  .balance-sum {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .balance-sum > .icon,
  .balance-sum > strong {
    color: var(--points);
  }
  .balance-sum > strong {
    font-size: 22px;
    line-height: 28px;
  }
  .balance.debt strong {
    color: var(--danger);
  }
`;
