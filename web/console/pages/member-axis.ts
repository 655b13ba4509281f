/** One axis of time for a member: seasons, changes of tier, purchases, and the curve of the points. */
import { type SVGTemplateResult, type TemplateResult, css, html, svg } from "lit";
import type { EntryFactsFragment, MemberPageFragment } from "#operations/console";
import type { Kit } from "../../kit/context.ts";
import { gem, toneOf } from "../../kit/gem.ts";
import { memberWords } from "../texts/member.ts";

type Entry = EntryFactsFragment;

/** A season with the tier that was held in it, in milliseconds. */
export interface Season {
  readonly tier: Entry["tier"];
  readonly from: number;
  readonly to: number;
}

/** What the axis shows; the entries are the oldest first. */
interface Axis {
  readonly entries: readonly Entry[];
  readonly member: Pick<MemberPageFragment, "joinedAt" | "season" | "points" | "tier">;
  /** Whether all entries since the join are here. */
  readonly whole: boolean;
  /** The instant that is looked at; null for now. */
  readonly at: number | null;
  readonly onPick: (at: number | null) => void;
}

/** Kinds of entries that begin a season. */
const BEGINS = new Set<Entry["kind"]>(["JOINED", "PROMOTED", "DEMOTED", "LOOPED", "RENEWED", "RESTARTED"]);
const MOVES = new Set<Entry["kind"]>(["PROMOTED", "DEMOTED", "LOOPED"]);
/** Where the rows of the drawing are. */
const BAND = { y: 4, height: 26 };
const CURVE = { y: 76, height: 84 };
const TICKS = { y: 168, height: 14 };
const HEIGHT = 202;

/** Returns the seasons that the entries tell of, the last one until its end. */
export function seasonsOf(entries: readonly Entry[], endsAt: string): Season[] {
  const starts = entries.filter(({ kind }) => BEGINS.has(kind));
  // Several changes at one instant are one season: that of the last one.
  const last = starts.filter(({ at }, index) => starts[index + 1]?.at !== at);
  return last.map(({ tier, at }, index) => ({ tier, from: Date.parse(at), to: Date.parse(last[index + 1]?.at ?? endsAt) }));
}

/** Returns the balances of P after each entry that moved them; `balance` is the one after the last entry. */
export function balancesOf(entries: readonly Entry[], balance: number): { at: number; balance: number }[] {
  const found: { at: number; balance: number }[] = [];
  let after = balance;
  for (const { at, pDelta } of entries.toReversed()) {
    if (pDelta !== 0) found.push({ at: Date.parse(at), balance: after });
    after -= pDelta;
  }
  return found.reverse();
}

export function memberAxis({ format, now }: Kit, { entries, member, whole, at, onPick }: Axis): TemplateResult {
  const [oldest] = entries;
  const begin = Date.parse(whole || !oldest ? member.joinedAt : oldest.at);
  const today = now();
  const end = Math.max(Date.parse(member.season.endsAt), today + 1);
  const share = (instant: number) => `${Math.min(100, Math.max(0, (100 * (instant - begin)) / (end - begin))).toFixed(3)}%`;
  const pick = (event: MouseEvent) => {
    if (!(event.currentTarget instanceof Element)) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const instant = begin + ((event.clientX - left) / width) * (end - begin);
    onPick(instant >= today ? null : Math.round(instant));
  };
  const slide = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const instant = Number(event.target.value);
    onPick(instant >= today ? null : instant);
  };
  const shown = at ?? today;
  return html`<div class="axis">
    <svg width="100%" height=${HEIGHT} role="img" aria-label=${memberWords.axis.label} @click=${pick}>
      ${seasonsOf(entries, member.season.endsAt).map((season) => band(season, share, today))}
      ${curve(balancesOf(entries, member.points.balance), { begin, end, today }, format.number)}
      ${entries.filter(({ kind }) => MOVES.has(kind)).map((entry) => move(entry, share))}
      ${entries.filter(({ kind }) => kind === "PURCHASE" || kind === "REFUND").map((entry) => tick(entry, share, format.moment))}
      <line class="axis-now" x1=${share(today)} x2=${share(today)} y1="0" y2=${HEIGHT - 16}></line>
      <svg x=${share(today)} y=${HEIGHT - 16} overflow="visible"><text class="axis-text" y="12" text-anchor="end" x="2">${memberWords.axis.now}</text></svg>
      <text class="axis-text" x="0" y=${HEIGHT - 4}>${format.day(begin)}</text>
      <text class="axis-text" x="100%" y=${HEIGHT - 4} text-anchor="end">${format.day(end)}</text>
      ${at === null ? "" : svg`<line class="axis-at" x1=${share(at)} x2=${share(at)} y1="0" y2=${HEIGHT - 16}></line>`}
    </svg>
    <div class="axis-pick">
      <label for="axis-at">${memberWords.axis.asOf}</label>
      <input type="range" id="axis-at" min=${begin} max=${today} step="any" .value=${String(shown)} aria-valuetext=${format.moment(shown)} @change=${slide}>
      <output for="axis-at" class="num">${format.moment(shown)}</output>
      <button type="button" class="button" ?disabled=${at === null} @click=${() => onPick(null)}>${memberWords.axis.backToNow}</button>
    </div>
    <ul class="axis-legend">
      <li><svg width="18" height="12" aria-hidden="true"><rect class="axis-band-fill" width="18" height="12" rx="3"></rect></svg>${memberWords.axis.season}</li>
      <li><svg width="18" height="12" aria-hidden="true"><path class="axis-line" d="M0 9H7V3H18"></path></svg>${memberWords.axis.points}</li>
      <li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick" x1="9" x2="9" y1="1" y2="11"></line></svg>${memberWords.axis.purchase}</li>
      <li><svg width="18" height="12" aria-hidden="true"><line class="axis-tick refund" x1="9" x2="9" y1="1" y2="11"></line></svg>${memberWords.axis.refund}</li>
    </ul>
  </div>`;
}

type Share = (instant: number) => string;

function band({ tier, from, to }: Season, share: Share, today: number): SVGTemplateResult {
  const [start, width] = [share(from), `${(Number.parseFloat(share(to)) - Number.parseFloat(share(from))).toFixed(3)}%`];
  return svg`<svg class="axis-band ${toneOf(tier)} ${to > today ? "open" : ""}" x=${start} width=${width} y=${BAND.y} height=${BAND.height}>
    <title>${tier.name}</title>
    <rect class="axis-band-fill" x="1" width="100%" height="100%"></rect>
    <line class="axis-band-edge" x1="1" x2="1" y1="0" y2="100%"></line>
    <text class="axis-band-name" x="8" y="17">${tier.name}</text>
  </svg>`;
}

/** The gem of the tier that was reached, or fallen to, under the bands. */
function move({ at, tier, kind, explanation }: Entry, share: Share): SVGTemplateResult {
  return svg`<svg x=${share(Date.parse(at))} y=${BAND.y + BAND.height + 4} overflow="visible" class="axis-move ${kind.toLowerCase()}">
    <title>${explanation}</title><g transform="translate(-8 0)">${gem(tier, { size: 16 })}</g>
  </svg>`;
}

function tick({ at, kind, explanation }: Entry, share: Share, moment: (at: string) => string): SVGTemplateResult {
  return svg`<line class="axis-tick ${kind === "REFUND" ? "refund" : ""}" x1=${share(Date.parse(at))} x2=${share(Date.parse(at))}
    y1=${TICKS.y} y2=${TICKS.y + TICKS.height}><title>${moment(at)}: ${explanation}</title></line>`;
}

/** The balance as steps: it stays as it is until the next entry. */
function curve(
  points: readonly { at: number; balance: number }[],
  { begin, end, today }: { begin: number; end: number; today: number },
  number: (value: number) => string,
): SVGTemplateResult {
  const top = Math.max(1, ...points.map(({ balance }) => balance));
  const bottom = Math.min(0, ...points.map(({ balance }) => balance));
  const x = (at: number) => ((1000 * (at - begin)) / (end - begin)).toFixed(2);
  const y = (balance: number) => (CURVE.height - (CURVE.height * (balance - bottom)) / (top - bottom)).toFixed(2);
  const steps = points.map(({ at, balance }) => `H${x(at)}V${y(balance)}`).join("");
  const line = `M0 ${y(0)}${steps}H${x(today)}`;
  return svg`<svg x="0" y=${CURVE.y} width="100%" height=${CURVE.height} viewBox="0 0 1000 ${CURVE.height}" preserveAspectRatio="none">
      <path class="axis-area" d="${line}V${y(0)}H0Z"></path>
      <line class="axis-zero" x1="0" x2="1000" y1=${y(0)} y2=${y(0)}></line>
      <path class="axis-line" d=${line}></path>
    </svg>
    <text class="axis-text" x="0" y=${CURVE.y - 6}>${number(top)} ${memberWords.axis.pointsUnit}</text>`;
}

export const axisStyles = css`
  .axis {
    display: grid;
    gap: 8px;
  }
  .axis > svg {
    cursor: crosshair;
    display: block;
    overflow: visible;
  }
  .axis-band-fill {
    fill: color-mix(in srgb, var(--tone, var(--accent)) 22%, var(--surface));
  }
  .axis-band.open .axis-band-fill {
    fill: color-mix(in srgb, var(--tone, var(--accent)) 32%, var(--surface));
  }
  .axis-band-edge {
    stroke: var(--tone, var(--accent));
    stroke-width: 2;
  }
  .axis-band-name {
    fill: var(--ink);
    font: 600 12px/16px var(--font);
  }
  .axis-text {
    fill: var(--muted);
    font: 400 12px/16px var(--font);
    font-variant-numeric: tabular-nums;
  }
  .axis-area {
    fill: color-mix(in srgb, var(--points) 14%, var(--surface));
  }
  .axis-line {
    fill: none;
    stroke: var(--points);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .axis-zero {
    stroke: var(--line);
    vector-effect: non-scaling-stroke;
  }
  .axis-tick {
    stroke: var(--accent);
    stroke-linecap: round;
    stroke-width: 2.5;
  }
  .axis-tick.refund {
    stroke: var(--danger);
    stroke-dasharray: 3 3;
  }
  .axis-now {
    stroke: var(--control);
    stroke-dasharray: 2 3;
  }
  .axis-at {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .axis-pick {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .axis-pick > label {
    font-weight: 600;
  }
  .axis-pick > input {
    accent-color: var(--accent);
    flex: 1 1 200px;
    margin: 0;
    min-width: 0;
  }
  .axis-legend {
    color: var(--muted);
    display: flex;
    flex-wrap: wrap;
    font-size: 12px;
    gap: 4px 16px;
    line-height: 16px;
  }
  .axis-legend > li {
    align-items: center;
    display: flex;
    gap: 6px;
  }
  @media (forced-colors: active) {
    .axis-band-fill {
      fill: Canvas;
      stroke: CanvasText;
    }
    .axis-line,
    .axis-tick,
    .axis-at {
      stroke: CanvasText;
    }
  }
`;
