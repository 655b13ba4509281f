import { type SVGTemplateResult, type TemplateResult, css, html, nothing } from "lit";

interface Bar {
  value: number;
  target: number;
  label: string;
  /** How a screen reader says the value. */
  valueText: string;
  /** A tone class of gem.ts; the accent without it. */
  tone?: string;
  /** What is drawn over it, at shares of its length (`shareOf`). */
  marks?: SVGTemplateResult | typeof nothing;
  thin?: boolean;
}

/** Returns how far `value` is to `target` as a length of SVG. */
export function shareOf(value: number, target: number): string {
  return `${Math.min(100, Math.max(0, (100 * value) / target))}%`;
}

/** A bar of how far something is. Lengths are SVG attributes: a strict policy has no inline style. */
export function bar({ value, target, label, valueText, tone = "", marks = nothing, thin = false }: Bar): TemplateResult {
  const height = thin ? 8 : 16;
  return html`<div
    class="bar ${tone}"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax=${target}
    aria-valuenow=${Math.min(value, target)}
    aria-valuetext=${valueText}
  >
    <svg width="100%" height=${height} aria-hidden="true">
      <rect class="bar-fill" width=${shareOf(value, target)} height=${height}></rect>
      ${marks}
    </svg>
  </div>`;
}

export const barStyles = css`
  .bar {
    background: var(--sunken);
    border: 1px solid var(--control);
    border-radius: 999px;
    line-height: 0;
    overflow: hidden;
  }
  .bar-fill {
    fill: var(--tone, var(--accent));
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .bar-fill {
      fill: Highlight;
    }
  }
`;
