import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import type { Refusal } from "../../console/doing.ts";
import { GamePage } from "../desk.ts";
import { type Field, type Form, fieldGrid } from "../form/fields.ts";
import { type Fault, type Json, type JsonObject, type Path, isObject, textAt, withValue } from "../form/json.ts";
import { t } from "../texts.ts";
import { faultsAtFields } from "./coupon-form.ts";

const DAY = 86_400_000;

/** Returns the window of a new offer: a day from now on. */
export function aDayFrom(now: number): JsonObject {
  const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16)}:00Z`;
  return { from: minute(now), until: minute(now + DAY) };
}

/** Returns a form of what is known; what is not is left out. */
export function formOfFacts(facts: Record<string, Json | null | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, value]])));
}

/** Returns the title that the studio gave an offer; null where it goes by its item. */
export function ownTitle({ title, sku }: { title: string; sku: string }): string | null {
  return title === sku ? null : title;
}

/** The form of an item at a price until an instant, in a dialog. Dispatches "laurel-closed". */
export abstract class OfferEditor<Offer extends { code: string }> extends GamePage {
  static override properties = { ...GamePage.properties, offer: { attribute: false }, form: { state: true }, faults: { state: true } };
  /** Null for a new one. */
  declare offer: Offer | null;
  declare form: JsonObject;
  declare faults: readonly Fault[];

  #before: JsonObject = {};

  constructor() {
    super();
    this.offer = null;
    this.form = {};
    this.faults = [];
  }

  protected abstract readonly words: { isNew: string; change: (code: string) => string };
  protected abstract readonly fields: { fixed: readonly Field[]; all: readonly Field[]; needed: readonly string[]; whole: readonly string[] };
  protected abstract formOf(offer: Offer | null, now: number): JsonObject;
  /** Stores the form; returns what the server refused. */
  protected abstract store(form: JsonObject): Promise<readonly Refusal[]>;
  protected abstract saved(code: string): string;

  /** The tiers of the game, null while they are read; none for an offer without tiers. */
  protected tiers(): Form["tiers"] | null {
    return [];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The list is read again now and then: what is being changed stays.
    if (!changed.has("offer") || this.hasUpdated) return;
    this.form = this.#before = this.formOf(this.offer, this.view.kit.now());
  }

  override render(): TemplateResult | typeof nothing {
    const tiers = this.tiers();
    if (!tiers) return nothing;
    const form: Form = { document: this.form, faults: this.faults, tiers, locales: [], onChange: this.#change, disabled: this.busy };
    const { fixed, all } = this.fields;
    return this.dialog(
      {
        id: "offer",
        title: this.offer ? this.words.change(this.offer.code) : this.words.isNew,
        wide: true,
        kept: this.form !== this.#before,
        onClose: () => this.dispatchEvent(new Event("laurel-closed")),
      },
      html`<form class="form" novalidate @submit=${this.#save}>
        <div class="editor-form">${this.offer ? nothing : fieldGrid(form, [], fixed)} ${fieldGrid(form, [], all)}</div>
        ${this.general(({ path }) => path.length > 0)} ${this.actions(t.common.save)}
      </form>`,
    );
  }

  #change = (path: Path, value: Json | undefined): void => {
    const form = withValue(this.form, path, value);
    if (isObject(form)) this.form = form;
  };

  #faults(): Fault[] {
    const { needed, whole } = this.fields;
    const isWhole = (key: string) => typeof this.form[key] === "number";
    return [
      ...needed.filter((key) => !isWhole(key) && !textAt(this.form, [key]).trim()).map((path) => ({ path, message: t.form.missing })),
      ...whole.filter((key) => this.form[key] !== undefined && !isWhole(key)).map((path) => ({ path, message: t.form.notWhole })),
    ];
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.faults = this.#faults();
    if (this.faults.length > 0) return this.#showFault();
    const { form } = this;
    if (!(await this.doing(() => this.store(form)))) {
      this.faults = faultsAtFields(this.refused.filter(({ path }) => path.length > 0));
      return this.#showFault();
    }
    this.closeDialog();
    this.view.say(this.saved(textAt(form, ["code"])));
  };

  #showFault(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }
}
