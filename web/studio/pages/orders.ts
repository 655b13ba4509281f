import { type TemplateResult, css, html, nothing } from "lit";
import { ORDERS, type OrderRowFragment, type OrderStatus } from "#operations/studio/money";
import { moneyOf, moneyText } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { type Tone, badge, emptyState, pageHead } from "../../console/parts.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { GamePage } from "../desk.ts";
import { studioStyles } from "../styles.ts";
import { orders as words } from "../texts-orders.ts";

type Row = OrderRowFragment;

const TONES: Record<OrderStatus, Tone> = { RESERVED: "info", CONFIRMED: "good", PARTLY_RETURNED: "warn", RETURNED: "plain", RELEASED: "plain", EXPIRED: "bad" };
const STATES = Object.keys(words.states).filter((state): state is OrderStatus => state in TONES);

export function orderState(status: OrderStatus): TemplateResult {
  return badge(words.states[status], TONES[status]);
}

/** The orders of a game, the latest to be reserved first. */
export class OrdersPage extends GamePage {
  #columns: readonly Column<Row>[] | null = null;

  override render(): TemplateResult {
    const { view } = this;
    const search = view.query.get("search");
    const status = STATES.find((one) => one === view.query.get("state")) ?? null;
    return html`
      ${pageHead(words.title, { lead: words.about })}
      ${dataTable<Row>(view, {
        name: "orders",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        filters: [
          { name: "search", label: words.search, kind: "search" },
          { name: "state", label: words.state, kind: "choice", options: [["", words.anyStatus], ...STATES.map((one): [string, string] => [one, words.states[one]])] },
        ],
        source: source(ORDERS, { gameId: this.gameId, status, search }, ({ orders }) => orders),
        idOf: ({ id }) => id,
        href: ({ orderId }) => view.href(`/orders/${encodeURIComponent(orderId)}`),
        empty: emptyState(search || status ? words.noMatch : words.none, { name: "cart" }),
      })}
    `;
  }

  #columnsOf(): Column<Row>[] {
    const { view } = this;
    const { number, moment } = view.kit.format;
    const { columns } = words;
    const itemsOf = ({ quote: { lines } }: Row) => {
      const [first] = lines;
      const name = first ? `${first.title ?? first.sku}${first.quantity > 1 ? ` × ${number(first.quantity)}` : ""}` : "";
      return lines.length > 1 ? words.more(name, lines.length - 1) : name;
    };
    const none = html`<span class="muted">–</span>`;
    return [
      { id: "order", words: columns.order, cell: ({ orderId }) => html`<code class="cut" title=${orderId}>${orderId}</code>`, text: ({ orderId }) => orderId },
      {
        id: "player",
        words: columns.player,
        cell: ({ playerId }) =>
          playerId === null
            ? html`<span class="muted">${words.erased}</span>`
            : html`<a href=${view.href(`/members/${encodeURIComponent(playerId)}`)}><bdi class="cut" title=${playerId}>${playerId}</bdi></a>`,
        text: ({ playerId }) => playerId ?? "",
      },
      { id: "state", words: columns.state, cell: ({ status }) => orderState(status), text: ({ status }) => words.states[status] },
      { id: "items", words: columns.items, cell: (row) => html`<bdi class="cut" title=${itemsOf(row)}>${itemsOf(row)}</bdi>`, text: itemsOf },
      { id: "due", words: columns.due, align: "end", cell: ({ due }) => moneyOf(due), text: ({ due }) => due.amount },
      {
        id: "stored",
        words: columns.stored,
        align: "end",
        cell: ({ quote }) => (Number(quote.storedValue) ? moneyText(quote.storedValue, quote.currency) : none),
        text: ({ quote }) => quote.storedValue,
      },
      { id: "points", words: columns.points, align: "end", cell: ({ quote }) => (quote.pointsSpent ? number(quote.pointsSpent) : none), text: ({ quote }) => quote.pointsSpent },
      { id: "currency", words: columns.currency, hidden: true, cell: ({ due }) => due.currency, text: ({ due }) => due.currency },
      { id: "coupons", words: columns.coupons, hidden: true, cell: ({ quote }) => quote.coupons.map(({ code }) => code).join(", "), text: ({ quote }) => quote.coupons.map(({ code }) => code).join(" ") },
      { id: "reserved", words: columns.reserved, cell: ({ reservedAt }) => html`<time class="two-lines" datetime=${reservedAt}>${moment(reservedAt)}</time>`, text: ({ reservedAt }) => reservedAt },
      { id: "confirmed", words: columns.confirmed, hidden: true, cell: ({ confirmedAt }) => (confirmedAt ? html`<time datetime=${confirmedAt}>${moment(confirmedAt)}</time>` : nothing), text: ({ confirmedAt }) => confirmedAt ?? "" },
    ];
  }
}

/** So that all columns fit beside the rail of a small desktop. */
const orderListStyles = css`
  .two-lines {
    display: inline-block;
    max-width: 14ch;
    white-space: normal;
  }
`;

export const body: PageBody = {
  styles: [studioStyles, orderListStyles],
  elements: { "studio-orders": OrdersPage },
  render: (view) => html`<studio-orders .view=${gameView(view)}></studio-orders>`,
};
