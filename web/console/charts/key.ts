/** The legend of a chart is its readout: the numbers of what is read, each beside the colour and pattern of its series. */
import { type TemplateResult, html, nothing } from "lit";
import { swatch } from "./patterns.ts";

/** What a chart says of one mark, or of one day. */
export interface Reading {
  title: string;
  rows: readonly ReadingRow[];
}

interface ReadingRow {
  label: string;
  value: string;
  /** Beside the value, in grey: a share. */
  more?: string;
  /** The place of its series among the chart's `hues`; without it, it is no series. */
  series?: number;
}

/** Returns a reading as a sentence. */
export function said(reading: Reading | undefined): string {
  if (!reading) return "";
  return [reading.title, ...reading.rows.map(({ label, value, more }) => [`${label}: ${value}`, more].filter(Boolean).join(", "))].join("; ");
}

/** The key of bars, with the patterns of the chart `id`. */
export function barKey({ id, hues }: { id: string; hues: readonly string[] }, reading: Reading): TemplateResult {
  return keyOf(reading, (series) => swatch(id, series, hues[series] ?? ""));
}

/** The key of lines: of each the charts' colour, from 1, and the dash. */
export function lineKey(reading: Reading, lines: readonly { hue: number; dash: readonly number[] }[]): TemplateResult {
  return keyOf(
    reading,
    (series) => html`<svg class="swatch hue-${lines[series]?.hue}" width="22" height="14" aria-hidden="true">
      <line class="stroke" x1="0" x2="22" y1="7" y2="7" stroke-dasharray=${lines[series]?.dash.join(" ") || "none"}></line>
    </svg>`,
  );
}

function keyOf({ title, rows }: Reading, picture: (series: number) => TemplateResult): TemplateResult {
  return html`<div class="plot-key">
    <p class="plot-key-title">${title}</p>
    <dl>
      ${rows.map(
        ({ label, value, more, series }) => html`<div>
          <dt>${series === undefined ? nothing : picture(series)}<span title=${label}>${label}</span></dt>
          <dd><span class="num">${value}</span>${more ? html` <span class="muted num">${more}</span>` : nothing}</dd>
        </div>`,
      )}
    </dl>
  </div>`;
}
