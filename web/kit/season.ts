import { type SVGTemplateResult, type TemplateResult, css, html, svg } from "lit";
import type { StandingFragment } from "#operations/kit";
import { shareOf } from "./bar.ts";
import type { Kit } from "./context.ts";
import { countdown } from "./countdown.ts";
import { type Ranked, toneOf } from "./gem.ts";
import { FIRST, drawn } from "./first-icons.ts";

interface Season {
  tier: Ranked & { name: string };
  season: Pick<StandingFragment["season"], "startedAt" | "endsAt" | "outlook" | "missing">;
}

/** What the season's end would do to the tier by today's progress: the first one is never lost. */
export type Safety = "always" | "safe" | "at-risk";

export function safetyOf(tier: Ranked, outlook: StandingFragment["season"]["outlook"]): Safety {
  if (tier.rank === 1) return "always";
  return outlook === "KEEP" ? "safe" : "at-risk";
}

/** The sentence on the season's end: safe, always yours, or how much more keeps the tier until when. */
export function safetyWords({ t, format }: Kit, { tier, season }: Season): string {
  const day = format.weekday(season.endsAt);
  switch (safetyOf(tier, season.outlook)) {
    case "always":
      return t.season.always(tier.name, day);
    case "safe":
      return t.season.safe(tier.name, day);
    case "at-risk":
      return t.season.atRisk(season.missing ?? "", day, tier.name);
  }
}

const ICONS = { always: "shield", safe: "shield", "at-risk": "alert" } as const;

/** The season as a line from its start to its end, with today on it, and what its end would do. */
export function seasonBand(kit: Kit, data: Season): TemplateResult {
  const { t, format, now } = kit;
  const { startedAt, endsAt, outlook } = data.season;
  const safety = safetyOf(data.tier, outlook);
  const start = Date.parse(startedAt);
  const gone = shareOf(now() - start, Date.parse(endsAt) - start);
  return html`<div class="season season-${safety} ${toneOf(data.tier)}" role="group" aria-label=${t.season.label}>
    <p class="season-words">${drawn(FIRST[ICONS[safety]])}<bdi>${safetyWords(kit, data)}</bdi></p>
    <svg class="season-line" width="100%" height="16" aria-hidden="true">${line(gone, safety)}</svg>
    <p class="season-ends small muted">
      <bdi>${format.day(startedAt)}</bdi>
      <bdi class="season-left">${t.season.ends} ${countdown(kit, endsAt)}</bdi>
      <bdi>${format.day(endsAt)}</bdi>
    </p>
  </div>`;
}

/** Start, what has passed, today, and the end: a ring that is full where the tier is kept. */
function line(gone: string, safety: Safety): SVGTemplateResult {
  return svg`<line class="season-rail" x1="0" x2="100%" y1="8" y2="8"></line>
    <line class="season-gone" x1="0" x2=${gone} y1="8" y2="8"></line>
    <svg x="100%" overflow="visible"><circle class="season-end ${safety}" cx="-7" cy="8" r="6"></circle></svg>
    <line class="season-today" x1=${gone} x2=${gone} y1="1" y2="15"></line>`;
}

export const seasonStyles = css`
  .season {
    display: grid;
    gap: 8px;
  }
  .season-words {
    align-items: start;
    display: flex;
    font-weight: 600;
    gap: 8px;
  }
  .season-words > .icon {
    color: var(--accent);
    margin-block-start: 2px;
  }
  .season-at-risk .season-words,
  .season-at-risk .season-words > .icon {
    color: var(--warn);
  }
  .season-line {
    display: block;
    overflow: visible;
  }
  .season-line:dir(rtl) {
    transform: scaleX(-1);
  }
  .season-rail {
    stroke: var(--control);
    stroke-width: 2;
  }
  .season-gone {
    stroke: var(--accent);
    stroke-width: 4;
  }
  .season-at-risk .season-gone {
    stroke: var(--warn);
  }
  .season-today {
    stroke: var(--ink);
    stroke-linecap: round;
    stroke-width: 3;
  }
  .season-end {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .season-end.at-risk {
    fill: var(--surface);
    stroke: var(--warn);
  }
  .season-ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
  }
  .season-left {
    color: var(--ink);
  }
  @media (forced-colors: active) {
    .season-rail,
    .season-today,
    .season-end.at-risk {
      stroke: CanvasText;
    }
    .season .season-gone,
    .season-end {
      fill: Highlight;
      stroke: Highlight;
    }
    .season-end.at-risk {
      fill: Canvas;
    }
  }
`;
