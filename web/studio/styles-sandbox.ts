import { css } from "lit";

/** The page Sandbox. */
export const sandboxStyles = css`
  .sandbox {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .clock {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    justify-content: space-between;
  }
  .clock-now {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font: 600 22px/28px var(--font);
    gap: 4px 12px;
  }
  .clock-to {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 12px 8px;
  }
  .clock-to > label {
    font-weight: 600;
  }
  .players {
    display: grid;
    gap: 4px 16px;
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  }
  .kit .players a {
    align-items: center;
    border-radius: var(--radius-control);
    color: var(--ink);
    display: flex;
    gap: 12px;
    margin-inline: -8px;
    padding: 6px 8px;
    text-decoration: none;
  }
  .kit .players a:hover {
    background: color-mix(in srgb, var(--accent) 5%, var(--surface));
  }
  .players a > span {
    display: grid;
    min-width: 0;
  }
  .players .muted {
    font-size: 13px;
    line-height: 18px;
  }
  .scenario-head {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
    padding-block-end: 8px;
  }
  .scenario {
    align-items: start;
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr) auto;
    padding-block: 4px;
  }
  .scenario summary {
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding-block: 4px;
  }
  .scenario summary::before {
    border: solid var(--muted);
    border-width: 0 1.5px 1.5px 0;
    content: "";
    height: 5px;
    margin-block-start: 6px;
    transform: rotate(-45deg);
    width: 5px;
  }
  .scenario [open] > summary::before {
    transform: rotate(45deg);
  }
  .scenario summary .muted {
    font-size: 13px;
  }
  .kit .scenario ol {
    color: var(--muted);
    display: grid;
    font-size: 13px;
    gap: 2px;
    line-height: 18px;
    list-style: decimal;
    padding-block: 4px 8px;
    padding-inline-start: 32px;
  }
  .scenario > .button {
    margin-block-start: 2px;
  }
  .scenario-title {
    display: inline-block;
  }
  .scenario-title::first-letter {
    text-transform: uppercase;
  }
  .differs {
    color: var(--warn);
    font-size: 12px;
  }
  .table-scroll .scenario-step {
    min-width: 240px;
    white-space: normal;
  }
  .draft-state {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding-block-end: 8px;
  }
`;
