import { type SVGTemplateResult, type TemplateResult, html, svg } from "lit";

/*
 * Lines laid over the colours of series, so that colour is never the only difference. Each tile is 8 x 8. In forced
 * colours the lines are all there is.
 */
export const patterns: readonly SVGTemplateResult[] = [
  svg`<rect class="pattern-solid" width="8" height="8"></rect>`,
  svg`<path class="pattern-line" d="M-2 6L6-2M2 10L10 2"></path>`,
  svg`<circle class="pattern-dot" cx="2" cy="2" r="1.2"></circle><circle class="pattern-dot" cx="6" cy="6" r="1.2"></circle>`,
  svg`<path class="pattern-line" d="M-2 2L6 10M2-2L10 6"></path>`,
  svg`<path class="pattern-line" d="M0 2H8M0 6H8"></path>`,
  svg`<path class="pattern-line" d="M2 0V8M6 0V8"></path>`,
  svg`<path class="pattern-line" d="M0 4H8M4 0V8"></path>`,
];

/** The colour and the pattern of a series, as its bars have them; the patterns are those of the chart `id`. */
export function swatch(id: string, series: number, hue: string): TemplateResult {
  return html`<svg class="swatch ${hue}" width="14" height="14" aria-hidden="true">
    <rect class="fill" x="1" y="1" width="12" height="12" rx="2"></rect>
    <rect class="hatch" x="1" y="1" width="12" height="12" rx="2" fill="url(#${id}-${series % patterns.length})"></rect>
  </svg>`;
}

/** Bars of one series: their colour, and the pattern over it. */
export function filled(path: string, hue: string, pattern: string): SVGTemplateResult {
  return svg`<g class=${hue}><path class="fill" d=${path}></path><path class="hatch" d=${path} fill=${pattern}></path></g>`;
}

const DASHES = [[], [7, 4], [2, 3], [9, 3, 2, 3], [4, 4], [1, 4]];

/** Returns the dash of the line at a place among its panel's, from 0. */
export function dashOf(place: number): readonly number[] {
  return DASHES[place % DASHES.length] ?? [];
}
