/** Lists of entries of a document: each folded to a line, unfolded to its form. */
import { type TemplateResult, html, nothing } from "lit";
import { icon } from "../../console/icons.ts";
import { badge, emptyState } from "../../console/parts.ts";
import { t } from "../texts.ts";
import { type Field, type Form, fieldGrid, idOf } from "./fields.ts";
import { type Json, type Path, faultsBelow, listAt, textAt, written } from "./json.ts";

/** Which entries are unfolded, by their written paths; a page keeps it. */
export interface Unfolded {
  readonly open: ReadonlySet<string>;
  readonly onToggle: (path: string, isOpen: boolean) => void;
}

interface Entries {
  readonly fields: readonly Field[];
  readonly add: string;
  readonly none: string;
  /** A new entry. */
  readonly make: () => Json;
  /** What the line is called; its English title, where it has one. */
  readonly title?: (entry: Json) => string;
  /** What the line says beside title and code. */
  readonly note: (entry: Json) => unknown;
  /** Shown below the fields. */
  readonly more?: (path: Path) => TemplateResult;
}

/** The entries of the list at a path, and a button that adds one. */
export function entryList(form: Form, path: Path, entries: Entries, unfolded: Unfolded): TemplateResult {
  const all = listAt(form.document, path);
  const add = () => {
    unfolded.onToggle(written([...path, all.length]), true);
    form.onChange([...path, all.length], entries.make());
  };
  return html`<div class="entries">
      ${all.map((entry, at) => entryOf(form, [...path, at], entry, entries, unfolded))}
      ${all.length === 0 ? emptyState(entries.none) : nothing}
    </div>
    <button type="button" class="button" ?disabled=${form.disabled ?? false} @click=${add}>${icon("plus", 16)}${entries.add}</button>`;
}

function englishTitle(entry: Json): string {
  return textAt(entry, ["title", "en"]);
}

function entryOf(form: Form, path: Path, entry: Json, { fields, title: titleOf = englishTitle, note, more }: Entries, unfolded: Unfolded): TemplateResult {
  const own = written(path);
  const faults = faultsBelow(form.faults, path);
  const title = titleOf(entry) || t.rules.untitled;
  const code = textAt(entry, ["code"]);
  const list = path.slice(0, -1);
  const at = Number(path.at(-1));
  const all = listAt(form.document, list);
  const duplicate = () => {
    unfolded.onToggle(own, false);
    unfolded.onToggle(written([...list, at + 1]), true);
    form.onChange(list, [...all.slice(0, at + 1), entry, ...all.slice(at + 1)]);
  };
  const remove = () => {
    unfolded.onToggle(own, false);
    form.onChange(list, all.filter((_, index) => index !== at));
  };
  const toggled = ({ currentTarget }: Event) =>
    currentTarget instanceof HTMLDetailsElement && unfolded.onToggle(own, currentTarget.open);
  const isOpen = unfolded.open.has(own);
  return html`<details class="entry" id=${idOf(path)} ?open=${isOpen} @toggle=${toggled}>
    <summary>
      <span class="entry-title">${title}</span>
      ${code === title ? nothing : html`<code class="muted">${code}</code>`}
      <span class="entry-note">${note(entry)}</span>
      ${faults > 0 ? badge(t.rules.entryFaults(faults), "bad") : nothing}
    </summary>
    ${isOpen
      ? html`<div class="entry-form">
          ${fieldGrid(form, path, fields)} ${more?.(path) ?? nothing}
          <div class="form-actions">
            <button type="button" class="button small quiet" ?disabled=${form.disabled ?? false} @click=${duplicate}>${t.rules.duplicate}</button>
            <button type="button" class="button small quiet danger" ?disabled=${form.disabled ?? false} @click=${remove}>
              ${icon("trash", 16)}${t.rules.remove}
            </button>
          </div>
        </div>`
      : nothing}
  </details>`;
}

interface Rows {
  readonly heading: string;
  readonly text?: string;
  readonly fields: readonly Field[];
  readonly add: string;
  readonly make: () => Json;
}

/** Short entries of the list at a path, each in a row. */
export function rowList(form: Form, path: Path, { heading, text, fields, add, make }: Rows): TemplateResult {
  const all = listAt(form.document, path);
  const remove = (at: number) => form.onChange(path, all.length > 1 ? all.filter((_, index) => index !== at) : undefined);
  return html`<section class="rows">
    <h2>${heading}</h2>
    ${text ? html`<p class="muted">${text}</p>` : nothing}
    ${all.map(
      (_, at) => html`<div class="row">
        ${fieldGrid(form, [...path, at], fields)}
        <button
          type="button"
          class="button quiet icon-only"
          aria-label="${t.rules.remove}: ${heading} ${at + 1}"
          ?disabled=${form.disabled ?? false}
          @click=${() => remove(at)}
        >
          ${icon("close", 16)}
        </button>
      </div>`,
    )}
    <button type="button" class="button small" ?disabled=${form.disabled ?? false} @click=${() => form.onChange([...path, all.length], make())}>
      ${icon("plus", 16)}${add}
    </button>
  </section>`;
}
