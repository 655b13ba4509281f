/** A sheet of the document at the desk, with what adds and takes away its rows. */
import { type TemplateResult, html, nothing } from "lit";
import { icon } from "../../console/icons.ts";
import { Piece } from "../../kit/piece.ts";
import { type Fault, AtDesk, desk } from "../desk.ts";
import type { Sheet } from "../grid/columns.ts";
import { EditsEvent, Grid, RowEvent } from "../grid/grid.ts";
import type { Place } from "../grid/model.ts";
import { t } from "../texts.ts";

export class SheetPanel extends Piece {
  static override properties = { sheet: { attribute: false }, heads: { attribute: false }, usual: { attribute: false }, words: { attribute: false }, row: { state: true } };
  declare sheet: Sheet;
  /** What stands before each row; without it, its number. */
  declare heads: readonly (TemplateResult | string)[] | undefined;
  /** What empty cells mean, by row and column; empty for nothing. */
  declare usual: readonly (readonly string[])[] | undefined;
  /** Of the buttons. */
  declare words: { add: string; remove: string };
  declare row: number;

  constructor() {
    super();
    this.row = 0;
    new AtDesk(this);
    this.addEventListener("edits", (event) => {
      if (event instanceof EditsEvent) desk.edit(this.sheet.edited(desk.document, event.edits));
    });
    this.addEventListener("row", (event) => {
      if (event instanceof RowEvent) this.row = event.row;
    });
  }

  choose(place: Place): void {
    this.querySelector<Grid>("laurel-grid")?.choose(place);
  }

  override render(): TemplateResult {
    const { sheet } = this;
    const cells = sheet.cells(desk.document);
    const heads = this.heads ?? cells.map((_, index) => String(index + 1));
    const row = Math.min(this.row, cells.length - 1);
    const add = () => {
      desk.edit(sheet.added(desk.document, row));
      this.#show(row + 1);
    };
    return html`
      ${cells.length > 0
        ? html`<laurel-grid
            .name=${sheet.name}
            .columns=${sheet.columns}
            .cells=${cells}
            .heads=${heads}
            .usual=${this.usual ?? []}
            .faults=${faultsOf(sheet, desk.faults)}
            .mostRows=${sheet.mostRows}
          ></laurel-grid>`
        : nothing}
      <div class="sheet-actions">
        <button type="button" class="button" ?disabled=${cells.length >= sheet.mostRows} @click=${add}>${icon("plus", 16)}${this.words.add}</button>
        ${cells.length > 0
          ? html`<button type="button" class="button quiet" @click=${() => desk.edit(sheet.removed(desk.document, row))}>
              ${icon("trash", 16)}${this.words.remove}
            </button>`
          : nothing}
      </div>
    `;
  }

  /** Goes to a new row, once it is there. */
  #show(row: number): void {
    void this.updateComplete.then(() => this.choose({ row, column: 0 }));
  }
}

/** Returns what is wrong with each cell. */
export function faultsOf(sheet: Sheet, faults: readonly Fault[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { parts, message } of faults) {
    const place = sheet.place(desk.document, parts);
    const key = place && `${place.row}/${place.column}`;
    if (key) found.set(key, [...(found.get(key) ?? []), t.faults.sentence(message)]);
  }
  return found;
}
