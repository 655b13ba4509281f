import { type TemplateResult, html, nothing } from "lit";
import { RULES_DESK, type RulesDeskQuery } from "#operations/studio";
import { Commands } from "../console/commands.ts";
import { changeList } from "../console/diff.ts";
import { badge } from "../console/parts.ts";
import { icon } from "../console/icons.ts";
import { formOf, textOf } from "../kit/forms.ts";
import { LOCALES } from "../kit/language.ts";
import { GamePage } from "./desk.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Form } from "./form/fields.ts";
import type { Fault } from "./form/json.ts";
import { t } from "./texts.ts";

const words = t.rules;
const MAX_NOTE = 2_000;

/** A page that edits the draft of the game's rules: saves, checks, publishes and discards it. */
export abstract class DraftPage extends GamePage {
  static override properties = { ...GamePage.properties, asking: { state: true } };
  declare asking: "publish" | "discard" | null;

  constructor() {
    super();
    this.asking = null;
    new Commands(this, () => [
      { words: words.saveDraft, group: "page", keys: "mod+s", icon: "draft", run: () => void (this.draft.isChanged && this.save()) },
      { words: words.checkDraft, group: "page", icon: "check", run: () => this.#check() },
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeunload", this.#warn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeunload", this.#warn);
  }

  /** What was edited and not saved is lost with the page: the browser asks. */
  #warn = (event: BeforeUnloadEvent): void => {
    if (this.draft.isChanged) event.preventDefault();
  };

  protected get draft(): Draft {
    return draftOf(this.gameId);
  }

  /** Shows where a fault is. */
  protected abstract showFault(fault: Fault): void;

  protected readDesk(): ReturnType<typeof this.reader.one<RulesDeskQuery, { gameId: string }>> {
    const answer = this.reader.one(RULES_DESK, { gameId: this.gameId });
    if (answer.data) this.draft.read(answer.data);
    return answer;
  }

  protected formOf({ game }: RulesDeskQuery): Form {
    const { draft } = this;
    return {
      document: draft.document,
      faults: draft.checked?.faults ?? [],
      tiers: game?.tiers ?? [],
      locales: LOCALES,
      disabled: this.busy,
      onChange: (path, value) => {
        draft.change(path, value);
        this.requestUpdate();
      },
    };
  }

  /** Where the draft is, what is wrong with it, and what differs. */
  protected state(desk: RulesDeskQuery): TemplateResult {
    const { draft, view } = this;
    const { rules, rulesDraft } = desk;
    const { moment } = view.kit.format;
    const isBehind = rules && draft.revision !== null && draft.basedOn !== rules.version;
    const stands = rules ? words.inForce(rules.version, Date.parse(rules.validFrom) > 0 ? moment(rules.validFrom) : null) : words.nonePublished;
    const saved = rulesDraft ? words.savedBy(moment(rulesDraft.savedAt), rulesDraft.savedBy.actorName ?? "") : words.noDraft;
    return html`<div class="draft-state">
        ${draft.isChanged ? badge(words.changed, "warn") : draft.revision !== null ? badge(words.saved, "info") : badge(words.asPublished)}
        <span class="muted">${stands} ${saved}</span>
      </div>
      ${draft.other ? this.#conflict() : nothing}
      ${isBehind
        ? html`<div class="note-warn" role="status">
            <p>${icon("alert", 16)}${words.behind(rules.version)}</p>
            <button type="button" class="button small" @click=${() => (draft.rebase(rules.version), this.requestUpdate())}>${words.rebase}</button>
          </div>`
        : nothing}
      ${this.#findings()}`;
  }

  #conflict(): TemplateResult {
    const settle = (mine: boolean) => () => {
      this.draft.settle(mine);
      this.requestUpdate();
    };
    return html`<div class="note-warn" role="alert">
      <p>${icon("alert", 16)}${words.conflict}</p>
      <button type="button" class="button small" @click=${settle(false)}>${words.takeTheirs}</button>
      <button type="button" class="button small" @click=${settle(true)}>${words.keepMine}</button>
    </div>`;
  }

  #findings(): TemplateResult | typeof nothing {
    const { checked } = this.draft;
    if (!checked) return nothing;
    if (checked.faults.length > 0) {
      return html`<section class="findings findings-bad" role="alert">
        <h2>${words.faults(checked.faults.length)}</h2>
        <ul class="fault-list">
          ${checked.faults.map(
            (fault) => html`<li>
              <button type="button" class="link mono" @click=${() => this.showFault(fault)}>${fault.path || words.wholeFile}</button>
              ${fault.message}
            </li>`,
          )}
        </ul>
      </section>`;
    }
    if (checked.changes.length === 0) return nothing;
    return html`<section class="findings">
      <h2>${words.changes(checked.changes.length)}</h2>
      ${changeList(checked.changes)}
    </section>`;
  }

  /** The bar at the foot of the page: what can be done with the draft. */
  protected bar(): TemplateResult {
    const { draft, busy } = this;
    const isThere = draft.isChanged || draft.revision !== null;
    return html`<div class="draft-bar">
        <button type="button" class="button quiet" ?disabled=${busy || !isThere} @click=${() => (this.asking = "discard")}>${words.discard}</button>
        <span class="spring"></span>
        <button type="button" class="button" ?disabled=${busy} @click=${() => this.#check()}>${icon("check", 16)}${words.check}</button>
        <button type="button" class="button" ?disabled=${busy || !draft.isChanged} @click=${() => this.save()}>${t.common.save}</button>
        <button type="button" class="button main" ?disabled=${busy || !isThere} @click=${this.#askPublish}>${words.publish}</button>
      </div>
      ${this.asking ? this.#dialog(this.asking) : nothing}`;
  }

  #dialog(asking: "publish" | "discard"): TemplateResult {
    const onClose = (): void => void (this.asking = null);
    if (asking === "discard") {
      return this.dialog(
        { id: "discard", title: words.discardTitle, onClose },
        html`<form class="form" @submit=${this.#discard}>
          <p>${words.discardText}</p>
          ${this.general()} ${this.actions(words.discard, { danger: true })}
        </form>`,
      );
    }
    const changes = this.draft.checked?.changes ?? [];
    return this.dialog(
      { id: "publish", title: words.publishTitle, wide: true, kept: true, onClose },
      html`<form class="form" @submit=${this.#publish}>
        ${changeList(changes)}
        <div class="field">
          <label for="publish-note">${words.note}</label>
          <textarea id="publish-note" name="note" rows="2" required maxlength=${MAX_NOTE} aria-describedby="publish-note-hint"></textarea>
          <p class="field-hint" id="publish-note-hint">${words.noteHint}</p>
        </div>
        <div class="field">
          <label for="publish-from">${words.validFrom} <span class="optional">${t.form.optional}</span></label>
          <div class="control">
            <input id="publish-from" name="validFrom" type="datetime-local" aria-describedby="publish-from-hint" />
            <span class="unit">${t.common.utc}</span>
          </div>
          <p class="field-hint" id="publish-from-hint">${words.validFromHint}</p>
        </div>
        ${this.general()} ${this.actions(words.publish)}
      </form>`,
    );
  }

  /** Saves the draft, and says what is wrong with it. */
  protected save = async (): Promise<void> => {
    await this.act(words.savedNow, async () => {
      const refused = await this.draft.save();
      return refused.length > 0 ? refused : this.draft.check();
    });
    this.requestUpdate();
  };

  async #check(): Promise<void> {
    await this.doing(() => this.draft.check());
    if (this.draft.checked?.faults.length === 0 && this.draft.checked.changes.length === 0) this.view.say(words.noChanges);
    this.requestUpdate();
  }

  /** What is published is what is saved, and without faults: both come first. */
  #askPublish = async (): Promise<void> => {
    const done = await this.doing(async () => {
      const refused = await this.draft.save();
      return refused.length > 0 ? refused : this.draft.check();
    });
    if (done && this.draft.checked?.faults.length === 0) this.asking = "publish";
    else if (this.refused.length > 0) this.view.say(this.refused.map(({ message }) => message).join(" "), { bad: true });
    this.requestUpdate();
  };

  #publish = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const from = textOf(form, "validFrom");
    const validFrom = from ? `${from}:00Z` : new Date(this.view.kit.now()).toISOString();
    if (!(await this.doing(() => this.draft.publish(textOf(form, "note"), validFrom)))) return;
    this.closeDialog();
    this.view.say(words.published);
  };

  #discard = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!(await this.doing(() => this.draft.discard()))) return;
    this.closeDialog();
    this.view.say(words.discarded);
  };
}
