import { type TemplateResult, html, nothing } from "lit";
import { ACTIVITIES } from "#operations/studio/money";
import { Commands } from "../../console/commands.ts";
import { icon } from "../../console/icons.ts";
import { budget, moneyOf } from "../../console/money/money.ts";
import { type GameView, type PageBody, gameView } from "../../console/page.ts";
import { type Tone, badge, emptyState, pageHead } from "../../console/parts.ts";
import { rowsSource } from "../../console/table/source.ts";
import { type Column, dataTable } from "../../console/table/table.ts";
import { type Activity, ActivityEditor } from "../money/activity-editor.ts";
import { LivePage } from "../money/live.ts";
import { couponStyles, partsNav } from "../money/parts.ts";
import { formStyles } from "../styles-forms.ts";
import { studioStyles } from "../styles.ts";
import { bargains as words } from "../texts-bargains.ts";

type State = keyof typeof words.states;

const TONES: Record<State, Tone> = { running: "good", upcoming: "info", soldOut: "warn", ended: "plain" };

/** Returns what an activity is at an instant. */
function stateOf({ from, until, stockLeft }: Activity, now: number): State {
  if (Date.parse(until) <= now) return "ended";
  if (Date.parse(from) > now) return "upcoming";
  return stockLeft === 0 ? "soldOut" : "running";
}

export function activityState(activity: Activity, now: number): TemplateResult {
  const state = stateOf(activity, now);
  return badge(words.states[state], TONES[state]);
}

/** How much of its stock is left. */
export function stockLeft(view: GameView, { stock, stockLeft: left }: Activity): TemplateResult {
  if (stock === null || left === null) return html`<span class="muted">${words.noLimit}</span>`;
  return budget(left, stock, { label: words.columns.left, write: view.kit.format.number, of: words.leftOf, isSpent: left === 0 });
}

/** The activities of bargaining that run or are to come. */
export class BargainsPage extends LivePage {
  #columns: readonly Column<Activity>[] | null = null;

  constructor() {
    super();
    new Commands(this, () => [{ words: words.add, group: "page", icon: "plus", run: this.#add }]);
  }

  override render(): TemplateResult {
    const { view } = this;
    const answer = this.reader.one(ACTIVITIES, { gameId: this.gameId });
    const code = view.query.get("activity");
    const activity = answer.data?.bargainActivities.find((one) => one.code === code) ?? null;
    return html`
      ${pageHead(words.title, {
        lead: words.about,
        actions: html`<button type="button" class="button main" @click=${this.#add}>${icon("plus", 16)}${words.add}</button>`,
      })}
      ${partsNav(view, "bargains")}
      ${dataTable<Activity>(view, {
        name: "bargains",
        label: words.title,
        columns: (this.#columns ??= this.#columnsOf()),
        source: rowsSource({ ...answer, data: answer.data?.bargainActivities ?? null }),
        idOf: (one) => one.code,
        href: (one) => view.href(`/coupons/bargains/${one.code}`),
        empty: emptyState(words.none, { name: "people" }),
      })}
      ${activity || view.query.has("new")
        ? html`<studio-activity-editor .view=${view} .offer=${activity} @laurel-closed=${() => view.set({ activity: null, new: null })}></studio-activity-editor>`
        : nothing}
    `;
  }

  #add = (): void => this.view.set({ new: "yes" });

  #columnsOf(): Column<Activity>[] {
    const { view } = this;
    const { number, moment } = view.kit.format;
    const { columns } = words;
    return [
      { id: "title", words: columns.title, cell: ({ title }) => html`<bdi class="cut" title=${title}>${title}</bdi>`, text: ({ title }) => title },
      { id: "code", words: columns.code, cell: ({ code }) => html`<code>${code}</code>`, text: ({ code }) => code },
      { id: "state", words: columns.state, cell: (one) => activityState(one, view.kit.now()), text: (one) => words.states[stateOf(one, view.kit.now())] },
      { id: "price", words: columns.price, align: "end", cell: ({ price, floorPrice }) => words.range(moneyOf(price), moneyOf(floorPrice)), text: ({ price }) => price.amount },
      { id: "helpers", words: columns.helpers, align: "end", cell: ({ helpers }) => number(helpers), text: ({ helpers }) => helpers },
      { id: "left", words: columns.left, cell: (one) => stockLeft(view, one), text: (one) => one.stockLeft ?? "" },
      {
        id: "window",
        words: columns.window,
        cell: ({ from, until }) => html`<span class="stacked muted"><span>${moment(from)} –</span><span>${moment(until)}</span></span>`,
        text: ({ from, until }) => `${from} ${until}`,
      },
      {
        id: "actions",
        words: columns.actions,
        align: "end",
        cell: ({ code }) => html`<button type="button" class="button small" aria-label=${words.changeOf(code)} @click=${() => view.set({ activity: code })}>${words.change}</button>`,
        text: () => "",
      },
    ];
  }
}

export const body: PageBody = {
  styles: [studioStyles, formStyles, couponStyles],
  elements: { "studio-bargains": BargainsPage, "studio-activity-editor": ActivityEditor },
  render: (view) => html`<studio-bargains .view=${gameView(view)}></studio-bargains>`,
};
