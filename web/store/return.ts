/** Going to a provider to sign in, and coming back to the very page that one left. */
import { forget, recall, remember, thisTab } from "../kit/memory.ts";

const LEFT = "laurel:left";
const BROUGHT = "laurel:brought";

/** What a page was opened with, in the fragment of its address. */
export interface Opening {
  /** Of the game's link. */
  code?: string;
  /** Proves two accounts of one person. */
  merge?: string;
  /** Of a gift. */
  gift?: string;
  /** Of a gift card. */
  card?: string;
  /** Of a member who invites. */
  invite?: string;
  outcome?: string;
}

/** Called before the page is left for a provider: remembers how long the history is. */
export function leaves(): void {
  // Cuts off what could be gone forward to, so that the length says where this page is.
  history.pushState(history.state, "", location.href);
  remember(LEFT, String(history.length), thisTab);
}

/**
 * Takes the fragment out of the address and of the history. Returns null where the page is left at once: a sign-in
 * ends behind the provider's pages, so it goes back to the page that was left, and Back from there is not the
 * provider.
 */
export function arrives(): Opening | null {
  const fragment = location.hash.slice(1);
  if (fragment) history.replaceState(history.state, "", location.pathname + location.search);
  const left = Number(recall(LEFT, thisTab) ?? 0);
  forget(LEFT, thisTab);
  // A full history does not grow any more, and does not tell.
  const beyond = history.length - left;
  if (fragment && left > 0 && beyond > 0) {
    remember(BROUGHT, fragment, thisTab);
    history.go(-beyond - 1);
    return null;
  }
  const brought = recall(BROUGHT, thisTab) ?? "";
  forget(BROUGHT, thisTab);
  return openingOf(fragment || brought);
}

function openingOf(fragment: string): Opening {
  const [, name, value] = /^(code|gift|card|invite|merge)=([\w.~%-]{1,512})$/.exec(fragment) ?? [];
  if (!name || !value) return fragment ? { outcome: fragment } : {};
  try {
    return { [name]: decodeURIComponent(value) };
  } catch {
    return {};
  }
}
