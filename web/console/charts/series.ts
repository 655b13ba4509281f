/** Series over days, drawn by uPlot on a canvas: panels below each other that share their days and what is read. */
import { css, html, noChange, render, unsafeCSS } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";
import type { ElementPart } from "lit/directive.js";
import uPlot from "uplot";
import uPlotSheet from "uplot/dist/uPlot.min.css?inline";
import { LEFT } from "./axes.ts";
import type { Figures } from "./figures.ts";
import { type Reading, lineKey, said } from "./key.ts";
import { dashOf } from "./patterns.ts";
import { destination } from "./plot.ts";
import { apart, cut, ticks } from "./scales.ts";

export interface Line {
  name: string;
  /** Of the charts' colours, from 1. */
  hue: number;
  values: readonly number[];
}

interface Panel {
  title: string;
  lines: readonly Line[];
  height: number;
  /** Fills below its lines: for a level, not for what happens in a day. */
  filled?: boolean;
}

export interface TimeSeries {
  summary: string;
  /** Milliseconds; the start of each day of UTC. */
  days: readonly number[];
  panels: readonly Panel[];
  figures: Figures;
}

const STEPS = [1, 2, 7, 14, 28, 91, 182, 364, 728];
const NAMED_FROM = 440;
const NAMES = 104;
/** The lines' names are at least so far from each other. */
const NAME_HEIGHT = 14;
const WIDE = 2;

class Timed extends AsyncDirective {
  #element: HTMLElement | null = null;
  #data: TimeSeries | null = null;
  #plots: uPlot[] = [];
  #read: number | null = null;
  #width = 0;
  readonly #sizes = new ResizeObserver(([entry]) => this.#fit(Math.floor(entry?.contentRect.width ?? 0)));
  readonly #themes = new MutationObserver(() => this.#repaint());
  readonly #media = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));

  override render(data: TimeSeries): unknown {
    const known = this.#data !== null && JSON.stringify(this.#data) === JSON.stringify(data);
    this.#data = data;
    if (known) return noChange;
    this.#read = null;
    this.#show();
    this.#draw();
    return noChange;
  }

  override update(part: ElementPart, [data]: [TimeSeries]): unknown {
    if (this.#element === null && part.element instanceof HTMLElement) {
      this.#element = part.element;
      this.#watch();
    }
    return this.render(data);
  }

  override disconnected(): void {
    this.#sizes.disconnect();
    this.#themes.disconnect();
    for (const media of this.#media) media.removeEventListener("change", this.#repaint);
    this.#clear();
  }

  override reconnected(): void {
    this.#watch();
    this.#draw();
  }

  #watch(): void {
    if (this.#element) this.#sizes.observe(this.#element);
    this.#themes.observe(document.documentElement, { attributeFilter: ["theme"] });
    for (const media of this.#media) media.addEventListener("change", this.#repaint);
  }

  readonly #repaint = (): void => {
    for (const plot of this.#plots) plot.redraw(false);
  };

  #clear(): void {
    for (const plot of this.#plots) plot.destroy();
    this.#plots = [];
  }

  #fit(width: number): void {
    if (width === this.#width) return;
    // The names beside the lines come and go with the width.
    const named = width >= NAMED_FROM !== this.#width >= NAMED_FROM;
    this.#width = width;
    if (named || this.#plots.length === 0) this.#draw();
    else this.#plots.forEach((plot, index) => plot.setSize({ width, height: this.#data?.panels[index]?.height ?? 0 }));
  }

  #draw(): void {
    this.#clear();
    const data = this.#data;
    if (!this.#element || !data || this.#width === 0) return;
    const places = this.#element.querySelectorAll(".series-panel");
    this.#plots = data.panels.map((panel, index) => {
      const host = places[index];
      if (!(host instanceof HTMLElement)) throw new Error("a panel has no place");
      const plot = new uPlot(optionsOf(panel, data, host, this.#width), alignedOf(panel, data), host);
      plot.hooks.setCursor = [(of) => this.#cursor(of)];
      return plot;
    });
  }

  #cursor(of: uPlot): void {
    this.#read = of.cursor.idx ?? null;
    const { left = -10, top = -10 } = of.cursor;
    for (const other of this.#plots) if (other !== of) other.setCursor({ left, top: Math.min(top, 1) }, false);
    this.#show();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const days = this.#data?.days.length ?? 0;
    if (event.altKey || event.ctrlKey || event.metaKey || days === 0) return;
    const week = event.key === "PageUp" ? "ArrowUp" : event.key === "PageDown" ? "ArrowDown" : event.key;
    const to = destination(week, this.#read ?? days - 1, days, 7);
    const plot = this.#plots[0];
    if (to === null || !plot) return;
    event.preventDefault();
    plot.setCursor({ left: plot.valToPos(to, "x"), top: 1 });
  };

  readonly #blur = (): void => this.#plots[0]?.setCursor({ left: -10, top: -10 });

  #show(): void {
    const data = this.#data;
    if (!this.#element || !data) return;
    const lines = data.panels.flatMap((panel) => panel.lines);
    const reading = readingOf(data, lines, this.#read ?? data.days.length - 1);
    render(
      html`<div
          class="series"
          role="slider"
          tabindex="0"
          aria-label=${data.summary}
          aria-valuemin="1"
          aria-valuemax=${Math.max(1, data.days.length)}
          aria-valuenow=${(this.#read ?? data.days.length - 1) + 1}
          aria-valuetext=${said(reading)}
          @keydown=${this.#key}
          @blur=${this.#blur}
        >
          ${data.panels.map(({ title }) => html`<p class="series-title">${title}</p><div class="series-panel"></div>`)}
        </div>
        ${lineKey(reading, data.panels.flatMap((panel) => panel.lines.map(({ hue }, place) => ({ hue, dash: dashOf(place) }))))}`,
      this.#element,
    );
  }
}

function readingOf({ days, figures }: TimeSeries, lines: readonly Line[], at: number): Reading {
  const day = days[at];
  return {
    title: day === undefined ? "" : figures.date(day),
    rows: lines.map(({ name, values }, series) => ({ label: name, value: figures.whole(values[at] ?? 0), series })),
  };
}

function alignedOf(panel: Panel, { days }: TimeSeries): uPlot.AlignedData {
  return [days.map((_, index) => index), ...panel.lines.map(({ values }) => [...values])];
}

/** Returns the value of a custom property where the chart is: a canvas knows none. */
function paint(host: Element, property: string): string {
  return getComputedStyle(host).getPropertyValue(property).trim();
}

function optionsOf(panel: Panel, { days, figures }: TimeSeries, host: Element, width: number): uPlot.Options {
  const all = panel.lines.flatMap(({ values }) => values);
  const sides = ticks(Math.max(1, ...all), 4);
  const lowest = Math.min(0, ...all);
  const named = width >= NAMED_FROM;
  const font = `12px ${paint(host, "--font")}`;
  const axis: uPlot.Axis = { font, stroke: () => paint(host, "--muted"), ticks: { show: false } };
  return {
    width,
    height: panel.height,
    padding: [8, named ? NAMES : 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: (_, from, to) => (from === to ? [from - 1, to + 1] : [from, to]) },
      y: { range: () => [lowest, sides.at(-1) ?? 1] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        incrs: STEPS,
        space: 72,
        size: 28,
        gap: 6,
        values: (_, splits) => splits.map((index) => (days[index] === undefined ? "" : tickOf(days, index, figures))),
      },
      {
        ...axis,
        grid: { stroke: () => paint(host, "--line"), width: 1 },
        splits: () => (lowest < 0 ? [lowest, ...sides] : sides),
        size: LEFT,
        gap: 8,
        values: (_, splits) => splits.map(figures.short),
      },
    ],
    series: [
      {},
      ...panel.lines.map(
        ({ name, hue }, place): uPlot.Series => ({
          label: name,
          width: WIDE,
          dash: [...dashOf(place)],
          stroke: () => paint(host, `--chart-${hue}`),
          ...(panel.filled ? { fill: () => shade(paint(host, `--chart-${hue}`)) } : {}),
          points: { show: days.length === 1 },
        }),
      ),
    ],
    hooks: { draw: named ? [(plot) => drawNames(plot, panel.lines, host, font)] : [] },
  };
}

function tickOf(days: readonly number[], index: number, figures: Figures): string {
  return days.length > 200 ? figures.month(days[index] ?? 0) : figures.day(days[index] ?? 0);
}

/** Returns the colour, nearly transparent; none for a colour of the system. */
function shade(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}1f` : "transparent";
}

/** Writes each line's name at its end, from above to below, so that none lies on another. */
function drawNames(plot: uPlot, lines: readonly Line[], host: Element, font: string): void {
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.font = font.replace("12px", `${12 * ratio}px`);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  const top = plot.bbox.top / ratio;
  const ends = lines
    .map(({ name, hue, values }) => ({ name, hue, y: plot.valToPos(values.at(-1) ?? 0, "y") + top }))
    .sort((one, other) => one.y - other.y);
  const places = apart(ends.map(({ y }) => y), NAME_HEIGHT, top + plot.bbox.height / ratio);
  ends.forEach(({ name, hue }, index) => {
    ctx.fillStyle = paint(host, `--chart-${hue}`);
    ctx.fillText(cut(name, NAMES - 12), plot.bbox.left + plot.bbox.width + 8 * ratio, (places[index] ?? 0) * ratio);
  });
  ctx.restore();
}

const directed = directive(Timed);

/** Returns what is set on an element, as `<div class="plotted" ${timed(data)}>`, to show series in it. */
export function timed(data: TimeSeries): unknown {
  return directed(data);
}

export const uPlotStyles = css`
  ${unsafeCSS(uPlotSheet)}
`;
