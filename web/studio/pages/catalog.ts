import { type TemplateResult, html, nothing } from "lit";
import { ADJUST_STOCK, ARCHIVE_ITEM, IMPORT_CATALOG, ITEMS, LADDER, type ItemKind } from "#operations/studio";
import { icon } from "../../console/icons.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { badge, emptyState, pageHead } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { download } from "../../console/table/csv.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { freshKey } from "../../kit/client.ts";
import { formOf, textOf } from "../../kit/forms.ts";
import { gem, toneOf } from "../../kit/gem.ts";
import { picture } from "../../kit/item.ts";
import { allItems, csvOf } from "../catalog-csv.ts";
import type { Refusal } from "../../console/doing.ts";
import { GamePage } from "../desk.ts";
import { ItemEditor } from "../item-editor.ts";
import type { ItemRow } from "../item-form.ts";
import { ItemPreview } from "../item-preview.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { t } from "../texts.ts";

const PATH = "/catalog";
const KINDS: readonly ItemKind[] = ["DIGITAL", "TANGIBLE"];
const words = t.catalog;

type Open = { dialog: "stock" | "archive"; item: ItemRow; key: string } | { dialog: "import" };

/** All items of the game: filters and the open item are in the address. */
export class CatalogPage extends GamePage {
  static override properties = { ...GamePage.properties, open: { state: true } };
  declare open: Open | null;

  #columns: readonly Column<ItemRow>[] | null = null;

  constructor() {
    super();
    this.open = null;
  }

  override render(): TemplateResult {
    const { view } = this;
    const { query } = view;
    const kind = KINDS.find((one) => one.toLowerCase() === query.get("kind")) ?? null;
    const category = query.get("category") || null;
    const archived = query.get("offer") === "archived";
    const isFiltered = kind !== null || category !== null;
    return html`
      ${pageHead(words.title, { lead: words.about, actions: this.#actions() })}
      ${dataTable<ItemRow>(view, {
        name: "catalog",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        filters: [
          { name: "category", label: words.filters.category, kind: "text" },
          { name: "kind", label: words.filters.kind, kind: "choice", options: [["", words.filters.anyKind], ...KINDS.map((one) => [one.toLowerCase(), words.kind[one]] as const)] },
          {
            name: "offer",
            label: words.columns.window,
            kind: "choice",
            options: [
              ["", words.filters.onOffer],
              ["archived", words.filters.archived],
            ],
          },
        ],
        source: source(ITEMS, { gameId: this.gameId, kind, category, archived, sku: null }, (data) => data.catalog),
        idOf: ({ id }) => id,
        href: ({ sku }) => view.href(PATH, { ...Object.fromEntries(query), item: sku }),
        empty: emptyState(isFiltered ? words.noMatch : archived ? words.emptyArchive : words.empty, { name: "tag" }),
      })}
      ${this.#editor()} ${this.open ? this.#dialog(this.open) : nothing}
    `;
  }

  #actions(): TemplateResult {
    return html`<button type="button" class="button" ?disabled=${this.busy} @click=${this.#export}>${icon("download", 16)}${words.csv.exporting}</button>
      <button type="button" class="button" @click=${() => (this.open = { dialog: "import" })}>${icon("up", 16)}${words.csv.importing}</button>
      <a class="button main" href=${this.view.href(PATH, { new: 1 })}>${icon("plus", 16)}${words.add}</a>`;
  }

  /** The item that the address names, in its dialog. */
  #editor(): TemplateResult | typeof nothing {
    const { query } = this.view;
    const sku = query.get("item");
    if (!sku && !query.has("new")) return nothing;
    const ladder = this.reader.one(LADDER, { gameId: this.gameId }).data?.game?.tiers;
    const item = sku ? this.reader.one(ITEMS, { gameId: this.gameId, sku, first: 1 }).data?.catalog.edges[0]?.node : null;
    if (!ladder || item === undefined) return nothing;
    return html`<studio-item
      .view=${this.view}
      .item=${item}
      .tiers=${ladder}
      @laurel-closed=${() => this.view.set({ item: null, new: null })}
    ></studio-item>`;
  }

  #columnsOf(): Column<ItemRow>[] {
    const { number, day } = this.view.kit.format;
    const { columns } = words;
    const window = ({ availableFrom, availableUntil }: ItemRow) =>
      [availableFrom && words.from(day(availableFrom)), availableUntil && words.until(day(availableUntil))].filter(Boolean).join(" ") || words.always;
    return [
      {
        id: "item",
        words: columns.item,
        cell: (item) => html`<span class="thing">${picture(item)}<bdi class="cut" title=${item.title}>${item.title}</bdi></span>`,
        text: ({ title }) => title,
      },
      { id: "sku", words: words.filters.sku, cell: ({ sku }) => html`<code class="cut">${sku}</code>`, text: ({ sku }) => sku },
      { id: "kind", words: columns.kind, hidden: true, cell: ({ kind }) => words.kind[kind], text: ({ kind }) => kind },
      { id: "category", words: columns.category, cell: ({ category }) => category, text: ({ category }) => category ?? "" },
      { id: "price", words: columns.price, align: "end", cell: ({ price }) => number(price), text: ({ price }) => price },
      {
        id: "tier",
        words: columns.tier,
        cell: ({ minTier }) =>
          minTier ? html`<span class="tier ${toneOf(minTier)}">${gem(minTier, { size: 16 })}${minTier.name}</span>` : html`<span class="muted">${words.anyTier}</span>`,
        text: ({ minTier }) => minTier?.code ?? "",
      },
      { id: "stock", words: columns.stock, align: "end", cell: (item) => this.#stock(item), text: ({ stockLeft }) => stockLeft ?? "" },
      {
        id: "window",
        words: columns.window,
        cell: (item) => (item.comingSoon ? badge(words.comingSoon, "info") : html`<span class="window ${item.availableFrom || item.availableUntil ? "" : "muted"}">${window(item)}</span>`),
        text: window,
      },
      { id: "priority", words: columns.priority, align: "end", hidden: true, cell: ({ management }) => management?.priority, text: ({ management }) => management?.priority ?? 0 },
      { id: "actions", words: t.common.actions, align: "end", cell: (item) => this.#buttons(item), text: ({ management }) => management?.archivedAt ?? "" },
    ];
  }

  #stock({ stockLeft }: ItemRow): TemplateResult | string {
    if (stockLeft === null) return html`<span class="muted">${words.noEnd}</span>`;
    return stockLeft > 0 ? this.view.kit.format.number(stockLeft) : badge(words.soldOut, "warn");
  }

  #buttons(item: ItemRow): TemplateResult {
    if (item.management?.archivedAt) return badge(words.archived);
    const press = (label: string, dialog: "stock" | "archive") => html`<button
      type="button"
      class="button small quiet"
      aria-label="${label}: ${item.title}"
      @click=${() => (this.open = { dialog, item, key: freshKey() })}
    >
      ${label}
    </button>`;
    return html`<span class="cell-actions">
      ${item.stockLeft === null ? nothing : press(words.stock.adjust, "stock")} ${press(words.archive, "archive")}
    </span>`;
  }

  #dialog(open: Open): TemplateResult {
    const onClose = (): void => void (this.open = null);
    if (open.dialog === "import") return this.dialog({ id: "import", title: words.csv.title, onClose }, this.#import());
    const { item } = open;
    if (open.dialog === "archive") {
      return this.dialog(
        { id: "archive", title: words.archiveTitle(item.title), onClose },
        html`<form class="form" @submit=${(event: Event) => this.#archive(event, item)}>
          <p>${words.archiveText}</p>
          ${this.general()} ${this.actions(words.archive, { danger: true })}
        </form>`,
      );
    }
    return this.dialog(
      { id: "stock", title: words.stock.title(item.title), onClose },
      html`<form class="form" @submit=${(event: Event) => this.#adjust(event, item, open.key)}>
        <p>${words.stock.now(this.view.kit.format.number(item.stockLeft ?? 0))}</p>
        <div class="field">
          <label for="stock-by">${words.stock.by}</label>
          <input id="stock-by" name="by" type="number" step="1" required autocomplete="off" aria-describedby="stock-by-note" />
          <p class="field-hint" id="stock-by-note">${words.stock.byHint}</p>
        </div>
        ${this.general()} ${this.actions(words.stock.adjust)}
      </form>`,
    );
  }

  #import(): TemplateResult {
    const faults = this.refused.filter(({ path }) => path[0] === "csv");
    return html`<form class="form" @submit=${this.#importFile}>
      <p>${words.csv.text}</p>
      <div class="field">
        <label for="csv-file">${words.csv.file}</label>
        <input id="csv-file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="csv-note" />
        <p class="field-hint" id="csv-note">${words.csv.columns}</p>
      </div>
      ${faults.length
        ? html`<div role="alert">
            <p class="form-error">${words.csv.faults(faults.length)}</p>
            <ul class="fault-list">${faults.map((fault) => html`<li><b>${placeOf(fault)}</b> ${fault.message}</li>`)}</ul>
          </div>`
        : nothing}
      ${this.general(({ path }) => path[0] === "csv")} ${this.actions(words.csv.go)}
    </form>`;
  }

  #importFile = async (event: Event): Promise<void> => {
    event.preventDefault();
    const file = new FormData(formOf(event)).get("file");
    if (!(file instanceof File)) return;
    const csv = await file.text();
    const counts = { created: 0, changed: 0 };
    const done = await this.doing(async () => {
      const { importCatalog } = await ask(IMPORT_CATALOG, { input: { gameId: this.gameId, csv } });
      Object.assign(counts, importCatalog);
      return importCatalog.userErrors;
    });
    if (!done) return;
    const { number } = this.view.kit.format;
    this.closeDialog();
    this.view.say(words.csv.done(number(counts.created), number(counts.changed)));
  };

  #export = async (): Promise<void> => {
    this.busy = true;
    try {
      download(`${this.view.game.slug}-catalog.csv`, csvOf(await allItems(this.gameId)), "text/csv");
    } catch (error) {
      this.view.failed(error);
    } finally {
      this.busy = false;
    }
  };

  async #adjust(event: Event, { sku }: ItemRow, idempotencyKey: string): Promise<void> {
    event.preventDefault();
    const by = Number(textOf(formOf(event), "by"));
    let left: number | null = null;
    const done = await this.doing(async () => {
      const { adjustStock } = await ask(ADJUST_STOCK, { input: { gameId: this.gameId, sku, by, idempotencyKey } });
      left = adjustStock.item?.stockLeft ?? null;
      return adjustStock.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.stock.done(this.view.kit.format.number(left ?? 0)));
  }

  async #archive(event: Event, { sku, title }: ItemRow): Promise<void> {
    event.preventDefault();
    const done = await this.doing(async () => {
      const { archiveCatalogItem } = await ask(ARCHIVE_ITEM, { input: { gameId: this.gameId, sku } });
      return archiveCatalogItem.userErrors;
    });
    if (!done) return;
    this.closeDialog();
    this.view.say(words.archivedDone(title));
  }
}

/** Where a fault of a CSV file is: ["csv", "7", "price"] is the column price on line 7. */
function placeOf({ path: [, line = "", column = ""] }: Refusal): string {
  return line ? words.csv.line(line, column) : "";
}

export const body: PageBody = {
  styles: [studioStyles, formStyles],
  elements: { "studio-catalog": CatalogPage, "studio-item": ItemEditor, "studio-item-preview": ItemPreview },
  render: (view) => html`<studio-catalog .view=${gameView(view)}></studio-catalog>`,
};
