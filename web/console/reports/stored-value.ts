import { type TemplateResult, html, nothing } from "lit";
import { STORED_VALUE_OWED, type StoredValueOwedQuery } from "#operations/console/money";
import { valueOf } from "../../kit/forms.ts";
import { framed } from "../charts/figure.ts";
import { shareStrip } from "../charts/strips.ts";
import { chartTable } from "../charts/table.ts";
import type { GameView } from "../page.ts";
import { emptyState } from "../parts.ts";
import { csvOf } from "../table/csv.ts";
import { storedValue } from "../texts/money.ts";
import type { Game } from "../session.ts";
import { type Report, figures } from "./report.ts";

const { report: words } = storedValue;

type Amounts = Omit<StoredValueOwedQuery["liability"][number], "currency">;
interface Row extends Amounts {
  game: string;
  currency: string;
}

const KEYS = ["paid", "bonus", "held", "debt", "giftCards"] as const;

/** The games that are counted together: all that are live, or one sandbox. */
function gamesOf({ game, staff }: GameView): readonly Game[] {
  return game.mode === "LIVE" ? staff.games.filter(({ mode }) => mode === "LIVE") : [game];
}

/** The instant of the address, in milliseconds; null for the present. */
function instantOf(query: URLSearchParams): number | null {
  const at = Date.parse(`${query.get("at") ?? ""}Z`);
  return Number.isNaN(at) ? null : at;
}

/** Sums of decimals of one currency, written with as many digits as they have at most. */
function sumOf(amounts: readonly string[]): string {
  const digits = Math.max(...amounts.map((amount) => amount.split(".")[1]?.length ?? 0));
  return amounts.reduce((sum, amount) => sum + Number(amount), 0).toFixed(digits);
}

function sums(rows: readonly Row[]): Row[] {
  if (new Set(rows.map(({ game }) => game)).size < 2) return [];
  return [...new Set(rows.map(({ currency }) => currency))].sort().map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const sum = (key: (typeof KEYS)[number]) => sumOf(own.map((row) => row[key]));
    return { game: words.sum, currency, paid: sum("paid"), bonus: sum("bonus"), held: sum("held"), debt: sum("debt"), giftCards: sum("giftCards") };
  });
}

const owed = ({ paid, bonus }: Amounts) => sumOf([paid, bonus]);

function table(rows: readonly Row[]): TemplateResult {
  const money = (key: (typeof KEYS)[number]) => ({ currency, ...row }: Row) => (Number(row[key]) ? figures.money(row[key], currency) : html`<span class="muted">–</span>`);
  return framed({
    title: words.title,
    summary: words.summary,
    chart: chartTable({
      caption: words.title,
      rows: [...rows, ...sums(rows)],
      columns: [
        { title: words.game, head: true, cell: ({ game }) => game },
        { title: words.currency, cell: ({ currency }) => currency },
        { title: words.share, wide: true, cell: (row) => (Number(owed(row)) ? shareStrip(Number(row.paid) / Number(owed(row))) : nothing) },
        { title: storedValue.paid, number: true, cell: money("paid") },
        { title: storedValue.bonus, number: true, cell: money("bonus") },
        { title: words.owed, number: true, cell: (row) => html`<strong>${figures.money(owed(row), row.currency)}</strong>` },
        { title: storedValue.held, number: true, cell: money("held") },
        { title: storedValue.debt, number: true, cell: money("debt") },
        { title: storedValue.giftCards, number: true, cell: money("giftCards") },
      ],
    }),
    table: null,
  });
}

/** Where an instant of the past is asked for, in UTC. */
function instantForm(view: GameView, at: number | null): TemplateResult {
  const change = (event: Event) => view.set({ at: valueOf(event) || null });
  return html`<form class="report-bar" @submit=${(event: Event) => event.preventDefault()}>
    <div>
      <label for="value-at">${words.at}</label>
      <input id="value-at" type="datetime-local" @change=${change} .value=${at === null ? "" : new Date(at).toISOString().slice(0, 16)} />
    </div>
    ${at === null ? nothing : html`<button type="button" class="button" @click=${() => view.set({ at: null })}>${words.now}</button>`}
    ${at !== null && at > view.kit.now() ? html`<p class="form-error" role="alert">${words.future}</p>` : nothing}
  </form>`;
}

export const storedValueReport: Report = {
  id: "stored-value",
  title: words.title,
  tab: words.tab,
  timeless: true,
  read: (reader, _asked, view) => {
    const at = instantOf(view.query);
    // Games that are counted together run by one clock; nothing is asked beyond its present.
    const now = view.kit.now();
    const asked = at === null || at > now ? null : new Date(at).toISOString();
    const answers = gamesOf(view).map((game) => ({ game, answer: reader.one(STORED_VALUE_OWED, { gameId: game.id, at: asked }) }));
    const again = () => answers.forEach(({ answer }) => answer.again());
    const failure = answers.find(({ answer }) => answer.failure)?.answer.failure ?? null;
    const loading = answers.some(({ answer }) => answer.loading);
    if (answers.some(({ answer }) => answer.data === null)) return { data: null, failure, loading, again };
    const rows = answers.flatMap(({ game, answer }) => (answer.data?.liability ?? []).map((row): Row => ({ game: `${game.studio.name} · ${game.name}`, ...row })));
    const asOf = asked ?? new Date(now).toISOString();
    const text = (key: (typeof KEYS)[number]) => (row: Row) => row[key];
    const csv = csvOf<Row>(
      [
        { id: "asOf", words: words.at, cell: () => asOf, text: () => asOf },
        { id: "game", words: words.game, cell: ({ game }) => game, text: ({ game }) => game },
        { id: "currency", words: words.currency, cell: ({ currency }) => currency, text: ({ currency }) => currency },
        ...KEYS.map((key) => ({ id: key, words: storedValue[key], cell: text(key), text: text(key) })),
        { id: "owed", words: words.owed, cell: owed, text: owed },
      ],
      rows,
    );
    const days = { from: asOf, until: asOf };
    return {
      data: {
        frame: { asOf, period: days, comparison: days },
        definition: words.definition,
        csv,
        body: html`${instantForm(view, at)} ${rows.length === 0 ? emptyState(words.none, { name: "wallet" }) : table(rows)}`,
      },
      failure,
      loading,
      again,
    };
  },
};
