import { type TemplateResult, html, nothing } from "lit";
import { ACTIVITY_BARGAINS, ACTIVITY_RESULTS, type ActivityResultsQuery, type BargainRowFragment, type BargainStatus } from "#operations/studio/money";
import { moneyOf } from "../../console/money/money.ts";
import { type PageBody, gameView } from "../../console/page.ts";
import { type Tone, answered, badge, emptyState, factList, pageHead, panel } from "../../console/parts.ts";
import { source } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { type Activity, ActivityEditor } from "../money/activity-editor.ts";
import { LivePage } from "../money/live.ts";
import { couponStyles } from "../money/parts.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { bargains as words } from "../texts-bargains.ts";
import { activityState, stockLeft } from "./bargains.ts";

type Results = ActivityResultsQuery["bargainResults"];
type Row = BargainRowFragment;

const TONES: Record<BargainStatus, Tone> = { OPEN: "info", REACHED: "warn", ORDERED: "good", EXPIRED: "plain" };
const STATES = Object.keys(words.list.states).filter((state): state is BargainStatus => state in TONES);

/** One activity of bargaining: its terms, what has become of it, and the bargainings of players. */
export class BargainPage extends LivePage {
  #columns: readonly Column<Row>[] | null = null;

  override render(): TemplateResult {
    const { view } = this;
    const code = view.params.activity ?? "";
    const back = { href: view.href("/coupons/bargains"), words: words.title };
    const answer = this.reader.one(ACTIVITY_RESULTS, { gameId: this.gameId, activity: code });
    if (answer.failure?.code === "NOT_FOUND") return html`${pageHead(words.notFound, { back })}${emptyState(words.notFoundLead(code), { name: "people" })}`;
    return answered(answer, ({ bargainResults }) => this.#results(bargainResults, back), "cards");
  }

  #results(results: Results, back: { href: string; words: string }): TemplateResult {
    const { view } = this;
    const { activity } = results;
    const isOpen = Date.parse(activity.until) > view.kit.now();
    return html`
      ${pageHead(html`<bdi>${activity.title}</bdi>`, {
        back,
        lead: html`<code>${activity.code}</code> ${activityState(activity, view.kit.now())}`,
        actions: isOpen ? html`<button type="button" class="button main" @click=${() => view.set({ edit: "yes" })}>${words.change}</button>` : undefined,
      })}
      ${panel(words.results.title, this.#numbers(results))} ${panel(words.facts.title, this.#facts(activity))}
      ${panel(words.list.title, this.#list(activity))}
      ${isOpen && view.query.has("edit")
        ? html`<studio-activity-editor .view=${view} .offer=${activity} @laurel-closed=${() => view.set({ edit: null })}></studio-activity-editor>`
        : nothing}
    `;
  }

  #numbers({ open, reached, ordered, expired, helps, sold }: Results): TemplateResult {
    const { number } = this.view.kit.format;
    const { results } = words;
    const card = (name: string, value: string, note = "") => html`<div class="budget-card"><span>${name}</span><strong>${value}</strong>${note ? html`<span class="muted">${note}</span>` : nothing}</div>`;
    return html`<div class="budget-cards">
      ${card(results.started, number(open + reached + ordered + expired))} ${card(results.open, number(open))} ${card(results.reached, number(reached))}
      ${card(results.ordered, number(ordered))} ${card(results.expired, number(expired))} ${card(results.helps, number(helps))}
      ${card(results.sold, moneyOf(sold), results.soldNote)}
    </div>`;
  }

  #facts(activity: Activity): TemplateResult {
    const { number, moment } = this.view.kit.format;
    const { facts } = words;
    const { sku, title, imageUrl, imageSource, price, floorPrice, leastCut, helpers, hours, buyEarly, from, until } = activity;
    return factList([
      [facts.sku, html`<code>${sku}</code>`],
      [facts.prices, words.range(moneyOf(price), moneyOf(floorPrice))],
      [facts.cut, moneyOf(leastCut)],
      [facts.helpers, number(helpers)],
      [facts.hours, facts.hoursOf(number(hours))],
      [facts.early, buyEarly ? facts.yes : facts.no],
      [facts.from, html`<time datetime=${from}>${moment(from)}</time>`],
      [facts.until, html`<time datetime=${until}>${moment(until)}</time>`],
      [facts.stock, stockLeft(this.view, activity)],
      ...(imageUrl ? [[facts.picture, html`<img src=${imageUrl} alt=${facts.pictureOf(title)} height="96" loading="lazy" />`] as const] : imageSource ? [[facts.picture, facts.fetched] as const] : []),
    ]);
  }

  #list({ code }: Activity): TemplateResult {
    const { view } = this;
    const { list } = words;
    const status = STATES.find((one) => one === view.query.get("state")) ?? null;
    return dataTable<Row>(view, {
      name: "bargainings",
      label: list.title,
      columns: (this.#columns ??= this.#columnsOf()),
      filters: [{ name: "state", label: list.state, kind: "choice", options: [["", list.anyState], ...STATES.map((one): [string, string] => [one, list.states[one]])] }],
      source: source(ACTIVITY_BARGAINS, { gameId: this.gameId, activity: code, status }, ({ bargains }) => bargains),
      idOf: ({ id }) => id,
      empty: emptyState(status ? list.noMatch : list.none, { name: "people" }),
    });
  }

  #columnsOf(): Column<Row>[] {
    const { view } = this;
    const { number, moment } = view.kit.format;
    const { columns, states, helped } = words.list;
    const until = ({ orderedAt, heldUntil, endsAt }: Row) => orderedAt ?? heldUntil ?? endsAt;
    return [
      {
        id: "owner",
        words: columns.owner,
        cell: ({ ownerPlayerId }) => (ownerPlayerId === null ? nothing : html`<a href=${view.href(`/members/${encodeURIComponent(ownerPlayerId)}`)}><bdi class="cut" title=${ownerPlayerId}>${ownerPlayerId}</bdi></a>`),
        text: ({ ownerPlayerId }) => ownerPlayerId ?? "",
      },
      { id: "state", words: columns.state, cell: ({ status }) => badge(states[status], TONES[status]), text: ({ status }) => states[status] },
      { id: "price", words: columns.price, align: "end", cell: ({ price }) => moneyOf(price), text: ({ price }) => price.amount },
      { id: "helped", words: columns.helped, align: "end", cell: ({ helpers, helpersLeft }) => helped(number(helpers - helpersLeft), number(helpers)), text: ({ helpers, helpersLeft }) => helpers - helpersLeft },
      { id: "started", words: columns.started, cell: ({ startedAt }) => html`<time datetime=${startedAt}>${moment(startedAt)}</time>`, text: ({ startedAt }) => startedAt },
      { id: "until", words: columns.until, cell: (row) => html`<time datetime=${until(row)}>${moment(until(row))}</time>`, text: until },
    ];
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, couponStyles],
  elements: { "studio-bargain": BargainPage, "studio-activity-editor": ActivityEditor },
  render: (view) => html`<studio-bargain .view=${gameView(view)}></studio-bargain>`,
};
