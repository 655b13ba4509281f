import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from "lit";
import type { Kit } from "./context.ts";
import { type Ranked, gem, toneOf } from "./gem.ts";

/** How far a member is within the tier held; see Progress in the schema. */
interface Progress {
  current: number;
  target: number;
  remaining: number;
  keepThreshold: number;
  keepThresholdMet: boolean;
}

interface Tier extends Ranked {
  name: string;
}

/**
 * The bar of a tier: how far, the mark that keeps the tier with its label, and at its end the gem of the next one.
 * The first tier is never lost, so it has no mark. Lengths are SVG attributes: a strict policy has no inline style.
 */
export function tierScale(
  { t, format }: Kit,
  { tier, nextTier, progress }: { tier: Tier; nextTier: Tier | null; progress: Progress },
): TemplateResult {
  const { current, target, keepThreshold } = progress;
  const share = (value: number) => `${Math.min(100, Math.max(0, (100 * value) / target))}%`;
  const keeps = tier.rank > 1 && keepThreshold < target;
  const value = t.scale.value(format.number(current), format.number(target));
  const left = nextTier
    ? t.scale.toNext(format.number(progress.remaining), nextTier.name)
    : t.scale.toEnd(format.number(progress.remaining));
  return html`<div class="scale" part="scale">
    <div
      class="scale-bar"
      role="progressbar"
      aria-label=${t.scale.label(tier.name)}
      aria-valuemin="0"
      aria-valuemax=${target}
      aria-valuenow=${Math.min(current, target)}
      aria-valuetext="${value}, ${left}"
    >
      <svg width="100%" height="16" aria-hidden="true">
        <rect class="scale-track" x="0.5" y="0.5" height="15" rx="7.5"></rect>
        <rect class="scale-fill tone-${toneOf(tier)}" width=${share(current)} y="0" height="16" rx="8"></rect>
        ${keeps ? keepMark(share(keepThreshold), progress.keepThresholdMet) : nothing}
      </svg>
      ${nextTier ? gem(nextTier, { size: 24, locked: true }) : nothing}
    </div>
    <p class="scale-words"><span>${value}</span><span>${left}</span></p>
    ${keeps ? html`<p class="scale-keep">${t.scale.keep(format.number(keepThreshold), tier.name)}</p>` : nothing}
  </div>`;
}

function keepMark(at: string, met: boolean): SVGTemplateResult {
  return svg`<line class="scale-mark ${met ? "met" : ""}" x1=${at} x2=${at} y1="0" y2="16"></line>`;
}

export const scaleStyles = css`
  .scale {
    display: grid;
    gap: 4px;
  }
  .scale-bar {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .scale-bar > svg:first-child {
    flex: 1;
    min-width: 0;
  }
  .scale-track {
    fill: var(--sunken);
    stroke: var(--control);
    width: calc(100% - 1px);
  }
  .scale-fill {
    fill: var(--tone);
  }
  .scale-mark {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .scale-words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    margin: 0;
  }
  .scale-keep {
    color: var(--muted);
    margin: 0;
  }
  :dir(rtl) .scale-bar > svg:first-child {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .scale-track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .scale-fill {
      fill: Highlight;
    }
    .scale-mark {
      stroke: CanvasText;
    }
  }
`;
