/** The whole of a view as CSV: the pages are read one after another, here. */
import type { Column } from "./table.ts";
import type { Source } from "./source.ts";

/** What the API gives at once, at most. */
const LARGEST_PAGE = 100;
/** Rows of a file at most: beyond, narrow the view. */
export const MAX_CSV_ROWS = 100_000;

/** Reads all rows of a source. `onProgress` is told how many there are so far. Throws Failure, and an AbortError. */
export async function allRows<Row>(source: Source<Row>, signal: AbortSignal, onProgress: (rows: number) => void): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await source.fetch({ first: LARGEST_PAGE, after }, signal);
    signal.throwIfAborted();
    rows.push(...edges.map(({ node }) => node));
    onProgress(rows.length);
    after = pageInfo.hasNextPage && rows.length < MAX_CSV_ROWS ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

/** Returns rows as CSV (RFC 4180), with a head of the columns' names. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ words }) => cell(words)), ...rows.map((row) => columns.map(({ text }) => cell(text(row))))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would take for a formula is kept from being one. */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gives a file to the browser to keep. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
