import {
  LitElement,
  type PropertyValues,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
  html,
  svg,
} from "lit";
import type { Clock } from "./clock.ts";
import type { Format } from "./format.ts";

/**
 * A part of a page. It renders into the page itself, not into a shadow tree: one style sheet serves all
 * parts, labels and descriptions reach across them, and browsers fill in the forms.
 */
export class Piece extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}

/** Calls `tick` every second while its element is on a visible page. */
class EverySecond implements ReactiveController {
  #timer = 0;
  readonly #tick: () => void;

  constructor(host: ReactiveControllerHost, tick: () => void) {
    this.#tick = tick;
    host.addController(this);
  }
  hostConnected(): void {
    this.#timer = setInterval(() => {
      if (!document.hidden) this.#tick();
    }, 1000);
  }
  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}

/** A countdown to an instant, by `clock`; says "laurel-over" once, when it is reached. */
export class Countdown extends Piece {
  static override properties = { until: {}, clock: { attribute: false }, format: { attribute: false } };
  /** ISO 8601. */
  declare until: string;
  declare clock: Clock;
  declare format: Format;

  #isOver = false;

  constructor() {
    super();
    this.clock = Date.now;
    new EverySecond(this, () => this.requestUpdate());
  }

  get #left(): number {
    return Date.parse(this.until) - this.clock();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("until") || changed.has("clock")) this.#isOver = false;
  }

  override render(): TemplateResult {
    return html`<time role="timer" datetime=${this.until}>${this.format.countdown(this.#left)}</time>`;
  }

  override updated(): void {
    if (this.#isOver || this.#left > 0) return;
    this.#isOver = true;
    this.dispatchEvent(new CustomEvent("laurel-over", { bubbles: true }));
  }
}

/** How far something is; without `keepThreshold` the bar has no mark. */
interface Progress {
  current: number;
  target: number;
  keepThreshold?: number;
  keepThresholdMet?: boolean;
}

/** The bar of a season: how far, and the mark that keeps the tier. Drawn, so that it needs no inline style. */
export function progressBar(progress: Progress, words: { label: string; valueText: string }): TemplateResult {
  const { current, target, keepThreshold = target } = progress;
  const share = (value: number) => `${Math.min(100, Math.max(0, (100 * value) / target))}%`;
  return html`<div
    class="progress"
    role="progressbar"
    aria-label=${words.label}
    aria-valuemin="0"
    aria-valuemax=${target}
    aria-valuenow=${Math.min(current, target)}
    aria-valuetext=${words.valueText}
  >
    <svg width="100%" height="18" aria-hidden="true">
      <rect class="track" width="100%" y="3" height="12" rx="6"></rect>
      <rect class="fill" width=${share(current)} y="3" height="12" rx="6"></rect>
      ${keepThreshold < target
        ? svg`<line class="keep ${progress.keepThresholdMet ? "met" : ""}"
            x1=${share(keepThreshold)} x2=${share(keepThreshold)} y1="0" y2="18"></line>`
        : null}
    </svg>
  </div>`;
}

/** The wreath with the rank in it, in the colour of the tier. */
export function badge(tier: { code: string; rank: number }): TemplateResult {
  const leaf = (x: number, y: number, turn: number) =>
    svg`<ellipse cx=${x} cy=${y} rx="3" ry="6" transform="rotate(${turn} ${x} ${y})"></ellipse>`;
  const side = [leaf(17, 14, 20), leaf(10, 25, -8), leaf(8.5, 38, -22), leaf(14, 50, -42), leaf(24, 57, -66)];
  return html`<svg class="badge" viewBox="0 0 64 64" data-tier=${tier.code} aria-hidden="true">
    <circle cx="32" cy="33" r="17"></circle>
    <g>${side}<g transform="matrix(-1 0 0 1 64 0)">${side}</g></g>
    <text x="32" y="39.5" text-anchor="middle">${tier.rank}</text>
  </svg>`;
}
