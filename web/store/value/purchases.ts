import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { ORDERS, PURCHASES, type PurchaseFactsFragment } from "#operations/store/value";
import { icon } from "../../kit/icons.ts";
import { money } from "../money.ts";
import { StorePage } from "../page.ts";
import { listed, nothingYet } from "../parts.ts";
import { addressOf } from "../router.ts";
import { kit, t } from "../speech.ts";
import { orderCard } from "./order.ts";
import { valueWords } from "../texts/value/index.ts";

type Purchase = PurchaseFactsFragment;

/** Orders of the game's shop, and what was bought in the game: what each earned, and what of it went back. */
export class Purchases extends StorePage {
  override render(): TemplateResult {
    const orders = this.reader.list(ORDERS, {}, ({ me }) => me?.orders);
    const list = this.reader.list(PURCHASES, {}, ({ me }) => me?.purchases);
    const known = new Set(orders.data?.map(({ orderId }) => orderId));
    // The purchase of an order is shown with it.
    const others = list.data?.filter(({ purchaseId }) => !known.has(purchaseId)) ?? null;
    const hasOrders = orders.failure !== null || known.size > 0;
    return html`
      <p class="crumb"><a href=${addressOf("history")}>${icon("arrow", 16)}${t.nav.history}</a></p>
      <h1><bdi>${valueWords.purchases.heading}</bdi></h1>
      <p class="muted"><bdi>${valueWords.purchases.lead}</bdi></p>
      ${hasOrders
        ? html`<section class="row" aria-labelledby="bought-orders">
            <h2 id="bought-orders"><bdi>${valueWords.orders.heading}</bdi></h2>
            ${listed(orders, {
              shown: (shown) => html`<ul class="orders">
                ${repeat(shown, ({ id }) => id, (order) => html`<li class="card bought">${orderCard(order)}</li>`)}
              </ul>`,
              none: () => nothing,
            })}
          </section>`
        : nothing}
      ${hasOrders && others?.length !== 0 ? html`<h2><bdi>${valueWords.orders.others}</bdi></h2>` : nothing}
      ${listed({ ...list, data: others }, {
        shown: (purchases) => html`<div class="card">
          <ul class="purchases">
            ${repeat(purchases, ({ id }) => id, (purchase) => html`<li>${row(purchase)}</li>`)}
          </ul>
        </div>`,
        none: () => (hasOrders ? nothing : nothingYet(valueWords.purchases.empty, "star")),
      })}
    `;
  }
}

function row({ sku, occurredAt, amount, refunded, sc, p }: Purchase): TemplateResult {
  const { t: words, format } = kit;
  const back = Number(refunded.amount) > 0;
  const whole = back && Number(refunded.amount) >= Number(amount.amount);
  return html`<div class="purchase">
    <div>
      <p class="purchase-title"><bdi class="clamp">${sku ?? valueWords.purchases.untitled}</bdi></p>
      <time class="small muted" datetime=${occurredAt}><bdi>${format.moment(occurredAt)}</bdi></time>
    </div>
    <p class="purchase-amount num ${whole ? "gone" : ""}"><bdi>${money(amount)}</bdi></p>
    <p class="purchase-earned num">
      <bdi>${words.reward.progress(format.signed(sc))}</bdi>
      <bdi class="price">${words.reward.points(format.signed(p), p)}</bdi>
    </p>
    ${back ? html`<p class="purchase-back small"><bdi>${whole ? valueWords.purchases.whole : valueWords.purchases.back(money(refunded))}</bdi></p>` : nothing}
  </div>`;
}
