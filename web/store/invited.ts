/** What is shown to who came by the link of another player. */
import { type TemplateResult, html, nothing } from "lit";
import { CLAIM_INVITATION, type TermsFactsFragment } from "#operations/store/invite";
import { laterWords } from "../kit/later.ts";
import { icon } from "../kit/icons.ts";
import { rewardChips } from "../kit/mission.ts";
import { Piece } from "../kit/piece.ts";
import { cache } from "./cache.ts";
import { forgetInvitation, invitation } from "./invitation.ts";
import { refusalWords } from "./parts.ts";
import { session } from "./session.ts";
import { ask, kit } from "./speech.ts";

function refused(code: string): string {
  const words: Partial<Record<string, string>> = laterWords(kit).invited.refusals;
  return words[code] ?? refusalWords(code);
}

/** Asks a player who is signed in whether to take the invitation. */
export class Invited extends Piece {
  static override properties = { busy: { state: true } };
  declare busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  override render(): TemplateResult | typeof nothing {
    if (!invitation()) return nothing;
    return html`<div class="banner banner-session">
      ${icon("people")}
      <p><bdi>${laterWords(kit).invited.ask}</bdi></p>
      <button type="button" class="button quiet" @click=${this.#later}>${laterWords(kit).invited.later}</button>
      <button type="button" class="button" ?disabled=${this.busy} @click=${this.#take}>${laterWords(kit).invited.take}</button>
    </div>`;
  }

  #later = (): void => {
    forgetInvitation();
    this.requestUpdate();
  };

  #take = async (): Promise<void> => {
    this.busy = true;
    try {
      const { claimInvitation } = await ask(CLAIM_INVITATION, { code: invitation() ?? "" });
      forgetInvitation();
      const [error] = claimInvitation.userErrors;
      if (error) session.notice(refused(error.code), { bad: true });
      else session.notice(laterWords(kit).invited.done);
      cache.expire();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };
}

/** Tells who is not signed in what the code is good for; in the demo, the pretend game is at `play`. */
export function invitedCard(terms: TermsFactsFragment | null | undefined, play: string | null): TemplateResult | typeof nothing {
  const code = invitation();
  if (!code || terms === null) return nothing;
  return html`<section class="card invited" aria-labelledby="invited-title">
    ${icon("people", 48)}
    <div class="invited-words">
      <h2 id="invited-title"><bdi>${laterWords(kit).invited.title}</bdi></h2>
      <p><bdi>${laterWords(kit).invited.text}</bdi></p>
      <p class="invited-code"><span class="small muted">${laterWords(kit).invite.code}</span> <strong class="num" dir="ltr">${code}</strong></p>
      ${terms && (terms.inviteeP || terms.inviteeSc)
        ? html`<p class="invited-reward"><span class="small muted">${laterWords(kit).invited.reward}</span> ${rewardChips(kit, { rewardSc: terms.inviteeSc, rewardP: terms.inviteeP })}</p>`
        : nothing}
      ${play ? html`<p><a class="button main" href="${play}#invite=${encodeURIComponent(code)}">${laterWords(kit).invited.play}</a></p>` : nothing}
    </div>
  </section>`;
}
