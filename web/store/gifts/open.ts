import { type TemplateResult, html, nothing } from "lit";
import { CLAIM_GIFT, type ClaimGiftInput, DECLINE_GIFT, OPEN_GIFT } from "#operations/store/gifts";
import { skeleton } from "../../kit/feedback.ts";
import { formOf } from "../../kit/forms.ts";
import { icon } from "../../kit/icons.ts";
import { failure } from "../../kit/notice.ts";
import { addressFields, addressIn, emailIn } from "../address.ts";
import { cache } from "../cache.ts";
import { forgetLink } from "../kept.ts";
import { StorePage } from "../page.ts";
import { addressOf, go, inGame } from "../router.ts";
import { session } from "../session.ts";
import { signInButtons } from "../sign-in.ts";
import { ask, kit, t } from "../speech.ts";
import { type Gift, giftPicture, giftTitle, refused } from "./show.ts";
import { giftWords } from "../texts/gifts/index.ts";

/** What somebody sees who opens the link of a gift: what it is, and the way to have it. */
export class OpenGift extends StorePage {
  static override properties = { token: {}, providers: { attribute: false }, busy: { state: true }, wrong: { state: true } };
  declare token: string;
  declare providers: string[];
  declare busy: boolean;
  declare wrong: string;

  constructor() {
    super();
    this.token = "";
    this.providers = [];
    this.busy = false;
    this.wrong = "";
  }

  override render(): TemplateResult {
    const { data, failure: failed, again } = this.reader.one(OPEN_GIFT, { token: this.token });
    if (!data) return failed ? failure(kit, failed, { onRetry: again }) : skeleton("rows", t.loading);
    const { gift } = data;
    return html`<section class="card gift-open" aria-labelledby="gift-title">
      ${gift ? this.#gift(gift) : this.#nothing(giftWords.open.unknown)}
    </section>`;
  }

  #gift(gift: Gift): TemplateResult {
    const words = giftWords.open;
    const over = gift.side === "GIVEN" ? words.own : gift.status === "READY" ? "" : gift.status === "CLAIMED" ? words.taken : words.over;
    return html`
      ${giftPicture(gift)}
      <div class="gift-words">
        <h1 id="gift-title"><bdi>${gift.giverName ? words.headingFrom(gift.giverName) : words.heading}</bdi></h1>
        <p class="lead">${giftTitle(gift)}</p>
        <p class="muted"><bdi>${gift.gameName}</bdi></p>
        ${gift.message ? html`<blockquote class="gift-message"><bdi>${gift.message}</bdi></blockquote>` : nothing}
        ${over ? this.#nothing(over) : session.phase === "signed-out" ? this.#signIn(gift) : this.#claim(gift)}
      </div>
    `;
  }

  #nothing(words: string): TemplateResult {
    return html`<p><bdi>${words}</bdi></p>
      <div class="actions"><button type="button" class="button" @click=${this.#leave}>${t.back}</button></div>`;
  }

  #signIn({ gameId, expiresAt }: Gift): TemplateResult {
    const words = giftWords.open;
    // The provider's answer is for the accounts of the gift's game.
    inGame(gameId);
    return html`<p><bdi>${this.providers.length > 0 ? words.signIn : words.noProviders}</bdi></p>
      ${signInButtons(this.providers)}
      <p class="small muted"><bdi>${giftWords.until(kit.format.moment(expiresAt))}</bdi></p>
      <div class="actions"><button type="button" class="button quiet" @click=${this.#leave}>${words.later}</button></div>`;
  }

  #claim(gift: Gift): TemplateResult {
    const words = giftWords.open;
    return html`<form novalidate @submit=${this.#submit(gift)} aria-busy=${this.busy}>
      <fieldset ?disabled=${this.busy}>
        ${gift.needsAddress ? html`<p><bdi>${words.goods}</bdi></p>${addressFields()}` : nothing}
        <label class="gift-check"><input type="checkbox" name="shows" checked /> ${giftWords.dialog.showName}</label>
      </fieldset>
      <div role="alert">${this.wrong ? html`<p class="wrong"><bdi>${this.wrong}</bdi></p>` : nothing}</div>
      <p class="small muted"><bdi>${giftWords.until(kit.format.moment(gift.expiresAt))}</bdi></p>
      <div class="actions">
        <button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#leave}>${words.later}</button>
        <button type="button" class="button" ?disabled=${this.busy} @click=${this.#decline}>${words.decline}</button>
        <button type="submit" class="button main" ?disabled=${this.busy}>${icon("gift")}${words.claim}</button>
      </div>
    </form>`;
  }

  #submit = (gift: Gift) => async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = formOf(event);
    const email = gift.needsAddress ? emailIn(form) : "";
    const input: ClaimGiftInput = {
      token: this.token,
      showName: new FormData(form).has("shows"),
      ...(gift.needsAddress ? { shippingAddress: addressIn(form), ...(email ? { email } : {}) } : {}),
    };
    await this.#do(async () => {
      const { claimGift } = await ask(CLAIM_GIFT, { input });
      return { errors: claimGift.userErrors, words: giftWords.open.claimed };
    });
  };

  #decline = (): Promise<void> =>
    this.#do(async () => {
      const { declineGift } = await ask(DECLINE_GIFT, { input: { token: this.token } });
      return { errors: declineGift.userErrors, words: giftWords.open.declined };
    });

  async #do(work: () => Promise<{ errors: readonly { code: string }[]; words: string }>): Promise<void> {
    this.busy = true;
    this.wrong = "";
    try {
      const { errors, words } = await work();
      cache.expire();
      if (errors.length > 0) {
        this.wrong = errors.map(({ code }) => refused(code)).join(" ");
        return;
      }
      session.notice(words);
      this.#leave();
      // Somebody may be a member only now.
      await session.load();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  }

  #leave = (): void => {
    forgetLink("gift");
    go(addressOf(session.phase === "signed-out" ? "catalog" : "gifts"), { replace: true });
    this.dispatchEvent(new Event("laurel-closed"));
  };
}
