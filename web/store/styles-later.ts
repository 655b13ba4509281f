import { css } from "lit";

/** What the pages add that are loaded after the first one. */
export const laterStyles = css`
  .order > .picture {
    margin: 0;
    overflow: hidden;
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
  .columns .card > h2 {
    margin-block-end: 12px;
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
    laurel-window .items {
      gap: 12px;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .columns,
    .hero {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns {
      gap: 16px;
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
  }
  @media (forced-colors: active) {
    .step.ahead {
      border-block-start-style: dotted;
    }
  }
`;
