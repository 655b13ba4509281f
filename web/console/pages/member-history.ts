import { type TemplateResult, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { EntryFactsFragment } from "#operations/console";
import { gem } from "../../kit/gem.ts";
import type { GameView } from "../page.ts";
import { badge } from "../parts.ts";
import { whyNumber } from "./member-why.ts";
import { memberWords, whyWords } from "../texts/member.ts";

type Entry = EntryFactsFragment;

const SHOWN = {
  all: () => true,
  tier: ({ kind }: Entry) => ["JOINED", "PROMOTED", "DEMOTED", "LOOPED", "RENEWED", "RESTARTED"].includes(kind),
  points: ({ pDelta }: Entry) => pDelta !== 0,
  purchases: ({ kind }: Entry) => kind === "PURCHASE" || kind === "REFUND",
} as const;
type ShownName = keyof typeof SHOWN;

interface History {
  /** The balance of P after the newest entry. */
  readonly balance: number;
  /** Reads earlier ones; null where there are none. */
  readonly more: (() => void) | null;
  readonly onWhy: (entryId: string) => void;
}

/** All changes of a member, the newest first; what is shown of them is in the address (`show`). */
export function historyTable(view: GameView, entries: readonly Entry[], { balance, more, onWhy }: History): TemplateResult {
  const { format } = view.kit;
  const { columns, shows, kinds } = memberWords.history;
  const named = view.query.get("show") ?? "all";
  const show: ShownName = Object.hasOwn(SHOWN, named) ? (named as ShownName) : "all";
  const after = new Map<string, number>();
  let left = balance;
  for (const { id, pDelta } of entries) {
    after.set(id, left);
    left -= pDelta;
  }
  return html`
    <div class="choices" role="group" aria-label=${memberWords.history.title}>
      ${(Object.keys(SHOWN) as ShownName[]).map(
        (name) => html`<button type="button" class="button quiet" aria-pressed=${name === show} @click=${() => view.set({ show: name === "all" ? null : name })}>
          ${shows[name]}
        </button>`,
      )}
    </div>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${memberWords.history.title}>
      <table class="history-table">
        <thead>
          <tr>
            <th scope="col">${columns.at}</th>
            <th scope="col">${columns.kind}</th>
            <th scope="col">${columns.what}</th>
            <th scope="col" class="end">${columns.sc}</th>
            <th scope="col" class="end">${columns.p}</th>
            <th scope="col" class="end">${columns.balance}</th>
            <th scope="col">${columns.tier}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            entries.filter(SHOWN[show]),
            ({ id }) => id,
            (entry) => html`<tr>
              <th scope="row"><time datetime=${entry.at}>${format.moment(entry.at)}</time></th>
              <td>${badge(kinds[entry.kind], entry.kind === "DEMOTED" ? "warn" : entry.kind === "PROMOTED" || entry.kind === "LOOPED" ? "good" : "plain")}</td>
              <td class="history-what">${entry.explanation} ${whyNumber(html`${whyWords.title}<span class="sr"> ${kinds[entry.kind]}, ${format.moment(entry.at)}</span>`, entry.id, onWhy)}</td>
              <td class="end">${entry.scDelta ? format.signed(entry.scDelta) : nothing}</td>
              <td class="end">${entry.pDelta ? html`<span class=${entry.pDelta < 0 ? "negative" : "points"}>${format.signed(entry.pDelta)}</span>` : nothing}</td>
              <td class="end">${entry.pDelta ? format.number(after.get(entry.id) ?? 0) : nothing}</td>
              <td><span class="history-tier">${gem(entry.tier, { size: 16 })}${entry.tier.name}</span></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more ? html`<p><button type="button" class="button" @click=${more}>${memberWords.history.more}</button></p>` : nothing}
  `;
}

export const historyStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block-end: 8px;
  }
  .history-table :is(th, td) {
    vertical-align: top;
  }
  .table-scroll .history-table tbody :is(th, td) {
    padding-block: 7px;
  }
  .table-scroll .history-table .history-what {
    max-width: none;
    min-width: 280px;
    white-space: normal;
    width: 100%;
  }
  .history-tier {
    align-items: center;
    display: inline-flex;
    gap: 6px;
  }
`;
