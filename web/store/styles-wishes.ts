import { css } from "lit";

/** Hearts on items, and the way to the wishes. */
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
  @media (max-width: 46rem) {
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
