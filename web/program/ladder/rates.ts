/** The exchange rates of a rules file as a sheet: an object by currency, whose values are a rate, or a rate and an instant. */
import { type Column, type Sheet, toJson, toText } from "../grid/columns.ts";
import { type Json, type JsonObject, isObject } from "../json.ts";
import { t } from "../texts.ts";

const words = t.rates.columns;
const COLUMNS: readonly Column[] = [
  { ...words.currency, kind: "text", path: [], width: "narrow" },
  { ...words.rate, kind: "decimal", path: ["rate"], width: "medium" },
  { ...words.from, kind: "text", path: ["from"], width: "wide" },
];
/** Of a rules file. */
const MOST_RATES = 300;

type Row = [currency: string, rate: string, from: string];

function rowsOf({ rates }: JsonObject): Row[] {
  if (!isObject(rates)) return [];
  return Object.entries(rates).map(([currency, value]) =>
    isObject(value) ? [currency, toText(value.rate), toText(value.from)] : [currency, toText(value), ""],
  );
}

function withRows(document: JsonObject, rows: readonly Row[]): JsonObject {
  const rates = new Map<string, Json>();
  for (const [currency, rate, from] of rows) {
    // Of two rows of a currency the first stays; a row without one is none.
    if (currency === "" || rates.has(currency)) continue;
    rates.set(currency, from ? { rate: toJson("decimal", rate) ?? "", from } : (toJson("decimal", rate) ?? ""));
  }
  return { ...document, rates: Object.fromEntries(rates) };
}

export const RATES: Sheet = {
  name: t.rates.title,
  columns: COLUMNS,
  mostRows: MOST_RATES,
  cells: rowsOf,
  edited(document, edits) {
    const rows = rowsOf(document);
    for (const { row, column, text } of edits) {
      while (rows.length <= row && row < MOST_RATES) rows.push(["", "", ""]);
      const cells = rows[row];
      if (cells && column < COLUMNS.length) cells[column] = column === 0 ? text.trim().toUpperCase() : text.trim();
    }
    return withRows(document, rows);
  },
  added(document, after) {
    const free = ["EUR", "GBP", "JPY", "CNY", "KRW", "BRL", "XXX"].find((code) => !rowsOf(document).some(([currency]) => currency === code));
    return free ? withRows(document, rowsOf(document).toSpliced(after + 1, 0, [free, "", ""])) : document;
  },
  removed: (document, row) => withRows(document, rowsOf(document).toSpliced(row, 1)),
  place(document, [first, currency, part]) {
    const row = first === "rates" ? rowsOf(document).findIndex(([code]) => code === String(currency)) : -1;
    if (row < 0) return null;
    return { row, column: part === "from" ? 2 : 1 };
  },
};
