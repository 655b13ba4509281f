import { css } from "lit";

/** Dialogs, forms, and the pages that ask who one is. */
export const dialogStyles = css`
  .dialog {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-stage);
    color: var(--ink);
    margin: auto;
    max-height: calc(100dvh - 32px);
    max-width: min(560px, calc(100vw - 24px));
    overflow: auto;
    padding: 0;
    width: 100%;
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .inside {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    padding: 24px;
  }
  .inside form {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .title-row {
    align-items: center;
    display: grid;
    gap: 16px;
    grid-template-columns: 72px minmax(0, 1fr);
  }
  .title-row .picture,
  .redeemed .picture {
    margin: 0;
    overflow: hidden;
  }
  .title-row .picture {
    aspect-ratio: 1;
    border-radius: var(--radius-control);
  }
  .kit fieldset {
    border: 0;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    min-width: 0;
    padding: 0;
  }
  .kit fieldset:not(:has(*)) {
    display: none;
  }
  .kit legend {
    font-weight: 700;
    margin-block-end: 8px;
    padding: 0;
  }
  .kit .address {
    gap: 12px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .address > :is(.field-name, .field-line1, .field-line2, p) {
    grid-column: 1 / -1;
  }
  .field {
    align-content: start;
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
  }
  .field label {
    font-weight: 600;
  }
  .field > p:empty {
    display: none;
  }
  .kit [aria-invalid="true"] {
    border-color: var(--danger);
    outline: 1px solid var(--danger);
  }
  .sum {
    background: var(--sunken);
    border-radius: var(--radius);
    display: grid;
    font-variant-numeric: tabular-nums;
    gap: 8px;
    padding: 16px;
  }
  .sum .total {
    border-block-start: 1px solid var(--control);
    font-weight: 700;
    padding-block-start: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    justify-content: flex-end;
  }
  .redeemed {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    text-align: center;
  }
  .redeemed .picture {
    border-radius: var(--radius);
  }
  .redeemed .actions {
    justify-content: center;
  }
  .redeemed .step {
    animation: laurel-fade 0.4s 0.6s both;
    text-align: start;
  }
  .redeemed .step:nth-child(2) {
    animation-delay: 0.9s;
  }
  .redeemed .step:nth-child(3) {
    animation-delay: 1.2s;
  }
  .sign-in {
    display: grid;
    gap: 8px;
  }
  .kit .provider {
    align-items: center;
    background: #ffffff;
    border: 1px solid #75847b;
    border-radius: var(--radius-control);
    color: #1f1f1f;
    display: flex;
    font-weight: 600;
    gap: 12px;
    justify-content: center;
    min-height: 48px;
    padding: 8px 16px;
    text-decoration: none;
  }
  .kit .provider.apple {
    background: #000000;
    color: #ffffff;
  }
  .kit .provider.facebook {
    background: #0866ff;
    border-color: #0866ff;
    color: #ffffff;
  }
  .provider:hover {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--accent) 30%, transparent);
  }
  .gate {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    margin: 32px auto;
    max-width: 560px;
    padding: 32px 24px;
    text-align: center;
  }
  .gate > * {
    max-width: 100%;
  }
  .gate .stack {
    justify-self: stretch;
  }
  .bullets {
    display: grid;
    gap: 4px;
    text-align: start;
  }
  .kit .bullets {
    list-style: disc;
    padding-inline-start: 20px;
  }
  .sides {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    justify-self: stretch;
  }
  .side {
    align-content: start;
    background: var(--sunken);
    border: 1px solid transparent;
    border-radius: var(--radius);
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    padding: 12px 8px;
  }
  .side.result {
    border-color: var(--accent);
  }
  .side-tier {
    font-weight: 700;
  }
  .ways {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    justify-self: stretch;
  }
  .way {
    align-content: start;
    display: grid;
    gap: 12px;
    text-align: start;
  }
  .code {
    border: 2px dashed var(--accent);
    border-radius: var(--radius);
    font: 700 28px/44px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    letter-spacing: 0.08em;
    text-align: center;
    user-select: all;
  }
  @media (max-width: 30rem) {
    .inside {
      padding: 16px;
    }
    .kit .address,
    .ways {
      grid-template-columns: minmax(0, 1fr);
    }
    .actions > * {
      flex: 1 1 auto;
    }
  }
`;
