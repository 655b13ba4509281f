import { type TemplateResult, html } from "lit";
import { HISTORY, type HistoryFactsFragment, type HistoryKind } from "#operations/store/pages";
import { historyList } from "../kit/history.ts";
import { icon } from "../kit/icons.ts";
import { StorePage } from "./page.ts";
import { choices, listed, nothingYet } from "./parts.ts";
import { addressOf, go } from "./router.ts";
import { session } from "./session.ts";
import { kit } from "./speech.ts";
import { pageWords } from "./texts/pages/index.ts";
import { valueWords } from "./texts/value/index.ts";

type Entry = HistoryFactsFragment;

const TIER_KINDS = new Set<HistoryKind>(["DEMOTED", "JOINED", "LOOPED", "MERGED", "PROMOTED", "RENEWED", "RESTARTED"]);

/** What each choice shows. */
const SHOWS = {
  all: () => true,
  points: ({ pDelta }: Entry) => pDelta !== 0,
  tier: ({ kind }: Entry) => TIER_KINDS.has(kind),
  purchases: ({ kind }: Entry) => kind === "PURCHASE" || kind === "REFUND",
};
type Shows = keyof typeof SHOWS;
const NAMES: readonly Shows[] = ["all", "points", "tier", "purchases"];

/** What happened to the standing, by month, each entry with the sentence that explains it. */
export class History extends StorePage {
  static override properties = { search: {} };
  /** The part of the address that says what is shown. */
  declare search: string;

  constructor() {
    super();
    this.search = "";
  }

  override render(): TemplateResult {
    const asked = new URLSearchParams(this.search).get("show");
    const shows = NAMES.find((name) => name === asked) ?? "all";
    const { kinds } = pageWords.history;
    const list = this.reader.list(HISTORY, {}, ({ me }) => me?.history);
    return html`
      <h1><bdi>${pageWords.history.heading}</bdi></h1>
      <p class="muted"><bdi>${pageWords.history.lead}</bdi></p>
      <p><a class="wish-link" href=${addressOf("purchases")}>${icon("star")}<span>${valueWords.purchases.link}</span></a></p>
      ${choices(
        kinds.label,
        NAMES.map((name) => ({ name, words: kinds[name] })),
        shows,
        (name) => go(name === "all" ? addressOf("history") : `${addressOf("history")}?show=${name}`, { replace: true }),
      )}
      ${listed(list, {
        shown: (entries) => this.#entries(entries.filter(SHOWS[shows]), shows),
        none: () => nothingYet(pageWords.history.empty, "clock"),
      })}
    `;
  }

  #entries(entries: Entry[], shows: Shows): TemplateResult {
    if (entries.length === 0) return nothingYet(pageWords.history.emptyFiltered, "clock");
    // Only where no entry is left out that moved the points the balance after each is known.
    const balance = shows === "all" || shows === "points" ? session.member?.points.balance : undefined;
    return html`<h2 class="sr"><bdi>${pageWords.history.kinds[shows]}</bdi></h2>
      <div class="card">${historyList(kit, entries, balance === undefined ? {} : { balance })}</div>`;
  }
}
