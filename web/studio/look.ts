/** The look of a draft: what its document says, as the kit takes it, and whether its colours can be read. */
import type { LookFactsFragment } from "#operations/kit";
import { contrast } from "../kit/look.ts";
import { type JsonObject, textAt, valueAt } from "./form/json.ts";

export type Look = LookFactsFragment;

/** Contrast that a text needs at least (WCAG 2, AA). */
export const ENOUGH = 4.5;
const COLOUR = /^#[0-9a-f]{6}$/i;
export const INKS = ["ink", "accent", "points"] as const;

/** Returns the look of the document; what is no colour, radius or picture is left out. */
export function lookOf(document: JsonObject): Look {
  const colour = (key: string) => {
    const text = textAt(document, ["look", key]);
    return COLOUR.test(text) ? text : null;
  };
  const radius = valueAt(document, ["look", "radius"]);
  return {
    accent: colour("accent"),
    surface: colour("surface"),
    ink: colour("ink"),
    points: colour("points"),
    radius: typeof radius === "number" ? radius : null,
    stageImage: textAt(document, ["look", "stageImage"]) || null,
  };
}

/** Returns the contrast of each colour that is given with the surface, 1 to 21. */
export function contrasts(look: Look): [ink: (typeof INKS)[number], ratio: number][] {
  const { surface } = look;
  if (!surface) return [];
  return INKS.flatMap((ink): [(typeof INKS)[number], number][] => {
    const colour = look[ink];
    return colour ? [[ink, contrast(colour, surface)]] : [];
  });
}
