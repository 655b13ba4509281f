/** The palette (Ctrl or Command and K), and the sheet of the keys (?). */
import { type PropertyValues, type TemplateResult, html, nothing } from "lit";
import { PALETTE_MEMBERS } from "#operations/console";
import { closeBeside } from "../kit/dialogs.ts";
import { valueOf } from "../kit/forms.ts";
import { gem } from "../kit/gem.ts";
import { type Command, type CommandGroup, commands } from "./commands.ts";
import { dialog } from "./dialogs.ts";
import { type IconName, icon } from "./icons.ts";
import { ConsolePiece } from "./piece.ts";
import { modKey } from "./rail.ts";
import { t } from "./speech.ts";

/** From how many characters on members are searched, and how long after the last one, in milliseconds. */
const SEARCHED_FROM = 2;
const PAUSE = 200;

interface Entry {
  readonly id: string;
  readonly words: string;
  readonly hint: string;
  readonly mark: TemplateResult;
  readonly keys?: string;
  readonly run: () => unknown;
}

interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** Finds pages, games, members and actions by what is typed. Dispatches "close". */
export class Palette extends ConsolePiece {
  static override properties = { ...ConsolePiece.properties, typed: { state: true }, searched: { state: true }, at: { state: true } };
  declare typed: string;
  declare searched: string;
  declare at: number;
  #timer = 0;

  constructor() {
    super();
    this.typed = "";
    this.searched = "";
    this.at = 0;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has("at")) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  override render(): TemplateResult {
    const sections = this.#sections();
    const entries = sections.flatMap((section) => section.entries);
    const chosen = entries[Math.min(this.at, entries.length - 1)];
    return html`<dialog class="dialog palette" aria-label=${t.shell.searchShort} @close=${this.#close} @click=${closeBeside}>
      <div class="palette-field">
        ${icon("search")}
        <input
          type="text" role="combobox" aria-label=${t.shell.search} placeholder=${t.shell.search} autofocus autocomplete="off" spellcheck="false"
          aria-expanded="true" aria-controls="palette-list" aria-activedescendant=${chosen ? `palette-${chosen.id}` : nothing}
          @input=${this.#onInput} @keydown=${(event: KeyboardEvent) => this.#onKey(event, entries)}
        >
      </div>
      <div class="palette-list" id="palette-list" role="listbox" aria-label=${t.palette.results}>
        ${sections.map(
          ({ heading, entries: own }) => html`<div role="group" aria-label=${heading}>
            <p class="palette-heading" aria-hidden="true">${heading}</p>
            ${own.map(
              (entry) => html`<div
                class="palette-entry" role="option" id="palette-${entry.id}" aria-selected=${entry === chosen}
                @click=${() => this.#run(entry)} @pointermove=${() => (this.at = entries.indexOf(entry))}
              >
                ${entry.mark}<span>${entry.words}</span><span class="muted">${entry.hint}</span>
                ${entry.keys ? html`<span class="palette-keys">${shown(entry.keys)}</span>` : nothing}
              </div>`,
            )}
          </div>`,
        )}
      </div>
      ${entries.length === 0 ? html`<p class="palette-none muted" role="status">${t.palette.none}</p>` : nothing}
    </dialog>`;
  }

  #sections(): Section[] {
    const own = commands.all();
    const groups: Section[] = [
      { heading: t.palette.actions, entries: this.#entries(own.filter(({ group }) => group === "page")) },
      { heading: t.palette.pages, entries: this.#entries(own.filter(({ group }) => group === "pages")) },
      { heading: t.palette.members, entries: this.#members() },
      { heading: t.palette.games, entries: this.#games() },
      { heading: t.palette.more, entries: this.#entries(own.filter(({ group }) => group === "everywhere")) },
    ];
    return groups.filter(({ entries }) => entries.length > 0);
  }

  #entries(of: readonly Command[]): Entry[] {
    return of.flatMap((command, index) =>
      command.icon && this.#fits(command.words)
        ? [this.#entry(`${command.group}-${index}`, command.words, command.icon, () => command.run(), command.keys)]
        : [],
    );
  }

  #entry(id: string, words: string, name: IconName, run: () => unknown, keys?: string): Entry {
    return { id, words, hint: "", mark: icon(name), run, ...(keys ? { keys } : {}) };
  }

  #games(): Entry[] {
    const { staff, game, go } = this.view;
    return staff.games
      .filter((one) => one !== game && !one.archivedAt && this.#fits(`${one.name} ${one.studio.name}`))
      .slice(0, 8)
      .map((one) => ({ ...this.#entry(`game-${one.id}`, one.name, "flag", () => go("", { game: one.key })), hint: one.studio.name }));
  }

  #members(): Entry[] {
    const { game, may, go } = this.view;
    if (!game || !may("members:read") || this.searched.length < SEARCHED_FROM) return [];
    const { data } = this.reader.one(PALETTE_MEMBERS, { gameId: game.id, search: this.searched });
    return (data?.members.edges ?? []).map(({ node }) => ({
      id: `member-${node.id}`,
      words: node.displayName ?? node.playerId,
      hint: node.displayName ? node.playerId : "",
      mark: gem(node.tier, { size: 24 }),
      run: () => go(`/members/${encodeURIComponent(node.playerId)}`),
    }));
  }

  #fits(words: string): boolean {
    const text = words.toLowerCase();
    return this.typed.toLowerCase().split(/\s+/).every((part) => text.includes(part));
  }

  #onInput = (event: Event): void => {
    this.typed = valueOf(event).trim();
    this.at = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.searched = this.typed), PAUSE);
  };

  #onKey(event: KeyboardEvent, entries: readonly Entry[]): void {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -this.at, End: entries.length - 1 - this.at };
    const step = steps[event.key];
    if (step !== undefined) this.at = (this.at + step + entries.length) % Math.max(entries.length, 1);
    else if (event.key === "Enter") {
      const entry = entries[this.at];
      if (entry) this.#run(entry);
    } else return;
    event.preventDefault();
  }

  #run(entry: Entry): void {
    this.querySelector("dialog")?.close();
    entry.run();
  }

  #close = (): void => {
    this.dispatchEvent(new Event("close"));
  };
}

const GROUPS: readonly CommandGroup[] = ["everywhere", "pages", "table", "page"];

/** All keys that do something on this page, and the switch for single ones. */
export function keySheet(onClose: () => void): TemplateResult {
  const all = commands.all().filter(({ keys }) => keys);
  return dialog({
    title: t.shell.shortcuts,
    onClose,
    wide: true,
    body: html`<div class="key-sheet">
        ${GROUPS.map((group) => ({ group, own: all.filter((one) => one.group === group) }))
          .filter(({ own }) => own.length > 0)
          .map(
            ({ group, own }) => html`<section>
              <h3>${t.keys.groups[group]}</h3>
              <dl>
                ${own.map(({ words, keys = "" }) => html`<div><dt>${words}</dt><dd class="muted">${shown(keys)}</dd></div>`)}
              </dl>
            </section>`,
          )}
      </div>
      <label class="check">
        <input type="checkbox" .checked=${commands.singleKeys} @change=${(event: Event) => event.target instanceof HTMLInputElement && commands.setSingleKeys(event.target.checked)}>
        ${t.keys.single}
      </label>`,
  });
}

/** How keys are written on this machine; those of a sequence one after the other. */
function shown(keys: string): TemplateResult {
  if (keys === " ") return html`<kbd>${t.keys.space}</kbd>`;
  const name = (key: string) => (key.length === 1 ? key.toUpperCase() : key);
  if (keys.startsWith("mod+")) return html`<kbd>${modKey}${name(keys.slice(4))}</kbd>`;
  const [first = "", second] = keys.split(" ");
  return second ? html`<kbd>${name(first)}</kbd> ${t.keys.then} <kbd>${name(second)}</kbd>` : html`<kbd>${name(first)}</kbd>`;
}
