/** What of the catalog a player can have, by the standing that the whole page shows. */
import type { EligibilityReason, ItemFactsFragment, StandingFragment } from "#operations/store";
import { type Offer, offerOf } from "../kit/offer.ts";
import { kit } from "./speech.ts";

export type Item = ItemFactsFragment;

/** What the page knows better than an answer that was read before: the standing is live. */
const OF_STANDING = new Set<EligibilityReason>(["INSUFFICIENT_POINTS", "TIER_TOO_LOW"]);

/** Returns the item with its eligibility by the standing of now; by nobody's, one may look and sign in. */
export function liveItem(item: Item, member: StandingFragment | null): Item {
  if (!member) {
    const closed: EligibilityReason[] = item.comingSoon ? ["COMING_SOON"] : item.stockLeft === 0 ? ["SOLD_OUT"] : [];
    const reasons: EligibilityReason[] = [...closed, "IDENTIFICATION_REQUIRED"];
    return { ...item, eligibility: { redeemable: false, reasons, pointsShort: 0 } };
  }
  const reasons = (item.eligibility?.reasons ?? ["STORE_SESSION_REQUIRED"]).filter((reason) => !OF_STANDING.has(reason));
  const pointsShort = Math.max(0, item.price - member.points.balance);
  if (item.minTier && item.minTier.rank > member.tier.rank) reasons.push("TIER_TOO_LOW");
  if (pointsShort > 0) reasons.push("INSUFFICIENT_POINTS");
  return { ...item, eligibility: { redeemable: reasons.length === 0, reasons, pointsShort } };
}

export function liveOffer(item: Item, member: StandingFragment | null): Offer {
  return offerOf(kit, liveItem(item, member));
}

/** Where an item belongs for the player: to have, nearly, at a higher tier, or not now. */
export type Reach = "reach" | "almost" | "locked" | "later";

export function reachOf(item: Item, member: StandingFragment): Reach {
  const { away, reason } = liveOffer(item, member);
  if (away) return "later";
  if (reason === "TIER_TOO_LOW") return "locked";
  return reason === "INSUFFICIENT_POINTS" ? "almost" : "reach";
}

/** How many may be asked for at once, as far as it is known here; the server has the last word. */
export function mostAtOnce(item: Item, balance: number, most = 10): number {
  const bounds = [most, item.perMemberLimit ?? most, item.stockLeft ?? most];
  if (item.price > 0) bounds.push(Math.floor(balance / item.price));
  return Math.max(1, Math.min(...bounds));
}
