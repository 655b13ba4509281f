/** What stands around the rows of a table: the choice of columns, the pages, the file. */
import { type TemplateResult, html, nothing } from "lit";
import { closeMine } from "../../kit/dialogs.ts";
import { dialog } from "../dialogs.ts";
import { icon } from "../icons.ts";
import type { View } from "../page.ts";
import { session } from "../session.ts";
import { kit, t } from "../speech.ts";
import { MAX_CSV_ROWS, allRows, csvOf, download } from "./csv.ts";
import type { Connection, PageVariables } from "./source.ts";
import type { Column, TableFacts } from "./table.ts";

/** The menu in which columns are chosen; the first one always stays. */
export function columnsMenu<Row>(columns: readonly Column<Row>[], shown: readonly string[], onChoose: (ids: string[]) => void): TemplateResult {
  const toggle = (id: string) => onChoose(columns.filter((one) => (one.id === id) !== shown.includes(one.id)).map((one) => one.id));
  return html`<button type="button" class="button quiet icon-only" popovertarget="columns" aria-label=${t.table.columns} title=${t.table.columns}>${icon("columns")}</button>
    <div class="menu" id="columns" popover role="group" aria-label=${t.table.columns}>
      ${columns.slice(1).map(
        ({ id, words }) => html`<label class="check"><input type="checkbox" .checked=${shown.includes(id)} @change=${() => toggle(id)}>${words}</label>`,
      )}
    </div>`;
}

/** The pages before and after this one. */
export function pager<Row>(
  { pageInfo }: Connection<Row>,
  rows: number,
  { query, kit }: View,
  onTurn: (place: PageVariables) => void,
): TemplateResult | typeof nothing {
  const { startCursor = null, endCursor } = pageInfo;
  // A page that was reached from another one has that one beside it.
  const previous = Boolean(pageInfo.hasPreviousPage ?? query.get("after"));
  const next = pageInfo.hasNextPage;
  if (!previous && !next) return nothing;
  return html`<nav class="pager" aria-label=${t.table.pages}>
    <span class="muted num">${t.table.rows(kit.format.number(rows), rows)}</span>
    <button type="button" class="button" data-turn="previous" ?disabled=${!previous} @click=${() => onTurn({ before: startCursor })}>
      ${icon("previous", 16)}${t.table.previous}
    </button>
    <button type="button" class="button" data-turn="next" ?disabled=${!next} @click=${() => onTurn({ after: endCursor })}>
      ${t.table.next}${icon("next", 16)}
    </button>
  </nav>`;
}

/** How far a file is, and a way to give it up. */
export function csvDialog(rows: number, onCancel: () => void): TemplateResult {
  return dialog({
    title: t.table.csvTitle,
    onClose: onCancel,
    body: html`<p role="status">${t.table.csvRows(kit.format.number(rows), rows)}</p>
      <progress aria-label=${t.table.csvTitle}></progress>
      <div class="form-actions"><button type="button" class="button" @click=${closeMine}>${t.cancel}</button></div>`,
  });
}

/** Reads the whole view and gives it to the browser as a file. Throws Failure, and an AbortError. */
export async function csvOfView<Row>(
  { name, source }: TableFacts<Row>,
  columns: readonly Column<Row>[],
  signal: AbortSignal,
  onProgress: (rows: number) => void,
): Promise<void> {
  const rows = await allRows(source, signal, onProgress);
  download(`${name}.csv`, csvOf(columns, rows), "text/csv;charset=utf-8");
  const words = rows.length >= MAX_CSV_ROWS ? t.table.csvCut : t.table.csvDone;
  session.notice(words(kit.format.number(rows.length), rows.length));
}
