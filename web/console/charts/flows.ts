import { type TemplateResult, html } from "lit";
import type { Figures } from "./figures.ts";
import { framed } from "./figure.ts";
import { matrix } from "./matrix.ts";
import { plotted } from "./plot.ts";
import { chartTable } from "./table.ts";

/** Where members were, or are: a tier, or outside of all of them, which has no rank. */
export interface End {
  rank: number | null;
  name: string;
}

interface Flows {
  /** Unique in the page. */
  id: string;
  title: string;
  /** One sentence, of how many changed tier: up and down, in figures. */
  summary: (moved: number, up: string, down: string) => string;
  from: readonly End[];
  to: readonly End[];
  members: (from: End, to: End) => number;
  /** Members who took the same way in the period before; without it, there is none. */
  before?: (from: End, to: End) => number;
  /** How a number of members is shown in the table; by default as it is. */
  shown?: (from: End, to: End, count: number) => unknown;
}

/** The words of a matrix of tiers; `from` and `to` name its sides. */
export interface FlowWords {
  from: string;
  to: string;
  way: (from: string, to: string) => string;
  counted: string;
  shareOf: (from: string) => string;
  /** What is read while no cell is pointed at. */
  rest: string;
  moved: string;
  fell: string;
  stayed: string;
  before: string;
}

function hueOf(from: End, to: End): string {
  if (from.rank === null || to.rank === null) return "hue-3";
  return from.rank === to.rank ? "stayed" : from.rank < to.rank ? "hue-1" : "hue-2";
}

/** How many members went from each tier to each other one: a matrix, with its numbers beside it. */
export function tierFlows({ id, title, summary, from, to, members, before, shown }: Flows, words: FlowWords, figures: Figures): TemplateResult {
  const ways = from.flatMap((one) => to.map((other) => ({ one, other, hue: hueOf(one, other), count: members(one, other) })));
  const sum = (hue: string): number => ways.reduce((all, way) => (way.hue === hue ? all + way.count : all), 0);
  const [up, down] = [sum("hue-1"), sum("hue-2")];
  const sentence = summary(up + down, figures.whole(up), figures.whole(down));
  const plot = matrix(
    {
      id,
      summary: sentence,
      from: from.map(({ name }) => name),
      to: to.map(({ name }) => name),
      cells: from.map((one) => to.map((other) => members(one, other))),
      hue: (row, column) => ways[row * to.length + column]?.hue ?? "stayed",
      rowsTitle: words.from,
      columnsTitle: words.to,
      way: words.way,
      counted: words.counted,
      shareOf: words.shareOf,
      rest: {
        title: words.rest,
        rows: [
          { label: words.moved, value: figures.whole(up) },
          { label: words.fell, value: figures.whole(down) },
          { label: words.stayed, value: figures.whole(sum("stayed")) },
        ],
      },
    },
    figures,
  );
  const earlier = before ? [{ title: words.before, number: true, cell: ({ one, other }: (typeof ways)[number]) => figures.whole(before(one, other)) }] : [];
  return framed({
    title,
    summary: sentence,
    chart: html`<div class="plotted" ${plotted(plot)}></div>`,
    table: chartTable({
      caption: title,
      rows: ways.filter(({ count }) => count > 0),
      columns: [
        { title: words.from, head: true, cell: ({ one }) => one.name },
        { title: words.to, cell: ({ other }) => other.name },
        { title: words.counted, number: true, cell: ({ one, other, count }) => (shown ? shown(one, other, count) : figures.whole(count)) },
        ...earlier,
      ],
    }),
  });
}
