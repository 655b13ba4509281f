/** What is below the first screen, and the tabs after the first: loaded once that shows. */
import { type CSSResult, type TemplateResult, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { WidgetMemberFragment } from "#operations/widget";
import type { SpendQuery } from "#operations/widget/tabs";
import { activityRow, activityStyles } from "../kit/activity.ts";
import { balance, balanceStyles } from "../kit/balance.ts";
import { benefitRow, benefitStyles } from "../kit/benefit.ts";
import { changeRows, compareStyles, tierCompare } from "../kit/compare.ts";
import type { Kit } from "../kit/context.ts";
import { flightStyles } from "../kit/flight.ts";
import { gem } from "../kit/gem.ts";
import { historyList, historyStyles } from "../kit/history.ts";
import { inboxList, inboxStyles } from "../kit/inbox.ts";
import { itemCard, itemStyles } from "../kit/item.ts";
import { missionCard, missionStyles, nearestFirst } from "../kit/mission.ts";
import { empty, noticeStyles } from "../kit/notice.ts";
import { riskStyles } from "../kit/risk-card.ts";
import { type Offer, offerOf } from "../kit/offer.ts";
import { loaded } from "./loaded.ts";
export { acting } from "./actions.ts";
export { looksOf } from "./looks.ts";
export { Parts } from "./parts.ts";
export { toast } from "../kit/notice.ts";
export { riskCard } from "../kit/risk-card.ts";
import type { View } from "./frame.ts";
import { type Scene, titled } from "./scene.ts";
import { inviting, nearestWay, wayStyles } from "./ways.ts";
import { worn, wornStyles } from "./worn.ts";

const own = css`
  .first {
    background: var(--sunken);
    border-radius: var(--radius);
    padding: 16px;
  }
  .first ul {
    display: grid;
    gap: 4px;
    list-style: disc;
    margin-block-start: 8px;
    padding-inline-start: 20px;
  }
  .part {
    border-block-start: 1px solid var(--line);
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
  }
  .rows {
    display: grid;
    gap: 12px;
  }
  .items {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
  }
  .items > li {
    display: grid;
  }
  .up {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .order {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
  }
  .order p {
    flex-basis: 100%;
  }
  .more {
    text-align: center;
  }
  :host([compact]) .frame > .risk {
    border-inline: 0;
    border-block-end: 0;
    border-radius: 0;
  }
`;

export const styles: CSSResult[] = [
  activityStyles,
  balanceStyles,
  benefitStyles,
  compareStyles,
  flightStyles,
  historyStyles,
  inboxStyles,
  itemStyles,
  missionStyles,
  noticeStyles,
  riskStyles,
  ...wayStyles,
  wornStyles,
  own,
];

const IN_REACH = 3;
/** What signing in at the store settles: it does not put an item out of reach. */
const SETTLED_THERE = new Set(["EMAIL_REQUIRED", "IDENTIFICATION_REQUIRED", "STORE_SESSION_REQUIRED"]);

type Item = SpendQuery["catalog"]["edges"][number]["node"];

export function viewBody(view: Exclude<View, "earn">, scene: Scene): TemplateResult {
  return { spend, compare, inbox, why }[view](scene);
}

/** The rest of the first tab: what the first purchase brings, missions, what can be done every day, what the tier gives, and what the next one brings. */
export function lower(scene: Scene): TemplateResult {
  const { kit, member } = scene;
  const { t } = kit;
  const { tier, nextTier, missions, activities } = member;
  return html`${nearestWay(scene)} ${isNew(member) ? firstRun(kit, member) : nothing}
    ${missions.length > 0
      ? titled(
          t.widget.missions,
          html`<ul class="rows">
            ${nearestFirst(missions).map((mission) => html`<li>${missionCard(kit, mission)}</li>`)}
          </ul>`,
        )
      : nothing}
    ${activities.length > 0
      ? titled(
          t.widget.activities,
          html`<ul class="rows">
            ${repeat(activities, ({ code }) => code, (activity) => html`<li>${activityRow(kit, activity)}</li>`)}
          </ul>`,
        )
      : nothing}
    ${tier.benefits.length > 0
      ? titled(
          t.widget.benefits(tier.name),
          html`<ul class="rows">
            ${repeat(
              tier.benefits,
              ({ code }) => code,
              (benefit) => html`<li>${benefitRow(kit, benefit, { onClaim: scene.onClaim, busy: scene.busy })}</li>`,
            )}
          </ul>`,
        )
      : nothing}
    ${nextTier
      ? titled(
          t.widget.up,
          html`<p class="up">${gem(nextTier, { size: 24 })}<bdi>${t.scale.toNext(kit.format.number(member.progress.remaining), nextTier.name)}</bdi></p>
            ${changeRows(kit, tier, nextTier)}`,
        )
      : nothing}
    ${inviting(scene)}`;
}

/** Nothing was bought, earned or given yet. */
function isNew({ tier, progress, points, missions }: WidgetMemberFragment): boolean {
  return (
    tier.rank === 1 &&
    progress.current === 0 &&
    points.balance === 0 &&
    points.expiresAt === null &&
    missions.every(({ progress }) => progress === 0)
  );
}

function firstRun(kit: Kit, member: WidgetMemberFragment): TemplateResult {
  const { t, format } = kit;
  const { nextTier, progress } = member;
  return html`<section class="first">
    <h3>${t.widget.first.title}</h3>
    <ul>
      <li><bdi>${t.widget.first.points}</bdi></li>
      ${nextTier ? html`<li><bdi>${t.widget.first.progress(format.number(progress.target), nextTier.name)}</bdi></li>` : nothing}
    </ul>
  </section>`;
}

function spend(scene: Scene): TemplateResult {
  const { kit, member, onStore, locale, parts } = scene;
  const { t, format } = kit;
  const words = t.widget.redemption;
  return html`${balance(kit, member.points)}
  ${loaded(scene, "spend", ({ me, catalog }) => {
    const { reach, almost } = offers(catalog.edges.map((edge) => edge.node));
    // What is in reach is redeemed in the store, where one is signed in.
    const there: Partial<Offer> = { action: "redeem", words: t.widget.store.redeem };
    const card = (item: Item, offer?: Partial<Offer>) =>
      html`<li>${itemCard(kit, item, { offer: { ...offerOf(kit, item), ...offer }, onAct: onStore })}</li>`;
    const gifts = me?.redemptions.edges.map((edge) => edge.node) ?? [];
    return html`${reach.length > 0 ? titled(t.widget.reach, html`<ul class="items">${repeat(reach, ({ id }) => id, (item) => card(item, there))}</ul>`) : nothing}
    ${almost
      ? titled(
          t.widget.almost(format.number(almost.eligibility?.pointsShort ?? 0), almost.eligibility?.pointsShort ?? 0),
          html`<ul class="items">${card(almost)}</ul>`,
        )
      : nothing}
    ${reach.length === 0 && !almost ? empty(t.widget.nothing, { name: "tag" }) : nothing}
    ${worn(me?.inventory.edges ?? [], locale, parts.account.endpoint)}
    ${gifts.length > 0
      ? titled(
          t.widget.orders,
          html`<ul class="rows">
            ${gifts.map(
              ({ title, status, failureReason }) => html`<li class="order">
                <bdi>${title}</bdi> <span class="chip"><bdi>${words[status]}</bdi></span>
                ${failureReason ? html`<p class="small muted"><bdi>${failureReason}</bdi></p>` : nothing}
              </li>`,
            )}
          </ul>`,
        )
      : nothing}`;
  })}`;
}

/** Three that the points are enough for, in the store's order, and the one that they are nearest to. */
function offers(items: Item[]): { reach: Item[]; almost: Item | undefined } {
  const barriers = ({ eligibility }: Item) => (eligibility?.reasons ?? []).filter((reason) => !SETTLED_THERE.has(reason));
  const short = ({ eligibility }: Item) => eligibility?.pointsShort ?? 0;
  return {
    reach: items.filter((item) => barriers(item).length === 0).slice(0, IN_REACH),
    almost: items
      .filter((item) => barriers(item).join() === "INSUFFICIENT_POINTS")
      .sort((one, other) => short(one) - short(other))[0],
  };
}

function compare(scene: Scene): TemplateResult {
  const { kit, member } = scene;
  return loaded(scene, "compare", ({ me }) => tierCompare(kit, { tiers: me?.game.tiers ?? [], tier: member.tier }));
}

function inbox(scene: Scene): TemplateResult {
  const { kit, parts: { account } } = scene;
  return loaded(scene, "inbox", ({ edges, pageInfo }) => {
    if (edges.length === 0) return empty(kit.t.widget.noMail, { name: "bell" });
    const readAt = new Date(kit.now()).toISOString();
    const list = edges.map(({ node }) => (account.read.has(node.id) ? { ...node, readAt } : node));
    return html`${inboxList(kit, list, { onRead: (ids) => void account.markRead(ids) })}
    ${pageInfo.hasNextPage ? more(scene, "inbox") : nothing}`;
  });
}

function why(scene: Scene): TemplateResult {
  const { kit, member } = scene;
  return loaded(scene, "why", ({ edges, pageInfo }) => {
    if (edges.length === 0) return empty(kit.t.widget.noHistory);
    const list = edges.map((edge) => edge.node);
    return html`${historyList(kit, list, { balance: member.points.balance })}
    ${pageInfo.hasNextPage ? more(scene, "why") : nothing}`;
  });
}

function more({ kit, parts }: Scene, part: "inbox" | "why"): TemplateResult {
  return html`<p class="more">
    <button type="button" class="button" @click=${() => void parts.more(part)}>${kit.t.widget.more}</button>
  </p>`;
}
