/** What a simulation found: before and after by tier, who would be where, points, and the members who move most. */
import { MOVED_MEMBERS, type SimulationQuery } from "#operations/program";
import { type TemplateResult, html, nothing } from "lit";
import { dumbbells } from "../../console/charts/dumbbell.ts";
import { type End, tierFlows } from "../../console/charts/flows.ts";
import { histogram } from "../../console/charts/histogram.ts";
import type { Game, Staff } from "../../console/session.ts";
import { ConsolePiece } from "../../console/piece.ts";
import { panel } from "../../console/parts.ts";
import { figures } from "../../console/reports/report.ts";
import { kit } from "../../console/speech.ts";
import { reportTexts } from "../../console/texts/reports.ts";
import { gem, toneOf } from "../../kit/gem.ts";
import { t } from "../texts.ts";

export type Result = NonNullable<NonNullable<SimulationQuery["simulation"]>["result"]>;
type Move = Result["losers"][number];

const words = t.simulate.result;

export class SimulationOutcome extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, result: { attribute: false } };
  declare result: Result;

  override render(): TemplateResult {
    const { tiers, flows, before, after, losers, gainers, leftOut } = this.result;
    return html`
      ${strip(this.result)}
      ${leftOut > 0 ? html`<p class="desk-note">${words.leftOut(leftOut, kit.format.number(leftOut))}</p>` : nothing}
      ${panel(words.distribution, distribution(tiers))}
      <div class="panel">${movedFlows(tiers, flows)}</div>
      <div class="sim-pair">
        ${panel(words.totals, totals(before, after))}
        ${panel(words.moved, movedHistogram(flows))}
      </div>
      <div class="sim-pair">
        ${panel(words.losers, this.#moves(losers, words.losers, words.noLosers))}
        ${panel(words.gainers, this.#moves(gainers, words.gainers, words.noGainers))}
      </div>
    `;
  }

  #moves(moves: readonly Move[], title: string, none: string): TemplateResult {
    if (moves.length === 0) return html`<p class="muted">${none}</p>`;
    const { losers, gainers } = this.result;
    const ids = [...losers, ...gainers].map(({ memberId }) => memberId);
    const found = this.reader.one(MOVED_MEMBERS, { ids });
    const known = new Map((found.data?.nodes ?? []).flatMap((node) => (node && "playerId" in node ? [[node.id, node] as const] : [])));
    return html`<div class="moves-scroll" role="region" aria-label=${title} tabindex="0">
      <table class="moves">
        <thead>
          <tr>
            <th scope="col">${words.member}</th>
            <th scope="col" class="number">${words.tiers}</th>
            <th scope="col" class="number">P</th>
            <th scope="col" class="number">${words.progress}</th>
          </tr>
        </thead>
        <tbody>
          ${moves.map(({ memberId, tiers, p, progress }) => {
            const member = known.get(memberId);
            const game = member && gameOf(this.view.staff, member.game.id);
            const name = member ? member.displayName || member.playerId : memberId;
            return html`<tr>
              <th scope="row">
                ${member && game
                  ? html`<a href=${`/studio/members/${encodeURIComponent(member.playerId)}?${new URLSearchParams({ game: game.key })}`}><bdi>${name}</bdi></a>`
                  : html`<bdi>${name}</bdi>`}
              </th>
              ${[tiers, p, progress].map((value) => html`<td class="number ${value < 0 ? "lost" : ""}">${value === 0 ? "0" : kit.format.signed(value)}</td>`)}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }
}

function gameOf(staff: Staff, id: string): Game | undefined {
  return staff.games.find((game) => game.id === id);
}

function strip({ members, flows, before, after }: Result): TemplateResult {
  const sum = (which: (fromRank: number, toRank: number) => boolean) =>
    flows.reduce((all, flow) => (which(flow.fromRank, flow.toRank) ? all + flow.members : all), 0);
  const number = kit.format.number;
  const change = Number(after.pLiability) - Number(before.pLiability);
  const facts: [string, string, string][] = [
    [words.members, number(members), ""],
    [words.up, number(sum((from, to) => to > from)), "up"],
    [words.down, number(sum((from, to) => to < from)), "down"],
    [words.same, number(sum((from, to) => to === from)), ""],
    [words.liability, `${change === 0 ? "0" : kit.format.signed(change)} P`, ""],
  ];
  return html`<dl class="sim-strip">
    ${facts.map(([name, value, tone]) => html`<div><dt>${name}</dt><dd class="num ${tone}">${value}</dd></div>`)}
  </dl>`;
}

function distribution(tiers: Result["tiers"]): TemplateResult {
  const pairs = tiers.map(({ rank, nameBefore, nameAfter, before, after }) => {
    const both = nameBefore && nameAfter && nameBefore !== nameAfter ? words.renamed(nameBefore, nameAfter) : (nameAfter ?? nameBefore ?? "");
    return { label: html`${gem({ rank }, { size: 16 })} ${both}`, before, after, tone: toneOf({ rank }) };
  });
  return dumbbells(pairs, {
    format: kit.format,
    words: { caption: words.distributionCaption, label: words.tier, before: words.before, after: words.after, change: words.change },
  });
}

function totals(before: Result["before"], after: Result["after"]): TemplateResult {
  const names = ["promotions", "demotions", "scIssued", "pIssued", "pLiability"] as const;
  const pairs = names.map((name) => ({ label: words.names[name], before: Number(before[name]), after: Number(after[name]) }));
  return dumbbells(pairs, {
    format: kit.format,
    own: true,
    words: { caption: words.totalsCaption, label: words.what, before: words.shortBefore, after: words.shortAfter, change: words.change },
  });
}

function movedFlows(tiers: Result["tiers"], flows: Result["flows"]): TemplateResult {
  const ends = (name: "nameBefore" | "nameAfter"): End[] => tiers.flatMap((tier) => (tier[name] === null ? [] : [{ rank: tier.rank, name: tier[name] }]));
  return tierFlows(
    {
      id: "simulated-flows",
      title: t.flows.title,
      summary: (moved, up, down) => t.flows.summary(reportTexts.members(moved, figures.whole(moved)), up, down),
      from: ends("nameBefore"),
      to: ends("nameAfter"),
      members: (from, to) => flows.find(({ fromRank, toRank }) => fromRank === from.rank && toRank === to.rank)?.members ?? 0,
    },
    { ...reportTexts.flow, ...t.flows.words, before: reportTexts.before },
    figures,
  );
}

function movedHistogram(flows: Result["flows"]): TemplateResult {
  const by = new Map<number, number>();
  for (const { fromRank, toRank, members } of flows) by.set(toRank - fromRank, (by.get(toRank - fromRank) ?? 0) + members);
  const [least, most] = [Math.min(0, ...by.keys()), Math.max(0, ...by.keys())];
  const classes = Array.from({ length: most - least + 1 }, (_, index) => {
    const moved = least + index;
    const tone = moved < 0 ? ("loss" as const) : moved > 0 ? ("gain" as const) : ("same" as const);
    return { label: moved === 0 ? "0" : kit.format.signed(moved), count: by.get(moved) ?? 0, tone };
  });
  return histogram(classes, {
    format: kit.format,
    words: { summary: words.movedSummary, label: words.tiers, count: words.members, table: words.asTable },
  });
}
