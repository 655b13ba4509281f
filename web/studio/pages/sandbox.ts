import { type TemplateResult, html, nothing } from "lit";
import { ADVANCE_CLOCK, CLOCK, CREATE_SANDBOX, RUN_SCENARIO, type RunScenarioMutation, SANDBOX_PLAYERS, SCENARIOS, type ScenariosQuery } from "#operations/studio";
import { field } from "../../console/forms.ts";
import { icon } from "../../console/icons.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, badge, emptyState, pageHead, panel } from "../../console/parts.ts";
import { memberPath } from "../../console/pages/members.ts";
import { session } from "../../console/session.ts";
import { ask } from "../../console/speech.ts";
import { formOf, textOf, valueOf } from "../../kit/forms.ts";
import { gem } from "../../kit/gem.ts";
import { GamePage } from "../desk.ts";
import { outcomeTable } from "../scenario-view.ts";
import { formStyles } from "../styles-forms.ts";
import { sandboxStyles } from "../styles-sandbox.ts";
import { studioStyles } from "../styles.ts";
import { t } from "../texts.ts";

const PATH = "/sandbox";
const DAY = 86_400_000;
const MAX_NAME = 128;
const words = t.sandbox;

type Scenario = ScenariosQuery["scenarios"][number];
type Outcome = RunScenarioMutation["runScenario"];

/** The sandbox's clock, and the worked cases as buttons. */
export class SandboxPage extends GamePage {
  static override properties = {
    ...GamePage.properties,
    played: { state: true },
    playing: { state: true },
    making: { state: true },
    searched: { state: true },
  };
  /** What the last case brought; null until one was played here. */
  declare played: { scenario: Scenario; outcome: Outcome; gameId: string } | null;
  /** The case that is being played. */
  declare playing: string | null;
  declare making: boolean;
  declare searched: string;

  constructor() {
    super();
    this.played = null;
    this.playing = null;
    this.making = false;
    this.searched = "";
  }

  override render(): TemplateResult {
    const { game } = this.view;
    const make = html`<button type="button" class="button" @click=${() => (this.making = true)}>${icon("plus", 16)}${words.make}</button>`;
    return html`${pageHead(words.title, { lead: words.about, actions: make })}
    ${game.mode === "SANDBOX" ? html`<div class="sandbox">${this.#clock()} ${this.#outcome()} ${this.#players()} ${this.#scenarios()}</div>` : this.#live()}
    ${this.making ? this.#makeDialog() : nothing}`;
  }

  /** A live game: its studio's sandboxes are offered. */
  #live(): TemplateResult {
    const { view } = this;
    const others = view.staff.games.filter(({ mode, studio }) => mode === "SANDBOX" && studio.id === view.game.studio.id);
    return emptyState(words.live(view.game.name), {
      name: "flask",
      more: html`<p class="cell-actions">
        ${others.map(({ name, key }) => html`<a class="button" href=${view.href(PATH, { game: key })}>${words.toSandbox(name)}</a>`)}
      </p>`,
    });
  }

  #clock(): TemplateResult {
    const { clock } = words;
    return panel(
      clock.title,
      answered(this.reader.one(CLOCK, { gameId: this.gameId }), ({ game }) => {
        if (!game) return html``;
        const { moment } = this.view.kit.format;
        const now = Date.parse(game.now);
        const forward = (days: number) => this.#advance(new Date(this.view.kit.now() + days * DAY).toISOString(), null);
        return html`<div class="clock">
            <p class="clock-now num">${moment(game.clockFrozen ? now : this.view.kit.now())} ${badge(game.clockFrozen ? clock.frozen : clock.ticks, game.clockFrozen ? "plain" : "info")}</p>
            <div class="cell-actions" role="group" aria-label=${clock.forward}>
              ${clock.steps.map(([days, label]) => html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => forward(days)}>${label}</button>`)}
              <button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => this.#freeze(!game.clockFrozen)}>
                ${game.clockFrozen ? clock.unfreeze : clock.freeze}
              </button>
            </div>
          </div>
          <form class="clock-to" @submit=${this.#goTo}>
            <label for="clock-to">${clock.to}</label>
            <input id="clock-to" name="to" type="datetime-local" required />
            <span class="unit">${t.common.utc}</span>
            <button class="button" ?disabled=${this.busy}>${clock.go}</button>
          </form>
          <p class="field-hint">${clock.text}</p>`;
      }),
    );
  }

  /** Who joined last, and the way to all of them. */
  #players(): TemplateResult {
    const { view } = this;
    const { number } = view.kit.format;
    const answer = this.reader.one(SANDBOX_PLAYERS, { gameId: this.gameId });
    const all = answer.data?.members.totalCount ?? 0;
    return panel(
      words.players.title,
      answered(answer, ({ members }) =>
        members.edges.length === 0
          ? html`<p class="muted">${words.players.none}</p>`
          : html`<ul class="players">
              ${members.edges.map(
                ({ node: { tier, displayName, playerId, points } }) => html`<li>
                  <a href=${view.href(memberPath(playerId))}>
                    ${gem(tier, { size: 24 })}
                    <span><strong class="cut"><bdi>${displayName ?? playerId}</bdi></strong><span class="muted num">${words.players.points(number(points.balance))}</span></span>
                  </a>
                </li>`,
              )}
            </ul>`,
      ),
      all > 0 ? { actions: html`<a class="button small" href=${view.href("/members")}>${words.players.all(number(all))}</a>` } : {},
    );
  }

  #scenarios(): TemplateResult {
    const { scenarios } = words;
    return panel(
      scenarios.title,
      answered(this.reader.one(SCENARIOS, {}), (data) => {
        const wanted = this.searched.toLowerCase();
        const found = data.scenarios.filter(({ title }) => title.toLowerCase().includes(wanted));
        return html`<div class="scenario-head">
            <p class="muted">${scenarios.text}</p>
            <input type="search" aria-label=${scenarios.search} placeholder=${scenarios.search} autocomplete="off" @input=${(event: Event) => (this.searched = valueOf(event))} />
          </div>
          ${found.length ? html`<ul class="scenarios">${found.map((scenario) => this.#scenario(scenario))}</ul>` : emptyState(scenarios.none, { name: "search" })}`;
      }),
    );
  }

  #scenario(scenario: Scenario): TemplateResult {
    const { scenarios } = words;
    const { id, title, days, steps } = scenario;
    return html`<li class="scenario">
      <details>
        <summary>
          <span class="scenario-title">${title}</span>
          <span class="muted num">${scenarios.steps(steps.length)} · ${scenarios.days(days)}</span>
        </summary>
        <ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>
      </details>
      <button type="button" class="button small" aria-label=${scenarios.playOf(title)} ?disabled=${this.busy} @click=${() => this.#play(scenario)}>
        ${icon("play", 16)}${this.playing === id ? scenarios.playing : scenarios.play}
      </button>
    </li>`;
  }

  #outcome(): TemplateResult | typeof nothing {
    const { played, view } = this;
    const { scenarios } = words;
    if (played?.gameId !== this.gameId) return nothing;
    const { outcome, scenario } = played;
    const player = outcome.member?.playerId;
    return html`<div class="outcome">
      ${panel(
        scenarios.outcome(scenario.title),
        html`<p class="draft-state">
            ${badge(outcome.matches ? scenarios.yes : "≠", outcome.matches ? "good" : "warn")}
            <span>${outcome.matches ? scenarios.matches : scenarios.differs}</span>
            ${player ? html`<span class="muted">${scenarios.player(player)}</span> <a href=${view.href(`/members/${encodeURIComponent(player)}`)}>${scenarios.member}</a>` : nothing}
          </p>
          ${outcomeTable(view.kit, outcome.steps)}`,
      )}
    </div>`;
  }

  async #advance(to: string, freeze: boolean | null): Promise<void> {
    let settled = 0;
    const done = await this.doing(async () => {
      const { advanceClock } = await ask(ADVANCE_CLOCK, { input: { gameId: this.gameId, to, freeze } });
      settled = advanceClock.settledMembers;
      return advanceClock.userErrors;
    });
    this.#said(done, words.clock.moved(this.view.kit.format.number(settled)));
  }

  /** The clock of the whole console follows; what was refused is said. */
  #said(done: boolean, saying: string): void {
    if (done) {
      session.refresh();
      this.view.say(saying);
    } else if (this.refused.length) {
      this.view.say(this.refused.map(({ message }) => message).join(" "), { bad: true });
      this.refused = [];
    }
  }

  #freeze(freeze: boolean): Promise<void> {
    // A clock that ticks has gone on before the request arrives.
    const ahead = freeze ? 5_000 : 0;
    return this.#advance(new Date(this.view.kit.now() + ahead).toISOString(), freeze);
  }

  #goTo = async (event: Event): Promise<void> => {
    event.preventDefault();
    await this.#advance(`${textOf(formOf(event), "to")}:00Z`, null);
  };

  async #play(scenario: Scenario): Promise<void> {
    this.playing = scenario.id;
    const { gameId } = this;
    const done = await this.doing(async () => {
      const { runScenario } = await ask(RUN_SCENARIO, { input: { gameId, scenario: scenario.id } });
      if (runScenario.userErrors.length === 0) this.played = { scenario, outcome: runScenario, gameId };
      return runScenario.userErrors;
    });
    this.playing = null;
    this.#said(done, words.scenarios.outcome(scenario.title));
    if (!done) return;
    await this.updateComplete;
    this.querySelector(".outcome")?.scrollIntoView({ block: "nearest" });
  }

  #makeDialog(): TemplateResult {
    return this.dialog(
      { id: "make", title: words.makeTitle, onClose: () => (this.making = false) },
      html`<form class="form" @submit=${this.#make}>
        <p>${words.makeText}</p>
        ${field({ name: "name", label: words.name, required: true, maxLength: MAX_NAME })}
        ${field({ name: "slug", label: words.slug, hint: words.slugHint, required: true, maxLength: 64 })} ${this.general()} ${this.actions(words.make)}
      </form>`,
    );
  }

  #make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const [name, slug] = [textOf(form, "name"), textOf(form, "slug")];
    const { studio } = this.view.game;
    const done = await this.doing(async () => {
      const { createGame } = await ask(CREATE_SANDBOX, { input: { studioId: studio.id, name, slug, mode: "SANDBOX" } });
      return createGame.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    await session.load();
    this.view.say(words.made(name));
    this.view.go(PATH, { game: `${studio.slug}.${slug}` });
  };
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, sandboxStyles],
  elements: { "studio-sandbox": SandboxPage },
  render: (view) => html`<studio-sandbox .view=${gameView(view)}></studio-sandbox>`,
};
