import { type TemplateResult, html, nothing } from "lit";
import { GIVEN_CARDS, TAKE_BACK_CARD } from "#operations/store/cards";
import { closeBeside, closeMine } from "../../kit/dialogs.ts";
import { cache } from "../cache.ts";
import { giftLink } from "../gifts/show.ts";
import { money } from "../money.ts";
import { StorePage } from "../page.ts";
import { session } from "../session.ts";
import { ask, kit } from "../speech.ts";
import { type Card, cardFace, refused } from "./show.ts";
import { cardWords } from "../texts/cards/index.ts";
import { giftWords } from "../texts/gifts/index.ts";

/** The gift cards that the player gave and that wait, with their links; nothing where there are none. */
export class GivenCards extends StorePage {
  static override properties = { shown: { state: true }, busy: { state: true } };
  /** The card whose link is shown. */
  declare shown: Card | null;
  declare busy: boolean;

  constructor() {
    super();
    this.shown = null;
    this.busy = false;
  }

  override render(): TemplateResult | typeof nothing {
    const cards = this.reader.one(GIVEN_CARDS, {}).data?.me?.giftCards ?? [];
    if (cards.length === 0) return nothing;
    return html`<section class="row">
        <h2><bdi>${cardWords.given}</bdi></h2>
        <ul class="gift-own value-cards">
          ${cards.map((card) => this.#card(card))}
        </ul>
      </section>
      ${this.shown ? this.#link(this.shown) : nothing}`;
  }

  #card(card: Card): TemplateResult {
    const amount = money(card.amount);
    return html`<li class="card">
      ${cardFace(card)} ${card.message ? html`<p><bdi>${card.message}</bdi></p>` : nothing}
      <p class="small muted"><bdi>${giftWords.until(kit.format.moment(card.expiresAt))}</bdi></p>
      ${card.link
        ? html`<button type="button" class="button" @click=${() => (this.shown = card)}>
            <span>${giftWords.showLink}<span class="sr">: ${amount}</span></span>
          </button>`
        : html`<p class="small"><bdi>${cardWords.open.over.FROZEN}</bdi></p>`}
      ${card.link
        ? html`<button type="button" class="button quiet" ?disabled=${this.busy} @click=${() => this.#takeBack(card)}>
            <span>${giftWords.takeBack}<span class="sr">: ${amount}</span></span>
          </button>`
        : nothing}
    </li>`;
  }

  #link(card: Card): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="card-link-title" @close=${() => (this.shown = null)} @click=${closeBeside}>
      <div class="inside">
        <h2 id="card-link-title"><bdi>${cardWords.name}: ${money(card.amount)}</bdi></h2>
        <p class="small muted"><bdi>${giftWords.dialog.doneText}</bdi></p>
        ${giftLink(card, cardWords.qr)}
        <div class="actions"><button type="button" class="button main" @click=${closeMine}>${giftWords.dialog.close}</button></div>
      </div>
    </dialog>`;
  }

  #takeBack = async ({ giftCardId }: Card): Promise<void> => {
    if (giftCardId === null) return;
    this.busy = true;
    try {
      const { takeBackGiftCard } = await ask(TAKE_BACK_CARD, { input: { giftCardId } });
      const [error] = takeBackGiftCard.userErrors;
      if (error) session.notice(refused(error.code), { bad: true });
      else session.notice(cardWords.takenBack);
      cache.expire();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };
}
