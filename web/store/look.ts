/** The look of the game whose store this is. */
import type { LookFactsFragment, TierFactsFragment } from "#operations/store";
import { lookSheet, themeOf } from "../kit/look.ts";

let worn: CSSStyleSheet | null = null;
let wornOf = "";

/** Gives the page the colours of a game and of its tiers, in place of those of another one. */
export function wear(look: LookFactsFragment, tiers: readonly TierFactsFragment[]): void {
  const of = JSON.stringify([look, tiers.map((tier) => tier.look)]);
  if (of === wornOf) return;
  wornOf = of;
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== worn);
  worn = lookSheet(look, tiers);
  document.adoptedStyleSheets = [...others, worn];
  const theme = themeOf(look);
  if (theme) document.documentElement.setAttribute("theme", theme);
  else document.documentElement.removeAttribute("theme");
}
