import { TableController, columnVisibilityFeature, rowSelectionFeature, rowSortingFeature, tableFeatures } from "@tanstack/lit-table";
import type { ColumnDef, RowSelectionState, SortingState } from "@tanstack/lit-table";
import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { skeleton } from "../../kit/feedback.ts";
import { recall, remember } from "../../kit/memory.ts";
import { Commands, type Command } from "../commands.ts";
import { icon } from "../icons.ts";
import type { Query } from "../page.ts";
import { failed } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { t } from "../speech.ts";
import { type Filter, filterBar } from "./filters.ts";
import type { Connection, PageVariables, Source } from "./source.ts";
import { columnsMenu, csvDialog, csvOfView, pager } from "./tools.ts";

const PAGE = 50;
const COMPACT = "laurel:compact-rows";

/** A column: how a row is shown in it, and what a file says of it. */
export interface Column<Row> {
  readonly id: string;
  readonly words: string;
  readonly cell: (row: Row) => unknown;
  readonly text: (row: Row) => string | number;
  /** Numbers stand at the end. */
  readonly align?: "end";
  /** The API orders by it: from the smallest, or from the largest. */
  readonly sortable?: "up" | "down";
  /** Not shown until it is chosen. */
  readonly hidden?: boolean;
}

/** A table: its columns, filters and rows. The first column has the link or the button of a row. */
export interface TableFacts<Row> {
  /** Unique over both consoles: saved views and files are named by it. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly Filter[];
  readonly source: Source<Row>;
  readonly idOf: (row: Row) => string;
  /** The row's own page. */
  readonly href?: (row: Row) => string;
  /** Opens the row where it has no page; with a page, Space looks into it. */
  readonly onOpen?: (row: Row) => void;
  readonly empty: TemplateResult;
  /** What can be done with the chosen rows; without it, rows cannot be chosen. */
  readonly chosen?: (rows: readonly Row[]) => TemplateResult;
}

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature });
type Features = typeof features;
/** TanStack's rows are objects. */
type AnyRow = object;

/**
 * A table of a page: its filters, order, columns and place are in the address; rows are read page by page. Keys: j and k
 * go down and up, Enter opens, Space looks into, x chooses, [ and ] turn the page, / searches.
 */
export class DataTable extends ConsolePiece {
  static override properties = {
    ...ConsolePiece.properties,
    facts: { attribute: false },
    compact: { state: true },
    selection: { state: true },
    progress: { state: true },
  };
  declare facts: TableFacts<AnyRow>;
  declare compact: boolean;
  declare selection: RowSelectionState;
  /** Rows that were read for a file so far; null while none is made. */
  declare progress: number | null;

  readonly #table = new TableController<Features, AnyRow>(this);
  /** What was shown last: stays, greyed, until there is something newer. */
  #before: { of: string; connection: Connection<AnyRow> } | null = null;
  #columns: readonly Column<AnyRow>[] = [];
  #definitions: ColumnDef<Features, AnyRow>[] = [];
  #nodes: AnyRow[] = [];
  #csv: AbortController | null = null;

  constructor() {
    super();
    this.compact = recall(COMPACT) === "yes";
    this.selection = {};
    this.progress = null;
    new Commands(this, () => this.#commands());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#csv?.abort();
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has("view") && Object.keys(this.selection).length > 0) {
      const shown = new Set(this.#nodes.map((row) => this.facts.idOf(row)));
      const kept = Object.keys(this.selection).filter((id) => shown.has(id));
      if (kept.length < Object.keys(this.selection).length) this.selection = Object.fromEntries(kept.map((id) => [id, true as const]));
    }
  }

  override render(): TemplateResult {
    const { facts, view } = this;
    const { query } = view;
    const answer = facts.source.read(this.reader, this.#place());
    const of = `${facts.name} ${view.game?.id ?? ""}`;
    if (answer.data) this.#before = { of, connection: answer.data };
    const connection = answer.data ?? (this.#before?.of === of ? this.#before.connection : null);
    const old = connection !== null && (answer.data === null || answer.failure !== null);
    const isEmpty = connection?.edges.length === 0;
    return html`<div class="table ${this.compact ? "compact" : ""}" aria-busy=${answer.loading}>
      <laurel-views .view=${view} .page=${facts.name}></laurel-views>
      <div class="table-bar">
        ${facts.filters ? filterBar(facts.filters, query, (changed) => this.#filter(changed)) : nothing}
        <div class="table-tools">
          ${connection?.totalCount === undefined ? nothing : html`<span class="muted num">${t.table.total(view.kit.format.number(connection.totalCount))}</span>`}
          ${isEmpty ? nothing : html`${columnsMenu(facts.columns, this.#shown(), (ids) => this.#chooseColumns(ids))}
          <button type="button" class="button quiet icon-only" aria-label=${t.table.compact} title=${t.table.compact} aria-pressed=${this.compact} @click=${this.#toggleCompact}>${icon("rows")}</button>
          <button type="button" class="button quiet" @click=${this.#download}>${icon("download", 16)}${t.table.csv}</button>`}
        </div>
      </div>
      ${answer.failure ? failed(answer.failure, answer.again) : nothing}
      ${connection === null
        ? answer.failure ? nothing : html`<div class="table-wait">${skeleton("rows", t.loading)}${skeleton("rows")}</div>`
        : this.#rows(connection, old)}
      ${this.progress === null ? nothing : csvDialog(this.progress, () => this.#csv?.abort())}
    </div>`;
  }

  #rows(connection: Connection<AnyRow>, old: boolean): TemplateResult {
    const { facts, view } = this;
    this.#nodes = sameRows(this.#nodes, connection);
    const table = this.#model();
    const rows = table.getRowModel().rows;
    const chosen = facts.chosen ? table.getSelectedRowModel().rows.map(({ original }) => original) : [];
    if (rows.length === 0) return html`<div class=${old ? "stale" : "fresh"}>${facts.empty}</div>`;
    return html`
      ${facts.chosen && chosen.length > 0
        ? html`<div class="table-chosen"><strong>${t.table.chosen(view.kit.format.number(chosen.length))}</strong>${facts.chosen(chosen)}</div>`
        : nothing}
      <div class="table-scroll ${old ? "stale" : "fresh"}" tabindex="0" role="region" aria-label=${facts.label}>
        <table>
          <thead>
            ${table.getHeaderGroups().map(
              ({ headers }) => html`<tr>
                ${facts.chosen ? html`<th class="table-check">${this.#checkAll(table.getIsAllRowsSelected(), (all) => table.toggleAllRowsSelected(all))}</th>` : nothing}
                ${headers.map(({ column }) => this.#head(column.id, column.getIsSorted(), () => column.toggleSorting()))}
              </tr>`,
            )}
          </thead>
          <tbody>
            ${repeat(
              rows,
              ({ id }) => id,
              (row) => html`<tr data-id=${row.id} data-chosen=${row.getIsSelected()} @click=${(event: MouseEvent) => this.#onRow(event, row.original)}>
                ${facts.chosen
                  ? html`<td class="table-check"><input type="checkbox" aria-label=${t.table.choose} .checked=${row.getIsSelected()} @change=${() => row.toggleSelected()}></td>`
                  : nothing}
                ${row.getVisibleCells().map(({ column }, index) => this.#cell(column.id, row.original, index === 0))}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${pager(connection, rows.length, view, (place) => this.#turn(place))}
    `;
  }

  #head(id: string, sorted: false | "asc" | "desc", onSort: () => void): TemplateResult {
    const column = this.facts.columns.find((one) => one.id === id);
    if (!column) return html`<th></th>`;
    const order = sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none";
    return html`<th scope="col" class=${column.align ?? ""} aria-sort=${column.sortable ? order : nothing}>
      ${column.sortable
        ? html`<button type="button" class="table-sort" @click=${onSort}>${column.words}${icon(sorted === "asc" ? "up" : sorted ? "down" : "sort", 16)}</button>`
        : column.words}
    </th>`;
  }

  #cell(id: string, row: AnyRow, first: boolean): TemplateResult {
    const { facts } = this;
    const column = facts.columns.find((one) => one.id === id);
    const shown = column?.cell(row) ?? nothing;
    if (!first) return html`<td class=${column?.align ?? ""}>${shown}</td>`;
    const { href, onOpen } = facts;
    return html`<th scope="row" class=${column?.align ?? ""}>
      ${href
        ? html`<a class="table-link" href=${href(row)}>${shown}</a>`
        : onOpen
          ? html`<button type="button" class="table-link" @click=${() => onOpen(row)}>${shown}</button>`
          : html`<span class="table-link" tabindex="-1">${shown}</span>`}
    </th>`;
  }

  #checkAll(all: boolean, onToggle: (all: boolean) => void): TemplateResult {
    return html`<input type="checkbox" aria-label=${t.table.chooseAll} .checked=${all} @change=${() => onToggle(!all)}>`;
  }

  #model() {
    const { facts } = this;
    if (this.#columns !== facts.columns) {
      this.#columns = facts.columns;
      this.#definitions = facts.columns.map(({ id, sortable }) => ({
        id,
        accessorFn: (row: AnyRow) => row,
        enableSorting: sortable !== undefined,
        sortDescFirst: sortable === "down",
      }));
    }
    const shown = new Set(this.#shown());
    return this.#table.table({
      features,
      columns: this.#definitions,
      data: this.#nodes,
      getRowId: facts.idOf,
      manualSorting: true,
      enableMultiSort: false,
      state: {
        columnVisibility: Object.fromEntries(facts.columns.map(({ id }) => [id, shown.has(id)])),
        rowSelection: this.selection,
        sorting: this.#sorting(),
      },
      onRowSelectionChange: (next) => (this.selection = typeof next === "function" ? next(this.selection) : next),
      onSortingChange: (next) => {
        const [order] = typeof next === "function" ? next(this.#sorting()) : next;
        const way = facts.columns.find(({ id }) => id === order?.id)?.sortable;
        this.#filter({ sort: order && order.desc === (way === "down") ? `${order.desc ? "-" : ""}${order.id}` : null });
      },
    });
  }

  /** The order that the address says: "name", or "-name" from the largest. */
  #sorting(): SortingState {
    const sort = this.view.query.get("sort") ?? "";
    const id = sort.replace(/^-/, "");
    return this.facts.columns.some((column) => column.id === id && column.sortable) ? [{ id, desc: sort !== id }] : [];
  }

  #shown(): string[] {
    const named = this.view.query.get("columns")?.split(",");
    const { columns } = this.facts;
    const chosen = columns.filter(({ id, hidden }, index) => index === 0 || (named ? named.includes(id) : !hidden));
    return chosen.map(({ id }) => id);
  }

  #chooseColumns(ids: readonly string[]): void {
    const usual = this.facts.columns.filter(({ hidden }) => !hidden).map(({ id }) => id);
    this.view.set({ columns: ids.join() === usual.join() ? null : ids.join() });
  }

  #place(): PageVariables {
    const { query } = this.view;
    const [after, before] = [query.get("after"), query.get("before")];
    return before ? { last: PAGE, before } : { first: PAGE, after };
  }

  /** Another filter or order begins at the first page. */
  #filter(changed: Query): void {
    this.view.set({ ...changed, after: null, before: null });
  }

  #turn(place: PageVariables): void {
    this.view.set({ after: place.after ?? null, before: place.before ?? null }, { step: true });
    this.querySelector(".table-scroll")?.scrollIntoView({ block: "nearest" });
  }

  #toggleCompact = (): void => {
    this.compact = !this.compact;
    remember(COMPACT, this.compact ? "yes" : "no");
  };

  #download = async (): Promise<void> => {
    if (this.#csv) return;
    const abort = (this.#csv = new AbortController());
    this.progress = 0;
    const shown = new Set(this.#shown());
    try {
      await csvOfView(this.facts, this.facts.columns.filter(({ id }) => shown.has(id)), abort.signal, (rows) => (this.progress = rows));
    } catch (error) {
      if (!abort.signal.aborted) this.view.failed(error);
    } finally {
      this.#csv = null;
      this.progress = null;
    }
  };

  /** A click anywhere in a row opens it, unless it was for a control or chose some text. */
  #onRow(event: MouseEvent, row: AnyRow): void {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("a, button, input, label") || getSelection()?.toString()) return;
    const { href, onOpen } = this.facts;
    if (!href) onOpen?.(row);
    else if (event.currentTarget instanceof Element) event.currentTarget.querySelector<HTMLElement>("a.table-link")?.click();
  }

  #commands(): Command[] {
    const links = () => [...this.querySelectorAll<HTMLElement>(".table-link")];
    const at = () => links().findIndex((link) => link === document.activeElement);
    const step = (by: number) => {
      const all = links();
      all[Math.min(Math.max(at() + by, 0), all.length - 1)]?.focus();
    };
    const row = () => this.#nodes[at()];
    const press = (name: string) => this.querySelector<HTMLElement>(`[data-turn="${name}"]:not(:disabled)`)?.click();
    const { chosen, onOpen, filters = [] } = this.facts;
    const own: Command[] = [
      { words: t.keys.down, group: "table", keys: "j", run: () => step(1) },
      { words: t.keys.up, group: "table", keys: "k", run: () => step(at() < 0 ? 0 : -1) },
      { words: t.keys.open, group: "table", keys: "Enter", run: () => false },
      { words: t.keys.previous, group: "table", keys: "[", run: () => press("previous") },
      { words: t.keys.next, group: "table", keys: "]", run: () => press("next") },
      { words: t.table.csv, group: "page", icon: "download", run: this.#download },
    ];
    if (onOpen) {
      own.push({ words: t.keys.peek, group: "table", keys: " ", run: () => { const one = row(); return one ? onOpen(one) : false; } });
    }
    if (chosen) {
      own.push({
        words: t.keys.choose, group: "table", keys: "x",
        run: () => this.querySelector<HTMLElement>(`tr:has(.table-link:focus) .table-check input`)?.click(),
      });
    }
    if (filters.some(({ kind }) => kind === "search")) {
      own.push({ words: t.keys.search, group: "table", keys: "/", run: () => this.querySelector<HTMLElement>("[data-search]")?.focus() });
    }
    return own;
  }
}

/** The rows of a connection; the very same array while nothing has changed, as TanStack wants it. */
function sameRows(before: AnyRow[], { edges }: Connection<AnyRow>): AnyRow[] {
  return before.length === edges.length && edges.every(({ node }, index) => node === before[index]) ? before : edges.map(({ node }) => node);
}

/** A table in a page: html`${dataTable(view, facts)}`. */
export function dataTable<Row extends object>(view: ConsolePiece["view"], facts: TableFacts<Row>): TemplateResult {
  return html`<laurel-table .view=${view} .facts=${facts}></laurel-table>`;
}
