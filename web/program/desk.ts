/** The draft of the program's rules as it is worked on: the same on all pages, and only here until it is saved. */
import {
  CHECK_DRAFT,
  DESK,
  DISCARD_DRAFT,
  type DeskQuery,
  type DraftFactsFragment,
  type FaultFactsFragment,
  PUBLISH_DRAFT,
  type RefusalFactsFragment,
  SAVE_DRAFT,
  type VersionFactsFragment,
} from "#operations/program";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { cache } from "../console/cache.ts";
import { session } from "../console/session.ts";
import { ask } from "../console/speech.ts";
import { type Failure, asFailure } from "../kit/client.ts";
import type { Change } from "../console/diff.ts";
import { type JsonObject, type Path, parseObject, textOf } from "./json.ts";
import { pathOf } from "./path.ts";
import { STARTER } from "./starter.ts";
import { type Undo, begin, redo, step, undo } from "./undo.ts";

/** After the last change, before the server checks it; in milliseconds. */
const CHECK_AFTER = 350;

export interface Fault extends FaultFactsFragment {
  readonly parts: Path;
}

export interface Check {
  /** What was checked, and from when it would be in force. */
  readonly text: string;
  readonly validFrom: string | null;
  readonly faults: readonly Fault[];
  /** What may be published, and is perhaps not meant. */
  readonly warnings: readonly FaultFactsFragment[];
  readonly changes: readonly Change[];
}

/** What a save or a publication came to: null where it was done. */
export type Refusal = RefusalFactsFragment;

type Latest = NonNullable<DeskQuery["rules"]>;

/** Dispatches "change" after each of its changes. */
class Desk extends EventTarget {
  phase: "new" | "loading" | "ready" | "failed" = "new";
  failure: Failure | null = null;
  /** The last version that was published; null before the first. */
  latest: Latest | null = null;
  /** The draft as it is stored; null where there is none. */
  saved: DraftFactsFragment | null = null;
  /** What somebody else has saved meanwhile. */
  theirs: DraftFactsFragment | null = null;
  steps: Undo<JsonObject> = begin({});
  /** Of the document at hand, or of one before it while it is checked. */
  check: Check | null = null;
  checking = false;
  checkFailure: Failure | null = null;
  busy = false;
  /** From when the check is asked for; null for at once. */
  #validFrom: string | null = null;
  #timer = 0;
  #abort: AbortController | null = null;
  #staff: string | null = null;

  constructor() {
    super();
    session.addEventListener("change", () => {
      // The next person's desk is another one.
      if (this.phase !== "new" && session.staff?.id !== this.#staff) this.#forget();
    });
    addEventListener("beforeunload", (event) => this.dirty && event.preventDefault());
  }

  get document(): JsonObject {
    return this.steps.now;
  }

  get text(): string {
    return textOf(this.document);
  }

  /** Whether the document at hand differs from the draft that is stored, or without one from the last version. */
  get dirty(): boolean {
    if (this.phase !== "ready") return false;
    return this.text !== textOf(this.#stored());
  }

  /** Whether there is anything to publish. */
  get differs(): boolean {
    return this.saved !== null || this.dirty;
  }

  get faults(): readonly Fault[] {
    return this.check?.faults ?? [];
  }

  /** Reads the draft where it was not read yet. */
  want(): void {
    if (this.phase === "new") void this.load();
  }

  /** Reads the last version and the draft; what was not saved is given up. Never throws. */
  readonly load = async (): Promise<void> => {
    this.#staff = session.staff?.id ?? null;
    this.#set({ phase: "loading", failure: null });
    try {
      const { rules, rulesDraft } = await ask(DESK, {});
      this.latest = rules;
      this.#adopt(rulesDraft);
      this.#set({ phase: "ready" });
    } catch (error) {
      this.#set({ phase: "failed", failure: asFailure(error) });
    }
  };

  edit(document: JsonObject): void {
    this.#move(step(this.steps, document));
  }

  undo(): void {
    this.#move(undo(this.steps));
  }

  redo(): void {
    this.#move(redo(this.steps));
  }

  /** Checks the document as one that is in force from an instant; null for at once. */
  checkFor(validFrom: string | null): void {
    if (this.#validFrom === validFrom) return;
    this.#validFrom = validFrom;
    this.#checkSoon();
  }

  readonly checkNow = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const [text, validFrom] = [this.text, this.#validFrom ?? this.#soonest()];
    this.#set({ checking: true, checkFailure: null });
    try {
      const { checkDraft } = await ask(CHECK_DRAFT, { input: { document: text, validFrom } }, abort.signal);
      if (abort.signal.aborted) return;
      const refused = checkDraft.userErrors.map(({ message }) => ({ path: "", message }));
      const faults = [...checkDraft.faults, ...refused].map((fault) => ({ ...fault, parts: pathOf(fault.path) }));
      this.#set({ check: { text, validFrom, faults, warnings: checkDraft.warnings, changes: checkDraft.changes }, checking: false });
    } catch (error) {
      if (!abort.signal.aborted) this.#set({ checkFailure: asFailure(error), checking: false });
    }
  };

  /** Stores the document. Returns why it was refused, null where it is stored. Throws Failure. */
  async save(): Promise<Refusal | null> {
    return this.#busily(async () => {
      const { saved } = this;
      // After another publication, what is saved anew is meant to follow that one.
      const input = { document: this.text, revision: saved?.revision ?? null, basedOn: this.latest?.version ?? null };
      const { draft, userErrors } = (await ask(SAVE_DRAFT, { input })).saveDraft;
      const [refusal = null] = userErrors;
      if (refusal?.code === "VERSION_CONFLICT") {
        this.theirs = draft;
        // Without a draft of somebody else's, ours was given up or published: the next save begins one.
        if (!draft) this.saved = null;
      }
      if (!refusal) this.saved = draft;
      return refusal;
    });
  }

  /** Takes what somebody else has saved in place of the document at hand. */
  takeTheirs(): void {
    if (this.theirs) this.#adopt(this.theirs);
  }

  /** Keeps the document at hand: the next save replaces what somebody else has saved. */
  keepMine(): void {
    this.saved = this.theirs;
    this.theirs = null;
    this.#changed();
  }

  /** Gives the draft up. As `save`. */
  async discard(): Promise<Refusal | null> {
    return this.#busily(async () => {
      if (!this.saved) {
        this.#adopt(null);
        return null;
      }
      const { draft, userErrors } = (await ask(DISCARD_DRAFT, { input: { revision: this.saved.revision } })).discardDraft;
      const [refusal = null] = userErrors;
      if (refusal?.code === "VERSION_CONFLICT") {
        if (draft) this.theirs = draft;
        else await this.load();
      }
      if (!refusal) this.#adopt(null);
      return refusal;
    });
  }

  /** Publishes the draft that is stored. Throws Failure. */
  async publish(note: string, validFrom: string): Promise<{ version: VersionFactsFragment | null; refusals: readonly Refusal[] }> {
    return this.#busily(async () => {
      const input = { note, validFrom, revision: this.saved?.revision ?? 0 };
      const { version, userErrors } = (await ask(PUBLISH_DRAFT, { input })).publishDraft;
      if (version) {
        cache.expire();
        await this.load();
      }
      return { version, refusals: userErrors };
    });
  }

  /** From when the document could be in force at the soonest: not before a version that is to come; null for at once. */
  #soonest(): string | null {
    const { validFrom } = this.latest ?? {};
    return validFrom && Date.parse(validFrom) > Date.now() ? validFrom : null;
  }

  #stored(): JsonObject {
    return parseObject((this.saved ?? this.latest)?.document ?? "") ?? STARTER;
  }

  #adopt(draft: DraftFactsFragment | null): void {
    this.saved = draft;
    this.theirs = null;
    this.check = null;
    this.steps = begin(this.#stored());
    this.#changed();
    void this.checkNow();
  }

  #move(steps: Undo<JsonObject>): void {
    if (steps === this.steps) return;
    this.steps = steps;
    this.#checkSoon();
    this.#changed();
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.checkNow(), CHECK_AFTER);
    this.checking = true;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.steps = begin({});
    this.#set({ phase: "new", latest: null, saved: null, theirs: null, check: null, checking: false });
  }

  async #busily<Done>(work: () => Promise<Done>): Promise<Done> {
    this.#set({ busy: true });
    try {
      return await work();
    } finally {
      this.#set({ busy: false });
    }
  }

  #set(state: Partial<Desk>): void {
    Object.assign(this, state);
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}

export const desk = new Desk();

/** Renders its element again whenever the desk changes, and has the draft read. */
export class AtDesk implements ReactiveController {
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }
  hostConnected(): void {
    desk.addEventListener("change", this.#changed);
    desk.want();
  }
  hostDisconnected(): void {
    desk.removeEventListener("change", this.#changed);
  }
}
