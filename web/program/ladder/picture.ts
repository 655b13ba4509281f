/** The ladder to scale: a block a tier, as wide as its range and as high as its season, with the mark that keeps it. */
import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from "lit";
import { type Ranked, gem, toneOf } from "../../kit/gem.ts";
import { kit } from "../../console/speech.ts";
import { t } from "../texts.ts";
import type { Rung } from "./tiers.ts";

const HEIGHT = 132;
const FAN = 44;
const STEPS = [7, 14, 30, 60, 90, 180, 365, 730, 1825, 3660];
/** Names fit below so many tiers; above, gems alone stand for them. */
const MOST_NAMES = 8;

interface Options {
  looks: readonly Ranked[];
  /** The index of the chosen tier. */
  chosen: number;
  onChoose: (index: number) => void;
  /** SC that a USD earns before multipliers; 0 where it is not known. */
  scPerUsd: number;
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`;

export function ladderPicture(rungs: readonly Rung[], options: Options): TemplateResult | typeof nothing {
  const end = rungs.at(-1)?.to ?? 0;
  const longest = Math.max(0, ...rungs.map(({ days }) => days));
  if (!end || !longest) return nothing;
  const top = (days: number) => HEIGHT - (days / longest) * (HEIGHT - 14);
  const lines = STEPS.filter((days) => days <= longest).slice(-3);
  return html`<figure class="ladder">
    <svg class="ladder-axis" width="100%" height=${HEIGHT + FAN} aria-hidden="true">
      ${lines.map((days) => svg`<text class="ladder-days" x="0" y=${top(days) + 4}>${kit.format.days(days)}</text>`)}
    </svg>
    <svg class="ladder-scale" width="100%" height=${HEIGHT + FAN} role="img" aria-label=${t.ladder.picture(rungs.length, kit.format.number(end))}>
      ${lines.map((days) => svg`<line class="ladder-line" x1="0" x2="100%" y1=${top(days)} y2=${top(days)}></line>`)}
      ${rungs.map((rung, index) => block(rung, { end, top: top(rung.days), slot: (index + 0.5) / rungs.length, ...options }))}
      <line class="ladder-ground" x1="0" x2="100%" y1=${HEIGHT} y2=${HEIGHT}></line>
    </svg>
    <ol class="ladder-names count-${rungs.length}">
      ${rungs.map((rung) => name(rung, rungs.length <= MOST_NAMES, options))}
    </ol>
    <figcaption class="small muted">${t.ladder.caption}</figcaption>
  </figure>`;
}

interface Drawn extends Options {
  end: number;
  top: number;
  slot: number;
}

function block(rung: Rung, { end, top, slot, looks, chosen, onChoose }: Drawn): SVGTemplateResult {
  const [left, width] = [rung.from / end, (rung.to - rung.from) / end];
  const keep = percent(left + rung.keep / end);
  const look = looks[rung.rank - 1] ?? rung;
  const index = rung.rank - 1;
  return svg`<g class="ladder-tier ${toneOf(look)} ${index === chosen ? "chosen" : ""}" @click=${() => onChoose(index)}>
    <title>${t.ladder.block(rung.name, kit.format.number(rung.to - rung.from), kit.format.number(rung.keep), kit.format.days(rung.days))}</title>
    <rect class="ladder-block" x=${percent(left)} width=${percent(width)} y=${top} height=${HEIGHT - top}></rect>
    ${rung.rank > 1 && rung.keep < rung.to - rung.from
      ? svg`<line class="ladder-keep-edge" x1=${keep} x2=${keep} y1=${top} y2=${HEIGHT}></line>
          <line class="ladder-keep" x1=${keep} x2=${keep} y1=${top - 6} y2=${HEIGHT}></line>`
      : nothing}
    <line class="ladder-leader" x1=${percent(left + width / 2)} y1=${HEIGHT + 2} x2=${percent(slot)} y2=${HEIGHT + FAN - 4}></line>
  </g>`;
}

function name(rung: Rung, full: boolean, { looks, chosen, onChoose, scPerUsd }: Options): TemplateResult {
  const index = rung.rank - 1;
  const look = looks[index] ?? rung;
  const span = rung.to - rung.from;
  const perUsd = scPerUsd * rung.scMultiplier;
  const usd = perUsd > 0 ? t.ladder.usd(kit.format.usd(Math.ceil(span / perUsd))) : "";
  return html`<li>
    <button type="button" class="ladder-name" aria-pressed=${index === chosen ? "true" : "false"} aria-label=${rung.name} title=${rung.name}
      @click=${() => onChoose(index)}>
      ${gem(look, { size: full ? 24 : 16 })}
      ${full
        ? html`<span class="ladder-word">${rung.name}</span>
            <span class="small num">${t.ladder.span(kit.format.number(span))}</span>
            <span class="small muted num">${usd}</span>`
        : nothing}
    </button>
  </li>`;
}

export const ladderStyles = css`
  .ladder {
    display: grid;
    gap: 4px 0;
    grid-template-columns: 56px minmax(0, 1fr);
  }
  .ladder > :is(ol, figcaption) {
    grid-column: 2;
  }
  .ladder-scale {
    display: block;
    overflow: visible;
  }
  .ladder-line {
    stroke: var(--line);
    stroke-dasharray: 2 4;
  }
  .ladder-ground {
    stroke: var(--control);
  }
  .ladder-days {
    fill: var(--muted);
    font: 400 12px/16px var(--font);
  }
  .ladder-tier {
    cursor: pointer;
  }
  .ladder-block {
    fill: color-mix(in srgb, var(--tone) 72%, var(--surface));
    stroke: var(--surface);
    stroke-width: 1;
  }
  .ladder-tier:hover .ladder-block,
  .ladder-tier.chosen .ladder-block {
    fill: var(--tone);
  }
  .ladder-keep {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .ladder-keep-edge {
    stroke: var(--surface);
    stroke-width: 5;
  }
  .ladder-leader {
    stroke: var(--control);
    stroke-opacity: 0.5;
  }
  .ladder-tier.chosen .ladder-leader {
    stroke: var(--tone);
    stroke-opacity: 1;
    stroke-width: 2;
  }
  .ladder-names {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }
  .ladder-name {
    background: none;
    border: 0;
    border-radius: var(--radius-control);
    color: inherit;
    cursor: pointer;
    display: grid;
    font: 400 14px/20px var(--font);
    justify-items: center;
    min-height: 24px;
    padding: 4px 2px;
    width: 100%;
  }
  .ladder-name:hover,
  .ladder-name[aria-pressed="true"] {
    background: var(--sunken);
  }
  .ladder-name > span {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ladder-word {
    font-weight: 600;
  }
  .ladder > figcaption {
    margin-block-start: 4px;
  }
  @media (max-width: 600px) {
    .ladder {
      grid-template-columns: minmax(0, 1fr);
    }
    .ladder > :is(ol, figcaption) {
      grid-column: 1;
    }
    .ladder-axis,
    .ladder-name > .small {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ladder-block {
      fill: Canvas;
      stroke: CanvasText;
    }
    .ladder-tier.chosen .ladder-block {
      fill: Highlight;
    }
    .ladder-keep {
      stroke: CanvasText;
    }
  }
`;
