import { type TemplateResult, html, nothing } from "lit";
import { MEMBERS, type MemberRowFragment, type MemberSort, type MembersQuery, type ReportFigureInput, TIERS, type TiersQuery } from "#operations/console";
import type { Kit } from "../../kit/context.ts";
import { gem } from "../../kit/gem.ts";
import { icon } from "../icons.ts";
import { type GameView, type Page, gameView } from "../page.ts";
import { badge, emptyState, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { figureOf } from "../reports/figure-links.ts";
import { figures, rangeText } from "../reports/report.ts";
import { t } from "../speech.ts";
import { source } from "../table/source.ts";
import { type Column, dataTable } from "../table/table.ts";
import { reportTexts } from "../texts/reports.ts";

type Edge = MembersQuery["members"]["edges"][number];
/** A member with what its place in the list says. */
type Row = MemberRowFragment & Pick<Edge, "lastPurchaseOn">;

/** By the column that says it, as the address has it; the latest to join come first without any. */
const SORTS: Readonly<Record<string, MemberSort>> = {
  season: "SEASON_END",
  "-tier": "STANDING",
  "-points": "POINTS",
  "-bought": "LAST_PURCHASE",
  "-joined": "JOINED",
};

/** Within how many days members are shown who would lose their tier. */
const FALLING_DAYS = [3, 7, 14, 30] as const;

/** From so many on, a number is written short: "123.5B". */
const LONG = 1_000_000_000;

/** What the season's end would do to the tier: a word for a cell. */
export function outlookBadge(member: Pick<Row, "tier" | "season">): TemplateResult {
  if (member.tier.rank === 1) return badge(t.members.outlooks.RESTART);
  const { outlook } = member.season;
  return badge(t.members.outlooks[outlook], outlook === "DEMOTE" ? "warn" : "good");
}

function columnsOf({ format }: Kit): Column<Row>[] {
  const { columns } = t.members;
  return [
    {
      id: "player",
      words: columns.player,
      cell: ({ tier, displayName, playerId }) => html`${gem(tier, { size: 24 })}<bdi class="cut" title=${displayName ?? playerId}>${displayName ?? playerId}</bdi>`,
      text: ({ displayName }) => displayName ?? "",
    },
    { id: "id", words: columns.id, cell: ({ playerId }) => html`<code class="cut">${playerId}</code>`, text: ({ playerId }) => playerId },
    { id: "tier", words: columns.tier, sortable: "down", cell: ({ tier, loops }) => html`${tier.name}${loops ? ` ×${loops + 1}` : ""}`, text: ({ tier }) => tier.name },
    {
      id: "progress",
      words: columns.progress,
      align: "end",
      cell: ({ progress }) => html`${format.number(progress.current)}<span class="muted"> / ${format.number(progress.target)}</span>`,
      text: ({ progress }) => progress.current,
    },
    { id: "keep", words: columns.keep, align: "end", hidden: true, cell: ({ progress }) => format.number(progress.keepThreshold), text: ({ progress }) => progress.keepThreshold },
    {
      id: "season",
      words: columns.season,
      sortable: "up",
      cell: ({ season }) => html`<time datetime=${season.endsAt}>${format.day(season.endsAt)}</time><span class="muted"> ${t.members.inDays(format.days(season.daysLeft))}</span>`,
      text: ({ season }) => season.endsAt,
    },
    { id: "outlook", words: columns.outlook, cell: outlookBadge, text: ({ tier, season }) => (tier.rank === 1 ? "RESTART" : season.outlook) },
    {
      id: "points",
      words: columns.points,
      align: "end",
      sortable: "down",
      cell: ({ points: { balance } }) => html`<span class=${balance < 0 ? "negative" : "points"} title=${format.number(balance)}>
        ${Math.abs(balance) < LONG ? format.number(balance) : figures.short(balance)}
      </span>`,
      text: ({ points }) => points.balance,
    },
    { id: "expires", words: columns.expires, hidden: true, cell: ({ points }) => (points.expiresAt ? format.day(points.expiresAt) : nothing), text: ({ points }) => points.expiresAt ?? "" },
    { id: "position", words: columns.position, align: "end", hidden: true, cell: ({ standing }) => format.number(standing?.position ?? 0), text: ({ standing }) => standing?.position ?? "" },
    { id: "ltv", words: columns.ltv, align: "end", cell: ({ standing }) => format.usd(Number(standing?.ltvUsd ?? 0)), text: ({ standing }) => standing?.ltvUsd ?? "" },
    {
      id: "bought",
      words: columns.bought,
      sortable: "down",
      cell: ({ lastPurchaseOn }) => (lastPurchaseOn ? html`<time datetime=${lastPurchaseOn}>${figures.date(Date.parse(lastPurchaseOn))}</time>` : html`<span class="muted">${t.members.never}</span>`),
      text: ({ lastPurchaseOn }) => lastPurchaseOn ?? "",
    },
    { id: "email", words: columns.email, hidden: true, cell: ({ email }) => html`<span class="cut">${email ?? nothing}</span>`, text: ({ email }) => email ?? "" },
    { id: "guest", words: columns.guest, hidden: true, cell: ({ isGuest }) => (isGuest ? t.members.guest : nothing), text: ({ isGuest }) => String(isGuest) },
    { id: "joined", words: columns.joined, sortable: "down", hidden: true, cell: ({ joinedAt }) => html`<time datetime=${joinedAt}>${format.day(joinedAt)}</time>`, text: ({ joinedAt }) => joinedAt },
  ];
}

class MembersPage extends ConsolePiece {
  #columns: readonly Column<Row>[] | null = null;
  /** The rows of edges: the same ones for the same answer. */
  readonly #rows = new WeakMap<Edge, Row>();

  override render(): TemplateResult {
    const view = gameView(this.view);
    const { query, game } = view;
    const [search, tier] = [query.get("search"), query.get("tier")];
    const falling = FALLING_DAYS.find((days) => String(days) === query.get("falling")) ?? null;
    const sort = SORTS[query.get("sort") ?? ""] ?? "JOINED";
    const behind = view.may("reports:read") ? figureOf(query.get("behind")) : null;
    return html`${pageHead(t.members.title)} ${behind ? this.#behind(view, behind) : nothing}
    ${dataTable<Row>(view, {
      name: "members",
      label: t.members.title,
      columns: (this.#columns ??= columnsOf(view.kit)),
      filters: [
        { name: "search", label: t.members.search, kind: "search" },
        {
          name: "falling",
          label: t.members.falling.label,
          kind: "choice",
          options: [["", t.members.falling.any], ...FALLING_DAYS.map((days): [string, string] => [String(days), t.members.falling.within(view.kit.format.days(days))])],
        },
        { name: "tier", label: t.members.columns.tier, kind: "choice", options: [["", t.members.anyTier], ...this.#tiers(view)] },
      ],
      source: source(
        MEMBERS,
        { gameId: game.id, search, tier, fallingWithinDays: falling, behind, sort },
        ({ members }) => ({ ...members, edges: members.edges.map((edge) => ({ node: this.#row(edge) })) }),
      ),
      idOf: ({ id }) => id,
      href: ({ playerId }) => view.href(memberPath(playerId)),
      empty: search || tier || falling || behind ? emptyState(t.members.noneFound, { name: "search" }) : emptyState(t.members.none, { name: "people" }),
    })}`;
  }

  #row(edge: Edge): Row {
    const row = this.#rows.get(edge) ?? { ...edge.node, lastPurchaseOn: edge.lastPurchaseOn };
    this.#rows.set(edge, row);
    return row;
  }

  /** Of which figure the members are, and the way to all of them. */
  #behind(view: GameView, figure: ReportFigureInput): TemplateResult {
    const name = (rank: number) => this.#ladder(view).find((tier) => tier.rank === rank)?.name ?? reportTexts.tier(rank);
    return html`<p class="table-behind" role="status">
      ${icon("chart", 16)}<span>${t.members.behind(figureWords(figure, name))}</span>
      <button type="button" class="button small" @click=${() => view.set({ behind: null, after: null, before: null })}>${t.members.all}</button>
    </p>`;
  }

  #ladder({ game }: GameView): NonNullable<TiersQuery["game"]>["tiers"] {
    return this.reader.one(TIERS, { gameId: game.id }).data?.game?.tiers ?? [];
  }

  #tiers(view: GameView): [string, string][] {
    return this.#ladder(view).map(({ code, name }) => [code, name]);
  }
}

/** Returns what a figure counts, in words. */
function figureWords({ moves, flow, item, expiring }: ReportFigureInput, tier: (rank: number) => string): string {
  const words = t.members.figures;
  if (moves) return words.moves[moves.change](tier(moves.rank), rangeText(moves.period));
  if (flow) return words.flow(typeof flow.from === "number" ? tier(flow.from) : null, tier(flow.to), rangeText(flow.period));
  if (item) return words.item(item.sku, rangeText(item.period));
  return words.expiring(figures.month(Date.parse(expiring ?? "")));
}

/** Returns the path of a member's page. */
export function memberPath(playerId: string): string {
  return `/members/${encodeURIComponent(playerId)}`;
}

export const members: Page = {
  id: "members",
  title: t.members.title,
  path: "/members",
  icon: "people",
  letter: "m",
  scope: "members:read",
  ofGame: true,
  elements: { "laurel-members": MembersPage },
  render: (view) => html`<laurel-members .view=${view}></laurel-members>`,
};
