/** How a part of a rules file is a sheet: its columns, their texts, and the path of each cell. */
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

/** A part of the document with a row for each of its entries. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly mostRows: number;
  cells(document: JsonObject): string[][];
  /** Returns the document after edits of cells; those below the last row add rows. */
  edited(document: JsonObject, edits: readonly Edit[]): JsonObject;
  added(document: JsonObject, after: number): JsonObject;
  removed(document: JsonObject, row: number): JsonObject;
  /** Returns the cell that a path of the document names; of a whole row its first; null where it is in no row. */
  place(document: JsonObject, path: Path): Place | null;
}

const GROUPED = /^-?\d{1,3}([,\u00a0\u202f ]\d{3})+$/;

/** Returns what a cell's text is in the document; undefined for an empty one. What is no number stays text, and the check finds it. */
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

/** Returns the column of a row that the rest of a path names. */
export function columnOf(columns: readonly Column[], rest: Path): number {
  const key = `${keyOf(rest)}/`;
  const found = columns.findIndex(({ path }) => {
    const own = `${keyOf(path)}/`;
    return key.startsWith(own) || (rest.length > 0 && own.startsWith(key));
  });
  return Math.max(0, found);
}

export function rowsOf(list: string, document: JsonObject): JsonObject[] {
  const rows = document[list];
  return isList(rows) ? rows.map((row) => (isObject(row) ? row : {})) : [];
}

interface ListFacts {
  readonly name: string;
  /** The key of the list. */
  readonly list: string;
  readonly columns: readonly Column[];
  readonly mostRows: number;
  /** A row that is new, before its cells are set. */
  readonly blank: (rows: readonly JsonObject[]) => JsonObject;
}

/** A list of objects, one a row. */
export function listSheet({ name, list, columns, mostRows, blank }: ListFacts): Sheet {
  return {
    name,
    columns,
    mostRows,
    cells: (document) => rowsOf(list, document).map((row) => columns.map(({ path }) => toText(get(row, path)))),
    edited(document, edits) {
      const rows = rowsOf(list, document);
      for (const { row, column, text } of edits) {
        const { kind, path } = columns[column] ?? {};
        if (!kind || !path || row >= mostRows) continue;
        while (rows.length <= row) rows.push(blank(rows));
        rows[row] = set(rows[row] ?? {}, path, toJson(kind, text));
      }
      return { ...document, [list]: rows };
    },
    added(document, after) {
      const rows = rowsOf(list, document);
      return { ...document, [list]: rows.toSpliced(after + 1, 0, blank(rows)) };
    },
    removed: (document, row) => ({ ...document, [list]: rowsOf(list, document).toSpliced(row, 1) }),
    place(_document, [first, row, ...rest]) {
      if (first !== list || row === undefined || !/^\d+$/.test(String(row))) return null;
      return { row: Number(row), column: columnOf(columns, rest) };
    },
  };
}
