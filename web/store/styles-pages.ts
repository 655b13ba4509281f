import { css } from "lit";

/** What the catalog and the page of an item add to the components. */
export const pageStyles = css`
  .choices {
    background: var(--sunken);
    border-radius: 999px;
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    justify-self: start;
    padding: 2px;
  }
  .choice {
    background: none;
    border: 1px solid transparent;
    border-radius: 999px;
    color: var(--muted);
    cursor: pointer;
    font: 600 14px/20px var(--font);
    min-height: 44px;
    padding: 0 16px;
  }
  .choice[aria-pressed="true"] {
    background: var(--surface);
    border-color: var(--control);
    color: var(--ink);
  }
  .filters {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
  }
  .kit :is(select, .field input) {
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    color: inherit;
    font: inherit;
    max-width: 100%;
    min-height: 44px;
    min-width: 0;
    padding: 8px 12px;
  }
  .kit input[type="checkbox"] {
    accent-color: var(--accent);
    flex: none;
    height: 20px;
    margin: 0;
    width: 20px;
  }
  .check {
    align-items: center;
    cursor: pointer;
    display: inline-flex;
    gap: 8px;
    min-height: 44px;
  }
  .items {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  }
  .items > li {
    display: grid;
    min-width: 0;
  }
  .items .item {
    min-width: 0;
  }
  .price {
    color: var(--points);
    font-weight: 700;
  }
  .whole > .picture {
    margin: 0;
    overflow: hidden;
  }
  .whole.away .picture {
    opacity: 0.6;
  }
  .crumb a {
    align-items: center;
    display: inline-flex;
    gap: 4px;
    min-height: 44px;
  }
  .crumb .icon {
    transform: scaleX(-1);
  }
  :dir(rtl) .crumb .icon {
    transform: none;
  }
  .whole {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  }
  .whole > .picture {
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
  }
  .whole-words {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .description {
    white-space: pre-line;
  }
  .whole-facts {
    border-block: 1px solid var(--line);
    display: grid;
    gap: 8px;
    padding: 16px 0;
  }
  .whole-facts > div,
  .sum > div {
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .whole-facts dd {
    text-align: end;
  }
  .whole-act .button {
    min-width: 240px;
  }
  .row > h2,
  .card > h2 {
    margin-block-end: 12px;
  }
  .row > h2 {
    margin: 0;
  }
  .kit .up {
    margin-block: 24px 12px;
  }
  @media (max-width: 46rem) {
    .items {
      gap: 12px;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .filters {
      gap: 8px;
    }
    .filters > .choices {
      flex: 1 1 100%;
    }
    .filters .choice {
      flex: 1 1 auto;
      padding: 0 8px;
    }
    .pick {
      flex: 1 1 40%;
      min-width: 0;
    }
    .pick select {
      width: 100%;
    }
    .whole {
      grid-template-columns: minmax(0, 1fr);
    }
    .whole {
      gap: 16px;
    }
    .whole > .picture {
      aspect-ratio: 16 / 9;
    }
    .whole-act .button {
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .choice[aria-pressed="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
