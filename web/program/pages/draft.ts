import { SIMULATIONS_OF_DRAFTS, type SimulationFactsFragment } from "#operations/program";
import { type TemplateResult, html, nothing } from "lit";
import { Commands } from "../../console/commands.ts";
import { confirmDialog } from "../../console/dialogs.ts";
import { changeList, diffStyles } from "../../console/diff.ts";
import { type Fault as FormFault, faultsOf, field, otherFaults } from "../../console/forms.ts";
import { icon } from "../../console/icons.ts";
import type { PageBody } from "../../console/page.ts";
import { failed, pageHead } from "../../console/parts.ts";
import { ConsolePiece } from "../../console/piece.ts";
import { kit } from "../../console/speech.ts";
import { skeleton } from "../../kit/feedback.ts";
import { formOf, textOf as fieldOf, valueOf } from "../../kit/forms.ts";
import { AtDesk, desk } from "../desk.ts";
import { commandsOf, deskActions, deskBanner, deskLead, settled } from "../desk-parts.ts";
import { parseObject, textOf } from "../json.ts";
import { faultList } from "../ladder/faults.ts";
import { pageStyles } from "../ladder/styles.ts";
import { period, stateBadge } from "../simulate/run.ts";
import { stepList, stepStyles } from "../steps.ts";
import { t } from "../texts.ts";

const words = t.publish;
const MOST_NOTE = 2_000;

/** What is asked of who publishes; both are required. */
interface Publication {
  note: string;
  /** ISO 8601. */
  validFrom: string;
}

class DraftPage extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, asked: { state: true }, discarding: { state: true }, faults: { state: true } };
  /** What is to be confirmed; else null. */
  declare asked: Publication | null;
  declare discarding: boolean;
  declare faults: readonly FormFault[];

  constructor() {
    super();
    this.asked = null;
    this.discarding = false;
    this.faults = [];
    new AtDesk(this);
    new Commands(this, () => commandsOf(this.view));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    desk.checkFor(null);
  }

  override render(): TemplateResult {
    const { phase, failure } = desk;
    const head = pageHead(words.title, { lead: deskLead(this.view), actions: deskActions(this.view) });
    if (phase === "failed" && failure) return html`${head}${failed(failure, () => void desk.load())}`;
    if (phase !== "ready") return html`${head}${skeleton("rows", t.loading)}`;
    const { differs, dirty, checking, check } = desk;
    const ready = differs && !checking && check !== null && desk.faults.length === 0;
    return html`
      ${head} ${deskBanner()}
      ${stepList([
        { title: words.edit.title, state: differs ? (dirty ? "open" : "done") : "open", body: this.#edit() },
        { title: words.check.title, state: !differs ? "later" : ready ? "done" : checking ? "open" : "wrong", body: this.#check() },
        { title: words.simulate.title, state: this.#simulated().length > 0 && differs ? "done" : ready ? "open" : "later", body: this.#simulate() },
        { title: words.publish.title, state: ready && !dirty ? "open" : "later", body: this.#publish(ready && !dirty) },
      ])}
      ${this.asked ? this.#confirm(this.asked) : nothing} ${this.discarding ? this.#confirmDiscard() : nothing}
    `;
  }

  #edit(): TemplateResult {
    const { differs, dirty, saved } = desk;
    return html`<p>${differs ? (dirty ? words.edit.unsaved : words.edit.saved) : words.edit.none}</p>
      <div class="step-actions">
        <a class="button" href=${this.view.href("/ladder")}>${icon("ladder", 16)}${words.edit.ladder}</a>
        ${saved || dirty
          ? html`<button type="button" class="button quiet" ?disabled=${desk.busy} @click=${() => (this.discarding = true)}>
              ${icon("trash", 16)}${words.edit.discard}
            </button>`
          : nothing}
      </div>`;
  }

  #check(): TemplateResult {
    const { check, checking, checkFailure, differs } = desk;
    if (checkFailure) return failed(checkFailure, () => void desk.checkNow());
    if (!differs) return changeList([]);
    if (!check) return skeleton("rows", t.faults.checking);
    return html`<div class=${checking ? "stale" : "fresh"}>
      ${check.faults.length > 0
        ? faultList(check.faults, ({ parts }) => this.view.go("/ladder", { part: parts[0] === "tiers" ? null : "earning" }))
        : html`<p class="step-line">${t.changes.count(check.changes.length)} ${this.#touched()}</p>
            ${changeList(check.changes)}`}
    </div>`;
  }

  /** The members of the change that touches most: so many at least are touched. */
  get #members(): number {
    return Math.max(0, ...(desk.check?.changes ?? []).map(({ members }) => members ?? 0));
  }

  #touched(): string {
    return words.check.touched(this.#members, kit.format.number(this.#members));
  }

  /** The simulations of this very draft. */
  #simulated(): SimulationFactsFragment[] {
    const latest = this.reader.one(SIMULATIONS_OF_DRAFTS, {}).data?.simulations.edges ?? [];
    return latest.map(({ node }) => node).filter(({ draft }) => textOf(parseObject(draft) ?? {}) === desk.text);
  }

  #simulate(): TemplateResult {
    const own = this.#simulated();
    return html`<p>${own.length > 0 ? words.simulate.done : words.simulate.lead}</p>
      ${own.length > 0
        ? html`<ul class="step-runs">
            ${own.map((one) => html`<li><a href=${this.view.href(`/simulate/${one.id}`)}>${period(one)}</a> ${stateBadge(one.state)}</li>`)}
          </ul>`
        : nothing}
      <div class="step-actions">
        <a class="button" href=${this.view.href("/simulate")}>${icon("flask", 16)}${words.simulate.act}</a>
      </div>`;
  }

  #publish(ready: boolean): TemplateResult {
    const wrong = (name: string) => faultsOf(this.faults, name);
    const ofInstant = desk.faults.filter(({ path }) => path === "validFrom").map(({ message }) => t.faults.sentence(message));
    const check = (event: Event) => desk.checkFor(instantOf(valueOf(event)));
    return html`<form class="form publish" @submit=${this.#ask}>
      ${field({ label: words.publish.note, name: "note", rows: 3, required: true, maxLength: MOST_NOTE, hint: words.publish.noteHint, wrong: wrong("note") })}
      ${field({
        label: words.publish.from,
        name: "validFrom",
        type: "datetime-local",
        required: true,
        hint: words.publish.fromHint(Intl.DateTimeFormat().resolvedOptions().timeZone),
        wrong: [wrong("validFrom"), ...ofInstant].filter(Boolean).join(" "),
        onInput: check,
      })}
      ${ready ? nothing : html`<p class="muted">${desk.dirty ? words.publish.unsaved : desk.faults.length > 0 ? words.publish.faults : words.publish.nothing}</p>`}
      <div class="step-actions">
        <button class="button main" ?disabled=${!ready || desk.busy}>${words.publish.act}</button>
      </div>
    </form>`;
  }

  readonly #ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = formOf(event);
    const validFrom = instantOf(fieldOf(form, "validFrom"));
    if (validFrom) this.asked = { note: fieldOf(form, "note"), validFrom };
  };

  #confirm({ note, validFrom }: Publication): TemplateResult {
    const version = (desk.latest?.version ?? 0) + 1;
    const members = this.#members;
    return html`${confirmDialog({
      title: words.confirm.title(version),
      lead: html`${words.confirm.lead(version, kit.format.moment(validFrom))} <strong>${this.#touched()}</strong>`,
      word: String(members),
      action: words.confirm.act(version),
      busy: desk.busy,
      wrong: otherFaults(this.faults, ["note", "validFrom"]),
      onClose: () => (this.asked = null),
      onConfirm: () => void this.#confirmed({ note, validFrom }),
    })}`;
  }

  async #confirmed({ note, validFrom }: Publication): Promise<void> {
    try {
      const { version, refusals } = await desk.publish(note, validFrom);
      this.faults = refusals;
      if (!version) {
        if (refusals.some(({ path }) => path.includes("note") || path.includes("validFrom"))) this.asked = null;
        return;
      }
      this.asked = null;
      this.view.say(words.confirm.done(version.version, kit.format.moment(version.validFrom)));
      this.view.go("/versions");
    } catch (error) {
      this.asked = null;
      this.view.failed(error);
    }
  }

  #confirmDiscard(): TemplateResult {
    return html`${confirmDialog({
      title: words.discard.title,
      lead: words.discard.lead,
      action: words.discard.act,
      busy: desk.busy,
      onClose: () => (this.discarding = false),
      onConfirm: () => {
        this.discarding = false;
        void settled(this.view, () => desk.discard(), words.discard.done);
      },
    })}`;
  }
}

/** Returns the instant that a field of the reader's own time says; null where it says none. */
function instantOf(local: string): string | null {
  const at = Date.parse(local);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

export const body: PageBody = {
  elements: { "laurel-draft": DraftPage },
  styles: [diffStyles, stepStyles, pageStyles],
  render: (view) => html`<laurel-draft .view=${view}></laurel-draft>`,
};

