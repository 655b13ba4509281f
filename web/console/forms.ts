/** Fields with their label, hint and what was wrong with them. */
import { type TemplateResult, html, nothing } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";

/** As the API answers why an input was refused. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Returns the sentences about a field, by the last name of the path; `input.` before it does not matter. */
export function faultsOf(faults: readonly Fault[], name: string): string {
  return faults.filter(({ path }) => path.includes(name)).map(({ message }) => message).join(" ");
}

/** Returns the sentences that are about none of the fields. */
export function otherFaults(faults: readonly Fault[], names: readonly string[]): string {
  return faults.filter(({ path }) => !path.some((part) => names.includes(part))).map(({ message }) => message).join(" ");
}

interface FieldFacts {
  label: string;
  /** Unique on the page: the id of the control, and its name in the form. */
  name: string;
  value?: string;
  hint?: string | TemplateResult;
  wrong?: string;
  type?: "text" | "number" | "date" | "datetime-local" | "email" | "url" | "search";
  required?: boolean;
  min?: number | string;
  max?: number | string;
  step?: number | string;
  maxLength?: number;
  rows?: number;
  placeholder?: string;
  options?: readonly (readonly [value: string, words: string])[];
  onInput?: (event: Event) => void;
}

/** A labelled control: text, number, date, several lines with `rows`, a choice with `options`. */
export function field(facts: FieldFacts): TemplateResult {
  const { label, name, hint, wrong = "" } = facts;
  const described = [hint ? `${name}-hint` : "", wrong ? `${name}-error` : ""].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${control(facts, described)}
    ${hint ? html`<p class="field-hint" id="${name}-hint">${hint}</p>` : nothing}
    ${wrong ? html`<p class="field-error" id="${name}-error" role="alert">${wrong}</p>` : nothing}
  </div>`;
}

function control(facts: FieldFacts, described: string): TemplateResult {
  const { name, value = "", wrong, required = false, onInput, maxLength, placeholder, rows, options } = facts;
  const about = described || undefined;
  if (options) {
    return html`<select id=${name} name=${name} ?required=${required} aria-describedby=${ifDefined(about)} @change=${onInput}>
      ${options.map(([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`)}
    </select>`;
  }
  if (rows) {
    return html`<textarea
      id=${name} name=${name} rows=${rows} .value=${value} ?required=${required} maxlength=${ifDefined(maxLength)}
      placeholder=${ifDefined(placeholder)} aria-invalid=${wrong ? "true" : nothing} aria-describedby=${ifDefined(about)} @input=${onInput}
    ></textarea>`;
  }
  return html`<input
    id=${name} name=${name} type=${facts.type ?? "text"} .value=${value} ?required=${required} maxlength=${ifDefined(maxLength)}
    min=${ifDefined(facts.min)} max=${ifDefined(facts.max)} step=${ifDefined(facts.step)} placeholder=${ifDefined(placeholder)}
    autocomplete="off" aria-invalid=${wrong ? "true" : nothing} aria-describedby=${ifDefined(about)} @input=${onInput}
  >`;
}
