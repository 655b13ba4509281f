import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { PREVIEW_TEMPLATE, SALE_TIERS, UPSERT_TEMPLATE } from "#operations/studio/money";
import { ask } from "../../console/speech.ts";
import { GamePage } from "../desk.ts";
import { type Field, type Form, fieldGrid } from "../form/fields.ts";
import { type Fault, type Json, type JsonObject, type Path, isObject, withValue } from "../form/json.ts";
import { t } from "../texts.ts";
import { coupons } from "../texts-money.ts";
import { FIELDS, type Template, faultsAtFields, faultsOfForm, formOfTemplate, inputOfForm } from "./coupon-form.ts";

const words = coupons.editor;
/** How long nobody types before the rule is asked for. */
const PAUSE = 350;

/** The form of one template of coupons, in a dialog, beside its rule as players read it. Dispatches "laurel-closed". */
export class CouponEditor extends GamePage {
  static override properties = {
    ...GamePage.properties,
    template: { attribute: false },
    form: { state: true },
    faults: { state: true },
    rule: { state: true },
  };
  /** Null for a new one. */
  declare template: Template | null;
  declare form: JsonObject;
  declare faults: readonly Fault[];
  /** The rule of what the form says; null while it says none. */
  declare rule: string | null;

  #before: JsonObject = {};
  #waiting = 0;
  #asked: AbortController | null = null;

  constructor() {
    super();
    this.template = null;
    this.form = {};
    this.faults = [];
    this.rule = null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The list is read again now and then: what is being changed stays.
    if (!changed.has("template") || this.hasUpdated) return;
    this.form = this.#before = formOfTemplate(this.template);
    this.rule = this.template?.rule ?? null;
    if (!this.template) this.#preview();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
    this.#asked?.abort();
  }

  override render(): TemplateResult | typeof nothing {
    const { template } = this;
    const tiers = this.reader.one(SALE_TIERS, { gameId: this.gameId }).data?.game?.tiers;
    if (!tiers) return nothing;
    const isFrozen = template !== null && template.issued > 0;
    const form: Form = { document: this.form, faults: this.faults, tiers, locales: [], onChange: this.#change, disabled: this.busy };
    const frozen = { ...form, disabled: this.busy || isFrozen };
    const part = (name: string, of: Form, fields: readonly Field[], more: unknown = nothing) =>
      html`<section class="form-part"><h3>${name}</h3>${fieldGrid(of, [], fields)}${more}</section>`;
    return this.dialog(
      {
        id: "coupon",
        title: template ? words.change(template.title) : words.isNew,
        wide: true,
        kept: this.form !== this.#before,
        onClose: () => this.dispatchEvent(new Event("laurel-closed")),
      },
      html`<form class="form" novalidate @submit=${this.#save}>
        ${isFrozen ? html`<p class="note-plain">${words.frozen}</p>` : nothing}
        <div class="editor">
          <div class="editor-form">
            ${template ? nothing : fieldGrid(form, [], FIELDS.code)}
            ${part(words.terms, frozen, FIELDS.terms)} ${part(words.who, frozen, FIELDS.who, fieldGrid(form, [], FIELDS.until))}
            ${part(words.limits, form, FIELDS.limits, html`<p class="field-hint">${words.limitsText}</p>`)}
          </div>
          <aside class="preview" aria-label=${words.preview}>
            <h3>${words.preview}</h3>
            <p class="coupon-rule" role="status">${this.rule ?? html`<span class="muted">${words.previewWaits}</span>`}</p>
          </aside>
        </div>
        ${this.general(({ path }) => path.length > 0)} ${this.actions(t.common.save)}
      </form>`,
    );
  }

  get #input() {
    return inputOfForm(this.form, this.gameId, { paused: this.template?.status === "PAUSED" });
  }

  #change = (path: Path, value: Json | undefined): void => {
    const form = withValue(this.form, path, value);
    if (!isObject(form)) return;
    this.form = form;
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#preview(), PAUSE);
  };

  /** Asks what the rule would be. Code and title do not matter to it: it is there before they are. */
  #preview(): void {
    this.#asked?.abort();
    const asked = (this.#asked = new AbortController());
    const input = this.#input;
    const named = { ...input, code: input.code || "NEW", title: input.title || words.isNew };
    void ask(PREVIEW_TEMPLATE, { input: named }, asked.signal).then(
      ({ previewCouponTemplate: { template } }) => (this.rule = template?.rule ?? null),
      (error: unknown) => asked.signal.aborted || this.view.failed(error),
    );
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.faults = faultsOfForm(this.form);
    if (this.faults.length > 0) return this.#showFault();
    const input = this.#input;
    const done = await this.doing(async () => (await ask(UPSERT_TEMPLATE, { input })).upsertCouponTemplate.userErrors);
    if (!done) {
      this.faults = faultsAtFields(this.refused.filter(({ path }) => path.length > 0));
      return this.#showFault();
    }
    this.closeDialog();
    this.view.say(coupons.saved(input.title));
  };

  #showFault(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }
}
