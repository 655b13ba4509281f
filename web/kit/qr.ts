import { type TemplateResult, html } from "lit";
import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";

/** Modules of blank around it, by the standard. */
const QUIET = 4;

/** A text as a picture to be scanned, dark on light in every theme; `label` is what a screen reader says. */
export function qrPicture(text: string, label: string): TemplateResult {
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  return html`<svg class="qr" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" role="img" aria-label=${label}>
    <rect class="qr-light" x=${-QUIET} y=${-QUIET} width=${side} height=${side}></rect>
    <path class="qr-dark" d=${toSvgPath(code)}></path>
  </svg>`;
}
