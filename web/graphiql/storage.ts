/*
 * Where GraphiQL keeps its tabs, history and theme: the browser's localStorage, with two differences.
 *
 * Credentials stay out of it. GraphiQL writes the headers of every operation into its history; here
 * they are taken out before writing, and the page's default headers are put back on reading.
 *
 * A new configuration gives new first tabs. Otherwise a demo that was set up again would greet the
 * reader with the tabs of the last one, whose games and players are gone.
 */

import type { GraphiQLProps } from "graphiql";
import type { Config } from "./config.ts";

const PREFIX = "graphiql:";
const CONFIG_KEY = `${PREFIX}laurelConfig`;
const TAB_KEYS = ["tabState", "query", "variables", "headers", "operationName"].map((key) => PREFIX + key);
const HISTORY_NAMES = ["queries", "favorites"];

type Items = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** localStorage, or memory where the browser forbids it. */
function usableStorage(): Items {
  try {
    window.localStorage.removeItem(`${PREFIX}probe`);
    return window.localStorage;
  } catch {
    const items = new Map<string, string>();
    return {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
      key: (index) => [...items.keys()][index] ?? null,
      get length() {
        return items.size;
      },
    };
  }
}

/** Gives every operation in a stored history the same headers; undefined leaves them out. */
function withHeaders(key: string, json: string | null, headers: string | undefined): string | null {
  const name = HISTORY_NAMES.find((known) => key === PREFIX + known);
  if (!name || !json) return json;
  try {
    const items = (JSON.parse(json) as Record<string, object[]>)[name];
    return items ? JSON.stringify({ [name]: items.map((item) => ({ ...item, headers })) }) : null;
  } catch {
    return null; // not a history: GraphiQL would fail on it at every start
  }
}

/** The storage to hand to GraphiQL, filled with the first tabs where the configuration is new. */
export function createStorage({ headers, tabs }: Config): NonNullable<GraphiQLProps["storage"]> {
  const base = usableStorage();
  const ownKeys = () =>
    Array.from({ length: base.length }, (_, index) => base.key(index) ?? "").filter((key) => key.startsWith(PREFIX));

  const fingerprint = JSON.stringify(tabs);
  if (base.getItem(CONFIG_KEY) !== fingerprint) {
    for (const key of TAB_KEYS) base.removeItem(key);
    base.setItem(CONFIG_KEY, fingerprint);
  }
  if (base.getItem(`${PREFIX}tabState`) === null && tabs[0].variables) {
    // GraphiQL 4 shows the query of its first default tab, and forgets the variables.
    base.setItem(`${PREFIX}variables`, tabs[0].variables);
  }

  return {
    getItem: (key) => withHeaders(key, base.getItem(key), headers ?? undefined),
    setItem: (key, value) => {
      const kept = withHeaders(key, value, undefined);
      if (kept === null) base.removeItem(key);
      else base.setItem(key, kept);
    },
    removeItem: (key) => base.removeItem(key),
    clear: () => ownKeys().forEach((key) => base.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };
}
