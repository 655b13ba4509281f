import type { CalendarPeriod, InvitationState, MeasureCounts } from "#operations/kit";
import { pluralOf } from "../language.ts";

/**
 * English words of components that no surface shows at once: they are loaded with those, so that the widget's first
 * screen is not the longer for them. Other languages have them among their others, under `later`.
 */
const many = pluralOf("en");

export const later = {
  paths: {
    up: (tier: string) => `Ways to ${tier}`,
    keep: (tier: string) => `Ways to keep ${tier}`,
    /** Until a day, such as "Monday, 30 November". */
    keepText: (day: string) => `One of them is enough when the season ends, on ${day}.`,
    upText: "One of them is enough.",
    nearestTo: (tier: string) => `The nearest way to ${tier}`,
    nearest: "Nearest",
    holds: "Enough",
    or: "or",
    what: {
      SC: "Progress",
      SPEND_USD: "Spending",
      PURCHASES: "Purchases",
      INVITATIONS: "Invitations",
      ACTIVITY: "In the game",
    } satisfies Record<MeasureCounts | "SC", string>,
  },
  seasonTo: {
    MONTH: "A season lasts to the end of the month",
    QUARTER: "A season lasts to the end of the quarter",
    HALF: "A season lasts to the end of the half-year",
    YEAR: "A season lasts to the end of the year",
  } satisfies Record<CalendarPeriod, string>,
  invite: {
    title: "Invite friends",
    /** Amount in USD, and days already written: "1 day". */
    terms: (usd: string, days: string) => `A friend who joins with your code and buys for ${usd} or more within 30 days counts once the purchase has lasted ${days}.`,
    you: "You get",
    friend: "Your friend gets",
    code: "Your code",
    link: "Your link",
    copy: "Copy",
    copied: "Copied.",
    copyCode: "Copy the code",
    copyLink: "Copy the link",
    share: "Share the link",
    qr: "The link, to be scanned",
    counted: (count: string, number: number) => many(number, { one: `${count} friend counts`, other: `${count} friends count` }),
    waiting: (count: string, number: number) => many(number, { one: `${count} is on the way`, other: `${count} are on the way` }),
    rewarded: (done: string, most: string) => `Rewarded this month: ${done} of ${most}`,
    inAll: (done: string, most: string) => `In all: ${done} of ${most}`,
    monthFull: "This month's limit is reached. More friends still count, without a reward.",
    allFull: "The limit in all is reached. More friends still count, without a reward.",
    who: "Your friends",
    none: "Nobody has come with your code yet.",
    /** Of somebody whose name is not known. */
    somebody: "A friend",
    states: {
      JOINED: "Joined, no purchase yet",
      PENDING: "Bought, counts soon",
      QUALIFIED: "Counts",
      REVERSED: "Taken back: the purchase was refunded",
      REFUSED: "Does not count",
    } satisfies Record<InvitationState, string>,
    replace: "Replace the code",
    replaceText: "The old code and its link work for 30 days more.",
    replaced: "You have a new code.",
    closed: "This game has no invitations at present.",
    open: "My code and link",
    tooOften: "Too often: so many old codes still work. Wait until one ends.",
  },
  /** For who came by another player's link. */
  invited: {
    ask: "A friend invited you. Take the invitation?",
    take: "Take it",
    later: "Not now",
    done: "You came by your friend's invitation. Your first purchase counts for both.",
    title: "A friend invited you",
    text: "Start the game and enter this code there, within 7 days of joining and before the first purchase.",
    reward: "You get",
    play: "Play the pretend game",
    refusals: {
      ALREADY_CLAIMED: "You came by an invitation already.",
      CODE_INVALID: "This code is unknown, over, or your own.",
      ENDED: "An invitation is taken within 7 days of joining.",
      NOT_ENTITLED: "This account can take no invitation: it has bought already, or there are none at present.",
    },
  },
};

export type LaterTexts = typeof later;
