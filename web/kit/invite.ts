import { type TemplateResult, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { InvitationFactsFragment, InvitationState, ReferralFactsFragment, TermsFactsFragment } from "#operations/kit";
import type { Kit } from "./context.ts";
import { type IconName, icon } from "./icons.ts";
import { laterWords } from "./later.ts";
import { rewardChips } from "./mission.ts";

const STATE_ICONS: Record<InvitationState, IconName> = {
  JOINED: "person",
  PENDING: "clock",
  QUALIFIED: "check",
  REVERSED: "close",
  REFUSED: "close",
};

/** What inviting gives to both, and what it takes. */
export function inviteTerms(kit: Kit, { minUsd, holdDays, inviterSc, inviterP, inviteeSc, inviteeP }: TermsFactsFragment): TemplateResult {
  const { invite: words } = laterWords(kit);
  const side = (title: string, rewardSc: number, rewardP: number) =>
    rewardSc || rewardP ? html`<div><dt>${title}</dt><dd>${rewardChips(kit, { rewardSc, rewardP })}</dd></div>` : nothing;
  return html`<div class="invite-terms">
    <p><bdi>${words.terms(kit.format.usd(Number(minUsd)), kit.format.days(holdDays))}</bdi></p>
    <dl class="invite-rewards">${side(words.you, inviterSc, inviterP)}${side(words.friend, inviteeSc, inviteeP)}</dl>
  </div>`;
}

/** The code, to be read out or copied. */
export function inviteCode(kit: Kit, { code }: Pick<ReferralFactsFragment, "code">): TemplateResult {
  const { invite: words } = laterWords(kit);
  return html`<div class="invite-given">
    <label class="small muted" for="invite-code">${words.code}</label>
    <div class="invite-line">
      <input id="invite-code" class="invite-code" readonly dir="ltr" .value=${code} @focus=${selectAll} />
      ${copyButton(kit, words.copyCode, code)}
    </div>
  </div>`;
}

/** The link, to be copied, or handed to another app where the browser can. */
export function inviteLink(kit: Kit, link: string): TemplateResult {
  const { invite: words } = laterWords(kit);
  return html`<div class="invite-given">
    <label class="small muted" for="invite-link">${words.link}</label>
    <div class="invite-line">
      <input id="invite-link" readonly dir="ltr" .value=${link} @focus=${selectAll} />
      ${copyButton(kit, words.copyLink, link)}
    </div>
    ${"share" in navigator
      ? html`<button type="button" class="button" @click=${() => void share(link)}>${icon("share")}${words.share}</button>`
      : nothing}
  </div>`;
}

/** So long a button says that it has copied, in milliseconds. */
const COPIED_FOR = 3_000;

function copyButton(kit: Kit, label: string, text: string): TemplateResult {
  const { invite: words } = laterWords(kit);
  const copy = async ({ currentTarget: button }: Event) => {
    if (!(button instanceof Element)) return;
    const said = button.nextElementSibling;
    try {
      await navigator.clipboard.writeText(text);
      button.classList.add("copied");
      if (said) said.textContent = words.copied;
      setTimeout(() => {
        button.classList.remove("copied");
        if (said) said.textContent = "";
      }, COPIED_FOR);
    } catch {
      // A page may not write to the clipboard: the reader copies what is selected.
      button.parentElement?.querySelector("input")?.focus();
    }
  };
  return html`<button type="button" class="button copy" aria-label=${label} @click=${copy}>
      ${icon("copy")}${icon("check")}<span>${words.copy}</span>
    </button>
    <span class="sr" role="status"></span>`;
}

function selectAll({ target }: Event): void {
  if (target instanceof HTMLInputElement) target.select();
}

async function share(url: string): Promise<void> {
  try {
    await navigator.share({ url });
  } catch {
    // Given up, or not allowed here: the link is still there to copy.
  }
}

/** How many count and are on the way, and how much of the limits is used. */
export function inviteCounts(kit: Kit, referral: ReferralFactsFragment, { perMonth, inAll }: TermsFactsFragment): TemplateResult {
  const { invite: words } = laterWords(kit);
  const { number } = kit.format;
  const { qualified, pending, rewardedThisMonth, rewarded } = referral;
  const full = rewarded >= inAll ? words.allFull : rewardedThisMonth >= perMonth ? words.monthFull : "";
  return html`<div class="invite-counts">
    <p class="invite-numbers">
      <span class="chip invite-qualified"><bdi>${words.counted(number(qualified), qualified)}</bdi></span>
      ${pending > 0 ? html`<span class="chip"><bdi>${words.waiting(number(pending), pending)}</bdi></span>` : nothing}
    </p>
    <p class="small muted num">
      <bdi>${words.rewarded(number(rewardedThisMonth), number(perMonth))}</bdi> · <bdi>${words.inAll(number(rewarded), number(inAll))}</bdi>
    </p>
    ${full ? html`<p class="invite-full small">${icon("info", 16)}<bdi>${full}</bdi></p>` : nothing}
  </div>`;
}

/** Those who came, each with a letter and a state, as the inviter may see them. */
export function invitationList(kit: Kit, invitations: readonly InvitationFactsFragment[]): TemplateResult {
  const { invite: words } = laterWords(kit);
  return html`<ol class="invitations">
    ${repeat(
      invitations,
      ({ invitationId }) => invitationId,
      ({ state, initial }) => html`<li class="invitation invitation-${state.toLowerCase()}">
        <span class="invitation-initial" aria-hidden="true">${initial ?? icon("person")}</span>
        <span class="sr">${initial ?? words.somebody}</span>
        <bdi>${words.states[state]}</bdi>
        <span class="invitation-state">${icon(STATE_ICONS[state])}</span>
      </li>`,
    )}
  </ol>`;
}

export const inviteStyles = css`
  .invite-terms,
  .invite-given,
  .invite-counts {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .invite-rewards {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  .invite-rewards > div {
    display: grid;
    gap: 4px;
  }
  .invite-rewards dt {
    color: var(--muted);
    font-size: 13px;
    line-height: 18px;
  }
  .invite-line {
    display: flex;
    gap: 8px;
  }
  .invite-line > input {
    background: var(--sunken);
    border: 1px solid var(--control);
    border-radius: var(--radius-control);
    color: inherit;
    flex: 1;
    font: inherit;
    min-height: 44px;
    min-width: 0;
    padding: 8px 12px;
    text-overflow: ellipsis;
  }
  .invite-line > .invite-code {
    font: 700 20px/28px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    letter-spacing: 0.12em;
  }
  .invite-line > .button {
    flex: none;
  }
  .invite-given > .button {
    justify-self: start;
  }
  .copy:not(.copied) > .icon:nth-child(2),
  .copy.copied > .icon:nth-child(1) {
    display: none;
  }
  .invite-numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .invite-qualified {
    color: var(--accent);
    font-weight: 600;
  }
  .invite-full {
    align-items: start;
    color: var(--warn);
    display: flex;
    gap: 8px;
  }
  .invitation {
    align-items: center;
    border-block-start: 1px solid var(--line);
    display: flex;
    gap: 12px;
    min-height: 52px;
  }
  .invitation:first-child {
    border-block-start: 0;
  }
  .invitation-initial {
    align-items: center;
    background: var(--sunken);
    border: 1px solid var(--line);
    border-radius: 999px;
    display: inline-flex;
    flex: none;
    font-weight: 600;
    height: 36px;
    justify-content: center;
    width: 36px;
  }
  .invitation-state {
    color: var(--muted);
    display: inline-flex;
    margin-inline-start: auto;
  }
  .invitation-qualified .invitation-state {
    color: var(--accent);
  }
  .invitation:is(.invitation-reversed, .invitation-refused) {
    color: var(--muted);
  }
  .qr {
    border: 1px solid var(--line);
    border-radius: var(--radius-control);
    display: block;
    forced-color-adjust: none;
    height: auto;
    max-width: 100%;
    shape-rendering: crispedges;
    width: 200px;
  }
  .qr-light {
    fill: #ffffff;
  }
  .qr-dark {
    fill: #000000;
  }
`;
