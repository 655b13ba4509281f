import { type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { BenefitFactsFragment, SpendQuery, WidgetMemberFragment } from "#operations/widget";
import { activityRow } from "../kit/activity.ts";
import { balance } from "../kit/balance.ts";
import { benefitRow } from "../kit/benefit.ts";
import { changeRows, tierCompare } from "../kit/compare.ts";
import type { Kit } from "../kit/context.ts";
import { empty, failure, skeleton } from "../kit/feedback.ts";
import { gem } from "../kit/gem.ts";
import { historyList } from "../kit/history.ts";
import { inboxList } from "../kit/inbox.ts";
import { itemCard } from "../kit/item.ts";
import { missionCard, nearestFirst } from "../kit/mission.ts";
import { tierScale } from "../kit/scale.ts";
import { seasonBand } from "../kit/season.ts";
import type { Account, Part } from "./account.ts";
import type { View } from "./frame.ts";
import { riskCard, riskOf } from "./risk.ts";

/** What the views show, and what their buttons do. */
export interface Scene {
  kit: Kit;
  account: Account;
  member: WidgetMemberFragment;
  /** A claim or a link is under way. */
  busy: boolean;
  onClaim: (benefit: BenefitFactsFragment) => void;
  onStore: () => void;
}

const IN_REACH = 3;
/** What signing in at the store settles: it does not put an item out of reach. */
const SETTLED_THERE = new Set(["EMAIL_REQUIRED", "IDENTIFICATION_REQUIRED", "STORE_SESSION_REQUIRED"]);

type Item = SpendQuery["catalog"]["edges"][number]["node"];

export function viewBody(view: View, scene: Scene): TemplateResult {
  return { earn, spend, compare, inbox, why }[view](scene);
}

/** A part that is loaded: its skeleton, why it is not there, or what `show` makes of it. */
function loaded<Name extends Part>(
  { kit, account }: Scene,
  part: Name,
  show: (data: NonNullable<Account["parts"][Name]>) => TemplateResult,
): TemplateResult {
  const data = account.parts[part];
  if (data) return show(data);
  const failed = account.partFailures[part];
  if (failed) return failure(kit, failed, { onRetry: () => void account.need(part) });
  return skeleton(part === "spend" ? "cards" : "rows", kit.t.common.loading);
}

function titled(title: string, content: unknown): TemplateResult {
  return html`<section class="part"><h3>${title}</h3>${content}</section>`;
}

function earn(scene: Scene): TemplateResult {
  const { kit, member, account } = scene;
  const { t } = kit;
  const { tier, nextTier, missions, activities } = member;
  const step = riskOf(member, kit.now());
  return html`${step && step <= 7 ? riskCard(kit, member, step, account.parts.compare?.me?.game.tiers) : nothing}
    ${tierScale(kit, member)} ${step && step <= 7 ? nothing : seasonBand(kit, member)}
    ${isNew(member) ? firstRun(scene) : nothing}
    ${missions.length > 0
      ? titled(
          t.widget.missions,
          html`<ul class="rows">
            ${repeat(nearestFirst(missions), ({ code }) => code, (mission) => html`<li>${missionCard(kit, mission)}</li>`)}
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
      : nothing}`;
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

function firstRun({ kit, member }: Scene): TemplateResult {
  const { t, format } = kit;
  const { nextTier, progress } = member;
  return html`<section class="first">
    <h3>${t.widget.first.title}</h3>
    <ul>
      <li>${t.widget.first.points}</li>
      ${nextTier ? html`<li>${t.widget.first.progress(format.number(progress.target), nextTier.name)}</li>` : nothing}
    </ul>
  </section>`;
}

function spend(scene: Scene): TemplateResult {
  const { kit, member, onStore } = scene;
  const { t, format } = kit;
  const words = t.widget.redemption;
  return html`${balance(kit, member.points)}
  ${loaded(scene, "spend", ({ me, catalog }) => {
    const { reach, almost } = offers(catalog.edges.map((edge) => edge.node));
    const card = (item: Item) => html`<li>${itemCard(kit, item, { onAct: onStore })}</li>`;
    const gifts = me?.redemptions.edges.map((edge) => edge.node) ?? [];
    return html`${reach.length > 0 ? titled(t.widget.reach, html`<ul class="items">${repeat(reach, ({ id }) => id, card)}</ul>`) : nothing}
    ${almost
      ? titled(
          t.widget.almost(format.number(almost.eligibility?.pointsShort ?? 0), almost.eligibility?.pointsShort ?? 0),
          html`<ul class="items">${card(almost)}</ul>`,
        )
      : nothing}
    ${reach.length === 0 && !almost ? empty(t.widget.nothing, { name: "tag" }) : nothing}
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
  const { kit, account } = scene;
  return loaded(scene, "inbox", ({ edges, pageInfo }) => {
    if (edges.length === 0) return empty(kit.t.widget.noMail, { name: "bell" });
    const list = edges.map((edge) => edge.node);
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

function more({ kit, account }: Scene, part: "inbox" | "why"): TemplateResult {
  return html`<p class="more">
    <button type="button" class="button" @click=${() => account.more(part)}>${kit.t.widget.more}</button>
  </p>`;
}
