/** The saved views of a table, as tabs: a name and what the address says of filters, order and columns. */
import { REMOVE_VIEW, SAVED_VIEWS, SAVE_VIEW, type ViewFactsFragment } from "#operations/console";
import { type TemplateResult, html, nothing } from "lit";
import { formOf, textOf } from "../../kit/forms.ts";
import { DoingPiece } from "../doing.ts";
import { icon } from "../icons.ts";
import { ask, t } from "../speech.ts";

/** What of an address is not a view: where one is in it, and the game. */
const NOT_OF_VIEW = ["game", "after", "before"];
/** As the API has it. */
const MAX_VIEWS = 20;
const MAX_NAME = 40;

/** Returns what the address says of the view, always in the same order. */
function viewQuery(query: URLSearchParams): string {
  const own = new URLSearchParams(query);
  for (const name of NOT_OF_VIEW) own.delete(name);
  own.sort();
  return own.toString();
}

/** The tabs above a table: all its rows, the views that the person saved, and a way to save the one that is open. */
export class ViewTabs extends DoingPiece {
  static override properties = { ...DoingPiece.properties, page: {} };
  /** The table's name. */
  declare page: string;

  override render(): TemplateResult | typeof nothing {
    const open = viewQuery(this.view.query);
    // Without them a table is whole: what fails here is not worth a word.
    const saved = this.reader.one(SAVED_VIEWS, { page: this.page }).data?.savedViews;
    if (!saved) return nothing;
    const isKnown = open === "" || saved.some(({ query }) => query === open);
    if (saved.length === 0 && isKnown) return nothing;
    return html`<nav class="tabs-row" aria-label=${t.table.views}>
      <a href=${this.#address("")} aria-current=${open === "" ? "true" : nothing}>${t.table.all}</a>
      ${saved.map((one) => this.#tab(one, one.query === open))} ${isKnown || saved.length >= MAX_VIEWS ? nothing : this.#form(open)}
    </nav>`;
  }

  #address(query: string): string {
    return `${location.pathname}?${new URLSearchParams([["game", this.view.query.get("game") ?? ""], ...new URLSearchParams(query)]).toString()}`;
  }

  #tab({ id, name, query }: ViewFactsFragment, isOpen: boolean): TemplateResult {
    const words = t.table.forget(name);
    return html`<span class="view-tab">
      <a href=${this.#address(query)} aria-current=${isOpen ? "true" : nothing}>${name}</a>
      ${isOpen
        ? html`<button type="button" class="button quiet icon-only" aria-label=${words} title=${words} ?disabled=${this.busy} @click=${() => this.#forget(id, name)}>
            ${icon("close", 16)}
          </button>`
        : nothing}
    </span>`;
  }

  #form(query: string): TemplateResult {
    return html`<button type="button" class="button quiet" popovertarget="save-view">${icon("plus", 16)}${t.table.save}</button>
      <form class="menu" id="save-view" popover @submit=${(event: SubmitEvent) => this.#save(event, query)}>
        <label for="view-name">${t.table.name}</label>
        <input id="view-name" name="view-name" required maxlength=${MAX_NAME} autocomplete="off" autofocus>
        ${this.general()}
        <button class="button main" ?disabled=${this.busy}>${t.save}</button>
      </form>`;
  }

  async #save(event: SubmitEvent, query: string): Promise<void> {
    event.preventDefault();
    const form = formOf(event);
    const input = { page: this.page, name: textOf(form, "view-name"), query };
    if (await this.doing(async () => (await ask(SAVE_VIEW, { input })).saveView.userErrors)) this.view.say(t.table.savedAs(input.name));
  }

  #forget(viewId: string, name: string): Promise<void> {
    return this.act(t.table.forgotten(name), async () => (await ask(REMOVE_VIEW, { input: { viewId } })).removeView.userErrors);
  }
}
