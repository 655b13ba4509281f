import { html } from "lit";
import { Piece } from "../shared/piece.ts";
import { graphql } from "../shared/client.ts";
import { CONNECT, CREATE_CODE } from "./operations.ts";
import { failed } from "./parts.ts";
import { format, session } from "./session.ts";
import { t } from "./texts/index.ts";

const LOOK_EVERY = 4_000;

/** For somebody who signed in and whose game is not known yet: a code to show, or one to type. */
export class Connect extends Piece {
  static properties = { code: { state: true }, failure: { state: true }, wrong: { state: true }, busy: { state: true } };

  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#newCode();
    // Until the game has taken the code there is no member; then `load` finds one and this page goes.
    this.#timer = setInterval(() => document.hidden || !this.code || session.load(), LOOK_EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  #newCode = async () => {
    this.failure = null;
    try {
      this.code = (await graphql(CREATE_CODE)).createConnectCode;
    } catch (error) {
      if (error.kind === "signed-out") session.over(t.outcomes.over);
      else this.failure = error;
    }
  };

  #type = async (event) => {
    event.preventDefault();
    const code = new FormData(event.target).get("code").trim();
    if (!code) return;
    this.busy = true;
    this.wrong = "";
    try {
      const { connectStoreCode } = await graphql(CONNECT, { code });
      const [error] = connectStoreCode.userErrors;
      if (error) this.wrong = error.code === "CODE_INVALID" ? t.connect.wrong : error.message;
      else {
        session.notice(t.connect.connected);
        await session.load();
      }
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };

  render() {
    return html`<section class="gate">
      <h1 tabindex="-1">${t.connect.heading}</h1>
      <p>${t.connect.lead}</p>
      <div class="ways">
        <div class="way">
          <h2>${t.connect.show}</h2>
          ${this.failure ? failed(this.failure, this.#newCode) : null}
          ${this.code
            ? html`<p class="code" translate="no">${this.code.code}</p>
                <p class="quiet" @laurel-over=${this.#newCode}>
                  ${t.connect.validFor}
                  <laurel-countdown .until=${this.code.expiresAt} .format=${format}></laurel-countdown>
                </p>`
            : null}
          <p>${t.connect.showText}</p>
          <p class="quiet" role="status">${t.connect.waiting}</p>
        </div>
        <form class="way" @submit=${this.#type}>
          <h2>${t.connect.type}</h2>
          <div class="field">
            <label for="game-code">${t.connect.typeLabel}</label>
            <input
              id="game-code"
              name="code"
              required
              maxlength="64"
              autocomplete="one-time-code"
              autocapitalize="characters"
              spellcheck="false"
              aria-invalid=${Boolean(this.wrong)}
              aria-describedby="game-code-error"
            />
            <p class="wrong" id="game-code-error" role="alert">${this.wrong}</p>
          </div>
          <button type="submit" class="main" ?disabled=${this.busy}>${t.connect.typeButton}</button>
        </form>
      </div>
      <p class="centre"><button type="button" class="link" @click=${this.#out}>${t.connect.other}</button></p>
    </section>`;
  }

  #out = () => session.signOut().catch((error) => session.failed(error));
}
