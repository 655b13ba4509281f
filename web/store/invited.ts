/** Who came by the link of another player: the code is kept until it is claimed, or given up. */
import { type TemplateResult, html, nothing } from "lit";
import { CLAIM_INVITATION, type TermsFactsFragment } from "#operations/store";
import { laterWords } from "../kit/later.ts";
import { forget, recall, remember, thisTab } from "../kit/memory.ts";
import { icon } from "../kit/icons.ts";
import { rewardChips } from "../kit/mission.ts";
import { cache } from "./cache.ts";
import { refusalWords } from "./parts.ts";
import { session } from "./session.ts";
import { ask, kit, t } from "./speech.ts";

const INVITED = "laurel:invited";

/** Keeps the code of the link that opened the page. */
export function keepInvitation(code: string): void {
  remember(INVITED, code, thisTab);
}

/** Returns the code that was kept; null where none was. */
export function invitation(): string | null {
  return recall(INVITED, thisTab);
}

/** Gives the code up. */
export function forgetInvitation(): void {
  forget(INVITED, thisTab);
}

function refused(code: string): string {
  const words: Partial<Record<string, string>> = t.invited.refusals;
  return words[code] ?? refusalWords(code);
}

/** Claims the invitation that was kept, and says what came of it. */
export async function claimKept(): Promise<void> {
  const code = invitation();
  if (!code) return;
  try {
    const { claimInvitation } = await ask(CLAIM_INVITATION, { code });
    const [error] = claimInvitation.userErrors;
    forgetInvitation();
    if (error) session.notice(refused(error.code), { bad: true });
    else session.notice(t.invited.done);
    cache.expire();
  } catch (error) {
    session.failed(error);
  }
}

/** Asks a player who is signed in whether to take the invitation. */
export function invitedBanner(onTake: () => void, onLater: () => void): TemplateResult {
  return html`<div class="banner banner-session">
    ${icon("people")}
    <p><bdi>${t.invited.ask}</bdi></p>
    <button type="button" class="button quiet" @click=${onLater}>${t.invited.later}</button>
    <button type="button" class="button" @click=${onTake}>${t.invited.take}</button>
  </div>`;
}

/** Tells who is not signed in what the code is good for; in the demo, the pretend game is at `play`. */
export function invitedCard(terms: TermsFactsFragment | null | undefined, play: string | null): TemplateResult | typeof nothing {
  const code = invitation();
  if (!code || terms === null) return nothing;
  return html`<section class="card invited" aria-labelledby="invited-title">
    ${icon("people", 48)}
    <div class="invited-words">
      <h2 id="invited-title"><bdi>${t.invited.title}</bdi></h2>
      <p><bdi>${t.invited.text}</bdi></p>
      <p class="invited-code"><span class="small muted">${laterWords(kit).invite.code}</span> <strong class="num" dir="ltr">${code}</strong></p>
      ${terms && (terms.inviteeP || terms.inviteeSc)
        ? html`<p class="invited-reward"><span class="small muted">${t.invited.reward}</span> ${rewardChips(kit, { rewardSc: terms.inviteeSc, rewardP: terms.inviteeP })}</p>`
        : nothing}
      ${play ? html`<p><a class="button main" href="${play}#invite=${encodeURIComponent(code)}">${t.invited.play}</a></p>` : nothing}
    </div>
  </section>`;
}
