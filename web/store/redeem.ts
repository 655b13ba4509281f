import { html } from "lit";
import { Piece } from "../shared/piece.ts";
import { freshKey, graphql } from "../shared/client.ts";
import { countries } from "./countries.ts";
import { mostAtOnce, offerOf } from "./eligibility.ts";
import { REDEEM } from "./operations.ts";
import { closeBeside, closeMine, openDialogs, picture } from "./parts.ts";
import { go } from "./router.ts";
import { format, session, wordsFor } from "./session.ts";
import { t } from "./texts/index.ts";

/** The fields of an address: its name in the API, what browsers fill in, whether it is needed, its length. */
const ADDRESS = [
  ["name", "name", true, 128],
  ["line1", "address-line1", true, 200],
  ["line2", "address-line2", false, 200],
  ["postalCode", "postal-code", false, 32],
  ["city", "address-level2", true, 128],
  ["region", "address-level1", false, 128],
];
const FIELDS = new Set(["quantity", "email", "country", "phone", ...ADDRESS.map(([name]) => name)]);

/**
 * Confirms one redemption. The idempotency key lives as long as the dialog: after an answer that never came
 * the same request is sent again, so that nothing is taken twice.
 */
export class RedeemDialog extends Piece {
  static properties = {
    item: { attribute: false },
    quantity: { state: true },
    price: { state: true },
    stage: { state: true },
    errors: { state: true },
    general: { state: true },
  };

  #key = freshKey();
  /** What was sent when the answer got lost; it may have been done, so nothing else may be sent. */
  #unsure = null;

  constructor() {
    super();
    this.quantity = 1;
    /** The price of one that was told since the dialog was opened; null while the item's own stands. */
    this.price = null;
    /** form, working, unsure or done */
    this.stage = "form";
    this.errors = {};
    this.general = "";
  }

  updated(changed) {
    openDialogs(this);
    if (changed.has("stage") && this.stage === "done") this.querySelector("#redeem-title").focus();
    if (changed.has("errors")) this.querySelector("[aria-invalid=true]")?.focus();
  }

  render() {
    return html`<dialog
      aria-labelledby="redeem-title"
      @close=${() => this.dispatchEvent(new Event("laurel-closed"))}
      @cancel=${(event) => this.stage === "working" && event.preventDefault()}
      @click=${(event) => this.stage !== "working" && closeBeside(event)}
    >
      <div class="inside">${this.stage === "done" ? this.#done() : this.#form()}</div>
    </dialog>`;
  }

  /** The item at the price of now; the catalog hands over its own again whenever it renders. */
  get #offered() {
    return this.price === null ? this.item : { ...this.item, price: this.price };
  }

  #form() {
    const item = this.#offered;
    const balance = session.member?.points.balance ?? 0;
    const price = item.price * this.quantity;
    const busy = this.stage === "working";
    const fixed = busy || this.stage === "unsure";
    const tangible = item.kind === "TANGIBLE";
    const most = mostAtOnce(item, balance);
    // A price that rose meanwhile may leave too few points; what may have been done can be sent again all the same.
    const tooDear = price > balance && this.stage === "form";
    return html`
      <div class="title-row">
        ${picture(item)}
        <div>
          <h2 id="redeem-title" tabindex="-1">${t.redeem.heading(item.title)}</h2>
          ${tangible ? null : html`<p class="quiet">${t.redeem.digital}</p>`}
        </div>
      </div>
      <form novalidate @submit=${this.#submit} aria-busy=${busy}>
        <fieldset ?disabled=${fixed}>
          ${most > 1 ? this.#quantity(most) : null}
          ${offerOf(item).needsEmail ? this.#email() : null}
          ${tangible ? this.#address() : null}
        </fieldset>
        <dl class="sum">
          <div><dt>${t.redeem.price}</dt><dd>${format.number(price)}</dd></div>
          <div><dt>${t.redeem.balance}</dt><dd>${format.number(balance)}</dd></div>
          <div class="total"><dt>${t.redeem.after}</dt><dd>${format.number(balance - price)}</dd></div>
        </dl>
        <div role="alert">${this.general ? html`<p class="wrong">${this.general}</p>` : null}</div>
        <div class="actions">
          <button type="button" class="plain" ?disabled=${busy} @click=${closeMine}>${t.cancel}</button>
          <button type="submit" class="main" ?disabled=${busy || tooDear}>
            ${busy ? t.redeem.working : this.stage === "unsure" ? t.redeem.again : t.redeem.confirm(format.number(price))}
          </button>
        </div>
      </form>
    `;
  }

  #quantity(most) {
    return this.#labelled(
      "quantity",
      html`<select
        id="redeem-quantity"
        name="quantity"
        aria-invalid=${Boolean(this.errors.quantity)}
        aria-describedby="redeem-quantity-error"
        @change=${(event) => (this.quantity = Number(event.target.value))}
      >
        ${Array.from({ length: most }, (_, n) => html`<option value=${n + 1} .selected=${n + 1 === this.quantity}>${n + 1}</option>`)}
      </select>`,
    );
  }

  #email() {
    return this.#labelled("email", this.#input("email", "email", true, 254, "email"), t.redeem.emailHint);
  }

  #address() {
    return html`<fieldset class="address">
      <legend>${t.redeem.delivery}</legend>
      ${ADDRESS.map(([name, autocomplete, needed, most]) =>
        this.#labelled(name, this.#input(name, `shipping ${autocomplete}`, needed, most)),
      )}
      ${this.#labelled(
        "country",
        html`<select
          id="redeem-country"
          name="country"
          autocomplete="shipping country"
          required
          aria-invalid=${Boolean(this.errors.country)}
          aria-describedby="redeem-country-error"
        >
          <option value="">${t.redeem.choose}</option>
          ${countries().map(([code, name]) => html`<option value=${code}>${name}</option>`)}
        </select>`,
      )}
      ${this.#labelled("phone", this.#input("phone", "shipping tel", false, 32, "tel"))}
      <p class="quiet">${t.redeem.privacy}</p>
    </fieldset>`;
  }

  #input(name, autocomplete, required, most, type = "text") {
    return html`<input
      id="redeem-${name}"
      name=${name}
      type=${type}
      autocomplete=${autocomplete}
      maxlength=${most}
      ?required=${required}
      aria-invalid=${Boolean(this.errors[name])}
      aria-describedby="redeem-${name}-error"
    />`;
  }

  #labelled(name, control, hint = "") {
    return html`<div class="field field-${name}">
      <label for="redeem-${name}">${t.redeem[name]}</label>
      ${control}
      <p class=${this.errors[name] ? "wrong" : "quiet"} id="redeem-${name}-error">${this.errors[name] ?? hint}</p>
    </div>`;
  }

  #done() {
    return html`<div class="done">
      ${picture(this.item)}
      <h2 id="redeem-title" tabindex="-1">${t.redeem.done}</h2>
      <p>${this.item.title}</p>
      <p class="quiet">${this.item.kind === "TANGIBLE" ? t.redeem.doneTangible : t.redeem.doneDigital}</p>
      <div class="actions">
        <button type="button" class="plain" @click=${closeMine}>${t.redeem.goOn}</button>
        <button type="button" class="main" @click=${(event) => (closeMine(event), go("rewards"))}>${t.redeem.seeRewards}</button>
      </div>
    </div>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    if (this.stage === "working") return;
    const input = this.#unsure ?? this.#filledIn(event.target);
    if (!input) return;
    this.stage = "working";
    this.general = "";
    try {
      const { redeem } = await graphql(REDEEM, { input });
      this.#unsure = null;
      if (redeem.userErrors.length) this.#refused(redeem);
      else {
        this.stage = "done";
        session.adopt(redeem.member);
      }
    } catch (error) {
      if (error.kind === "signed-out") {
        this.querySelector("dialog").close();
        session.failed(error);
        return;
      }
      // Without an answer it may have been done: only the very same may be sent again.
      const lost = error.kind === "offline" || error.kind === "server";
      this.#unsure = lost ? input : null;
      this.stage = lost ? "unsure" : "form";
      this.general = lost ? t.redeem.unsure : wordsFor(error);
    }
  };

  /** The input as it was filled in; null where something is missing, which is then said at its field. */
  #filledIn(form) {
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    const errors = {};
    for (const control of form.elements) {
      if (control.required && !values[control.name]) errors[control.name] = t.redeem.missing;
      else if (control.type === "email" && control.validity.typeMismatch) errors[control.name] = t.redeem.badEmail;
    }
    this.errors = errors;
    if (Object.keys(errors).length) return null;
    const address = ["country", "phone", ...ADDRESS.map(([name]) => name)].filter((name) => values[name]);
    return {
      itemId: this.item.id,
      quantity: this.quantity,
      expectedPrice: this.#offered.price,
      idempotencyKey: this.#key,
      ...(values.email ? { email: values.email } : {}),
      ...(this.item.kind === "TANGIBLE"
        ? // Some countries have no postal codes; the API wants to read that.
          { shippingAddress: { postalCode: "", ...Object.fromEntries(address.map((name) => [name, values[name]])) } }
        : {}),
    };
  }

  /** Nothing was taken: say why, at the fields where they are meant. */
  #refused({ userErrors, currentPrice }) {
    const errors = {};
    const general = [];
    if (currentPrice !== null) {
      // Ask again, at the price of now.
      this.price = currentPrice;
      this.quantity = Math.min(this.quantity, mostAtOnce(this.#offered, session.member?.points.balance ?? 0));
    }
    for (const { code, message, path } of userErrors) {
      const field = path.at(-1);
      if (code === "IDEMPOTENCY_CONFLICT") general.push(t.redeem.already);
      else if (code === "PRICE_CHANGED") general.push(t.redeem.priceChanged(format.number(currentPrice)));
      else if (FIELDS.has(field) && this.querySelector(`[name="${field}"]`)) errors[field] = message;
      else general.push(message);
    }
    this.stage = "form";
    this.errors = errors;
    this.general = general.join(" ");
    // Whatever was refused, the catalog that offered it is out of date.
    session.load();
  }
}
