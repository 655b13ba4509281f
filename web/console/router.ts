/** Addresses of a console: /studio/members?game=studio.game&search=ada. */
import { recall, remember } from "../kit/memory.ts";
import type { Page, Query } from "./page.ts";
import type { Game } from "./session.ts";

const GAME = "laurel:staff-game";

export interface Match {
  readonly page: Page;
  readonly params: Readonly<Record<string, string>>;
}

export class Router {
  /** "/studio" or "/program". */
  readonly root: string;
  readonly #patterns: readonly { page: Page; pattern: URLPattern }[];

  constructor(root: string, pages: readonly Page[]) {
    this.root = root;
    this.#patterns = pages.map((page) => ({ page, pattern: new URLPattern({ pathname: `${root}${page.path}` }) }));
  }

  /** Returns the page of an address; null where there is none. */
  match(pathname: string): Match | null {
    const path = pathname.length > this.root.length ? pathname.replace(/\/$/, "") : pathname;
    for (const { page, pattern } of this.#patterns) {
      const found = pattern.exec({ pathname: path });
      if (found) return { page, params: decoded(found.pathname.groups) };
    }
    return null;
  }

  /** Returns an address of this console, in `game` unless the query names another one. */
  href(path: string, query: Query, game: Game | null): string {
    const search = searchOf({ game: game?.key, ...query });
    return `${this.root}${path}${search ? `?${search}` : ""}`;
  }

  /** For clicks on links: a plain one within this console stays here; all others are the browser's. */
  readonly onLink = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target || link.origin !== location.origin || link.hash || link.hasAttribute("download")) return;
    if (link.pathname !== this.root && !link.pathname.startsWith(`${this.root}/`)) return;
    event.preventDefault();
    if (link.href !== location.href) go(link.pathname + link.search);
  };
}

/** Goes to an address without loading the page again. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(history.state, "", address);
  else history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Returns the address that is open, with these values of its query changed. */
export function changed(query: Query): string {
  const own = Object.fromEntries(new URLSearchParams(location.search));
  const search = searchOf({ ...own, ...query });
  return `${location.pathname}${search ? `?${search}` : ""}`;
}

/** Returns the game that the address names, else the last one, else the one nearest to today; null without games. */
export function gameOf(query: URLSearchParams, games: readonly Game[]): Game | null {
  const named = query.get("game");
  const byKey = (key: string | null) => games.find((game) => game.key === key || game.id === key);
  return (named ? byKey(named) : byKey(recall(GAME))) ?? nearest(games);
}

/** Returns where the work most likely is: a live game, else the sandbox whose clock is nearest to the present. */
function nearest(games: readonly Game[]): Game | null {
  const distance = ({ mode, now, archivedAt }: Game) =>
    archivedAt ? Number.MAX_SAFE_INTEGER : mode === "LIVE" ? 0 : 1 + Math.abs(Date.parse(now) - Date.now());
  return games.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

export function rememberGame(game: Game): void {
  remember(GAME, game.key);
}

function searchOf(query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] != null && entry[1] !== "");
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
}

function decoded(groups: Record<string, string | undefined>): Record<string, string> {
  const safe = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // a broken escape is what it says
    }
  };
  return Object.fromEntries(Object.entries(groups).flatMap(([name, value]) => (value === undefined ? [] : [[name, safe(value)]])));
}
