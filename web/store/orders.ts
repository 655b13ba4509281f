import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CANCEL, REDEMPTIONS, type RedeemedFragment } from "#operations/store/pages";
import { safeLink } from "../kit/format.ts";
import { icon } from "../kit/icons.ts";
import { picture } from "../kit/item.ts";
import type { List } from "../kit/cache.ts";
import { cache } from "./cache.ts";
import { StorePage } from "./page.ts";
import { closeBeside, closeMine } from "../kit/dialogs.ts";
import { listed, nothingYet, refusalWords } from "./parts.ts";
import { addressOf } from "./router.ts";
import { pointsOf, session } from "./session.ts";
import { ask, kit, t } from "./speech.ts";
import { steps } from "./steps.ts";
import { pageWords } from "./texts/pages/index.ts";

const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;

/** The words about one: what a benefit gave took no points, and gives none back. */
function wordsOf({ benefit, pointsSpent }: RedeemedFragment): typeof pageWords.orders.gift {
  const { orders } = pageWords;
  if (benefit) return orders.gift;
  const points = pointsOf(pointsSpent);
  return { ...orders, spent: orders.spent(points), cancelText: orders.cancelText(points) };
}

/** What was redeemed and what became of it; looks again while something is pending. */
export class Orders extends StorePage {
  static override properties = { cancelling: { state: true }, busy: { state: true } };
  /** The one whose cancelling is to be confirmed. */
  declare cancelling: RedeemedFragment | null;
  declare busy: boolean;

  #list: List<RedeemedFragment> | null = null;
  #wait = FIRST_WAIT;
  #timer = 0;

  constructor() {
    super();
    this.cancelling = null;
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#seen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#seen);
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** Looks again after a while that grows; nothing pending, or nobody looking, asks for nothing. */
  #later(): void {
    const list = this.#list;
    const pending = list?.data?.some(({ status }) => status === "PENDING");
    if (!pending || list?.loading || document.hidden || !this.isConnected || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#list?.again();
    }, this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 1.4);
  }

  #seen = (): void => {
    if (document.hidden) return;
    this.#wait = FIRST_WAIT;
    this.#later();
  };

  override updated(): void {
    super.updated();
    this.#later();
  }

  override render(): TemplateResult {
    const list = (this.#list = this.reader.list(REDEMPTIONS, {}, ({ me }) => me?.redemptions));
    return html`
      <h1><bdi>${pageWords.orders.heading}</bdi></h1>
      <p class="orders-ways">
        <a class="button" href=${addressOf("gifts")}>${icon("gift")}${t.nav.gifts}</a>
        <a class="button" href=${addressOf("bargain")}>${icon("people")}${t.nav.bargain}</a>
        <a class="button" href=${addressOf("coupons")}>${icon("ticket")}${t.nav.coupons}</a>
        <a class="button" href=${addressOf("wallet")}>${icon("wallet")}${t.nav.wallet}</a>
      </p>
      ${listed(list, {
        shown: (orders) => html`<ul class="orders">
          ${repeat(orders, ({ id }) => id, (order) => this.#order(order))}
        </ul>`,
        none: () => nothingYet(pageWords.orders.empty, "parcel", { words: pageWords.orders.toStore, href: addressOf("catalog") }),
      })}
      ${this.cancelling ? this.#dialog(this.cancelling) : nothing}
    `;
  }

  #order(order: RedeemedFragment): TemplateResult {
    const { status, title, quantity } = order;
    const words = wordsOf(order);
    const { format } = kit;
    const tracking = order.trackingUrl && safeLink(order.trackingUrl);
    return html`<li class="card order">
      ${picture(order.item)}
      <div class="order-words">
        <h2 class="order-title clamp"><bdi>${title}</bdi>${quantity > 1 ? html` ${pageWords.orders.times(format.number(quantity))}` : nothing}</h2>
        <p><span class="chip order-state">${pageWords.orders.status[status]}</span></p>
        <p class="small muted"><bdi class="num">${words.spent}</bdi> · <bdi>${words.redeemed(format.moment(order.createdAt))}</bdi></p>
        ${status === "PENDING" ? html`<p class="small muted"><bdi>${words.due(format.moment(order.dueAt))}</bdi></p>` : nothing}
        ${order.failureReason ? html`<p><bdi>${pageWords.orders.reason(order.failureReason)}</bdi></p>` : nothing}
        ${status === "FAILED" || status === "CANCELLED" ? html`<p><bdi>${words.returned}</bdi></p>` : nothing}
        ${tracking ? html`<p><a href=${tracking} target="_blank" rel="noopener noreferrer">${pageWords.orders.tracking}</a></p>` : nothing}
      </div>
      ${steps(order)}
      ${status === "PENDING"
        ? html`<button
            type="button"
            class="button quiet order-cancel"
            @click=${() => (this.cancelling = order)}
          >
            <span>${pageWords.orders.cancel}<span class="sr">: ${title}</span></span>
          </button>`
        : nothing}
    </li>`;
  }

  #dialog(order: RedeemedFragment): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="cancel-title" @close=${() => (this.cancelling = null)} @click=${closeBeside}>
      <div class="inside">
        <h2 id="cancel-title"><bdi>${pageWords.orders.cancelTitle(order.title)}</bdi></h2>
        <p><bdi>${wordsOf(order).cancelText}</bdi></p>
        <div class="actions">
          <button type="button" class="button" @click=${closeMine}>${pageWords.orders.cancelNo}</button>
          <button type="button" class="button main" ?disabled=${this.busy} @click=${() => this.#cancel(order)}>
            ${pageWords.orders.cancelYes}
          </button>
        </div>
      </div>
    </dialog>`;
  }

  async #cancel(order: RedeemedFragment): Promise<void> {
    this.busy = true;
    try {
      const { cancelRedemption } = await ask(CANCEL, { id: order.id });
      const [error] = cancelRedemption.userErrors;
      if (error) session.notice(refusalWords(error.code), { bad: true });
      else {
        session.adopt(cancelRedemption.member);
        session.notice(wordsOf(order).cancelled);
      }
      cache.expire();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
      this.querySelector("dialog")?.close();
    }
  }
}
