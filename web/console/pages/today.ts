import { type TemplateResult, css, html, nothing } from "lit";
import { TODAY_APPROVALS, TODAY_FALLING, TODAY_PURCHASES, TODAY_REDEMPTIONS, TODAY_WEBHOOKS, type TodayFallingQuery, type TodayRedemptionsQuery, type TodayWebhooksQuery, type ApprovalFactsFragment } from "#operations/console";
import type { Shown } from "../../kit/cache.ts";
import { countdown } from "../../kit/countdown.ts";
import { gem } from "../../kit/gem.ts";
import { chartStyles } from "../charts/styles.ts";
import { type IconName, icon } from "../icons.ts";
import { type GameView, type Page, gameView } from "../page.ts";
import { answered, badge, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { t } from "../speech.ts";
import { memberPath } from "./members.ts";
import { purchasesBody, purchasesStyles } from "./today-purchases.ts";

/** Who falls within so many days is shown; and rows of each card at most. */
const DAYS = 14;
const ROWS = 6;

type Answer<Data> = Shown<Data> & { again: () => void };
type Redemption = TodayRedemptionsQuery["redemptions"]["edges"][number]["node"];
type Endpoint = TodayWebhooksQuery["webhookEndpoints"][number];
type Falling = TodayFallingQuery["members"]["edges"][number]["node"];

/** One card: what waits, the most urgent first, and the way to all of it. */
interface Card<Data> {
  readonly heading: string;
  readonly icon: IconName;
  readonly answer: Answer<Data>;
  /** How many there are, in words; null for none. */
  readonly count: (data: Data) => string | null;
  readonly rows: (data: Data) => readonly TemplateResult[];
  readonly none: string;
  readonly more: { readonly href: string; readonly words: string };
}

/** What to do today in a game, as far as the person's role goes. */
class TodayPage extends ConsolePiece {
  override render(): TemplateResult {
    const view = gameView(this.view);
    const { may, kit } = view;
    return html`${pageHead(t.today.title, { lead: kit.format.weekday(kit.now()) })}
      <div class="today">
        ${may("reports:read") ? this.#purchases(view) : nothing}
        ${may("redemptions:write") ? this.#redemptions(view) : nothing} ${this.#approvals(view)}
        ${may("members:read") ? this.#falling(view) : nothing} ${may("webhooks:write") ? this.#webhooks(view) : nothing}
      </div>`;
  }

  #purchases(view: GameView): TemplateResult {
    const answer = this.reader.one(TODAY_PURCHASES, { gameId: view.game.id });
    return html`<section class="panel today-card today-wide">
      <header class="panel-head"><h2>${icon("chart")}${t.today.purchases.heading}</h2></header>
      ${answered(answer, (data) => purchasesBody(data, view))}
    </section>`;
  }

  #redemptions(view: GameView): TemplateResult {
    const { today } = t;
    const { number } = view.kit.format;
    return card<TodayRedemptionsQuery>({
      heading: today.redemptions.heading,
      icon: "parcel",
      answer: this.reader.one(TODAY_REDEMPTIONS, { gameId: view.game.id }),
      count: (data) => counted(data.redemptions.edges.length, data.redemptions.pageInfo.hasNextPage, number),
      rows: ({ redemptions }) => redemptions.edges.slice(0, ROWS).map(({ node }) => redemptionRow(view, node)),
      none: today.redemptions.none,
      more: { href: view.href("/redemptions", { status: "PENDING" }), words: today.redemptions.all },
    });
  }

  #approvals(view: GameView): TemplateResult {
    const { today } = t;
    const { format } = view.kit;
    return card({
      heading: today.approvals.heading,
      icon: "approve",
      answer: this.reader.one(TODAY_APPROVALS, { gameId: view.game.id }),
      count: ({ approvals }) => counted(approvals.edges.length, approvals.pageInfo.hasNextPage, format.number),
      rows: ({ approvals }) =>
        approvals.edges
          .map(({ node }): ApprovalFactsFragment => node)
          .sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1))
          .slice(0, ROWS)
          .map(
            (one) => html`<a href=${view.href("/approvals", { status: "PENDING" })}>
              <span class="today-what"><strong><bdi>${one.playerId}</bdi></strong> <span class="muted">${one.askedBy.email}</span></span>
              <span class="points num">${format.number(one.points)}</span>
            </a>`,
          ),
      none: today.approvals.none,
      more: { href: view.href("/approvals", { status: "PENDING" }), words: today.approvals.all },
    });
  }

  #falling(view: GameView): TemplateResult {
    const { today } = t;
    const { format } = view.kit;
    return card({
      heading: today.falling.heading(format.days(DAYS)),
      icon: "down",
      answer: this.reader.one(TODAY_FALLING, { gameId: view.game.id, days: DAYS }),
      count: ({ members }) => counted(members.totalCount, false, format.number),
      rows: ({ members }) => members.edges.map(({ node }) => fallingRow(view, node)),
      none: today.falling.none,
      more: { href: view.href("/members", { falling: DAYS, sort: "season" }), words: today.falling.all },
    });
  }

  #webhooks(view: GameView): TemplateResult {
    const { today } = t;
    const { number } = view.kit.format;
    const troubled = ({ webhookEndpoints }: TodayWebhooksQuery) =>
      webhookEndpoints.filter(({ status, failures, deliveries }) => status === "GONE" || failures > 0 || deliveries.edges.length > 0);
    return card<TodayWebhooksQuery>({
      heading: today.webhooks.heading,
      icon: "hook",
      answer: this.reader.one(TODAY_WEBHOOKS, { gameId: view.game.id }),
      count: (data) => counted(troubled(data).length, false, number),
      rows: (data) => troubled(data).slice(0, ROWS).map((endpoint) => endpointRow(view, endpoint)),
      none: today.webhooks.none,
      more: { href: view.href("/webhooks"), words: today.webhooks.all },
    });
  }
}

function counted(count: number, more: boolean, number: (value: number) => string): string | null {
  return count === 0 ? null : `${number(count)}${more ? "+" : ""}`;
}

function card<Data>({ heading, icon: name, answer, count, rows, none, more }: Card<Data>): TemplateResult {
  const total = answer.data === null ? null : count(answer.data);
  return html`<section class="panel today-card">
    <header class="panel-head">
      <h2>${icon(name)}${heading}${total === null ? nothing : html`<span class="today-count num">${total}</span>`}</h2>
    </header>
    ${answered(answer, (data) => {
      const shown = rows(data);
      return shown.length === 0
        ? html`<p class="today-none">${icon("check", 16)}${none}</p>`
        : html`<ul class="today-rows">${shown.map((row) => html`<li>${row}</li>`)}</ul>
            <p><a class="today-all" href=${more.href}>${more.words}${icon("next", 16)}</a></p>`;
    })}
  </section>`;
}

function redemptionRow(view: GameView, { title, playerId, quantity, dueAt, item }: Redemption): TemplateResult {
  const { kit } = view;
  const late = Date.parse(dueAt) < kit.now();
  return html`<a href=${view.href("/redemptions", { status: "PENDING" })}>
    <span class="today-what">
      <strong><bdi>${title}</bdi>${quantity > 1 ? ` × ${kit.format.number(quantity)}` : ""}</strong>
      <span class="muted">${playerId ?? t.today.redemptions.erased}${item.kind === "TANGIBLE" ? ` · ${t.today.redemptions.byPost}` : ""}</span>
    </span>
    ${late ? badge(t.today.redemptions.late(kit.format.moment(dueAt)), "bad") : html`<span class="muted num">${t.today.redemptions.due} ${countdown(kit, dueAt)}</span>`}
  </a>`;
}

function fallingRow(view: GameView, { tier, displayName, playerId, progress, season }: Falling): TemplateResult {
  const { kit } = view;
  const short = Math.max(0, progress.keepThreshold - progress.current);
  return html`<a href=${view.href(memberPath(playerId))}>
    ${gem(tier, { size: 24 })}
    <span class="today-what"><strong><bdi>${displayName ?? playerId}</bdi></strong> <span class="muted">${t.today.falling.short(kit.format.number(short), tier.name)}</span></span>
    <span class="muted num">${t.today.falling.in} ${countdown(kit, season.endsAt)}</span>
  </a>`;
}

function endpointRow(view: GameView, { url, status, failures, deliveries }: Endpoint): TemplateResult {
  const { format } = view.kit;
  const failed = `${format.number(deliveries.edges.length)}${deliveries.pageInfo.hasNextPage ? "+" : ""}`;
  const [last] = deliveries.edges;
  return html`<a href=${view.href("/webhooks")}>
    <span class="today-what">
      <strong class="cut">${url}</strong>
      <span class="muted">${last?.node.attemptedAt ? t.today.webhooks.last(last.node.type, format.moment(last.node.attemptedAt)) : nothing}</span>
    </span>
    ${status === "GONE"
      ? badge(t.today.webhooks.gone, "bad")
      : deliveries.edges.length > 0
        ? badge(t.today.webhooks.failed(failed), "bad")
        : badge(t.today.webhooks.failing(format.number(failures)), "warn")}
  </a>`;
}

const todayStyles = css`
  .today {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
  }
  .today-card h2 {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .today-card h2 > .icon {
    color: var(--muted);
  }
  .today-count {
    background: var(--sunken);
    border-radius: 999px;
    font-size: 12px;
    line-height: 16px;
    padding: 2px 8px;
  }
  .today-rows > li + li {
    border-block-start: 1px solid var(--line);
  }
  .kit .today-rows a {
    align-items: center;
    border-radius: var(--radius-control);
    color: var(--ink);
    display: flex;
    gap: 12px;
    margin-inline: -8px;
    min-height: 48px;
    padding: 4px 8px;
    text-decoration: none;
  }
  .kit .today-rows a:hover {
    background: color-mix(in srgb, var(--accent) 5%, var(--surface));
  }
  .today-what {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  .today-what > .muted {
    font-size: 13px;
    line-height: 18px;
  }
  .kit .today-all {
    align-items: center;
    display: inline-flex;
    font-weight: 600;
    gap: 2px;
    text-decoration: none;
  }
  .today-none {
    align-items: center;
    color: var(--muted);
    display: flex;
    gap: 8px;
    padding-block: 8px;
  }
  .today-none > .icon {
    color: var(--accent);
  }
  @media (forced-colors: active) {
    .today-count {
      border: 1px solid CanvasText;
    }
  }
`;

export const today: Page = {
  id: "today",
  title: t.today.title,
  path: "/today",
  icon: "sun",
  letter: "t",
  ofGame: true,
  elements: { "laurel-today": TodayPage },
  styles: [...chartStyles, todayStyles, purchasesStyles],
  render: (view) => html`<laurel-today .view=${view}></laurel-today>`,
};
