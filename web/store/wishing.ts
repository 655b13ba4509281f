/** The heart of an item: wishing for it, and taking the wish back. */
import { type TemplateResult, html, nothing } from "lit";
import { REMOVE_WISH, WISH, WISHES, type WishFactsFragment } from "#operations/store";
import type { Reader, Shown } from "../kit/cache.ts";
import { icon } from "../kit/icons.ts";
import { cache } from "./cache.ts";
import type { Item } from "./eligibility.ts";
import { refusalWords } from "./parts.ts";
import { session } from "./session.ts";
import { ask, t } from "./speech.ts";

export type Wish = WishFactsFragment;

/** Null until they are known. */
export type OwnWishes = readonly Wish[] | null;

export interface Wishes extends Pick<Shown<unknown>, "failure"> {
  all: OwnWishes;
  again: () => void;
}

export function wishesOf(reader: Reader): Wishes {
  const { data, failure, again } = reader.one(WISHES, {});
  return { all: data?.me?.wishes ?? null, failure, again };
}

/** Wishes for an item or in words. Returns whether it was taken; what was refused is said. */
export async function wish(wanted: { itemId: string } | { text: string }): Promise<boolean> {
  return attempt(async () => {
    const { wishItem } = await ask(WISH, { itemId: null, text: null, ...wanted });
    return wishItem.userErrors[0]?.code;
  });
}

export async function removeWish(wishId: string): Promise<boolean> {
  return attempt(async () => (await ask(REMOVE_WISH, { wishId })).removeWish.userErrors[0]?.code);
}

async function attempt(send: () => Promise<string | undefined>): Promise<boolean> {
  try {
    const code = await send();
    if (code) session.notice(code === "LIMIT_REACHED" ? t.item.wishesFull : refusalWords(code), { bad: true });
    cache.expire();
    return !code;
  } catch (error) {
    session.failed(error);
    return false;
  }
}

/** Returns what draws an item's heart, full while the player wishes for it; nothing until that is known. */
export function hearts(wishes: OwnWishes): (item: Item) => TemplateResult | typeof nothing {
  return (item) => (wishes ? heart(item, wishes) : nothing);
}

function heart({ id, title }: Item, wishes: readonly Wish[]): TemplateResult {
  const mine = wishes.find(({ item }) => item?.id === id);
  const press = () => void (mine ? removeWish(mine.wishId) : wish({ itemId: id }));
  return html`<button type="button" class="heart" aria-pressed=${mine !== undefined} aria-label=${t.item.wish(title)} @click=${press}>
    ${icon("heart", 24)}
  </button>`;
}
