import { css } from "lit";

export const gridStyles = css`
  .sheet-scroll {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    overflow-x: auto;
    position: relative;
  }
  .sheet {
    border-collapse: separate;
    border-spacing: 0;
    font: 400 14px/20px var(--font);
    font-variant-numeric: tabular-nums;
    min-width: 100%;
    user-select: none;
  }
  .sheet :is(th, td) {
    border-block-end: 1px solid var(--line);
    border-inline-end: 1px solid var(--line);
    height: 36px;
    padding: 0 10px;
    text-align: start;
    white-space: nowrap;
  }
  .sheet tr > :last-child {
    border-inline-end: 0;
  }
  .sheet tbody tr:last-child > * {
    border-block-end: 0;
  }
  .sheet thead :is(th, td) {
    background: var(--bg);
    color: var(--muted);
    font: 600 12px/16px var(--font);
  }
  .sheet tr > :first-child {
    width: 1%;
  }
  .sheet tbody th {
    background: var(--bg);
    font-weight: 400;
    inset-inline-start: 0;
    position: sticky;
    z-index: 1;
  }
  .sheet tbody .here > th {
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .sheet .sheet-head {
    align-items: center;
    color: var(--muted);
    display: flex;
    gap: 8px;
  }
  .sheet .number {
    text-align: end;
  }
  .sheet td {
    cursor: cell;
    max-width: 220px;
    min-width: 76px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .sheet td.narrow {
    min-width: 64px;
  }
  .sheet td.wide {
    min-width: 128px;
  }
  .sheet td.chosen {
    background: color-mix(in srgb, var(--accent) 10%, var(--surface));
  }
  .sheet td:focus-visible,
  .sheet td:focus,
  .sheet td:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .sheet td.wrong {
    background: linear-gradient(225deg, var(--danger) 7px, transparent 7.5px) no-repeat color-mix(in srgb, var(--danger) 9%, var(--surface));
  }
  .sheet td input {
    background: var(--surface);
    border: 0;
    color: var(--ink);
    font: inherit;
    height: 32px;
    margin: 0 -10px;
    outline: 0;
    padding: 0 10px;
    text-align: inherit;
    user-select: text;
    width: calc(100% + 20px);
  }
  .sheet-colour {
    margin-inline-end: 8px;
    vertical-align: -2px;
  }
  .sheet-colour > rect {
    stroke: var(--control);
    stroke-opacity: 0.5;
  }
  .sheet-usual {
    color: var(--muted);
    font-style: italic;
  }
  .sheet-line {
    font-size: 13px;
    line-height: 18px;
    margin-block-start: 8px;
    min-height: 18px;
  }
  .sheet-wrong {
    color: var(--danger);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .sheet td.chosen {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .sheet td.wrong {
      text-decoration: underline wavy;
    }
  }
`;
