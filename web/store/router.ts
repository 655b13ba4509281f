/** The pages of the store and their addresses. */

const ROOT = "/store";
export const TABS = ["catalog", "mine", "status", "orders", "history"] as const;
const NAMED = [
  ...["mine", "status", "orders", "history", "inbox", "wishes"] as const,
  ...["purchases", "wallet", "coupons", "packs", "invite", "gifts", "bargain", "account"] as const,
] as const;

export type PageName = "catalog" | "item" | (typeof NAMED)[number] | "not-found";
type Tab = Exclude<PageName, "item" | "not-found">;

export interface Route {
  page: PageName;
  /** Of the page `item`. */
  sku: string;
  /** Whether the item's redeem dialog is open. */
  redeem: boolean;
}

/** Returns the page that a path names. */
export function routeOf(path: string): Route {
  const none = { sku: "", redeem: false };
  const [name = "", ...rest] = path.slice(ROOT.length).split("/").filter(Boolean);
  if (name === "") return { page: "catalog", ...none };
  if (name === "i" && rest.length > 0 && rest.length <= 2 && (rest[1] ?? "redeem") === "redeem") {
    const sku = decoded(rest[0] ?? "");
    if (sku) return { page: "item", sku, redeem: rest.length === 2 };
  }
  const page = rest.length === 0 && NAMED.find((known) => known === name);
  return { page: page || "not-found", ...none };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ""; // a broken escape names nothing
  }
}

export function addressOf(page: Tab): string {
  return page === "catalog" ? ROOT : `${ROOT}/${page}`;
}

export function itemAddress(sku: string, { redeem = false } = {}): string {
  return `${ROOT}/i/${encodeURIComponent(sku)}${redeem ? "/redeem" : ""}`;
}

interface State {
  /** How many pages of the store are before this one in the history. */
  depth?: number;
}

function depth(): number {
  return (history.state as State | null)?.depth ?? 0;
}

/** Goes to an address of the store without loading the page again. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState({ depth: depth() }, "", address);
  else history.pushState({ depth: depth() + 1 }, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Goes back to `address`, by the history where it is the page before; so that Back then leaves it, too. */
export function back(address: string): void {
  if (depth() > 0) history.back();
  else go(address, { replace: true });
}

/** For the clicks on links: a plain one to a page of the store stays here; all others are the browser's. */
export function onLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.origin !== location.origin || link.hash || link.hasAttribute("download")) return;
  if (link.pathname !== ROOT && !link.pathname.startsWith(`${ROOT}/`)) return;
  event.preventDefault();
  if (link.href !== location.href) go(link.pathname + link.search);
}

/** Puts the game into the address, so that a sign-in is for its accounts. */
export function inGame(gameId: string): void {
  const query = new URLSearchParams(location.search);
  if (query.get("game") === gameId) return;
  query.set("game", gameId);
  history.replaceState(history.state, "", `${location.pathname}?${query.toString()}`);
}
