import { CANCEL_SIMULATION, SIMULATION, type SimulationQuery } from "#operations/program";
import { type TemplateResult, html, nothing } from "lit";
import { cache } from "../../console/cache.ts";
import { dumbbellStyles } from "../../console/charts/dumbbell.ts";
import { histogramStyles } from "../../console/charts/histogram.ts";
import { chartStyles } from "../../console/charts/styles.ts";
import type { PageBody } from "../../console/page.ts";
import { answered, emptyState, pageHead } from "../../console/parts.ts";
import { ConsolePiece } from "../../console/piece.ts";
import { ask, kit } from "../../console/speech.ts";
import { bar } from "../../kit/bar.ts";
import { takeOff, wear } from "../ladder/look.ts";
import { tiersOf } from "../ladder/tiers.ts";
import { parseObject } from "../json.ts";
import { SimulationOutcome } from "../simulate/result.ts";
import { period, stateBadge } from "../simulate/run.ts";
import { simulateStyles } from "../simulate/styles.ts";
import { t } from "../texts.ts";

type Simulation = NonNullable<SimulationQuery["simulation"]>;

/** How often a simulation that runs is read again, in milliseconds. */
const LOOK_EVERY = 1_500;

class SimulationPage extends ConsolePiece {
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    takeOff();
  }

  override render(): TemplateResult {
    const { params, href } = this.view;
    const read = this.reader.one(SIMULATION, { id: params.id ?? "" });
    const simulation = read.data?.simulation;
    clearTimeout(this.#timer);
    if (simulation?.state === "RUNNING" && !read.loading) this.#timer = setTimeout(read.again, LOOK_EVERY);
    if (simulation) wear(tiersOf(parseObject(simulation.draft) ?? {}));
    const title = simulation ? html`${t.simulate.of(period(simulation))} ${stateBadge(simulation.state)}` : t.simulate.title;
    return html`${pageHead(title, {
      back: { href: href("/simulate"), words: t.simulate.title },
      ...(simulation ? { lead: this.#lead(simulation) } : {}),
    })}
    ${answered(read, ({ simulation }) => (simulation ? this.#shown(simulation) : html`${nothing}`))}`;
  }

  #lead({ gameIds, createdAt, draft }: Simulation): string {
    const games = this.view.staff.games.filter(({ id }) => gameIds.includes(id)).map(({ name }) => name);
    const tiers = tiersOf(parseObject(draft) ?? {}).length;
    return t.simulate.lead(games.join(", ") || t.simulate.unknownGames, tiers, kit.format.moment(createdAt));
  }

  #shown(simulation: Simulation): TemplateResult {
    const { state, result } = simulation;
    if (state === "RUNNING") return this.#running(simulation);
    if (result) return html`<laurel-outcome class="outcome" .view=${this.view} .result=${result}></laurel-outcome>`;
    return emptyState(state === "FAILED" ? t.simulate.failed : t.simulate.cancelled, { name: "alert" });
  }

  #running({ id, members, done }: Simulation): TemplateResult {
    const { number } = kit.format;
    return html`<section class="panel sim-run" aria-label=${t.simulate.running}>
      ${bar({ value: done, target: Math.max(1, members), label: t.simulate.running, valueText: t.simulate.progress(number(done), number(members)) })}
      <div class="sim-run-line">
        <p class="num">${t.simulate.progress(number(done), number(members))}</p>
        <button type="button" class="button danger" @click=${() => void this.#cancel(id)}>${t.simulate.cancel}</button>
      </div>
      <p class="muted small">${t.simulate.leave}</p>
    </section>`;
  }

  async #cancel(simulationId: string): Promise<void> {
    try {
      const { userErrors } = (await ask(CANCEL_SIMULATION, { input: { simulationId } })).cancelSimulation;
      for (const { message } of userErrors) this.view.say(message, { bad: true });
      cache.expire();
    } catch (error) {
      this.view.failed(error);
    }
  }
}

export const body: PageBody = {
  elements: { "laurel-outcome": SimulationOutcome, "laurel-simulation": SimulationPage },
  styles: [...chartStyles, dumbbellStyles, histogramStyles, simulateStyles],
  render: (view) => html`<laurel-simulation .view=${view}></laurel-simulation>`,
};

