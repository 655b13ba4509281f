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
  .unit {
    color: var(--muted);
    font-weight: 400;
  }
  .optional {
    font-size: 12px;
    white-space: nowrap;
  }
  .mono,
  .code {
    font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, monospace;
    font-size: 13px;
  }
  .thing {
    align-items: center;
    display: inline-flex;
    gap: 10px;
    min-width: 0;
  }
  .thing .picture {
    aspect-ratio: 1;
    border-radius: var(--radius-control);
    flex: none;
    margin: 0;
    overflow: hidden;
    width: 26px;
  }
  .window {
    display: inline-block;
    line-height: 18px;
    max-width: 148px;
    white-space: normal;
  }
  .cell-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .table-scroll .cell-actions {
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
  .kit .dialog-title:focus {
    outline: none;
  }
  .thing-title {
    font-weight: 600;
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
  .kit .section-title {
    font: 600 16px/24px var(--font);
  }
  .section-title .muted {
    font-size: 13px;
    font-weight: 400;
  }
  .code {
    font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, monospace;
    font-size: 13px;
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
`;
