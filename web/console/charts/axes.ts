import { type SVGTemplateResult, svg } from "lit";
import { type Bands, labelled } from "./scales.ts";

/** The room around the bars, in pixels. */
export const LEFT = 48;
export const BOTTOM = 24;
export const TOP = 12;

interface Side {
  ticks: readonly number[];
  /** Where a value lies. */
  y: (value: number) => number;
  write: (value: number) => string;
  from: number;
  to: number;
}

/** Lines at the ticks, with their values at the left. */
export function sideAxis({ ticks, y, write, from, to }: Side): SVGTemplateResult {
  return svg`<g class="axis" aria-hidden="true">
    ${ticks.map(
      (tick) => svg`<line class=${tick === 0 ? "base" : "grid"} x1=${from} x2=${to} y1=${y(tick)} y2=${y(tick)}></line>
        <text x=${from - 8} y=${y(tick) + 4} text-anchor="end">${write(tick)}</text>`,
    )}
  </g>`;
}

/** The words under the bars, as many as there is room for. */
export function footAxis(words: readonly string[], scale: Bands, y: number, room = 64): SVGTemplateResult {
  return svg`<g class="axis" aria-hidden="true">
    ${labelled(words.length, scale.step, room).map(
      (index) => svg`<text x=${scale.middle(index)} y=${y} text-anchor="middle">${words[index] ?? ""}</text>`,
    )}
  </g>`;
}

/** What a mark of a band is pointed at and focused by: its whole height. */
export function area(scale: Bands, index: number, from: number, to: number): SVGTemplateResult {
  return svg`<rect class="mark-area" x=${scale.middle(index) - scale.step / 2} y=${from} width=${scale.step} height=${to - from}></rect>`;
}
