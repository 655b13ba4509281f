import { type TemplateResult, html, nothing } from "lit";
import type { ReportFrameFragment } from "#operations/console/reports";
import { icon } from "../icons.ts";
import type { View } from "../page.ts";
import { kit } from "../speech.ts";
import { download } from "../table/csv.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { isoDay, lastOf } from "./period.ts";
import { type CsvFile, rangeText } from "./report.ts";

/** Returns what in the address goes along from one report to another. */
export function along(query: URLSearchParams): Record<string, string | null> {
  return Object.fromEntries(["period", "from", "to", "compare"].map((name) => [name, query.get(name)]));
}

/** When it was counted, of which days, and compared with which. */
export function framing({ asOf, period, comparison }: ReportFrameFragment, { timeless = false } = {}): TemplateResult {
  return html`<p class="report-frame muted">
    ${asOf ? html`<span>${t.asOf(kit.format.moment(asOf))}</span>` : nothing}
    ${timeless ? nothing : html`<span>${t.period.now(rangeText(period))}</span><span>${t.period.compared(rangeText(comparison))}</span>`}
  </p>`;
}

/** Buttons that save a report's rows; `days` are in the names of the files, without them today is. */
export function files(view: View, all: readonly (CsvFile | null | undefined)[], days: ReportFrameFragment["period"] | null): TemplateResult {
  const when = days ? `${isoDay(Date.parse(days.from))}-${isoDay(lastOf(days.until))}` : isoDay(kit.now());
  const save = async ({ name, csv }: CsvFile) => {
    try {
      download(`${name}-${view.game?.key}-${when}.csv`, typeof csv === "string" ? csv : await csv(), "text/csv;charset=utf-8");
    } catch (error) {
      view.failed(error);
    }
  };
  return html`<div class="report-files">
    ${all.map((file) => (file ? html`<button type="button" class="button" @click=${() => void save(file)}>${icon("download", 16)}${file.words}</button>` : nothing))}
  </div>`;
}
