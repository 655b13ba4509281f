/** The ladder of a rules file as a sheet, and what changes in one tier with another. */
import { type Column, type Sheet, listSheet, rowsOf, toText } from "../grid/columns.ts";
import type { Edit } from "../grid/model.ts";
import { type JsonObject, type Json, get, isObject, set } from "../json.ts";
import { t } from "../texts.ts";
import { GEMS } from "./look.ts";

const words = t.ladder.columns;

const COLUMNS = [
  { ...words.name, kind: "text", path: ["name"], width: "wide" },
  { ...words.scFrom, kind: "integer", path: ["scFrom"], width: "medium" },
  { ...words.scTo, kind: "integer", path: ["scTo"], width: "medium" },
  { ...words.keepThreshold, kind: "integer", path: ["keepThreshold"], width: "medium" },
  { ...words.seasonDays, kind: "integer", path: ["seasonDays"], width: "narrow" },
  { ...words.scMultiplier, kind: "decimal", path: ["scMultiplier"], width: "narrow" },
  { ...words.pMultiplier, kind: "decimal", path: ["pMultiplier"], width: "narrow" },
  { ...words.code, kind: "text", path: ["code"], width: "medium" },
  { ...words.gem, kind: "text", path: ["look", "gem"], width: "medium", choices: GEMS },
  { ...words.light, kind: "colour", path: ["look", "light"], width: "medium" },
  { ...words.dark, kind: "colour", path: ["look", "dark"], width: "medium" },
] as const satisfies readonly Column[];

const SEASON = COLUMNS.findIndex(({ path }) => path[0] === "seasonDays");
const FROM = COLUMNS.findIndex(({ path }) => path[0] === "scFrom");
const TO = COLUMNS.findIndex(({ path }) => path[0] === "scTo");
/** Of a rules file. */
const MOST_TIERS = 20;
/** Where there is nothing to go by. */
const FIRST_SPAN = 1_000;

const LIST = "tiers";
const PLAIN = listSheet({ name: t.ladder.sheet, list: LIST, columns: COLUMNS, mostRows: MOST_TIERS, blank: above });

/** The tiers: where one ends the next one begins. A season is days, or a period of the calendar. */
export const TIERS: Sheet = {
  ...PLAIN,
  cells: (document) => tiersOf(document).map((tier, row) => (PLAIN.cells(document)[row] ?? []).with(SEASON, seasonText(tier))),
  place: (document, path) => {
    const place = PLAIN.place(document, path);
    return place && path[2] === "season" ? { ...place, column: SEASON } : place;
  },
  edited: withTierEdits,
  added: withTierAbove,
  removed: withoutTier,
};

const CALENDAR = /^(MONTH|QUARTER|HALF|YEAR)(?:\s*\+\s*(\d+))?$/i;
/** About as long as a period is, for what is drawn. */
const PERIOD_DAYS: Partial<Record<string, number>> = { MONTH: 30, QUARTER: 91, HALF: 182, YEAR: 365 };

/** Returns how long a season is, as its cell has it: `30`, `QUARTER`, `QUARTER+1`. */
function seasonText(tier: JsonObject): string {
  if (!isObject(tier.season)) return toText(tier.seasonDays);
  const { days, calendar, plus } = tier.season;
  return calendar === undefined || calendar === null ? toText(days) : `${toText(calendar)}${plus ? `+${toText(plus)}` : ""}`;
}

/** Returns the tier with the season that a cell says; what is no period is left for `seasonDays`. */
function withSeason(tier: JsonObject, text: string): JsonObject {
  const [, period, plus] = CALENDAR.exec(text.trim()) ?? [];
  if (!period) return set(tier, ["season"], undefined);
  const season = { calendar: period.toUpperCase(), ...(plus ? { plus: Number(plus) } : {}) };
  return { ...set(tier, ["seasonDays"], undefined), season };
}

/** About how many days a season takes; null where the draft does not say. */
function seasonDays(tier: JsonObject): number | null {
  if (!isObject(tier.season)) return whole(tier.seasonDays);
  const { days, calendar, plus } = tier.season;
  const period = PERIOD_DAYS[toText(calendar)];
  return period === undefined ? whole(days) : period * (1 + (whole(plus) ?? 0));
}

export function tiersOf(document: JsonObject): JsonObject[] {
  return rowsOf(LIST, document);
}

function whole(value: Json | undefined): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}

/** Returns a code that no tier has. */
function freeCode(rows: readonly JsonObject[]): string {
  let count = rows.length + 1;
  while (rows.some(({ code }) => code === `TIER_${count}`)) count++;
  return `TIER_${count}`;
}

/** What a new tier does not have from the one below: its ways would be entered by those who enter that one. */
const OWN = new Set(["look", "enterBy", "keepBy"]);

/** A tier on top of the ladder, as long as the one below. */
function above(rows: readonly JsonObject[]): JsonObject {
  const last = rows.at(-1) ?? {};
  const from = whole(last.scTo) ?? 0;
  const span = from - (whole(last.scFrom) ?? from) || FIRST_SPAN;
  return {
    ...(isObject(last.season) ? {} : { seasonDays: 30 }),
    scMultiplier: "1",
    pMultiplier: "1",
    ...Object.fromEntries(Object.entries(last).filter(([key]) => !OWN.has(key))),
    code: freeCode(rows),
    name: t.ladder.newTier,
    scFrom: from,
    scTo: from + span,
    keepThreshold: Math.min(whole(last.keepThreshold) ?? span, span),
  };
}

/**
 * Returns the document after edits of cells. Where a tier ends the next one begins: the edit of one side takes the other
 * along, unless that was edited as well.
 */
function withTierEdits(document: JsonObject, edits: readonly Edit[]): JsonObject {
  const seasons = edits.filter(({ column }) => column === SEASON);
  const edited = new Set(edits.map(({ row, column }) => `${row}/${column}`));
  const partners = edits.flatMap(({ row, column, text }) => {
    const partner = column === FROM ? { row: row - 1, column: TO } : column === TO ? { row: row + 1, column: FROM } : null;
    const isThere = partner && partner.row >= 0 && partner.row < tiersOf(document).length;
    return isThere && !edited.has(`${partner.row}/${partner.column}`) ? [{ ...partner, text }] : [];
  });
  const changed = PLAIN.edited(document, [...edits, ...partners]);
  return seasons.reduce((before, { row, text }) => withRow(before, row, (tier) => withSeason(tier, text)), changed);
}

function withRow(document: JsonObject, row: number, change: (tier: JsonObject) => JsonObject): JsonObject {
  return { ...document, [LIST]: tiersOf(document).map((tier, index) => (index === row ? change(tier) : tier)) };
}

/** Returns the document with a new tier above the one at `index`, which gives it the upper half of its range; above the last, a range of its own. */
function withTierAbove(document: JsonObject, index: number): JsonObject {
  const rows = tiersOf(document);
  const here = rows[index];
  if (!here || index === rows.length - 1) return { ...document, tiers: [...rows, above(rows)] };
  const [from, to] = [whole(here.scFrom) ?? 0, whole(here.scTo) ?? 0];
  const middle = Math.floor((from + to) / 2);
  const added = { ...above(rows.slice(0, index + 1)), code: freeCode(rows), scFrom: middle, scTo: to };
  const [lower, upper] = [here, added].map((tier) => withinSpan(tier === here ? { ...here, scTo: middle } : tier));
  return { ...document, tiers: rows.toSpliced(index, 1, lower ?? here, upper ?? added) };
}

function withinSpan(tier: JsonObject): JsonObject {
  const span = (whole(tier.scTo) ?? 0) - (whole(tier.scFrom) ?? 0);
  const keep = whole(tier.keepThreshold);
  return keep !== null && span > 0 && keep > span ? { ...tier, keepThreshold: span } : tier;
}

/** Returns the document without the tier at `index`, whose range goes to the tier below; the first's to the one above. */
function withoutTier(document: JsonObject, index: number): JsonObject {
  const rows = tiersOf(document);
  const gone = rows[index];
  const [below, next] = [rows[index - 1], rows[index + 1]];
  if (!gone) return document;
  const left = rows.toSpliced(index, 1);
  if (below) left[index - 1] = { ...below, scTo: gone.scTo ?? null };
  else if (next) left[0] = { ...next, scFrom: gone.scFrom ?? 0 };
  return { ...document, tiers: left };
}

/** A tier as it is drawn; null where its numbers make no range. */
export interface Rung {
  readonly rank: number;
  readonly code: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly keep: number;
  readonly days: number;
  readonly scMultiplier: number;
}

/** Returns the tiers that can be drawn to scale. */
export function rungsOf(document: JsonObject): Rung[] {
  return tiersOf(document).flatMap((tier, index) => {
    const [from, to, keep] = [tier.scFrom, tier.scTo, tier.keepThreshold].map(whole);
    const days = seasonDays(tier);
    if (from === null || from === undefined || !to || to <= from || !days || days < 0) return [];
    const [name, code] = [get(tier, ["name"]), get(tier, ["code"])].map((text) => (typeof text === "string" ? text : ""));
    const scMultiplier = Number(tier.scMultiplier) || 0;
    return [{ rank: index + 1, code: code ?? "", name: name || (code ?? ""), from, to, keep: Math.min(keep ?? 0, to - from), days, scMultiplier }];
  });
}
