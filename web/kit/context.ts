import type { Clock } from "./clock.ts";
import type { Format } from "./format.ts";
import type { KitTexts } from "./texts/index.ts";

/** What every component needs to speak to its reader; made once by the surface, passed to each. */
export interface Kit {
  t: KitTexts;
  format: Format;
  /** The game's clock: a sandbox's may stand still. */
  now: Clock;
}
