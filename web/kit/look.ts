/** The looks that rules give to tiers and games, as style sheets: a strict policy has no inline style. */
import type { LookFactsFragment, TierFactsFragment } from "#operations/kit";

/** What is written into a sheet is checked here again, wherever it came from. */
const COLOUR = /^#[0-9a-f]{6}$/i;
const PICTURE = /^\/pictures\/[\w./-]+$/;

/** Returns the relative luminance of #rrggbb, 0 to 1 (WCAG 2). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two colours as #rrggbb, 1 to 21 (WCAG 2). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Returns the theme that a game's own surface asks for; null where it has none, and the reader's holds. */
export function themeOf(look: LookFactsFragment): "light" | "dark" | null {
  if (!look.surface || !COLOUR.test(look.surface)) return null;
  return contrast(look.surface, "#ffffff") > contrast(look.surface, "#000000") ? "dark" : "light";
}

const ON_ACCENT = ["#ffffff", "#0d1a14"] as const;

/** The declarations of a game's look: its colours as the --laurel-* that a page may overrule, and what follows of them. */
function lookOf({ accent, surface, ink, points, radius, stageImage }: LookFactsFragment): string {
  const colours = Object.entries({ accent, surface, ink, points }).filter(([, value]) => value && COLOUR.test(value));
  const own = colours.map(([name, value]) => `--laurel-${name}: ${value};`);
  if (accent && COLOUR.test(accent)) {
    const [light, dark] = ON_ACCENT;
    own.push(`--on-accent: ${contrast(accent, light) >= contrast(accent, dark) ? light : dark};`);
  }
  if (surface && COLOUR.test(surface)) {
    own.push("--bg: var(--surface);");
    const mixed = { sunken: 6, line: 16, control: 55, muted: 75 };
    own.push(...Object.entries(mixed).map(([name, share]) => `--${name}: color-mix(in srgb, var(--ink) ${share}%, var(--surface));`));
  }
  if (radius !== null && Number.isInteger(radius)) own.push(`--laurel-radius: ${radius}px;`);
  if (stageImage && PICTURE.test(stageImage)) own.push(`--laurel-stage-image: url("${stageImage}");`);
  return own.join("");
}

/**
 * Returns the sheet of a game's look and of its tiers' colours, to be adopted after the kit's. The theme chooses of the
 * tiers' two colours as it does in tokens.ts.
 */
export function lookSheet(look: LookFactsFragment, tiers: readonly Pick<TierFactsFragment, "rank" | "look">[]): CSSStyleSheet {
  const tones = (side: "light" | "dark", root: string) =>
    tiers
      .filter((tier) => COLOUR.test(tier.look[side]))
      .map((tier) => `${root} .tone-${tier.rank} { --tone: ${tier.look[side]}; }`)
      .join("");
  const dark = (root: string, systemDark: string, chosenDark: string) =>
    `${tones("light", root)}@media (prefers-color-scheme: dark) { ${tones("dark", systemDark)} }${tones("dark", chosenDark)}`;
  const sheet = new CSSStyleSheet();
  // `:not(#no)` weighs more than the selectors of tokens.ts, which are not to overrule it in the dark.
  sheet.replaceSync(
    `:root:not(#no), :host(:not(#no)) { ${lookOf(look)} }` +
      dark(":root", ':root:not([theme="light"])', ':root[theme="dark"]') +
      dark(":host", ':host(:not([theme="light"]))', ':host([theme="dark"])'),
  );
  return sheet;
}
