import { type TemplateResult, html, nothing } from "lit";
import { SET_OUTFIT } from "#operations/store/mine";
import { asFailure } from "../../kit/client.ts";
import { valueOf } from "../../kit/forms.ts";
import { icon } from "../../kit/icons.ts";
import { Piece } from "../../kit/piece.ts";
import { type Place, placesAfter } from "../../kit/possession.ts";
import { room } from "../../kit/room.ts";
import { cache } from "../cache.ts";
import { FollowsSession, session } from "../session.ts";
import { ask, kit, t } from "../speech.ts";
import { mineRefusal } from "./organize.ts";
import { type Loadout, type NamedPlace, type Owned, type Slot, placesOf, thingsAt, usualStyle } from "./possessions.ts";
import { mineWords } from "../texts/mine/index.ts";

/** What a place is to show; `item` is null where it is to be free. */
type Change = Omit<Place, "item"> & { readonly item: string | null };

/**
 * Several places changed and saved at once. The changes are kept apart from what they change: what another device has
 * changed meanwhile is shown with them in it, and saved when the player says so. Dispatches "laurel-worn" and "laurel-closed".
 */
export class Outfit extends Piece {
  static override properties = {
    items: { attribute: false },
    loadout: { attribute: false },
    slots: { attribute: false },
    name: { attribute: false },
    changes: { state: true },
    seen: { state: true },
    working: { state: true },
    conflict: { state: true },
    wrong: { state: true },
  };
  /** All that is owned, in the player's own order. */
  declare items: readonly Owned[];
  declare loadout: Loadout;
  declare slots: readonly Slot[];
  declare name: string;
  /** In the order in which they were made. */
  declare changes: readonly Change[];
  /** The version of the loadout that the player decides about. */
  declare seen: number;
  declare working: boolean;
  /** The server has a newer version than `seen`. */
  declare conflict: boolean;
  declare wrong: string;

  constructor() {
    super();
    this.changes = [];
    this.seen = -1;
    this.working = false;
    this.conflict = false;
    this.wrong = "";
    new FollowsSession(this);
  }

  override willUpdate(): void {
    if (this.seen < 0) this.seen = this.loadout.version;
  }

  override firstUpdated(): void {
    this.querySelector<HTMLElement>("#outfit")?.focus();
  }

  override render(): TemplateResult {
    const { loadout, seen, conflict, working } = this;
    const after = this.#after();
    const byCode = new Map(this.items.map((item) => [item.code, item]));
    const hasChanged = conflict || loadout.version !== seen;
    // Until what is there now has come, there is nothing to decide about.
    const waits = working || (conflict && loadout.version === seen) || this.changes.length === 0;
    return html`<div class="mine-top">
      <figure class="owned-preview">
        <figcaption class="small muted"><bdi>${mineWords.dialog.preview}</bdi></figcaption>
        ${room(mineWords.room, { name: this.name, things: thingsAt(after, byCode) })}
      </figure>
      <form class="card mine-worn" aria-labelledby="outfit" @submit=${this.#submit}>
        <h2 id="outfit" tabindex="-1"><bdi>${mineWords.outfit.begin}</bdi></h2>
        <fieldset class="outfit-places" ?disabled=${working}>
          ${placesOf(this.slots).map((place) => this.#place(place, after))}
        </fieldset>
        <div role="alert">
          ${hasChanged ? html`<p class="owned-conflict">${icon("alert", 20)}<bdi>${mineWords.dialog.conflict}</bdi></p>` : nothing}
          ${this.wrong ? html`<p class="wrong"><bdi>${this.wrong}</bdi></p>` : nothing}
        </div>
        <div class="actions">
          <button type="button" class="button" ?disabled=${working} @click=${this.#close}>${t.cancel}</button>
          <button type="submit" class="button main" ?disabled=${waits}>
            ${working ? mineWords.dialog.working : hasChanged ? mineWords.dialog.again : mineWords.dialog.change}
          </button>
        </div>
      </form>
    </div>`;
  }

  /** The places as they would be. */
  #after(): readonly Place[] {
    return this.changes.reduce<readonly Place[]>(placesAfter, this.loadout.slots);
  }

  #place({ slot, position, words }: NamedPlace, after: readonly Place[]): TemplateResult {
    const kinds = this.slots.find(({ code }) => code === slot)?.kinds ?? [];
    const shown = after.find((one) => one.slot === slot && one.position === position);
    const worn = this.items.find(({ code }) => code === shown?.item);
    const things = this.items.filter((item) => item === worn || (kinds.includes(item.kind) && !item.hidden));
    const styles = worn?.definition.styles.filter(({ code }) => worn.styles.includes(code)) ?? [];
    const id = `outfit-${slot}-${position}`;
    const choose = (event: Event) => {
      const item = this.items.find(({ code }) => code === valueOf(event));
      this.#change({ slot, position, item: item?.code ?? null, style: item ? usualStyle(item) : null });
    };
    return html`<div class="field">
      <label for=${id}>${words}</label>
      <select id=${id} @change=${choose}>
        <option value="" .selected=${!worn}>${mineWords.free}</option>
        ${things.map((item) => html`<option value=${item.code} .selected=${item === worn}>${item.title}</option>`)}
      </select>
      ${worn && styles.length > 1
        ? html`<select
            aria-label=${mineWords.outfit.style(words)}
            @change=${(event: Event) => this.#change({ slot, position, item: worn.code, style: valueOf(event) })}
          >
            ${styles.map(({ code, title }) => html`<option value=${code} .selected=${code === shown?.style}>${title}</option>`)}
          </select>`
        : nothing}
    </div>`;
  }

  #change(change: Change): void {
    this.changes = [...this.changes, change];
    this.wrong = "";
  }

  #close = (): void => {
    this.dispatchEvent(new Event("laurel-closed"));
  };

  /** Saves all places, if the loadout is still the one that the player sees. */
  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.working) return;
    const { version } = this.loadout;
    this.working = true;
    this.wrong = "";
    this.seen = version;
    this.conflict = false;
    try {
      const slots = this.#after().map(({ slot, position, item, style }) => ({ slot, position, item, style }));
      const { setLoadout } = await ask(SET_OUTFIT, { input: { version, slots } });
      const [error] = setLoadout.userErrors;
      if (!error) {
        if (setLoadout.loadout) this.dispatchEvent(new CustomEvent<Loadout>("laurel-worn", { detail: setLoadout.loadout }));
        session.notice(mineWords.outfit.saved);
        this.#close();
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
  };
}
