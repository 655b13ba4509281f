import { css } from "lit";

/** What the studio console's pages have beside the shell's controls. */
export const studioStyles = css`
  .console .button.small {
    font-size: 12px;
    line-height: 16px;
    min-height: 26px;
    padding: 3px 8px;
  }
  .optional,
  .unit,
  .thing-note {
    color: var(--muted);
    font-weight: 400;
  }
  .optional {
    font-size: 12px;
  }
  .mono,
  .code {
    font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, monospace;
    font-size: 13px;
  }
  .table-frame {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    overflow-x: auto;
  }
  .table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    width: 100%;
  }
  .table :is(th, td) {
    border-block-end: 1px solid var(--line);
    height: 36px;
    padding: 4px 12px;
    overflow-wrap: normal;
    text-align: start;
    vertical-align: middle;
  }
  .table .button {
    white-space: nowrap;
  }
  .table tbody tr:last-child td {
    border-block-end: 0;
  }
  .table th {
    color: var(--muted);
    font: 600 12px/16px var(--font);
    white-space: nowrap;
  }
  .table tbody tr:hover {
    background: color-mix(in srgb, var(--sunken) 55%, var(--surface));
  }
  .table .number {
    text-align: end;
    white-space: nowrap;
  }
  .more {
    padding-block: 12px;
    text-align: center;
  }
  .thing,
  .cell-open {
    align-items: center;
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    gap: 10px;
    padding: 0;
    text-align: start;
    text-decoration: none;
  }
  .thing .picture {
    aspect-ratio: 1;
    border-radius: var(--radius-control);
    flex: none;
    margin: 0;
    overflow: hidden;
    width: 26px;
  }
  .thing-words {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .thing-title {
    font-weight: 600;
  }
  .thing-note {
    font-size: 12px;
    line-height: 16px;
  }
  .thing:hover .thing-title,
  .cell-open:hover .thing-title,
  .cell-open.mono:hover {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .cell-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .table .cell-actions {
    flex-wrap: nowrap;
    justify-content: flex-end;
  }
  .due {
    align-items: center;
    display: inline-flex;
    gap: 4px;
    white-space: nowrap;
  }
  .due-soon {
    color: var(--warn);
    font-weight: 600;
  }
  .tier {
    align-items: center;
    display: inline-flex;
    gap: 6px;
    white-space: nowrap;
  }
  .fact-list address {
    display: grid;
    font-style: normal;
  }
  .filter-row {
    align-items: end;
    border-block-end: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
  }
  .filter-row .tabs-row {
    border: 0;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding-block-end: 6px;
  }
  .filters label,
  .preview-switches label {
    align-items: center;
    color: var(--muted);
    display: flex;
    font-size: 13px;
    gap: 6px;
  }
  .console .filters :is(select, input) {
    font-size: 13px;
    min-height: 28px;
    padding-block: 3px;
    max-width: 160px;
  }
  .endpoints {
    display: grid;
    gap: 8px;
  }
  .endpoint {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
  }
  .endpoint.chosen {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .endpoint-words {
    flex: 1 1 320px;
    min-width: 0;
  }
  .kit .endpoint-url {
    font: 600 14px/20px ui-monospace, "SF Mono", Menlo, monospace;
  }
  .endpoint-url a {
    color: inherit;
    text-decoration: none;
  }
  .endpoint-url a:hover {
    text-decoration: underline;
  }
  .endpoint-state {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font-size: 13px;
    gap: 4px 12px;
    padding-block-start: 4px;
  }
  .log {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: 16px;
  }
  .section-head {
    align-items: end;
    border-block-end: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
  }
  .section-head h2 {
    font: 600 16px/24px var(--font);
    padding-block-end: 6px;
  }
  .section-head .tabs-row {
    border: 0;
  }
  .code {
    background: var(--sunken);
    border-radius: var(--radius-control);
    line-height: 18px;
    margin: 0;
    max-height: 320px;
    overflow: auto;
    padding: 12px;
    white-space: pre-wrap;
  }
  .fault-list {
    display: grid;
    font-size: 13px;
    gap: 2px;
    max-height: 200px;
    overflow-y: auto;
  }
  .form-error,
  .field-error {
    align-items: start;
    display: flex;
    gap: 6px;
  }
  @media (max-width: 720px) {
    .table .minor {
      display: none;
    }
  }
`;
