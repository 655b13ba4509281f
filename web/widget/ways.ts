/** What of the first tab is loaded once its scale shows: the nearest way up, and inviting others. */
import { type CSSResult, type TemplateResult, css, html, nothing } from "lit";
import { inviteCode, inviteCounts, inviteStyles, inviteTerms } from "../kit/invite.ts";
import { icon } from "../kit/icons.ts";
import { laterWords } from "../kit/later.ts";
import { hasWays, nearerWay, pathCard, pathStyles } from "../kit/paths.ts";
import { loaded } from "./loaded.ts";
import { type Scene, titled } from "./scene.ts";

/** The way to the next tier that is nearer than the scale's own, if one is. */
export function nearestWay({ kit, member, parts }: Scene): TemplateResult | typeof nothing {
  const known = parts.data.ways;
  // Where progress alone leads up, nothing but another tier makes it otherwise.
  if (!known || hasWays(known.paths) || known.tier.code !== member.tier.code) void parts.need("ways");
  const nearest = nearerWay(known?.paths ?? []);
  if (!nearest || !member.nextTier) return nothing;
  return titled(laterWords(kit).paths.nearestTo(member.nextTier.name), pathCard(kit, nearest));
}

/** The player's code, closed until it is wanted: it is made when it is first read. */
export function inviting(scene: Scene): TemplateResult | typeof nothing {
  const { kit, parts } = scene;
  const terms = parts.data.ways?.game.invitationTerms;
  if (!terms) return nothing;
  const { invite: words } = laterWords(kit);
  parts.renew("invite");
  const opened = ({ target }: Event) => {
    if (target instanceof HTMLDetailsElement && target.open) void parts.need("invite");
  };
  return html`<details class="part invite" @toggle=${opened}>
    <summary>${icon("people")}<span>${words.title}</span>${icon("chevron")}</summary>
    <div class="rows">
      ${inviteTerms(kit, terms)}
      ${loaded(scene, "invite", (referral) => html`${inviteCode(kit, referral)} ${inviteCounts(kit, referral, terms)}`)}
    </div>
  </details>`;
}

const own = css`
  .invite > .rows {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 8px;
  }
  .invite > summary {
    align-items: center;
    cursor: pointer;
    display: flex;
    font-weight: 600;
    gap: 8px;
    list-style: none;
    min-height: 44px;
  }
  .invite > summary::-webkit-details-marker {
    display: none;
  }
  .invite > summary > span {
    flex: 1;
  }
  .invite > summary > .icon {
    color: var(--accent);
  }
  .invite[open] > summary > .icon:last-child {
    transform: rotate(180deg);
  }
`;

export const wayStyles: CSSResult[] = [pathStyles, inviteStyles, own];
