import type { Kit } from "./context.ts";
import { type LaterTexts, later } from "./texts/later.ts";

/** Returns the words of what no surface shows at once, in the language of the others. */
export function laterWords({ t }: Kit): LaterTexts {
  return t.later ?? later;
}
