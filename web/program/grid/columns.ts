/** How a list of a rules file is a sheet: its columns, their texts, and the path of each cell. */
import { type Json, type JsonObject, type Path, get, isList, isObject, keyOf, set } from "../json.ts";
import type { Edit, Place } from "./model.ts";

/** How a cell's text becomes JSON. An optional cell that is empty leaves its key out. */
export type Kind = "text" | "integer" | "decimal" | "colour" | "codes";

export interface Column {
  readonly title: string;
  /** Below the sheet while one of its cells is chosen. */
  readonly hint: string;
  readonly kind: Kind;
  /** Within the row. */
  readonly path: Path;
  readonly width: "narrow" | "medium" | "wide";
  readonly choices?: readonly string[];
}

/** A list of objects of the document, one a row. */
export interface Sheet {
  readonly list: string;
  readonly columns: readonly Column[];
  readonly mostRows: number;
  /** A row that a paste added, before its cells are set. */
  readonly blank: (rows: readonly JsonObject[]) => JsonObject;
}

const GROUPED = /^-?\d{1,3}([,\u00a0\u202f ]\d{3})+$/;

/** Returns what a cell's text is in the document; undefined for an empty one. What is no number stays text, and is found by the check. */
export function toJson(kind: Kind, written: string): Json | undefined {
  const text = written.trim();
  if (text === "") return undefined;
  if (kind === "codes") return text.split(/[,;\s]+/).filter(Boolean);
  if (kind === "colour") return text.toLowerCase();
  if (kind === "text") return text;
  const plain = GROUPED.test(text) ? text.replace(/[^\d-]/g, "") : text;
  return kind === "integer" && /^-?\d+$/.test(plain) && Number.isSafeInteger(Number(plain)) ? Number(plain) : plain;
}

/** Returns the text of a cell, as it is edited and copied. */
export function toText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (isList(value)) return value.map(toText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export function rowsOf({ list }: Sheet, document: JsonObject): JsonObject[] {
  const rows = document[list];
  return isList(rows) ? rows.map((row) => (isObject(row) ? row : {})) : [];
}

export function cellsOf(sheet: Sheet, document: JsonObject): string[][] {
  return rowsOf(sheet, document).map((row) => sheet.columns.map(({ path }) => toText(get(row, path))));
}

/** Returns the document after edits of cells; those below the last row add rows. */
export function withEdits(sheet: Sheet, document: JsonObject, edits: readonly Edit[]): JsonObject {
  const rows = rowsOf(sheet, document);
  for (const { row, column, text } of edits) {
    const { kind, path } = sheet.columns[column] ?? {};
    if (!kind || !path || row >= sheet.mostRows) continue;
    while (rows.length <= row) rows.push(sheet.blank(rows));
    rows[row] = set(rows[row] ?? {}, path, toJson(kind, text));
  }
  return { ...document, [sheet.list]: rows };
}

/** Returns the cell that a path of the document names, as far as it names one of this sheet; a row's own is its first. */
export function placeOf({ list, columns }: Sheet, path: Path): Place | null {
  const [first, row, ...rest] = path;
  if (first !== list || row === undefined || !/^\d+$/.test(String(row))) return null;
  const key = `${keyOf(rest)}/`;
  const column = columns.findIndex((one) => {
    const own = `${keyOf(one.path)}/`;
    return key.startsWith(own) || (rest.length > 0 && own.startsWith(key));
  });
  return { row: Number(row), column: Math.max(0, column) };
}
