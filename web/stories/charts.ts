/** The charts of the consoles over made-up numbers: usual ones, none, one giant, 104 weeks, 12 digits, long names. */
import { type TemplateResult, html } from "lit";
import { columns } from "../console/charts/columns.ts";
import { diverging } from "../console/charts/diverging.ts";
import { type Figures, figuresOf } from "../console/charts/figures.ts";
import { framed } from "../console/charts/figure.ts";
import { matrix } from "../console/charts/matrix.ts";
import { type Plot, plotted } from "../console/charts/plot.ts";
import { timed } from "../console/charts/series.ts";
import { stackedShares } from "../console/charts/stacked.ts";
import { bullet, dotStrip, twoSided } from "../console/charts/strips.ts";
import { chartTable } from "../console/charts/table.ts";
import { waterfall } from "../console/charts/waterfall.ts";
import { LONG, MOST } from "./data.ts";

const WEEK = 7 * 86_400_000;
const START = Date.parse("2024-12-02T00:00:00Z");
const figures: Figures = figuresOf("en-GB");
const TIERS = ["Bronze", "Silver", "Gold", "Platinum", "Diamond", "Black", "Legend"].map((name, rank) => ({ name, hue: `tone-${rank + 1}` }));

/** Numbers that look like chance and are the same on every day, 0 to 1. */
function chance(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43_758.5453;
  return value - Math.floor(value);
}

function weeks(count: number, countsOf: (week: number, tier: number) => number, tiers = TIERS) {
  return Array.from({ length: count }, (_, week) => {
    const at = START + week * WEEK;
    return { title: `Week of ${figures.date(at)}`, tick: figures.day(at), counts: tiers.map((_, tier) => countsOf(week, tier)) };
  });
}

const shown = (plot: Plot): TemplateResult => html`<div class="plotted" ${plotted(plot)}></div>`;

const shares = (id: string, count: number, countsOf: (week: number, tier: number) => number, tiers = TIERS): TemplateResult =>
  shown(stackedShares({ id, summary: "Members by tier, by week.", series: tiers, columns: weeks(count, countsOf, tiers), total: "Members" }, figures));

const growing = (week: number, tier: number): number =>
  Math.round((9000 / 2.6 ** tier) * (1 + week / 60) * (0.9 + 0.2 * chance(week * 7 + tier)) + week * tier * 2);

function flow(id: string, names: readonly string[], count: (row: number, column: number) => number): TemplateResult {
  return shown(
    matrix(
      {
        id,
        summary: "How members moved between tiers.",
        from: names,
        to: names,
        hue: (row, column) => (row === column ? "stayed" : row < column ? "hue-1" : "hue-2"),
        cells: names.map((_, row) => names.map((_, column) => count(row, column))),
        rowsTitle: "Before",
        columnsTitle: "After",
        way: (from, to) => `${from} to ${to}`,
        counted: "Members",
        shareOf: (from) => `Share of ${from}`,
        rest: { title: "Point at a cell", rows: [] },
      },
      figures,
    ),
  );
}

const TIER_NAMES = TIERS.map(({ name }) => name);
const move = (row: number, column: number): number =>
  row === column ? Math.round(8000 / 2.4 ** row) : Math.abs(row - column) > 2 ? 0 : Math.round(900 / 2.2 ** Math.max(row, column));

function moves(id: string, count: number, size: (week: number, up: boolean) => number): TemplateResult {
  const columns = Array.from({ length: count }, (_, week) => {
    const at = START + week * WEEK;
    return { title: `Week of ${figures.date(at)}`, tick: figures.day(at), up: size(week, true), down: size(week, false) };
  });
  return shown(diverging({ id, summary: "Promotions and demotions.", up: "Promotions", down: "Demotions", net: "Net", columns }, figures));
}

const ITEMS = ["Gold chest", "Dragon mount", "Name change", LONG, "Winter cloak"];

function items(): TemplateResult {
  const rows = ITEMS.map((name, index) => ({ name, rate: 0.62 / (index + 1), n: 40 * 6 ** (4 - index) }));
  return chartTable({
    caption: "Redemption rate by item",
    columns: [
      { title: "Item", head: true, cell: ({ name }) => html`<span title=${name}>${name}</span>` },
      { title: "Rate", wide: true, cell: ({ rate }) => dotStrip(rate, 0.2) },
      { title: "%", number: true, cell: ({ rate }) => figures.percent(rate) },
      { title: "n", number: true, cell: ({ n }) => figures.whole(n) },
    ],
    rows,
  });
}

function falling(): TemplateResult {
  const rows = [
    { name: "arya", pace: 80, needed: 590 },
    { name: LONG, pace: 0, needed: 2000 },
    { name: "tyrion", pace: 300, needed: 50 },
  ];
  return chartTable({
    caption: "Who falls in 14 days",
    columns: [
      { title: "Member", head: true, cell: ({ name }) => html`<span title=${name}>${name}</span>` },
      { title: "Pace beside needed", wide: true, cell: ({ pace, needed }) => bullet(pace, needed) },
      { title: "Needed", number: true, cell: ({ needed }) => figures.whole(needed) },
    ],
    rows,
  });
}

function points(days: number, unit: number): TemplateResult {
  const at = Array.from({ length: days }, (_, day) => START + (day * WEEK) / 7);
  const issued = at.map((_, day) => Math.round(unit * (0.6 + 0.8 * chance(day))));
  const spent = at.map((_, day) => Math.round(unit * 0.7 * (0.4 + 0.9 * chance(day + 999))));
  const expired = at.map((_, day) => (day % 30 === 0 ? Math.round(unit * 0.8) : 0));
  let sum = unit * 20;
  const outstanding = at.map((_, day) => (sum += (issued[day] ?? 0) - (spent[day] ?? 0) - (expired[day] ?? 0)));
  return html`<div class="plotted" ${timed({
    summary: "Points issued, spent, expired and outstanding.",
    days: at,
    figures,
    panels: [
      { title: "P outstanding at the end of the day", height: 180, filled: true, lines: [{ name: "Outstanding", hue: 3, values: outstanding }] },
      {
        title: "P a day",
        height: 180,
        lines: [
          { name: "Issued", hue: 1, values: issued },
          { name: "Spent", hue: 2, values: spent },
          { name: "Expired", hue: 4, values: expired },
        ],
      },
    ],
  })}></div>`;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, 11 + month));

export const CHARTS: Record<string, () => [state: string, sample: TemplateResult][]> = {
  "chart-tiers": () => [
    [
      "with its table",
      framed({
        title: "Members by tier",
        summary: "12,430 members on 29 Nov 2026; Bronze has 61%.",
        chart: shares("usual", 26, growing),
        table: chartTable({
          caption: "Members by tier",
          columns: [
            { title: "Week", head: true, cell: ({ tick }) => tick },
            ...TIERS.slice(0, 4).map(({ name }, tier) => ({ title: name, number: true, cell: ({ counts }: { counts: number[] }) => figures.whole(counts[tier] ?? 0) })),
          ],
          rows: weeks(26, growing),
        }),
      }),
    ],
    ["104 weeks", shares("long-time", 104, growing)],
    ["a giant, 12 digits", shares("giant", 8, (_, tier) => (tier === 0 ? MOST : 1))],
    ["no members", shares("nobody", 8, () => 0)],
    ["long names, one week", shares("names", 1, (_, tier) => 9 - tier, TIERS.map((tier) => ({ ...tier, name: LONG })))],
  ],
  "chart-moves": () => [
    ["usual", moves("moves", 26, (week, up) => Math.round(120 * chance(week + (up ? 0 : 77))))],
    ["104 weeks", moves("moves-long", 104, (week, up) => Math.round((up ? 900 : 300) * chance(week + (up ? 0 : 77))))],
    ["one side", moves("moves-up", 12, (week, up) => (up ? week : 0))],
    ["the other side", moves("moves-down", 12, (week, up) => (up ? 0 : week * 1_000_000))],
    ["by tier", html`<div>${[[3, 40], [25, 12], [0, 0]].map(([down = 0, up = 0]) => twoSided(down, up, 40))}</div>`],
  ],
  "chart-flow": () => [
    ["seven tiers", flow("flow", TIER_NAMES, move)],
    ["12 digits, long names", flow("flow-long", [LONG, LONG], () => MOST)],
    ["no members", flow("flow-none", TIER_NAMES.slice(0, 4), () => 0)],
  ],
  "chart-points": () => [
    ["90 days", points(90, 40_000)],
    ["two years, 12 digits", points(730, 9_000_000_000)],
    ["one day", points(1, 10)],
  ],
  "chart-liability": () => [
    [
      "waterfall",
      shown(
        waterfall(
          {
            id: "liability",
            summary: "How P outstanding changed.",
            steps: [
              { label: "1 Nov", value: 812_000, kind: "level" },
              { label: "Issued", value: 420_000, kind: "change" },
              { label: "Spent", value: -250_000, kind: "change" },
              { label: "Expired", value: -40_000, kind: "change" },
              { label: "29 Nov", value: 942_000, kind: "level" },
              { label: "Breakage", value: -110_000, kind: "change" },
              { label: "Liability", value: 832_000, kind: "level" },
            ],
          },
          figures,
        ),
      ),
    ],
    [
      "by expiry month",
      shown(
        columns(
          {
            id: "expiry",
            summary: "P by the month in which they expire.",
            series: [
              { name: "Expected to be spent", hue: "hue-3" },
              { name: "Expected breakage", hue: "hue-2" },
            ],
            total: "Outstanding",
            columns: MONTHS.map((month, index) => ({
              title: figures.month(month),
              tick: figures.month(month),
              counts: [Math.round(90_000 * chance(index)), Math.round(30_000 * chance(index + 50))],
            })),
          },
          figures,
        ),
      ),
    ],
  ],
  "chart-repurchase": () => [
    [
      "histogram",
      shown(
        columns(
          {
            id: "repurchase",
            summary: "Days between purchases.",
            series: [{ name: "Purchases", hue: "hue-1" }],
            touching: true,
            line: { at: 3.4, label: "Median 24 days" },
            columns: Array.from({ length: 18 }, (_, bin) => ({ title: `${bin * 7 + 1} to ${bin * 7 + 7} days`, tick: String(bin * 7 + 1), counts: [Math.round(4000 * Math.exp(-bin / 4) * (0.7 + 0.5 * chance(bin)))] })),
          },
          figures,
        ),
      ),
    ],
  ],
  "chart-rows": () => [
    ["redemption rate by item", items()],
    ["who falls", falling()],
  ],
};
