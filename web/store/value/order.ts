import { type TemplateResult, html, nothing } from "lit";
import type { OrderFactsFragment } from "#operations/store/value";
import { money } from "../money.ts";
import { pointsOf } from "../session.ts";
import { kit } from "../speech.ts";
import { valueWords } from "../texts/value/index.ts";

type Line = OrderFactsFragment["quote"]["lines"][number];

/** An order: its lines by which price, what paid for it, what it earned, what went back, and how it was counted. */
export function orderCard(order: OrderFactsFragment): TemplateResult {
  const { orderId, status, reservedAt, due, quote, purchase, returns } = order;
  const { format, t: words } = kit;
  const { currency } = quote;
  const is = (amount: string | number) => money({ amount: amount, currency });
  const over = status === "RELEASED" || status === "EXPIRED";
  return html`
    <div class="bought-head">
      <h3><time datetime=${reservedAt}><bdi>${format.day(reservedAt)}</bdi></time></h3>
      <span class="chip">${valueWords.orders.status[status]}</span>
      <span class="small muted"><bdi>${orderId}</bdi></span>
    </div>
    <ul class="bought-lines">
      ${quote.lines.map((line) => html`<li>${lineRow(line, currency)}</li>`)}
    </ul>
    <dl class="bought-sum ${over ? "away" : ""}">
      ${quote.coupons.map(({ code, discount }) => fact(valueWords.orders.coupon(code), is(-Number(discount))))}
      ${quote.pointsSpent > 0 ? fact(pointsOf(quote.pointsSpent), is(-Number(quote.pointsValue))) : nothing}
      ${quote.shippingFreeBy || Number(quote.shipping) > 0
        ? fact(valueWords.orders.shipping, Number(quote.shipping) > 0 ? is(quote.shipping) : valueWords.orders.free)
        : nothing}
      ${Number(quote.storedValue) > 0 ? fact(valueWords.orders.stored, is(-Number(quote.storedValue))) : nothing}
      ${fact(valueWords.orders.money, is(due.amount), "bought-due")}
      ${purchase
        ? fact(
            valueWords.orders.earned,
            html`<bdi>${words.reward.progress(format.signed(purchase.sc))}</bdi> · <bdi class="price">${words.reward.points(format.signed(purchase.p), purchase.p)}</bdi>`,
          )
        : nothing}
    </dl>
    ${returns.length > 0
      ? html`<ul class="bought-back small">
          ${returns.map(({ returnId, at, money: paid, paid: value, bonus, points }) => {
            const stored = Number(value) + Number(bonus);
            const parts = [
              Number(paid) > 0 ? valueWords.orders.backMoney(is(paid)) : "",
              stored > 0 ? valueWords.orders.backValue(is(stored)) : "",
              points > 0 ? valueWords.orders.backPoints(pointsOf(points)) : "",
            ].filter(Boolean);
            return html`<li data-return=${returnId}><bdi>${[valueWords.orders.back(format.day(at)), ...parts].join(" · ")}</bdi></li>`;
          })}
        </ul>`
      : nothing}
    <details class="bought-how small">
      <summary>${valueWords.orders.how}</summary>
      <ol>
        ${quote.explanation.map((sentence) => html`<li><bdi>${sentence}</bdi></li>`)}
      </ol>
    </details>
  `;
}

function lineRow({ sku, quantity, list, price, priceSource }: Line, currency: string): TemplateResult {
  const less = Number(price) < Number(list);
  return html`<div class="bought-line">
    <p><bdi>${sku}</bdi> <span class="muted num"><bdi>${valueWords.orders.times(kit.format.number(quantity))}</bdi></span></p>
    ${priceSource === "LIST" ? nothing : html`<span class="chip">${valueWords.orders.source[priceSource]}</span>`}
    <p class="num bought-price">
      ${less ? html`<s class="small muted"><bdi>${money({ amount: list, currency })}</bdi></s>` : nothing}
      <bdi>${money({ amount: price, currency })}</bdi>
    </p>
  </div>`;
}

function fact(words: string, value: unknown, kind = ""): TemplateResult {
  return html`<div class=${kind}><dt><bdi>${words}</bdi></dt><dd class="num"><bdi>${value}</bdi></dd></div>`;
}
