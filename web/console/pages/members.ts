import { type TemplateResult, html, nothing } from "lit";
import { MEMBERS, type MemberRowFragment, type MemberSort, TIERS } from "#operations/console";
import type { Kit } from "../../kit/context.ts";
import { gem } from "../../kit/gem.ts";
import { type GameView, type Page, gameView } from "../page.ts";
import { badge, emptyState, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { t } from "../speech.ts";
import { source } from "../table/source.ts";
import { type Column, dataTable } from "../table/table.ts";

type Row = MemberRowFragment;

/** Within how many days members are shown who would lose their tier. */
const FALLING_DAYS = [3, 7, 14, 30] as const;

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
    { id: "tier", words: columns.tier, cell: ({ tier, loops }) => html`${tier.name}${loops ? ` ×${loops + 1}` : ""}`, text: ({ tier }) => tier.name },
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
      cell: ({ points }) => html`<span class=${points.balance < 0 ? "negative" : "points"}>${format.number(points.balance)}</span>`,
      text: ({ points }) => points.balance,
    },
    { id: "expires", words: columns.expires, hidden: true, cell: ({ points }) => (points.expiresAt ? format.day(points.expiresAt) : nothing), text: ({ points }) => points.expiresAt ?? "" },
    { id: "position", words: columns.position, align: "end", hidden: true, cell: ({ standing }) => format.number(standing?.position ?? 0), text: ({ standing }) => standing?.position ?? "" },
    { id: "ltv", words: columns.ltv, align: "end", cell: ({ standing }) => format.usd(Number(standing?.ltvUsd ?? 0)), text: ({ standing }) => standing?.ltvUsd ?? "" },
    { id: "email", words: columns.email, hidden: true, cell: ({ email }) => html`<span class="cut">${email ?? nothing}</span>`, text: ({ email }) => email ?? "" },
    { id: "guest", words: columns.guest, hidden: true, cell: ({ isGuest }) => (isGuest ? t.members.guest : nothing), text: ({ isGuest }) => String(isGuest) },
    { id: "joined", words: columns.joined, cell: ({ joinedAt }) => html`<time datetime=${joinedAt}>${format.day(joinedAt)}</time>`, text: ({ joinedAt }) => joinedAt },
  ];
}

class MembersPage extends ConsolePiece {
  #columns: readonly Column<Row>[] | null = null;

  override render(): TemplateResult {
    const view = gameView(this.view);
    const { query, game } = view;
    const [search, tier] = [query.get("search"), query.get("tier")];
    const falling = FALLING_DAYS.find((days) => String(days) === query.get("falling")) ?? null;
    const sort: MemberSort = query.get("sort") === "season" ? "SEASON_END" : "JOINED";
    return html`${pageHead(t.members.title)}
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
        { gameId: game.id, search, tier, fallingWithinDays: falling, sort },
        ({ members }) => members,
      ),
      idOf: ({ id }) => id,
      href: ({ playerId }) => view.href(memberPath(playerId)),
      empty: search || tier || falling ? emptyState(t.members.noneFound, { name: "search" }) : emptyState(t.members.none, { name: "people" }),
    })}`;
  }

  #tiers({ game }: GameView): [string, string][] {
    const tiers = this.reader.one(TIERS, { gameId: game.id }).data?.game?.tiers ?? [];
    return tiers.map(({ code, name }) => [code, name]);
  }
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
