import { type TemplateResult, html, nothing } from "lit";
import { REMOVE_SLOT, SLOTS, type SlotsQuery, UPSERT_SLOT } from "#operations/studio";
import { faultsOf, field } from "../console/forms.ts";
import { icon } from "../console/icons.ts";
import { answered, emptyState, panel } from "../console/parts.ts";
import { ask } from "../console/speech.ts";
import { formOf, textOf } from "../kit/forms.ts";
import { POSSESSION_KINDS, kindOf } from "../kit/possession.ts";
import { GamePage } from "./desk.ts";
import { items } from "./texts-items.ts";
import { t } from "./texts.ts";

type Slot = SlotsQuery["inventorySlots"][number];

const MAX_CODE = 64;
const MAX_SIZE = 10;
const FIELDS = ["code", "kinds", "size"];
const words = items.slots;

/** The slots of the game: where it shows what is equipped. */
export class SlotsPart extends GamePage {
  static override properties = { ...GamePage.properties, open: { state: true } };
  declare open: { dialog: "edit"; slot: Slot | null } | { dialog: "remove"; slot: Slot } | null;

  constructor() {
    super();
    this.open = null;
  }

  override render(): TemplateResult {
    const { open } = this;
    const answer = this.reader.one(SLOTS, { gameId: this.gameId });
    const mayChange = this.view.may("catalog:write");
    return html`${panel(
      words.title,
      html`<p class="muted slots-text">${words.text}</p>
        ${answered(answer, ({ inventorySlots }) => (inventorySlots.length === 0 ? emptyState(words.none, { name: "crown" }) : this.#table(inventorySlots, mayChange)))}`,
      {
        actions: mayChange
          ? html`<button type="button" class="button" @click=${() => (this.open = { dialog: "edit", slot: null })}>${icon("plus", 16)}${words.add}</button>`
          : html``,
      },
    )}
    ${open ? (open.dialog === "edit" ? this.#edit(open.slot) : this.#remove(open.slot)) : nothing}`;
  }

  #table(slots: readonly Slot[], mayChange: boolean): TemplateResult {
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.columns.code}</th>
            <th scope="col">${words.columns.kinds}</th>
            <th scope="col" class="end">${words.columns.size}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${slots.map(
            (slot) => html`<tr>
              <th scope="row"><code>${slot.code}</code></th>
              <td>${slot.kinds.map((kind) => items.kinds[kindOf(kind)]).join(", ")}</td>
              <td class="end">${this.view.kit.format.number(slot.size)}</td>
              <td class="end">
                ${mayChange
                  ? html`<span class="cell-actions">
                      <button type="button" class="button small quiet" aria-label=${words.change(slot.code)} @click=${() => (this.open = { dialog: "edit", slot })}>${words.edit}</button>
                      <button type="button" class="button small quiet" aria-label=${words.removeOf(slot.code)} @click=${() => (this.open = { dialog: "remove", slot })}>${words.remove}</button>
                    </span>`
                  : nothing}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #edit(slot: Slot | null): TemplateResult {
    const wrong = (name: string) => faultsOf(this.refused, name);
    return this.dialog(
      { id: "slot", title: slot ? words.change(slot.code) : words.isNew, onClose: () => (this.open = null) },
      html`<form class="form" @submit=${(event: Event) => this.#save(event, slot)}>
        ${slot ? nothing : field({ label: words.code, name: "code", required: true, maxLength: MAX_CODE, hint: words.codeHint, wrong: wrong("code") })}
        <fieldset>
          <legend>${words.kinds}</legend>
          <div class="checks">
            ${POSSESSION_KINDS.map(
              (kind) => html`<label class="check"><input type="checkbox" name="kinds" value=${kind} ?checked=${slot?.kinds.includes(kind)} />${items.kinds[kind]}</label>`,
            )}
          </div>
          ${wrong("kinds") ? html`<p class="field-error" role="alert">${wrong("kinds")}</p>` : nothing}
        </fieldset>
        ${field({ label: words.size, name: "size", type: "number", min: 1, max: MAX_SIZE, step: 1, required: true, value: String(slot?.size ?? 1), hint: words.sizeHint, wrong: wrong("size") })}
        ${this.general(({ path }) => path.some((part) => FIELDS.includes(part)))} ${this.actions(t.common.save)}
      </form>`,
    );
  }

  #remove(slot: Slot): TemplateResult {
    return this.dialog(
      { id: "slot", title: words.removeTitle(slot.code), onClose: () => (this.open = null) },
      html`<form class="form" @submit=${(event: Event) => this.#removeIt(event, slot)}>
        <p>${words.removeText}</p>
        ${this.general()} ${this.actions(words.remove, { danger: true })}
      </form>`,
    );
  }

  async #save(event: Event, slot: Slot | null): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const code = slot?.code ?? textOf(form, "code");
    const kinds = new FormData(form).getAll("kinds").filter((kind) => typeof kind === "string");
    const done = await this.doing(async () => {
      const { upsertInventorySlot } = await ask(UPSERT_SLOT, { input: { gameId: this.gameId, code, kinds, size: Number(textOf(form, "size")) } });
      return upsertInventorySlot.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.saved(code));
  }

  async #removeIt(event: Event, { code }: Slot): Promise<void> {
    event.preventDefault();
    await this.act(words.removed(code), async () => {
      const { removeInventorySlot } = await ask(REMOVE_SLOT, { input: { gameId: this.gameId, code } });
      return removeInventorySlot.userErrors;
    });
  }
}
