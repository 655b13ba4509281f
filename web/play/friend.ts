import { type TemplateResult, html } from "lit";
import { ACCOUNT, JOIN } from "#operations/play";
import { asFailure, freshKey, graphql } from "../kit/client.ts";
import { formOf, textOf } from "../kit/forms.ts";
import { Piece } from "../kit/piece.ts";

/** Names of those who come, in turn. */
const NAMES = ["Abe", "Bea", "Cleo", "Dov", "Edda", "Finn", "Gia", "Hugo"];
const CODE = /^#invite=([\w%-]{1,64})$/;

export interface Friend {
  playerId: string;
  shows: string;
}

/** Returns the code that a text is, or that a link has. */
function codeOf(typed: string): string {
  return CODE.exec(typed.slice(Math.max(0, typed.indexOf("#"))))?.[1] ?? typed;
}

/**
 * Somebody new, who comes by the link of a player: the game makes the friend known with the code, and asserts the account
 * that it signed in with. Says "laurel-joined" with the Friend.
 */
export class Joining extends Piece {
  static override properties = { studioKey: { attribute: false }, gameId: { attribute: false }, busy: { state: true }, problem: { state: true } };
  declare studioKey: string;
  declare gameId: string;
  declare busy: boolean;
  declare problem: string;
  /** Of the link that opened the page. */
  readonly #code: string;
  #count = 0;

  constructor() {
    super();
    this.busy = false;
    this.problem = "";
    this.#code = CODE.exec(location.hash)?.[1] ?? "";
    if (this.#code) history.replaceState(null, "", location.pathname);
  }

  override firstUpdated(): void {
    if (this.#code) this.querySelector<HTMLElement>("input")?.focus();
  }

  #join = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const form = formOf(event);
    const inviteCode = codeOf(textOf(form, "invite").trim());
    this.busy = true;
    try {
      this.problem = await this.#joined(inviteCode);
      if (!this.problem) form.reset();
    } catch (error) {
      this.problem = asFailure(error).message;
    } finally {
      this.busy = false;
    }
  };

  /** Returns why it was refused; "" where the friend has joined. Throws Failure. */
  async #joined(inviteCode: string): Promise<string> {
    const { gameId, studioKey: token } = this;
    const displayName = NAMES[this.#count % NAMES.length] ?? "Friend";
    const playerId = `${displayName.toLowerCase()}-${freshKey().slice(0, 6)}`;
    const { onboardPlayer } = await graphql(JOIN, { input: { gameId, playerId, displayName, inviteCode } }, { token });
    const [refused] = onboardPlayer.userErrors;
    if (refused) return refused.message;
    const { assertIdentity } = await graphql(ACCOUNT, { input: { gameId, playerId, subject: playerId } }, { token });
    this.#count++;
    const shows = `${displayName} came by an invitation; a purchase counts for both a day later`;
    this.dispatchEvent(new CustomEvent<Friend>("laurel-joined", { detail: { playerId, shows } }));
    return assertIdentity.userErrors[0]?.message ?? "";
  }

  override render(): TemplateResult {
    return html`<h2>A friend joins</h2>
      <p class="quiet">
        Somebody new comes by the link or the code that a player has at “Invite friends”. You go on as the friend: buy something, and let a day
        pass.
      </p>
      <form class="inline" @submit=${this.#join}>
        <label class="sr" for="invite">Invite link or code</label>
        <input id="invite" name="invite" required maxlength="512" autocomplete="off" placeholder="Link or code" .value=${this.#code} />
        <button type="submit" class="plain" ?disabled=${this.busy}>Join</button>
      </form>
      <div role="alert">${this.problem ? html`<p class="wrong">${this.problem}</p>` : null}</div>`;
  }
}
