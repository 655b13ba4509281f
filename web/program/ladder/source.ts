/** The whole document as JSON. What is no JSON object stays in the field, and is not taken. */
import { type TemplateResult, html } from "lit";
import { Piece } from "../../kit/piece.ts";
import { AtDesk, desk } from "../desk.ts";
import { parseObject } from "../json.ts";
import { t } from "../texts.ts";

export class SourceEditor extends Piece {
  static override properties = { written: { state: true } };
  /** What is in the field while it is no JSON object; else null. */
  declare written: string | null;

  constructor() {
    super();
    this.written = null;
    new AtDesk(this);
  }

  override render(): TemplateResult {
    const { written } = this;
    return html`<div class="field">
      <label for="source">${t.source.label}</label>
      <textarea
        id="source"
        class="source"
        rows="32"
        spellcheck="false"
        autocomplete="off"
        aria-invalid=${written === null ? "false" : "true"}
        aria-describedby="source-hint"
        .value=${written ?? desk.text}
        @change=${this.#change}
      ></textarea>
      <p id="source-hint" class=${written === null ? "field-hint" : "field-error"} role=${written === null ? "note" : "alert"}>
        ${written === null ? t.source.hint : t.source.broken}
      </p>
    </div>`;
  }

  readonly #change = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const document = parseObject(target.value);
    this.written = document ? null : target.value;
    if (document) desk.edit(document);
  };
}
