/** The filters above a table; each is a value of the address's query. */
import { type TemplateResult, html, nothing } from "lit";
import { formOf, textOf, valueOf } from "../../kit/forms.ts";
import { icon } from "../icons.ts";
import { t } from "../speech.ts";

export interface Filter {
  /** Of the address's query. */
  readonly name: string;
  readonly label: string;
  readonly kind: "search" | "text" | "choice" | "from" | "until";
  /** Of a choice; the empty value is for all. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly placeholder?: string;
}

/** Returns the instant of a day of a filter: its beginning in UTC, of `until` the beginning of the day after. */
export function instantOf(day: string | null, kind: "from" | "until"): string | null {
  const at = day ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return Number.isNaN(at) ? null : new Date(kind === "until" ? at + 86_400_000 : at).toISOString();
}

/** The controls of the filters. `onChange` is called as one types, chooses, or clears. */
export function filterBar(
  filters: readonly Filter[],
  query: URLSearchParams,
  onChange: (changed: Record<string, string | null>) => void,
): TemplateResult {
  const set = filters.filter(({ name }) => query.get(name));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = formOf(event);
    onChange(Object.fromEntries(filters.map(({ name }) => [name, textOf(form, name) || null])));
  };
  return html`<form class="filters" role="search" @submit=${submit}>
    ${filters.map((filter) => control(filter, query.get(filter.name) ?? "", onChange))}
    <button class="sr" tabindex="-1">${t.table.apply}</button>
    ${set.length > 0
      ? html`<button type="button" class="button quiet" @click=${() => onChange(Object.fromEntries(set.map(({ name }) => [name, null])))}>
          ${icon("close", 16)}${t.table.clear}
        </button>`
      : nothing}
  </form>`;
}

function control(
  { name, label, kind, options = [], placeholder }: Filter,
  value: string,
  onChange: (changed: Record<string, string | null>) => void,
): TemplateResult {
  const change = (event: Event) => onChange({ [name]: valueOf(event).trim() || null });
  if (kind === "choice") {
    return html`<select name=${name} aria-label=${label} .value=${value} data-set=${value !== ""} @change=${change}>
      ${options.map(([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`)}
    </select>`;
  }
  if (kind === "search" || kind === "text") {
    return html`<span class="filter-text">
      ${kind === "search" ? icon("search", 16) : nothing}
      <input type="search" name=${name} aria-label=${label} placeholder=${placeholder ?? label} .value=${value} data-set=${value !== ""}
        data-search=${kind === "search" || nothing} autocomplete="off" spellcheck="false" @change=${change}>
    </span>`;
  }
  return html`<label class="filter-day">${label}<input type="date" name=${name} .value=${value} data-set=${value !== ""} @change=${change}></label>`;
}
