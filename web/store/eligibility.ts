import type { EligibilityReason, ItemFragment } from "#operations/store";
import { format } from "./session.ts";
import type { ReasonWords } from "./texts/en.ts";
import { t } from "./texts/index.ts";

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
  /** Nobody gets it now. */
  away: boolean;
  needsEmail: boolean;
}

export function offerOf(item: ItemFragment): Offer {
  const known: EligibilityReason[] = item.eligibility?.reasons ?? ["STORE_SESSION_REQUIRED"];
  const reasons = [...known].sort(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  );
  // The form asks for the e-mail: it stands in nobody's way.
  const blocking = reasons.filter((reason) => reason !== "EMAIL_REQUIRED");
  const [first] = blocking;
  if (!first) return { action: "redeem", words: t.catalog.redeem, why: [], away: false, needsEmail: reasons.length > 0 };
  const facts = {
    short: format.number(item.eligibility?.pointsShort ?? 0),
    tier: item.minTier?.name,
    from: item.availableFrom && format.moment(item.availableFrom),
  };
  // A newer server may have a reason that this page does not know.
  const words: Partial<Record<string, ReasonWords>> = t.reasons;
  const wordsOf = (reason: string) => words[reason] ?? { button: () => t.failures.refused, more: () => "" };
  return {
    action: first === "IDENTIFICATION_REQUIRED" ? "sign-in" : null,
    words: wordsOf(first).button(facts),
    why: (FINAL.has(first) ? blocking.slice(0, 1) : blocking).map((reason) => wordsOf(reason).more(facts)),
    away: FINAL.has(first) || first === "NOT_STARTED",
    needsEmail: reasons.includes("EMAIL_REQUIRED"),
  };
}

/** How many may be asked for at once, as far as it is known here; the server has the last word. */
export function mostAtOnce(item: ItemFragment, balance: number, most = 10): number {
  const bounds = [most, item.perMemberLimit ?? most, item.stockLeft ?? most];
  if (item.price > 0) bounds.push(Math.floor(balance / item.price));
  return Math.max(1, Math.min(...bounds));
}
