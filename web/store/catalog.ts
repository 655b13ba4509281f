import { type TemplateResult, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CATALOG, type CatalogQuery, type ItemFragment, type ItemKind } from "#operations/store";
import { valueOf } from "../kit/forms.ts";
import { Piece } from "../kit/piece.ts";
import { offerOf } from "./eligibility.ts";
import { Paged } from "./paged.ts";
import { closeBeside, closeMine, openDialogs, picture, tail } from "./parts.ts";
import { FollowsSession, format, session } from "./session.ts";
import { signInButtons } from "./sign-in.ts";
import { t } from "./texts/index.ts";

const FEW = 10;
/** Countdowns for what changes within this time; a date says enough about the rest. */
const SOON = 14 * 86_400_000;

interface Filter {
  kind: ItemKind | null;
  category: string | null;
  affordable: true | null;
}
const EVERYTHING: Filter = { kind: null, category: null, affordable: null };

/** The cards, their filters and the dialogs that they open. */
export class Catalog extends Piece {
  static override properties = { providers: { attribute: false }, redeeming: { state: true }, asking: { state: true } };
  declare providers: string[];
  /** The item whose dialog is open, or for which the player is asked to sign in. */
  declare redeeming: ItemFragment | null;
  declare asking: ItemFragment | null;

  #list = new Paged<ItemFragment, CatalogQuery, Filter>(this, CATALOG, (data) => data.catalog);
  #filter = EVERYTHING;
  #categories = new Set<string>();
  #version = -1;

  constructor() {
    super();
    this.providers = [];
    this.redeeming = null;
    this.asking = null;
    new FollowsSession(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#version = session.version;
    void this.#list.start(this.#filter);
  }

  override willUpdate(): void {
    for (const item of this.#list.items) if (item.category) this.#categories.add(item.category);
    if (session.phase === "member" && this.#version !== session.version) {
      this.#version = session.version;
      // After this update, since reading asks for another one.
      queueMicrotask(() => void this.#list.refresh());
    }
  }

  override updated(): void {
    openDialogs(this);
  }

  #choose(change: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...change };
    void this.#list.start(this.#filter);
  }

  override render(): TemplateResult {
    const filtered = Object.values(this.#filter).some(Boolean);
    return html`
      <h1 class="sr">${t.catalog.heading}</h1>
      ${this.#filters()}
      <ul class="cards" aria-busy=${this.#list.loading} @laurel-over=${() => this.#list.refresh()}>
        ${repeat(this.#list.items, (item) => item.id, (item) => this.#card(item))}
      </ul>
      ${!this.#list.items.length && !this.#list.loading && !this.#list.failure
        ? html`<div class="empty">
            <p>${filtered ? t.catalog.emptyFiltered : t.catalog.empty}</p>
            ${filtered
              ? html`<button type="button" class="plain" @click=${() => this.#choose(EVERYTHING)}>
                  ${t.catalog.clear}
                </button>`
              : null}
          </div>`
        : null}
      ${tail(this.#list)}
      ${this.redeeming
        ? html`<laurel-redeem .item=${this.redeeming} @laurel-closed=${() => (this.redeeming = null)}></laurel-redeem>`
        : null}
      ${this.asking ? this.#signInDialog() : null}
    `;
  }

  #filters(): TemplateResult {
    const { kind, category, affordable } = this.#filter;
    const choice = (value: ItemKind | null, words: string) => html`<button
      type="button"
      aria-pressed=${kind === value}
      @click=${() => this.#choose({ kind: value })}
    >
      ${words}
    </button>`;
    return html`<div class="filters" role="group" aria-label=${t.catalog.filters}>
      <div class="choices">
        ${choice(null, t.catalog.all)} ${choice("DIGITAL", t.catalog.kinds.DIGITAL)}
        ${choice("TANGIBLE", t.catalog.kinds.TANGIBLE)}
      </div>
      ${this.#categories.size > 1 || category
        ? html`<label class="sr" for="category">${t.catalog.category}</label>
            <select id="category" @change=${(event: Event) => this.#choose({ category: valueOf(event) || null })}>
              <option value="" ?selected=${!category}>${t.catalog.everyCategory}</option>
              ${[...this.#categories].sort().map(
                (name) => html`<option value=${name} ?selected=${name === category}>${name}</option>`,
              )}
            </select>`
        : null}
      <label class="check">
        <input
          type="checkbox"
          .checked=${affordable === true}
          @change=${() => this.#choose({ affordable: affordable ? null : true })}
        />
        ${t.catalog.affordable}
      </label>
    </div>`;
  }

  #card(item: ItemFragment): TemplateResult {
    const offer = offerOf(item);
    const id = `item-${item.id}`;
    const act = () => (offer.action === "sign-in" ? (this.asking = item) : (this.redeeming = item));
    return html`<li class="card ${offer.away ? "away" : ""}">
      ${picture(item)} ${this.#ribbon(item)}
      <div class="about">
        <p class="kind">${item.category ?? t.catalog.kinds[item.kind]}</p>
        <h2 id=${id}>${item.title}</h2>
        ${item.description ? html`<p class="description">${item.description}</p>` : null}
        <p class="facts">${this.#facts(item)}</p>
      </div>
      <div class="buy">
        <p class="price">${t.catalog.price(format.number(item.price))}</p>
        <button
          type="button"
          class=${offer.action ? "main" : "main off"}
          aria-disabled=${offer.action ? "false" : "true"}
          aria-describedby="${id} ${id}-why"
          @click=${offer.action ? act : null}
        >
          ${offer.words}
        </button>
      </div>
      <p class="why" id="${id}-why">${offer.why.join(" ")}</p>
    </li>`;
  }

  #ribbon(item: ItemFragment): TemplateResult | null {
    if (item.comingSoon) return html`<p class="ribbon">${t.catalog.comingSoon}</p>`;
    const left = item.stockLeft ?? 0;
    return left > 0 && left <= FEW ? html`<p class="ribbon warm">${t.catalog.left(left)}</p>` : null;
  }

  #facts(item: ItemFragment): (TemplateResult | null)[] {
    const now = session.clock();
    const countdown = (words: string, until: string | null) => {
      const left = until === null ? 0 : Date.parse(until) - now;
      if (left <= 0 || left >= SOON) return null;
      return html`<span class="fact">
        ${words}
        <laurel-countdown .until=${until} .clock=${session.clock} .format=${format}></laurel-countdown>
      </span>`;
    };
    return [
      item.minTier ? html`<span class="fact tier" data-tier=${item.minTier.code}>${t.catalog.from(item.minTier.name)}</span>` : null,
      item.perMemberLimit ? html`<span class="fact">${t.catalog.limit(item.perMemberLimit)}</span>` : null,
      countdown(t.catalog.opens, item.availableFrom),
      countdown(t.catalog.closes, item.availableUntil),
    ];
  }

  #signInDialog(): TemplateResult {
    return html`<dialog aria-labelledby="ask-title" @close=${() => (this.asking = null)} @click=${closeBeside}>
      <div class="inside">
        <h2 id="ask-title">${t.redeem.signInTitle}</h2>
        <p>${this.providers.length ? t.redeem.signInText : t.redeem.noProviders}</p>
        ${signInButtons(this.providers)}
        <button type="button" class="plain wide" @click=${closeMine}>${t.cancel}</button>
      </div>
    </dialog>`;
  }
}
