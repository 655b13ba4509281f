import { type TemplateResult, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { CANCEL, REDEMPTIONS, type RedeemedFragment, type RedemptionsQuery } from "#operations/store";
import { graphql } from "../kit/client.ts";
import { safeLink } from "../kit/format.ts";
import { Piece } from "../kit/piece.ts";
import { Paged } from "./paged.ts";
import { closeBeside, closeMine, openDialogs, picture, tail } from "./parts.ts";
import { addressOf, onLink } from "./router.ts";
import { format, session } from "./session.ts";
import { t } from "./texts/index.ts";

const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;

/** The words about one: what a benefit gave took no points, and gives none back. */
function wordsOf({ benefit, pointsSpent }: RedeemedFragment): typeof t.rewards.gift {
  const { rewards } = t;
  if (benefit) return rewards.gift;
  const points = format.number(pointsSpent);
  return { ...rewards, spent: rewards.spent(points), cancelText: rewards.cancelText(points) };
}

/** What was redeemed and what became of it; looks again while something is pending. */
export class Rewards extends Piece {
  static override properties = { cancelling: { state: true }, busy: { state: true } };
  /** The one whose cancelling is to be confirmed. */
  declare cancelling: RedeemedFragment | null;
  declare busy: boolean;

  #list = new Paged<RedeemedFragment, RedemptionsQuery>(this, REDEMPTIONS, ({ me }) => {
    if (!me) {
      session.over(t.outcomes.over);
      return undefined;
    }
    const { redemptions, ...standing } = me;
    session.adopt(standing);
    return redemptions;
  });
  #wait = FIRST_WAIT;
  #timer = 0;

  constructor() {
    super();
    this.cancelling = null;
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#visible);
    void this.#list.start({}).then(this.#later);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#visible);
    clearTimeout(this.#timer);
  }

  /** Looks again after a while that grows; nothing pending, or nobody looking, asks for nothing. */
  #later = (): void => {
    clearTimeout(this.#timer);
    const pending = this.#list.items.some((redemption) => redemption.status === "PENDING");
    if (!pending || document.hidden || !this.isConnected) return;
    this.#timer = setTimeout(() => void this.#list.refresh().then(this.#later), this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 1.4);
  };

  #visible = (): void => {
    if (document.hidden) return;
    this.#wait = FIRST_WAIT;
    this.#later();
  };

  override updated(): void {
    openDialogs(this);
  }

  override render(): TemplateResult {
    const { items, loading, failure } = this.#list;
    return html`
      <h1>${t.rewards.heading}</h1>
      <ul class="rows">
        ${repeat(items, (redemption) => redemption.id, (redemption) => this.#row(redemption))}
      </ul>
      ${!items.length && !loading && !failure
        ? html`<div class="empty">
            <p>${t.rewards.empty}</p>
            <a class="plain" href=${addressOf("catalog")} @click=${onLink("catalog")}>${t.rewards.toStore}</a>
          </div>`
        : null}
      ${tail(this.#list)} ${this.cancelling ? this.#dialog(this.cancelling) : null}
    `;
  }

  #row(redemption: RedeemedFragment): TemplateResult {
    const { status } = redemption;
    const words = wordsOf(redemption);
    const tracking = redemption.trackingUrl && safeLink(redemption.trackingUrl);
    const settled = redemption.settledAt && t.rewards.settled(t.rewards.status[status], format.moment(redemption.settledAt));
    return html`<li class="row">
      ${picture(redemption.item)}
      <div class="about">
        <h2>${redemption.title}${redemption.quantity > 1 ? html` ${t.rewards.times(format.number(redemption.quantity))}` : null}</h2>
        <p class="quiet">
          ${words.spent} · ${settled || words.redeemed(format.moment(redemption.createdAt))}
        </p>
        ${status === "PENDING" ? html`<p class="quiet">${words.due(format.moment(redemption.dueAt))}</p>` : null}
        ${redemption.failureReason ? html`<p>${t.rewards.reason(redemption.failureReason)}</p>` : null}
        ${status === "FAILED" || status === "CANCELLED" ? html`<p>${words.returned}</p>` : null}
        ${tracking ? html`<p><a href=${tracking} target="_blank" rel="noopener noreferrer">${t.rewards.tracking}</a></p>` : null}
      </div>
      <div class="end">
        <span class="status ${status}">${t.rewards.status[status]}</span>
        ${status === "PENDING"
          ? html`<button type="button" class="link" @click=${() => (this.cancelling = redemption)}>${t.rewards.cancel}</button>`
          : null}
      </div>
    </li>`;
  }

  #dialog(redemption: RedeemedFragment): TemplateResult {
    return html`<dialog aria-labelledby="cancel-title" @close=${() => (this.cancelling = null)} @click=${closeBeside}>
      <div class="inside">
        <h2 id="cancel-title">${t.rewards.cancelTitle(redemption.title)}</h2>
        <p>${wordsOf(redemption).cancelText}</p>
        <div class="actions">
          <button type="button" class="plain" @click=${closeMine}>${t.rewards.cancelNo}</button>
          <button type="button" class="main" ?disabled=${this.busy} @click=${() => this.#cancel(redemption)}>${t.rewards.cancelYes}</button>
        </div>
      </div>
    </dialog>`;
  }

  async #cancel(redemption: RedeemedFragment): Promise<void> {
    this.busy = true;
    try {
      const { cancelRedemption } = await graphql(CANCEL, { id: redemption.id });
      const [error] = cancelRedemption.userErrors;
      if (error) session.notice(error.code === "NOT_PENDING" ? t.rewards.tooLate : error.message, { bad: true });
      else {
        session.adopt(cancelRedemption.member);
        session.notice(wordsOf(redemption).cancelled);
      }
      await this.#list.refresh();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
      this.querySelector("dialog")?.close();
    }
  }
}
