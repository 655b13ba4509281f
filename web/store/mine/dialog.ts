import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { EQUIP } from "#operations/store/mine";
import { asFailure } from "../../kit/client.ts";
import { countdown } from "../../kit/countdown.ts";
import { closeBeside, closeMine } from "../../kit/dialogs.ts";
import { valueOf } from "../../kit/forms.ts";
import { gem } from "../../kit/gem.ts";
import { icon } from "../../kit/icons.ts";
import { placesAfter, possessionPicture } from "../../kit/possession.ts";
import { room } from "../../kit/room.ts";
import { cache } from "../cache.ts";
import { StorePage } from "../page.ts";
import { session } from "../session.ts";
import { ask, kit } from "../speech.ts";
import type { Present } from "../gifts/give.ts";
import { mineRefusal, organize } from "./organize.ts";
import { type Loadout, type NamedPlace, type Owned, type Slot, endsSoon, past, pictureOf, placesOf, thingsAt, toFront, usualStyle } from "./possessions.ts";
import { giftWords } from "../texts/gifts/index.ts";
import { mineWords } from "../texts/mine/index.ts";

type Style = Owned["definition"]["styles"][number];

/** One thing that is owned: its styles and places, how it would look, and its order. Dispatches "laurel-closed", "laurel-worn" and "laurel-gives". */
export class OwnedDialog extends StorePage {
  static override properties = {
    item: { attribute: false },
    items: { attribute: false },
    loadout: { attribute: false },
    slots: { attribute: false },
    name: { attribute: false },
    chosen: { state: true },
    at: { state: true },
    seen: { state: true },
    working: { state: true },
    conflict: { state: true },
    wrong: { state: true },
  };
  declare item: Owned;
  /** All that is owned, in the player's own order. */
  declare items: readonly Owned[];
  declare loadout: Loadout;
  declare slots: readonly Slot[];
  declare name: string;
  /** The code of the style that was chosen; null until then. */
  declare chosen: string | null;
  /** The place that was chosen, as slot and position; null until then. */
  declare at: string | null;
  /** The version of the loadout that the player decides about. */
  declare seen: number;
  declare working: boolean;
  /** The server has a newer version than `seen`. */
  declare conflict: boolean;
  declare wrong: string;

  constructor() {
    super();
    this.chosen = null;
    this.at = null;
    this.seen = -1;
    this.working = false;
    this.conflict = false;
    this.wrong = "";
  }

  override willUpdate(): void {
    if (this.seen < 0) this.seen = this.loadout.version;
  }

  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (this.item.newSince !== null) void organize({ item: this.item.code, seen: true });
  }

  override render(): TemplateResult {
    const { item } = this;
    const places = placesOf(this.slots, item.kind);
    return html`<dialog
      class="dialog owned-dialog"
      aria-labelledby="owned-title"
      @close=${() => this.dispatchEvent(new Event("laurel-closed"))}
      @cancel=${(event: Event) => this.working && event.preventDefault()}
      @click=${(event: Event) => !this.working && closeBeside(event)}
    >
      <div class="inside">
        <div class="owned-head">
          <div>
            <h2 id="owned-title" tabindex="-1" autofocus><bdi>${item.title}</bdi></h2>
            <p class="small muted">${this.#facts()}</p>
          </div>
          <button type="button" class="button quiet icon-only" aria-label=${mineWords.dialog.close} @click=${closeMine}>${icon("close", 20)}</button>
        </div>
        ${item.definition.description ? html`<p class="description"><bdi>${item.definition.description}</bdi></p>` : nothing}
        ${places.length > 0 ? this.#wearing(places) : html`<p><bdi>${mineWords.dialog.nowhere}</bdi></p>`}
        ${this.#arrange()}
      </div>
    </dialog>`;
  }

  #facts(): TemplateResult {
    const { item } = this;
    const { format } = kit;
    const words: Partial<Record<string, string>> = mineWords.sources;
    const { expiresAt } = item;
    const isOfTier = item.sources.every((source) => source === "TIER");
    const until = isOfTier
      ? expiresAt ? mineWords.tierUntil(format.day(expiresAt)) : mineWords.tier
      : expiresAt ? mineWords.until(format.moment(expiresAt)) : mineWords.forever;
    return html`<bdi>${[...item.sources.flatMap((source) => words[source] ?? []), until].join(" · ")}</bdi>
      ${endsSoon(item) && expiresAt ? html`<bdi class="ends">${mineWords.ends} ${countdown(kit, expiresAt)}</bdi>` : nothing}
      ${item.definition.maxStack === null ? nothing : html`<bdi class="num">${mineWords.owned(format.number(item.quantity))}</bdi>`}`;
  }

  /** The style and the place, chosen or as they are. */
  #choice(places: readonly NamedPlace[]): { style: string | null; place: NamedPlace | undefined } {
    const { slots } = this.loadout;
    const worn = slots.find(({ item }) => item === this.item.code);
    const style = this.chosen ?? (worn ? worn.style : usualStyle(this.item));
    const isAt = (place: NamedPlace, slot: string, position: number) => place.slot === slot && place.position === position;
    const place =
      places.find((one) => keyOf(one) === this.at) ??
      places.find((one) => worn && isAt(one, worn.slot, worn.position)) ??
      places.find((one) => !slots.some(({ slot, position }) => isAt(one, slot, position))) ??
      places[0];
    return { style, place };
  }

  #wearing(places: readonly NamedPlace[]): TemplateResult {
    const { item, loadout, working } = this;
    const words = mineWords.dialog;
    const { style, place } = this.#choice(places);
    const byCode = new Map(this.items.map((one) => [one.code, one]));
    const worn = loadout.slots.find((one) => one.item === item.code);
    const after = place ? placesAfter(loadout.slots, { ...place, item: item.code, style }) : loadout.slots;
    const isSame = worn !== undefined && worn.style === style && worn.slot === place?.slot && worn.position === place.position;
    const hasChanged = this.conflict || loadout.version !== this.seen;
    // Until what is there now has come, there is nothing to decide about.
    const waits = working || (this.conflict && loadout.version === this.seen);
    return html`<div class="owned-wear">
      <figure class="owned-preview">
        <figcaption class="small muted"><bdi>${words.preview}</bdi></figcaption>
        ${room(mineWords.room, { name: this.name, things: thingsAt(after, byCode) })}
      </figure>
      <form class="owned-form" @submit=${(event: Event) => this.#submit(event, place, item.code, style)}>
        ${item.definition.styles.length > 1
          ? html`<fieldset ?disabled=${working}>
              <legend>${words.styles}</legend>
              <div class="owned-styles">${item.definition.styles.map((one) => this.#style(one, style))}</div>
            </fieldset>`
          : nothing}
        ${places.length > 1 ? this.#where(places, place, byCode) : nothing}
        <div role="alert">
          ${hasChanged ? html`<p class="owned-conflict">${icon("alert", 20)}<bdi>${words.conflict}</bdi></p>` : nothing}
          ${this.wrong ? html`<p class="wrong"><bdi>${this.wrong}</bdi></p>` : nothing}
        </div>
        <div class="actions">
          ${worn
            ? html`<button type="button" class="button" ?disabled=${waits} @click=${() => this.#equip(worn, null, null)}>${words.takeOff}</button>`
            : nothing}
          <button type="submit" class="button main" ?disabled=${waits || isSame}>
            ${working ? words.working : hasChanged ? words.again : worn ? words.change : words.wear}
          </button>
        </div>
      </form>
    </div>`;
  }

  #style(style: Style, chosen: string | null): TemplateResult {
    const usable = this.item.styles.includes(style.code);
    const { minTier } = style;
    return html`<label class="owned-style ${usable ? "" : "locked"}">
      <input
        type="radio"
        class="sr"
        name="style"
        value=${style.code}
        ?disabled=${!usable}
        .checked=${style.code === chosen}
        @change=${(event: Event) => (this.chosen = valueOf(event))}
      />
      ${possessionPicture(pictureOf(this.item, style.code))}
      <bdi>${style.title}</bdi>
      ${usable
        ? nothing
        : html`<span class="small muted">${minTier ? gem(minTier, { size: 16, locked: true }) : icon("lock", 16)}<bdi>${minTier ? mineWords.dialog.needs(minTier.name) : mineWords.dialog.needsHigher}</bdi></span>`}
    </label>`;
  }

  #where(places: readonly NamedPlace[], chosen: NamedPlace | undefined, items: ReadonlyMap<string, Owned>): TemplateResult {
    const inIt = ({ slot, position }: NamedPlace) => {
      const at = this.loadout.slots.find((one) => one.slot === slot && one.position === position);
      return at && at.item !== this.item.code ? items.get(at.item)?.title : undefined;
    };
    return html`<div class="field">
      <label for="owned-place">${mineWords.dialog.where}</label>
      <select id="owned-place" ?disabled=${this.working} @change=${(event: Event) => (this.at = valueOf(event))}>
        ${places.map((place) => {
          const other = inIt(place);
          return html`<option value=${keyOf(place)} .selected=${place === chosen}>${other ? mineWords.dialog.holds(place.words, other) : place.words}</option>`;
        })}
      </select>
    </div>`;
  }

  #arrange(): TemplateResult {
    const { item, items } = this;
    const { favourite, hidden, code } = item;
    const move = (words: string, moves: readonly (readonly [string, number])[]) => html`<button
      type="button"
      class="button quiet"
      ?disabled=${moves.length === 0}
      @click=${() => organize(...moves.map(([other, position]) => ({ item: other, position })))}
    >
      ${words}
    </button>`;
    return html`<div class="owned-order" role="group" aria-label=${mineWords.arrange}>
      <button type="button" class="button quiet" aria-pressed=${favourite} @click=${() => organize({ item: code, favourite: !favourite })}>
        ${icon("star", 20)}${mineWords.favourite}
      </button>
      <button type="button" class="button quiet" @click=${() => organize({ item: code, hidden: !hidden })}>${hidden ? mineWords.bringBack : mineWords.putAway}</button>
      ${item.giftable ? html`<button type="button" class="button quiet" @click=${this.#give}>${icon("gift", 20)}${giftWords.give}</button>` : nothing}
      ${move(mineWords.toFront, toFront(items, item))}
      ${item.position === null ? nothing : html`${move(mineWords.earlier, past(items, item, -1))} ${move(mineWords.later, past(items, item, 1))}`}
    </div>`;
  }

  /** Leaves it to the page, which gives it when this dialog is closed. */
  #give = (): void => {
    const { code, title } = this.item;
    const present: Present = { title, imageUrl: pictureOf(this.item).picture, tangible: false, from: { item: code } };
    this.dispatchEvent(new CustomEvent<Present>("laurel-gives", { detail: present }));
    this.querySelector("dialog")?.close();
  };

  #submit(event: Event, place: NamedPlace | undefined, item: string, style: string | null): void {
    event.preventDefault();
    if (place) void this.#equip(place, item, style);
  }

  /** Sets the place, if the loadout is still the one that the player sees. */
  async #equip({ slot, position }: { slot: string; position: number }, item: string | null, style: string | null): Promise<void> {
    if (this.working) return;
    const { version } = this.loadout;
    this.working = true;
    this.wrong = "";
    this.seen = version;
    this.conflict = false;
    try {
      const { equip } = await ask(EQUIP, { input: { slot, position, item, style, version } });
      const [error] = equip.userErrors;
      if (!error) {
        if (equip.loadout) this.dispatchEvent(new CustomEvent<Loadout>("laurel-worn", { detail: equip.loadout }));
        session.notice(item ? mineWords.wears(this.item.title) : mineWords.tookOff(this.item.title));
        this.querySelector("dialog")?.close();
      } else if (error.code === "VERSION_CONFLICT") this.conflict = true;
      else this.wrong = mineRefusal(error.code);
      cache.expire();
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === "signed-out") session.failed(failure);
      else this.wrong = kit.t.failures[failure.kind];
    } finally {
      this.working = false;
    }
  }
}

function keyOf({ slot, position }: NamedPlace): string {
  return `${slot} ${position}`;
}
