import { type TemplateResult, html, nothing } from "lit";
import { CONNECT, CREATE_CODE, type CreateCodeMutation } from "#operations/store/pages";
import { type Failure, asFailure } from "../kit/client.ts";
import { Ticker, countdown } from "../kit/countdown.ts";
import { failure } from "../kit/notice.ts";
import { formOf, textOf } from "../kit/forms.ts";
import { Piece } from "../kit/piece.ts";
import { refusalWords } from "./parts.ts";
import { session } from "./session.ts";
import { ask, kit, t } from "./speech.ts";
import { pageWords } from "./texts/pages/index.ts";

const LOOK_EVERY = 4_000;

/**
 * For somebody who signed in and whose game is not known yet: a code to show, or one to type. `isPart` where it is a
 * part of a page: there a gift has made somebody a member.
 */
export class Connect extends Piece {
  static override properties = { isPart: { type: Boolean }, code: { state: true }, failure: { state: true }, wrong: { state: true }, busy: { state: true } };
  declare isPart: boolean;
  declare code: CreateCodeMutation["createConnectCode"] | null;
  declare failure: Failure | null;
  declare wrong: string;
  declare busy: boolean;

  #timer = 0;

  constructor() {
    super();
    this.isPart = false;
    this.code = null;
    this.failure = null;
    this.wrong = "";
    this.busy = false;
    new Ticker(this, Date.now, () => void this.#newCode());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#newCode();
    // Until the game has taken the code there is no member; then `load` finds one and this page goes.
    this.#timer = setInterval(() => {
      if (!document.hidden && this.code) void session.load();
    }, LOOK_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #newCode = async (): Promise<void> => {
    this.failure = null;
    try {
      this.code = (await ask(CREATE_CODE, {})).createConnectCode;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === "signed-out") session.over(t.outcomes.over);
      else this.failure = failure;
    }
  };

  #type = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = textOf(formOf(event), "code");
    if (!code) return;
    this.busy = true;
    this.wrong = "";
    try {
      const { connectStoreCode } = await ask(CONNECT, { code });
      const [error] = connectStoreCode.userErrors;
      if (error) this.wrong = error.code === "CODE_INVALID" ? pageWords.connect.wrong : refusalWords(error.code);
      else {
        session.notice(pageWords.connect.connected);
        await session.load();
      }
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };

  override render(): TemplateResult {
    return html`<section class=${this.isPart ? "card settings" : "gate"}>
      ${this.isPart
        ? html`<h2><bdi>${pageWords.connect.heading}</bdi></h2>
            <p><bdi>${pageWords.connect.ofGift}</bdi></p>`
        : html`<h1 tabindex="-1"><bdi>${pageWords.connect.heading}</bdi></h1>
            <p><bdi>${pageWords.connect.lead}</bdi></p>`}
      <div class="ways">
        <div class="card way">
          <h2><bdi>${pageWords.connect.show}</bdi></h2>
          ${this.failure ? failure(kit, this.failure, { onRetry: () => void this.#newCode() }) : nothing}
          ${this.code
            ? html`<p class="code" translate="no">${this.code.code}</p>
                <p class="muted">${pageWords.connect.validFor} ${countdown({ ...kit, now: Date.now }, this.code.expiresAt)}</p>`
            : nothing}
          <p><bdi>${pageWords.connect.showText}</bdi></p>
          <p class="muted" role="status"><bdi>${pageWords.connect.waiting}</bdi></p>
        </div>
        <form class="card way" @submit=${this.#type}>
          <h2><bdi>${pageWords.connect.type}</bdi></h2>
          <div class="field">
            <label for="game-code">${pageWords.connect.typeLabel}</label>
            <input
              id="game-code"
              name="code"
              required
              maxlength="64"
              autocomplete="one-time-code"
              autocapitalize="characters"
              spellcheck="false"
              aria-invalid=${this.wrong !== ""}
              aria-describedby="game-code-error"
            />
            <p class="small wrong" id="game-code-error" role="alert"><bdi>${this.wrong}</bdi></p>
          </div>
          <button type="submit" class="button main" ?disabled=${this.busy}>${pageWords.connect.typeButton}</button>
        </form>
      </div>
      ${this.isPart ? nothing : html`<p class="centre"><button type="button" class="button quiet" @click=${this.#out}>${pageWords.connect.other}</button></p>`}
    </section>`;
  }

  #out = () => session.signOut().catch((error) => session.failed(error));
}
