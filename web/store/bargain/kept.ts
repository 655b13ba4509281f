/** The token of the link that opened the page: kept until the player leaves what it opened. */
import { forget, recall, remember, thisTab } from "../../kit/memory.ts";

const OPENED = "laurel:bargain";

export function keepBargain(token: string): void {
  remember(OPENED, token, thisTab);
}

/** Returns the token that was kept; null where there is none. */
export function keptBargain(): string | null {
  return recall(OPENED, thisTab);
}

export function forgetBargain(): void {
  forget(OPENED, thisTab);
}
