/** Forms over the values of a document: what a field is, and how it is drawn with its faults. */
import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icon } from "../../console/icons.ts";
import { type Fault, type Json, type Path, isObject, objectAt, textAt, valueAt, written } from "./json.ts";
import { t } from "../texts.ts";

/** What a field takes; `texts` is a text for each locale, `lines` the same with several lines. */
export type FieldKind =
  | "text"
  | "whole"
  | "decimal"
  | "instant"
  | "switch"
  | "choice"
  | "tier"
  | "tiers"
  | "texts"
  | "lines"
  | "colour";

/** A tier as fields offer it. */
export interface TierChoice {
  readonly code: string;
  readonly name: string;
}

export interface Field {
  /** Of the entry; with a point, of the object below it: "grants.p". */
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string;
  /** Shown behind the control: "SC", "days". */
  readonly unit?: string;
  readonly needed?: boolean;
  /** Of `choice`: the values and their words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** Of an empty `choice` or `tier`. */
  readonly none?: string;
  readonly most?: number;
  /** Whether it applies to the entry. */
  readonly when?: (entry: Json) => boolean;
}

/** What a form shows, and where its changes go. */
export interface Form {
  readonly document: Json;
  readonly faults: readonly Fault[];
  readonly tiers: readonly TierChoice[];
  /** Locales that are offered beside those there are. */
  readonly locales: readonly string[];
  readonly onChange: (path: Path, value: Json | undefined) => void;
  readonly disabled?: boolean;
}

/** The fields of the entry at `path`, in two columns where there is room. */
export function fieldGrid(form: Form, path: Path, fields: readonly Field[]): TemplateResult {
  const entry = valueAt(form.document, path) ?? {};
  return html`<div class="fields">
    ${fields.filter(({ when }) => !when || when(entry)).map((field) => fieldOf(form, [...path, ...field.key.split(".")], field))}
  </div>`;
}

/** One field with its label, unit, hint and faults. */
export function fieldOf(form: Form, path: Path, field: Field): TemplateResult {
  switch (field.kind) {
    case "texts":
    case "lines":
      return texts(form, path, field);
    case "tiers":
      return tierChecks(form, path, field);
    case "switch":
      return switched(form, path, field);
    case "colour":
      return colour(form, path, field);
    default:
      return plain(form, path, field);
  }
}

/** Returns the id of the control at a path, or at a path as it is written. */
export function idOf(path: Path | string): string {
  return `at-${(typeof path === "string" ? path : written(path)).replaceAll(/[^\w-]/g, "-")}`;
}

function faultWords(form: Form, path: Path): string {
  const own = written(path);
  return form.faults
    .filter((fault) => fault.path === own)
    .map(({ message }) => message)
    .join("; ");
}

/** The line below a control: what is wrong, else what it is for. */
function note(form: Form, path: Path, hint: string | undefined): TemplateResult | typeof nothing {
  const wrong = faultWords(form, path);
  if (!wrong && !hint) return nothing;
  return html`<p id="${idOf(path)}-note" class=${wrong ? "field-error" : "field-hint"}>
    ${wrong ? html`${icon("alert", 16)}<span>${wrong}</span>` : hint}
  </p>`;
}

function described(form: Form, path: Path, hint: string | undefined): string | typeof nothing {
  return hint || faultWords(form, path) ? `${idOf(path)}-note` : nothing;
}

function plain(form: Form, path: Path, field: Field): TemplateResult {
  const { label, unit, hint, needed = false } = field;
  return html`<div class="field field-${field.kind}">
    <label for=${idOf(path)}>${label}${needed ? nothing : html` <span class="optional">${t.form.optional}</span>`}</label>
    <div class="control">
      ${field.kind === "choice" || field.kind === "tier" ? select(form, path, field) : input(form, path, field)}
      ${unit ? html`<span class="unit">${unit}</span>` : nothing}
    </div>
    ${note(form, path, hint)}
  </div>`;
}

/** Returns what was typed as the value of its kind; what is no such value stays a text, and the check says so. */
function typed(kind: FieldKind, text: string): Json | undefined {
  if (text === "") return undefined;
  if (kind === "whole" && /^-?\d{1,16}$/.test(text.trim())) return Number(text);
  if (kind === "instant") return `${text.length === 16 ? `${text}:00` : text}Z`;
  return kind === "decimal" ? text.trim() : text;
}

/** Returns an instant as a field for days and times in UTC takes it. */
function forField(kind: FieldKind, text: string): string {
  if (kind !== "instant" || !text) return text;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 19).replace(/:00$/, "");
}

function input(form: Form, path: Path, { kind, needed = false, hint, most }: Field): TemplateResult {
  const change = ({ target }: Event) => target instanceof HTMLInputElement && form.onChange(path, typed(kind, target.value));
  const shown = forField(kind, textAt(form.document, path));
  return html`<input
    id=${idOf(path)}
    name=${written(path)}
    type=${kind === "instant" ? "datetime-local" : "text"}
    step=${kind === "instant" && shown.length > 16 ? "1" : nothing}
    inputmode=${kind === "whole" ? "numeric" : kind === "decimal" ? "decimal" : nothing}
    autocomplete="off"
    maxlength=${most ?? nothing}
    ?required=${needed}
    ?disabled=${form.disabled ?? false}
    aria-invalid=${faultWords(form, path) ? "true" : nothing}
    aria-describedby=${described(form, path, hint)}
    .value=${live(shown)}
    @input=${change}
  />`;
}

function select(form: Form, path: Path, { kind, choices = [], none, needed = false, hint }: Field): TemplateResult {
  const chosen = textAt(form.document, path);
  const known: (readonly [string, string])[] =
    kind === "tier" ? form.tiers.map(({ code, name }) => [code, name] as const) : [...choices];
  if (chosen && !known.some(([value]) => value === chosen)) known.push([chosen, chosen]);
  const change = ({ target }: Event) => target instanceof HTMLSelectElement && form.onChange(path, target.value || undefined);
  return html`<select
    id=${idOf(path)}
    name=${written(path)}
    ?required=${needed}
    ?disabled=${form.disabled ?? false}
    aria-invalid=${faultWords(form, path) ? "true" : nothing}
    aria-describedby=${described(form, path, hint)}
    @change=${change}
  >
    ${needed && chosen ? nothing : html`<option value="" .selected=${chosen === ""}>${none ?? t.form.choose}</option>`}
    ${known.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
  </select>`;
}

function switched(form: Form, path: Path, { label, hint }: Field): TemplateResult {
  const change = ({ target }: Event) => target instanceof HTMLInputElement && form.onChange(path, target.checked || undefined);
  return html`<div class="field field-switch">
    <label
      ><input
        id=${idOf(path)}
        type="checkbox"
        ?disabled=${form.disabled ?? false}
        aria-describedby=${described(form, path, hint)}
        .checked=${live(valueAt(form.document, path) === true)}
        @change=${change}
      />
      ${label}</label
    >
    ${note(form, path, hint)}
  </div>`;
}

/** Which tiers it holds for: none is chosen where it holds for all. */
function tierChecks(form: Form, path: Path, { label, hint }: Field): TemplateResult {
  const value = valueAt(form.document, path);
  const chosen = Array.isArray(value) ? (value as readonly Json[]) : [];
  const change = (code: string) => {
    const codes = form.tiers.map((tier) => tier.code).filter((other) => (other === code) !== chosen.includes(other));
    form.onChange(path, codes.length ? codes : undefined);
  };
  return html`<fieldset class="field field-tiers" aria-describedby=${described(form, path, hint)}>
    <legend>${label}</legend>
    <div class="checks">
      ${form.tiers.map(
        ({ code, name }) => html`<label class="check"
          ><input
            type="checkbox"
            ?disabled=${form.disabled ?? false}
            .checked=${live(chosen.includes(code))}
            @change=${() => change(code)}
          />
          ${name}</label
        >`,
      )}
    </div>
    ${note(form, path, hint)}
  </fieldset>`;
}

const languages = new Intl.DisplayNames("en", { type: "language" });

/** Returns the name of a locale in English; the tag itself where it has none. */
export function languageName(locale: string): string {
  try {
    return languages.of(locale) ?? locale;
  } catch {
    return locale; // not a tag
  }
}

/** A text for each locale, English first; others are added and taken away. */
function texts(form: Form, path: Path, field: Field): TemplateResult {
  const own = objectAt(form.document, path);
  const others = Object.keys(own).filter((locale) => locale !== "en");
  const missing = form.locales.filter((locale) => locale !== "en" && !others.includes(locale));
  const add = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement) || !target.value) return;
    form.onChange([...path, target.value], "");
    target.closest("fieldset")?.querySelector("details")?.setAttribute("open", "");
    target.value = "";
  };
  return html`<fieldset class="field field-texts">
    <legend>${field.label}${field.needed ? nothing : html` <span class="optional">${t.form.optional}</span>`}</legend>
    ${textOf(form, path, field, "en")}
    ${others.length
      ? html`<details class="translations" ?open=${others.some((locale) => faultWords(form, [...path, locale]))}>
          <summary>${t.form.translations(others.length)} <span class="muted">${others.join(" ")}</span></summary>
          ${others.map((locale) => textOf(form, path, field, locale))}
        </details>`
      : nothing}
    ${missing.length && !form.disabled && isObject(own)
      ? html`<select class="add-language" aria-label="${field.label}: ${t.form.addLanguage}" @change=${add}>
          <option value="">${t.form.addLanguage}</option>
          ${missing.map((locale) => html`<option value=${locale}>${languageName(locale)}</option>`)}
        </select>`
      : nothing}
    ${note(form, path, field.hint)}
  </fieldset>`;
}

function textOf(form: Form, path: Path, { label, kind, needed = false, most }: Field, locale: string): TemplateResult {
  const own = [...path, locale];
  const wrong = faultWords(form, own);
  const value = live(textAt(form.document, own));
  const change = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    form.onChange(own, target.value === "" && locale === "en" ? undefined : target.value);
  };
  const language = languageName(locale);
  const name = `${label}, ${language}`;
  const describedBy = wrong ? `${idOf(own)}-note` : nothing;
  const isNeeded = needed && locale === "en";
  return html`<div class="text-row">
    <span class="text-locale" title=${language}>${locale}</span>
    ${kind === "lines"
      ? html`<textarea
          id=${idOf(own)}
          rows="2"
          lang=${locale}
          aria-label=${name}
          aria-invalid=${wrong ? "true" : nothing}
          aria-describedby=${describedBy}
          maxlength=${most ?? nothing}
          ?required=${isNeeded}
          ?disabled=${form.disabled ?? false}
          .value=${value}
          @input=${change}
        ></textarea>`
      : html`<input
          id=${idOf(own)}
          type="text"
          lang=${locale}
          autocomplete="off"
          aria-label=${name}
          aria-invalid=${wrong ? "true" : nothing}
          aria-describedby=${describedBy}
          maxlength=${most ?? nothing}
          ?required=${isNeeded}
          ?disabled=${form.disabled ?? false}
          .value=${value}
          @input=${change}
        />`}
    ${locale === "en" || form.disabled
      ? nothing
      : html`<button
          type="button"
          class="button quiet icon-only"
          aria-label=${t.form.removeText(name)}
          @click=${() => form.onChange(own, undefined)}
        >
          ${icon("close", 16)}
        </button>`}
    ${note(form, own, undefined)}
  </div>`;
}

const COLOUR = /^#[0-9a-f]{6}$/i;

/** A colour, by the browser's own chooser or as #rrggbb. */
function colour(form: Form, path: Path, { label, hint }: Field): TemplateResult {
  const value = textAt(form.document, path);
  const change = ({ target }: Event) => target instanceof HTMLInputElement && form.onChange(path, target.value.trim() || undefined);
  return html`<div class="field field-colour">
    <label for=${idOf(path)}>${label} <span class="optional">${t.form.optional}</span></label>
    <div class="control">
      <input
        type="color"
        aria-label="${label}: ${t.form.colourChooser}"
        ?disabled=${form.disabled ?? false}
        class=${value ? "" : "unset"}
        .value=${live(COLOUR.test(value) ? value : "#808080")}
        @input=${change}
      />
      <input
        id=${idOf(path)}
        type="text"
        placeholder=${t.form.noColour}
        autocomplete="off"
        spellcheck="false"
        maxlength="7"
        ?disabled=${form.disabled ?? false}
        aria-invalid=${faultWords(form, path) ? "true" : nothing}
        aria-describedby=${described(form, path, hint)}
        .value=${live(value)}
        @input=${change}
      />
    </div>
    ${note(form, path, hint)}
  </div>`;
}
