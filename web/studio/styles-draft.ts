import { css } from "lit";

/** The pages that edit a draft. */
export const draftStyles = css`
  .draft-state {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .note-warn {
    align-items: center;
    background: color-mix(in srgb, var(--warn) 9%, var(--surface));
    border: 1px solid color-mix(in srgb, var(--warn) 40%, var(--surface));
    border-radius: var(--radius-control);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    margin-block-start: 12px;
    padding: 8px 12px;
  }
  .note-warn > p {
    align-items: center;
    display: flex;
    flex: 1 1 280px;
    gap: 8px;
  }
  .note-warn .icon {
    color: var(--warn);
  }
  .findings {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    margin-block-start: 12px;
    padding: 12px 16px;
  }
  .findings-bad {
    border-color: color-mix(in srgb, var(--danger) 45%, var(--surface));
  }
  .kit .findings h2 {
    font: 600 14px/20px var(--font);
    padding-block-end: 8px;
  }
  .findings-bad h2 {
    color: var(--danger);
  }
  .link {
    background: none;
    border: 0;
    color: var(--accent);
    cursor: pointer;
    padding: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .fresh > .tabs-row {
    margin-block-start: 16px;
  }
  .part {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    padding-block: 16px 24px;
  }
  .part > * {
    width: 100%;
  }
  .part > .button {
    width: auto;
  }
  .entries {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    overflow: clip;
  }
  .entry + .entry {
    border-block-start: 1px solid var(--line);
  }
  .entry > summary {
    align-items: center;
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    list-style: none;
    min-height: 36px;
    padding: 6px 14px;
  }
  .entry > summary::-webkit-details-marker {
    display: none;
  }
  .entry > summary::before {
    border: solid var(--muted);
    border-width: 0 1.5px 1.5px 0;
    content: "";
    height: 5px;
    transform: rotate(-45deg);
    width: 5px;
  }
  .entry[open] > summary::before {
    transform: rotate(45deg);
  }
  .entry > summary:hover {
    background: color-mix(in srgb, var(--sunken) 55%, var(--surface));
  }
  .entry > summary:focus-visible {
    outline-offset: -2px;
  }
  .entry-title {
    font-weight: 600;
  }
  .entry code {
    font-size: 12px;
  }
  .entry-note {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font-size: 13px;
    gap: 2px 10px;
    margin-inline-start: auto;
  }
  .entry-form {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    padding: 16px 14px;
  }
  .console .entries .empty-state {
    padding: 20px 16px;
  }
  .rows {
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    max-width: 720px;
  }
  .part > .rows {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    padding: 14px 16px 16px;
  }
  .kit .rows h2 {
    font: 600 14px/20px var(--font);
  }
  .rows .fields {
    width: 100%;
  }
  .row {
    align-items: start;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr) 32px;
    width: 100%;
  }
  .row > .button {
    margin-block-start: 24px;
  }
  .row .fields {
    grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
  }
  .fields-narrow {
    grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
  }
  .tier-part {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .tier-part > .button {
    justify-self: start;
  }
  .kit .tier-part h2 {
    color: var(--ink);
    font: 600 14px/20px var(--font);
  }
  .draft-bar {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    box-shadow: 0 4px 24px var(--shade);
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    inset-block-end: 12px;
    padding: 8px 12px;
    position: sticky;
    z-index: 2;
  }
  .look {
    align-items: start;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(320px, 1fr) minmax(0, 440px);
    padding-block: 16px 24px;
  }
  .look-form {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .look-form .picture-row {
    padding-block-start: 12px;
  }
  .look-preview .panel-head h2 {
    font: 600 14px/20px var(--font);
  }
  .contrasts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  @media (max-width: 900px) {
    .look {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .spring {
    flex: 1;
  }
  @media (max-width: 480px) {
    .draft-bar {
      gap: 4px;
      padding: 8px;
    }
    .console .draft-bar .button {
      padding-inline: 8px;
    }
  }
  .console .rules-text {
    font: 400 13px/18px ui-monospace, "SF Mono", Menlo, monospace;
    max-height: none;
    min-height: 480px;
    width: 100%;
  }
`;
