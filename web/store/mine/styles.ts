import { css } from "lit";

/** The page of what a player owns. */
export const mineStyles = css`
  .possession {
    display: block;
    flex: none;
    height: 40px;
    object-fit: contain;
    width: 40px;
  }
  .possession.drawn {
    color: var(--muted);
    fill: none;
    stroke: currentColor;
    stroke-linejoin: round;
    stroke-width: 1.5;
  }
  .mine-top {
    align-items: stretch;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
  }
  .mine-worn {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto 1fr;
  }
  .kit .mine-worn > h2 {
    font: 600 16px/24px var(--font);
    margin: 0;
  }
  .mine-places {
    align-content: start;
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .kit .outfit-places {
    align-content: start;
    border: 0;
    display: grid;
    gap: 8px 16px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  .outfit-places .field {
    align-content: start;
    display: grid;
    gap: 4px;
  }
  .outfit-places select {
    min-width: 0;
    width: 100%;
  }
  .kit .mine-place {
    align-items: center;
    background: var(--sunken);
    border: 1px solid transparent;
    border-radius: var(--radius-control);
    color: var(--ink);
    cursor: pointer;
    display: grid;
    font: 600 14px/20px var(--font);
    gap: 8px;
    grid-template-columns: 36px minmax(0, 1fr);
    height: 100%;
    min-height: 56px;
    padding: 6px 8px;
    text-align: start;
    text-decoration: none;
    width: 100%;
  }
  .mine-place .possession {
    height: 36px;
    width: 36px;
  }
  .kit .mine-place:hover {
    border-color: var(--accent);
  }
  .mine-place > span > * {
    display: block;
  }
  .mine-place .clamp {
    -webkit-line-clamp: 1;
    display: -webkit-box;
  }
  .kit .mine-place.free {
    background: none;
    border: 1px dashed var(--control);
    color: var(--muted);
    font-weight: 400;
  }
  .kit #mine-all {
    font-weight: 400;
  }
  .mine-items {
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  }
  .owned {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    grid-template-rows: auto 1fr;
    min-width: 0;
    overflow: hidden;
    position: relative;
  }
  .owned:hover {
    border-color: var(--accent);
  }
  .owned:focus-within:has(a:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .owned a:focus-visible {
    outline: none;
  }
  .owned-picture {
    background: var(--sunken);
    display: grid;
    height: 120px;
    padding: 16px;
    place-items: center;
  }
  .owned-picture .possession {
    height: 88px;
    max-width: 100%;
    width: 100%;
  }
  .owned-words {
    align-content: start;
    display: grid;
    gap: 4px;
    padding: 12px;
  }
  .owned h3 a {
    color: inherit;
    text-decoration: none;
  }
  .owned h3 a::after {
    content: "";
    inset: 0;
    position: absolute;
  }
  .owned-notes {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  .chip.worn {
    color: var(--accent);
    font-weight: 600;
  }
  .chip.fresh {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .ends {
    color: var(--warn);
    font-weight: 600;
  }
  .kit .owned-favourite {
    color: var(--muted);
    inset-block-start: 0;
    inset-inline-end: 0;
    position: absolute;
  }
  .kit [aria-pressed="true"]:is(.owned-favourite, .owned-order .button) {
    color: var(--points);
  }
  [aria-pressed="true"]:is(.owned-favourite, .owned-order .button) .icon {
    fill: currentColor;
  }
  .mine-ended summary {
    cursor: pointer;
    font-weight: 600;
    min-height: 28px;
  }
  .mine-ended ul {
    display: grid;
    gap: 12px 24px;
    grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
    margin-block-start: 12px;
  }
  .mine-gone {
    align-items: center;
    display: flex;
    gap: 12px;
  }
  .mine-gone .possession {
    filter: grayscale(1);
  }
  .mine-gone bdi {
    display: block;
  }
  .owned-dialog {
    max-width: min(820px, calc(100vw - 24px));
  }
  .owned-head {
    align-items: start;
    display: flex;
    gap: 12px;
    justify-content: space-between;
  }
  .owned-head p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .owned-wear {
    align-items: start;
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .owned-preview figcaption {
    margin-block-end: 4px;
  }
  .owned-styles {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
  }
  .owned-style {
    align-content: start;
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    cursor: pointer;
    display: grid;
    font-size: 14px;
    gap: 2px;
    justify-items: center;
    line-height: 20px;
    padding: 8px;
    position: relative;
    text-align: center;
  }
  .owned-style .possession {
    height: 48px;
    width: 48px;
  }
  .owned-style > .small {
    align-items: center;
    display: inline-flex;
    gap: 4px;
  }
  .owned-style:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 2px var(--accent);
    font-weight: 600;
  }
  .owned-style:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .owned-style.locked {
    border-style: dashed;
    cursor: default;
  }
  .owned-style.locked .possession {
    filter: grayscale(1);
    opacity: 0.6;
  }
  .owned-conflict {
    align-items: start;
    background: color-mix(in srgb, var(--warn) 10%, var(--surface));
    border: 1px solid var(--warn);
    border-radius: var(--radius-control);
    color: var(--warn);
    display: flex;
    gap: 8px;
    padding: 8px 12px;
  }
  .owned-order {
    border-block-start: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    padding-block-start: 12px;
  }
  @media (max-width: 46rem) {
    laurel-mine .choices {
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    laurel-mine .choice {
      padding: 0 12px;
      white-space: nowrap;
    }
    .owned-dialog .room {
      min-height: 220px;
    }
    .mine-top,
    .owned-wear {
      grid-template-columns: minmax(0, 1fr);
    }
    .owned-wear {
      gap: 16px;
    }
    .owned-wear .actions > * {
      flex: 1 1 auto;
    }
    .mine-items {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .owned-picture {
      height: 96px;
    }
    .owned-picture .possession {
      height: 64px;
    }
  }
  @media (forced-colors: active) {
    .owned-style:has(:checked) {
      outline: 3px solid Highlight;
    }
    .chip.fresh {
      border-width: 2px;
    }
  }
`;
