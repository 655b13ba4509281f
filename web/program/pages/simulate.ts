import { SIMULATIONS, START_SIMULATION, type SimulationFactsFragment } from "#operations/program";
import { type TemplateResult, html, nothing } from "lit";
import { cache } from "../../console/cache.ts";
import { field, otherFaults, faultsOf, type Fault } from "../../console/forms.ts";
import type { Page } from "../../console/page.ts";
import { answered, emptyState, pageHead, panel } from "../../console/parts.ts";
import { ConsolePiece } from "../../console/piece.ts";
import { ask, kit, t as common } from "../../console/speech.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { AtDesk, desk } from "../desk.ts";
import { dayOf, period, stateBadge } from "../simulate/run.ts";
import { simulateStyles } from "../simulate/styles.ts";
import { t } from "../texts.ts";

const DAY = 86_400_000;
/** What is offered first: long enough that a season of most tiers ends within it. */
const USUAL_DAYS = 180;
const FIELDS = ["from", "until", "gameIds"];

class SimulatePage extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, faults: { state: true }, busy: { state: true } };
  declare faults: readonly Fault[];
  declare busy: boolean;

  constructor() {
    super();
    this.faults = [];
    this.busy = false;
    new AtDesk(this);
  }

  override render(): TemplateResult {
    const list = this.reader.list(SIMULATIONS, {}, ({ simulations }) => simulations);
    return html`
      ${pageHead(t.simulate.title, { lead: t.simulate.what })}
      ${panel(t.simulate.start.title, this.#form())}
      ${panel(
        t.simulate.before,
        answered(list, (all) => html`${all.length > 0 ? this.#table(all) : emptyState(t.simulate.none, { name: "flask" })}
          ${list.more ? html`<p><button type="button" class="button" ?disabled=${list.loading} @click=${list.next}>${t.more}</button></p>` : nothing}`),
      )}
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
      <p>${desk.phase === "ready" ? (desk.differs ? (desk.dirty ? start.unsaved : start.draft) : start.inForce) : common.loading}</p>
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

  #table(all: readonly SimulationFactsFragment[]): TemplateResult {
    const names = new Map(this.view.staff.games.map(({ id, name }) => [id, name]));
    const words = t.simulate.columns;
    return html`<div class="table-scroll" role="region" aria-label=${t.simulate.before} tabindex="0">
      <table class="moves">
        <thead>
          <tr>
            <th scope="col">${words.period}</th><th scope="col">${words.state}</th><th scope="col">${words.games}</th>
            <th scope="col" class="number">${words.members}</th><th scope="col">${words.started}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            (one) => html`<tr>
              <th scope="row"><a href=${this.view.href(`/simulate/${one.id}`)}>${period(one)}</a></th>
              <td>${stateBadge(one.state)}</td>
              <td>${one.gameIds.map((id) => names.get(id) ?? t.simulate.unknownGames).join(", ")}</td>
              <td class="number">${kit.format.number(one.members)}</td>
              <td>${kit.format.moment(one.createdAt)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
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

export const simulate: Page = {
  id: "simulate",
  title: t.simulate.title,
  path: "/simulate",
  icon: "flask",
  letter: "s",
  roles: ["PRODUCT_OWNER"],
  elements: { "laurel-simulate": SimulatePage },
  styles: [simulateStyles],
  render: (view) => html`<laurel-simulate .view=${view}></laurel-simulate>`,
};
