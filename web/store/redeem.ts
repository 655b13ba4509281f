import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import {
  REDEEM,
  REDEMPTIONS,
  type RedeemInput,
  type RedeemMutation,
  type RedeemedFragment,
} from "#operations/store/pages";
import { asFailure, freshKey } from "../kit/client.ts";
import { formOf, textOf, valueOf } from "../kit/forms.ts";
import { picture } from "../kit/item.ts";
import { Piece } from "../kit/piece.ts";
import { rolling } from "../kit/rolling.ts";
import { Reader } from "../kit/cache.ts";
import { ADDRESS, addressIn } from "./address.ts";
import { cache } from "./cache.ts";
import { countries } from "./countries.ts";
import { type Item, liveOffer, mostAtOnce } from "./eligibility.ts";
import { forget, recall, remember, thisTab } from "../kit/memory.ts";
import { closeBeside, closeMine, openDialogs } from "../kit/dialogs.ts";
import { mayBeDone } from "../kit/unsure.ts";
import { refusalWords } from "./parts.ts";
import { addressOf, go } from "./router.ts";
import { DRAFT, FollowsSession, pointsOf, session } from "./session.ts";
import { ask, kit, t } from "./speech.ts";
import { steps } from "./steps.ts";
import { pageWords } from "./texts/pages/index.ts";

const FIELDS = ["quantity", "email", "country", "phone", ...ADDRESS.map(([name]) => name)] as const;
type Field = (typeof FIELDS)[number];
type Errors = Partial<Record<Field, string>>;

/**
 * Confirms one redemption. The idempotency key lives as long as the dialog: after an answer that never came
 * the same request is sent again, so that nothing is taken twice.
 */
export class RedeemDialog extends Piece {
  static override properties = {
    item: { attribute: false },
    quantity: { state: true },
    price: { state: true },
    stage: { state: true },
    errors: { state: true },
    general: { state: true },
    sum: { state: true },
  };
  declare item: Item;
  declare quantity: number;
  /** The price of one that the server sent since the dialog was opened; null while the item's own holds. */
  declare price: number | null;
  declare stage: "form" | "working" | "unsure" | "done";
  declare errors: Errors;
  declare general: string;
  /** The balance that is shown when it is done: first what it was, then what is left. */
  declare sum: number;

  readonly #reader = new Reader(this, cache);
  /** What came of it. */
  #order: RedeemedFragment | null = null;
  #key = freshKey();
  #filled: HTMLFormElement | null = null;
  /** What was sent when the answer got lost; it may have been done, so nothing else may be sent. */
  #unsure: RedeemInput | null = null;

  constructor() {
    super();
    this.quantity = 1;
    this.price = null;
    this.stage = "form";
    this.errors = {};
    this.general = "";
    this.sum = 0;
    new FollowsSession(this);
  }

  override updated(changed: PropertyValues<this>): void {
    openDialogs(this);
    this.#fillIn();
    if (changed.has("stage") && this.stage === "done") {
      this.querySelector<HTMLElement>("#redeem-title")?.focus();
      this.sum = session.member?.points.balance ?? 0;
    }
    if (changed.has("errors")) this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }

  override render(): TemplateResult {
    return html`<dialog
      class="dialog"
      aria-labelledby="redeem-title"
      @close=${() => this.dispatchEvent(new Event("laurel-closed"))}
      @cancel=${(event: Event) => this.stage === "working" && event.preventDefault()}
      @click=${(event: Event) => this.stage !== "working" && closeBeside(event)}
    >
      <div class="inside">${this.stage === "done" ? this.#done() : this.#form()}</div>
    </dialog>`;
  }

  /** The item at the price of now; the catalog hands over its own again whenever it renders. */
  get #offered(): Item {
    return this.price === null ? this.item : { ...this.item, price: this.price };
  }

  #form(): TemplateResult {
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
          <h2 id="redeem-title" tabindex="-1"><bdi>${pageWords.redeem.heading(item.title)}</bdi></h2>
          ${tangible ? null : html`<p class="muted"><bdi>${pageWords.redeem.digital}</bdi></p>`}
        </div>
      </div>
      <form novalidate @submit=${this.#submit} @input=${this.#keep} aria-busy=${busy}>
        <fieldset ?disabled=${fixed}>
          ${most > 1 ? this.#quantity(most) : nothing}
          ${liveOffer(item, session.member).needsEmail ? this.#email() : nothing}
          ${tangible ? this.#address() : nothing}
        </fieldset>
        <dl class="sum">
          <div><dt>${pageWords.redeem.price}</dt><dd>${kit.format.number(price)}</dd></div>
          <div><dt>${pageWords.redeem.balance}</dt><dd>${kit.format.number(balance)}</dd></div>
          <div class="total"><dt>${pageWords.redeem.after}</dt><dd>${kit.format.number(balance - price)}</dd></div>
        </dl>
        <div role="alert">${this.general ? html`<p class="wrong"><bdi>${this.general}</bdi></p>` : nothing}</div>
        <div class="actions">
          <button type="button" class="button" ?disabled=${busy} @click=${closeMine}>${t.cancel}</button>
          <button type="submit" class="button main" ?disabled=${busy || tooDear}>
            ${busy ? pageWords.redeem.working : this.stage === "unsure" ? pageWords.redeem.again : pageWords.redeem.confirm(pointsOf(price))}
          </button>
        </div>
      </form>
    `;
  }

  #quantity(most: number): TemplateResult {
    return this.#labelled(
      "quantity",
      html`<select
        id="redeem-quantity"
        name="quantity"
        aria-invalid=${Boolean(this.errors.quantity)}
        aria-describedby="redeem-quantity-error"
        @change=${(event: Event) => (this.quantity = Number(valueOf(event)))}
      >
        ${Array.from({ length: most }, (_, n) => html`<option value=${n + 1} .selected=${n + 1 === this.quantity}>${n + 1}</option>`)}
      </select>`,
    );
  }

  #email(): TemplateResult {
    return this.#labelled("email", this.#input("email", "email", true, 254, "email"), pageWords.redeem.emailHint);
  }

  #address(): TemplateResult {
    return html`<fieldset class="address">
      <legend>${pageWords.redeem.delivery}</legend>
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
          <option value="">${pageWords.redeem.choose}</option>
          ${countries().map(([code, name]) => html`<option value=${code}>${name}</option>`)}
        </select>`,
      )}
      ${this.#labelled("phone", this.#input("phone", "shipping tel", false, 32, "tel"))}
      <p class="small muted"><bdi>${pageWords.redeem.privacy}</bdi></p>
    </fieldset>`;
  }

  #input(name: Field, autocomplete: string, required: boolean, most: number, type = "text"): TemplateResult {
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

  #labelled(name: Field, control: TemplateResult, hint = ""): TemplateResult {
    return html`<div class="field field-${name}">
      <label for="redeem-${name}">${pageWords.redeem[name]}</label>
      ${control}
      <p class=${this.errors[name] ? "small wrong" : "small muted"} id="redeem-${name}-error"><bdi>${this.errors[name] ?? hint}</bdi></p>
    </div>`;
  }

  #done(): TemplateResult {
    const orders = this.#reader.list(REDEMPTIONS, {}, ({ me }) => me?.redemptions).data;
    const order = orders?.find(({ id }) => id === this.#order?.id) ?? this.#order;
    return html`<div class="redeemed">
      ${picture(this.item)}
      <h2 id="redeem-title" tabindex="-1"><bdi>${pageWords.redeem.done}</bdi></h2>
      <p><bdi>${this.item.title}</bdi></p>
      <p class="small muted"><bdi>${this.item.kind === "TANGIBLE" ? pageWords.redeem.doneTangible : pageWords.redeem.doneDigital}</bdi></p>
      <dl class="sum">
        <div><dt>${pageWords.redeem.balance}</dt><dd class="num"><bdi>${rolling(this.sum, kit.format.number)}</bdi></dd></div>
      </dl>
      ${order ? steps(order) : nothing}
      <div class="actions">
        <button type="button" class="button" @click=${closeMine}>${pageWords.redeem.goOn}</button>
        <button type="button" class="button main" @click=${() => go(addressOf("orders"), { replace: true })}>${pageWords.redeem.seeOrders}</button>
      </div>
    </div>`;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.stage === "working") return;
    const input = this.#unsure ?? this.#filledIn(formOf(event));
    if (!input) return;
    this.stage = "working";
    this.general = "";
    try {
      const { redeem } = await ask(REDEEM, { input });
      this.#unsure = null;
      if (redeem.userErrors.length) this.#refused(redeem);
      else {
        this.stage = "done";
        this.sum = session.member?.points.balance ?? 0;
        this.#order = redeem.redemption;
        forget(DRAFT, thisTab);
        session.adopt(redeem.member);
        cache.expire();
      }
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === "signed-out") {
        this.querySelector("dialog")?.close();
        session.failed(failure);
        return;
      }
      const lost = mayBeDone(failure);
      this.#unsure = lost ? input : null;
      this.stage = lost ? "unsure" : "form";
      this.general = lost ? pageWords.redeem.unsure : kit.t.failures[failure.kind];
    }
  };

  /** The input as it was filled in; null where something is missing, which is then said at its field. */
  #filledIn(form: HTMLFormElement): RedeemInput | null {
    const errors: Errors = {};
    for (const name of FIELDS) {
      const control = form.elements.namedItem(name);
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
      if (control.required && !textOf(form, name)) errors[name] = pageWords.redeem.missing;
      else if (control.type === "email" && control.validity.typeMismatch) errors[name] = pageWords.redeem.badEmail;
    }
    this.errors = errors;
    if (Object.keys(errors).length) return null;
    const email = textOf(form, "email");
    return {
      itemId: this.item.id,
      quantity: this.quantity,
      expectedPrice: this.#offered.price,
      idempotencyKey: this.#key,
      ...(email ? { email } : {}),
      ...(this.item.kind === "TANGIBLE" ? { shippingAddress: addressIn(form) } : {}),
    };
  }

  /** Nothing was taken: say why, at the fields where they are meant. */
  #refused({ userErrors, currentPrice }: RedeemMutation["redeem"]): void {
    const errors: Errors = {};
    const general: string[] = [];
    if (currentPrice !== null) {
      // Ask again, at the price of now.
      this.price = currentPrice;
      this.quantity = Math.min(this.quantity, mostAtOnce(this.#offered, session.member?.points.balance ?? 0));
    }
    for (const { code, path } of userErrors) {
      const field = FIELDS.find((name) => name === path.at(-1));
      if (code === "IDEMPOTENCY_CONFLICT") general.push(pageWords.redeem.already);
      else if (code === "PRICE_CHANGED" && currentPrice !== null) {
        general.push(pageWords.redeem.priceChanged(pointsOf(currentPrice)));
      } else if (field && this.querySelector(`[name="${field}"]`)) {
        errors[field] = code === "INVALID" ? pageWords.redeem.check : refusalWords(code);
      } else general.push(refusalWords(code));
    }
    this.stage = "form";
    this.errors = errors;
    this.general = general.join(" ");
    // Whatever was refused, the catalog that offered it is out of date.
    session.refresh();
  }

  /** Keeps what is typed for this tab: a page that is loaded again has it still. */
  #keep = (event: Event): void => {
    const form = event.target instanceof Element ? event.target.closest("form") : null;
    if (form) remember(DRAFT, JSON.stringify(Object.fromEntries(new FormData(form))), thisTab);
  };

  /** Fills what was kept into fields that are still empty, once for each form. */
  #fillIn(): void {
    const form = this.querySelector("form");
    if (!form || form === this.#filled) return;
    this.#filled = form;
    const draft = draftOf(recall(DRAFT, thisTab));
    for (const name of FIELDS) {
      const control = form.elements.namedItem(name);
      const value = draft[name];
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement) || !value || name === "quantity") continue;
      if (!control.value) control.value = value;
    }
  }
}

function draftOf(text: string | null): Partial<Record<string, string>> {
  try {
    return text ? (JSON.parse(text) as Partial<Record<string, string>>) : {};
  } catch {
    return {}; // not of our making
  }
}
