import { css } from "lit";

/** Tables: their rows, and what stands around them. */
export const tableStyles = css`
  .table {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  laurel-table {
    display: block;
  }
  .table-behind {
    align-items: center;
    background: color-mix(in srgb, var(--info) 8%, var(--surface));
    border: 1px solid color-mix(in srgb, var(--info) 35%, var(--surface));
    border-radius: var(--radius-control);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    padding: 6px 8px 6px 12px;
  }
  .table-behind > .icon {
    color: var(--info);
  }
  .table-behind > span {
    flex: 1 1 240px;
  }
  .table-bar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
  }
  .table-tools {
    align-items: center;
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  .table-tools > .muted {
    font-size: 13px;
    padding-inline-end: 8px;
  }
  .console .button[aria-pressed="true"] {
    background: var(--sunken);
    color: var(--accent);
  }
  .filters {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-width: 0;
  }
  .filter-text {
    display: inline-grid;
    position: relative;
  }
  .filter-text > .icon {
    color: var(--muted);
    inset-block-start: 8px;
    inset-inline-start: 9px;
    pointer-events: none;
    position: absolute;
  }
  .console .filter-text > .icon + input {
    padding-inline-start: 32px;
    width: 248px;
  }
  .console .filters :is(input, select) {
    border-color: var(--line);
    max-width: 100%;
  }
  .console .filters :is(input, select):hover {
    border-color: var(--control);
  }
  .console .filters [data-set="true"] {
    background: color-mix(in srgb, var(--accent) 7%, var(--surface));
    border-color: var(--accent);
  }
  .filter-day {
    align-items: center;
    color: var(--muted);
    display: inline-flex;
    font-size: 13px;
    gap: 6px;
  }
  .table-scroll {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    overflow-x: auto;
    position: relative;
  }
  .table-scroll > table,
  .plain-table {
    border-collapse: collapse;
    width: 100%;
  }
  .table-scroll :is(th, td),
  .plain-table :is(th, td) {
    border-block-end: 1px solid var(--line);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    height: 36px;
    max-width: 420px;
    overflow-wrap: normal;
    padding: 2px 12px;
    text-align: start;
    white-space: nowrap;
  }
  .table-scroll tbody > tr:last-child > *,
  .plain-table tbody > tr:last-child > * {
    border-block-end: 0;
  }
  .table-scroll thead th,
  .plain-table thead th {
    background: var(--surface);
    color: var(--muted);
    font: 600 12px/16px var(--font);
    height: 34px;
  }
  .compact .table-scroll :is(th, td) {
    height: 30px;
    padding-block: 1px;
  }
  .kit :is(.table-scroll, .plain-table) .end {
    text-align: end;
  }
  .table-scroll tbody tr:hover {
    background: color-mix(in srgb, var(--accent) 4%, var(--surface));
  }
  .table-scroll tbody tr:focus-within,
  .table-scroll tbody tr[data-chosen="true"] {
    background: color-mix(in srgb, var(--accent) 9%, var(--surface));
  }
  .table-scroll tbody tr:has(:is(a, button).table-link) {
    cursor: pointer;
  }
  .kit .table-link {
    background: none;
    border: 0;
    color: var(--ink);
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font: 600 14px/20px var(--font);
    max-width: 260px;
    padding: 0;
    text-align: start;
    vertical-align: middle;
    text-decoration: none;
  }
  .kit span.table-link {
    cursor: inherit;
  }
  .kit .table-link:is(:hover, :focus-visible) {
    color: var(--accent);
  }
  .console .points {
    color: var(--points);
    font-weight: 600;
  }
  .console .negative {
    color: var(--danger);
    font-weight: 600;
  }
  .console code {
    font: 400 13px/18px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }
  .console :is(td, th) > .gem {
    vertical-align: -3px;
  }
  .cut {
    display: inline-block;
    max-width: 220px;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }
  .table-sort {
    align-items: center;
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    gap: 4px;
    padding: 0;
  }
  .table-sort:hover {
    color: var(--ink);
  }
  .table-check {
    width: 36px;
  }
  .table-check input {
    display: block;
  }
  .table-chosen {
    align-items: center;
    background: color-mix(in srgb, var(--accent) 9%, var(--surface));
    border-radius: var(--radius-control);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 6px 12px;
  }
  .table-wait {
    display: grid;
    gap: 12px;
  }
  .pager {
    align-items: center;
    display: flex;
    gap: 8px;
    justify-content: flex-end;
  }
  .pager > .muted {
    font-size: 13px;
    margin-inline-end: auto;
  }
  .menu {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 8px;
    box-shadow: 0 8px 32px var(--shade);
    color: var(--ink);
    inset: auto;
    margin: 4px 0 0;
    max-height: 60vh;
    overflow-y: auto;
    padding: 8px 12px;
    position-area: block-end span-inline-start;
    position-try-fallbacks: flip-inline, flip-block;
  }
  form.menu:popover-open {
    display: grid;
    gap: 8px;
  }
  laurel-views {
    display: contents;
  }
  .view-tab {
    align-items: center;
    display: inline-flex;
  }
  .view-tab .icon-only {
    min-height: 24px;
    width: 24px;
  }
  .tabs-row > .button {
    margin-block-end: 2px;
  }
  .table progress {
    accent-color: var(--accent);
    width: 100%;
  }
  @media (max-width: 52rem) {
    .filters,
    .console .filter-text,
    .console .filter-text > .icon + input {
      width: 100%;
    }
    .table-scroll :is(th, td) {
      padding-inline: 10px;
    }
  }
`;
