/** The code of the link that opened the page: kept until it is claimed, or given up. */
import { forget, recall, remember, thisTab } from "../kit/memory.ts";

const INVITED = "laurel:invited";

export function keepInvitation(code: string): void {
  remember(INVITED, code, thisTab);
}

/** Returns the code that was kept; null where none was. */
export function invitation(): string | null {
  return recall(INVITED, thisTab);
}

/** Gives the code up. */
export function forgetInvitation(): void {
  forget(INVITED, thisTab);
}
