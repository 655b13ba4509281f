import { css } from "lit";

/** The ways of the tiers: what enters beside what keeps, each way a branch. */
export const waysStyles = css`
  .way-tiers {
    display: grid;
    gap: 4px;
    margin-block-start: 16px;
  }
  .way-tier {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 4px 16px;
    grid-template-columns: 132px minmax(0, 1fr);
    padding-block: 12px;
  }
  .way-tier:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .way-tier > h3 {
    align-items: center;
    align-self: start;
    display: flex;
    font: 600 14px/20px var(--font);
    gap: 8px;
    min-height: 36px;
  }
  .way-tier > p {
    align-self: center;
  }
  .way-tier > h3 > span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .way-sides {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .way-side {
    border-radius: var(--radius-control);
    display: grid;
    gap: 4px 12px;
    grid-template-columns: 104px minmax(0, 1fr);
  }
  .way-side > h4 {
    color: var(--muted);
    font: 400 13px/36px var(--font);
  }
  .way-side > :not(h4) {
    grid-column: 2;
  }
  .way-branches {
    display: grid;
    gap: 8px;
  }
  .way-branch {
    display: grid;
    gap: 4px;
    padding-inline-start: 20px;
    position: relative;
  }
  .way-branch::before,
  .way-branch::after {
    border: 0 solid var(--control);
    content: "";
    inset-inline-start: 4px;
    position: absolute;
  }
  .way-branch::before {
    border-block-end-width: 1px;
    border-end-start-radius: 6px;
    border-inline-start-width: 1px;
    height: 19px;
    inset-block-start: 0;
    width: 12px;
  }
  .way-branch:not(:last-child)::after {
    border-inline-start-width: 1px;
    inset-block: 0 -8px;
  }
  .way-leaves {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    min-height: 36px;
  }
  .way-leaf {
    align-items: center;
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    max-width: 100%;
    padding: 2px 2px 2px 4px;
  }
  .way-leaf.wrong {
    border-color: var(--danger);
  }
  .console .way-leaf select {
    background: none;
    border-color: transparent;
    max-width: 300px;
    min-height: 28px;
    min-width: 0;
    padding-block: 2px;
  }
  .console .way-leaf input {
    min-height: 28px;
    padding: 2px 6px;
    text-align: end;
    width: 72px;
  }
  .console .way-leaf .icon-only {
    min-height: 28px;
    width: 28px;
  }
  .way-line {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-height: 36px;
  }
  .way-lead {
    margin-block-end: 8px;
  }
  .console .way-add,
  .console .way-line .button {
    font-weight: 400;
    min-height: 28px;
  }
  .way-leaf > .field-error {
    flex-basis: 100%;
    padding-inline: 4px;
  }
  .way-warnings {
    background: color-mix(in srgb, var(--warn) 7%, var(--surface));
    border: 1px solid color-mix(in srgb, var(--warn) 30%, var(--surface));
    border-radius: 10px;
    padding: 10px 16px;
  }
  .way-warnings > h2 {
    align-items: center;
    color: var(--warn);
    display: flex;
    font: 600 14px/20px var(--font);
    gap: 8px;
  }
  .way-warnings li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    padding-block: 4px;
  }
  .way-warnings code {
    color: var(--muted);
    font: 400 12px/18px ui-monospace, "Cascadia Mono", Menlo, monospace;
  }
  @media (max-width: 60rem) {
    .way-tier,
    .way-side {
      grid-template-columns: minmax(0, 1fr);
    }
    .way-side > :not(h4) {
      grid-column: 1;
    }
    .console .way-leaf select {
      max-width: 128px;
    }
  }
`;
