/** What a player owns, and where it is shown. */
import type { LoadoutFactsFragment, OwnedFragment, WardrobeQuery } from "#operations/store/mine";
import { POSSESSION_KINDS, type Place, kindOf, stillOf } from "../../kit/possession.ts";
import type { Shown } from "../../kit/room.ts";
import { kit } from "../speech.ts";
import { mineWords } from "../texts/mine/index.ts";

export type Owned = OwnedFragment;
export type Loadout = LoadoutFactsFragment;
export type Slot = WardrobeQuery["inventorySlots"][number];

/** A place of a slot, as players read it. */
export interface NamedPlace {
  readonly slot: string;
  readonly position: number;
  readonly words: string;
}

const DAY = 86_400_000;
/** What ends within so many days is said to end soon. */
const SOON = 7 * DAY;
/** Where the player's own order begins: there is room before it. */
const MIDDLE = 500_000;

export function endsSoon({ expiresAt }: Owned): boolean {
  return expiresAt !== null && Date.parse(expiresAt) - kit.now() <= SOON;
}

/** Returns the places of the slots that take a kind, in the order of kinds; without it, of all. */
export function placesOf(slots: readonly Slot[], kind?: string): NamedPlace[] {
  const rank = ({ kinds }: Slot) => Math.min(...kinds.map((one) => POSSESSION_KINDS.indexOf(kindOf(one))));
  return slots
    .filter(({ kinds }) => !kind || kinds.includes(kind))
    .sort((one, other) => rank(one) - rank(other))
    .flatMap(({ code, kinds, size }) => {
      const words = kinds.map((one) => mineWords.place[kindOf(one)]).join(" / ");
      return Array.from({ length: size }, (_, at) => ({
        slot: code,
        position: at + 1,
        words: size > 1 ? `${words} ${kit.format.number(at + 1)}` : words,
      }));
    });
}

/** Returns a style of an item; the usual one where none is named. */
export function styleOf(item: Owned, code: string | null): Owned["definition"]["styles"][number] | undefined {
  return item.definition.styles.find((style) => style.code === (code ?? item.styles[0])) ?? item.definition.styles[0];
}

/** Returns the style in which an item is worn, or would be. */
export function usualStyle({ style, styles }: Owned): string | null {
  return style !== null && styles.includes(style) ? style : (styles[0] ?? null);
}

export function pictureOf(item: Owned, style: string | null = usualStyle(item)): { kind: ReturnType<typeof kindOf>; picture: string | null } {
  const form = styleOf(item, style);
  return { kind: kindOf(item.kind), picture: form ? stillOf(form) : null };
}

/** Returns what a room shows of the places. */
export function thingsAt(places: readonly Place[], items: ReadonlyMap<string, Owned>): Shown[] {
  return places.flatMap(({ item: code, style }) => {
    const item = items.get(code);
    if (!item) return [];
    const form = styleOf(item, style);
    const words = form && item.definition.styles.length > 1 ? `${item.title}, ${form.title}` : item.title;
    return [{ key: `${code} ${style ?? ""}`, title: item.title, words, ...pictureOf(item, style) }];
  });
}

/** A change of the player's own order: the item, and its place in it. */
type Move = readonly [code: string, position: number];

/** Returns what brings an item to the front of all. */
export function toFront(all: readonly Owned[], { code }: Owned): Move[] {
  const [first] = all;
  return first?.code === code && first.position !== null ? [] : [[code, Math.max(1, (first?.position ?? MIDDLE + 1) - 1)]];
}

/** Returns what takes an item past its neighbour in the player's own order; nothing where it has none there. */
export function past(all: readonly Owned[], { code }: Owned, by: 1 | -1): Move[] {
  const ordered = all.filter((item) => item.position !== null);
  const at = ordered.findIndex((item) => item.code === code);
  const [own, other] = [ordered[at], ordered[at + by]];
  if (own?.position == null || other?.position == null) return [];
  // A merge may have left two at one place.
  const there = other.position === own.position ? own.position + by : other.position;
  return [
    [own.code, Math.max(1, there)],
    [other.code, own.position],
  ];
}
