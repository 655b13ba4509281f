import { css } from "lit";

/** Hearts on items, the pages of wishes and purchases, and milestones. */
export const wishStyles = css`
  .items > .wishable {
    position: relative;
  }
  .heart {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 50%;
    color: var(--muted);
    cursor: pointer;
    display: flex;
    height: 44px;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    justify-content: center;
    padding: 0;
    position: absolute;
    width: 44px;
  }
  .heart:hover {
    border-color: var(--control);
    color: var(--ink);
  }
  .heart[aria-pressed="true"] {
    border-color: var(--accent);
    color: var(--accent);
  }
  .heart[aria-pressed="true"] path {
    fill: currentColor;
  }
  .whole-act {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .whole-act > .heart {
    flex: none;
    position: static;
  }
  .wish-link {
    align-items: center;
    display: inline-flex;
    gap: 8px;
    margin-inline-start: auto;
    min-height: 44px;
  }
  .wish-form {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block: 12px;
  }
  .wish-form .field {
    flex: 1 1 16rem;
  }
  .wish-words > li {
    align-items: center;
    border-block-start: 1px solid var(--line);
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding-block: 8px;
  }
  .wish-words > li > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .purchase {
    align-items: baseline;
    border-block-end: 1px solid var(--line);
    display: grid;
    gap: 4px 24px;
    grid-template-columns: minmax(0, 1fr) 8rem 14rem;
    padding-block: 12px;
  }
  .purchases > li:last-child .purchase {
    border: 0;
  }
  .purchase-title {
    font-weight: 600;
  }
  .purchase-amount,
  .purchase-earned {
    text-align: end;
  }
  .purchase-amount {
    font-weight: 600;
  }
  .purchase-amount.gone {
    color: var(--muted);
    text-decoration: line-through;
  }
  .purchase-earned > bdi {
    display: block;
  }
  .purchase-back {
    color: var(--muted);
    grid-column: 1 / -1;
  }
  .reached {
    display: grid;
    gap: 8px;
    margin-block-end: 12px;
  }
  .reached > li {
    align-items: start;
    display: grid;
    gap: 12px;
    grid-template-columns: 20px minmax(0, 1fr) auto;
  }
  .reached .icon {
    color: var(--accent);
    margin-block-start: 2px;
  }
  @media (max-width: 46rem) {
    .purchase {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .purchase-earned {
      grid-column: 1 / -1;
      text-align: start;
    }
    .purchase-earned > bdi {
      display: inline;
      margin-inline-end: 12px;
    }
    .wish-link {
      margin-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .heart[aria-pressed="true"] {
      color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
