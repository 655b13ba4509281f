import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { type LadderQuery, UPSERT_ITEM } from "#operations/studio";
import { icon } from "../console/icons.ts";
import { badge } from "../console/parts.ts";
import { ask } from "../console/speech.ts";
import { LOCALES } from "../kit/language.ts";
import { GamePage } from "./desk.ts";
import { type Form, fieldGrid, fieldOf } from "./form/fields.ts";
import { type Fault, type Json, type JsonObject, type Path, isObject, textAt, withValue } from "./form/json.ts";
import { ITEM_FIELDS, type ItemRow, faultsOfItem, formOfItem, inputOf } from "./item-form.ts";
import { PICTURE_TYPES, upload } from "./picture.ts";
import { t } from "./texts.ts";

type Tier = NonNullable<LadderQuery["game"]>["tiers"][number];

const words = t.catalog;
const PICTURE_FIELD = { key: "imageUrl", label: words.picture.address, kind: "text", hint: words.picture.addressHint, most: 2_000 } as const;

/** The form of one item in a dialog, beside what players will see. Dispatches "laurel-closed". */
export class ItemEditor extends GamePage {
  static override properties = {
    ...GamePage.properties,
    item: { attribute: false },
    tiers: { attribute: false },
    form: { state: true },
    faults: { state: true },
    uploaded: { state: true },
    pictureNote: { state: true },
  };
  /** Null for a new one. */
  declare item: ItemRow | null;
  declare tiers: readonly Tier[];
  declare form: JsonObject;
  declare faults: readonly Fault[];
  /** The path of the picture that was uploaded here. */
  declare uploaded: string | null;
  declare pictureNote: { words: string; bad: boolean } | null;

  #before: JsonObject = {};

  constructor() {
    super();
    this.item = null;
    this.tiers = [];
    this.form = {};
    this.faults = [];
    this.uploaded = null;
    this.pictureNote = null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The list is read again now and then: what is being changed stays.
    if (!changed.has("item") || (changed.get("item") ?? null)?.sku === this.item?.sku && this.hasUpdated) return;
    this.form = this.#before = formOfItem(this.item);
    this.faults = [];
  }

  override render(): TemplateResult {
    const { item, form, view } = this;
    const title = item ? words.edit(item.title) : words.newItem;
    const fields: Form = {
      document: form,
      faults: this.faults,
      tiers: this.tiers,
      locales: LOCALES,
      onChange: this.#change,
      disabled: this.busy,
    };
    const [texts = [], rest = [], grants = []] = ITEM_FIELDS;
    return this.dialog(
      { id: "item", title, wide: true, kept: form !== this.#before, onClose: () => this.dispatchEvent(new Event("laurel-closed")) },
      html`<form class="form" novalidate @submit=${this.#save}>
        <div class="editor">
          <div class="editor-form">
            ${fieldGrid(fields, [], item ? texts.filter(({ key }) => key !== "sku") : texts)} ${this.#picture(fields)}
            ${fieldGrid(fields, [], rest)} ${fieldGrid(fields, [], grants)}
          </div>
          <studio-item-preview
            .form=${form}
            .tiers=${this.tiers}
            .image=${this.#imageUrl}
            .clock=${view.kit.now}
          ></studio-item-preview>
        </div>
        ${this.general(({ path }) => path.length > 0)} ${this.actions(t.common.save)}
      </form>`,
    );
  }

  get #imageUrl(): string | null {
    const given = textAt(this.form, ["imageUrl"]);
    if (!given) return null;
    if (given === this.uploaded || given.startsWith("/pictures/")) return given;
    return given === textAt(this.#before, ["imageUrl"]) ? (this.item?.imageUrl ?? null) : null;
  }

  #picture(form: Form): TemplateResult {
    const picture = this.item?.management?.picture;
    const isOwn = picture && picture.sourceUrl === textAt(this.form, ["imageUrl"]);
    return html`<div class="editor-picture">
      ${fieldOf(form, ["imageUrl"], PICTURE_FIELD)}
      <div class="picture-row">
        <label class="button file"
          >${icon("up", 16)}${words.picture.choose}
          <input type="file" class="sr" accept=${PICTURE_TYPES} ?disabled=${this.busy} @change=${this.#upload} />
        </label>
        ${isOwn && picture.status !== "READY"
          ? badge(
              [words.picture.status[picture.status], ...(picture.failure ? [words.picture.failure[picture.failure]] : [])].join(": "),
              picture.status === "FAILED" ? "bad" : "info",
            )
          : nothing}
        <span class=${this.pictureNote?.bad ? "field-error" : "field-hint"} role="status">${this.pictureNote?.words ?? words.picture.hint}</span>
      </div>
    </div>`;
  }

  #change = (path: Path, value: Json | undefined): void => {
    const form = withValue(this.form, path, value);
    if (isObject(form)) this.form = form;
  };

  #upload = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    target.value = "";
    if (!file) return;
    this.pictureNote = { words: words.picture.uploading, bad: false };
    const done = await this.doing(async () => {
      const { picture, refused } = await upload(this.gameId, file);
      if (picture) {
        this.uploaded = picture.url;
        this.#change(["imageUrl"], picture.url);
        this.pictureNote = { words: words.picture.uploaded(picture.width, picture.height), bad: false };
      }
      return refused;
    });
    if (done) return;
    this.pictureNote = { words: this.refused.map(({ message }) => message).join(" "), bad: true };
    this.refused = [];
  };

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { input, faults } = inputOf(this.form, this.#before, this.gameId);
    this.faults = faults;
    if (!input) return this.#showFault();
    let title = "";
    let created = false;
    const done = await this.doing(async () => {
      const { upsertCatalogItem } = await ask(UPSERT_ITEM, { input });
      title = upsertCatalogItem.item?.title ?? "";
      created = upsertCatalogItem.created;
      return upsertCatalogItem.userErrors;
    });
    if (!done) {
      this.faults = faultsOfItem(this.form, this.refused.filter(({ path }) => path.length > 0));
      return this.#showFault();
    }
    this.closeDialog();
    this.view.say(created ? words.added(title) : words.saved(title));
  };

  #showFault(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }
}
