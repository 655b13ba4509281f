/** A page for each component: every state that it can be in, over made-up facts. */
import { type TemplateResult, html } from "lit";
import { activityRow } from "../kit/activity.ts";
import { balance } from "../kit/balance.ts";
import { benefitRow } from "../kit/benefit.ts";
import { Failure, type FailureKind } from "../kit/client.ts";
import { changeRows, tierCompare } from "../kit/compare.ts";
import type { Kit } from "../kit/context.ts";
import { countdown } from "../kit/countdown.ts";
import { announcer, banner, skeleton } from "../kit/feedback.ts";
import { empty, failure, toast } from "../kit/notice.ts";
import { gem } from "../kit/gem.ts";
import { historyList } from "../kit/history.ts";
import { type IconName, iconNames, icon } from "../kit/icons.ts";
import { inboxList } from "../kit/inbox.ts";
import { invitationList, inviteCode, inviteCounts, inviteLink, inviteTerms } from "../kit/invite.ts";
import { itemCard } from "../kit/item.ts";
import { missionCard, nearestFirst } from "../kit/mission.ts";
import { moment } from "../kit/moment.ts";
import { pathCard, pathList } from "../kit/paths.ts";
import { POSSESSION_KINDS, possessionPicture } from "../kit/possession.ts";
import { qrPicture } from "../kit/qr.ts";
import { room } from "../kit/room.ts";
import { tierScale } from "../kit/scale.ts";
import { seasonBand } from "../kit/season.ts";
import { CHARTS } from "./charts.ts";
import * as facts from "./data.ts";
import { PROGRAM_STORIES } from "./program.ts";

/** The samples of a component, each with the state that it shows. */
export type Story = (kit: Kit) => [state: string, sample: TemplateResult][];

const ignored = (): void => undefined;
const noClaim = { onClaim: ignored };
const list = (rows: TemplateResult[]) => html`<div class="story-list">${rows}</div>`;
const stage = (sample: TemplateResult) => html`<div class="story-stage">${sample}</div>`;
const member = {
  tier: facts.gold,
  nextTier: facts.platinum,
  progress: facts.progress(100, 5000, 2000),
  season: facts.running,
  points: { balance: 1500, expiresAt: null },
};
const fallen = {
  ...member,
  tier: facts.bronze,
  nextTier: facts.silver,
  progress: facts.progress(0, 1000, 400),
};

const CONSOLES = { ...CHARTS, ...PROGRAM_STORIES };

export const STORIES: Record<string, Story> = {
  gem: () => [
    ["sizes", html`<div class="story-row">${([16, 24, 48, 96] as const).map((size) => gem(facts.gold, { size }))}</div>`],
    ["cuts", html`<div class="story-row">${facts.ladder.map((tier) => gem(tier, { size: 48, label: tier.name }))}</div>`],
    ["locked", html`<div class="story-row">${facts.ladder.map((tier) => gem(tier, { size: 48, locked: true }))}</div>`],
    ["the way up", html`<div class="story-row">${[0, 0.35, 0.7, 1].map((share) => gem(facts.silver, { size: 96, share }))}</div>`],
    ["loops", html`<div class="story-row">${[1, 3, 5, 6].map((loops) => gem(facts.black, { size: 96, loops }))}</div>`],
    ["240 px", gem(facts.diamond, { size: 240, share: 0.6 })],
  ],
  icon: () => [["all", html`<div class="story-row">${iconNames.map((name: IconName) => icon(name, 24))}</div>`]],
  scale: (kit) => [
    ["on the way", tierScale(kit, { tier: facts.silver, nextTier: facts.gold, progress: facts.progress(500, 2000, 900) })],
    ["kept", tierScale(kit, { tier: facts.silver, nextTier: facts.gold, progress: facts.progress(1400, 2000, 900) })],
    ["the first tier", tierScale(kit, { tier: facts.bronze, nextTier: facts.silver, progress: facts.progress(350, 1000, 400) })],
    ["the last tier", tierScale(kit, { tier: facts.black, nextTier: null, progress: facts.progress(12_000, 50_000, 50_000) })],
    [
      "every tier",
      list(facts.ladder.map((tier) => tierScale(kit, { tier, nextTier: null, progress: facts.progress(1500, 3000, 3000) }))),
    ],
    ["empty", tierScale(kit, { tier: facts.gold, nextTier: facts.platinum, progress: facts.progress(0, 5000, 2000) })],
    [
      "long, 12 digits",
      tierScale(kit, {
        tier: facts.longTier,
        nextTier: { ...facts.gold, name: facts.LONG },
        progress: facts.progress(facts.MOST - 1, facts.MOST, facts.MOST - 100),
      }),
    ],
    ["loading", skeleton("scale", kit.t.common.loading)],
  ],
  season: (kit) => [
    ["safe", seasonBand(kit, { tier: facts.silver, season: facts.running })],
    ["at risk", seasonBand(kit, { tier: facts.silver, season: facts.ending })],
    ["always yours", seasonBand(kit, { tier: facts.bronze, season: { ...facts.running, outlook: "RESTART" } })],
    ["the last hours", seasonBand(kit, { tier: facts.silver, season: facts.lastHours })],
    ["long, 12 digits", seasonBand(kit, { tier: facts.longTier, season: { ...facts.ending, missing: kit.format.number(facts.MOST) } })],
  ],
  countdown: (kit) => [
    ["days", countdown(kit, "2026-12-19T12:00:01Z")],
    ["a day", countdown(kit, "2026-11-30T12:00:00Z")],
    ["hours", countdown(kit, "2026-11-29T16:13:22Z")],
    ["over", countdown(kit, "2026-11-29T11:00:00Z")],
  ],
  balance: (kit) => [
    ["points", balance(kit, { balance: 1500, expiresAt: "2027-03-01T00:00:00Z" })],
    ["one", balance(kit, { balance: 1, expiresAt: null })],
    ["none", balance(kit, { balance: 0, expiresAt: null })],
    ["debt", balance(kit, { balance: -250, expiresAt: null })],
    ["12 digits", balance(kit, { balance: facts.MOST, expiresAt: "2027-03-01T00:00:00Z" })],
  ],
  benefit: (kit) => [
    ["to claim", benefitRow(kit, facts.daily, noClaim)],
    ["claimed", benefitRow(kit, facts.claimed, noClaim)],
    ["in hours", benefitRow(kit, { ...facts.soon, code: "SOON", title: "Evening bonus" }, noClaim)],
    ["under way", benefitRow(kit, { ...facts.daily, title: "Morning bonus" }, { ...noClaim, busy: true })],
    ["several", benefitRow(kit, { ...facts.daily, title: "Lost gift", claim: { available: true, open: 3, nextAt: null } }, noClaim)],
    ["no claim", benefitRow(kit, facts.support)],
    ["long", benefitRow(kit, { ...facts.daily, title: facts.LONG, summary: facts.LONG, rule: facts.LONG.repeat(3) }, noClaim)],
    ["loading", skeleton("rows", kit.t.common.loading)],
  ],
  mission: (kit) => [
    ["nearest first", list(nearestFirst(facts.missions).map((mission) => missionCard(kit, mission)))],
    ["long, 12 digits", missionCard(kit, facts.longMission)],
    ["none", empty(kit.t.mission.none, { name: "flag" })],
    ["loading", skeleton("rows", kit.t.common.loading)],
    ["offline", failure(kit, new Failure("offline"), { onRetry: ignored })],
  ],
  activity: (kit) => [
    ["open", activityRow(kit, facts.activity)],
    ["done for today", activityRow(kit, { ...facts.activity, streakDays: 5, limitReached: true, nextAt: "2026-11-30T00:00:00Z" })],
    ["no streak yet", activityRow(kit, { ...facts.activity, streakDays: 0 })],
    ["a long row", activityRow(kit, { ...facts.activity, streaks: [{ days: 365, rewardSc: 1000, rewardP: 0 }], streakDays: 90 })],
    ["long, 12 digits", activityRow(kit, { ...facts.activity, title: facts.LONG, rewardSc: facts.MOST, rewardP: facts.MOST })],
  ],
  compare: (kit) => [
    ["the ladder", tierCompare(kit, { tiers: facts.ladder, tier: facts.silver })],
    ["by the calendar", tierCompare(kit, { tiers: [{ ...facts.gold, seasonPeriod: "QUARTER" }], tier: facts.gold })],
    ["one tier up", html`${changeRows(kit, facts.silver, facts.gold)}`],
    ["long", tierCompare(kit, { tiers: [{ ...facts.longTier, benefits: [{ ...facts.points, title: facts.LONG, summary: facts.LONG }] }], tier: facts.longTier })],
  ],
  paths: (kit) => [
    ["ways up", pathList(kit, facts.paths)],
    ["ways to keep it", pathList(kit, facts.kept)],
    ["the nearest alone, long", pathCard(kit, facts.longPath)],
  ],
  invite: (kit) => [
    ["what it gives", inviteTerms(kit, facts.terms)],
    ["code", inviteCode(kit, facts.referral)],
    ["link", inviteLink(kit, facts.referral.link ?? "")],
    ["picture", qrPicture(facts.referral.link ?? "", facts.referral.code)],
    ["numbers", inviteCounts(kit, facts.referral, facts.terms)],
    ["limit of the month, 12 digits", inviteCounts(kit, { ...facts.referral, qualified: facts.MOST, rewardedThisMonth: 10 }, facts.terms)],
    ["limit in all", inviteCounts(kit, { ...facts.referral, rewarded: 100 }, facts.terms)],
    ["who came", invitationList(kit, facts.invitations)],
  ],
  history: (kit) => [
    ["by month", historyList(kit, facts.history, { balance: 1500 })],
    ["long, 12 digits", historyList(kit, facts.longHistory, { balance: facts.MOST })],
    ["none", empty(kit.t.history.none, { name: "clock" })],
    ["loading", skeleton("rows", kit.t.common.loading)],
  ],
  inbox: (kit) => [
    ["unread and read", inboxList(kit, facts.inbox, { onRead: ignored })],
    ["long", inboxList(kit, [{ ...facts.atRisk, message: facts.LONG }], { onRead: ignored })],
    ["none", empty(kit.t.inbox.empty, { name: "bell" })],
  ],
  item: (kit) => [
    ["offers", html`<div class="story-cards">${facts.items.map((item) => itemCard(kit, item, { href: `#${item.sku}`, onAct: ignored }))}</div>`],
    ["long, 12 digits", html`<div class="story-cards">${itemCard(kit, facts.longItem, { href: "#long", onAct: ignored })}</div>`],
    ["none", empty(kit.t.item.none, { name: "tag" })],
    ["loading", skeleton("cards", kit.t.common.loading)],
    ["server's error", failure(kit, new Failure("server"), { onRetry: ignored })],
  ],
  promotion: (kit) => [["promotion", stage(moment(kit, facts.promotion, { onDone: ignored, member }))]],
  "over-tiers": (kit) => [
    ["over three tiers", stage(moment(kit, { ...facts.promotion, to: facts.diamond }, { onDone: ignored, member, tiers: facts.ladder }))],
  ],
  demotion: (kit) => [["demotion", stage(moment(kit, facts.demotion, { onDone: ignored, onEarn: ignored, member: fallen }))]],
  loop: (kit) => [["loop", stage(moment(kit, facts.loop, { onDone: ignored, loops: 3, member: { ...member, nextTier: null } }))]],
  reward: (kit) => [["reward", stage(moment(kit, facts.reward, { onDone: ignored }))]],
  "at-risk": (kit) => [["at risk", stage(moment(kit, facts.atRisk, { onDone: ignored, onEarn: ignored }))]],
  banner: (kit) => [
    ["offline", banner("offline", kit.t.failures.offline, { words: kit.t.common.retry, onAct: ignored })],
    ["session", banner("session", kit.t.failures["signed-out"])],
    ["sandbox", banner("sandbox", "SANDBOX")],
    ["at risk", banner("at-risk", kit.t.season.atRisk("400", kit.format.weekday(facts.ending.endsAt), "Silver"), { words: kit.t.moment.earn, onAct: ignored })],
    ["long", banner("at-risk", facts.LONG)],
  ],
  toast: (kit) => [
    ["said", announcer(kit.t.claim.done)],
    ["good", toast(kit, { words: kit.t.claim.done }, ignored)],
  ],
  failure: (kit) => (["offline", "server", "limited", "signed-out", "refused"] as FailureKind[]).map((kind) => [kind, failure(kit, new Failure(kind), kind === "offline" ? { onRetry: ignored } : {})]),
  skeleton: (kit) => [
    ["head", skeleton("head", kit.t.common.loading)],
    ["scale", skeleton("scale")],
    ["rows", skeleton("rows")],
    ["cards", skeleton("cards")],
  ],
  room: () => [
    ["all kinds", room(facts.roomWords, { name: "Kai", things: facts.worn })],
    ["plain", room(facts.roomWords, { name: "Kai", things: [] })],
    ["without pictures", room(facts.roomWords, { name: facts.LONG, things: facts.worn.map((thing) => ({ ...thing, title: facts.LONG, picture: null })) })],
  ],
  possession: () => [
    ["pictures", html`<div class="story-row">${facts.worn.map(({ kind, picture, title }) => possessionPicture({ kind, picture }, title))}</div>`],
    ["drawings of the kinds", html`<div class="story-row">${POSSESSION_KINDS.map((kind) => possessionPicture({ kind, picture: null }))}</div>`],
  ],
  ...CONSOLES,
  /** Without those of the consoles, which are English, and have sheets that scroll. */
  all: (kit) =>
    Object.entries(STORIES).flatMap(([name, story]) =>
      name === "all" || name === "toast" || name in CONSOLES ? [] : story(kit).map(([state, sample]): [string, TemplateResult] => [`${name}, ${state}`, sample]),
    ),
  controls: (kit) => [
    [
      "buttons",
      html`<div class="story-row">
        <button type="button" class="button main">${kit.t.claim.now}</button>
        <button type="button" class="button">${kit.t.common.retry}</button>
        <button type="button" class="button danger">${kit.t.item.redeem}</button>
        <button type="button" class="button quiet">${kit.t.inbox.readAll}</button>
        <button type="button" class="button main" aria-disabled="true">${kit.t.item.reasons.SOLD_OUT.button()}</button>
      </div>`,
    ],
    ["chips", html`<div class="story-row"><span class="chip">${kit.t.tiers.here}</span><span class="chip">${kit.t.tiers.fresh}</span></div>`],
  ],
};
