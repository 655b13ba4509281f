import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from "lit";
import { bar, shareOf } from "./bar.ts";
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
  const keeps = tier.rank > 1;
  const value = t.scale.value(format.number(current), format.number(target));
  const left = nextTier
    ? t.scale.toNext(format.number(progress.remaining), nextTier.name)
    : t.scale.toEnd(format.number(progress.remaining));
  const keep = t.scale.keep(format.number(keepThreshold), tier.name);
  return html`<div class="scale" part="scale">
    <div class="scale-bar">
      ${bar({
        value: current,
        target,
        label: t.scale.label(tier.name),
        valueText: [value, left, ...(keeps ? [keep] : [])].join(", "),
        tone: toneOf(tier),
        marks: keeps && keepThreshold < target ? keepMark(shareOf(keepThreshold, target)) : nothing,
      })}
      ${nextTier ? gem(nextTier, { size: 24, locked: true }) : nothing}
    </div>
    ${keeps && keepThreshold < target ? keepLabel(keepThreshold / target, t.scale.keepAt(format.number(keepThreshold))) : nothing}
    <p class="scale-words"><bdi class="num">${value}</bdi><bdi>${left}</bdi></p>
  </div>`;
}

function keepMark(at: string): SVGTemplateResult {
  return svg`<line class="scale-mark-edge" x1=${at} x2=${at} y1="0" y2="16"></line>
    <line class="scale-mark" x1=${at} x2=${at} y1="0" y2="16"></line>`;
}

/** The words under the mark, which stay within the bar: at its ends they are set to the inner side. */
function keepLabel(share: number, words: string): TemplateResult {
  const anchor = share < 0.25 ? "start" : share > 0.75 ? "end" : "middle";
  return html`<svg class="scale-keep" width="100%" height="18" aria-hidden="true">
    <text x="${100 * share}%" y="13" text-anchor=${anchor}>${words}</text>
  </svg>`;
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
  .scale-bar > .bar {
    flex: 1;
    min-width: 0;
  }
  .scale-mark-edge {
    stroke: var(--surface);
    stroke-width: 6;
  }
  .scale-mark {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .scale-keep {
    display: block;
    overflow: visible;
    width: calc(100% - 32px);
  }
  .scale-keep > text {
    direction: ltr;
    fill: var(--muted);
    font: 400 13px/18px var(--font);
  }
  .scale-keep:dir(rtl),
  .scale-keep:dir(rtl) > text {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }
  .scale-keep:dir(rtl) {
    transform-box: border-box;
  }
  .scale-words {
    display: flex;
    flex-wrap: wrap;
    font-weight: 600;
    gap: 0 12px;
    justify-content: space-between;
  }
  @media (forced-colors: active) {
    .scale-mark-edge {
      stroke: Canvas;
    }
    .scale-mark {
      stroke: CanvasText;
    }
    .scale-keep > text {
      fill: CanvasText;
    }
  }
`;
