import { css } from "lit";

/** Forms over a document, the item's editor and its preview. */
export const formStyles = css`
  .console fieldset {
    border: 0;
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  .console legend {
    font-weight: 600;
    padding: 0 0 4px;
  }
  .fields {
    align-items: start;
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  }
  .fields > :is(.field-texts, .field-lines, .field-tiers, .field-switch) {
    grid-column: 1 / -1;
  }
  .field .control {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .field .control > :is(input:not([type="color"]), select) {
    flex: 1;
    min-width: 0;
    width: 100%;
  }
  .field :is(input:not([type="checkbox"], [type="color"], [type="file"]), textarea, select) {
    width: 100%;
  }
  /* With seconds it is the longest value that a column holds. */
  .kit .field-instant input {
    font-size: 13px;
    padding-inline: 8px;
  }
  .unit {
    white-space: nowrap;
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
  }
  .checks-columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  }
  .check > input,
  .field-switch input {
    flex: none;
  }
  .check,
  .field-switch label {
    align-items: center;
    display: flex;
    font-weight: 400;
    gap: 8px;
    min-height: 24px;
  }
  .field-texts {
    display: grid;
    gap: 6px;
    grid-template-columns: minmax(0, 1fr);
  }
  .translations {
    margin-inline-start: 64px;
  }
  .translations > summary {
    color: var(--accent);
    cursor: pointer;
    font-size: 13px;
    padding-block: 2px;
  }
  .translations > .text-row {
    margin-block-start: 6px;
  }
  .translations .text-row {
    margin-inline-start: -8px;
  }
  .dialog.wide .form > .form-actions {
    background: var(--surface);
    border-block-start: 1px solid var(--line);
    inset-block-end: 0;
    margin: 0 -20px -20px;
    padding: 12px 20px;
    position: sticky;
  }
  .text-row {
    align-items: start;
    display: grid;
    gap: 0 8px;
    grid-template-columns: 56px minmax(0, 1fr) auto;
  }
  .text-row > p {
    grid-column: 2;
  }
  .text-locale {
    color: var(--muted);
    font-size: 12px;
    line-height: 32px;
  }
  .console .field .add-language {
    color: var(--muted);
    font-size: 13px;
    justify-self: start;
    margin-inline-start: 64px;
    width: auto;
  }
  .console input[type="color"] {
    background: none;
    flex: none;
    height: 32px;
    padding: 2px;
    width: 40px;
  }
  .console input[type="color"].unset {
    opacity: 0.4;
  }
  .editor {
    align-items: start;
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr) 240px;
  }
  .editor-form {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .editor-picture {
    display: grid;
    gap: 8px;
  }
  .picture-row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .preview {
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 10px;
    display: grid;
    gap: 12px;
    padding: 12px;
    position: sticky;
    top: 0;
  }
  .preview h3 {
    font: 600 13px/18px var(--font);
  }
  .preview-switches {
    display: grid;
    gap: 6px;
  }
  .preview-switches label {
    justify-content: space-between;
  }
  .console .preview-switches :is(select, input) {
    font-size: 13px;
    min-height: 28px;
    padding-block: 3px;
    width: 128px;
  }
  @media (max-width: 720px) {
    .editor {
      grid-template-columns: minmax(0, 1fr);
    }
    .preview {
      position: static;
    }
  }
`;
