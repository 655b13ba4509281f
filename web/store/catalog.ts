import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Piece } from "../shared/piece.ts";
import { offerOf } from "./eligibility.ts";
import { CATALOG } from "./operations.ts";
import { Paged } from "./paged.ts";
import { closeBeside, closeMine, openDialogs, picture, tail } from "./parts.ts";
import { FollowsSession, format, session } from "./session.ts";
import { signInButtons } from "./sign-in.ts";
import { t } from "./texts/index.ts";

const FEW = 10;
/** Countdowns for what changes within this time; a date says enough about the rest. */
const SOON = 14 * 86_400_000;

/** The cards, their filters and the dialogs that they open. */
export class Catalog extends Piece {
  static properties = { providers: { attribute: false }, redeeming: { state: true }, asking: { state: true } };

  #list = new Paged(this, CATALOG, (data) => data.catalog);
  #filter = { kind: null, category: null, affordable: null };
  #categories = new Set();
  #version = -1;

  constructor() {
    super();
    this.providers = [];
    new FollowsSession(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#version = session.version;
    this.#list.start(this.#filter);
  }

  willUpdate() {
    for (const item of this.#list.items) if (item.category) this.#categories.add(item.category);
    if (session.phase === "member" && this.#version !== session.version) {
      this.#version = session.version;
      // After this update, since reading asks for another one.
      queueMicrotask(() => this.#list.refresh());
    }
  }

  updated() {
    openDialogs(this);
  }

  #choose(change) {
    this.#filter = { ...this.#filter, ...change };
    this.#list.start(this.#filter);
  }

  render() {
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
              ? html`<button type="button" class="plain" @click=${() => this.#choose({ kind: null, category: null, affordable: null })}>
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

  #filters() {
    const { kind, category, affordable } = this.#filter;
    const choice = (value, words) => html`<button
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
            <select id="category" @change=${(event) => this.#choose({ category: event.target.value || null })}>
              <option value="" ?selected=${!category}>${t.catalog.everyCategory}</option>
              ${[...this.#categories].sort().map(
                (name) => html`<option value=${name} ?selected=${name === category}>${name}</option>`,
              )}
            </select>`
        : null}
      <label class="check">
        <input
          type="checkbox"
          .checked=${Boolean(affordable)}
          @change=${(event) => this.#choose({ affordable: event.target.checked || null })}
        />
        ${t.catalog.affordable}
      </label>
    </div>`;
  }

  #card(item) {
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

  #ribbon(item) {
    if (item.comingSoon) return html`<p class="ribbon">${t.catalog.comingSoon}</p>`;
    if (item.stockLeft > 0 && item.stockLeft <= FEW) return html`<p class="ribbon warm">${t.catalog.left(item.stockLeft)}</p>`;
    return null;
  }

  #facts(item) {
    const now = session.clock();
    const soon = (instant) => instant && new Date(instant) > now && new Date(instant) - now < SOON;
    const countdown = (words, until) =>
      html`<span class="fact">
        ${words}
        <laurel-countdown .until=${until} .clock=${session.clock} .format=${format}></laurel-countdown>
      </span>`;
    return [
      item.minTier ? html`<span class="fact tier" data-tier=${item.minTier.code}>${t.catalog.from(item.minTier.name)}</span>` : null,
      item.perMemberLimit ? html`<span class="fact">${t.catalog.limit(item.perMemberLimit)}</span>` : null,
      soon(item.availableFrom) ? countdown(t.catalog.opens, item.availableFrom) : null,
      soon(item.availableUntil) ? countdown(t.catalog.closes, item.availableUntil) : null,
    ];
  }

  #signInDialog() {
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
