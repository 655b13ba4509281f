/** The bar that stays on top, and on a phone the tabs at the foot. */
import { type TemplateResult, html, nothing } from "lit";
import { gem } from "../kit/gem.ts";
import { type IconName, icon } from "../kit/icons.ts";
import { rolling } from "../kit/rolling.ts";
import { type PageName, TABS, addressOf } from "./router.ts";
import { nameOf, pointsOf, session } from "./session.ts";
import { kit, t } from "./speech.ts";

const TAB_ICONS = { catalog: "tag", mine: "crown", status: "flag", orders: "parcel", history: "clock" } as const satisfies Record<
  (typeof TABS)[number],
  IconName
>;

/** `inside`: somebody is signed in, and nothing is asked. */
export function bar(page: PageName, inside: boolean): TemplateResult {
  const { member } = session;
  return html`<header class="top">
    <a class="brand" href=${addressOf("catalog")} aria-label=${member?.game.name ?? t.title}>
      <img src="/static/laurel.svg" alt="" width="32" height="32" /><bdi class="brand-name">${member?.game.name ?? t.title}</bdi>
    </a>
    ${inside ? tabs(page) : nothing} ${member && inside ? me(page) : nothing}
  </header>`;
}

function tabs(page: PageName): TemplateResult {
  return html`<nav class="tabs" aria-label=${t.nav.label}>
    ${TABS.map(
      (name) => html`<a href=${addressOf(name)} aria-current=${name === page || (name === "catalog" && page === "item") ? "page" : "false"}>
        ${icon(TAB_ICONS[name])}<span>${t.nav[name]}</span>
      </a>`,
    )}
  </nav>`;
}

function me(page: PageName): TemplateResult | typeof nothing {
  const { member } = session;
  if (!member) return nothing;
  const { balance } = member.points;
  const { unreadCount } = member.notifications;
  const { number } = kit.format;
  const current = (name: PageName) => (name === page ? "page" : "false");
  return html`<div class="me">
    <a class="me-points" href=${addressOf("status")} aria-label=${t.me.points(pointsOf(balance))}>
      ${icon("star", 16)}<strong class="num"><bdi>${rolling(balance, number)}</bdi></strong>
    </a>
    <laurel-purse></laurel-purse>
    <a class="me-gem" href=${addressOf("status")} aria-label=${t.me.tier(member.tier.name)} title=${member.tier.name}>
      ${gem(member.tier, { size: 24 })}
    </a>
    <a class="me-inbox" href=${addressOf("inbox")} aria-label=${t.me.inbox(unreadCount, number(unreadCount))} aria-current=${current("inbox")}>
      ${icon("bell", 24)}${unreadCount > 0 ? html`<span class="badge num">${number(unreadCount)}</span>` : nothing}
    </a>
    <a class="me-account" href=${addressOf("account")} aria-label="${t.nav.account}: ${nameOf(member)}" aria-current=${current("account")}>
      ${icon("person", 24)}<bdi class="me-name">${nameOf(member)}</bdi>
    </a>
  </div>`;
}
