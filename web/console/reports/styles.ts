import { css } from "lit";

export const reportStyles = css`
  .report-tabs {
    border-block-end: 1px solid var(--line);
    display: flex;
    gap: 4px 24px;
    overflow-x: auto;
  }
  .kit .report-tabs > a {
    border-block-end: 2px solid transparent;
    color: var(--muted);
    flex: none;
    font: 500 14px/20px var(--font);
    padding: 8px 0;
    text-decoration: none;
  }
  .kit .report-tabs > a:focus-visible {
    outline-offset: -2px;
  }
  .kit .report-tabs > a:hover {
    color: var(--ink);
  }
  .kit .report-tabs > a[aria-current] {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .report-head {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    justify-content: space-between;
  }
  .report-bar {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .report-bar > div {
    display: grid;
    gap: 4px;
  }
  .report-bar label {
    color: var(--muted);
    font: 600 12px/16px var(--font);
  }
  .console .report-bar :is(select, input) {
    height: 32px;
  }
  .report-bar > .form-error {
    flex-basis: 100%;
  }
  .report-files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-start: auto;
  }
  .report-frame {
    display: flex;
    flex-wrap: wrap;
    font: 400 13px/18px var(--font);
    gap: 0 8px;
  }
  .report-frame > span + span::before {
    content: "·";
    margin-inline-end: 8px;
  }
  .report {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .report.stale {
    opacity: 0.6;
  }
  .report > .framed,
  .overview-charts > .panel {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 20px;
  }
  .report-definition {
    font: 400 13px/18px var(--font);
    margin-block-start: 16px;
    max-width: 80ch;
  }
  .report-definition > summary {
    color: var(--muted);
    cursor: pointer;
    font-weight: 600;
    width: fit-content;
  }
  .report-definition > p {
    padding-block-start: 6px;
  }
  .tier-cell {
    align-items: center;
    display: inline-flex;
    gap: 8px;
    max-width: 100%;
    vertical-align: middle;
  }
  .tier-cell > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .multiples {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
  }
  .multiples > li {
    border: 1px solid var(--line);
    border-radius: 8px;
    display: grid;
    font: 400 13px/18px var(--font);
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    padding: 12px;
  }
  .multiples strong {
    font: 600 20px/28px var(--font);
  }
  .multiples-none {
    line-height: 28px;
  }
  .multiples-scale {
    display: flex;
    font-size: 12px;
    justify-content: space-between;
  }
  .kpis {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 1px;
    grid-template-columns: repeat(auto-fill, minmax(min(50% - 1px, 184px), 1fr));
    margin-block-start: 8px;
    overflow: hidden;
  }
  .kpis > li {
    box-shadow: 0 0 0 1px var(--line);
    display: grid;
  }
  .kit .kpi {
    align-content: start;
    color: var(--ink);
    display: grid;
    font: 400 13px/18px var(--font);
    gap: 2px;
    grid-template-columns: minmax(0, 1fr);
    padding: 16px;
    text-decoration: none;
  }
  .kit .kpi:hover {
    background: color-mix(in srgb, var(--accent) 6%, var(--surface));
  }
  .kit .kpi:focus-visible {
    outline-offset: -3px;
  }
  .kpi-name {
    color: var(--muted);
    font-weight: 500;
  }
  .kpi-value {
    font: 600 22px/30px var(--font);
    font-variant-numeric: tabular-nums;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .kpi-change {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
  }
  .overview-charts {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr));
  }
  @media (max-width: 52rem) {
    .report-frame {
      flex-direction: column;
    }
    .report-frame > span + span::before {
      content: none;
    }
    .report > .framed,
    .overview-charts > .panel {
      padding: 16px 12px;
    }
  }
  @media (forced-colors: active) {
    .kpis > li {
      border: 1px solid CanvasText;
    }
    .kit .report-tabs > a[aria-current] {
      border-color: Highlight;
    }
  }
  .demand-counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-width: 12rem;
  }
  .demand-counts > span {
    white-space: nowrap;
  }
`;
