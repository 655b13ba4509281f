/** How many fall into each of a row of classes: a bar each, its number on it, and the same numbers as a table. */
import { type TemplateResult, css, html, svg } from "lit";
import type { Format } from "../../kit/format.ts";

export interface Class {
  label: string;
  count: number;
  /** Told apart by pattern too: a class that loses is hatched. */
  tone?: "loss" | "gain" | "same";
}

interface Options {
  format: Format;
  words: {
    /** What the chart says, in one sentence. */
    summary: string;
    label: string;
    count: string;
    /** Of the button that opens the table. */
    table: string;
  };
}

const HEIGHT = 160;
const HEAD = 20;
const FOOT = 22;

export function histogram(classes: readonly Class[], { format, words }: Options): TemplateResult {
  const most = Math.max(1, ...classes.map(({ count }) => count));
  const slot = 100 / Math.max(1, classes.length);
  const ground = HEIGHT - FOOT;
  return html`<figure class="histogram">
    <svg width="100%" height=${HEIGHT} role="img" aria-label=${words.summary}>
      <defs>
        <pattern id="histogram-loss" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="histogram-hatch-ground" width="6" height="6"></rect>
          <rect class="histogram-hatch" width="3" height="6"></rect>
        </pattern>
      </defs>
      <line class="histogram-ground" x1="0" x2="100%" y1=${ground} y2=${ground}></line>
      ${classes.map(({ label, count, tone = "same" }, index) => {
        const height = count === 0 ? 0 : Math.max(2, ((ground - HEAD) * count) / most);
        const [left, middle] = [slot * index + slot * 0.12, slot * (index + 0.5)];
        return svg`<rect class="histogram-bar ${tone}" x="${left}%" width="${slot * 0.76}%" y=${ground - height} height=${height}></rect>
          <text class="histogram-count" x="${middle}%" y=${ground - height - 6} text-anchor="middle">${format.number(count)}</text>
          <text class="histogram-label" x="${middle}%" y=${HEIGHT - 5} text-anchor="middle">${label}</text>`;
      })}
    </svg>
    <details>
      <summary>${words.table}</summary>
      <table class="histogram-table">
        <caption class="sr">${words.summary}</caption>
        <thead><tr><th scope="col">${words.label}</th><th scope="col" class="number">${words.count}</th></tr></thead>
        <tbody>
          ${classes.map(({ label, count }) => html`<tr><th scope="row">${label}</th><td class="number">${format.number(count)}</td></tr>`)}
        </tbody>
      </table>
    </details>
  </figure>`;
}

export const histogramStyles = css`
  .histogram > svg {
    display: block;
    overflow: visible;
  }
  .histogram-ground {
    stroke: var(--control);
  }
  .histogram-bar.same {
    fill: var(--control);
  }
  .histogram-bar.gain {
    fill: var(--accent);
  }
  .histogram-bar.loss {
    fill: url(#histogram-loss);
    stroke: var(--warn);
  }
  .histogram-hatch-ground {
    fill: var(--surface);
  }
  .histogram-hatch {
    fill: var(--warn);
  }
  .histogram-count {
    fill: var(--ink);
    font: 600 12px/16px var(--font);
    font-variant-numeric: tabular-nums;
  }
  .histogram-label {
    fill: var(--muted);
    font: 400 12px/16px var(--font);
  }
  .histogram > details {
    font-size: 13px;
    margin-block-start: 8px;
  }
  .histogram summary {
    color: var(--accent);
    cursor: pointer;
    width: fit-content;
  }
  .histogram-table {
    border-collapse: collapse;
    margin-block-start: 8px;
  }
  .histogram-table :is(th, td) {
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    padding: 6px 12px 6px 0;
    text-align: start;
  }
  .histogram-table .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  @media (forced-colors: active) {
    .histogram-bar {
      fill: CanvasText !important;
    }
    .histogram-bar.loss {
      fill: Canvas !important;
      stroke: CanvasText;
    }
  }
`;
