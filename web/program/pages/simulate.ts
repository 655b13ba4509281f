import { SIMULATIONS, START_SIMULATION, type SimulationFactsFragment } from "#operations/program";
import { type TemplateResult, html, nothing } from "lit";
import { cache } from "../../console/cache.ts";
import { type Fault, faultsOf, field, otherFaults } from "../../console/forms.ts";
import type { PageBody, View } from "../../console/page.ts";
import { emptyState, pageHead, panel } from "../../console/parts.ts";
import { ConsolePiece } from "../../console/piece.ts";
import { ask } from "../../console/speech.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { AtDesk, desk } from "../desk.ts";
import { dayOf, period, stateBadge } from "../simulate/run.ts";
import { simulateStyles } from "../simulate/styles.ts";
import { t } from "../texts.ts";

const DAY = 86_400_000;
/** What is offered first: long enough that a season of most tiers ends within it. */
const USUAL_DAYS = 180;
const FIELDS = ["from", "until", "gameIds"];

function columnsOf({ staff, kit }: View): Column<SimulationFactsFragment>[] {
  const words = t.simulate.columns;
  const names = new Map(staff.games.map(({ id, name }) => [id, name]));
  const games = ({ gameIds }: SimulationFactsFragment) => gameIds.map((id) => names.get(id) ?? t.simulate.unknownGames).join(", ");
  return [
    { id: "period", words: words.period, cell: period, text: period },
    { id: "state", words: words.state, cell: ({ state }) => stateBadge(state), text: ({ state }) => state },
    { id: "games", words: words.games, cell: (row) => html`<span class="cut">${games(row)}</span>`, text: games },
    { id: "members", words: words.members, align: "end", cell: ({ members }) => kit.format.number(members), text: ({ members }) => members },
    { id: "started", words: words.started, cell: ({ createdAt }) => kit.format.moment(createdAt), text: ({ createdAt }) => createdAt },
  ];
}

class SimulatePage extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, faults: { state: true }, busy: { state: true } };
  declare faults: readonly Fault[];
  declare busy: boolean;
  #columns: Column<SimulationFactsFragment>[] | null = null;

  constructor() {
    super();
    this.faults = [];
    this.busy = false;
    new AtDesk(this);
  }

  override render(): TemplateResult {
    return html`
      ${pageHead(t.simulate.title, { lead: t.simulate.what })}
      ${panel(t.simulate.start.title, this.#form())}
      ${this.#table()}
    `;
  }

  #form(): TemplateResult {
    const { start } = t.simulate;
    const { staff, game } = this.view;
    const until = dayOf(Math.floor(Date.parse(game?.now ?? new Date().toISOString()) / DAY) * DAY);
    const wrong = (name: string) => faultsOf(this.faults, name);
    const rest = [
      ...this.faults.filter(({ path }) => path[0] === "draft").map(({ message, path }) => `${path.slice(1).join(".")}: ${message}`),
      otherFaults(this.faults, [...FIELDS, "draft"]),
    ].filter(Boolean);
    return html`<form class="form" @submit=${this.#start}>
      <p>${desk.phase === "ready" ? (desk.differs ? (desk.dirty ? start.unsaved : start.draft) : start.inForce) : t.loading}</p>
      <fieldset class="choices-list">
        <legend>${start.games}</legend>
        ${staff.games.map(
          ({ id, name, mode }) => html`<label>
            <input type="checkbox" name="game" value=${id} ?checked=${id === game?.id}>
            <span>${name}${mode === "SANDBOX" ? html` <span class="muted small">${start.sandbox}</span>` : nothing}</span>
          </label>`,
        )}
      </fieldset>
      ${wrong("gameIds") ? html`<p class="field-error" role="alert">${wrong("gameIds")}</p>` : nothing}
      <div class="form-row">
        ${field({ label: start.from, name: "from", type: "date", required: true, value: dayOf(Date.parse(until) - USUAL_DAYS * DAY), hint: start.fromHint, wrong: wrong("from") })}
        ${field({ label: start.until, name: "until", type: "date", required: true, value: until, hint: start.untilHint, wrong: wrong("until") })}
      </div>
      ${rest.length > 0 ? html`<p class="form-error" role="alert">${rest.join(" ")}</p>` : nothing}
      <div class="form-actions">
        <button class="button main" ?disabled=${this.busy || desk.phase !== "ready"}>${start.act}</button>
      </div>
    </form>`;
  }

  #table(): TemplateResult {
    return dataTable<SimulationFactsFragment>(this.view, {
      name: "simulations",
      label: t.simulate.before,
      columns: (this.#columns ??= columnsOf(this.view)),
      source: source(SIMULATIONS, {}, ({ simulations }) => simulations),
      idOf: ({ id }) => id,
      href: ({ id }) => this.view.href(`/simulate/${id}`),
      empty: emptyState(t.simulate.none, { name: "flask" }),
    });
  }

  readonly #start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const instant = (name: string) => `${textOf(form, name)}T00:00:00Z`;
    const gameIds = new FormData(form).getAll("game").filter((id) => typeof id === "string");
    this.busy = true;
    this.faults = [];
    try {
      const input = { draft: desk.text, from: instant("from"), until: instant("until"), gameIds };
      const { simulation, userErrors } = (await ask(START_SIMULATION, { input })).startSimulation;
      this.faults = userErrors;
      if (!simulation) return;
      cache.expire();
      this.view.go(`/simulate/${simulation.id}`);
    } catch (error) {
      this.view.failed(error);
    } finally {
      this.busy = false;
    }
  };
}

export const body: PageBody = {
  elements: { "laurel-simulate": SimulatePage },
  styles: [simulateStyles],
  render: (view) => html`<laurel-simulate .view=${view}></laurel-simulate>`,
};
