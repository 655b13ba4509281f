import { type TemplateResult, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { BenefitFactsFragment, RungFactsFragment } from "#operations/kit";
import { benefitIcon } from "./benefit.ts";
import type { Kit } from "./context.ts";
import { gem } from "./gem.ts";
import { icon } from "./icons.ts";
import { laterWords } from "./later.ts";

type Tier = RungFactsFragment;
type Benefit = BenefitFactsFragment;

/** One benefit of the tier above, beside what there is of it now. */
interface Change {
  benefit: Benefit;
  /** Null for a new one. */
  before: Benefit | null;
}

/** Returns the benefits of `to` that `from` does not have, or has otherwise. */
export function changesOf(from: Pick<Tier, "benefits">, to: Pick<Tier, "benefits">): Change[] {
  const known = new Map(from.benefits.map((benefit) => [benefit.code, benefit]));
  return to.benefits
    .map((benefit) => ({ benefit, before: known.get(benefit.code) ?? null }))
    .filter(({ benefit, before }) => before?.summary !== benefit.summary || before.title !== benefit.title);
}

/** The rows that change between two tiers: what was, and what is. */
export function changeRows({ t }: Kit, from: Pick<Tier, "benefits">, to: Pick<Tier, "benefits">): TemplateResult | typeof nothing {
  const changes = changesOf(from, to);
  if (changes.length === 0) return nothing;
  return html`<ul class="changes">
    ${changes.map(
      ({ benefit, before }) => html`<li class="change">
        ${benefitIcon(benefit.kind)}
        <div>
          <p class="change-title">
            <bdi>${benefit.title}</bdi>${before ? nothing : html` <span class="chip change-new">${t.tiers.fresh}</span>`}
          </p>
          <p class="small">
            ${before ? html`<s class="muted"><span class="sr">${t.tiers.before} </span><bdi>${before.summary}</bdi></s>` : nothing}
            <bdi>${before ? html`<span class="sr">${t.tiers.after} </span>` : nothing}${benefit.summary}</bdi>
          </p>
        </div>
      </li>`,
    )}
  </ul>`;
}

interface Ladder {
  /** Those that the player may see, the lowest first. */
  tiers: readonly Tier[];
  /** The one held. */
  tier: { code: string; rank: number };
}

/** The ladder: each tier with what it gives, the highest on top, "you are here" at the one held, which is open. */
export function tierCompare(kit: Kit, { tiers, tier }: Ladder): TemplateResult {
  return html`<ol class="ladder">
    ${repeat(
      [...tiers].reverse(),
      ({ code }) => code,
      (rung) => rungOf(kit, rung, tiers.find(({ rank }) => rank === rung.rank - 1), tier),
    )}
  </ol>`;
}

function rungOf(kit: Kit, rung: Tier, below: Tier | undefined, held: Ladder["tier"]): TemplateResult {
  const { t } = kit;
  const here = rung.code === held.code;
  return html`<li class="rung ${here ? "here" : ""}" aria-current=${here ? "true" : nothing}>
    <details ?open=${here}>
      <summary>
        ${gem(rung, { size: 48, locked: rung.rank > held.rank })}
        <span class="rung-words">
          <bdi class="rung-name clamp">${rung.name}</bdi>
          <bdi class="small muted">${seasonWords(kit, rung)}</bdi>
        </span>
        ${here ? html`<span class="chip rung-here">${t.tiers.here}</span>` : nothing} ${icon("chevron")}
      </summary>
      <ul class="rung-benefits">
        ${rung.benefits.map((benefit) => {
          const state = below ? stateOf(benefit, below) : "same";
          return html`<li>
            ${benefitIcon(benefit.kind)}
            <span><bdi class="change-title">${benefit.title}</bdi> <bdi class="small muted">${benefit.summary}</bdi></span>
            ${state === "same" ? nothing : html`<span class="chip change-new">${t.tiers[state]}</span>`}
          </li>`;
        })}
      </ul>
    </details>
  </li>`;
}

/** How long a season lasts: to the end of a period, or the days of one that begins now. */
function seasonWords(kit: Kit, { seasonDays, seasonPeriod, seasonPlus }: Tier): string {
  if (seasonPeriod && seasonPlus === 0) return laterWords(kit).seasonTo[seasonPeriod];
  return kit.t.tiers.season(kit.format.days(seasonDays));
}

/** What of a benefit is otherwise than on the tier below. */
function stateOf(benefit: Benefit, below: Tier): "fresh" | "better" | "same" {
  const before = below.benefits.find(({ code }) => code === benefit.code);
  if (!before) return "fresh";
  return before.summary === benefit.summary ? "same" : "better";
}

export const compareStyles = css`
  .changes,
  .rung-benefits {
    display: grid;
    gap: 12px;
  }
  .change,
  .rung-benefits > li {
    align-items: start;
    display: flex;
    gap: 12px;
  }
  .change > .icon,
  .rung-benefits > li > .icon {
    color: var(--accent);
    margin-block-start: 2px;
  }
  .rung-benefits > li > span:nth-child(2) {
    flex: 1;
    min-width: 0;
  }
  .rung-benefits > li .small {
    display: block;
  }
  .change-title {
    font-weight: 600;
  }
  .change-new,
  .rung-here {
    color: var(--accent);
    flex: none;
    font-weight: 600;
  }
  .rung-here {
    background: var(--accent);
    color: var(--on-accent);
  }
  .change s {
    margin-inline-end: 8px;
  }
  .ladder {
    display: grid;
    gap: 8px;
  }
  .rung {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .rung.here {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .rung summary {
    align-items: center;
    border-radius: var(--radius);
    cursor: pointer;
    display: flex;
    gap: 12px;
    list-style: none;
    min-height: 64px;
    padding: 8px 12px;
  }
  .rung summary::-webkit-details-marker {
    display: none;
  }
  .rung summary > .icon {
    color: var(--muted);
    transition: transform 0.2s;
  }
  .rung [open] > summary > .icon {
    transform: rotate(180deg);
  }
  .rung-words {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  .rung-name {
    font-weight: 600;
  }
  .rung-benefits {
    border-block-start: 1px solid var(--line);
    padding: 12px 16px 16px;
  }
  @media (forced-colors: active) {
    .rung.here {
      border: 2px solid Highlight;
    }
  }
`;
