/** What can be done by a key or in the palette, as far as it is on the screen. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { recall, remember } from "../kit/memory.ts";
import type { IconName } from "./icons.ts";

const SINGLE_KEYS = "laurel:single-keys";
/** How long the second key of a sequence may take, in milliseconds. */
const SEQUENCE = 1_500;

export type CommandGroup = "everywhere" | "pages" | "page" | "table";

export interface Command {
  readonly words: string;
  readonly group: CommandGroup;
  /** "j", "g m" one after the other, or "mod+k" with Ctrl or Command. Without keys it is in the palette alone. */
  readonly keys?: string;
  /** Shown in the palette with it; without it, it is for its keys alone. */
  readonly icon?: IconName;
  /** Returns false where it does nothing now, so that the key does what it usually does. */
  readonly run: (event?: KeyboardEvent) => unknown;
}

class CommandRegister {
  /** Whether keys without Ctrl or Command count; who speaks to the browser, or types with a tremor, switches them off. */
  singleKeys = recall(SINGLE_KEYS) !== "off";
  readonly #sources = new Set<() => readonly Command[]>();
  #first = "";
  #firstAt = 0;

  constructor() {
    document.addEventListener("keydown", (event) => this.#pressed(event));
  }

  add(source: () => readonly Command[]): () => void {
    this.#sources.add(source);
    return () => this.#sources.delete(source);
  }

  all(): Command[] {
    return [...this.#sources].flatMap((source) => source());
  }

  setSingleKeys(wanted: boolean): void {
    this.singleKeys = wanted;
    remember(SINGLE_KEYS, wanted ? "on" : "off");
  }

  #pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const withModifier = event.metaKey || event.ctrlKey;
    if (!withModifier && (!this.singleKeys || isEditing(event) || document.querySelector("dialog:modal"))) return;
    const key = withModifier ? `mod+${event.key.toLowerCase()}` : event.key;
    const sequence = this.#first && Date.now() - this.#firstAt < SEQUENCE ? `${this.#first} ${key}` : "";
    this.#first = "";
    const commands = this.all();
    const wanted = commands.filter(({ keys }) => keys === (sequence || key));
    if (!sequence && commands.some(({ keys }) => keys?.startsWith(`${key} `))) {
      this.#first = key;
      this.#firstAt = Date.now();
    }
    // The last one that was added is the nearest to what is on the screen.
    if (wanted.reverse().some((command) => command.run(event) !== false)) event.preventDefault();
  }
}

/** Whether the keys are somebody's text, or a control's own. */
function isEditing({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));
}

export const commands = new CommandRegister();

/** The commands of an element, while it is on the screen. */
export class Commands implements ReactiveController {
  readonly #source: () => readonly Command[];
  #remove: () => unknown = () => undefined;

  constructor(host: ReactiveControllerHost, source: () => readonly Command[]) {
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#remove = commands.add(this.#source);
  }

  hostDisconnected(): void {
    this.#remove();
  }
}
