import { css } from "lit";

export const simulateStyles = css`
  .sim-strip {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 10px;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    overflow: hidden;
  }
  .sim-strip > div {
    border-inline-start: 1px solid var(--line);
    margin-inline-start: -1px;
    padding: 12px 16px;
  }
  .sim-strip dt {
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .sim-strip dd {
    font: 600 20px/28px var(--font);
    font-variant-numeric: tabular-nums;
  }
  .sim-strip dd.down,
  .moves .lost {
    color: var(--warn);
  }
  .sim-strip dd.up {
    color: var(--accent);
  }
  .outcome {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .sim-pair {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fit, minmax(min(400px, 100%), 1fr));
  }
  .sim-pair > .panel {
    align-self: start;
  }
  .moves-scroll {
    overflow-x: auto;
  }
  .moves {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    width: 100%;
  }
  .moves :is(th, td) {
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    height: 32px;
    padding: 0 8px;
    text-align: start;
    white-space: nowrap;
  }
  .moves tbody th {
    max-width: 220px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .moves thead th {
    color: var(--muted);
    font: 600 12px/16px var(--font);
  }
  .moves .number {
    text-align: end;
  }
  .choices-list {
    border: 0;
    display: grid;
    gap: 4px 16px;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    margin: 0;
    padding: 0;
  }
  .choices-list > legend {
    font-weight: 600;
    padding: 0 0 4px;
  }
  .choices-list > label {
    align-items: center;
    display: flex;
    gap: 8px;
    min-height: 28px;
  }
  .sim-run {
    display: grid;
    gap: 8px;
  }
  .sim-run-line {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    justify-content: space-between;
  }
`;
