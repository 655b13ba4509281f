import { type TemplateResult, html, nothing } from "lit";
import { ENDED_SALES, SALES, UPSERT_SALE } from "#operations/studio/money";
import { Commands } from "../../console/commands.ts";
import { icon } from "../../console/icons.ts";
import { budget, moneyOf } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, badge, emptyState, pageHead, panel } from "../../console/parts.ts";
import { ask } from "../../console/speech.ts";
import { rowsSource } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { LivePage } from "../money/live.ts";
import { couponStyles, partsNav } from "../money/parts.ts";
import { type Sale, SaleEditor, inputOfSale } from "../money/sale-editor.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { sales as words } from "../texts-money.ts";

/** The flash sales that run or are to come, with what is left of their stock; and what those sold that have ended. */
export class SalesPage extends LivePage {
  static override properties = { ...LivePage.properties, ending: { state: true } };
  /** The sale that is about to be ended. */
  declare ending: Sale | null;

  #columns: readonly Column<Sale>[] | null = null;

  constructor() {
    super();
    this.ending = null;
    new Commands(this, () => (this.#mayChange ? [{ words: words.add, group: "page", icon: "plus", run: this.#add }] : []));
  }

  get #mayChange(): boolean {
    return this.view.may("coupons:write");
  }

  override render(): TemplateResult {
    const { view } = this;
    const answer = this.reader.one(SALES, { gameId: this.gameId });
    return html`
      ${pageHead(words.title, {
        lead: words.about,
        actions: html`<button type="button" class="button main" @click=${this.#add}>${icon("plus", 16)}${words.add}</button>`,
      })}
      ${partsNav(view, "sales")}
      ${dataTable<Sale>(view, {
        name: "flash-sales",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        source: rowsSource({ ...answer, data: answer.data?.flashSales ?? null }),
        idOf: ({ code }) => code,
        onOpen: ({ code }) => view.set({ sale: code }),
        empty: emptyState(words.none, { name: "bolt" }),
      })}
      ${panel(words.over, answered(this.reader.one(ENDED_SALES, { gameId: this.gameId }), ({ endedFlashSales }) => this.#over(endedFlashSales)))}
      ${this.#editor(answer.data?.flashSales)} ${this.ending ? this.#end(this.ending) : nothing}
    `;
  }

  #add = (): void => this.view.set({ new: "yes" });

  /** The sale that the address names, in its dialog. */
  #editor(known: readonly Sale[] | undefined): TemplateResult | typeof nothing {
    const { query } = this.view;
    const code = query.get("sale");
    const sale = code ? known?.find((one) => one.code === code) : null;
    if (sale === undefined || (!code && !query.has("new"))) return nothing;
    return html`<studio-sale-editor .view=${this.view} .offer=${sale} @laurel-closed=${() => this.view.set({ sale: null, new: null })}></studio-sale-editor>`;
  }

  #columnsOf(): Column<Sale>[] {
    const { kit } = this.view;
    const { number, moment } = kit.format;
    const { columns } = words;
    return [
      { id: "sku", words: columns.sku, cell: ({ title, sku }) => html`<bdi class="cut" title=${sku}>${title}</bdi>`, text: ({ title }) => title },
      { id: "code", words: columns.code, cell: ({ code }) => html`<code>${code}</code>`, text: ({ code }) => code },
      { id: "state", words: columns.state, cell: (sale) => this.#state(sale), text: (sale) => (Date.parse(sale.from) > kit.now() ? words.states.upcoming : words.states.running) },
      {
        id: "price",
        words: columns.price,
        align: "end",
        cell: ({ price, priorPrice }) => html`<span class="stacked stacked-end">${priorPrice ? html`<s class="was">${moneyOf(priorPrice)}</s>` : nothing}<span class="now">${moneyOf(price)}</span></span>`,
        text: ({ price }) => price.amount,
      },
      {
        id: "left",
        words: columns.left,
        cell: ({ stock, stockLeft }) =>
          stock === null || stockLeft === null
            ? html`<span class="muted">${words.noLimit}</span>`
            : budget(stockLeft, stock, { label: columns.left, write: number, of: words.leftOf, isSpent: stockLeft === 0 }),
        text: ({ stockLeft }) => stockLeft ?? "",
      },
      {
        id: "window",
        words: columns.window,
        cell: ({ from, until }) => html`<span class="stacked muted"><span>${moment(from)} –</span><span>${moment(until)}</span></span>`,
        text: ({ from, until }) => `${from} ${until}`,
      },
      { id: "perMember", words: columns.perMember, align: "end", cell: ({ perMember }) => (perMember === null ? html`<span class="muted">${words.noLimit}</span>` : number(perMember)), text: ({ perMember }) => perMember ?? "" },
      { id: "tiers", words: columns.tiers, cell: ({ tiers }) => tiers?.join(", ") ?? html`<span class="muted">${words.all}</span>`, text: ({ tiers }) => tiers?.join(" ") ?? "" },
      {
        id: "actions",
        words: columns.actions,
        align: "end",
        cell: (sale) => html`<span class="cell-actions">
          <button type="button" class="button small" aria-label=${words.changeOf(sale.code)} @click=${() => this.view.set({ sale: sale.code })}>${words.change}</button>
          <button type="button" class="button small quiet" aria-label=${words.endOf(sale.code)} @click=${() => (this.ending = sale)}>${words.end}</button>
        </span>`,
        text: () => "",
      },
    ];
  }

  #state({ from, until, stockLeft }: Sale): TemplateResult {
    const { kit } = this.view;
    const now = kit.now();
    const isUpcoming = Date.parse(from) > now;
    const span = kit.format.countdown(Date.parse(isUpcoming ? from : until) - now);
    const state = isUpcoming ? badge(words.states.upcoming, "info") : stockLeft === 0 ? badge(words.states.soldOut, "warn") : badge(words.states.running, "good");
    return html`<span class="stacked">${state}<span class="muted num">${isUpcoming ? words.startsIn(span) : words.endsIn(span)}</span></span>`;
  }

  /** Those that have ended, the last first. */
  #over(sales: readonly Sale[]): TemplateResult {
    const { number, moment } = this.view.kit.format;
    const { columns } = words;
    if (sales.length === 0) return emptyState(words.noneOver, { name: "clock" });
    return html`<p class="muted">${words.overNote}</p>
      <div class="table-scroll" tabindex="0" role="region" aria-label=${words.over}>
        <table>
          <thead>
            <tr>
              <th scope="col">${columns.sku}</th>
              <th scope="col">${columns.code}</th>
              <th scope="col" class="end">${columns.price}</th>
              <th scope="col" class="end">${columns.sold}</th>
              <th scope="col">${columns.window}</th>
            </tr>
          </thead>
          <tbody>
            ${sales.map(
              ({ sku, title, code, price, sold, stock, from, until }) => html`<tr>
                <th scope="row"><bdi class="cut" title=${sku}>${title}</bdi></th>
                <td><code>${code}</code></td>
                <td class="end">${moneyOf(price)}</td>
                <td class="end">${stock === null ? number(sold ?? 0) : words.soldOf(number(sold ?? 0), number(stock))}</td>
                <td><span class="stacked muted"><span>${moment(from)} –</span><span>${moment(until)}</span></span></td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  #end(sale: Sale): TemplateResult {
    const end = (event: Event): void => {
      event.preventDefault();
      const now = this.view.kit.now();
      const until = new Date(now).toISOString();
      // One that has not begun ends where it begins: before now.
      const from = Date.parse(sale.from) < now ? sale.from : new Date(now - 1_000).toISOString();
      const input = { ...inputOfSale(sale, this.gameId), from, until };
      void this.act(words.ended(sale.code), async () => (await ask(UPSERT_SALE, { input })).upsertFlashSale.userErrors);
    };
    return this.dialog(
      { id: "end-sale", title: words.endTitle(sale.code), onClose: () => (this.ending = null) },
      html`<form class="form" @submit=${end}>
        <p>${words.endText}</p>
        ${this.general()} ${this.actions(words.end, { danger: true })}
      </form>`,
    );
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, couponStyles],
  elements: { "studio-sales": SalesPage, "studio-sale-editor": SaleEditor },
  render: (view) => html`<studio-sales .view=${gameView(view)}></studio-sales>`,
};
