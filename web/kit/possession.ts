/** What a player owns and shows, as surfaces draw it: kinds, pictures, and what a change of a loadout would show. */
import { type SVGTemplateResult, type TemplateResult, html, svg } from "lit";

/** The kinds of items, in the order in which they are shown. */
export const POSSESSION_KINDS = ["BADGE", "TITLE", "AVATAR_FRAME", "TEXT_FRAME", "BUBBLE", "ENTRANCE", "OTHER"] as const;
export type PossessionKind = (typeof POSSESSION_KINDS)[number];

/** A newer server may have a kind that is not known here: it is shown as any other thing. */
export function kindOf(kind: string): PossessionKind {
  return POSSESSION_KINDS.find((known) => known === kind) ?? "OTHER";
}

interface Pictured {
  readonly assetUrl: string | null;
  readonly stillUrl?: string | null;
}

/**
 * Returns the path of a picture of a style; null where there is none. What a game shows may be a film at an address of
 * its own: pages have pictures of this server alone.
 */
export function stillOf({ stillUrl, assetUrl }: Pictured): string | null {
  return stillUrl ?? (assetUrl && /^\/(?!\/)/.test(assetUrl) ? assetUrl : null);
}

const DRAWN: Record<PossessionKind, SVGTemplateResult> = {
  BADGE: svg`<circle cx="12" cy="9.5" r="5.5"></circle><path d="M8.5 14 7 21l5-2.5L17 21l-1.5-7"></path>`,
  TITLE: svg`<path d="M3.5 8h17l-2.5 4 2.5 4h-17L6 12z"></path>`,
  AVATAR_FRAME: svg`<circle cx="12" cy="12" r="8.5"></circle><circle cx="12" cy="10" r="2.5"></circle><path d="M7 17a5 5 0 0 1 10 0"></path>`,
  TEXT_FRAME: svg`<path d="M3.5 6.5h17v11h-17zM7 10.5h10M7 13.5h6"></path>`,
  BUBBLE: svg`<path d="M4 5.5h16v10.5h-9l-4 4v-4H4z"></path>`,
  ENTRANCE: svg`<path d="M6 20.5v-17h12v17M3.5 20.5h17M14.5 12v.1"></path>`,
  OTHER: svg`<path d="M12 3.5 20 8v8l-8 4.5L4 16V8zM4 8l8 4.5L20 8M12 12.5v8"></path>`,
};

/** A thing's picture, or a drawing of its kind where there is none. `words` are read out; none where they stand beside it. */
export function possessionPicture({ kind, picture }: { kind: PossessionKind; picture: string | null }, words = ""): TemplateResult {
  if (picture) return html`<img class="possession" src=${picture} alt=${words} />`;
  return html`<svg class="possession drawn" viewBox="0 0 24 24" role="img" aria-label=${words} aria-hidden=${words ? "false" : "true"}>${DRAWN[kind]}</svg>`;
}

/** A place of a slot, and what it shows. */
export interface Place {
  readonly slot: string;
  readonly position: number;
  readonly item: string;
  readonly style: string | null;
}

/** Returns the places after a change, in their order: an item leaves the place that it had, and takes the one of what was there. */
export function placesAfter(places: readonly Place[], { slot, position, item, style }: Omit<Place, "item"> & { item: string | null }): Place[] {
  const others = places.filter((one) => one.item !== item && !(one.slot === slot && one.position === position));
  const all = item === null ? others : [...others, { slot, position, item, style }];
  return all.sort((one, other) => (one.slot === other.slot ? one.position - other.position : one.slot < other.slot ? -1 : 1));
}
