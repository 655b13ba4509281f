/** What a sheet does, without a page: cells that are chosen, moved through, copied and pasted as TSV. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The rectangle between two cells; `focus` is the one that keys go to. */
export interface Selection {
  readonly anchor: Place;
  readonly focus: Place;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A cell's new text; `row` may be past the last, which adds rows. */
export interface Edit extends Place {
  readonly text: string;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function only(place: Place): Selection {
  return { anchor: place, focus: place };
}

export function boxOf({ anchor, focus }: Selection): Box {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function isIn({ top, left, bottom, right }: Box, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

export function fit({ row, column }: Place, { rows, columns }: Size): Place {
  return { row: within(row, rows), column: within(column, columns) };
}

/** Returns the selection after a move by so many rows and columns, which stays in the sheet. */
export function moved(selection: Selection, by: Place, size: Size, extend = false): Selection {
  const { row, column } = selection.focus;
  const focus = fit({ row: row + by.row, column: column + by.column }, size);
  return extend ? { ...selection, focus } : only(focus);
}

/** Returns the cell after `place` in reading order, or before it; null past the ends. */
export function following({ row, column }: Place, by: 1 | -1, { rows, columns }: Size): Place | null {
  const next = row * columns + column + by;
  return next < 0 || next >= rows * columns ? null : { row: Math.floor(next / columns), column: next % columns };
}

/** Returns the chosen cells as other sheets take them: rows in lines, cells between tabs. */
export function copied(cells: readonly (readonly string[])[], selection: Selection): string {
  const { top, bottom, left, right } = boxOf(selection);
  return cells
    .slice(top, bottom + 1)
    .map((row) => row.slice(left, right + 1).map(quoted).join("\t"))
    .join("\n");
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns the cells of a text as other sheets copy it: quotes keep tabs and lines within a cell. */
export function tsv(text: string): string[][] {
  const rows: string[][] = [[""]];
  const add = (more: string) => {
    const row = rows.at(-1) ?? [];
    row[row.length - 1] += more;
  };
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (rest) {
    const atStart = rows.at(-1)?.at(-1) === "";
    const cell = atStart ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest) : null;
    const [taken = "", inside] = cell ?? /^[^\t\n]+/.exec(rest) ?? [rest.slice(0, 1)];
    if (taken === "\t") rows.at(-1)?.push("");
    else if (taken === "\n") rows.push([""]);
    else add(inside === undefined ? taken : inside.replaceAll('""', '"'));
    rest = rest.slice(taken.length);
  }
  return rows;
}

/**
 * Returns what pasting a text changes. One cell fills the selection; a block fills it as often as it fits, and from its
 * first cell at least once. What lies beyond the columns or `mostRows` is left out.
 */
export function pasted(text: string, selection: Selection, { columns }: Size, mostRows: number): Edit[] {
  const block = tsv(text);
  const { top, left, bottom, right } = boxOf(selection);
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  const times = (span: number, one: number) => Math.max(1, Math.floor(span / one)) * one;
  const edits: Edit[] = [];
  for (let row = 0; row < times(bottom - top + 1, height); row++) {
    for (let column = 0; column < times(right - left + 1, width); column++) {
      const place = { row: top + row, column: left + column };
      const cell = block[row % height]?.[column % width];
      if (cell !== undefined && place.row < mostRows && place.column < columns) edits.push({ ...place, text: cell.trim() });
    }
  }
  return edits;
}

export function cleared(selection: Selection): Edit[] {
  const { top, left, bottom, right } = boxOf(selection);
  const edits: Edit[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) edits.push({ row, column, text: "" });
  return edits;
}
