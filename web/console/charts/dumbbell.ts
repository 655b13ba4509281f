/** Two numbers of each row on one scale, before and after: the chart is a column of the table that has the numbers. */
import { type TemplateResult, css, html, nothing, svg } from "lit";
import type { Format } from "../../kit/format.ts";

export interface Pair {
  /** What the row is, with its gem where it has one. */
  label: TemplateResult | string;
  before: number;
  after: number;
  /** A tone class of kit/gem.ts; the accent without it. */
  tone?: string;
}

interface Words {
  /** Of the table: what it says, in one sentence. */
  caption: string;
  label: string;
  before: string;
  after: string;
  change: string;
}

interface Options {
  format: Format;
  words: Words;
  /** Each row has a scale of its own: the rows are different things. */
  own?: boolean;
}

const ROW = 24;
const INSET = 3;

export function dumbbells(pairs: readonly Pair[], { format, words, own = false }: Options): TemplateResult {
  const most = Math.max(1, ...pairs.flatMap(({ before, after }) => [before, after]));
  const scaled = (value: number, pair: Pair) => INSET + ((100 - 2 * INSET) * Math.max(0, value)) / (own ? Math.max(1, pair.before, pair.after) : most);
  return html`<div class="dumbbells-scroll" role="region" aria-label=${words.caption} tabindex="0"><table class="dumbbells">
    <caption class="sr">${words.caption}</caption>
    <thead>
      <tr>
        <th scope="col">${words.label}</th>
        <td class="dumbbell-cell">${own ? nothing : html`<span class="dumbbell-key" aria-hidden="true">${key(words)}</span>`}</td>
        <th scope="col" class="number">${words.before}</th>
        <th scope="col" class="number">${words.after}</th>
        <th scope="col" class="number">${words.change}</th>
      </tr>
    </thead>
    <tbody>
      ${pairs.map((pair) => {
        const [from, to] = [scaled(pair.before, pair), scaled(pair.after, pair)];
        const change = pair.after - pair.before;
        return html`<tr>
          <th scope="row">${pair.label}</th>
          <td class="dumbbell-cell ${pair.tone ?? ""}">
            <svg width="100%" height=${ROW} aria-hidden="true">
              <line class="dumbbell-track" x1="${INSET}%" x2="${100 - INSET}%" y1="12" y2="12"></line>
              <line class="dumbbell-line" x1="${from}%" x2="${to}%" y1="12" y2="12"></line>
              <circle class="dumbbell-before" cx="${from}%" cy="12" r="5"></circle>
              <circle class="dumbbell-after" cx="${to}%" cy="12" r="5"></circle>
            </svg>
          </td>
          <td class="number">${format.number(pair.before)}</td>
          <td class="number"><strong>${format.number(pair.after)}</strong></td>
          <td class="number ${change === 0 ? "muted" : ""}">${change === 0 ? "0" : format.signed(change)}${share(pair, format)}</td>
        </tr>`;
      })}
    </tbody>
  </table></div>`;
}

function share({ before, after }: Pair, format: Format): TemplateResult | typeof nothing {
  if (before === 0 || before === after) return nothing;
  const rounded = (after - before) / before;
  return html` <span class="muted small">${rounded > 0 ? "+" : ""}${format.percent(rounded)}</span>`;
}

function key({ before, after }: Words): TemplateResult {
  const dot = (name: string) => svg`<circle class=${name} cx="6" cy="6" r="5"></circle>`;
  return html`<svg width="12" height="12">${dot("dumbbell-before")}</svg>${before}<svg width="12" height="12">${dot("dumbbell-after")}</svg>${after}`;
}

export const dumbbellStyles = css`
  .dumbbells-scroll {
    overflow-x: auto;
  }
  .dumbbells {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    width: 100%;
  }
  .dumbbells :is(th, td) {
    border-block-end: 1px solid var(--line);
    font-weight: 400;
    height: 36px;
    padding: 0 8px;
    text-align: start;
    white-space: nowrap;
  }
  .dumbbells thead > tr > * {
    color: var(--muted);
    font: 600 12px/16px var(--font);
  }
  .dumbbells .number {
    text-align: end;
  }
  .dumbbells tbody th {
    max-width: 200px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .dumbbells tbody th > .gem {
    vertical-align: -3px;
  }
  .dumbbells .dumbbell-cell {
    min-width: 72px;
    padding: 0 16px;
    width: 60%;
  }
  .dumbbell-cell > svg {
    display: block;
    overflow: visible;
  }
  .dumbbell-key {
    align-items: center;
    display: flex;
    font-weight: 400;
    gap: 6px;
  }
  .dumbbell-key > svg + svg,
  .dumbbell-key > svg:not(:first-child) {
    margin-inline-start: 12px;
  }
  .dumbbell-track {
    stroke: var(--line);
  }
  .dumbbell-line {
    stroke: var(--tone, var(--accent));
    stroke-width: 3;
  }
  .dumbbell-before {
    fill: var(--surface);
    stroke: var(--tone, var(--accent));
    stroke-width: 2;
  }
  .dumbbell-after {
    fill: var(--tone, var(--accent));
    stroke: var(--surface);
    stroke-width: 1;
  }
  .dumbbell-cell:dir(rtl) > svg {
    transform: scaleX(-1);
  }
  @media (max-width: 600px) {
    .dumbbells .dumbbell-cell {
      display: none;
    }
    .dumbbells :is(th, td) {
      padding: 0 4px;
    }
  }
  @media (forced-colors: active) {
    .dumbbell-line {
      stroke: CanvasText;
    }
    .dumbbell-before {
      fill: Canvas;
      stroke: CanvasText;
    }
    .dumbbell-after {
      fill: CanvasText;
    }
  }
`;
