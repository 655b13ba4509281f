/** Native dialogs of the consoles: rendered while they are open, opened by the piece around them. */
import { type TemplateResult, html, nothing } from "lit";
import { closeBeside, closeMine } from "../kit/dialogs.ts";
import { icon } from "./icons.ts";
import { t } from "./speech.ts";

interface DialogFacts {
  title: string;
  onClose: () => void;
  body: TemplateResult;
  wide?: boolean;
}

/** A dialog with a title, closed by its button, by Escape, and by a click beside it. */
export function dialog({ title, onClose, body, wide = false }: DialogFacts): TemplateResult {
  return html`<dialog class="dialog ${wide ? "wide" : ""}" aria-label=${title} @close=${onClose} @click=${closeBeside}>
    <div class="dialog-body">
      <header class="dialog-head">
        <h2>${title}</h2>
        <button type="button" class="button quiet icon-only" aria-label=${t.close} @click=${closeMine}>${icon("close")}</button>
      </header>
      ${body}
    </div>
  </dialog>`;
}

interface ConfirmFacts {
  title: string;
  lead: string | TemplateResult;
  /** The word that has to be typed. */
  word?: string;
  action: string;
  busy?: boolean;
  wrong?: string;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before something that cannot be undone, by typing a word where there is one. */
export function confirmDialog({ title, lead, word, action, busy = false, wrong = "", onClose, onConfirm }: ConfirmFacts): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy) onConfirm();
  };
  return dialog({
    title,
    onClose,
    body: html`<form class="form" @submit=${submit}>
      <p>${lead}</p>
      ${word
        ? html`<div class="field">
            <label for="confirm-word">${t.confirm.type(word)}</label>
            <input id="confirm-word" required autocomplete="off" spellcheck="false" pattern=${patternOf(word)}>
          </div>`
        : nothing}
      ${wrong ? html`<p class="form-error" role="alert">${wrong}</p>` : nothing}
      <div class="form-actions">
        <button type="button" class="button" @click=${closeMine}>${t.cancel}</button>
        <button class="button danger" ?disabled=${busy}>${action}</button>
      </div>
    </form>`,
  });
}

function patternOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ""}}`);
}
