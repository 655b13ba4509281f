/** Which days a report is asked for: what the address says, as whole days of UTC by the game's clock. */
import type { ReportInterval } from "#operations/console/reports";

const DAY = 86_400_000;
/** As the API has it. */
export const MOST_DAYS = 731;

/** Instants in milliseconds; `until` is the midnight after the last day. */
export interface Days {
  from: number;
  until: number;
}

const LENGTHS = { "7d": 7, "28d": 28, "90d": 90, "365d": 365 } as const;
export const PRESETS = ["7d", "28d", "90d", "365d", "month", "last-month", "own"] as const;
export type Preset = (typeof PRESETS)[number];
export const COMPARISONS = ["before", "year"] as const;
/** With as many days right before, or with the same days a year earlier. */
export type Comparison = (typeof COMPARISONS)[number];
export const INTERVALS: readonly ReportInterval[] = ["DAY", "WEEK", "MONTH"];

export interface Asked {
  preset: Preset;
  period: Days;
  compare: Comparison;
  comparison: Days;
  interval: ReportInterval;
  /** Why the days of the address cannot be asked for; those of the first preset are shown then. */
  fault: "order" | "length" | null;
}

/** Returns what the address asks for at `now`, in milliseconds; `usual` is the interval for a number of days. */
export function askedOf(query: URLSearchParams, now: number, usual: (days: number) => ReportInterval): Asked {
  const own = ownDays(query);
  const named = PRESETS.find((preset) => preset === query.get("period"));
  const preset = named === "own" ? (own ? "own" : "28d") : (named ?? "28d");
  const fault = preset === "own" && own ? faultOf(own) : null;
  const period = preset === "own" && own && !fault ? own : presetDays(fault || preset === "own" ? "28d" : preset, now);
  const compare = COMPARISONS.find((one) => one === query.get("compare")) ?? "before";
  const interval = INTERVALS.find((one) => one === query.get("by")?.toUpperCase()) ?? usual((period.until - period.from) / DAY);
  return { preset, period, compare, comparison: comparisonOf(period, compare), interval, fault };
}

function ownDays(query: URLSearchParams): Days | null {
  const [from, to] = ["from", "to"].map((name) => Date.parse(`${query.get(name)}T00:00:00Z`));
  return from !== undefined && to !== undefined && Number.isFinite(from + to) ? { from, until: to + DAY } : null;
}

function faultOf({ from, until }: Days): Asked["fault"] {
  return until <= from ? "order" : until - from > MOST_DAYS * DAY ? "length" : null;
}

function presetDays(preset: Exclude<Preset, "own">, now: number): Days {
  const today = new Date(now);
  const tomorrow = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + 1);
  const month = (ahead: number) => Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead);
  if (preset === "month") return { from: month(0), until: tomorrow };
  if (preset === "last-month") return { from: month(-1), until: month(0) };
  return { from: tomorrow - LENGTHS[preset] * DAY, until: tomorrow };
}

function comparisonOf({ from, until }: Days, compare: Comparison): Days {
  if (compare === "before") return { from: from - (until - from), until: from };
  const earlier = (instant: number) => {
    const date = new Date(instant);
    return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate());
  };
  return { from: earlier(from), until: earlier(until) };
}

/** Returns days as the API takes them. */
export function inputOf({ from, until }: Days): { from: string; until: string } {
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
}

/** Returns an instant's day as an address and a date field write it: "2026-11-29". */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Returns the last instant of days that end at a midnight: it is on the last of them. */
export function lastOf(until: string | number): number {
  return new Date(until).getTime() - 1;
}

export function byWeek(days: number): ReportInterval {
  return days <= 14 ? "DAY" : days <= 400 ? "WEEK" : "MONTH";
}

export function byDay(days: number): ReportInterval {
  return days <= 100 ? "DAY" : "WEEK";
}
