import { css } from "lit";

/** The palette and the sheet of the keys. */
export const paletteStyles = css`
  .dialog.palette {
    margin-block-start: min(12vh, 96px);
    max-width: min(600px, 100vw - 24px);
    overflow: hidden;
  }
  .dialog.palette[open] {
    display: flex;
    flex-direction: column;
  }
  .palette-field {
    align-items: center;
    border-block-end: 1px solid var(--line);
    color: var(--muted);
    display: flex;
    gap: 10px;
    padding: 4px 16px;
  }
  .console .palette-field input {
    background: none;
    border: 0;
    flex: 1;
    font-size: 16px;
    line-height: 24px;
    min-height: 48px;
    min-width: 0;
    outline: none;
    padding: 0;
  }
  .palette-list {
    max-height: min(440px, 60vh);
    overflow-y: auto;
    padding: 4px 8px 8px;
  }
  .palette-heading {
    color: var(--muted);
    font: 600 12px/16px var(--font);
    padding: 10px 8px 4px;
  }
  .palette-entry {
    align-items: center;
    border-radius: var(--radius-control);
    cursor: pointer;
    display: flex;
    gap: 10px;
    min-height: 36px;
    padding: 4px 8px;
  }
  .palette-entry > .icon {
    color: var(--muted);
  }
  .palette-entry > .muted {
    font-size: 13px;
  }
  .palette-keys {
    color: var(--muted);
    font-size: 12px;
    margin-inline-start: auto;
  }
  .palette-entry[aria-selected="true"] {
    background: color-mix(in srgb, var(--accent) 12%, var(--surface));
  }
  .palette-none {
    padding: 24px;
    text-align: center;
  }
  .palette:has(.palette-none) .palette-list {
    display: none;
  }
  .key-sheet {
    columns: 2 280px;
    column-gap: 32px;
  }
  .key-sheet section {
    break-inside: avoid;
    padding-block-end: 12px;
  }
  .key-sheet h3 {
    color: var(--muted);
    font: 600 12px/16px var(--font);
    padding-block: 4px;
  }
  .key-sheet dl > div {
    align-items: center;
    border-block-end: 1px solid var(--line);
    display: flex;
    justify-content: space-between;
    min-height: 32px;
  }
  .check {
    align-items: center;
    cursor: pointer;
    display: flex;
    gap: 8px;
    min-height: 28px;
  }
  @media (forced-colors: active) {
    .palette-entry[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
