/** Who would be where: a matrix of tiers as a table, whose cells are filled by the share of their row. */
import { type TemplateResult, css, html } from "lit";
import { kit } from "../../console/speech.ts";
import { gem } from "../../kit/gem.ts";
import { t } from "../texts.ts";

export interface Flow {
  fromRank: number;
  toRank: number;
  members: number;
}

export interface Rank {
  rank: number;
  nameBefore: string | null;
  nameAfter: string | null;
}

/** From which share of its row on a cell is filled so much. */
const STEPS = [0.002, 0.01, 0.04, 0.12, 0.3];

function heatOf(share: number): number {
  return share > 0 ? STEPS.filter((least) => share >= least).length : 0;
}

export function flowTable(ranks: readonly Rank[], flows: readonly Flow[]): TemplateResult {
  const rows = ranks.filter(({ nameBefore }) => nameBefore !== null);
  const columns = ranks.filter(({ nameAfter }) => nameAfter !== null);
  const count = (from: number, to: number) => flows.find(({ fromRank, toRank }) => fromRank === from && toRank === to)?.members ?? 0;
  return html`<div class="flows-scroll" role="region" aria-label=${t.flows.title} tabindex="0">
    <table class="flows">
      <caption class="small muted">${t.flows.caption}</caption>
      <thead>
        <tr>
          <th scope="col">${t.flows.held}</th>
          ${columns.map(({ rank, nameAfter }) => html`<th scope="col" class="number">${gem({ rank }, { size: 16 })} ${nameAfter}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ rank, nameBefore }) => {
          const sum = columns.reduce((all, to) => all + count(rank, to.rank), 0);
          return html`<tr>
            <th scope="row">${gem({ rank }, { size: 16 })} ${nameBefore}</th>
            ${columns.map((to) => {
              const members = count(rank, to.rank);
              const share = members / (sum || 1);
              const way = to.rank > rank ? "up" : to.rank < rank ? "down" : "stay";
              return html`<td class="number ${way} heat-${heatOf(share)}" title=${members > 0 ? t.flows.share(kit.format.percent(share), nameBefore ?? "") : ""}>
                ${members > 0 ? html`<span aria-hidden="true">${t.flows.marks[way]}</span>${kit.format.number(members)}` : html`<span class="muted">·</span>`}
              </td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

export const flowStyles = css`
  .flows-scroll {
    overflow-x: auto;
  }
  .flows {
    border-collapse: separate;
    border-spacing: 3px;
    font-variant-numeric: tabular-nums;
    min-width: 100%;
  }
  .flows > caption {
    caption-side: bottom;
    padding: 8px 3px 0;
    text-align: start;
  }
  .flows :is(th, td) {
    border-radius: 4px;
    font-weight: 400;
    height: 36px;
    padding: 0 10px;
    text-align: start;
    white-space: nowrap;
  }
  .flows .number {
    text-align: end;
  }
  .flows thead th {
    color: var(--muted);
    font: 600 12px/16px var(--font);
  }
  .flows .gem {
    vertical-align: -3px;
  }
  .flows td {
    background: var(--bg);
  }
  .flows td.stay {
    background: var(--sunken);
    font-weight: 600;
  }
  .flows td > span[aria-hidden] {
    margin-inline-end: 6px;
    opacity: 0.75;
  }
  .flows td.up {
    --heat: var(--accent);
  }
  .flows td.down {
    --heat: var(--warn);
  }
  .flows :is(.up, .down).heat-1 {
    background: color-mix(in srgb, var(--heat) 10%, var(--surface));
  }
  .flows :is(.up, .down).heat-2 {
    background: color-mix(in srgb, var(--heat) 18%, var(--surface));
  }
  .flows :is(.up, .down).heat-3 {
    background: color-mix(in srgb, var(--heat) 28%, var(--surface));
  }
  .flows :is(.up, .down).heat-4 {
    background: var(--heat);
    color: var(--surface);
  }
  .flows :is(.up, .down).heat-5 {
    background: var(--heat);
    color: var(--surface);
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .flows td {
      border: 1px solid CanvasText;
    }
  }
`;
