import { css } from "lit";

/** Bargaining: the card of one that a link opens, and the page of the player's own. */
export const bargainStyles = css`
  .bargain-open {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    margin: 24px auto;
    max-width: 560px;
    padding: 24px;
  }
  .bargains {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .bargains > .card {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    padding: 16px;
  }
  .bargain-picture {
    aspect-ratio: 16 / 9;
    background: var(--sunken);
    border-radius: var(--radius-control);
    object-fit: contain;
    width: 100%;
  }
  .kit .bargains h3 {
    font: 600 16px/24px var(--font);
  }
  :is(.bargain-open, .bargains) > * > .chip,
  .bargain-open > .chip {
    justify-self: start;
  }
  .orders-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .bargain-price {
    font: 700 32px/40px var(--font);
  }
  .bargain-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    margin: 0;
  }
  .bargain-facts dt {
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .bargain-facts dd {
    font-weight: 600;
    margin: 0;
  }
  .bargain-helps {
    list-style: none;
    margin: 8px 0 0;
    padding: 0;
  }
  .bargain-helps > li {
    border-block-start: 1px solid var(--line);
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding: 8px 0;
  }
  .bargain-helps > li:first-child {
    border-block-start: 0;
  }
`;
