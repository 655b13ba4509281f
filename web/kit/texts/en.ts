import { pluralOf } from "../language.ts";

/**
 * The words of the components and of the widget, in English. Another language is another file with the same names.
 * What varies is a function; numbers, instants and spans arrive already written in the reader's way. Players read
 * "points" and "progress".
 */
const many = pluralOf("en");

export const en = {
  scale: {
    label: (tier: string) => `Progress on ${tier}`,
    value: (current: string, target: string) => `${current} of ${target}`,
    toNext: (remaining: string, tier: string) => `${remaining} to ${tier}`,
    toEnd: (remaining: string) => `${remaining} to complete the tier once more`,
    keep: (threshold: string, tier: string) => `${threshold} keeps ${tier}`,
  },
  season: {
    label: "Season",
    ends: "Ends in",
    safe: (tier: string, day: string) => `${tier} is safe beyond ${day}.`,
    always: (tier: string, day: string) => `${tier} is always yours; progress starts again on ${day}.`,
    atRisk: (remaining: string, day: string, tier: string) => `${remaining} more until ${day} keeps ${tier}.`,
  },
  points: {
    unit: (count: number) => many(count, { one: "point", other: "points" }),
    validUntil: (day: string) => `Valid until ${day}`,
    debt: "A purchase was refunded. New points fill this up first.",
  },
  common: { loading: "Loading", retry: "Try again", close: "Close", closeMessage: "Close the message" },
  failures: {
    offline: "No connection.",
    server: "The server is busy. We try again in a moment.",
    limited: "That was a lot at once. We try again in a moment.",
    "signed-out": "Your session has ended.",
    forbidden: "This is not for this account.",
    "not-found": "This is not there any more.",
    refused: "This was not possible.",
  },
  reward: {
    progress: (amount: string) => `${amount} progress`,
    points: (amount: string, count: number) => many(count, { one: `${amount} point`, other: `${amount} points` }),
  },
  benefit: { rule: (title: string) => `How it works: ${title}` },
  claim: { now: "Claim", several: (count: string) => `Claim (${count})`, again: "Again in", done: "Claimed" },
  mission: { done: "Completed", ends: "Ends in" },
  activity: {
    open: "Open",
    done: "Done",
    again: "Done, again in",
    streak: (done: string, days: string, count: number) => many(count, { one: `${done} of ${days} day in a row`, other: `${done} of ${days} days in a row` }),
  },
  tiers: {
    here: "You are here",
    season: (days: string) => `Season of ${days}`,
    fresh: "New",
    better: "Better",
    before: "Before:",
    after: "Now:",
  },
  history: {
    looped: "Completed once more",
    points: "Points",
    progress: "Progress",
    startsAgain: "starts again",
    balance: "Points after it",
    tier: "Tier",
    at: "When",
  },
  inbox: { unread: "Unread:", read: (message: string) => `Mark as read: ${message}`, readAll: "Mark all as read" },
  item: { short: (points: string) => `${points} more`, see: (title: string) => `See ${title} in the store`, soon: "Coming soon" },
  moment: { go: "Continue", untouched: "Your points are untouched.", changes: "What changes" },
  /** Of the widget alone. */
  widget: {
    label: "Loyalty",
    sections: "Sections",
    tabs: { earn: "Earn", spend: "Spend", compare: "Compare", inbox: "Inbox", why: "Why" },
    unread: (count: string, number: number) => many(number, { one: `${count} unread message`, other: `${count} unread messages` }),
    asOf: (moment: string) => `This is as of ${moment}.`,
    reopen: "Reopen the game",
    reopenWhy: "Then your tier and your points are here again. Nothing is lost.",
    store: { open: "Open the store", blocked: "No new window?", again: "Open it here. The link works once, for a minute." },
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
    noMail: "No messages yet. What matters to your tier and your points comes here.",
    noHistory: "Nothing has happened yet. Every change is explained here.",
    more: "Show more",
    risk: {
      label: "At risk",
      how: "See how",
      lose: (tier: string) => `Otherwise you go down to ${tier} and lose:`,
      instead: (now: string, then: string) => `${now} (then: ${then})`,
      saves: "Every purchase counts.",
      mission: (title: string, progress: string) => `So does “${title}”: ${progress} progress.`,
      untouched: "Your points stay yours either way.",
    },
  },
};
