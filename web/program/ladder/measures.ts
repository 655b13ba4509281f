/** The measures of a rules file as a sheet, and in words. */
import { type Sheet, listSheet, rowsOf, toText } from "../grid/columns.ts";
import { type JsonObject, get } from "../json.ts";
import { t } from "../texts.ts";

const words = t.growth.measures;
/** Of a rules file. */
const MOST_MEASURES = 4;
export const PERIODS = ["MONTH", "QUARTER", "HALF", "YEAR"] as const;

export const MEASURES: Sheet = listSheet({
  name: words.title,
  list: "measures",
  columns: [
    { ...words.columns.code, kind: "text", path: ["code"], width: "medium" },
    { ...words.columns.counts, kind: "text", path: ["counts"], width: "medium", choices: ["SPEND_USD", "PURCHASES", "INVITATIONS", "ACTIVITY"] },
    { ...words.columns.activity, kind: "text", path: ["activity"], width: "medium" },
    { ...words.columns.kind, kind: "text", path: ["window", "kind"], width: "medium", choices: ["LIFETIME", "SEASON", "ROLLING", "CALENDAR"] },
    { ...words.columns.days, kind: "integer", path: ["window", "days"], width: "narrow" },
    { ...words.columns.period, kind: "text", path: ["window", "period"], width: "medium", choices: PERIODS },
  ],
  mostRows: MOST_MEASURES,
  blank: (rows) => ({ code: freeCode(rows), counts: "INVITATIONS", window: { kind: "ROLLING", days: 90 } }),
});

function freeCode(rows: readonly JsonObject[]): string {
  let count = rows.length + 1;
  while (rows.some(({ code }) => code === `${words.newMeasure}_${count}`)) count++;
  return `${words.newMeasure}_${count}`;
}

/** A measure as a path names it. */
interface Declared {
  readonly code: string;
  /** What it counts and in which time: "invitations in 90 days". */
  readonly words: string;
}

export function measuresOf(document: JsonObject): Declared[] {
  const { kinds, windows, rolling } = t.growth.ways;
  const named = (names: Partial<Record<string, string>>, code: string) => names[code] ?? code;
  return rowsOf("measures", document).map((measure) => {
    const [kind, days, period] = ["kind", "days", "period"].map((part) => toText(get(measure, ["window", part])));
    const time = kind === "ROLLING" ? rolling(days ?? "") : named(windows, (kind === "CALENDAR" ? period : kind) ?? "");
    return { code: toText(measure.code), words: `${named(kinds, toText(measure.counts))} ${time}` };
  });
}
