import { format } from "./session.ts";
import { t } from "./texts/index.ts";

/** The most telling first: nobody who lacks points for a sold-out item is told to buy more. */
const ORDER = [
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

/**
 * What the button of an item says and does. `action` is "redeem", "sign-in", or null where it can only be
 * looked at; `why` are sentences for what stands in the way; `away`: nobody gets it now.
 */
export function offerOf(item) {
  const reasons = [...(item.eligibility?.reasons ?? ["STORE_SESSION_REQUIRED"])].sort(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  );
  // The form asks for the e-mail: it stands in nobody's way.
  const blocking = reasons.filter((reason) => reason !== "EMAIL_REQUIRED");
  if (blocking.length === 0) return { action: "redeem", words: t.catalog.redeem, why: [], away: false, needsEmail: reasons.length > 0 };
  const facts = {
    short: format.number(item.eligibility?.pointsShort ?? 0),
    tier: item.minTier?.name,
    from: item.availableFrom && format.moment(item.availableFrom),
  };
  const said = (reason) => t.reasons[reason] ?? { button: () => t.failures.refused, more: () => "" };
  return {
    action: blocking[0] === "IDENTIFICATION_REQUIRED" ? "sign-in" : null,
    words: said(blocking[0]).button(facts),
    why: (FINAL.has(blocking[0]) ? blocking.slice(0, 1) : blocking).map((reason) => said(reason).more(facts)),
    away: FINAL.has(blocking[0]) || blocking[0] === "NOT_STARTED",
    needsEmail: reasons.includes("EMAIL_REQUIRED"),
  };
}

/** How many may be asked for at once, as far as it is known here; the server has the last word. */
export function mostAtOnce(item, balance, most = 10) {
  const bounds = [most, item.perMemberLimit ?? most, item.stockLeft ?? most];
  if (item.price > 0) bounds.push(Math.floor(balance / item.price));
  return Math.max(1, Math.min(...bounds));
}
