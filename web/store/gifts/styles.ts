import { css } from "lit";

/** Gifts: the page of them, the card of one that a link opens, and the dialog to give. */
export const giftStyles = css`
  .gift-own {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .gift-own > .card {
    align-content: start;
    display: grid;
    gap: 12px;
    padding: 16px;
  }
  :is(.gift-own, .gift-open) .picture {
    margin: 0;
  }
  .gift-own .picture {
    aspect-ratio: 4 / 3;
    border-radius: var(--radius-control);
    overflow: hidden;
  }
  .kit .gift-own h3,
  .kit h3.order-title {
    font: 600 16px/24px var(--font);
  }
  .gift-deeds {
    display: grid;
    gap: 8px;
  }
  .gift-open {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(160px, 280px) minmax(0, 1fr);
    margin: 24px auto;
    max-width: 800px;
    padding: 24px;
  }
  .gift-open > .picture {
    aspect-ratio: 1;
    border-radius: var(--radius-control);
    overflow: hidden;
  }
  .value-cards {
    grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
  }
  .value-cards > .card {
    grid-template-columns: minmax(0, 1fr);
    max-width: 320px;
  }
  .value-card {
    align-content: space-between;
    aspect-ratio: 8 / 5;
    background: linear-gradient(135deg, var(--accent), var(--info));
    border-radius: var(--radius);
    color: var(--on-accent);
    display: grid;
    gap: 8px;
    padding: 16px;
    /* Else forced colours leave no border of it. */
    outline: 1px solid transparent;
  }
  .value-card-name {
    align-items: center;
    display: flex;
    font: 600 14px/20px var(--font);
    gap: 8px;
  }
  .value-card-amount {
    font: 700 28px/34px var(--font);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .value-card-game {
    font: 400 13px/18px var(--font);
    overflow-wrap: anywhere;
  }
  .gift-words {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .gift-message {
    border-inline-start: 3px solid var(--accent);
    margin: 0;
    overflow-wrap: anywhere;
    padding-inline-start: 12px;
  }
  .gift-check {
    align-items: center;
    display: flex;
    gap: 8px;
    min-height: 44px;
  }
  .gift-open .actions {
    margin-block-start: 16px;
  }
  .gift-link {
    display: grid;
    gap: 16px;
    justify-items: center;
    margin-block: 16px;
  }
  .gift-link > * {
    max-width: 100%;
  }
  @media (max-width: 40rem) {
    .gift-open {
      grid-template-columns: minmax(0, 1fr);
    }
    .gift-open > .picture {
      max-width: 200px;
    }
    .gift-open > .value-card {
      max-width: 320px;
    }
    .gift-deeds {
      grid-column: 1 / -1;
    }
  }
`;
