/** Doing things from a page: one at a time, with what was refused said where it was asked. */
import { type TemplateResult, html, nothing } from "lit";
import { type Failure, asFailure } from "../kit/client.ts";
import { closeBeside, closeMine } from "../kit/dialogs.ts";
import { mayBeDone } from "../kit/unsure.ts";
import { cache } from "./cache.ts";
import { icon } from "./icons.ts";
import { ConsolePiece } from "./piece.ts";
import { failureText } from "./session.ts";
import { t } from "./speech.ts";

/** What the server said against an input. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** An element that does things by `doing` and asks in dialogs. */
export abstract class DoingPiece extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, busy: { state: true }, refused: { state: true } };
  /** Something is being done. */
  declare busy: boolean;
  /** What the server said against the dialog that is open. */
  declare refused: readonly Refusal[];

  constructor() {
    super();
    this.busy = false;
    this.refused = [];
  }

  /**
   * Does something by an operation, which returns what the server refused. Returns whether it was done; then all that
   * was read is read again. What failed is said at the dialog, since it may have been done.
   */
  protected async doing(work: () => Promise<readonly Refusal[]>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refused = [];
    try {
      this.refused = await work();
      if (this.refused.length === 0) cache.expire();
      return this.refused.length === 0;
    } catch (error) {
      this.#failed(asFailure(error));
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Does something that no dialog asks for, and says how it went. */
  protected async act(words: string, work: () => Promise<readonly Refusal[]>): Promise<void> {
    if (await this.doing(work)) {
      this.closeDialog();
      this.view.say(words);
    } else if (this.refused.length > 0) {
      this.view.say(this.refused.map(({ message }) => message).join(" "), { bad: true });
      this.refused = [];
    }
  }

  #failed(failure: Failure): void {
    if (failure.kind === "signed-out") return this.view.failed(failure);
    this.refused = [{ code: failure.code, message: mayBeDone(failure) ? t.unsure : failureText(failure), path: [] }];
  }

  /** A dialog of the page; `onClose` follows whatever closes it. One that is `kept` stays on a click beside it. */
  protected dialog(
    { id, title, wide = false, kept = false, onClose }: { id: string; title: string; wide?: boolean; kept?: boolean; onClose: () => void },
    content: TemplateResult,
  ): TemplateResult {
    const closed = (): void => {
      this.refused = [];
      onClose();
    };
    return html`<dialog
      class="dialog ${wide ? "wide" : ""}"
      aria-labelledby="${id}-title"
      @close=${closed}
      @cancel=${(event: Event) => this.busy && event.preventDefault()}
      @click=${(event: Event) => !this.busy && !kept && closeBeside(event)}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id="${id}-title" tabindex="-1" autofocus class="dialog-title">${title}</h2>
          <button type="button" class="button quiet icon-only" aria-label=${t.close} ?disabled=${this.busy} @click=${closeMine}>
            ${icon("close", 16)}
          </button>
        </header>
        ${content}
      </div>
    </dialog>`;
  }

  /** What was refused and belongs to no field of the form. */
  protected general(isAtField: (refusal: Refusal) => boolean = () => false): TemplateResult {
    const words = this.refused.filter((refusal) => !isAtField(refusal)).map(({ message }) => message);
    return html`<div role="alert">${words.length ? html`<p class="form-error">${icon("alert", 16)}<span>${words.join(" ")}</span></p>` : nothing}</div>`;
  }

  /** The buttons at the end of a dialog's form. */
  protected actions(words: string, { danger = false, disabled = false } = {}): TemplateResult {
    return html`<div class="form-actions">
      <button type="button" class="button" ?disabled=${this.busy} @click=${closeMine}>${t.cancel}</button>
      <button type="submit" class="button ${danger ? "danger" : "main"}" ?disabled=${this.busy || disabled}>${words}</button>
    </div>`;
  }

  /** Closes the dialog that is open. */
  protected closeDialog(): void {
    this.querySelector("dialog")?.close();
  }
}
