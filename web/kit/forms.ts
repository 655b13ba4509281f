/** Reads fields and forms of a page as values with types. */

/** Returns the value of the field that an event is about. */
export function valueOf(event: Event): string {
  const { target } = event;
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return target.value;
  throw new TypeError("The event is not about a field.");
}

/** Returns the form that an event is about. */
export function formOf(event: Event): HTMLFormElement {
  if (event.target instanceof HTMLFormElement) return event.target;
  throw new TypeError("The event is not about a form.");
}

/** Returns the text of a field, without blanks around it. */
export function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}
