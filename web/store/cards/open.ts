import { type TemplateResult, html, nothing } from "lit";
import { CLAIM_CARD, type ClaimCardMutation, OPEN_CARD } from "#operations/store/cards";
import { skeleton } from "../../kit/feedback.ts";
import { icon } from "../../kit/icons.ts";
import { failure } from "../../kit/notice.ts";
import { cache } from "../cache.ts";
import { forgetLink } from "../kept.ts";
import { money } from "../money.ts";
import { StorePage } from "../page.ts";
import { addressOf, go, inGame } from "../router.ts";
import { session } from "../session.ts";
import { signInButtons } from "../sign-in.ts";
import { ask, kit, t } from "../speech.ts";
import { type Card, cardFace, refused } from "./show.ts";
import { cardWords } from "../texts/cards/index.ts";
import { giftWords } from "../texts/gifts/index.ts";

type Owner = ClaimCardMutation["claimGiftCard"]["member"];

/** What somebody sees who opens the link of a gift card: what it is worth, and the way to have it. */
export class OpenCard extends StorePage {
  static override properties = {
    token: {},
    providers: { attribute: false },
    busy: { state: true },
    wrong: { state: true },
    owner: { state: true },
  };
  declare token: string;
  declare providers: string[];
  declare busy: boolean;
  declare wrong: string;
  /** Who has claimed it just now, with what there is to spend. */
  declare owner: Owner;

  constructor() {
    super();
    this.token = "";
    this.providers = [];
    this.busy = false;
    this.wrong = "";
    this.owner = null;
  }

  override render(): TemplateResult {
    const { data, failure: failed, again } = this.reader.one(OPEN_CARD, { token: this.token });
    if (!data) return failed ? failure(kit, failed, { onRetry: again }) : skeleton("rows", t.loading);
    const { giftCard } = data;
    return html`<section class="card gift-open" aria-labelledby="card-title">
      ${giftCard ? this.#card(giftCard) : this.#nothing(cardWords.open.unknown)}
    </section>`;
  }

  #card(card: Card): TemplateResult {
    const words = cardWords.open;
    return html`
      ${cardFace(card)}
      <div class="gift-words">
        <h1 id="card-title"><bdi>${card.giverName ? words.headingFrom(card.giverName) : words.heading}</bdi></h1>
        ${card.message ? html`<blockquote class="gift-message"><bdi>${card.message}</bdi></blockquote>` : nothing}
        ${this.owner ? this.#claimed(card) : this.#way(card)}
      </div>
    `;
  }

  #way(card: Card): TemplateResult {
    const words = cardWords.open;
    // Of players its giver alone is told the studio's id.
    if (card.giftCardId !== null) return this.#nothing(words.own);
    if (card.status !== "READY") return this.#nothing(words.over[card.status]);
    return session.phase === "signed-out" ? this.#signIn(card) : this.#claim(card);
  }

  #nothing(words: string): TemplateResult {
    return html`<p><bdi>${words}</bdi></p>
      <div class="actions"><button type="button" class="button" @click=${this.#leave}>${t.back}</button></div>`;
  }

  #signIn({ gameId, expiresAt }: Card): TemplateResult {
    const words = cardWords.open;
    // The provider's answer is for the accounts of the card's game.
    inGame(gameId);
    return html`<p><bdi>${this.providers.length > 0 ? words.signIn : giftWords.open.noProviders}</bdi></p>
      ${signInButtons(this.providers)}
      <p class="small muted"><bdi>${giftWords.until(kit.format.moment(expiresAt))}</bdi></p>
      <div class="actions"><button type="button" class="button quiet" @click=${this.#leave}>${giftWords.open.later}</button></div>`;
  }

  #claim(card: Card): TemplateResult {
    const words = cardWords.open;
    return html`<p><bdi>${words.lead}</bdi></p>
      <div role="alert">${this.wrong ? html`<p class="wrong"><bdi>${this.wrong}</bdi></p>` : nothing}</div>
      <p class="small muted"><bdi>${giftWords.until(kit.format.moment(card.expiresAt))}</bdi></p>
      <div class="actions">
        <button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#leave}>${giftWords.open.later}</button>
        <button type="button" class="button main" ?disabled=${this.busy} @click=${this.#submit}>${icon("gift")}${giftWords.open.claim}</button>
      </div>`;
  }

  #claimed({ amount }: Card): TemplateResult {
    const words = cardWords.open;
    const account = this.owner?.storedValue.find(({ currency }) => currency === amount.currency);
    const said = (part: string | undefined, say: (amount: string) => string): TemplateResult | typeof nothing =>
      Number(part ?? 0) > 0 ? html`<p><bdi>${say(money({ amount: part ?? "0", currency: amount.currency }))}</bdi></p>` : nothing;
    return html`<p class="lead" role="status"><bdi>${words.claimed}</bdi></p>
      ${said(account?.available, words.balance)} ${said(account?.held, words.held)}
      <div class="actions">
        <button type="button" class="button quiet" @click=${this.#leave}>${t.back}</button>
        <button type="button" class="button main" @click=${this.#toWallet}>${icon("wallet")}${t.nav.wallet}</button>
      </div>`;
  }

  #submit = async (): Promise<void> => {
    this.busy = true;
    this.wrong = "";
    try {
      const { claimGiftCard } = await ask(CLAIM_CARD, { input: { token: this.token } });
      cache.expire();
      if (claimGiftCard.userErrors.length > 0) {
        this.wrong = claimGiftCard.userErrors.map(({ code }) => refused(code)).join(" ");
        return;
      }
      this.owner = claimGiftCard.member;
      // Somebody may be a member only now.
      await session.load();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };

  #leave = (): void => this.#close("catalog");

  #toWallet = (): void => this.#close("wallet");

  #close(to: "catalog" | "wallet"): void {
    forgetLink("card");
    go(addressOf(to), { replace: true });
    this.dispatchEvent(new Event("laurel-closed"));
  }
}
