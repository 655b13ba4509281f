import { type TemplateResult, html, nothing } from "lit";
import { HELP_BARGAIN, OPEN_BARGAIN } from "#operations/store/bargain";
import { skeleton } from "../../kit/feedback.ts";
import { formOf } from "../../kit/forms.ts";
import { failure } from "../../kit/notice.ts";
import { cache } from "../cache.ts";
import { forgetLink } from "../kept.ts";
import { StorePage } from "../page.ts";
import { addressOf, go } from "../router.ts";
import { session } from "../session.ts";
import { signInButtons } from "../sign-in.ts";
import { ask, kit, t } from "../speech.ts";
import { type Bargain, bargainLink, helperList, itemPicture, moneyWords, priceFacts, refused, stateWords } from "./show.ts";
import { bargainWords } from "../texts/bargain/index.ts";
import { giftWords } from "../texts/gifts/index.ts";

/** What somebody sees who opens the link of a bargaining: its exact price, and the button that helps. */
export class OpenBargain extends StorePage {
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
    const { data, failure: failed, again } = this.reader.one(OPEN_BARGAIN, { token: this.token });
    if (!data) return failed ? failure(kit, failed, { onRetry: again }) : skeleton("rows", t.loading);
    const { bargain } = data;
    return html`<section class="card bargain-open" aria-labelledby="bargain-title">
      ${bargain
        ? this.#bargain(bargain)
        : html`<h1 id="bargain-title"><bdi>${bargainWords.heading}</bdi></h1>
            <p><bdi>${bargainWords.unknown}</bdi></p>`}
      <div class="actions"><button type="button" class="button quiet" @click=${this.#leave}>${t.back}</button></div>
    </section>`;
  }

  #bargain(bargain: Bargain): TemplateResult {
    const words = bargainWords;
    const open = bargain.status === "OPEN" && !bargain.soldOut && !bargain.reservedUntil;
    const helped = bargain.helps.some(({ own }) => own);
    return html`
      <h1 id="bargain-title"><bdi>${bargain.ownerName ? words.headingOf(bargain.ownerName) : words.heading}</bdi></h1>
      ${itemPicture(bargain.imageUrl)}
      <p class="lead"><bdi>${bargain.title}</bdi> · <bdi class="muted">${bargain.gameName}</bdi></p>
      ${priceFacts(bargain)}
      <p class="muted"><bdi>${stateWords(bargain)}</bdi></p>
      ${bargain.own
        ? html`<p><bdi>${words.own}</bdi></p>
            ${bargainLink(bargain)}`
        : helped || !open
          ? nothing
          : this.#help(bargain)}
      ${helperList(bargain)}
    `;
  }

  #help(bargain: Bargain): TemplateResult {
    const words = bargainWords;
    if (session.phase !== "member" || session.member?.isGuest) {
      // The provider's answer is for the accounts of the bargaining's game.
      this.#inGame(bargain.gameId);
      return html`<p><bdi>${this.providers.length > 0 ? words.signIn : words.noProviders}</bdi></p>
        ${signInButtons(this.providers)}`;
    }
    return html`<form novalidate @submit=${this.#submit} aria-busy=${this.busy}>
      <fieldset ?disabled=${this.busy}>
        <label class="gift-check"><input type="checkbox" name="shows" checked /> ${giftWords.dialog.showName}</label>
      </fieldset>
      <div role="alert">${this.wrong ? html`<p class="wrong"><bdi>${this.wrong}</bdi></p>` : nothing}</div>
      <div class="actions"><button type="submit" class="button main" ?disabled=${this.busy}>${words.help}</button></div>
    </form>`;
  }

  #inGame(gameId: string): void {
    const query = new URLSearchParams(location.search);
    if (query.get("game") === gameId) return;
    query.set("game", gameId);
    history.replaceState(history.state, "", `${location.pathname}?${query.toString()}`);
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const showName = new FormData(formOf(event)).has("shows");
    this.busy = true;
    this.wrong = "";
    try {
      // Helping again answers the same: after an answer that never came it is sent once more.
      const { helpBargain } = await ask(HELP_BARGAIN, { input: { token: this.token, showName } });
      cache.expire();
      this.wrong = helpBargain.userErrors.map(({ code }) => refused(code)).join(" ");
      if (helpBargain.cut) session.notice(bargainWords.helped(moneyWords(helpBargain.cut)));
      this.requestUpdate();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };

  #leave = (): void => {
    forgetLink("bargain");
    go(addressOf(session.phase === "signed-out" ? "catalog" : "bargain"), { replace: true });
    this.dispatchEvent(new Event("laurel-closed"));
  };
}
