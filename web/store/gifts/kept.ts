/** The token of the link that opened the page: kept until the gift is claimed, declined or put off. */
import { forget, recall, remember, thisTab } from "../../kit/memory.ts";

const OPENED = "laurel:gift";

export function keepGift(token: string): void {
  remember(OPENED, token, thisTab);
}

/** Returns the token that was kept; null where there is none. */
export function keptGift(): string | null {
  return recall(OPENED, thisTab);
}

export function forgetGift(): void {
  forget(OPENED, thisTab);
}
