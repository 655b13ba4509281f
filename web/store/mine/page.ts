import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { ENDED, POSSESSIONS, WARDROBE } from "#operations/store/mine";
import { countdown } from "../../kit/countdown.ts";
import { skeleton } from "../../kit/feedback.ts";
import { icon } from "../../kit/icons.ts";
import { failure } from "../../kit/notice.ts";
import { POSSESSION_KINDS, type PossessionKind, kindOf, possessionPicture } from "../../kit/possession.ts";
import { room } from "../../kit/room.ts";
import { StorePage } from "../page.ts";
import { choices, listed, nothingYet } from "../parts.ts";
import { addressOf, back, go } from "../router.ts";
import { type Member, nameOf, session } from "../session.ts";
import { kit, t } from "../speech.ts";
import type { Present } from "../gifts/give.ts";
import { organize } from "./organize.ts";
import { type Loadout, type Owned, type Slot, endsSoon, pictureOf, placesOf, styleOf, thingsAt, usualStyle } from "./possessions.ts";
import { mineWords } from "../texts/mine/index.ts";

const SHOWN = ["here", "favourite", "isNew", "soon", "hidden"] as const;

/** What is shown of it; it is all in the address. */
interface Filter {
  kind: PossessionKind | null;
  show: (typeof SHOWN)[number];
  /** The code of the item whose dialog is open. */
  item: string | null;
}

function filterOf(query: URLSearchParams): Filter {
  return {
    kind: POSSESSION_KINDS.find((kind) => kind.toLowerCase() === query.get("kind")) ?? null,
    show: SHOWN.find((show) => show === query.get("show")) ?? "here",
    item: query.get("item"),
  };
}

function addressFor({ kind, show, item }: Filter): string {
  const query = new URLSearchParams({
    ...(kind ? { kind: kind.toLowerCase() } : {}),
    ...(show === "here" ? {} : { show }),
    ...(item ? { item } : {}),
  }).toString();
  return query ? `${addressOf("mine")}?${query}` : addressOf("mine");
}

function isShown(item: Owned, show: Filter["show"]): boolean {
  if (show === "hidden") return item.hidden;
  if (item.hidden) return false;
  return show === "favourite" ? item.favourite : show === "isNew" ? item.newSince !== null : show === "soon" ? endsSoon(item) : true;
}

/** What the player owns: what is worn, in a room as the game has it, all things by kind, and what has ended. */
export class Mine extends StorePage {
  /** The part of the address with the filters; given, so that a change of it is seen. */
  static override properties = { search: {}, changed: { state: true }, dressing: { state: true }, giving: { state: true } };
  declare search: string;
  /** What a change here made of the loadout: what was read before it is older. */
  declare changed: Loadout | null;
  /** Whether several places are being changed at once. */
  declare dressing: boolean;
  declare giving: Present | null;

  constructor() {
    super();
    this.search = "";
    this.changed = null;
    this.dressing = false;
    this.giving = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { member } = session;
    if (!member) return nothing;
    const filter = filterOf(new URLSearchParams(this.search));
    const wardrobe = this.reader.one(WARDROBE, {});
    const list = this.reader.list(POSSESSIONS, {}, ({ me }) => me?.inventory);
    // All of it is read, which is 500 at most: counts and filters are of all.
    if (list.more && !list.loading && !list.failure) queueMicrotask(list.next);
    const items = list.data ?? [];
    const slots = wardrobe.data?.inventorySlots ?? [];
    const read = wardrobe.data?.me?.loadout;
    const loadout = read && this.changed && this.changed.version > read.version ? this.changed : read;
    return html`
      <div>
        <h1><bdi>${mineWords.heading}</bdi></h1>
        <p class="muted"><bdi>${mineWords.lead}</bdi></p>
      </div>
      ${loadout && list.data
        ? this.#worn(member, filter, { loadout, slots, items })
        : wardrobe.failure
          ? failure(kit, wardrobe.failure, { onRetry: wardrobe.again })
          : list.failure ? nothing : skeleton("head", t.loading)}
      ${listed({ ...list, more: false }, {
        shape: "cards",
        shown: (all) => this.#owned(all, filter),
        none: () => nothingYet(mineWords.empty, "crown", { words: mineWords.toStore, href: addressOf("catalog") }),
      })}
      ${this.#ended()} ${loadout ? this.#dialog(member, filter, { loadout, slots, items }) : nothing}
      ${this.giving ? html`<laurel-give .present=${this.giving} @laurel-closed=${() => (this.giving = null)}></laurel-give>` : nothing}
    `;
  }

  #worn(member: Member, filter: Filter, { loadout, slots, items }: Wardrobe): TemplateResult {
    if (this.dressing)
      return html`<laurel-outfit
        .items=${items}
        .loadout=${loadout}
        .slots=${slots}
        .name=${nameOf(member)}
        @laurel-worn=${this.#wears}
        @laurel-closed=${() => (this.dressing = false)}
      ></laurel-outfit>`;
    const byCode = new Map(items.map((item) => [item.code, item]));
    return html`<div class="mine-top">
      ${room(mineWords.room, { name: nameOf(member), things: thingsAt(loadout.slots, byCode) })}
      <section class="card mine-worn" aria-labelledby="mine-worn">
        <h2 id="mine-worn"><bdi>${mineWords.places}</bdi></h2>
        <ul class="mine-places">
          ${placesOf(slots).map((place) => {
            const at = loadout.slots.find(({ slot, position }) => slot === place.slot && position === place.position);
            const item = at && byCode.get(at.item);
            const kinds = slots.find(({ code }) => code === place.slot)?.kinds ?? [];
            const [kind = null] = kinds.length === 1 ? kinds.map(kindOf) : [];
            return html`<li>${item ? this.#filled(place.words, item, at.style, filter) : this.#free(place.words, kind, filter)}</li>`;
          })}
        </ul>
        ${items.length > 0 && slots.length > 0
          ? html`<p><button type="button" class="button" @click=${() => (this.dressing = true)}>${mineWords.outfit.begin}</button></p>`
          : nothing}
      </section>
    </div>`;
  }

  #wears = ({ detail }: CustomEvent<Loadout>): void => {
    this.changed = detail;
  };

  #filled(place: string, item: Owned, style: string | null, filter: Filter): TemplateResult {
    return html`<a class="mine-place" href=${addressFor({ ...filter, item: item.code })} aria-label=${mineWords.filled(place, item.title)}>
      ${possessionPicture(pictureOf(item, style))}
      <span><span class="small muted">${place}</span><bdi class="clamp">${item.title}</bdi></span>
    </a>`;
  }

  #free(place: string, kind: PossessionKind | null, filter: Filter): TemplateResult {
    const choose = () => {
      go(addressFor({ ...filter, kind, show: "here" }), { replace: true });
      this.querySelector<HTMLElement>("#mine-all")?.focus();
    };
    return html`<button type="button" class="mine-place free" aria-label=${mineWords.fill(place)} @click=${choose}>
      ${possessionPicture({ kind: kind ?? "OTHER", picture: null })}
      <span><span class="small muted">${place}</span><span>${mineWords.free}</span></span>
    </button>`;
  }

  #owned(all: readonly Owned[], filter: Filter): TemplateResult {
    const set = (change: Partial<Filter>) => go(addressFor({ ...filter, ...change }), { replace: true });
    const kinds = POSSESSION_KINDS.filter((kind) => kind === filter.kind || all.some((item) => kindOf(item.kind) === kind));
    const shows = SHOWN.filter((show) => show === "here" || show === filter.show || all.some((item) => isShown(item, show)));
    const shown = all.filter((item) => (!filter.kind || kindOf(item.kind) === filter.kind) && isShown(item, filter.show));
    const { number } = kit.format;
    const count = (kind: PossessionKind) => number(all.filter((item) => kindOf(item.kind) === kind).length);
    const worn = shown.filter(({ equippedIn }) => equippedIn !== null).length;
    return html`<section class="row" aria-labelledby="mine-all">
      <div class="filters" role="group" aria-label=${t.catalog.filters}>
        ${kinds.length > 1
          ? choices<PossessionKind | "all">(
              mineWords.filter,
              [{ name: "all", words: mineWords.all }, ...kinds.map((name) => ({ name, words: `${mineWords.kinds[name]} ${count(name)}` }))],
              filter.kind ?? "all",
              (name) => set({ kind: name === "all" ? null : name }),
            )
          : nothing}
        ${shows.length > 1
          ? choices(
              mineWords.show.label,
              shows.map((name) => ({ name, words: mineWords.show[name] })),
              filter.show,
              (show) => set({ show }),
            )
          : nothing}
      </div>
      <div role="status"><h2 id="mine-all" class="small muted" tabindex="-1"><bdi>${mineWords.counts(shown.length, number(shown.length), number(worn))}</bdi></h2></div>
      ${shown.length > 0
        ? html`<ul class="items mine-items">
            ${repeat(shown, ({ id }) => id, (item) => html`<li>${this.#card(item, filter)}</li>`)}
          </ul>`
        : nothingYet(mineWords.emptyHere, "crown", { words: mineWords.all, href: addressOf("mine") })}
    </section>`;
  }

  #card(item: Owned, filter: Filter): TemplateResult {
    const style = styleOf(item, usualStyle(item));
    const { number } = kit.format;
    return html`<article class="owned">
      <div class="owned-picture">${possessionPicture(pictureOf(item))}</div>
      <div class="owned-words">
        <h3><a href=${addressFor({ ...filter, item: item.code })}><bdi class="clamp">${item.title}</bdi></a></h3>
        <p class="owned-notes small">
          ${item.definition.styles.length > 1 && style ? html`<bdi class="muted">${style.title}</bdi>` : nothing}
          ${item.definition.maxStack !== null ? html`<bdi class="muted num">${mineWords.times(number(item.quantity))}</bdi>` : nothing}
          ${item.equippedIn === null ? nothing : html`<span class="chip worn">${icon("check", 16)}${mineWords.worn}</span>`}
          ${item.newSince === null ? nothing : html`<span class="chip fresh">${mineWords.fresh}</span>`}
          ${endsSoon(item) && item.expiresAt ? html`<bdi class="ends">${mineWords.ends} ${countdown(kit, item.expiresAt)}</bdi>` : nothing}
        </p>
      </div>
      <button
        type="button"
        class="button quiet icon-only owned-favourite"
        aria-pressed=${item.favourite}
        aria-label=${mineWords.favouriteOf(item.title)}
        @click=${() => organize({ item: item.code, favourite: !item.favourite })}
      >
        ${icon("star", 20)}
      </button>
    </article>`;
  }

  #ended(): TemplateResult | typeof nothing {
    const { data } = this.reader.list(ENDED, {}, ({ me }) => me?.inventory);
    if (!data || data.length === 0) return nothing;
    const { format } = kit;
    return html`<details class="card mine-ended">
      <summary><bdi>${mineWords.ended}</bdi> <span class="muted num">${format.number(data.length)}</span></summary>
      <p class="small muted"><bdi>${mineWords.endedText}</bdi></p>
      <ul>
        ${data.map(
          (item) => html`<li class="mine-gone">
            ${possessionPicture(pictureOf(item))}
            <span>
              <bdi class="clamp">${item.title}</bdi>
              <bdi class="small muted">${item.expiresAt ? mineWords.endedAt(format.moment(item.expiresAt)) : mineWords.usedUp}</bdi>
            </span>
          </li>`,
        )}
      </ul>
    </details>`;
  }

  #dialog(member: Member, filter: Filter, { loadout, slots, items }: Wardrobe): TemplateResult | typeof nothing {
    const item = items.find(({ code }) => code === filter.item);
    if (!item) return nothing;
    return html`<laurel-owned
      .item=${item}
      .items=${items}
      .loadout=${loadout}
      .slots=${slots}
      .name=${nameOf(member)}
      @laurel-worn=${this.#wears}
      @laurel-gives=${({ detail }: CustomEvent<Present>) => (this.giving = detail)}
      @laurel-closed=${() => back(addressFor({ ...filter, item: null }))}
    ></laurel-owned>`;
  }
}

interface Wardrobe {
  loadout: Loadout;
  slots: readonly Slot[];
  items: readonly Owned[];
}
