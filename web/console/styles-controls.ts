import { css } from "lit";

/** Controls in the density of a console: rows of 36 px, 32 px for what is pressed. */
export const controlStyles = css`
  .console .button {
    font: 600 13px/18px var(--font);
    gap: 6px;
    min-height: 32px;
    padding: 5px 12px;
  }
  .console .button.quiet {
    color: var(--ink);
    font-weight: 500;
  }
  .console .button.quiet:hover {
    background: var(--sunken);
    text-decoration: none;
  }
  .console .button.icon-only {
    padding: 0;
    width: 32px;
  }
  .console :is(input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"]), textarea, select) {
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    color: var(--ink);
    font: 400 14px/20px var(--font);
    min-height: 32px;
    padding: 5px 10px;
  }
  .console textarea {
    min-height: 72px;
    resize: vertical;
  }
  .console :is(input, textarea, select)[aria-invalid="true"] {
    border-color: var(--danger);
  }
  .console input[type="checkbox"] {
    accent-color: var(--accent);
    height: 16px;
    margin: 0;
    width: 16px;
  }
  .console :focus-visible {
    outline-width: 2px;
  }
  .field {
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
  }
  .field > label {
    font-weight: 600;
  }
  .field-hint {
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .field-error,
  .form-error {
    color: var(--danger);
    font-size: 13px;
    line-height: 18px;
  }
  .form {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .form-row {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
  }
  .form-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
  .dialog {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: 0 16px 64px var(--shade);
    color: var(--ink);
    max-height: calc(100dvh - 48px);
    max-width: min(520px, 100vw - 24px);
    overflow-y: auto;
    padding: 0;
    width: 100%;
  }
  .dialog.wide {
    max-width: min(840px, 100vw - 24px);
  }
  .dialog::backdrop {
    background: rgb(10 16 12 / 45%);
  }
  .dialog > .dialog-body {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    padding: 16px 20px 20px;
  }
  .dialog-head {
    align-items: start;
    display: flex;
    gap: 16px;
    justify-content: space-between;
  }
  .dialog-head h2 {
    font: 600 16px/24px var(--font);
    padding-block: 4px;
  }
  .dialog-body h3 {
    color: var(--muted);
    font: 600 12px/16px var(--font);
    padding-block-end: 6px;
  }
  .panel {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    min-width: 0;
    padding: 14px 16px 16px;
  }
  .panel-head {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: space-between;
    min-height: 32px;
    padding-block-end: 8px;
  }
  .panel-head h2 {
    font: 600 14px/20px var(--font);
  }
  .fact-list {
    display: grid;
    gap: 6px 16px;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
  }
  .fact-list dt {
    color: var(--muted);
    font-size: 12px;
    line-height: 16px;
  }
  .fact-list dd {
    font-variant-numeric: tabular-nums;
  }
  .badge {
    background: var(--sunken);
    border-radius: 999px;
    color: var(--ink);
    display: inline-block;
    font: 600 12px/16px var(--font);
    height: auto;
    padding: 2px 8px;
    white-space: nowrap;
    width: auto;
  }
  .badge-good {
    background: color-mix(in srgb, var(--accent) 13%, var(--surface));
    color: var(--accent);
  }
  .badge-warn {
    background: color-mix(in srgb, var(--warn) 13%, var(--surface));
    color: var(--warn);
  }
  .badge-bad {
    background: color-mix(in srgb, var(--danger) 11%, var(--surface));
    color: var(--danger);
  }
  .badge-info {
    background: color-mix(in srgb, var(--info) 11%, var(--surface));
    color: var(--info);
  }
  .failed {
    align-items: center;
    background: color-mix(in srgb, var(--danger) 7%, var(--surface));
    border: 1px solid color-mix(in srgb, var(--danger) 35%, var(--surface));
    border-radius: var(--radius-control);
    color: var(--danger);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    padding: 8px 12px;
  }
  .failed > p {
    flex: 1 1 220px;
  }
  .stale {
    opacity: 0.55;
  }
  :is(.fresh, .stale):not(.table-scroll) {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .empty-state {
    color: var(--muted);
    display: grid;
    gap: 8px;
    justify-items: center;
    padding: 40px 16px;
    text-align: center;
  }
  .empty-state > p {
    max-width: 56ch;
  }
  .console .skeleton-rows > span:not(.sr) {
    height: 30px;
  }
  .tabs-row {
    border-block-end: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .kit .tabs-row a {
    border-block-end: 2px solid transparent;
    color: var(--muted);
    font-weight: 600;
    padding: 6px 10px 8px;
    text-decoration: none;
  }
  .kit .tabs-row a:hover {
    color: var(--ink);
  }
  .kit .tabs-row a[aria-current] {
    border-color: var(--accent);
    color: var(--ink);
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
