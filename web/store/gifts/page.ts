import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { GIVEN_CARDS } from "#operations/store/cards";
import { BLOCK_GIVER, CLAIM_GIFT, DECLINE_GIFT, GIFTABLE, GIFTS, TAKE_BACK_GIFT } from "#operations/store/gifts";
import type { List } from "../../kit/cache.ts";
import { closeBeside, closeMine } from "../../kit/dialogs.ts";
import { cache } from "../cache.ts";
import { StorePage } from "../page.ts";
import { listed, nothingYet } from "../parts.ts";
import { session } from "../session.ts";
import { ask, kit } from "../speech.ts";
import type { Present } from "./give.ts";
import { type Gift, giftLink, giftPicture, giftTitle, refused } from "./show.ts";
import { giftWords } from "../texts/gifts/index.ts";

/** What the player gave and got, and what it may give of its own. */
export class Gifts extends StorePage {
  static override properties = { giving: { state: true }, shown: { state: true }, busy: { state: true } };
  declare giving: Present | null;
  /** The gift whose link is shown. */
  declare shown: Gift | null;
  declare busy: boolean;

  constructor() {
    super();
    this.giving = null;
    this.shown = null;
    this.busy = false;
  }

  override render(): TemplateResult {
    const list = this.reader.list(GIFTS, {}, ({ me }) => me?.gifts);
    // Beside cards that were given, "nothing given yet" would be wrong.
    const hasCards = (this.reader.one(GIVEN_CARDS, {}).data?.me?.giftCards.length ?? 0) > 0;
    return html`
      <h1><bdi>${giftWords.heading}</bdi></h1>
      <p class="lead"><bdi>${giftWords.lead}</bdi></p>
      <laurel-cards></laurel-cards>
      ${this.#own()}
      ${hasCards && list.data?.length === 0 ? nothing : this.#list(list)}
      ${this.giving ? html`<laurel-give .present=${this.giving} @laurel-closed=${() => (this.giving = null)}></laurel-give>` : nothing}
      ${this.shown ? this.#link(this.shown) : nothing}
    `;
  }

  #list(list: List<Gift>): TemplateResult {
    return html`<section class="row">
      <h2><bdi>${giftWords.list}</bdi></h2>
      ${listed(list, {
        shown: (gifts) => html`<ul class="orders">
          ${repeat(gifts, ({ giftId }) => giftId, (gift) => this.#gift(gift))}
        </ul>`,
        none: () => nothingYet(giftWords.empty, "gift"),
      })}
    </section>`;
  }

  #own(): TemplateResult | typeof nothing {
    const items = this.reader.one(GIFTABLE, {}).data?.me?.inventory.edges.map(({ node }) => node) ?? [];
    const giftable = items.filter((item) => item.giftable);
    if (giftable.length === 0) return nothing;
    return html`<section class="row">
      <h2><bdi>${giftWords.own}</bdi></h2>
      <ul class="gift-own">
        ${giftable.map((item) => {
          const imageUrl = item.definition.styles[0]?.stillUrl ?? item.definition.styles[0]?.assetUrl ?? null;
          const present = { title: item.title, imageUrl, tangible: false, from: { item: item.code } };
          return html`<li class="card">
            ${giftPicture({ imageUrl, needsAddress: false })}
            <h3 class="clamp">${giftTitle({ title: item.title, quantity: item.quantity })}</h3>
            <button type="button" class="button" @click=${() => (this.giving = present)}>
              <span>${giftWords.give}<span class="sr">: ${item.title}</span></span>
            </button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #gift(gift: Gift): TemplateResult {
    const { format } = kit;
    const given = gift.side === "GIVEN";
    const whose = given ? giftWords.given : gift.giverName ? giftWords.from(gift.giverName) : giftWords.fromSomebody;
    return html`<li class="card order">
      ${giftPicture(gift)}
      <div class="order-words">
        <h3 class="order-title clamp">${giftTitle(gift)}</h3>
        <p><span class="chip order-state">${giftWords.status[gift.status]}</span></p>
        <p class="small muted"><bdi>${whose}</bdi> · <bdi>${format.moment(gift.createdAt)}</bdi></p>
        ${gift.message ? html`<p><bdi>${gift.message}</bdi></p>` : nothing}
        ${given && gift.recipientName ? html`<p class="small"><bdi>${giftWords.claimedBy(gift.recipientName)}</bdi></p>` : nothing}
        ${gift.status === "READY" ? html`<p class="small muted"><bdi>${giftWords.until(format.moment(gift.expiresAt))}</bdi></p>` : nothing}
      </div>
      <div class="gift-deeds">${given ? this.#ofGiver(gift) : this.#ofRecipient(gift)}</div>
    </li>`;
  }

  #ofGiver(gift: Gift): TemplateResult | typeof nothing {
    if (gift.status !== "READY") return nothing;
    return html`
      ${gift.link ? html`<button type="button" class="button" @click=${() => (this.shown = gift)}>${giftWords.showLink}</button>` : nothing}
      <button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => this.#takeBack(gift)}>
        <span>${giftWords.takeBack}<span class="sr">: ${gift.title}</span></span>
      </button>
    `;
  }

  #ofRecipient(gift: Gift): TemplateResult {
    return html`
      ${gift.status === "READY"
        ? html`<button type="button" class="button main" ?disabled=${this.busy} @click=${() => this.#claim(gift)}>${giftWords.open.claim}</button>
            <button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#decline(gift)}>${giftWords.open.decline}</button>`
        : nothing}
      <button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => this.#block(gift)}>
        ${gift.giverBlocked ? giftWords.unblock : giftWords.block}
      </button>
    `;
  }

  #link(gift: Gift): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="link-title" @close=${() => (this.shown = null)} @click=${closeBeside}>
      <div class="inside">
        <h2 id="link-title">${giftTitle(gift)}</h2>
        <p class="small muted"><bdi>${giftWords.dialog.doneText}</bdi></p>
        ${giftLink(gift)}
        <div class="actions"><button type="button" class="button main" @click=${closeMine}>${giftWords.dialog.close}</button></div>
      </div>
    </dialog>`;
  }

  #takeBack = (gift: Gift): Promise<void> =>
    this.#do(async () => {
      const { takeBackGift } = await ask(TAKE_BACK_GIFT, { input: { giftId: gift.giftId } });
      session.adopt(takeBackGift.member);
      return { errors: takeBackGift.userErrors, words: giftWords.takenBack };
    });

  #claim = (gift: Gift): Promise<void> =>
    this.#do(async () => {
      const { claimGift } = await ask(CLAIM_GIFT, { input: { giftId: gift.giftId } });
      return { errors: claimGift.userErrors, words: giftWords.open.claimed };
    });

  #decline = (gift: Gift): Promise<void> =>
    this.#do(async () => {
      const { declineGift } = await ask(DECLINE_GIFT, { input: { giftId: gift.giftId } });
      return { errors: declineGift.userErrors, words: giftWords.open.declined };
    });

  #block = (gift: Gift): Promise<void> =>
    this.#do(async () => {
      const { blockGiver } = await ask(BLOCK_GIVER, { input: { giftId: gift.giftId, blocked: !gift.giverBlocked } });
      return { errors: blockGiver.userErrors, words: "" };
    });

  async #do(work: () => Promise<{ errors: readonly { code: string }[]; words: string }>): Promise<void> {
    this.busy = true;
    try {
      const { errors, words } = await work();
      const [error] = errors;
      if (error) session.notice(refused(error.code), { bad: true });
      else if (words) session.notice(words);
      cache.expire();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  }
}
