/** The components of the product owner's console, each in its states. */
import { type CSSResult, type TemplateResult, html } from "lit";
import { dumbbellStyles, dumbbells } from "../console/charts/dumbbell.ts";
import { histogram, histogramStyles } from "../console/charts/histogram.ts";
import { type Change, changeList, diffStyles } from "../console/diff.ts";
import { gem } from "../kit/gem.ts";
import { Grid } from "../program/grid/grid.ts";
import { gridStyles } from "../program/grid/styles.ts";
import { looksOf } from "../program/ladder/look.ts";
import { ladderPicture, ladderStyles } from "../program/ladder/picture.ts";
import type { JsonObject } from "../program/json.ts";
import { TIERS, rungsOf, tiersOf } from "../program/ladder/tiers.ts";
import { LONG, MOST } from "./data.ts";
import type { Story } from "./stories.ts";

customElements.define("laurel-grid", Grid);
export const programStyles: CSSResult[] = [gridStyles, ladderStyles, diffStyles, dumbbellStyles, histogramStyles];

const NUMBERS = [
  ["BRONZE", "Bronze", 0, 1000, 400, 30, "1", "1"],
  ["SILVER", "Silver", 1000, 3000, 900, 30, "1", "1.1"],
  ["GOLD", "Gold", 3000, 8000, 2000, 45, "1.1", "1.25"],
  ["PLATINUM", "Platinum", 8000, 20_000, 5000, 60, "1.2", "1.5"],
  ["DIAMOND", "Diamond", 20_000, 50_000, 12_000, 90, "1.25", "1.75"],
  ["BLACK", "Black", 50_000, 100_000, 50_000, 90, "1.5", "2"],
] as const;
type Document = { tiers: JsonObject[] };
const PROGRAM: Document = {
  tiers: NUMBERS.map(([code, name, scFrom, scTo, keepThreshold, seasonDays, scMultiplier, pMultiplier]) => {
    return { code, name, scFrom, scTo, keepThreshold, seasonDays, scMultiplier, pMultiplier };
  }),
};
const GIANT: Document = {
  tiers: PROGRAM.tiers.map((tier, index) => (index === 5 ? { ...tier, name: LONG, scTo: MOST, keepThreshold: MOST / 2 } : tier)),
};
const TWENTY: Document = {
  tiers: Array.from({ length: 20 }, (_, index) => {
    return { ...PROGRAM.tiers[index % 6], code: `T${index}`, name: `Tier ${index}`, scFrom: index * 1000, scTo: index * 1000 + 1000 };
  }),
};

function sheet(document: Document, faults = new Map<string, readonly string[]>()): TemplateResult {
  const heads = tiersOf(document).map((_, index) => String(index + 1));
  return html`<laurel-grid .name=${"Tiers"} .columns=${TIERS.columns} .cells=${TIERS.cells(document)} .heads=${heads} .faults=${faults}
    .mostRows=${20}></laurel-grid>`;
}

const picture = (document: Document, chosen: number) =>
  html`${ladderPicture(rungsOf(document), { looks: looksOf(document.tiers), chosen, onChoose: () => undefined, scPerUsd: 10 })}`;

const CHANGES: Change[] = [
  { path: "tiers[2].keepThreshold", sentence: "Gold keep 2,000 → 2,500: 312 members are below it today.", before: "2000", after: "2500", members: 312 },
  { path: "boosts[0]", sentence: "The boost DOUBLE_P_DAYS is gone.", before: '"DOUBLE_P_DAYS"', after: null, members: 0 },
  { path: "rates.GBP", sentence: "GBP has a rate.", before: null, after: '"1.25"', members: null },
  { path: "note", sentence: LONG, before: JSON.stringify(LONG), after: JSON.stringify(LONG), members: MOST },
];

const words = { caption: "Members by tier, before and after", label: "Tier", before: "before", after: "after", change: "Change" };

export const PROGRAM_STORIES: Record<string, Story> = {
  sheet: () => [
    ["tiers", sheet(PROGRAM)],
    ["faults", sheet(GIANT, new Map([["2/3", ["At most scTo - scFrom: 5,000."]], ["0/0", ["A name is needed."]]]))],
  ],
  ladder: () => [
    ["to scale", picture(PROGRAM, 2)],
    ["one giant", picture(GIANT, 0)],
    ["20 tiers", picture(TWENTY, 3)],
  ],
  changes: () => [
    ["changes", changeList(CHANGES)],
    ["none", changeList([])],
  ],
  dumbbell: ({ format }) => [
    [
      "tiers",
      dumbbells(
        NUMBERS.map(([, name], index) => {
          const label = html`${gem({ rank: index + 1 }, { size: 16 })} ${name}`;
          return { label, before: [5200, 2100, 640, 120, 12, 0][index] ?? 0, after: [5400, 1800, 700, 120, 9, 3][index] ?? 0, tone: `tone-${index + 1}` };
        }),
        { format, words },
      ),
    ],
    ["12 digits", dumbbells([{ label: LONG, before: MOST, after: 1 }], { format, words: { ...words, caption: "One row" } })],
  ],
  histogram: ({ format }) => [
    [
      "tiers moved",
      histogram(
        [
          { label: "−2", count: 4, tone: "loss" },
          { label: "−1", count: 310, tone: "loss" },
          { label: "0", count: 7800, tone: "same" },
          { label: "+1", count: 96, tone: "gain" },
          { label: "+2", count: 0, tone: "gain" },
        ],
        { format, words: { summary: "Most members stay where they are", label: "Tiers", count: "Members", table: "As a table" } },
      ),
    ],
  ],
};
