/** How the tiers of a draft look: their gems, and the sheet of their colours. */
import { type GemShape, type Ranked, shapeOf } from "../../kit/gem.ts";
import { lookSheet } from "../../kit/look.ts";
import { type JsonObject, get } from "../json.ts";

export const GEMS: readonly GemShape[] = ["CABOCHON", "TRILLION", "PRINCESS", "HEXAGON", "BRILLIANT", "ONYX"];

/** What tiers without a look have; see docs/rules-files.md, Tier look. */
const BY_RANK = [
  ["CABOCHON", "#8f4f1f", "#d9975f"],
  ["TRILLION", "#56646f", "#b8c5cf"],
  ["PRINCESS", "#7f5a00", "#f2c75c"],
  ["HEXAGON", "#1c6470", "#86d3e2"],
  ["BRILLIANT", "#3350b8", "#9db8ff"],
] as const;
const LAST = ["ONYX", "#1c1c24", "#e6ece8"] as const;
const COLOUR = /^#[0-9a-f]{6}$/i;

interface Look {
  gem: GemShape;
  light: string;
  dark: string;
}

/** Returns the look of each tier of a draft: its own, else by its rank. */
export function looksOf(tiers: readonly JsonObject[]): (Ranked & { look: Look })[] {
  return tiers.map((tier, index) => {
    const [gem, light, dark] = (index === tiers.length - 1 ? LAST : BY_RANK[index % BY_RANK.length]) ?? LAST;
    const colour = (side: "light" | "dark", usual: string) => {
      const own = get(tier, ["look", side]);
      return typeof own === "string" && COLOUR.test(own) ? own : usual;
    };
    const own = get(tier, ["look", "gem"]);
    const look = { gem: GEMS.find((shape) => shape === own) ?? gem, light: colour("light", light), dark: colour("dark", dark) };
    return { rank: index + 1, look: { ...look, gem: shapeOf({ rank: index + 1, look }) } };
  });
}

const NO_LOOK = { accent: null, surface: null, ink: null, points: null, radius: null, stageImage: null };
let worn: { key: string; sheet: CSSStyleSheet } | null = null;

/** Gives the page the colours of a draft's tiers, in place of those it had. A strict policy has no inline style. */
export function wear(tiers: readonly JsonObject[]): void {
  const looks = looksOf(tiers);
  const key = JSON.stringify(looks);
  if (key === worn?.key) return;
  takeOff();
  worn = { key, sheet: lookSheet(NO_LOOK, looks) };
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, worn.sheet];
}

/** Gives the page its own colours of tiers again. */
export function takeOff(): void {
  const { sheet } = worn ?? {};
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  worn = null;
}
