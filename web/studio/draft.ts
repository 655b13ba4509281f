/** The draft of a game's rules as it is edited here: kept while one moves between the pages that edit it. */
import {
  CHECK_DRAFT,
  DISCARD_DRAFT,
  type DraftRowFragment,
  PUBLISH_DRAFT,
  type RulesDeskQuery,
  SAVE_DRAFT,
} from "#operations/studio";
import { ask } from "../console/speech.ts";
import type { Change } from "../console/diff.ts";
import type { Refusal } from "../console/doing.ts";
import { type Fault, type Json, type JsonObject, type Path, isObject, parsed, valueAt, withValue } from "./form/json.ts";
import { t } from "./texts.ts";

/** What was said of the document by the last check, until it is changed. */
export interface Checked {
  readonly faults: readonly Fault[];
  readonly changes: readonly Change[];
}

/** One game's draft: the document under the hands, and the one that the server has. */
export class Draft {
  readonly gameId: string;
  document: JsonObject = {};
  /** The revision that the server has; null where it has no draft. */
  revision: number | null = null;
  /** The version that the draft was made from; null where none is published. */
  basedOn: number | null = null;
  checked: Checked | null = null;
  /** What somebody else saved meanwhile; it is kept or overwritten by choice. */
  other: DraftRowFragment | null = null;
  #saved = "";
  #isRead = false;
  #seen: RulesDeskQuery | null = null;

  constructor(gameId: string) {
    this.gameId = gameId;
  }

  get isChanged(): boolean {
    return this.#isRead && written(this.document) !== this.#saved;
  }

  /** Takes what the server answered, unless something is being changed here. */
  read(desk: RulesDeskQuery): void {
    // An answer from before a save is older than what is here.
    if (this.isChanged || desk === this.#seen) return;
    this.#seen = desk;
    const { rules, rulesDraft } = desk;
    if (rulesDraft) this.#take(rulesDraft);
    else this.#begin(rules?.document ?? "{}", rules?.version ?? null);
  }

  /** Changes one value of the document; what becomes empty by it is left out. */
  change(path: Path, value: Json | undefined): void {
    let document = withValue(this.document, path, value);
    const parent = path.slice(0, -1);
    const around = valueAt(document, parent);
    if (parent.length > 0 && value === undefined && isObject(around) && Object.keys(around).length === 0) {
      document = withValue(document, parent, undefined);
    }
    this.replace(isObject(document) ? document : {});
  }

  replace(document: JsonObject): void {
    this.document = document;
    // Until the next check, what was wrong stays marked; what differs is not known any more.
    if (this.checked) this.checked = { faults: this.checked.faults, changes: [] };
  }

  /** Saves it where it was changed. Returns what the server refused; throws Failure. */
  async save(): Promise<readonly Refusal[]> {
    if (!this.isChanged && this.revision !== null) return [];
    const { gameId, revision, basedOn } = this;
    const { saveDraft } = await ask(SAVE_DRAFT, { input: { gameId, document: written(this.document), revision, basedOn } });
    const { draft, userErrors } = saveDraft;
    if (userErrors.some(({ code }) => code === "VERSION_CONFLICT")) {
      this.other = draft;
      if (!draft) this.revision = null;
      return [{ code: "VERSION_CONFLICT", message: draft ? t.rules.conflict : t.rules.conflictGone, path: [] }];
    }
    if (draft) this.#take(draft);
    return userErrors;
  }

  /** Asks for every fault, and what differs from the latest version. Returns what was refused; throws Failure. */
  async check(): Promise<readonly Refusal[]> {
    const { checkDraft } = await ask(CHECK_DRAFT, { input: { gameId: this.gameId, document: written(this.document) } });
    this.checked = { faults: checkDraft.faults, changes: checkDraft.changes };
    return checkDraft.userErrors;
  }

  /** Publishes what is saved. Returns what was refused; throws Failure. */
  async publish(note: string, validFrom: string): Promise<readonly Refusal[]> {
    const { gameId, revision } = this;
    if (revision === null) return [{ code: "NOT_FOUND", message: t.rules.nothingSaved, path: [] }];
    const { publishDraft } = await ask(PUBLISH_DRAFT, { input: { gameId, revision, note, validFrom } });
    if (publishDraft.version) this.#forget();
    return publishDraft.userErrors;
  }

  /** Gives it up, here and on the server. Returns what was refused; throws Failure. */
  async discard(): Promise<readonly Refusal[]> {
    const { gameId, revision } = this;
    if (revision !== null) {
      const { discardDraft } = await ask(DISCARD_DRAFT, { input: { gameId, revision } });
      if (discardDraft.userErrors.length > 0) {
        this.other = discardDraft.draft;
        return discardDraft.userErrors;
      }
    }
    this.#forget();
    return [];
  }

  /** After a conflict: goes on with what somebody else saved, or saves this one in its place. */
  settle(mine: boolean): void {
    if (!this.other) return;
    if (mine) this.revision = this.other.revision;
    else this.#take(this.other);
    this.other = null;
  }

  /** Says that the draft is to follow a later version. */
  rebase(version: number): void {
    this.basedOn = version;
    this.#saved = "";
  }

  #take({ document, revision, basedOn }: DraftRowFragment): void {
    this.#begin(document, basedOn);
    this.revision = revision;
  }

  #begin(text: string, basedOn: number | null): void {
    this.document = parsed(text) ?? {};
    this.#saved = written(this.document);
    this.#isRead = true;
    this.revision = null;
    this.basedOn = basedOn;
    this.other = null;
  }

  #forget(): void {
    this.#isRead = false;
    this.checked = null;
    this.other = null;
    this.revision = null;
  }
}

/** Returns the document as a rules file. */
export function written(document: JsonObject): string {
  return JSON.stringify(document, null, 2);
}

const drafts = new Map<string, Draft>();

/** Returns the draft of a game that is edited here. */
export function draftOf(gameId: string): Draft {
  const known = drafts.get(gameId);
  if (known) return known;
  const draft = new Draft(gameId);
  drafts.set(gameId, draft);
  return draft;
}
