import { type PropertyValues, type TemplateResult, html } from "lit";
import { type LadderQuery, UPSERT_DEFINITION } from "#operations/studio";
import { icon } from "../console/icons.ts";
import { ask } from "../console/speech.ts";
import { LOCALES } from "../kit/language.ts";
import { kindOf, possessionPicture, stillOf } from "../kit/possession.ts";
import { type Definition, STYLE_FIELDS, definitionInput, faultsOfDefinition, fieldsOf, formOfDefinition, newStyle } from "./definition-form.ts";
import { GamePage } from "./desk.ts";
import { entryList } from "./form/entries.ts";
import { type Form, fieldGrid } from "./form/fields.ts";
import { type Fault, type Json, type JsonObject, type Path, isObject, textAt, withValue, written } from "./form/json.ts";
import { PICTURE_TYPES, upload } from "./picture.ts";
import { items } from "./texts-items.ts";
import { t } from "./texts.ts";

type Tier = NonNullable<LadderQuery["game"]>["tiers"][number];

const words = items.editor;

/** The form of one item that can be owned, in a dialog. Dispatches "laurel-closed". */
export class DefinitionEditor extends GamePage {
  static override properties = {
    ...GamePage.properties,
    definition: { attribute: false },
    tiers: { attribute: false },
    form: { state: true },
    faults: { state: true },
    open: { state: true },
    notes: { state: true },
  };
  /** Null for a new one. */
  declare definition: Definition | null;
  declare tiers: readonly Tier[];
  declare form: JsonObject;
  declare faults: readonly Fault[];
  /** The written paths of the styles that are unfolded. */
  declare open: ReadonlySet<string>;
  /** What became of a picture that was uploaded, by the written path of its style. */
  declare notes: ReadonlyMap<string, { words: string; bad: boolean }>;

  #before: JsonObject = {};

  constructor() {
    super();
    this.definition = null;
    this.tiers = [];
    this.form = {};
    this.faults = [];
    this.open = new Set();
    this.notes = new Map();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The list is read again now and then: what is being changed stays.
    if (!changed.has("definition") || this.hasUpdated) return;
    this.form = this.#before = formOfDefinition(this.definition);
  }

  override render(): TemplateResult {
    const { definition } = this;
    const form: Form = {
      document: this.form,
      faults: this.faults,
      tiers: this.tiers,
      locales: LOCALES,
      onChange: this.#change,
      disabled: this.busy,
    };
    const { first, last } = fieldsOf(definition === null);
    return this.dialog(
      {
        id: "definition",
        title: definition ? words.change(definition.title) : words.isNew,
        wide: true,
        kept: this.form !== this.#before,
        onClose: () => this.dispatchEvent(new Event("laurel-closed")),
      },
      html`<form class="form" novalidate @submit=${this.#save}>
        <div class="editor-form">
          ${fieldGrid(form, [], first)}
          <section class="definition-styles" aria-labelledby="definition-styles">
            <h3 id="definition-styles">${words.styles}</h3>
            <p class="muted">${words.stylesText}</p>
            ${entryList(
              form,
              ["styles"],
              { fields: STYLE_FIELDS, add: words.addStyle, none: words.noStyles, make: newStyle, note: (style) => this.#thumb(style), more: (path) => this.#upload(path) },
              { open: this.open, onToggle: this.#toggle },
            )}
          </section>
          ${fieldGrid(form, [], last)}
        </div>
        ${this.general(({ path }) => path.length > 0)} ${this.actions(t.common.save)}
      </form>`,
    );
  }

  /** The picture of a style: as Laurel serves it where it was stored, else as it was given. */
  #thumb(style: Json): TemplateResult {
    const [code, assetUrl, given] = [textAt(style, ["code"]), textAt(style, ["assetUrl"]) || null, textAt(style, ["stillUrl"]) || null];
    const stored = this.definition?.styles.find((one) => one.code === code && one.stillSource === given)?.stillUrl ?? null;
    const picture = stillOf({ assetUrl: given ?? assetUrl }) ?? stillOf({ assetUrl });
    return possessionPicture({ kind: kindOf(textAt(this.form, ["kind"])), picture: stored ?? picture });
  }

  #upload(path: Path): TemplateResult {
    const note = this.notes.get(written(path));
    return html`<div class="picture-row">
      <label class="button file"
        >${icon("up", 16)}${words.upload}
        <input type="file" class="sr" accept=${PICTURE_TYPES} ?disabled=${this.busy} @change=${(event: Event) => this.#take(event, path)} />
      </label>
      <span class=${note?.bad ? "field-error" : "field-hint"} role="status">${note?.words ?? t.catalog.picture.hint}</span>
    </div>`;
  }

  /** Uploads a picture: it is the style's picture, and what the game shows where nothing else is. */
  async #take({ target }: Event, path: Path): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    target.value = "";
    if (!file) return;
    const say = (said: string, bad = false) => (this.notes = new Map(this.notes).set(written(path), { words: said, bad }));
    say(t.catalog.picture.uploading);
    const done = await this.doing(async () => {
      const { picture, refused } = await upload(this.gameId, file);
      if (picture) {
        this.#change([...path, "stillUrl"], picture.url);
        if (!textAt(this.form, [...path, "assetUrl"])) this.#change([...path, "assetUrl"], picture.url);
        say(t.catalog.picture.uploaded(picture.width, picture.height));
      }
      return refused;
    });
    if (done) return;
    say(this.refused.map(({ message }) => message).join(" "), true);
    this.refused = [];
  }

  #change = (path: Path, value: Json | undefined): void => {
    const form = withValue(this.form, path, value);
    if (isObject(form)) this.form = form;
  };

  #toggle = (path: string, isOpen: boolean): void => {
    const open = new Set(this.open);
    if (isOpen) open.add(path);
    else open.delete(path);
    this.open = open;
  };

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { input, faults } = definitionInput(this.form, this.gameId);
    this.faults = faults;
    if (!input) return this.#showFault();
    let title = "";
    let created = false;
    const done = await this.doing(async () => {
      const { upsertItemDefinition } = await ask(UPSERT_DEFINITION, { input });
      title = upsertItemDefinition.definition?.title ?? "";
      created = upsertItemDefinition.created;
      return upsertItemDefinition.userErrors;
    });
    if (!done) {
      this.faults = faultsOfDefinition(this.form, this.refused.filter(({ path }) => path.length > 0));
      return this.#showFault();
    }
    this.closeDialog();
    this.view.say(created ? items.definitions.added(title) : items.definitions.saved(title));
  };

  #showFault(): void {
    const inStyles = this.faults.flatMap(({ path }) => /^styles\[\d+\]/.exec(path)?.[0] ?? []);
    this.open = new Set([...this.open, ...inStyles]);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }
}
