import { type TemplateResult, html, nothing } from "lit";
import { type LadderFactsFragment, WINDOW } from "#operations/store/pages";
import { changesOf } from "../kit/compare.ts";
import { gem } from "../kit/gem.ts";
import { icon } from "../kit/icons.ts";
import { invitedCard } from "./invited.ts";
import { wear } from "./look.ts";
import { StorePage } from "./page.ts";
import { itemGrid } from "./parts.ts";
import { session } from "./session.ts";
import { signInButtons } from "./sign-in.ts";
import { t } from "./speech.ts";
import { pageWords } from "./texts/pages/index.ts";

const STEP_ICONS = ["bolt", "up", "gift"] as const;
/** Benefits that are named of each tier. */
const NAMED = 3;

/** The store for who is not signed in: what there is to win, how it works, and the ways in. */
export class ShopWindow extends StorePage {
  static override properties = { providers: { attribute: false }, play: {} };
  declare providers: string[];
  /** In the demo, the address of the pretend game. */
  declare play: string | null;

  constructor() {
    super();
    this.providers = [];
    this.play = null;
  }

  override render(): TemplateResult {
    const { gameId } = session;
    // Without a game, or without an answer, there are still the ways in.
    const shown = gameId ? this.reader.one(WINDOW, { gameId }).data : null;
    if (shown?.game) wear(shown.game.look, shown.game.tiers);
    const items = shown?.catalog.edges.map(({ node }) => node) ?? [];
    return html`
      ${invitedCard(shown?.game ? shown.game.invitationTerms : undefined, this.play)}
      <section class="hero">
        <div>
          <h1><bdi>${shown?.game ? pageWords.window.heading(shown.game.name) : pageWords.window.headingAny}</bdi></h1>
          <p class="lead"><bdi>${pageWords.window.lead}</bdi></p>
        </div>
        <div class="ways-in">
          <p><bdi>${this.providers.length > 0 ? pageWords.window.signedOut : pageWords.window.signedOutNoProviders}</bdi></p>
          ${signInButtons(this.providers)}
          ${this.play ? html`<p><a href=${this.play}>${t.gate.play}</a></p>` : nothing}
        </div>
      </section>
      ${shown?.game ? ladder(shown.game.tiers) : nothing}
      ${items.length > 0
        ? html`<section class="row">
            <h2><bdi>${pageWords.window.items}</bdi></h2>
            ${itemGrid(items, null)}
          </section>`
        : nothing}
      <section class="row">
        <h2><bdi>${pageWords.window.how}</bdi></h2>
        <ol class="how">
          ${pageWords.window.steps.map(
            ({ title, text }, step) => html`<li class="card">
              ${icon(STEP_ICONS[step] ?? "star", 24)}
              <h3><bdi>${title}</bdi></h3>
              <p class="muted"><bdi>${text}</bdi></p>
            </li>`,
          )}
        </ol>
      </section>
    `;
  }
}

/** The tiers side by side, each with what it adds. */
function ladder(tiers: readonly LadderFactsFragment[]): TemplateResult {
  const below = (rank: number) => tiers.find((tier) => tier.rank === rank - 1) ?? { benefits: [] };
  return html`<section class="row">
    <h2><bdi>${pageWords.window.ladder}</bdi></h2>
    <ol class="rungs">
      ${tiers.map(
        (tier) => html`<li class="card">
          ${gem(tier, { size: 48 })}
          <h3 class="clamp"><bdi>${tier.name}</bdi></h3>
          <ul class="small muted">
            ${changesOf(below(tier.rank), tier)
              .slice(0, NAMED)
              .map(({ benefit }) => html`<li><bdi>${benefit.title}</bdi></li>`)}
          </ul>
        </li>`,
      )}
    </ol>
  </section>`;
}
