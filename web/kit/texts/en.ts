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
    ends: (day: string) => `Season ends ${day}`,
    endsIn: (span: string) => `Season ends in ${span}`,
    safe: (tier: string) => `${tier} is safe`,
    always: (tier: string, day: string) => `${tier} is always yours; progress starts again on ${day}.`,
    atRisk: (remaining: string, day: string, tier: string) => `${remaining} more until ${day} keeps ${tier}.`,
  },
  points: {
    label: "Points",
    amount: (points: string, count: number) => many(count, { one: `${points} point`, other: `${points} points` }),
    validUntil: (day: string) => `Valid until ${day}`,
    debt: "A purchase was refunded. New points fill this up first.",
  },
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
