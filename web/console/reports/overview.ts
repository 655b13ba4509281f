import { type TemplateResult, html, nothing } from "lit";
import { MEMBERS_BY_TIER_REPORT, OVERVIEW_REPORT, type OverviewFactsFragment, POINTS_REPORT } from "#operations/console/reports";
import { framed } from "../charts/figure.ts";
import { uPlotStyles } from "../charts/series.ts";
import { chartStyles } from "../charts/styles.ts";
import { type GameView, type PageBody, gameView } from "../page.ts";
import { answered, emptyState, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { icon } from "../icons.ts";
import { kit } from "../speech.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { along, files, framing } from "./frame.ts";
import { askedOf, byDay, byWeek, inputOf } from "./period.ts";
import { anyPoints, pointsSeries, pointsSummary } from "./points.ts";
import { figures } from "./report.ts";
import { reportStyles } from "./styles.ts";
import { tierShares } from "./tiers.ts";
import { toolbar } from "./toolbar.ts";

/** A number of more characters is shortened; its report has it whole. */
const LONGEST = 12;

/** A key figure: what it is, how it was before, and the report that it opens. */
interface Figure {
  name: string;
  value: string;
  now: number;
  before: number;
  beforeText: string;
  more?: string;
  report: string;
}

function counted(name: string, now: number, before: number, report: string, more?: string): Figure {
  return { name, value: figures.whole(now), now, before, beforeText: figures.whole(before), report, ...(more ? { more } : {}) };
}

function points(name: string, now: string, before: string): Figure {
  return { name, value: figures.exact(now), now: Number(now), before: Number(before), beforeText: figures.exact(before), report: "points" };
}

function figuresOf(now: OverviewFactsFragment, before: OverviewFactsFragment): Figure[] {
  const amounts = now.amounts.map(({ currency, amount, refunds, refunded }): Figure => {
    const earlier = before.amounts.find((one) => one.currency === currency)?.amount ?? "0";
    return {
      name: t.overview.amount(currency),
      value: figures.money(amount, currency),
      now: Number(amount),
      before: Number(earlier),
      beforeText: figures.money(earlier, currency),
      report: "repurchases",
      ...(refunds > 0 ? { more: t.overview.refunds(figures.money(refunded, currency)) } : {}),
    };
  });
  return [
    counted(t.overview.members, now.members, before.members, "tiers", t.overview.joined(figures.whole(now.joined))),
    counted(t.overview.active, now.active, before.active, "repurchases", t.overview.activeShare(figures.percentShort(now.active / (now.members || 1)))),
    counted(t.overview.purchases, now.purchases, before.purchases, "repurchases"),
    ...amounts,
    points(t.overview.pIssued, now.pIssued, before.pIssued),
    points(t.overview.pSpent, now.pSpent, before.pSpent),
    { ...points(t.overview.pOutstanding, now.pOutstanding, before.pOutstanding), report: "liability" },
    counted(
      t.overview.redemptions,
      now.redemptions,
      before.redemptions,
      "redemptions",
      now.redemptionsPending === null ? undefined : t.overview.pending(figures.whole(now.redemptionsPending)),
    ),
    counted(t.overview.promotions, now.promotions, before.promotions, "moves"),
    counted(t.overview.demotions, now.demotions, before.demotions, "moves"),
  ];
}

function shareOf(now: number, before: number): string {
  if (before <= 0) return t.overview.new;
  if (now > 10 * before) return t.overview.times(figures.short(now / before));
  return figures.percent(Math.abs(now - before) / before);
}

/** How a number has changed: an arrow and a share, or that it has not. */
function change({ now, before, beforeText }: Figure): TemplateResult {
  if (now === before) return html`<span class="kpi-change muted">${t.overview.same}</span>`;
  const up = now > before;
  const share = shareOf(now, before);
  return html`<span class="kpi-change">
    ${icon(up ? "up" : "down", 16)}<span class="sr">${up ? "+" : "-"}</span><span class="num">${share}</span>
    <span class="muted">${t.overview.from(beforeText)}</span>
  </span>`;
}

class OverviewPage extends ConsolePiece {
  override render(): TemplateResult {
    const view = gameView(this.view);
    const asked = askedOf(view.query, kit.now(), () => "DAY");
    const days = { gameId: view.game.id, period: inputOf(asked.period), comparison: inputOf(asked.comparison) };
    const answer = this.reader.one(OVERVIEW_REPORT, days);
    return html`${pageHead(t.overview.title, { lead: t.overview.lead })}
      <div class="report-head">
        ${toolbar(view, asked, { by: false })}
        ${answer.data ? files(view, [{ words: t.csv, name: "overview", csv: answer.data.reports.overview.csv }], answer.data.reports.period) : nothing}
      </div>
      ${answered(
        answer,
        ({ reports }) =>
          reports.asOf === null
            ? emptyState(t.notCounted, { name: "clock" })
            : html`${framing(reports)}
                <ul class="kpis" aria-label=${t.overview.figures}>
                  ${figuresOf(reports.overview.current, reports.overview.comparison).map((figure) => this.#figure(figure, view))}
                </ul>`,
        "cards",
      )}
      ${answer.data?.reports.asOf ? this.#charts(days, (asked.period.until - asked.period.from) / 86_400_000) : nothing}`;
  }

  #figure(figure: Figure, view: GameView): TemplateResult {
    const { name, value, more, report } = figure;
    return html`<li>
      <a class="kpi" href=${view.href(`/reports/${report}`, along(view.query))}>
        <span class="kpi-name">${name}</span>
        <strong class="kpi-value num" title=${value}>${value.length > LONGEST ? figures.short(figure.now) : value}</strong>
        ${change(figure)}
        <span class="kpi-more muted">${more ?? nothing}</span>
      </a>
    </li>`;
  }

  #charts(days: { gameId: string; period: ReturnType<typeof inputOf>; comparison: ReturnType<typeof inputOf> }, count: number): TemplateResult {
    const weeks = byWeek(count);
    const each = byDay(count);
    const tiers = this.reader.one(MEMBERS_BY_TIER_REPORT, { ...days, interval: weeks });
    const points = this.reader.one(POINTS_REPORT, { ...days, interval: each });
    return html`<div class="overview-charts">
      <div class="panel">${answered(tiers, ({ reports }) => tierShares(reports.membersByTier.columns, { interval: weeks }, { table: false }))}</div>
      <div class="panel">
        ${answered(points, ({ reports: { points: of } }) => {
          if (!anyPoints(of.columns)) return emptyState(t.none.points, { name: "tag" });
          const summary = pointsSummary(of.total);
          return framed({ title: t.points.title, summary, chart: pointsSeries(of.columns, summary, { interval: each }), table: null });
        })}
      </div>
    </div>`;
  }
}

export const body: PageBody = {
  elements: { "laurel-overview": OverviewPage },
  styles: [uPlotStyles, ...chartStyles, reportStyles],
  render: (view) => html`<laurel-overview .view=${view}></laurel-overview>`,
};
