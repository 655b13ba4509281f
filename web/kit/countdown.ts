import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html } from "lit";
import type { Clock } from "./clock.ts";
import type { Kit } from "./context.ts";

const DAY = 86_400_000;
const SECOND = 1_000;
const MINUTE = 60_000;

/** How long it is until an instant: "20 days"; hours, minutes and seconds in the last 24 hours. A Ticker moves it on. */
export function countdown({ format, now }: Kit, until: string): TemplateResult {
  return html`<time class="countdown" role="timer" datetime=${until}><bdi>${format.countdown(Date.parse(until) - now())}</bdi></time>`;
}

interface Host extends ReactiveControllerHost {
  renderRoot?: ParentNode;
}

/**
 * Renders its element again as its countdowns need it: every second while one of them ends within 24 hours, else every
 * minute, and only on a visible page. Calls `onOver` once for each instant that passes while it is shown.
 */
export class Ticker implements ReactiveController {
  readonly #host: Host;
  readonly #now: Clock;
  readonly #onOver: () => void;
  readonly #over = new Set<string>();
  #timer = 0;
  #period = 0;

  constructor(host: Host, now: Clock, onOver: () => void = () => undefined) {
    this.#host = host;
    this.#now = now;
    this.#onOver = onOver;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("visibilitychange", this.#seen);
    this.#period = 0;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener("visibilitychange", this.#seen);
    clearInterval(this.#timer);
  }

  hostUpdated(): void {
    const shown = [...(this.#host.renderRoot?.querySelectorAll<HTMLTimeElement>("time.countdown") ?? [])];
    const left = shown.map(({ dateTime }) => ({ dateTime, left: Date.parse(dateTime) - this.#now() }));
    this.#tickEvery(left.some(({ left }) => left > 0 && left < DAY) ? SECOND : MINUTE);
    const passed = left.filter(({ left, dateTime }) => left <= 0 && !this.#over.has(dateTime));
    for (const { dateTime } of passed) this.#over.add(dateTime);
    if (passed.length > 0) this.#onOver();
  }

  #tickEvery(period: number): void {
    if (period === this.#period) return;
    this.#period = period;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      if (!document.hidden) this.#host.requestUpdate();
    }, period);
  }

  readonly #seen = (): void => {
    if (!document.hidden) this.#host.requestUpdate();
  };
}
