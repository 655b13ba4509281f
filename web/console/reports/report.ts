/** What a report is: how it is asked for, and what it shows of the answer. */
import { type TemplateResult, html, nothing } from "lit";
import type { ReportFigureInput } from "#operations/console";
import type { ReportFrameFragment, ReportInterval, ReportTierFactsFragment } from "#operations/console/reports";
import type { Reader, Shown } from "../../kit/cache.ts";
import type { Operation } from "../../kit/client.ts";
import { figuresOf } from "../charts/figures.ts";
import type { GameView } from "../page.ts";
import { TAG } from "../speech.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { figureText } from "./figure-links.ts";
import { type Asked, inputOf, lastOf } from "./period.ts";

export const figures = figuresOf(TAG);

/** Rows to save: asked for when they are wanted, where they are many. */
type Csv = string | (() => Promise<string>);

export interface CsvFile {
  /** On the button. */
  words: string;
  /** The file's name begins with it. */
  name: string;
  csv: Csv;
}

/** What a report shows, ready for its page. */
export interface Loaded {
  frame: ReportFrameFragment;
  definition: string;
  /** Its rows; null where they are not for the person. */
  csv: Csv | null;
  /** Further rows, of another part of it. */
  more?: CsvFile;
  body: TemplateResult;
}

/** What the parts of a report are drawn with. */
export interface Drawn {
  frame: ReportFrameFragment;
  interval: ReportInterval;
  view: GameView;
  reader: Reader;
}

export interface Report {
  readonly id: string;
  readonly title: string;
  /** In the row of all reports. */
  readonly tab: string;
  /** The usual interval of its columns for a number of days; without it, it has no columns. */
  readonly by?: (days: number) => ReportInterval;
  /** Whether it is about now, whatever the period. */
  readonly timeless?: boolean;
  readonly read: (reader: Reader, asked: Asked, view: GameView) => Shown<Loaded> & { again: () => void };
}

interface Variables {
  gameId: string;
  period: { from: string; until: string };
  comparison: { from: string; until: string };
  interval: ReportInterval;
}

/** Makes the `read` of a report: of one operation, whose answer `loaded` shows. */
export function readOf<Data>(
  operation: Operation<Data, Variables>,
  frameOf: (data: Data) => ReportFrameFragment,
  loaded: (data: Data, drawn: Drawn) => Omit<Loaded, "frame">,
): Report["read"] {
  return (reader, { period, comparison, interval }, view) => {
    const answer = reader.one(operation, { gameId: view.game.id, period: inputOf(period), comparison: inputOf(comparison), interval });
    const { data, failure, loading, again } = answer;
    if (data === null) return { data: null, failure, loading, again };
    const frame = frameOf(data);
    return { data: { frame, ...loaded(data, { frame, interval, view, reader }) }, failure, loading, again };
  };
}

/** Returns the name of a tier, as the rules that hold now have it. */
export function tierName({ name, rank }: ReportTierFactsFragment): string {
  return name ?? t.tier(rank);
}

/** Returns the class of a tier's colour. */
export function tierHue({ rank }: ReportTierFactsFragment): string {
  return `tone-${rank}`;
}

/** Returns "1 Nov 2026 – 28 Nov 2026" of instants, the second one exclusive. */
export function rangeText({ from, until }: { from: string; until: string }): string {
  return t.period.range(figures.date(Date.parse(from)), figures.date(lastOf(until)));
}

/** Returns the words under a column that begins at an instant. */
export function tickOf(interval: ReportInterval, from: number): string {
  return interval === "MONTH" ? figures.month(from) : figures.day(from);
}

/** Returns what a column that begins at an instant is, in a row of its table. */
export function rowName(interval: ReportInterval, from: number): string {
  return interval === "MONTH" ? figures.month(from) : figures.date(from);
}

/** Returns what a column that begins at an instant is, by itself. */
export function columnName(interval: ReportInterval, from: number): string {
  return interval === "WEEK" ? t.week(figures.date(from)) : rowName(interval, from);
}

/** Returns the change of a number from what it was before: "+12 (+3.4%)". */
export function changeText(now: number, before: number): string {
  const share = before > 0 && now !== before ? ` (${now >= before ? "+" : "-"}${figures.percent(Math.abs(now - before) / before)})` : "";
  return `${figures.signed(now - before)}${share}`;
}

export function rateText(rate: number | null): string {
  return rate === null ? "–" : figures.percent(rate);
}

/** A number that leads to the members who are counted in it; the number alone where there are none, or not for the person. */
export function membersLink(view: GameView, count: number, figure: ReportFigureInput): TemplateResult {
  const written = figures.whole(count);
  if (count === 0 || !view.may("members:read")) return html`${written}`;
  return html`<a href=${membersHref(view, { behind: figureText(figure) })}>${written}</a>`;
}

/** A way from a report to the members in an order that says the same of each; nothing where they are not for the person. */
export function membersInOrder(view: GameView, sort: string, words: string): TemplateResult | typeof nothing {
  return view.may("members:read") ? html`<p><a class="report-members" href=${membersHref(view, { sort })}>${words}</a></p>` : nothing;
}

/** Returns the members' page of the studio console, where members are looked after. */
export function membersHref({ game }: GameView, query: Readonly<Record<string, string>> = {}, playerId = ""): string {
  const path = playerId ? `/studio/members/${encodeURIComponent(playerId)}` : "/studio/members";
  return `${path}?${new URLSearchParams({ game: game.key, ...query }).toString()}`;
}
