/** The catalog as a CSV file with the columns that importCatalog takes, and back. */
import { type ItemsQuery, ITEMS } from "#operations/studio";
import { ask } from "../console/speech.ts";
import type { ItemRow } from "./item-form.ts";

/** What the API gives at once, at most. */
const PAGE = 100;
const PLAIN = [
  "sku",
  "kind",
  "title",
  "price",
  "description",
  "category",
  "imageUrl",
  "minTier",
  "availableFrom",
  "availableUntil",
  "stock",
  "perMemberLimit",
  "comingSoon",
  "countries",
  "priority",
] as const;

/** Returns all items of a game that are on offer, page by page. Throws Failure. */
export async function allItems(gameId: string): Promise<ItemRow[]> {
  const items: ItemRow[] = [];
  let after: string | null = null;
  do {
    const { catalog }: ItemsQuery = await ask(ITEMS, { gameId, first: PAGE, after });
    items.push(...catalog.edges.map(({ node }) => node));
    after = catalog.pageInfo.hasNextPage ? catalog.pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}

/** Returns the items as CSV (RFC 4180), with a column for each language of a title or description. */
export function csvOf(items: readonly ItemRow[]): string {
  const rows = items.map(cellsOf);
  const others = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((column) => !PLAIN.some((plain) => plain === column)).sort();
  const columns = [...PLAIN, ...others];
  return [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ""))]
    .map((cells) => cells.map(quoted).join(","))
    .map((line) => `${line}\r\n`)
    .join("");
}

function cellsOf(item: ItemRow): Map<string, string> {
  const { management } = item;
  const cells = new Map<string, string>([
    ["sku", item.sku],
    ["kind", item.kind],
    ["price", String(item.price)],
    ["category", item.category ?? ""],
    ["imageUrl", management?.picture?.sourceUrl ?? ""],
    ["minTier", item.minTier?.code ?? ""],
    ["availableFrom", item.availableFrom ?? ""],
    ["availableUntil", item.availableUntil ?? ""],
    ["stock", item.stockLeft === null ? "" : String(item.stockLeft)],
    ["perMemberLimit", item.perMemberLimit === null ? "" : String(item.perMemberLimit)],
    ["comingSoon", item.comingSoon ? "true" : "false"],
    ["countries", management?.countries.join(" ") ?? ""],
    ["priority", String(management?.priority ?? 0)],
  ]);
  const localized = { title: management?.titles ?? [], description: management?.descriptions ?? [] };
  for (const [column, texts] of Object.entries(localized)) {
    for (const { locale, text } of texts) cells.set(locale === "en" ? column : `${column}.${locale}`, text);
  }
  return cells;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
