import { css } from "lit";

/** What each page adds to the components. */
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
  .whole > .picture,
  .order > .picture {
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
  .stand {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
    padding: 24px;
  }
  .stand-who {
    align-items: center;
    display: grid;
    gap: 8px 24px;
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .stand-tier {
    font: 700 28px/34px var(--font);
  }
  .columns {
    align-items: start;
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .columns > .wide {
    grid-column: 1 / -1;
  }
  .columns .card > h2,
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
  .gems {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-end: 12px;
  }
  .orders {
    display: grid;
    gap: 16px;
  }
  .order {
    align-items: start;
    display: grid;
    gap: 16px 24px;
    grid-template-columns: 96px minmax(0, 1fr) auto;
  }
  .order > .picture {
    aspect-ratio: 1;
    border-radius: var(--radius-control);
    width: 96px;
  }
  .order-words {
    display: grid;
    gap: 4px;
  }
  .kit .order-title {
    font: 600 18px/26px var(--font);
  }
  .order-cancel {
    grid-column: 3;
    grid-row: 1;
  }
  .steps {
    display: grid;
    gap: 8px;
    grid-column: 1 / -1;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .step {
    border-block-start: 3px solid var(--control);
    display: flex;
    gap: 8px;
    padding-block-start: 8px;
  }
  .step.done {
    border-color: var(--accent);
  }
  .step.now {
    border-block-start-style: dashed;
    border-color: var(--accent);
  }
  .step.ahead {
    color: var(--muted);
  }
  .step.bad {
    border-color: var(--danger);
    color: var(--danger);
  }
  .step-mark:empty {
    display: none;
  }
  .step-words,
  .step time {
    display: block;
  }
  .step:is(.done, .now, .bad) .step-words {
    font-weight: 600;
  }
  .switches {
    display: grid;
    margin-block-start: 12px;
  }
  .deed {
    align-items: center;
    border-block-start: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    justify-content: space-between;
    padding: 16px 0;
  }
  .deed > p {
    flex: 1 1 20rem;
  }
  .settings {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 26rem);
    justify-content: start;
  }
  .settings > :is(h2, select) {
    justify-self: start;
  }
  .card.settings > h2 {
    margin: 0;
  }
  .identities {
    display: grid;
    gap: 8px;
  }
  .hero {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
    display: grid;
    gap: 24px 48px;
    grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
    padding: 48px;
  }
  .kit .hero h1 {
    font: 700 36px/42px var(--font);
    margin-block-end: 12px;
  }
  .ways-in {
    display: grid;
    gap: 16px;
  }
  laurel-window .items {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .rungs,
  .how {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
  }
  .rungs .card,
  .how .card {
    align-content: start;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .how .icon {
    color: var(--accent);
  }
  @media (max-width: 46rem) {
    .items,
    laurel-window .items {
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
    .whole,
    .columns,
    .hero {
      grid-template-columns: minmax(0, 1fr);
    }
    .whole,
    .columns {
      gap: 16px;
    }
    .whole > .picture {
      aspect-ratio: 16 / 9;
    }
    .whole-act .button {
      width: 100%;
    }
    .stand {
      padding: 16px;
    }
    .stand-who {
      gap: 8px 16px;
      grid-template-columns: auto minmax(0, 1fr);
    }
    .stand-who .balance {
      grid-column: 1 / -1;
    }
    .hero {
      padding: 24px;
    }
    .kit .hero h1 {
      font: 700 28px/34px var(--font);
    }
    .rungs {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .order {
      gap: 12px;
      grid-template-columns: 64px minmax(0, 1fr);
    }
    .order > .picture {
      width: 64px;
    }
    .step {
      flex-direction: column;
      gap: 0;
    }
    .step-words {
      font-size: 14px;
      line-height: 20px;
    }
    .order-cancel {
      grid-column: 1 / -1;
      grid-row: auto;
      justify-self: start;
    }
  }
  @media (forced-colors: active) {
    .choice[aria-pressed="true"] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .step.ahead {
      border-block-start-style: dotted;
    }
  }
`;
