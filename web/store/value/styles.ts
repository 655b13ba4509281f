import { css } from "lit";

/** Wallet, coupons and orders. */
export const valueStyles = css`
  .kit .me .me-purse {
    background: color-mix(in srgb, var(--accent) 8%, var(--surface));
    border: 1px solid color-mix(in srgb, var(--accent) 35%, transparent);
    border-radius: 999px;
    color: var(--accent);
    padding: 0 12px;
    white-space: nowrap;
  }
  laurel-purse {
    display: contents;
  }
  .value-links {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .account {
    display: grid;
    gap: 24px 48px;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    padding: 24px;
  }
  .account-amount {
    font: 700 36px/42px var(--font);
  }
  .account-facts {
    display: grid;
    gap: 4px;
    margin-block-start: 12px;
    max-width: 320px;
  }
  :is(.account-facts, .bought-sum) > div {
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .account-facts dt {
    color: var(--muted);
  }
  .kit .account h2 {
    font: 400 13px/18px var(--font);
    margin-block-end: 8px;
  }
  .lots > .lot,
  .moved > li {
    border-block-start: 1px solid var(--line);
    padding: 8px 0;
  }
  .lot {
    align-items: baseline;
    display: grid;
    gap: 4px 12px;
    grid-template-columns: minmax(5em, auto) minmax(0, 1fr) auto;
  }
  .lot.extra strong {
    color: var(--points);
  }
  .moved > li:first-child {
    border-block-start: 0;
  }
  .move {
    align-items: baseline;
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .move .more {
    color: var(--accent);
  }
  .top-up {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .top-up-steps {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    width: 100%;
  }
  .top-up-step {
    background: var(--sunken);
    border-radius: var(--radius-control);
    display: grid;
    gap: 4px;
    padding: 12px;
  }
  .top-up-step strong {
    font-size: 22px;
    line-height: 28px;
  }
  .coupon-form {
    align-items: end;
    display: grid;
    gap: 8px 12px;
    grid-template-columns: minmax(0, 24rem) auto;
    justify-content: start;
  }
  .coupon-form .wrong {
    grid-column: 1 / -1;
  }
  .coupon-form .wrong:empty {
    display: none;
  }
  .sales {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
  }
  .sale {
    display: grid;
    gap: 4px;
  }
  .sale-price {
    font-size: 22px;
    line-height: 28px;
  }
  .tickets {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(400px, 100%), 1fr));
  }
  .tickets > li {
    display: grid;
  }
  .ticket {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(110px, auto);
  }
  .ticket-words {
    align-content: start;
    display: grid;
    gap: 4px;
    padding: 16px;
  }
  .ticket-stub {
    align-content: center;
    background: color-mix(in srgb, var(--accent) 8%, var(--surface));
    border-inline-start: 2px dashed var(--control);
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
    display: grid;
    gap: 8px;
    justify-items: center;
    padding: 16px 12px;
    text-align: center;
  }
  .ticket-stub code {
    font: 600 14px/20px ui-monospace, monospace;
  }
  .ticket.away .ticket-stub {
    background: var(--sunken);
  }
  .ticket.away :is(h3, p, code) {
    color: var(--muted);
  }
  .bought {
    display: grid;
    gap: 12px;
  }
  .bought-head,
  .bought-line {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .bought-line > .bought-price,
  .bought-head > .muted {
    margin-inline-start: auto;
  }
  .bought-lines {
    border-block: 1px solid var(--line);
    display: grid;
    gap: 8px;
    padding: 12px 0;
  }
  .bought-sum {
    display: grid;
    gap: 4px;
  }
  .bought-sum dd {
    text-align: end;
  }
  .bought-sum.away {
    color: var(--muted);
  }
  .bought-due {
    font-weight: 600;
  }
  .bought-back {
    background: var(--sunken);
    border-radius: var(--radius-control);
    display: grid;
    gap: 4px;
    padding: 8px 12px;
  }
  .bought-how summary {
    color: var(--accent);
    cursor: pointer;
    min-height: 44px;
    padding-block: 12px;
  }
  .bought-how ol {
    display: grid;
    gap: 4px;
  }
  @media (max-width: 46rem) {
    .kit .me .me-purse {
      font-size: 14px;
      gap: 4px;
      padding: 0 8px;
    }
    .me-points + laurel-purse > .me-purse {
      margin-inline-start: 4px;
    }
    .account {
      padding: 16px;
    }
    .coupon-form {
      grid-template-columns: minmax(0, 1fr);
    }
    .ticket {
      grid-template-columns: minmax(0, 1fr);
    }
    .ticket-stub {
      border-block-start: 2px dashed var(--control);
      border-inline-start: 0;
      border-radius: 0 0 var(--radius) var(--radius);
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      padding: 8px 16px;
    }
  }
  @media (max-width: 23rem) {
    .kit .me .me-purse {
      display: none;
    }
  }
`;
