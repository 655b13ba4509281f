/** A sheet to edit: a table of the ARIA pattern "grid", with the keys and the clipboard of one. */
import { type TemplateResult, html, nothing } from "lit";
import type { PropertyValues } from "lit";
import { Piece } from "../../kit/piece.ts";
import { kit } from "../../console/speech.ts";
import { t } from "../texts.ts";
import type { Column, Kind } from "./columns.ts";
import { type Edit, type Place, type Selection, type Size, boxOf, cleared, copied, fit, following, isIn, moved, only, pasted } from "./model.ts";

/** Cells have new texts; the owner changes its document, and gives the grid its new cells. */
export class EditsEvent extends Event {
  readonly edits: readonly Edit[];

  constructor(edits: readonly Edit[]) {
    super("edits", { bubbles: true });
    this.edits = edits;
  }
}

/** The row that keys go to is another one. */
export class RowEvent extends Event {
  readonly row: number;

  constructor(row: number) {
    super("row", { bubbles: true });
    this.row = row;
  }
}

const ARROWS: Partial<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};
/** Further than any sheet goes: to its edge. */
const FAR = 10_000;
const NUMBERS: readonly Kind[] = ["integer", "decimal"];

export class Grid extends Piece {
  static override properties = {
    name: {},
    columns: { attribute: false },
    cells: { attribute: false },
    heads: { attribute: false },
    usual: { attribute: false },
    faults: { attribute: false },
    mostRows: { attribute: false },
    locked: { type: Boolean },
    selection: { state: true },
    draft: { state: true },
  };
  /** What the sheet is called. */
  declare name: string;
  declare columns: readonly Column[];
  declare cells: readonly (readonly string[])[];
  /** What stands before each row. */
  declare heads: readonly (TemplateResult | string)[];
  /** What empty cells mean, by row and column. */
  declare usual: readonly (readonly string[])[];
  /** What is wrong with a cell, by "row/column". */
  declare faults: ReadonlyMap<string, readonly string[]>;
  declare mostRows: number;
  /** Nothing may be changed. */
  declare locked: boolean;
  declare selection: Selection;
  /** The text of the chosen cell while it is edited; else null. */
  declare draft: string | null;
  /** Where to put the focus after the next rendering. */
  #focus = false;
  #dragging = false;
  readonly #id = `grid-${Math.random().toString(36).slice(2, 8)}`;

  constructor() {
    super();
    this.columns = [];
    this.cells = [];
    this.heads = [];
    this.usual = [];
    this.faults = new Map();
    this.mostRows = 0;
    this.selection = only({ row: 0, column: 0 });
    this.draft = null;
    this.addEventListener("copy", (event) => this.#copy(event));
    this.addEventListener("cut", (event) => {
      if (this.#copy(event)) this.#edits(cleared(this.selection));
    });
    this.addEventListener("paste", (event) => this.#paste(event));
  }

  /** Goes to a cell, as from the list of faults. */
  choose(place: Place): void {
    this.#go(only(fit(place, this.#size)));
  }

  get #size(): Size {
    return { rows: this.cells.length, columns: this.columns.length };
  }

  get #text(): string {
    const { row, column } = this.selection.focus;
    return this.cells[row]?.[column] ?? "";
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("cells")) return;
    const { anchor, focus } = this.selection;
    this.selection = { anchor: fit(anchor, this.#size), focus: fit(focus, this.#size) };
  }

  override updated(): void {
    if (!this.#focus) return;
    this.#focus = false;
    const input = this.querySelector<HTMLInputElement>("td input");
    const target = input ?? this.querySelector<HTMLElement>('td[tabindex="0"]');
    target?.focus();
    target?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (input && input.dataset.whole === "") input.select();
  }

  override render(): TemplateResult {
    const box = boxOf(this.selection);
    const { focus } = this.selection;
    const column = this.columns[focus.column];
    const faults = this.faults.get(`${focus.row}/${focus.column}`) ?? [];
    return html`<div class="sheet-scroll">
        <table class="sheet" role="grid" aria-label=${this.name} aria-multiselectable="true" aria-readonly=${this.locked ? "true" : nothing}
          @keydown=${this.#key} @pointerdown=${this.#press} @pointerover=${this.#drag} @dblclick=${this.#double}>
          <thead>
            <tr>
              <td></td>
              ${this.columns.map(({ title, kind }) => html`<th scope="col" class=${NUMBERS.includes(kind) ? "number" : ""}>${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.cells.map(
              (row, index) => html`<tr class=${index === focus.row ? "here" : ""}>
                <th scope="row">${this.heads[index]}</th>
                ${row.map((text, at) => this.#cell({ row: index, column: at }, text, isIn(box, { row: index, column: at })))}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="sheet-line" id="${this.#id}-line">
        ${faults.length > 0
          ? html`<strong class="sheet-wrong">${faults.join(" ")}</strong>`
          : html`<span class="muted">${column ? t.grid.line(column.title, column.hint) : nothing}</span>`}
      </p>`;
  }

  #cell(place: Place, text: string, chosen: boolean): TemplateResult {
    const { row, column } = place;
    const { focus } = this.selection;
    const here = row === focus.row && column === focus.column;
    const of = this.columns[column];
    const faults = this.faults.get(`${row}/${column}`);
    const number = of && NUMBERS.includes(of.kind);
    const classes = [number ? "number" : "", of?.width ?? "", chosen ? "chosen" : "", faults ? "wrong" : ""];
    return html`<td
      class=${classes.filter(Boolean).join(" ")}
      data-place="${row}/${column}"
      tabindex=${here ? "0" : "-1"}
      aria-selected=${chosen ? "true" : "false"}
      aria-invalid=${faults ? "true" : nothing}
      aria-describedby=${here ? `${this.#id}-line` : nothing}
      title=${faults ? faults.join(" ") : nothing}
    >${here && this.draft !== null ? this.#input(of, this.draft) : this.#shown(of, text, place)}</td>`;
  }

  #shown(of: Column | undefined, text: string, { row, column }: Place): TemplateResult | string {
    const usual = text === "" ? this.usual[row]?.[column] : "";
    return usual ? html`<span class="sheet-usual">${shown(of, usual)}</span>` : shown(of, text);
  }

  #input(column: Column | undefined, draft: string): TemplateResult {
    const list = column?.choices ? `${this.#id}-list` : nothing;
    return html`<input
        .value=${draft}
        data-whole=${this.#whole ? "" : nothing}
        aria-label=${column?.title ?? ""}
        list=${list}
        autocomplete="off"
        spellcheck="false"
        @input=${({ target }: Event) => target instanceof HTMLInputElement && (this.draft = target.value)}
        @blur=${() => this.#commit(null)}
      />${column?.choices
        ? html`<datalist id=${list}>${column.choices.map((choice) => html`<option value=${choice}></option>`)}</datalist>`
        : nothing}`;
  }

  /** Whether the cell's whole text is chosen as its editing begins. */
  #whole = false;

  #begin(text: string, whole = false): void {
    if (this.locked || this.cells.length === 0) return;
    this.#whole = whole;
    this.draft = text;
    this.#focus = true;
  }

  /** Takes what was written, and goes on; null stays, as the focus has left. */
  #commit(next: Selection | null): void {
    const { draft } = this;
    if (draft === null) return;
    this.draft = null;
    if (draft.trim() !== this.#text) this.#edits([{ ...this.selection.focus, text: draft.trim() }]);
    if (next) this.#go(next);
  }

  #edits(edits: readonly Edit[]): void {
    if (!this.locked && edits.length > 0) this.dispatchEvent(new EditsEvent(edits));
  }

  #go(selection: Selection): void {
    const { row } = this.selection.focus;
    this.selection = selection;
    this.#focus = true;
    this.requestUpdate();
    if (selection.focus.row !== row) this.dispatchEvent(new RowEvent(selection.focus.row));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const taken = this.draft === null ? this.#keyOfCell(event) : this.#keyOfInput(event);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #keyOfInput({ key, shiftKey }: KeyboardEvent): boolean {
    const down = (by: number) => moved(this.selection, { row: by, column: 0 }, this.#size);
    if (key === "Escape") {
      this.draft = null;
      this.#go(only(this.selection.focus));
    } else if (key === "Enter") this.#commit(down(shiftKey ? -1 : 1));
    else if (key === "ArrowUp" || key === "ArrowDown") {
      if (this.columns[this.selection.focus.column]?.choices) return false;
      this.#commit(down(key === "ArrowUp" ? -1 : 1));
    } else if (key === "Tab") {
      const next = following(this.selection.focus, shiftKey ? -1 : 1, this.#size);
      this.#commit(next ? only(next) : only(this.selection.focus));
    } else return false;
    return true;
  }

  #keyOfCell({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const command = ctrlKey || metaKey;
    const arrow = ARROWS[key];
    if (altKey) return false;
    if (arrow) {
      const far = command ? FAR : 1;
      this.#go(moved(this.selection, { row: arrow.row * far, column: arrow.column * far }, this.#size, shiftKey));
    } else if (key === "Home" || key === "End") {
      const by = key === "Home" ? -FAR : FAR;
      this.#go(moved(this.selection, { row: command ? by : 0, column: by }, this.#size, shiftKey));
    } else if (command && key.toLowerCase() === "a") {
      this.#go({ anchor: { row: 0, column: 0 }, focus: fit({ row: FAR, column: FAR }, this.#size) });
    } else if (command) return false;
    else if (key === "Enter" || key === "F2") this.#begin(this.#text, key === "Enter");
    else if (key === "Tab") return this.#tab(shiftKey);
    else if (key === "Delete" || key === "Backspace") this.#edits(cleared(this.selection));
    else if (key.length === 1 && !(key === " " && shiftKey)) this.#begin(key);
    else return false;
    return true;
  }

  /** Goes through the row; from its end, Tab leaves the sheet, as it leaves any other control. */
  #tab(back: boolean): boolean {
    const { row, column } = this.selection.focus;
    const next = column + (back ? -1 : 1);
    if (next < 0 || next >= this.columns.length) return false;
    this.#go(only({ row, column: next }));
    return true;
  }

  #placeOf(event: Event): Place | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("td[data-place]") : null;
    const [row, column] = cell?.dataset.place?.split("/").map(Number) ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  }

  readonly #press = (event: PointerEvent): void => {
    const place = this.#placeOf(event);
    if (!place || event.button !== 0 || event.target instanceof HTMLInputElement) return;
    this.#commit(null);
    this.#dragging = event.pointerType === "mouse";
    if (this.#dragging) addEventListener("pointerup", () => (this.#dragging = false), { once: true });
    this.#go(event.shiftKey ? { ...this.selection, focus: place } : only(place));
  };

  readonly #drag = (event: PointerEvent): void => {
    const place = this.#dragging ? this.#placeOf(event) : null;
    if (place) this.#go({ ...this.selection, focus: place });
  };

  readonly #double = (event: MouseEvent): void => {
    if (this.#placeOf(event) && this.draft === null) this.#begin(this.#text);
  };

  #copy(event: ClipboardEvent): boolean {
    if (this.draft !== null || !event.clipboardData) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied(this.cells, this.selection));
    return true;
  }

  #paste(event: ClipboardEvent): void {
    if (this.draft !== null || !event.clipboardData) return;
    event.preventDefault();
    this.#edits(pasted(event.clipboardData.getData("text/plain"), this.selection, this.#size, this.mostRows));
  }
}

/** What a cell shows while it is not edited: whole numbers grouped, colours with their sample. */
function shown(column: Column | undefined, text: string): TemplateResult | string {
  if (column?.kind === "integer" && /^-?\d+$/.test(text)) return kit.format.number(Number(text));
  if (column?.kind === "colour" && /^#[0-9a-f]{6}$/i.test(text)) {
    return html`<svg class="sheet-colour" width="14" height="14" aria-hidden="true"><rect width="14" height="14" rx="3" fill=${text}></rect></svg>${text}`;
  }
  return text;
}
