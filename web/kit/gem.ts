import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from "lit";

/** The cut of a tier's gem. Each is told from the others by its shape alone. */
export type GemShape = "CABOCHON" | "TRILLION" | "PRINCESS" | "HEXAGON" | "BRILLIANT" | "ONYX";

const BY_RANK: readonly GemShape[] = ["CABOCHON", "TRILLION", "PRINCESS", "HEXAGON", "BRILLIANT", "ONYX"];

/** What is needed of a tier to draw its gem. */
export interface Ranked {
  rank: number;
  look?: { gem: GemShape } | null;
}

export function shapeOf(tier: Ranked): GemShape {
  return tier.look?.gem ?? BY_RANK[Math.min(tier.rank, BY_RANK.length) - 1] ?? "CABOCHON";
}

/** The class that has a tier's colour: one of tokens.ts, or of the game's own (look.ts). */
export function toneOf(tier: Ranked): string {
  return `tone-${tier.rank}`;
}

const CUTS: Record<GemShape, SVGTemplateResult> = {
  CABOCHON: svg`<circle class="gem-base" cx="32" cy="32" r="22"></circle>
    <path class="gem-light" d="M16 28a17 17 0 0 1 22-12 24 24 0 0 0-22 12z"></path>`,
  TRILLION: svg`<path class="gem-base" d="M10 16h44L32 54z"></path>
    <path class="gem-light" d="M10 16h44L32 28z"></path><path class="gem-dark" d="M32 28l22-12-22 38z"></path>`,
  PRINCESS: svg`<path class="gem-base" d="M32 8l24 24-24 24L8 32z"></path>
    <path class="gem-light" d="M32 8L8 32h12l12-12z"></path><path class="gem-dark" d="M32 56l24-24H44L32 44z"></path>
    <path class="gem-line" d="M32 20l12 12-12 12-12-12z"></path>`,
  HEXAGON: svg`<path class="gem-base" d="M32 7l22 12.5v25L32 57 10 44.5v-25z"></path>
    <path class="gem-light" d="M32 7L10 19.5v25l10-6v-13l12-7z"></path>
    <path class="gem-dark" d="M32 57l22-12.5v-25l-10 6v13l-12 7z"></path>
    <path class="gem-line" d="M32 18.5l12 7v13l-12 7-12-7v-13z"></path>`,
  BRILLIANT: svg`<path class="gem-base" d="M20 12h24l14 15-26 31L6 27z"></path>
    <path class="gem-light" d="M20 12L6 27h20z"></path><path class="gem-dark" d="M38 27h20L32 58z"></path>
    <path class="gem-line" d="M6 27h52M20 12l6 15 6 31M44 12l-6 15-6 31"></path>`,
  ONYX: svg`<path class="gem-base" d="M22 8h20l14 14v20L42 56H22L8 42V22z"></path>
    <path class="gem-light" d="M32 14l4 14 14 4-14 4-4 14-4-14-14-4 14-4z"></path>`,
};

/** Leaves of one side of the wreath, from below to the tip: x, y, and how far it is turned. */
const LEAVES = [
  [24, 57, -66],
  [14, 50, -42],
  [8.5, 38, -22],
  [10, 25, -8],
  [17, 14, 20],
] as const;
const SIDES = 2;

interface GemOptions {
  size: 16 | 24 | 48 | 96 | 240;
  /** How far the way up is, 0 to 1: draws the wreath around the gem, filled so far. */
  share?: number;
  /** How often the last tier was completed: a star for each above the gem; more than five are written. */
  loops?: number;
  /** Not reached: the outline alone. */
  locked?: boolean;
  /** For a screen reader; without it the gem is a picture beside words. */
  label?: string;
}

/** The gem of a tier in its colour, from 16 to 240 px. */
export function gem(tier: Ranked, { size, share, loops = 0, locked = false, label }: GemOptions): TemplateResult {
  const cut = CUTS[shapeOf(tier)];
  const inside = share === undefined ? cut : svg`<g transform="translate(14.4 14.4) scale(0.55)">${cut}</g>`;
  return html`<svg
    class="gem gem-${size} ${toneOf(tier)} ${locked ? "locked" : ""}"
    viewBox="0 0 64 64"
    width=${size}
    height=${size}
    role=${label ? "img" : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : "true"}
    part="gem"
  >
    ${share === undefined ? null : wreath(share)}${inside}${stars(loops)}
  </svg>`;
}

/** Ten leaves, filled from below by the share of the way up. */
function wreath(share: number): SVGTemplateResult[] {
  const filled = Math.floor(Math.min(1, Math.max(0, share)) * LEAVES.length * SIDES);
  return LEAVES.flatMap(([x, y, turn], index) =>
    [false, true].map((mirrored, side) => {
      const state = index * SIDES + side < filled ? "leaf full" : "leaf";
      const at = mirrored ? `translate(64 0) scale(-1 1) rotate(${turn} ${x} ${y})` : `rotate(${turn} ${x} ${y})`;
      return svg`<ellipse class=${state} cx=${x} cy=${y} rx="3" ry="6" transform=${at}></ellipse>`;
    }),
  );
}

const MOST_STARS = 5;

function stars(loops: number): SVGTemplateResult | null {
  if (loops <= 0) return null;
  if (loops > MOST_STARS) return svg`<text class="gem-stars" x="32" y="3" text-anchor="middle">★${loops}</text>`;
  const first = 32 - (loops - 1) * 4;
  return svg`${Array.from({ length: loops }, (_, star) => {
    const x = first + star * 8;
    return svg`<g transform="translate(${x} 2)"><path class="gem-star" d="M0-4l1.2 2.8 3 .2-2.3 2 .7 3L0 2.4-2.6 4l.7-3-2.3-2 3-.2z"></path></g>`;
  })}`;
}

export const gemStyles = css`
  .gem {
    flex: none;
    overflow: visible;
  }
  [class*="tone-"] {
    --tone: var(--tier-6);
  }
  .tone-1 {
    --tone: var(--tier-1);
  }
  .tone-2 {
    --tone: var(--tier-2);
  }
  .tone-3 {
    --tone: var(--tier-3);
  }
  .tone-4 {
    --tone: var(--tier-4);
  }
  .tone-5 {
    --tone: var(--tier-5);
  }
  .gem-base,
  .leaf.full,
  .gem-star {
    fill: var(--tone);
  }
  .gem-light {
    fill: #fff;
    opacity: 0.4;
  }
  .gem-dark {
    fill: #000;
    opacity: 0.2;
  }
  .gem-line {
    fill: none;
    stroke: #fff;
    stroke-opacity: 0.55;
  }
  .leaf {
    fill: var(--sunken);
    stroke: var(--control);
    stroke-width: 0.75;
  }
  .leaf.full {
    stroke: none;
  }
  .gem-stars {
    fill: var(--ink);
    font: 700 9px var(--font);
  }
  .locked .gem-base {
    fill: none;
    stroke: var(--tone);
    stroke-width: 2;
  }
  .locked .gem-light,
  .locked .gem-dark,
  .locked .gem-line {
    display: none;
  }
  @media (forced-colors: active) {
    .gem-base,
    .leaf.full,
    .gem-star {
      fill: CanvasText;
    }
    .leaf {
      fill: Canvas;
      stroke: CanvasText;
    }
    .locked .gem-base {
      stroke: CanvasText;
    }
  }
`;
