import { type SVGTemplateResult, type TemplateResult, html, noChange, nothing, render, svg } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";
import type { ElementPart } from "lit/directive.js";
import { type Reading, barKey, said } from "./key.ts";
import { patterns } from "./patterns.ts";

/** What `draw` gets. */
export interface Space {
  /** Pixels. */
  width: number;
  /** Makes a mark that can be pointed at and focused, which shows the reading of its number. */
  mark: (index: number, shape: SVGTemplateResult) => SVGTemplateResult;
  /** Fills with the pattern of a series; as an attribute, for the sheet to overrule. */
  pattern: (series: number) => string;
}

/** A chart as facts: `plotted` shows it. */
export interface Plot {
  /** Unique in the page; the ids of its patterns begin with it. */
  id: string;
  /** One sentence, which a screen reader says for the whole chart. */
  summary: string;
  height: number;
  /** The classes of the series' colours: "tone-3" of a tier, "hue-2" of the charts' own. */
  hues: readonly string[];
  /** One for each mark, in the order of reading. */
  readings: readonly Reading[];
  /** What is read while no mark is pointed at: the last mark without it. */
  rest?: Reading;
  /** Marks in a row, where they lie in rows. */
  columns?: number;
  draw: (space: Space) => SVGTemplateResult;
}

/** Draws into its element at the element's own width, and keeps which mark is read. */
class Plotted extends AsyncDirective {
  #element: HTMLElement | null = null;
  #plot: Plot | null = null;
  #width = 0;
  /** The mark that is pointed at or focused. */
  #read: number | null = null;
  /** The mark that Tab comes to. */
  #home: number | null = null;
  readonly #sizes = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === this.#width) return;
    this.#width = width;
    this.#show();
  });

  override render(plot: Plot): unknown {
    if (plot.readings.length !== this.#plot?.readings.length) this.#read = this.#home = null;
    this.#plot = plot;
    this.#show();
    return noChange;
  }

  override update(part: ElementPart, [plot]: [Plot]): unknown {
    if (this.#element === null && part.element instanceof HTMLElement) {
      this.#element = part.element;
      this.#sizes.observe(part.element);
    }
    return this.render(plot);
  }

  override disconnected(): void {
    this.#sizes.disconnect();
  }

  override reconnected(): void {
    if (this.#element) this.#sizes.observe(this.#element);
  }

  #show(): void {
    if (this.#element && this.#plot) render(this.#template(this.#plot), this.#element);
  }

  #template(plot: Plot): TemplateResult {
    const home = this.#home ?? plot.readings.length - 1;
    const mark = (index: number, shape: SVGTemplateResult) =>
      svg`<g class=${index === this.#read ? "mark read" : "mark"} data-mark=${index} role="img"
        aria-label=${said(plot.readings[index])} tabindex=${index === home ? "0" : "-1"}>${shape}</g>`;
    const pattern = (series: number) => `url(#${plot.id}-${series % patterns.length})`;
    const reading = this.#read === null ? (plot.rest ?? plot.readings.at(-1)) : plot.readings[this.#read];
    // The listeners are not the drawing's: Chromium would let Tab stop at an svg that has some.
    return html`<div
        @pointermove=${this.#point}
        @pointerdown=${this.#point}
        @pointerleave=${this.#leave}
        @focusin=${this.#focus}
        @focusout=${this.#forget}
        @keydown=${this.#key}
      >
        <svg class="plot" width="100%" height=${plot.height} role="group" aria-roledescription="chart" aria-label=${plot.summary}>
          <defs>
            ${patterns.map((lines, kind) => svg`<pattern id="${plot.id}-${kind}" width="8" height="8" patternUnits="userSpaceOnUse">${lines}</pattern>`)}
          </defs>
          ${this.#width > 0 ? plot.draw({ width: this.#width, mark, pattern }) : nothing}
        </svg>
      </div>
      ${reading ? barKey(plot, reading) : nothing}`;
  }

  #set(read: number | null): void {
    if (read === this.#read) return;
    this.#read = read;
    this.#show();
  }

  readonly #point = ({ target }: PointerEvent): void => {
    const index = indexOf(target);
    if (index !== null) this.#set(index);
  };

  readonly #leave = ({ pointerType, currentTarget }: PointerEvent): void => {
    // A finger that is lifted has read nothing yet.
    if (pointerType === "touch") return;
    this.#set(currentTarget instanceof Element ? indexOf(currentTarget.querySelector(":focus")) : null);
  };

  readonly #focus = ({ target }: FocusEvent): void => {
    const index = indexOf(target);
    if (index === null) return;
    this.#home = index;
    this.#set(index);
  };

  readonly #forget = (): void => this.#set(null);

  readonly #key = (event: KeyboardEvent): void => {
    const at = indexOf(event.target);
    const plot = this.#plot;
    if (at === null || !plot || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = destination(event.key, at, plot.readings.length, plot.columns);
    if (to === null) return;
    event.preventDefault();
    this.#home = to;
    this.#set(to);
    this.#element?.querySelector<SVGGElement>(`[data-mark="${to}"]`)?.focus();
  };
}

/** Returns the mark that a key leads to from `at`; null for a key that leads nowhere. */
export function destination(pressed: string, at: number, count: number, columns?: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ...(columns ? { ArrowUp: -columns, ArrowDown: columns } : {}),
    Home: -at,
    End: count - 1 - at,
  };
  const step = steps[pressed];
  if (step === undefined) return null;
  const to = at + step;
  return to >= 0 && to < count ? to : at;
}

function indexOf(target: EventTarget | null): number | null {
  const at = target instanceof Element ? target.closest<SVGElement>("[data-mark]")?.dataset.mark : undefined;
  return at === undefined ? null : Number(at);
}

const directed = directive(Plotted);

/** Returns what is set on an element, as `<div class="plotted" ${plotted(plot)}>`, to show a chart in it. */
export function plotted(plot: Plot): unknown {
  return directed(plot);
}
