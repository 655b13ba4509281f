/** What playing a worked case brought: each step with its numbers, and where they differ from the example rules. */
import { type TemplateResult, html, nothing } from "lit";
import type { RunScenarioMutation, ScenarioNumbersFragment } from "#operations/studio";
import { badge } from "../console/parts.ts";
import type { Kit } from "../kit/context.ts";
import { t } from "./texts.ts";

type Step = RunScenarioMutation["runScenario"]["steps"][number];
const words = t.sandbox.scenarios;

export function outcomeTable({ format }: Kit, steps: readonly Step[]): TemplateResult {
  const { columns } = words;
  const shown: [words: string, of: (numbers: ScenarioNumbersFragment) => string, isNumber: boolean][] = [
    [columns.tier, ({ tier }) => tier, false],
    [columns.progress, ({ progress, target }) => `${format.number(progress)} / ${format.number(target)}`, true],
    [columns.points, ({ points }) => format.number(points), true],
    [columns.season, ({ seasonEndsAt }) => format.day(seasonEndsAt), false],
  ];
  const cell = (step: Step, of: (numbers: ScenarioNumbersFragment) => string) => {
    const [actual, expected] = [of(step.actual), of(step.expected)];
    return html`${actual}${actual === expected ? nothing : html`<br /><span class="differs">${words.expected(expected)}</span>`}`;
  };
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${words.title}>
    <table>
      <thead>
        <tr>
          <th scope="col">${columns.at}</th>
          <th scope="col">${columns.step}</th>
          ${shown.map(([name, , isNumber]) => html`<th scope="col" class=${isNumber ? "end" : ""}>${name}</th>`)}
          <th scope="col">${columns.equal}</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          (step) => html`<tr>
            <td>${format.moment(step.at)}</td>
            <td class="scenario-step">${step.text}</td>
            ${shown.map(([, of, isNumber]) => html`<td class=${isNumber ? "end" : ""}>${cell(step, of)}</td>`)}
            <td>${step.matches ? badge(words.yes, "good") : badge("≠", "warn")}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
