import { type TemplateResult, html, nothing } from "lit";
import { TEMPLATES } from "#operations/studio/money";
import { Commands } from "../../console/commands.ts";
import { icon } from "../../console/icons.ts";
import { moneyText } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { emptyState, pageHead } from "../../console/parts.ts";
import { rowsSource } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { CouponEditor } from "../money/coupon-editor.ts";
import type { Template } from "../money/coupon-form.ts";
import { LivePage } from "../money/live.ts";
import { couponStyles, partsNav, stateBadge, taken } from "../money/parts.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { coupons as words } from "../texts-money.ts";

/** The templates of a game's coupons, with what is taken of their budgets. */
export class CouponsPage extends LivePage {
  #columns: readonly Column<Template>[] | null = null;

  constructor() {
    super();
    new Commands(this, () => [{ words: words.add, group: "page", icon: "plus", run: this.#add }]);
  }

  override render(): TemplateResult {
    const { view } = this;
    const state = view.query.get("state");
    const answer = this.reader.one(TEMPLATES, { gameId: this.gameId });
    const shown = answer.data?.couponTemplates.filter(({ status }) => !state || status === state) ?? null;
    return html`
      ${pageHead(words.title, {
        lead: words.about,
        actions: html`<button type="button" class="button main" @click=${this.#add}>${icon("plus", 16)}${words.add}</button>`,
      })}
      ${partsNav(view, "coupons")}
      ${dataTable<Template>(view, {
        name: "coupons",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        filters: [{ name: "state", label: words.state, kind: "choice", options: [["", words.anyState], ...Object.entries(words.states)] }],
        source: rowsSource({ ...answer, data: shown }),
        idOf: ({ code }) => code,
        href: ({ code }) => view.href(`/coupons/${encodeURIComponent(code)}`),
        empty: emptyState(state ? words.noMatch : words.none, { name: "tag" }),
      })}
      ${view.query.has("new")
        ? html`<studio-coupon-editor .view=${view} @laurel-closed=${() => view.set({ new: null })}></studio-coupon-editor>`
        : nothing}
    `;
  }

  #add = (): void => this.view.set({ new: "yes" });

  #columnsOf(): Column<Template>[] {
    const { number, day } = this.view.kit.format;
    const { columns } = words;
    return [
      { id: "title", words: columns.title, cell: ({ title }) => html`<bdi class="cut" title=${title}>${title}</bdi>`, text: ({ title }) => title },
      { id: "code", words: columns.code, cell: ({ code }) => html`<code>${code}</code>`, text: ({ code }) => code },
      { id: "rule", words: columns.rule, cell: ({ rule }) => html`<span class="cut" title=${rule}>${rule}</span>`, text: ({ rule }) => rule },
      { id: "class", words: columns.class, hidden: true, cell: (row) => words.classes[row.class], text: (row) => words.classes[row.class] },
      { id: "state", words: columns.state, cell: ({ status }) => stateBadge(status), text: ({ status }) => words.states[status] ?? status },
      { id: "issued", words: columns.issued, cell: ({ issued, maxIssued }) => taken(issued, maxIssued, columns.issued, number), text: ({ issued }) => issued },
      {
        id: "uses",
        words: columns.uses,
        cell: ({ used, reserved, maxUses }) => taken(used + reserved, maxUses, columns.uses, number),
        text: ({ used, reserved }) => used + reserved,
      },
      {
        id: "discount",
        words: columns.discount,
        cell: ({ discount, maxDiscount, currency }) =>
          discount === null || currency === null
            ? html`<span class="muted">–</span>`
            : taken(Number(discount), maxDiscount === null ? null : Number(maxDiscount), columns.discount, (value) => moneyText(value, currency)),
        text: ({ discount }) => discount ?? "",
      },
      {
        id: "until",
        words: columns.until,
        hidden: true,
        cell: ({ until }) => (until ? html`<time datetime=${until}>${day(until)}</time>` : html`<span class="muted">${words.never}</span>`),
        text: ({ until }) => until ?? "",
      },
    ];
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, couponStyles],
  elements: { "studio-coupons": CouponsPage, "studio-coupon-editor": CouponEditor },
  render: (view) => html`<studio-coupons .view=${gameView(view)}></studio-coupons>`,
};
