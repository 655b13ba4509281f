/** Small pieces that several sections share. */
import { type TemplateResult, html, svg } from "lit";
import type { ItemKind } from "#operations/store";
import type { Failure } from "../kit/client.ts";
import { safeLink } from "../kit/format.ts";
import { wordsFor } from "./session.ts";
import { t } from "./texts/index.ts";

/** What went wrong, and a way to try again. */
export function failed(failure: Failure, again: () => unknown): TemplateResult {
  return html`<div class="failure" role="alert">
    <p>${wordsFor(failure)}</p>
    <button type="button" class="plain" @click=${again}>${t.retry}</button>
  </div>`;
}

/** What `tail` needs of a Paged. */
interface List {
  items: unknown[];
  more: boolean;
  loading: boolean;
  failure: Failure | null;
  next: () => Promise<void>;
}

/** The end of a list: what is loading, failed, or more to come. */
export function tail(paged: List): TemplateResult | null {
  if (paged.failure) return failed(paged.failure, () => (paged.next()));
  if (paged.loading && !paged.items.length) return html`<p class="quiet" role="status">${t.loading}</p>`;
  if (!paged.more) return null;
  return html`<p class="centre">
    <button type="button" class="plain" ?disabled=${paged.loading} @click=${() => paged.next()}>${t.more}</button>
  </p>`;
}

const DRAWN = {
  DIGITAL: svg`<path d="M60 18 88 42 60 82 32 42z M32 42H88 M46 42 60 82 74 42 60 18z"></path>`,
  TANGIBLE: svg`<path d="M30 36 60 22 90 36V70L60 84 30 70z M30 36 60 50 90 36 M60 50V84 M45 29 75 43"></path>`,
};

/** The picture of an item, or a drawing where it has none or it does not load. */
export function picture(item: { kind: ItemKind; imageUrl: string | null }): TemplateResult {
  const drawing = html`<svg class="drawn" viewBox="0 0 120 100" aria-hidden="true">${DRAWN[item.kind]}</svg>`;
  const address = item.imageUrl && safeLink(item.imageUrl);
  if (!address) return html`<div class="picture">${drawing}</div>`;
  const hide = ({ target }: Event) => target instanceof Element && target.remove();
  return html`<div class="picture">
    ${drawing}<img src=${address} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hide} />
  </div>`;
}

/** Opens the dialogs that were just rendered; the browser keeps the focus inside and gives it back. */
export function openDialogs(host: Element): void {
  for (const dialog of host.querySelectorAll<HTMLDialogElement>("dialog:not([open])")) dialog.showModal();
}

/** For a dialog's click: closes it on a click beside it. */
export function closeBeside({ target, currentTarget }: Event): void {
  if (target === currentTarget && target instanceof HTMLDialogElement) target.close();
}

/** For a button's click: closes the dialog around it. */
export function closeMine({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest("dialog")?.close();
}
