import { type TemplateResult, html, nothing } from "lit";
import { asFailure, freshKey } from "../kit/client.ts";
import { valueOf } from "../kit/forms.ts";
import { Piece } from "../kit/piece.ts";
import { type Cart, type Good, type Order, type Quote, type Reply, goods, shop } from "./web-shop.ts";

const usd = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const money = (amount: string | number) => usd.format(Number(amount));
const TOP_UPS = ["25", "50", "100"];
const MOST = 20;

/** Words for where a price comes from. */
const SOURCES: Partial<Record<string, string>> = { FLASH: "flash sale", MEMBER_DAY: "member day", PACK: "pack", TIER: "tier", COMBINED: "with points" };

/**
 * The studio's web shop: a cart whose prices Laurel explains line by line, the payment, and what goes back. Says
 * "laurel-moved" with the sentences of what was done.
 */
export class WebShop extends Piece {
  static override properties = {
    player: {},
    goods: { state: true },
    cart: { state: true },
    quote: { state: true },
    order: { state: true },
    returned: { state: true },
    problem: { state: true },
    busy: { state: true },
    declined: { state: true },
  };
  declare player: string;
  declare goods: Good[];
  declare cart: Omit<Cart, "player">;
  declare quote: Quote | null;
  declare order: Order | null;
  /** Units that went back, by line. */
  declare returned: Record<number, number>;
  declare problem: string;
  declare busy: boolean;
  declare declined: boolean;

  #asked = 0;
  /** The studio's id of the order that is being paid: kept until it is known what became of it. */
  #orderId = freshKey();

  constructor() {
    super();
    this.goods = [];
    this.declined = false;
    this.#empty();
  }

  #empty(): void {
    this.cart = { units: {}, coupons: [], points: 0, stored_value: true };
    this.quote = null;
    this.order = null;
    this.returned = {};
    this.problem = "";
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#doing(async () => {
      this.goods = await goods();
    });
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("player") && changed.get("player") !== undefined) this.#empty();
  }

  async #doing(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.problem = asFailure(error).kind === "offline" ? "The shop's server does not answer." : asFailure(error).message;
    } finally {
      this.busy = false;
    }
  }

  #moved(...sentences: string[]): void {
    this.dispatchEvent(new CustomEvent("laurel-moved", { detail: sentences }));
  }

  /** Takes a change of the cart, and asks what it costs now; of two answers the later question's is shown. */
  #change(change: Partial<Cart>): void {
    this.cart = { ...this.cart, ...change };
    const asked = ++this.#asked;
    if (!Object.values(this.cart.units).some((units) => units > 0)) {
      this.quote = null;
      this.problem = "";
      return;
    }
    void this.#doing(async () => {
      const reply = await shop("quote", { player: this.player, ...this.cart });
      if (asked === this.#asked) this.#priced(reply);
    });
  }

  #priced({ quote, userErrors: [error] }: Reply): void {
    this.quote = quote ?? null;
    this.problem = error?.message ?? "";
    this.#orderId = freshKey();
  }

  #buy(quote: Quote): Promise<void> {
    return this.#doing(async () => {
      const reply = await shop("buy", { order: this.#orderId, quote: quote.id, card: this.declined ? "DECLINED" : "GOOD" });
      const { order } = reply;
      if (!order) {
        this.#priced(reply);
        return;
      }
      if (order.status === "RELEASED") {
        this.problem = "The card was declined: nothing was taken.";
        this.#orderId = freshKey();
        return;
      }
      this.order = order;
      this.returned = {};
      this.problem = "";
      this.#moved(`The web shop sold an order for ${money(order.due.amount)} and what Laurel held.`);
    });
  }

  #giveBack(order: Order, units: Record<number, number>): Promise<void> {
    const left = order.quote.lines.some(({ quantity }, line) => quantity > (this.returned[line] ?? 0) + (units[line] ?? 0));
    return this.#doing(async () => {
      const reply = await shop("return", { order: order.orderId, key: freshKey(), units, shipping: !left });
      const [error] = reply.userErrors;
      this.problem = error?.message ?? "";
      if (error || !reply.return || !reply.order) return;
      const { money: paid, paid: value, bonus, points } = reply.return;
      this.order = reply.order;
      for (const [line, count] of Object.entries(units)) this.returned = { ...this.returned, [line]: (this.returned[Number(line)] ?? 0) + count };
      this.#moved(`Back: ${money(paid)} to the card, ${money(Number(value) + Number(bonus))} of stored value, ${points} points.`);
    });
  }

  #topUp(amount: string): Promise<void> {
    return this.#doing(async () => {
      const { topUp, userErrors } = await shop("top-up", { player: this.player, key: freshKey(), amount });
      this.problem = userErrors[0]?.message ?? "";
      if (!topUp) return;
      this.#moved(`Topped up ${money(topUp.paid.amount)}, with a bonus of ${money(topUp.bonus.amount)}.`);
      this.#change({});
    });
  }

  override render(): TemplateResult {
    return html`<h2>The studio's web shop</h2>
      <p class="quiet">Its server asks Laurel for a quote, reserves it, charges a pretend card, and confirms.</p>
      <div role="alert">${this.problem ? html`<p class="wrong">${this.problem}</p>` : null}</div>
      ${this.order ? this.#bought(this.order) : html`<div class="shop">${this.#form()} ${this.#bill()}</div>`}`;
  }

  #form(): TemplateResult {
    const { units, points, stored_value: value } = this.cart;
    return html`<form class="cart" @submit=${(event: Event) => event.preventDefault()}>
      ${this.goods.map(
        ({ sku, title, price }) => html`<div class="good">
          <label for="good-${sku}">${title} <span class="quiet">${money(price)}</span></label>
          <input
            id="good-${sku}"
            type="number"
            min="0"
            max=${MOST}
            .value=${String(units[sku] ?? 0)}
            @change=${(event: Event) => this.#change({ units: { ...units, [sku]: Number(valueOf(event)) } })}
          />
        </div>`,
      )}
      <div class="good">
        <label for="shop-coupon">Coupon code</label>
        <input
          id="shop-coupon"
          maxlength="64"
          autocomplete="off"
          @change=${(event: Event) => this.#change({ coupons: valueOf(event).trim() ? [valueOf(event).trim()] : [] })}
        />
      </div>
      <div class="good">
        <label for="shop-points">Points to pay with</label>
        <input
          id="shop-points"
          type="number"
          min="0"
          .value=${String(points)}
          @change=${(event: Event) => this.#change({ points: Math.floor(Number(valueOf(event))) })}
        />
      </div>
      <label class="tick">
        <input type="checkbox" .checked=${value} @change=${() => this.#change({ stored_value: !value })} />
        Stored value pays first
      </label>
      <label class="tick">
        <input type="checkbox" .checked=${this.declined} @change=${() => (this.declined = !this.declined)} />
        The card is declined
      </label>
      <div class="actions left">
        ${TOP_UPS.map((amount) => html`<button type="button" class="plain" aria-disabled=${this.busy} @click=${() => this.busy || this.#topUp(amount)}>Top up ${money(amount)}</button>`)}
      </div>
    </form>`;
  }

  #bill(): TemplateResult {
    const { quote } = this;
    if (!quote) return html`<p class="empty">The cart is empty. Take something.</p>`;
    return html`<section class="bill" aria-label="What it costs">
      ${bill(quote)}
      <button type="button" class="main" aria-disabled=${this.busy} @click=${() => this.busy || this.#buy(quote)}>Pay ${money(quote.due)}</button>
    </section>`;
  }

  #bought(order: Order): TemplateResult {
    const left = order.quote.lines.map(({ quantity }, line) => quantity - (this.returned[line] ?? 0));
    const rest = Object.fromEntries([...left.entries()].filter(([, units]) => units > 0));
    const act = (words: unknown, units: Record<number, number>) =>
      html`<button type="button" class="plain" aria-disabled=${this.busy} @click=${() => this.busy || this.#giveBack(order, units)}>${words}</button>`;
    return html`<section class="bill" aria-label="The order">
      <p><strong>${order.status.replace("_", " ").toLowerCase()}</strong> <span class="quiet">${order.orderId}</span></p>
      ${bill(order.quote)}
      <div class="actions left">
        ${order.quote.lines.map(({ sku }, line) => ((left[line] ?? 0) > 0 ? act(`Return one ${this.#title(sku)}`, { [line]: 1 }) : nothing))}
        ${Object.keys(rest).length > 0 ? act("Return the rest", rest) : nothing}
        <button type="button" class="plain" @click=${() => this.#empty()}>New cart</button>
      </div>
    </section>`;
  }

  #title(sku: string): string {
    return this.goods.find((good) => good.sku === sku)?.title ?? sku;
  }
}

/** The lines of a quote with their prices, what takes off, what pays, and how it was counted. */
function bill({ lines, coupons, pointsSpent, pointsValue, shipping, shippingFreeBy, storedValue, due, earns, explanation }: Quote): TemplateResult {
  const row = (words: unknown, amount: unknown, kind = "") => html`<tr class=${kind}><th scope="row">${words}</th><td>${amount}</td></tr>`;
  return html`<table class="sums">
      <tbody>
        ${lines.map(({ sku, quantity, list, price, priceSource }) =>
          row(
            html`${quantity} × ${sku}${SOURCES[priceSource] ? html` <span class="quiet">${SOURCES[priceSource]}</span>` : nothing}`,
            html`${price === list ? nothing : html`<s class="quiet">${money(list)}</s> `}${money(price)}`,
          ),
        )}
        ${coupons.map(({ code, discount }) => row(`Coupon ${code}`, money(-Number(discount))))}
        ${pointsSpent > 0 ? row(`${pointsSpent} points`, money(-Number(pointsValue))) : nothing}
        ${shippingFreeBy || Number(shipping) > 0 ? row("Shipping", Number(shipping) > 0 ? money(shipping) : "free") : nothing}
        ${Number(storedValue) > 0 ? row("Stored value", money(-Number(storedValue))) : nothing}
        ${row("By card", money(due), "due")} ${row("Earns", `${earns.sc} SC, ${earns.p} points`)}
      </tbody>
    </table>
    <ol class="why quiet">
      ${explanation.map((sentence) => html`<li>${sentence}</li>`)}
    </ol>`;
}
