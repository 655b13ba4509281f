import { type TemplateResult, html, nothing } from "lit";
import { INVITATIONS, INVITE, REPLACE_CODE, type ReferralFactsFragment, type TermsFactsFragment } from "#operations/store/invite";
import { skeleton } from "../kit/feedback.ts";
import { invitationList, inviteCode, inviteCounts, inviteLink, inviteTerms } from "../kit/invite.ts";
import { laterWords } from "../kit/later.ts";
import { failure } from "../kit/notice.ts";
import { qrPicture } from "../kit/qr.ts";
import { cache } from "./cache.ts";
import { StorePage } from "./page.ts";
import { listed, nothingYet, refusalWords } from "./parts.ts";
import { session } from "./session.ts";
import { ask, kit, t } from "./speech.ts";

/** Inviting others: the code and its link, what it gives, and who came. */
export class Invite extends StorePage {
  static override properties = { busy: { state: true } };
  declare busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  override render(): TemplateResult {
    const { invite: words } = laterWords(kit);
    const { data, failure: failed, again } = this.reader.one(INVITE, {});
    const terms = data?.me?.game.invitationTerms;
    return html`
      <h1><bdi>${words.title}</bdi></h1>
      ${data?.me
        ? terms
          ? this.#page(data.me.referral, terms)
          : nothingYet(words.closed, "people")
        : failed
          ? failure(kit, failed, { onRetry: again })
          : skeleton("rows", t.loading)}
    `;
  }

  #page(referral: ReferralFactsFragment, terms: TermsFactsFragment): TemplateResult {
    const { invite: words } = laterWords(kit);
    const came = this.reader.list(INVITATIONS, {}, ({ me }) => me?.invitations);
    return html`<div class="columns">
      <section class="card invite-card">
        ${inviteTerms(kit, terms)} ${inviteCode(kit, referral)}
        ${referral.link
          ? html`${inviteLink(kit, referral.link)}
              <figure class="invite-qr">${qrPicture(referral.link, words.qr)}<figcaption class="small muted"><bdi>${words.qr}</bdi></figcaption></figure>`
          : nothing}
        <div class="deed">
          <p class="muted"><bdi>${words.replaceText}</bdi></p>
          <button type="button" class="button" ?disabled=${this.busy} @click=${this.#replace}>${words.replace}</button>
        </div>
      </section>
      <section class="card">
        <h2><bdi>${words.who}</bdi></h2>
        ${inviteCounts(kit, referral, terms)}
        ${listed(came, { shown: (invitations) => invitationList(kit, invitations), none: () => nothingYet(words.none, "people") })}
      </section>
    </div>`;
  }

  #replace = async (): Promise<void> => {
    this.busy = true;
    try {
      const { replaceInviteCode } = await ask(REPLACE_CODE, {});
      const [error] = replaceInviteCode.userErrors;
      if (error) session.notice(error.code === "LIMIT_REACHED" ? laterWords(kit).invite.tooOften : refusalWords(error.code), { bad: true });
      else session.notice(laterWords(kit).invite.replaced);
      cache.expire();
    } catch (error) {
      session.failed(error);
    } finally {
      this.busy = false;
    }
  };
}
