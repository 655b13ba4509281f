/** Views of a table that somebody saved: a name and what the address says of filters, order and columns. */
import { recall, remember } from "../../kit/memory.ts";

export interface SavedView {
  readonly name: string;
  /** Of the address, without the game and the page. */
  readonly query: string;
}

/** What of an address is not a view: where one is in it, and the game. */
const NOT_OF_VIEW = ["game", "after", "before"];
/** Views that are kept for a table. */
export const MAX_VIEWS = 20;

const keyOf = (table: string) => `laurel:views:${table}`;

export function viewQuery(query: URLSearchParams): string {
  const own = new URLSearchParams(query);
  for (const name of NOT_OF_VIEW) own.delete(name);
  own.sort();
  return own.toString();
}

export function savedViews(table: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(recall(keyOf(table)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isView).slice(0, MAX_VIEWS) : [];
  } catch {
    return []; // somebody else's, or an older form of it
  }
}

/** Keeps a view under its name, in place of one of the same name. */
export function saveView(table: string, view: SavedView): void {
  const others = savedViews(table).filter(({ name }) => name !== view.name);
  remember(keyOf(table), JSON.stringify([...others, view].slice(-MAX_VIEWS)));
}

export function forgetView(table: string, name: string): void {
  remember(keyOf(table), JSON.stringify(savedViews(table).filter((view) => view.name !== name)));
}

function isView(value: unknown): value is SavedView {
  return typeof value === "object" && value !== null && "name" in value && "query" in value
    && typeof value.name === "string" && typeof value.query === "string";
}
