import { type TemplateResult, html, nothing } from "lit";
import { PACKS, PACK_HOLDERS, type PackHolderRowFragment, type PackState, type PacksQuery } from "#operations/studio/money";
import { packState } from "../../console/money/member-packs.ts";
import { moneyOf } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { emptyState, pageHead } from "../../console/parts.ts";
import { rowsSource, source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { packs as words } from "../../console/texts/packs.ts";
import { GamePage } from "../desk.ts";
import { studioStyles } from "../styles.ts";

type Counts = PacksQuery["packCounts"][number];
type Sold = PacksQuery["packs"][number];
type Holder = PackHolderRowFragment;

const STATES = Object.keys(words.states).filter((state): state is PackState => state in words.states);
const COUNTED = ["active", "grace", "expired", "ended"] as const;

/** A pack that is sold, or that members have of rules before. */
interface Row {
  code: string;
  title: string;
  sold: Sold | null;
  counts: Counts | null;
}

/** The packs of a game with how many members have each, and who has one of them. */
export class PacksPage extends GamePage {
  #columns: readonly Column<Row>[] | null = null;
  #holderColumns: readonly Column<Holder>[] | null = null;

  override render(): TemplateResult {
    const { view } = this;
    const answer = this.reader.one(PACKS, { gameId: this.gameId });
    const rows = answer.data && rowsOf(answer.data);
    const chosen = rows?.find(({ code }) => code === view.query.get("pack")) ?? null;
    return html`
      ${pageHead(words.title, { lead: words.about })}
      ${dataTable<Row>(view, {
        name: "packs",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        source: rowsSource({ ...answer, data: rows }),
        idOf: ({ code }) => code,
        onOpen: ({ code }) => view.set({ pack: code, state: null }),
        empty: emptyState(words.none, { name: "calendar" }),
      })}
      ${chosen ? this.#holders(chosen) : nothing}
    `;
  }

  #holders({ code, title }: Row): TemplateResult {
    const { view } = this;
    const state = STATES.find((one) => one === view.query.get("state")) ?? null;
    return html`<section aria-labelledby="holders">
      <h2 id="holders">${words.holders(title)}</h2>
      ${dataTable<Holder>(view, {
        name: "pack-holders",
        label: words.holders(title),
        columns: (this.#holderColumns ??= this.#holderColumnsOf()),
        filters: [{ name: "state", label: words.state, kind: "choice", options: [["", words.anyState], ...STATES.map((one): [string, string] => [one, words.states[one]])] }],
        source: source(PACK_HOLDERS, { gameId: this.gameId, pack: code, state }, ({ packHolders }) => packHolders),
        idOf: ({ memberId }) => memberId,
        href: ({ playerId }) => view.href(`/members/${encodeURIComponent(playerId)}`),
        empty: emptyState(words.noHolders, { name: "people" }),
      })}
    </section>`;
  }

  #columnsOf(): Column<Row>[] {
    const { number, months } = this.view.kit.format;
    const { columns, states } = words;
    return [
      { id: "pack", words: columns.pack, cell: ({ title }) => html`<bdi class="cut" title=${title}>${title}</bdi>`, text: ({ title }) => title },
      { id: "code", words: columns.code, cell: ({ code }) => html`<code>${code}</code>`, text: ({ code }) => code },
      {
        id: "price",
        words: columns.price,
        align: "end",
        cell: ({ sold }) => (sold ? moneyOf(sold.price) : html`<span class="muted">${words.notSold}</span>`),
        text: ({ sold }) => sold?.price.amount ?? "",
      },
      { id: "period", words: columns.period, cell: ({ sold }) => (sold ? months(sold.months) : nothing), text: ({ sold }) => sold?.months ?? "" },
      ...COUNTED.map(
        (state): Column<Row> => ({
          id: state,
          words: states[state.toUpperCase() as Uppercase<typeof state>],
          align: "end",
          cell: ({ counts }) => number(counts?.[state] ?? 0),
          text: ({ counts }) => counts?.[state] ?? 0,
        }),
      ),
    ];
  }

  #holderColumnsOf(): Column<Holder>[] {
    const { moment } = this.view.kit.format;
    const { columns } = words;
    return [
      { id: "player", words: columns.player, cell: ({ playerId }) => html`<bdi class="cut" title=${playerId}>${playerId}</bdi>`, text: ({ playerId }) => playerId },
      { id: "state", words: columns.state, cell: ({ state }) => packState(state), text: ({ state }) => words.states[state] },
      { id: "until", words: columns.until, cell: ({ until }) => html`<time datetime=${until}>${moment(until)}</time>`, text: ({ until }) => until },
      { id: "renews", words: columns.renews, cell: ({ autoRenew }) => (autoRenew ? words.renews : html`<span class="muted">${words.ends}</span>`), text: ({ autoRenew }) => (autoRenew ? words.renews : words.ends) },
    ];
  }
}

/** Those that are sold, in their order, and then those that members have of rules before. */
function rowsOf({ packs, packCounts }: PacksQuery): Row[] {
  const counts = new Map(packCounts.map((one) => [one.code, one]));
  const sold = new Set(packs.map(({ code }) => code));
  return [
    ...packs.map((pack) => ({ code: pack.code, title: pack.title, sold: pack, counts: counts.get(pack.code) ?? null })),
    ...packCounts.filter(({ code }) => !sold.has(code)).map((one) => ({ code: one.code, title: one.code, sold: null, counts: one })),
  ];
}

export const body: PageBody = {
  styles: [studioStyles],
  elements: { "studio-packs": PacksPage },
  render: (view) => html`<studio-packs .view=${gameView(view)}></studio-packs>`,
};
