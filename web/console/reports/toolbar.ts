/** What a report is asked for: period, comparison, interval; all of it is in the address. */
import { type TemplateResult, html, nothing } from "lit";
import { valueOf } from "../../kit/forms.ts";
import type { GameView } from "../page.ts";
import { reportTexts as t } from "../texts/reports.ts";
import { type Asked, COMPARISONS, INTERVALS, MOST_DAYS, PRESETS, isoDay, lastOf } from "./period.ts";

interface Choice {
  /** Unique in the page. */
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
}

function choice({ id, label, value, options, onChoose }: Choice): TemplateResult {
  return html`<div>
    <label for=${id}>${label}</label>
    <select id=${id} .value=${value} @change=${(event: Event) => onChoose(valueOf(event))}>
      ${options.map(([one, words]) => html`<option value=${one} ?selected=${one === value}>${words}</option>`)}
    </select>
  </div>`;
}

/** The controls of a report; `by` says whether it has columns to choose an interval of. */
export function toolbar(view: GameView, asked: Asked, { by }: { by: boolean }): TemplateResult {
  const { query } = view;
  const { preset, period, compare, interval, fault } = asked;
  const own = { from: query.get("from") ?? isoDay(period.from), to: query.get("to") ?? isoDay(lastOf(period.until)) };
  // Own dates begin with those that are shown.
  const choosePeriod = (chosen: string) => view.set(chosen === "own" ? { period: "own", ...own } : { period: chosen, from: null, to: null });
  return html`<form class="report-bar" @submit=${(event: Event) => event.preventDefault()}>
    ${choice({ id: "report-period", label: t.period.label, value: preset, options: PRESETS.map((one) => [one, t.period.names[one]]), onChoose: choosePeriod })}
    ${preset === "own"
      ? (["from", "to"] as const).map(
          (name) => html`<div>
            <label for="report-${name}">${t.period[name]}</label>
            <input
              id="report-${name}"
              type="date"
              required
              .value=${own[name]}
              aria-invalid=${fault ? "true" : nothing}
              aria-describedby=${fault ? "report-fault" : nothing}
              @change=${(event: Event) => valueOf(event) && view.set({ ...own, [name]: valueOf(event) })}
            />
          </div>`,
        )
      : nothing}
    ${choice({ id: "report-compare", label: t.period.compare, value: compare, options: COMPARISONS.map((one) => [one, t.period.comparisons[one]]), onChoose: (compare) => view.set({ compare }) })}
    ${by
      ? choice({ id: "report-by", label: t.period.by, value: interval, options: INTERVALS.map((one) => [one, t.period.interval[one]]), onChoose: (chosen) => view.set({ by: chosen.toLowerCase() }) })
      : nothing}
    ${fault ? html`<p class="form-error" id="report-fault" role="alert">${fault === "order" ? t.period.faults.order : t.period.faults.length(MOST_DAYS)}</p>` : nothing}
  </form>`;
}
