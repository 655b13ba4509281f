import type { EligibilityReason, ItemFactsFragment, StandingFragment } from "#operations/store";
import { pointsOf } from "./session.ts";
import { kit, t } from "./speech.ts";
import type { ReasonWords } from "./texts/en.ts";

export type Item = ItemFactsFragment;

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
/** What the page knows better than an answer that was read before: the standing is live. */
const OF_STANDING = new Set<EligibilityReason>(["INSUFFICIENT_POINTS", "TIER_TOO_LOW"]);

/** Where an item belongs for the player: to have, nearly, at a higher tier, or not now. */
export type Reach = "reach" | "almost" | "locked" | "later";

/** What the button of an item says and does. */
export interface Offer {
  /** Null where the item can only be looked at. */
  action: "redeem" | "sign-in" | null;
  words: string;
  /** Sentences for what stands in the way. */
  why: string[];
  reach: Reach;
  needsEmail: boolean;
}

/** Returns what stands in the way, by the standing that the whole page shows; all for somebody not signed in. */
function reasonsOf(item: Item, member: StandingFragment | null): EligibilityReason[] {
  if (!member) {
    const closed: EligibilityReason[] = item.comingSoon ? ["COMING_SOON"] : item.stockLeft === 0 ? ["SOLD_OUT"] : [];
    return [...closed, "IDENTIFICATION_REQUIRED"];
  }
  const known = (item.eligibility?.reasons ?? ["STORE_SESSION_REQUIRED"]).filter((reason) => !OF_STANDING.has(reason));
  if (item.minTier && item.minTier.rank > member.tier.rank) known.push("TIER_TOO_LOW");
  if (item.price > member.points.balance) known.push("INSUFFICIENT_POINTS");
  return known.sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

function reachOf(reasons: EligibilityReason[]): Reach {
  const [first] = reasons;
  if (first && (FINAL.has(first) || first === "NOT_STARTED")) return "later";
  if (reasons.includes("TIER_TOO_LOW")) return "locked";
  return reasons.includes("INSUFFICIENT_POINTS") ? "almost" : "reach";
}

export function offerOf(item: Item, member: StandingFragment | null): Offer {
  const reasons = reasonsOf(item, member);
  // The form asks for the e-mail: it stands in nobody's way.
  const blocking = reasons.filter((reason) => reason !== "EMAIL_REQUIRED");
  const [first] = blocking;
  const reach = reachOf(blocking);
  const needsEmail = reasons.includes("EMAIL_REQUIRED");
  if (!first) return { action: "redeem", words: t.catalog.redeem, why: [], reach, needsEmail };
  const facts = {
    short: pointsOf(item.price - (member?.points.balance ?? 0)),
    tier: item.minTier?.name,
    from: item.availableFrom && kit.format.moment(item.availableFrom),
  };
  // A newer server may have a reason that this page does not know.
  const words: Partial<Record<string, ReasonWords>> = t.reasons;
  const wordsOf = (reason: string) => words[reason] ?? { button: () => t.failures.refused, more: () => "" };
  return {
    action: first === "IDENTIFICATION_REQUIRED" ? "sign-in" : null,
    words: wordsOf(first).button(facts),
    why: (FINAL.has(first) ? blocking.slice(0, 1) : blocking).map((reason) => wordsOf(reason).more(facts)),
    reach,
    needsEmail,
  };
}

/** How many may be asked for at once, as far as it is known here; the server has the last word. */
export function mostAtOnce(item: Item, balance: number, most = 10): number {
  const bounds = [most, item.perMemberLimit ?? most, item.stockLeft ?? most];
  if (item.price > 0) bounds.push(Math.floor(balance / item.price));
  return Math.max(1, Math.min(...bounds));
}
