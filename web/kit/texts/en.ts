import type { EligibilityReason } from "#operations/kit";
import type { FailureKind } from "../client.ts";
import { pluralOf } from "../language.ts";

/**
 * The words of the components and of the widget, in English. Another language is another file with the same names.
 * What varies is a function; numbers, instants and spans arrive already written in the reader's way. Players read
 * "points" and "progress".
 */
const many = pluralOf("en");

/** What is known of an item that cannot be redeemed. */
interface ItemFacts {
  /** How many points are missing. */
  short: string;
  tier: string | null;
  /** When it opens. */
  from: string | null;
}

interface ReasonWords {
  /** On the card. */
  button: (item: ItemFacts) => string;
  /** What to do about it. */
  more: (item: ItemFacts) => string;
}

export const en = {
  common: {
    loading: "One moment…",
    retry: "Try again",
    closeMessage: "Close the message",
  },
  scale: {
    label: (tier: string) => `Progress on ${tier}`,
    value: (current: string, target: string) => `${current} of ${target}`,
    toNext: (remaining: string, tier: string) => `${remaining} to ${tier}`,
    toEnd: (remaining: string) => `${remaining} to complete the tier once more`,
    keep: (threshold: string, tier: string) => `${threshold} keeps ${tier}`,
    /** Under the mark on the bar. */
    keepAt: (threshold: string) => `${threshold} to keep`,
  },
  season: {
    label: "Your season",
    /** Before a countdown: "Ends in 20 days". */
    ends: "Ends in",
    safe: (tier: string, day: string) => `${tier} is safe; a new season starts on ${day}.`,
    always: (tier: string, day: string) => `${tier} is always yours; progress starts again on ${day}.`,
    atRisk: (remaining: string, day: string, tier: string) => `${remaining} more until ${day} keeps ${tier}.`,
  },
  points: {
    label: "Points",
    /** Beside the number itself. */
    unit: (count: number) => many(count, { one: "point", other: "points" }),
    amount: (points: string, count: number) => many(count, { one: `${points} point`, other: `${points} points` }),
    validUntil: (day: string) => `Valid until ${day}`,
    debt: "A purchase was refunded. New points fill this up first.",
  },
  reward: {
    progress: (signed: string) => `${signed} progress`,
    points: (signed: string, count: number) => many(Math.abs(count), { one: `${signed} point`, other: `${signed} points` }),
  },
  benefit: {
    rule: (title: string) => `The rule: ${title}`,
  },
  claim: {
    now: "Claim",
    several: (count: string) => `Claim (${count})`,
    /** Before a countdown: "Again in 05:12:44". */
    again: "Again in",
    done: "Claimed",
  },
  mission: {
    done: "Completed",
    none: "No missions now. New ones come.",
    ends: "Ends in",
  },
  activity: {
    open: "Open",
    done: "Done",
    again: "Again in",
    streak: (done: string, days: string, count: number) => many(count, { one: `${done} of ${days} day`, other: `${done} of ${days} days in a row` }),
  },
  tiers: {
    here: "You are here",
    season: (days: string) => `A season lasts ${days}`,
    fresh: "New",
    better: "Better",
    before: "Before:",
    after: "Now:",
  },
  history: {
    points: "Points",
    progress: "Progress",
    startsAgain: "starts again",
    looped: "Completed once more",
    balance: "Points after it",
    tier: "Tier after it",
    at: "When",
    none: "Nothing has happened yet. Every change will be explained here.",
  },
  inbox: {
    unread: "Unread:",
    read: (message: string) => `Mark as read: ${message}`,
    readAll: "Mark all as read",
    empty: "No messages yet.",
  },
  moment: {
    promotion: (tier: string) => `${tier} reached`,
    demotion: (tier: string) => `You are on ${tier} now`,
    loop: (tier: string) => `${tier} completed once more`,
    atRisk: "Your tier is at risk",
    mission: "Mission completed",
    streak: "Days in a row",
    news: "News",
    done: "Continue",
    earn: "See what earns progress",
    untouched: (points: string, count: number) =>
      many(count, { one: `Your ${points} point is untouched.`, other: `Your ${points} points are untouched.` }),
    wayBack: (remaining: string, tier: string, day: string) => `${remaining} to ${tier} until ${day}.`,
    carried: (progress: string) => `${progress} progress carried over.`,
    newEnd: (day: string) => `Your new season ends on ${day}.`,
  },
  item: {
    redeem: "Redeem",
    from: (tier: string) => `${tier} and above`,
    left: (left: string, count: number) => many(count, { one: "Last one", other: `Only ${left} left` }),
    opens: "Opens in",
    closes: "Ends in",
    none: "Nothing here yet. Come back soon.",
    reasons: {
      INSUFFICIENT_POINTS: { button: ({ short }) => `${short} points short`, more: () => "Purchases in the game earn points." },
      TIER_TOO_LOW: { button: ({ tier }) => (tier ? `Needs ${tier}` : "Needs a higher tier"), more: () => "Climb the tiers to unlock it." },
      NOT_STARTED: { button: () => "Not open yet", more: ({ from }) => (from ? `Opens on ${from}.` : "It opens later.") },
      ENDED: { button: () => "Over", more: () => "This offer has ended." },
      SOLD_OUT: { button: () => "Sold out", more: () => "All of them are taken." },
      LIMIT_REACHED: { button: () => "You have it", more: () => "You have as many as one player may." },
      COMING_SOON: { button: () => "Coming soon", more: () => "Not to be redeemed yet." },
      IDENTIFICATION_REQUIRED: { button: () => "Sign in to redeem", more: () => "Sign in once, so that your rewards stay yours." },
      EMAIL_REQUIRED: { button: () => "Redeem", more: () => "We ask for an e-mail when you redeem." },
      STORE_SESSION_REQUIRED: { button: () => "Redeem in the store", more: () => "Open the store from the game to redeem." },
    } satisfies Record<EligibilityReason, ReasonWords>,
  },
  failures: {
    offline: "No connection. Check your internet and try again.",
    server: "Something went wrong on our side. Try again in a moment.",
    limited: "Too often. Try again in a minute.",
    "signed-out": "Your session is over. Reopen the game.",
    forbidden: "This is not possible with this account.",
    "not-found": "This is not there any more.",
    refused: "This could not be done.",
  } satisfies Record<FailureKind, string>,
  risk: {
    label: "At risk",
    how: "See how",
    lose: (tier: string) => `Otherwise you go down to ${tier} and lose:`,
    instead: (now: string, then: string) => `${now} (then: ${then})`,
    saves: "Every purchase counts.",
    mission: (title: string, progress: string) => `So does “${title}”: ${progress} progress.`,
    untouched: "Your points stay yours either way.",
  },
  /** Of the widget alone. */
  widget: {
    label: "Loyalty",
    close: "Close",
    sections: "Sections",
    tabs: { earn: "Earn", spend: "Spend", compare: "Compare", inbox: "Inbox", why: "Why" },
    unread: (count: string, number: number) => many(number, { one: `${count} unread message`, other: `${count} unread messages` }),
    asOf: (moment: string) => `This is as of ${moment}.`,
    reopen: "Reopen the game",
    reopenWhy: "Your tier and points come back then. Nothing is lost.",
    store: { open: "Open the store", redeem: "In the store", blocked: "No new window?", again: "Open it here. The link works once, for a minute." },
    missions: "Missions",
    activities: "Every day",
    benefits: (tier: string) => `What ${tier} gives you`,
    up: "One tier up",
    claimed: (benefit: string) => `${benefit}: claimed.`,
    gift: (item: string) => `${item} is on its way.`,
    first: {
      title: "Your first purchase starts it",
      points: "You get points to spend in the store.",
      progress: (target: string, tier: string) => `Your progress begins: ${target} reach ${tier}.`,
    },
    reach: "In reach",
    almost: (points: string, count: number) => many(count, { one: `Almost: ${points} point more`, other: `Almost: ${points} points more` }),
    nothing: "Nothing is in reach yet. The store has all there is.",
    orders: "Your latest rewards",
    redemption: {
      PENDING: "On its way",
      FULFILLED: "Delivered",
      FAILED: "Could not be delivered",
      CANCELLED: "Cancelled",
    },
    noMail: "No messages yet. What matters to your tier and points comes here.",
    noHistory: "Nothing has happened yet. Every change will be explained here.",
    more: "Show more",
  },
};
