/** The token of the link that opened the page: kept until what it opens is claimed, declined or put off. */
import { forget, recall, remember, thisTab } from "../kit/memory.ts";

const KINDS = ["gift", "card", "bargain"] as const;

/** What links open. */
export type Linked = (typeof KINDS)[number];

const name = (kind: Linked): string => `laurel:${kind}`;

/** Keeps the token of the link that was opened last, in place of any that was left without an answer. */
export function keepLink(kind: Linked, token: string): void {
  KINDS.forEach(forgetLink);
  remember(name(kind), token, thisTab);
}

/** Returns the token that was kept; null where there is none. */
export function keptLink(kind: Linked): string | null {
  return recall(name(kind), thisTab);
}

export function forgetLink(kind: Linked): void {
  forget(name(kind), thisTab);
}
