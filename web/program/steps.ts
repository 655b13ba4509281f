/** Steps one below the other, each with where it is. */
import { type TemplateResult, css, html } from "lit";
import { icon } from "../console/icons.ts";
import { t } from "./texts.ts";

export interface Step {
  title: string;
  state: "done" | "open" | "wrong" | "later";
  body: TemplateResult;
}

export function stepList(steps: readonly Step[]): TemplateResult {
  return html`<ol class="steps">
    ${steps.map(
      ({ title, state, body }, index) => html`<li class="step step-${state}">
        <span class="step-mark" aria-hidden="true">${state === "done" ? icon("check", 16) : state === "wrong" ? "!" : index + 1}</span>
        <div class="step-body">
          <h2>${title}<span class="sr">, ${t.steps[state]}</span></h2>
          ${body}
        </div>
      </li>`,
    )}
  </ol>`;
}

export const stepStyles = css`
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .step {
    display: grid;
    gap: 0 16px;
    grid-template-columns: 28px minmax(0, 1fr);
    padding-block-end: 28px;
    position: relative;
  }
  .step:not(:last-child)::before {
    background: var(--line);
    content: "";
    inset-block: 32px 4px;
    inset-inline-start: 13px;
    position: absolute;
    width: 2px;
  }
  .step-mark {
    align-items: center;
    background: var(--surface);
    border: 1.5px solid var(--control);
    border-radius: 999px;
    color: var(--muted);
    display: flex;
    font: 600 13px/18px var(--font);
    height: 28px;
    justify-content: center;
    width: 28px;
  }
  .step-open > .step-mark {
    border-color: var(--accent);
    color: var(--accent);
  }
  .step-done > .step-mark {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .step-wrong > .step-mark {
    background: var(--danger);
    border-color: var(--danger);
    color: var(--surface);
  }
  .step-body {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: 2px;
  }
  .step-body > h2 {
    font: 600 16px/24px var(--font);
  }
  .step-later > .step-body > h2 {
    color: var(--muted);
  }
  .step-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .step-line {
    margin-block-end: 8px;
  }
  .step-runs {
    display: grid;
    gap: 4px;
  }
  .publish {
    max-width: 560px;
  }
  .version-choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  .version-choice {
    align-items: center;
    color: var(--muted);
    display: flex;
    gap: 8px;
  }
`;
