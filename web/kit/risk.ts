import type { StandingFragment } from "#operations/kit";
import { safetyOf } from "./season.ts";

const DAY = 86_400_000;
/** Days before the season's end at which the warning grows. */
const STEPS = [1, 3, 7, 14] as const;
export type Step = (typeof STEPS)[number];

/** Returns how near the loss of the tier is; null while it is kept, or far. */
export function riskOf({ tier, season }: Pick<StandingFragment, "tier" | "season">, now: number): Step | null {
  if (safetyOf(tier, season.outlook) !== "at-risk") return null;
  const days = (Date.parse(season.endsAt) - now) / DAY;
  return STEPS.find((step) => days <= step) ?? null;
}
