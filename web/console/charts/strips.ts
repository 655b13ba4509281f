/** Charts of one line each, for the cells of a table: the row has the name and the numbers beside it. */
import { type TemplateResult, html, svg } from "lit";

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;

function at(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
}

/** A dot at a share of the strip, 0 to 1, or none; `reference` is a thin mark to compare it with. */
export function dotStrip(share: number | null, reference?: number): TemplateResult {
  return html`<svg class="strip hue-1" width="100%" height=${HEIGHT} aria-hidden="true">
    <line class="grid" x1="0" x2="100%" y1=${MIDDLE} y2=${MIDDLE}></line>
    ${reference === undefined ? null : svg`<line class="strip-mark" x1=${at(reference)} x2=${at(reference)} y1="3" y2="17"></line>`}
    ${share === null
      ? null
      : svg`<line class="strip-stem" x1="0" x2=${at(share)} y1=${MIDDLE} y2=${MIDDLE}></line>
          <circle class="strip-dot" cx=${at(share)} cy=${MIDDLE} r="5"></circle>`}
  </svg>`;
}

/** A bar at each side of the middle: what went down, and what went up, of the largest of both. */
export function twoSided(down: number, up: number, most: number): TemplateResult {
  const half = (value: number) => (most > 0 ? value / most / 2 : 0);
  return html`<svg class="strip" width="100%" height=${HEIGHT} aria-hidden="true">
    <rect class="fill hue-2" x=${at(0.5 - half(down))} width=${at(half(down))} y="4" height="12"></rect>
    <rect class="fill hue-1" x="50%" width=${at(half(up))} y="4" height="12"></rect>
    <line class="base" x1="50%" x2="50%" y1="0" y2=${HEIGHT}></line>
  </svg>`;
}

/** How far the pace leads to what is needed, which is the mark; from there on the pace is enough. */
export function bullet(pace: number, needed: number): TemplateResult {
  const most = Math.max(needed * 1.15, Math.min(pace, needed * 3), 1);
  return html`<svg class="strip ${pace >= needed ? "hue-1" : "hue-2"}" width="100%" height=${HEIGHT} aria-hidden="true">
    <rect class="strip-track" width="100%" y="4" height="12"></rect>
    <rect class="fill" width=${at(pace / most)} y="7" height="6"></rect>
    <line class="strip-mark" x1=${at(needed / most)} x2=${at(needed / most)} y1="1" y2="19"></line>
  </svg>`;
}

/** A share as a filled length. */
export function shareStrip(share: number, hue = "hue-1"): TemplateResult {
  return html`<svg class="strip ${hue}" width="100%" height=${HEIGHT} aria-hidden="true">
    <rect class="strip-track" width="100%" y="6" height="8"></rect>
    <rect class="fill" width=${at(share)} y="6" height="8"></rect>
  </svg>`;
}
