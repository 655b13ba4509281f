import { LitElement, type PropertyValues, type TemplateResult, css, html } from "lit";
import type { LadderFactsFragment, MissionFactsFragment } from "#operations/kit";
import { benefitRow } from "../kit/benefit.ts";
import type { Kit } from "../kit/context.ts";
import { gem, toneOf } from "../kit/gem.ts";
import { itemCard } from "../kit/item.ts";
import { lookSheet, themeOf } from "../kit/look.ts";
import { missionCard } from "../kit/mission.ts";
import { tierScale } from "../kit/scale.ts";
import { seasonBand } from "../kit/season.ts";
import { kitStyles } from "../kit/styles.ts";
import type { Look } from "./look.ts";
import { t } from "./texts.ts";

const DAY = 86_400_000;
const NEARLY = 0.7;

const previewStyles = css`
  :host {
    display: block;
  }
  .scene {
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    overflow: hidden;
    padding-block-end: 16px;
  }
  .scene > * {
    margin-inline: 16px;
  }
  .scene > .head {
    align-items: center;
    background: var(--laurel-stage-image, linear-gradient(color-mix(in srgb, var(--tone) 16%, var(--surface)), var(--surface))) center / cover;
    display: flex;
    gap: 12px;
    margin: 0;
    min-block-size: 80px;
    padding: 12px 16px;
  }
  .names {
    flex: 1;
    min-inline-size: 0;
  }
  .tier-name {
    font: 700 18px/24px var(--font);
  }
  .points {
    color: var(--points);
    font-size: 13px;
    line-height: 18px;
    text-align: end;
  }
  .points strong {
    display: block;
    font: 700 20px/24px var(--font);
  }
  .gems {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .cards {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;

/** A made-up member's widget and store in the look that is being edited; in a shadow tree, so that the console keeps its own. */
export class LookPreview extends LitElement {
  static override styles = [...kitStyles, previewStyles];
  static override properties = {
    kit: { attribute: false },
    look: { attribute: false },
    tiers: { attribute: false },
    wanted: {},
  };
  declare kit: Kit;
  declare look: Look;
  declare tiers: readonly LadderFactsFragment[];
  /** The theme of a reader; a game's own surface overrules it. */
  declare wanted: "light" | "dark";

  #sheet: CSSStyleSheet | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("look") || changed.has("wanted")) this.setAttribute("theme", themeOf(this.look) ?? this.wanted);
  }

  override updated(changed: PropertyValues<this>): void {
    if ((!changed.has("look") && !changed.has("tiers")) || !this.shadowRoot) return;
    const sheets = this.shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#sheet = lookSheet(this.look, this.tiers);
    this.shadowRoot.adoptedStyleSheets = [...sheets, this.#sheet];
  }

  override render(): TemplateResult {
    const { kit, tiers } = this;
    const tier = tiers[1] ?? tiers[0];
    if (!tier) return html``;
    const now = kit.now();
    const { goal, keep } = { goal: 2_000, keep: 900 };
    const current = Math.round(goal * NEARLY);
    const progress = {
      current,
      target: goal,
      remaining: goal - current,
      fraction: NEARLY,
      keepThreshold: keep,
      keepThresholdMet: true,
    };
    const at = (days: number) => new Date(now + days * DAY).toISOString();
    const season = { startedAt: at(-20), endsAt: at(10), outlook: "KEEP" as const, missing: null };
    const { sample } = t.look;
    const [benefit] = tier.benefits;
    const mission: MissionFactsFragment = {
      id: "m",
      code: "M",
      title: sample.mission,
      counts: "PURCHASES",
      progress: 2,
      goal: 3,
      rewardSc: 50,
      rewardP: 100,
      completedAt: null,
      endsAt: at(5),
    };
    const item = {
      id: "i",
      sku: "i",
      kind: "DIGITAL" as const,
      category: null,
      title: sample.item,
      description: null,
      imageUrl: null,
      price: 400,
      minTier: null,
      availableFrom: null,
      availableUntil: null,
      stockLeft: null,
      perMemberLimit: null,
      comingSoon: false,
      eligibility: { redeemable: true, reasons: [], pointsShort: 0 },
    };
    const top = tiers.at(-1);
    const locked = {
      ...item,
      id: "l",
      title: sample.locked,
      minTier: top ?? null,
      eligibility: { redeemable: false, reasons: ["TIER_TOO_LOW" as const], pointsShort: 0 },
    };
    const ignored = (): void => undefined;
    return html`<div class="kit scene">
      <div class="head ${toneOf(tier)}">
        ${gem(tier, { size: 48, share: NEARLY })}
        <div class="names">
          <p class="tier-name">${tier.name}</p>
          <p class="small muted">${sample.player}</p>
        </div>
        <p class="points num"><strong>${kit.format.number(1_500)}</strong> ${kit.t.points.unit(1_500)}</p>
      </div>
      <div>${tierScale(kit, { tier, nextTier: tiers[2] ?? null, progress })}</div>
      <div>${seasonBand(kit, { tier, season })}</div>
      <div>${missionCard(kit, mission)}</div>
      ${benefit ? html`<div>${benefitRow(kit, { ...benefit, claim: { available: true, open: 1, nextAt: null } }, { onClaim: ignored })}</div>` : html``}
      <div class="gems">${tiers.map((one) => gem(one, { size: 24, label: one.name }))}</div>
      <div class="cards">${itemCard(kit, item, { onAct: ignored })}${itemCard(kit, locked, { onAct: ignored })}</div>
    </div>`;
  }
}
