import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { uPlotStyles } from "../charts/series.ts";
import { chartStyles } from "../charts/styles.ts";
import { type GameView, type PageBody, gameView } from "../page.ts";
import { answered, emptyState, pageHead } from "../parts.ts";
import { ConsolePiece } from "../piece.ts";
import { kit } from "../speech.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { demandReport } from "./demand.ts";
import { fallingReport } from "./falling.ts";
import { flowReport } from "./flow.ts";
import { along, files, framing } from "./frame.ts";
import { liabilityReport } from "./liability.ts";
import { movesReport } from "./moves.ts";
import { askedOf } from "./period.ts";
import { pointsReport } from "./points.ts";
import { redemptionsReport } from "./redemptions.ts";
import type { Loaded, Report } from "./report.ts";
import { repurchasesReport } from "./repurchases.ts";
import { storedValueReport } from "./stored-value.ts";
import { reportStyles } from "./styles.ts";
import { tiersReport } from "./tiers.ts";
import { toolbar } from "./toolbar.ts";

export const REPORTS: readonly Report[] = [
  tiersReport,
  movesReport,
  flowReport,
  pointsReport,
  liabilityReport,
  storedValueReport,
  redemptionsReport,
  demandReport,
  fallingReport,
  repurchasesReport,
];

class ReportPage extends ConsolePiece {
  /** What was shown last, while the next answer is on its way. */
  #last: { id: string; loaded: Loaded } | null = null;

  override updated(changes: PropertyValues<this>): void {
    super.updated(changes);
    // On a phone the row is longer than the screen.
    const open = this.querySelector<HTMLElement>(".report-tabs > [aria-current]");
    open?.parentElement?.scrollTo({ left: open.offsetLeft - open.parentElement.offsetLeft - 16 });
  }

  override render(): TemplateResult {
    const view = gameView(this.view);
    const report = REPORTS.find(({ id }) => id === (view.params.report ?? REPORTS[0]?.id));
    return html`${pageHead(t.title)} ${this.#tabs(view, report)} ${report ? this.#report(report, view) : emptyState(t.unknown)}`;
  }

  #tabs(view: GameView, open: Report | undefined): TemplateResult {
    return html`<nav class="report-tabs" aria-label=${t.sections}>
      ${REPORTS.map(
        (report) => html`<a href=${view.href(`/reports/${report.id}`, along(view.query))} aria-current=${report === open ? "page" : nothing}>${report.tab}</a>`,
      )}
    </nav>`;
  }

  #files({ id, timeless }: Report, { csv, more, frame }: Loaded, view: GameView): TemplateResult {
    return files(view, [csv === null ? null : { words: t.csv, name: id, csv }, more], timeless ? null : frame.period);
  }

  #report(report: Report, view: GameView): TemplateResult {
    const asked = askedOf(view.query, kit.now(), report.by ?? (() => "DAY"));
    const answer = report.read(this.reader, asked, view);
    if (answer.data) this.#last = { id: `${view.game.id} ${report.id}`, loaded: answer.data };
    const last = this.#last?.id === `${view.game.id} ${report.id}` ? this.#last.loaded : null;
    const shown = answer.data ?? last;
    return html`<div class="report-head">
        ${report.timeless ? nothing : toolbar(view, asked, { by: report.by !== undefined })}
        ${shown ? this.#files(report, shown, view) : nothing}
      </div>
      ${shown ? html`${framing(shown.frame, report)}` : nothing}
      ${answered({ ...answer, data: shown }, ({ frame, definition, body }) =>
        frame.asOf === null
          ? emptyState(t.notCounted, { name: "clock" })
          : html`<div class="report ${answer.data ? "" : "stale"}" aria-busy=${answer.loading}>${body}</div>
              <details class="report-definition"><summary>${t.definition}</summary><p>${definition}</p></details>`,
      )}`;
  }
}

export const body: PageBody = {
  elements: { "laurel-report": ReportPage },
  styles: [uPlotStyles, ...chartStyles, reportStyles],
  render: (view) => html`<laurel-report .view=${view}></laurel-report>`,
};
