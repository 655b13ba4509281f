import { type TemplateResult, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { HISTORY, type HistoryQuery } from "#operations/store";
import { Piece, badge } from "../kit/piece.ts";
import { Paged } from "./paged.ts";
import { tail } from "./parts.ts";
import { format } from "./session.ts";
import { t } from "./texts/index.ts";

type Entry = NonNullable<HistoryQuery["me"]>["history"]["edges"][number]["node"];

/** What happened to the standing, each entry with the sentence that explains it. */
export class History extends Piece {
  #list = new Paged<Entry, HistoryQuery>(this, HISTORY, (data) => data.me?.history);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#list.start({});
  }

  override render(): TemplateResult {
    const { items, loading, failure } = this.#list;
    const delta = (value: number, words: (delta: string) => string) =>
      value ? html`<span class=${value > 0 ? "gain" : "loss"}>${words(format.signed(value))}</span>` : null;
    return html`
      <h1>${t.history.heading}</h1>
      <p class="quiet">${t.history.lead}</p>
      <ol class="rows">
        ${repeat(
          items,
          (entry) => entry.id,
          (entry) => html`<li class="row">
            ${badge(entry.tier)}
            <div class="about">
              <p>${entry.explanation}</p>
              <p class="quiet"><time datetime=${entry.at}>${format.moment(entry.at)}</time> · ${entry.tier.name}</p>
            </div>
            <div class="end">${delta(entry.pDelta, t.history.points)} ${delta(entry.scDelta, t.history.progress)}</div>
          </li>`,
        )}
      </ol>
      ${!items.length && !loading && !failure ? html`<p class="empty">${t.history.empty}</p>` : null} ${tail(this.#list)}
    `;
  }
}
