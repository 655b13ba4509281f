import { css } from "lit";
import { forcedStyles } from "./styles-forced.ts";

/** Colours of series that are no tiers: at least 4.5 on the surface, told apart also without colour by patterns. */
const LIGHT = css`
  --chart-1: #1f6f54;
  --chart-2: #b5562b;
  --chart-3: #3a5fbf;
  --chart-4: #8a6a00;
  --chart-5: #8a3f8f;
  --chart-6: #2a7d91;
`;

const DARK = css`
  --chart-1: #63c79e;
  --chart-2: #f0935e;
  --chart-3: #8fb0ff;
  --chart-4: #e6c04f;
  --chart-5: #d495da;
  --chart-6: #6ec9dd;
`;

const palette = css`
  :root {
    ${LIGHT}
  }
  @media (prefers-color-scheme: dark) {
    :root:not([theme="light"]) {
      ${DARK}
    }
  }
  :root[theme="dark"] {
    ${DARK}
  }
  .hue-1 {
    --tone: var(--chart-1);
  }
  .hue-2 {
    --tone: var(--chart-2);
  }
  .hue-3 {
    --tone: var(--chart-3);
  }
  .hue-4 {
    --tone: var(--chart-4);
  }
  .hue-5 {
    --tone: var(--chart-5);
  }
  .hue-6 {
    --tone: var(--chart-6);
  }
`;

const marks = css`
  .plot,
  .strip {
    direction: ltr;
    display: block;
  }
  .plot {
    overflow: visible;
    touch-action: pan-y;
  }
  .fill,
  .strip-dot {
    fill: var(--tone);
  }
  .stroke {
    stroke: var(--tone);
    stroke-width: 2;
  }
  .pattern-line {
    fill: none;
    stroke: var(--surface);
    stroke-opacity: 0.22;
    stroke-width: 1.25;
  }
  .pattern-dot {
    fill: var(--surface);
    fill-opacity: 0.3;
  }
  .pattern-solid {
    fill: none;
  }
  .plot text {
    fill: var(--muted);
    font: 400 12px/16px var(--font);
    font-variant-numeric: tabular-nums;
  }
  .plot .plot-name {
    fill: var(--ink);
    font-weight: 600;
  }
  .plot .plot-quiet {
    fill: var(--muted);
    font-weight: 400;
  }
  .grid,
  .base,
  .join {
    stroke: var(--line);
  }
  .base {
    stroke: var(--control);
  }
  .join {
    fill: none;
    stroke: var(--control);
    stroke-dasharray: 2 2;
  }
  .seam {
    fill: none;
    stroke: var(--surface);
    stroke-width: 1;
  }
  .total {
    fill: var(--control);
  }
  .across {
    stroke: var(--ink);
    stroke-dasharray: 4 3;
    stroke-width: 1.5;
  }
  .mark {
    outline: none;
  }
  .mark-area {
    fill: transparent;
  }
  .mark.read > .mark-area {
    fill: var(--ink);
    fill-opacity: 0.08;
  }
  .mark:focus-visible > .mark-area {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .heat {
    fill: var(--tone);
    fill-opacity: 0;
    stroke: var(--line);
  }
  .heat.stayed {
    fill: var(--sunken);
    fill-opacity: 1;
  }
  .heat-1 {
    fill-opacity: 0.08;
  }
  .heat-2 {
    fill-opacity: 0.18;
  }
  .heat-3 {
    fill-opacity: 0.32;
  }
  .heat-4 {
    fill-opacity: 0.5;
  }
  .heat-5 {
    fill-opacity: 1;
  }
  .plot .heat-text {
    fill: var(--ink);
  }
  .plot .heat-text-0 {
    fill: var(--muted);
  }
  .plot .heat-text-5 {
    fill: var(--surface);
    font-weight: 600;
  }
  .strip {
    min-width: 96px;
    overflow: visible;
  }
  .strip-track {
    fill: var(--sunken);
    stroke: var(--line);
  }
  .strip-stem {
    stroke: var(--tone);
    stroke-opacity: 0.35;
    stroke-width: 2;
  }
  .strip-mark {
    stroke: var(--ink);
    stroke-width: 2;
  }
`;

const frames = css`
  .plotted {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .plot-key {
    border-block-start: 1px solid var(--line);
    font: 400 13px/18px var(--font);
    padding-block-start: 8px;
  }
  .plot-key-title {
    font-weight: 600;
    margin-block-end: 4px;
  }
  .plot-key > dl {
    display: grid;
    gap: 2px 32px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 260px));
  }
  .plot-key > dl > div {
    display: flex;
    gap: 8px;
    justify-content: space-between;
  }
  .plot-key dt {
    align-items: center;
    color: var(--muted);
    display: flex;
    gap: 8px;
    min-width: 0;
  }
  .plot-key dt > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .plot-key dd {
    flex: none;
    font-weight: 600;
  }
  .plot-key dd > .muted {
    display: inline-block;
    font-weight: 400;
    min-width: 48px;
    text-align: end;
  }
  .swatch {
    flex: none;
  }
  .series {
    border-radius: var(--radius-control);
    direction: ltr;
    min-width: 0;
  }
  .series-title {
    color: var(--ink);
    font: 600 12px/16px var(--font);
    margin-block-end: 4px;
  }
  .series-panel + .series-title {
    margin-block-start: 12px;
  }
  .uplot {
    font-family: var(--font);
  }
  .u-hz .u-cursor-x {
    border-right: 1px solid var(--ink);
  }
  .framed > header > h2 {
    font: 600 16px/24px var(--font);
  }
  .framed > header {
    font: 400 14px/20px var(--font);
    margin-block-end: 16px;
    max-width: 72ch;
  }
  .framed {
    container-type: inline-size;
  }
  .framed-body {
    align-items: start;
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 860px) {
    .framed-body:not(.alone) {
      grid-template-columns: minmax(0, 1fr) fit-content(48%);
    }
  }
  .chart-table {
    border: 1px solid var(--line);
    border-radius: 8px;
    font: 400 13px/18px var(--font);
    max-height: 424px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .chart-table > table {
    border-collapse: separate;
    border-spacing: 0;
    min-width: 100%;
  }
  .chart-table :is(th, td) {
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    height: 32px;
    padding: 4px 12px;
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
  }
  .chart-table tbody > tr:last-child > * {
    border-block-end: 0;
  }
  .chart-table :is(tbody th, thead th:first-child) {
    background: var(--surface);
    inset-inline-start: 0;
    position: sticky;
    z-index: 1;
  }
  .chart-table thead th:first-child {
    z-index: 2;
  }
  .chart-table :is(thead th, tfoot td) {
    background: var(--surface);
    color: var(--muted);
    font-weight: 600;
    position: sticky;
    z-index: 1;
  }
  .chart-table thead th {
    top: 0;
  }
  .chart-table tfoot td {
    border-block: 1px solid var(--line) 0;
    bottom: 0;
    color: var(--ink);
  }
  .chart-table .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .chart-table tbody th {
    max-width: 280px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .framed-body:not(.alone) > .chart-table :is(th, td) {
    padding-inline: 10px;
  }
  .chart-table .wide {
    min-width: 140px;
    width: 40%;
  }
`;

/** Of all charts but the series of `timed`, which need `uPlotStyles` too. */
export const chartStyles = [palette, marks, forcedStyles, frames];
