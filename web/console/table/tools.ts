/** What stands around the rows of a table: saved views, the choice of columns, the pages, the file. */
import { type TemplateResult, html, nothing } from "lit";
import { closeMine } from "../../kit/dialogs.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { dialog } from "../dialogs.ts";
import { icon } from "../icons.ts";
import type { View } from "../page.ts";
import { session } from "../session.ts";
import { kit, t } from "../speech.ts";
import { MAX_CSV_ROWS, allRows, csvOf, download } from "./csv.ts";
import type { Connection, PageVariables } from "./source.ts";
import type { Column, TableFacts } from "./table.ts";
import { MAX_VIEWS, forgetView, saveView, savedViews, viewQuery } from "./views.ts";

/** The saved views as tabs, and a way to save the one that is open. */
export function viewTabs(table: string, view: View, onChange: () => void): TemplateResult | typeof nothing {
  const open = viewQuery(view.query);
  const saved = savedViews(table);
  const known = open === "" || saved.some(({ query }) => query === open);
  if (saved.length === 0 && known) return nothing;
  const to = (query: string) => `${location.pathname}?${new URLSearchParams([["game", view.query.get("game") ?? ""], ...new URLSearchParams(query)]).toString()}`;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const form = formOf(event);
    saveView(table, { name: textOf(form, "view-name"), query: open });
    form.closest<HTMLElement>("[popover]")?.hidePopover();
    onChange();
  };
  const forget = (name: string) => {
    forgetView(table, name);
    onChange();
  };
  return html`<nav class="tabs-row" aria-label=${t.table.views}>
    <a href=${to("")} aria-current=${open === "" ? "true" : nothing}>${t.table.all}</a>
    ${saved.map(
      ({ name, query }) => html`<span class="view-tab">
        <a href=${to(query)} aria-current=${query === open ? "true" : nothing}>${name}</a>
        ${query === open
          ? html`<button type="button" class="button quiet icon-only" aria-label=${t.table.forget(name)} title=${t.table.forget(name)} @click=${() => forget(name)}>${icon("close", 16)}</button>`
          : nothing}
      </span>`,
    )}
    ${known || saved.length >= MAX_VIEWS
      ? nothing
      : html`<button type="button" class="button quiet" popovertarget="save-view">${icon("plus", 16)}${t.table.save}</button>
          <form class="menu" id="save-view" popover @submit=${save}>
            <label for="view-name">${t.table.name}</label>
            <input id="view-name" name="view-name" required maxlength="40" autocomplete="off" autofocus>
            <button class="button main">${t.save}</button>
          </form>`}
  </nav>`;
}

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
