import { type TemplateResult, html, nothing } from "lit";
import { PACKS, PACK_HOLDERS, type PackHolderRowFragment, type PackState, type PacksQuery } from "#operations/studio/money";
import { packState } from "../../console/money/member-packs.ts";
import { moneyOf } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { answered, emptyState, factList, pageHead, panel } from "../../console/parts.ts";
import { rowsSource, source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { packs as words } from "../../console/texts/packs.ts";
import { GamePage } from "../desk.ts";
import { studioStyles } from "../styles.ts";

type Counts = PacksQuery["packCounts"][number];
type Sold = PacksQuery["packs"][number];
type Holder = PackHolderRowFragment;

/** Where the counts have each state. */
const COUNTED = { ACTIVE: "active", GRACE: "grace", EXPIRED: "expired", ENDED: "ended" } as const satisfies Record<PackState, keyof Counts>;
const STATES = Object.keys(COUNTED) as PackState[];

/** A pack that is sold, or that members have of rules before. */
interface Row {
  code: string;
  title: string;
  sold: Sold | null;
  counts: Counts | null;
}

/** The packs of a game, with how many members have each. */
export class PacksPage extends GamePage {
  #columns: readonly Column<Row>[] | null = null;

  override render(): TemplateResult {
    const { view } = this;
    const answer = this.reader.one(PACKS, { gameId: this.gameId });
    return html`
      ${pageHead(words.title, { lead: words.about })}
      ${dataTable<Row>(view, {
        name: "packs",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        source: rowsSource({ ...answer, data: answer.data && rowsOf(answer.data) }),
        idOf: ({ code }) => code,
        href: ({ code }) => view.href(`/packs/${encodeURIComponent(code)}`),
        empty: emptyState(words.none, { name: "calendar" }),
      })}
    `;
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
      ...STATES.map(
        (state): Column<Row> => ({ id: state, words: states[state], align: "end", cell: ({ counts }) => number(counted(counts, state)), text: ({ counts }) => counted(counts, state) }),
      ),
    ];
  }
}

/** One pack: what it gives and costs, and who has or had it. */
export class PackPage extends GamePage {
  #columns: readonly Column<Holder>[] | null = null;

  override render(): TemplateResult {
    const code = this.view.params.pack ?? "";
    const back = { href: this.view.href("/packs"), words: words.title };
    return answered(
      this.reader.one(PACKS, { gameId: this.gameId }),
      (packs) => {
        const pack = rowsOf(packs).find((one) => one.code === code);
        return pack ? this.#pack(pack, back) : html`${pageHead(words.notFound, { back })}${emptyState(words.notFoundLead(code), { name: "calendar" })}`;
      },
      "cards",
    );
  }

  #pack({ code, title, sold, counts }: Row, back: { href: string; words: string }): TemplateResult {
    const { view } = this;
    const { number } = view.kit.format;
    const state = STATES.find((one) => one === view.query.get("state")) ?? null;
    return html`
      ${pageHead(html`<bdi>${title}</bdi>`, { back, lead: html`<code>${code}</code>` })}
      ${sold ? panel(words.facts.title, this.#facts(sold)) : html`<p class="muted">${words.notSold}</p>`}
      ${panel(words.counts, factList(STATES.map((one) => [words.states[one], number(counted(counts, one))])))}
      ${dataTable<Holder>(view, {
        name: "pack-holders",
        label: words.holders(title),
        columns: (this.#columns ??= this.#columnsOf()),
        filters: [{ name: "state", label: words.state, kind: "choice", options: [["", words.anyState], ...STATES.map((one): [string, string] => [one, words.states[one]])] }],
        source: source(PACK_HOLDERS, { gameId: this.gameId, pack: code, state }, ({ packHolders }) => packHolders),
        idOf: ({ memberId }) => memberId,
        href: ({ playerId }) => view.href(`/members/${encodeURIComponent(playerId)}`),
        empty: emptyState(words.noHolders, { name: "people" }),
      })}
    `;
  }

  #facts({ price, months, graceDays, coolingOffDays, benefits }: Sold): TemplateResult {
    const { format } = this.view.kit;
    const { facts } = words;
    return factList([
      [facts.price, facts.priceFor(moneyOf(price), format.months(months))],
      [facts.grace, format.days(graceDays)],
      [facts.coolingOff, format.days(coolingOffDays)],
      [facts.gives, benefits.join(" ")],
    ]);
  }

  #columnsOf(): Column<Holder>[] {
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

/** How many members have a pack in a state. */
function counted(counts: Counts | null, state: PackState): number {
  return counts?.[COUNTED[state]] ?? 0;
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

export const packs: PageBody = {
  styles: [studioStyles],
  elements: { "studio-packs": PacksPage },
  render: (view) => html`<studio-packs .view=${gameView(view)}></studio-packs>`,
};

export const pack: PageBody = {
  styles: [studioStyles],
  elements: { "studio-pack": PackPage },
  render: (view) => html`<studio-pack .view=${gameView(view)}></studio-pack>`,
};
