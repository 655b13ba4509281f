import { type TemplateResult, css, html, nothing } from "lit";
import { WHOLE_ORDER, type WholeOrderFragment } from "#operations/studio/money";
import { moneyOf, moneyText } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, badge, emptyState, factList, pageHead, panel } from "../../console/parts.ts";
import { GamePage } from "../desk.ts";
import { studioStyles } from "../styles.ts";
import { ReturnDialog, returnStyles } from "../money/return-dialog.ts";
import { formStyles } from "../styles-forms.ts";
import { orders as words } from "../texts-orders.ts";
import { returning } from "../texts-returns.ts";
import { orderState } from "./orders.ts";

type Order = WholeOrderFragment;
type Part = Order["parts"][number];

/** What an order is while something of it is left to go back: of one whose goods are back, shipping may be. */
const SOLD: ReadonlySet<Order["status"]> = new Set(["CONFIRMED", "PARTLY_RETURNED", "RETURNED"]);

/** One order: what it is made of and paid by, why it costs that, and what went back. */
export class OrderPage extends GamePage {
  static override properties = { ...GamePage.properties, isReturning: { state: true } };
  /** The dialog that returns it is open. */
  declare isReturning: boolean;

  constructor() {
    super();
    this.isReturning = false;
  }

  override render(): TemplateResult {
    const { view } = this;
    const orderId = view.params.order ?? "";
    const back = { href: view.href("/orders"), words: words.title };
    return answered(
      this.reader.one(WHOLE_ORDER, { gameId: this.gameId, orderId }),
      ({ order }) =>
        order
          ? this.#order(order, back)
          : html`${pageHead(words.notFound, { back })}${emptyState(words.notFoundLead(orderId), { name: "cart" })}`,
      "cards",
    );
  }

  #order(order: Order, back: { href: string; words: string }): TemplateResult {
    return html`
      ${pageHead(html`<code>${order.orderId}</code>`, {
        back,
        lead: html`${orderState(order.status)}`,
        actions: this.#mayReturn(order) ? html`<button type="button" class="button" @click=${() => (this.isReturning = true)}>${returning.open}</button>` : html``,
      })}
      <div class="order-top">${panel(words.facts.title, this.#facts(order))} ${panel(words.why.title, this.#why(order))}</div>
      ${panel(words.lines.title, this.#lines(order))}
      ${panel(words.returns.title, this.#returns(order))}
      ${this.isReturning ? html`<studio-return .view=${this.view} .order=${order} @laurel-closed=${() => (this.isReturning = false)}></studio-return>` : nothing}
    `;
  }

  /** Whether something is left of it, and the reader may give it back. */
  #mayReturn({ status }: Order): boolean {
    return this.view.may("orders:write") && SOLD.has(status);
  }

  #facts({ playerId, due, quote, purchase, reservedAt, reservedUntil, confirmedAt, status }: Order): TemplateResult {
    const { format } = this.view.kit;
    const { facts, held } = words;
    const gain = purchase ?? quote.earns;
    const isHeld = status === "RESERVED";
    const holds = [
      Number(quote.storedValue) ? held.stored : "",
      quote.pointsSpent ? held.points : "",
      quote.coupons.length > 0 ? held.coupons : "",
      quote.lines.some(({ priceSource }) => priceSource === "FLASH") ? held.stock : "",
      quote.shippingFreeBy === "TIER" ? held.shipping : "",
    ].filter(Boolean);
    return factList([
      [
        facts.player,
        playerId === null
          ? html`<span class="muted">${words.erased}</span>`
          : html`<a href=${this.view.href(`/members/${encodeURIComponent(playerId)}`)}><bdi>${playerId}</bdi></a>`,
      ],
      [facts.due, html`<strong>${moneyOf(due)}</strong>`],
      [facts.stored, Number(quote.storedValue) ? moneyText(quote.storedValue, quote.currency) : facts.nothing],
      [facts.points, quote.pointsSpent ? `${format.number(quote.pointsSpent)} · ${moneyText(quote.pointsValue, quote.currency)}` : facts.nothing],
      [facts.reserved, html`<time datetime=${reservedAt}>${format.moment(reservedAt)}</time>`],
      ...(reservedUntil ? [[facts.until, html`<time datetime=${reservedUntil}>${format.moment(reservedUntil)}</time>`] as const] : []),
      ...(isHeld ? [[held.title, holds.join(", ") || facts.nothing] as const] : []),
      ...(status === "EXPIRED" ? [[held.title, held.expired] as const] : []),
      ...(confirmedAt ? [[facts.confirmed, html`<time datetime=${confirmedAt}>${format.moment(confirmedAt)}</time>`] as const] : []),
      [facts.earnsOn, moneyText(quote.earnsOn, quote.currency)],
      [purchase ? facts.earned : facts.wouldEarn, facts.gain(format.number(gain.sc), format.number(gain.p))],
    ]);
  }

  #why({ quote: { explanation, coupons, currency } }: Order): TemplateResult {
    return html`<ol class="why-steps">
        ${explanation.map((sentence) => html`<li>${sentence}</li>`)}
      </ol>
      ${coupons.length > 0
        ? html`<h3>${words.why.coupons}</h3>
            <ul class="order-coupons">
              ${coupons.map(({ code, discount }) => html`<li><code>${code}</code> ${words.why.off(moneyText(discount, currency))}</li>`)}
            </ul>`
        : nothing}`;
  }

  #lines(order: Order): TemplateResult {
    const { number } = this.view.kit.format;
    const { lines, currency, shippingFreeBy } = order.quote;
    const { sources, freeBy } = words.lines;
    const money = (amount: string | number) => moneyText(amount, currency);
    const nameOf = ({ line, isTax }: Part) => {
      const own = line === null ? words.lines.shipping : (lines[line]?.title ?? lines[line]?.sku ?? "");
      return isTax ? words.lines.tax(own) : own;
    };
    const total = (key: "money" | "paid" | "bonus" | "points") => order.parts.reduce((sum, part) => sum + Number(part[key]), 0);
    const shown = order.parts.filter((part) => !part.isTax || [part.money, part.paid, part.bonus].some((amount) => Number(amount)));
    const back = (part: Part, units: number | undefined) => {
      const amount = Number(part.returnedMoney) + Number(part.returnedPaid) + Number(part.returnedBonus);
      const said = [
        part.returnedUnits && units ? words.lines.unitsBack(number(part.returnedUnits), number(units)) : "",
        amount ? money(amount) : "",
        part.returnedPoints ? `${number(part.returnedPoints)} P` : "",
      ];
      return said.filter(Boolean).join(" · ") || nothing;
    };
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.lines.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.lines.sku}</th>
            <th scope="col" class="end">${words.lines.units}</th>
            <th scope="col" class="end">${words.lines.list}</th>
            <th scope="col" class="end">${words.lines.price}</th>
            <th scope="col" class="end">${words.lines.net}</th>
            <th scope="col" class="end">${words.lines.money}</th>
            <th scope="col" class="end">${words.lines.paid}</th>
            <th scope="col" class="end">${words.lines.bonus}</th>
            <th scope="col" class="end">${words.lines.points}</th>
            <th scope="col" class="end">${words.lines.back}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((part) => {
            const line = part.line === null || part.isTax ? undefined : lines[part.line];
            const free = part.line === null && !part.isTax && shippingFreeBy ? badge(freeBy[shippingFreeBy], "good") : nothing;
            return html`<tr>
              <th scope="row"><bdi class="cut" title=${nameOf(part)}>${nameOf(part)}</bdi> ${free}</th>
              <td class="end">${line ? number(line.quantity) : nothing}</td>
              <td class="end">${line ? money(line.list) : nothing}</td>
              <td class="end">${line ? html`${line.priceSource === "LIST" ? nothing : html`${badge(sources[line.priceSource], "info")} `}${money(line.price)}` : nothing}</td>
              <td class="end">${line ? money(line.net) : nothing}</td>
              <td class="end">${money(part.money)}</td>
              <td class="end">${money(part.paid)}</td>
              <td class="end">${money(part.bonus)}</td>
              <td class="end">${number(part.points)}</td>
              <td class="end">${back(part, line?.quantity)}</td>
            </tr>`;
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="5">${words.lines.total}</th>
            <td class="end">${money(total("money"))}</td>
            <td class="end">${money(total("paid"))}</td>
            <td class="end">${money(total("bonus"))}</td>
            <td class="end">${number(total("points"))}</td>
            <td></td>
          </tr>
        </tfoot>
      </table>
    </div>`;
  }

  #returns({ returns, quote: { currency } }: Order): TemplateResult {
    const { format } = this.view.kit;
    const names = words.returns;
    if (returns.length === 0) return emptyState(names.none, { name: "parcel" });
    const money = (amount: string) => moneyText(amount, currency);
    return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${names.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${names.id}</th>
            <th scope="col">${names.at}</th>
            <th scope="col" class="end">${names.money}</th>
            <th scope="col" class="end">${names.paid}</th>
            <th scope="col" class="end">${names.bonus}</th>
            <th scope="col" class="end">${names.points}</th>
            <th scope="col" class="end">${names.earnsOn}</th>
          </tr>
        </thead>
        <tbody>
          ${returns.map(
            (one) => html`<tr>
              <th scope="row"><code class="cut" title=${one.returnId}>${one.returnId}</code></th>
              <td><time datetime=${one.at}>${format.moment(one.at)}</time></td>
              <td class="end">${money(one.money)}</td>
              <td class="end">${money(one.paid)}</td>
              <td class="end">${money(one.bonus)}</td>
              <td class="end">${format.number(one.points)}</td>
              <td class="end">${money(one.earnsOn)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

const orderStyles = css`
  .order-top {
    align-items: start;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .kit studio-order h1 code {
    font-size: 20px;
  }
  .why-steps {
    display: grid;
    gap: 6px;
    list-style: decimal;
    margin: 0;
    padding-inline-start: 24px;
  }
  .order-coupons {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  studio-order .panel h3 {
    font: 600 14px/20px var(--font);
    margin-block: 12px 4px;
  }
  studio-order tfoot > tr > * {
    border-block-start: 2px solid var(--line);
    font-weight: 600;
  }
  @media (max-width: 68rem) {
    .order-top {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const body: PageBody = {
  styles: [studioStyles, formStyles, orderStyles, returnStyles],
  elements: { "studio-order": OrderPage, "studio-return": ReturnDialog },
  render: (view) => html`<studio-order .view=${gameView(view)}></studio-order>`,
};
