import type { EligibilityReason, ItemFactsFragment } from "#operations/kit";
import type { Kit } from "./context.ts";

/** The most telling first: nobody who lacks points for a sold-out item is told to buy more. */
const ORDER: EligibilityReason[] = [
  "COMING_SOON",
  "ENDED",
  "SOLD_OUT",
  "LIMIT_REACHED",
  "NOT_STARTED",
  "TIER_TOO_LOW",
  "INSUFFICIENT_POINTS",
  "STORE_SESSION_REQUIRED",
  "IDENTIFICATION_REQUIRED",
  "EMAIL_REQUIRED",
];

/** Nothing that the player does changes these, so nothing else is said beside them. */
const FINAL = new Set(ORDER.slice(0, 4));

/** What the button of an item says and does. */
export interface Offer {
  /** Null where the item can only be looked at. */
  action: "redeem" | "sign-in" | null;
  words: string;
  /** Sentences for what stands in the way. */
  why: string[];
  /** No player gets it now. */
  away: boolean;
  /** The first of what stands in the way; null where nothing does. */
  reason: EligibilityReason | null;
  needsEmail: boolean;
}

/** Returns what a player may do with an item, by its eligibility; without one, as in a shop window, it is looked at. */
export function offerOf({ t, format }: Kit, item: ItemFactsFragment): Offer {
  const known: EligibilityReason[] = item.eligibility?.reasons ?? ["STORE_SESSION_REQUIRED"];
  const reasons = [...known].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  // The form asks for the e-mail: it stands in no way.
  const blocking = reasons.filter((reason) => reason !== "EMAIL_REQUIRED");
  const needsEmail = reasons.includes("EMAIL_REQUIRED");
  const [first] = blocking;
  if (!first) return { action: "redeem", words: t.item.redeem, why: [], away: false, reason: null, needsEmail };
  const facts = {
    short: format.number(item.eligibility?.pointsShort ?? 0),
    tier: item.minTier?.name ?? null,
    from: item.availableFrom && format.moment(item.availableFrom),
  };
  // A newer server may have a reason that this page does not know.
  const words: Partial<Record<string, (typeof t.item.reasons)[EligibilityReason]>> = t.item.reasons;
  const wordsOf = (reason: string) => words[reason] ?? { button: () => t.failures.refused, more: () => "" };
  return {
    action: first === "IDENTIFICATION_REQUIRED" ? "sign-in" : null,
    words: wordsOf(first).button(facts),
    why: (FINAL.has(first) ? blocking.slice(0, 1) : blocking).map((reason) => wordsOf(reason).more(facts)),
    away: FINAL.has(first) || first === "NOT_STARTED",
    reason: first,
    needsEmail,
  };
}
