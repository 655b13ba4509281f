/** Native dialogs that a page renders. */

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
