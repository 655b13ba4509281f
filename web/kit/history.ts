import { type TemplateResult, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { HistoryFactsFragment, HistoryKind } from "#operations/kit";
import type { Kit } from "./context.ts";
import { gem } from "./gem.ts";
import { type IconName, icon } from "./icons.ts";

type Entry = HistoryFactsFragment;

const ICONS: Record<HistoryKind, IconName> = {
  CLOSED: "person",
  CORRECTED: "info",
  DEMOTED: "down",
  INVITE_QUALIFIED: "person",
  INVITE_REVERSED: "down",
  INVITE_REWARDED: "gift",
  JOINED: "flag",
  LOOPED: "star",
  MERGED: "person",
  PACK_CANCELLED: "info",
  PACK_ENDED: "down",
  PACK_PERIOD: "star",
  PACK_REVERSED: "down",
  PROMOTED: "up",
  PURCHASE: "bolt",
  P_EXPIRED: "clock",
  P_GRANTED: "gift",
  P_RETURNED: "star",
  P_SPENT: "tag",
  REFUND: "down",
  RENEWED: "shield",
  RESTARTED: "clock",
  SC_GRANTED: "check",
};

/** The season or the tier ended: progress starts again, which is no loss of what was earned. */
const STARTS_AGAIN = new Set<HistoryKind>(["DEMOTED", "LOOPED", "PROMOTED", "RENEWED", "RESTARTED"]);

/** What an entry gave or took, as a player counts: a promotion is the tier reached, never progress lost. */
function gains({ t, format }: Kit, { kind, tier, scDelta, pDelta }: Entry): TemplateResult {
  const points = pDelta ? html`<bdi class="gain gain-points ${pDelta < 0 ? "less" : ""}">${t.reward.points(format.signed(pDelta), pDelta)}</bdi>` : nothing;
  const progress = STARTS_AGAIN.has(kind)
    ? kind === "PROMOTED" || kind === "LOOPED"
      ? html`<bdi class="gain">${kind === "LOOPED" ? t.history.looped : tier.name}</bdi>`
      : nothing
    : scDelta
      ? html`<bdi class="gain ${scDelta < 0 ? "less" : ""}">${t.reward.progress(format.signed(scDelta))}</bdi>`
      : nothing;
  return html`${points}${progress}`;
}

/** One entry: the sentence, then how it was counted. `balance` is the points after it. */
export function explain(kit: Kit, entry: Entry, balance?: number): TemplateResult {
  const { t, format } = kit;
  const counted = [
    ...(entry.pDelta ? [[t.history.points, format.signed(entry.pDelta)]] : []),
    ...(STARTS_AGAIN.has(entry.kind)
      ? [[t.history.progress, t.history.startsAgain]]
      : entry.scDelta
        ? [[t.history.progress, format.signed(entry.scDelta)]]
        : []),
    ...(balance === undefined ? [] : [[t.history.balance, format.number(balance)]]),
    [t.history.tier, entry.tier.name],
    [t.history.at, format.moment(entry.at)],
  ];
  return html`<details class="entry">
    <summary>
      <span class="entry-icon">
        ${entry.kind === "PROMOTED" || entry.kind === "LOOPED" || entry.kind === "DEMOTED"
          ? gem(entry.tier, { size: 24 })
          : icon((ICONS as Partial<Record<string, IconName>>)[entry.kind] ?? "info")}
      </span>
      <span class="entry-words">
        <bdi>${entry.explanation}</bdi>
        <span class="entry-at small muted">
          <time datetime=${entry.at}><bdi>${format.moment(entry.at)}</bdi></time>${icon("chevron", 16)}
        </span>
      </span>
      <span class="entry-gains num">${gains(kit, entry)}</span>
    </summary>
    <dl class="entry-counted small">
      ${counted.map(([name, value]) => html`<div><dt class="muted">${name}</dt><dd class="num"><bdi>${value}</bdi></dd></div>`)}
    </dl>
  </details>`;
}

interface History {
  /** The points after the newest of the entries: gives each entry the balance after it. */
  balance?: number;
}

/** Entries by month, the newest first. */
export function historyList(kit: Kit, entries: readonly Entry[], { balance }: History = {}): TemplateResult {
  const months = new Map<string, { entry: Entry; balance?: number }[]>();
  let after = balance;
  for (const entry of entries) {
    const month = kit.format.month(entry.at);
    months.set(month, [...(months.get(month) ?? []), { entry, balance: after }]);
    if (after !== undefined) after -= entry.pDelta;
  }
  return html`<div class="history">
    ${[...months].map(
      ([month, own]) => html`<section>
        <h3 class="history-month"><bdi>${month}</bdi></h3>
        <ol>
          ${repeat(
            own,
            ({ entry }) => entry.id,
            ({ entry, balance }) => html`<li>${explain(kit, entry, balance)}</li>`,
          )}
        </ol>
      </section>`,
    )}
  </div>`;
}

export const historyStyles = css`
  .history {
    display: grid;
    gap: 24px;
  }
  .history-month {
    border-block-end: 1px solid var(--line);
    color: var(--muted);
    padding-block-end: 4px;
  }
  .entry {
    border-block-end: 1px solid var(--line);
  }
  .entry > summary {
    align-items: start;
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    list-style: none;
    padding-block: 12px;
  }
  .entry > summary::-webkit-details-marker {
    display: none;
  }
  .entry-icon {
    color: var(--muted);
    display: flex;
    flex: none;
    justify-content: center;
    width: 24px;
  }
  .entry-words {
    flex: 1 1 170px;
    min-width: 0;
  }
  .entry-at {
    align-items: center;
    display: flex;
    gap: 4px;
  }
  .entry-at > .icon {
    transition: transform 0.2s;
  }
  .entry[open] .entry-at > .icon {
    transform: rotate(180deg);
  }
  .entry-gains {
    display: grid;
    font-weight: 600;
    justify-items: end;
    margin-inline-start: auto;
    max-width: 100%;
    text-align: end;
  }
  .gain {
    color: var(--accent);
  }
  .gain-points {
    color: var(--points);
  }
  .gain.less {
    color: var(--muted);
  }
  .entry-counted {
    background: var(--sunken);
    border-radius: var(--radius-control);
    display: grid;
    gap: 4px;
    margin-block-end: 12px;
    margin-inline-start: 36px;
    padding: 8px 12px;
  }
  .entry-counted > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
  }
`;
