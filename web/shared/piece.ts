import { LitElement, html, svg } from "lit";

/**
 * A part of a page. It renders into the page itself, not into a shadow tree: one style sheet serves all
 * parts, labels and descriptions reach across them, and browsers fill in the forms.
 */
export class Piece extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** Calls `tick` every second while its element is on a visible page. */
export class EverySecond {
  constructor(host, tick = () => host.requestUpdate()) {
    this.tick = tick;
    host.addController(this);
  }
  hostConnected() {
    this.timer = setInterval(() => document.hidden || this.tick(), 1000);
  }
  hostDisconnected() {
    clearInterval(this.timer);
  }
}

/** The clock of a game, in milliseconds. A sandbox's may be frozen: it stands still until it is moved. */
export function clockOf(game) {
  const now = Date.parse(game.now);
  if (game.clockFrozen) return () => now;
  const ahead = now - Date.now();
  return () => Date.now() + ahead;
}

/** A countdown to an instant, by `clock`; says "laurel-over" once, when it is reached. */
export class Countdown extends Piece {
  static properties = { until: {}, clock: { attribute: false }, format: { attribute: false } };

  constructor() {
    super();
    this.clock = Date.now;
    new EverySecond(this);
  }

  willUpdate(changed) {
    if (changed.has("until") || changed.has("clock")) this.told = false;
  }

  render() {
    const left = new Date(this.until) - this.clock();
    return html`<time role="timer" datetime=${this.until}>${this.format.countdown(left)}</time>`;
  }

  updated() {
    if (this.told || new Date(this.until) > this.clock()) return;
    this.told = true;
    this.dispatchEvent(new CustomEvent("laurel-over", { bubbles: true }));
  }
}

/** The bar of a season: how far, and the mark that keeps the tier. Drawn, so that it needs no inline style. */
export function progressBar(progress, { label, valueText }) {
  const share = (value) => `${Math.min(100, Math.max(0, (100 * value) / progress.target))}%`;
  const marked = progress.keepThreshold < progress.target;
  return html`<div
    class="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax=${progress.target}
    aria-valuenow=${Math.min(progress.current, progress.target)}
    aria-valuetext=${valueText}
  >
    <svg width="100%" height="18" aria-hidden="true">
      <rect class="track" width="100%" y="3" height="12" rx="6"></rect>
      <rect class="fill" width=${share(progress.current)} y="3" height="12" rx="6"></rect>
      ${marked
        ? svg`<line class="keep ${progress.keepThresholdMet ? "met" : ""}"
            x1=${share(progress.keepThreshold)} x2=${share(progress.keepThreshold)} y1="0" y2="18"></line>`
        : null}
    </svg>
  </div>`;
}

/** The wreath with the rank in it, in the colour of the tier. */
export function badge(tier) {
  const leaf = (x, y, turn) => svg`<ellipse cx=${x} cy=${y} rx="3" ry="6" transform="rotate(${turn} ${x} ${y})"></ellipse>`;
  const side = [leaf(17, 14, 20), leaf(10, 25, -8), leaf(8.5, 38, -22), leaf(14, 50, -42), leaf(24, 57, -66)];
  return html`<svg class="badge" viewBox="0 0 64 64" data-tier=${tier.code} aria-hidden="true">
    <circle cx="32" cy="33" r="17"></circle>
    <g>${side}<g transform="matrix(-1 0 0 1 64 0)">${side}</g></g>
    <text x="32" y="39.5" text-anchor="middle">${tier.rank}</text>
  </svg>`;
}
