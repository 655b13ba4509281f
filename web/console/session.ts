import { type GameFactsFragment, VIEWER, type ViewerQuery } from "#operations/console";
import { type Failure, asFailure, post } from "../kit/client.ts";
import { cache } from "./cache.ts";
import { STAFF_SESSION, ask, t } from "./speech.ts";

type Person = NonNullable<ViewerQuery["viewer"]["staff"]>;
export type StaffRole = Person["role"];

/** A game with its studio. `key` names it in addresses: "studio.game". */
export interface Game extends GameFactsFragment {
  readonly key: string;
  readonly studio: { readonly id: string; readonly slug: string; readonly name: string };
}

/** The person of the session, with what it may do and see; archived games are at the end. */
export interface Staff extends Omit<Person, "studios"> {
  readonly scopes: readonly string[];
  readonly games: readonly Game[];
}

type Phase = "loading" | "staff" | "signed-out" | "failed";

/** Words to show for a while; `bad` ones say that something went wrong. */
export interface Notice {
  words: string;
  bad: boolean;
}

export class NoticeEvent extends Event {
  readonly notice: Notice;

  constructor(notice: Notice) {
    super("notice");
    this.notice = notice;
  }
}

/** Who is at the console. Dispatches "change" after each change of it, and NoticeEvent. */
class Session extends EventTarget {
  phase: Phase = "loading";
  /** Not null in the phase `staff`. */
  staff: Staff | null = null;
  /** Not null in the phase `failed`. */
  failure: Failure | null = null;
  /** Whether the server was not reached lately. */
  offline = !navigator.onLine;
  /** When the server was last heard, in milliseconds. */
  asOf = Date.now();

  readonly #others = new BroadcastChannel("laurel:staff");

  constructor() {
    super();
    this.#others.addEventListener("message", () => void this.load());
    addEventListener("online", () => this.refresh());
    addEventListener("offline", () => this.#isOffline(true));
    cache.heard = (failure) => {
      if (failure?.kind === "signed-out") this.#leaves(t.session.over);
      else this.#isOffline(failure?.kind === "offline");
    };
  }

  /** Reads who is signed in, and the games. Never throws: what fails is shown. */
  async load(): Promise<void> {
    try {
      const { viewer } = await ask(VIEWER, {});
      this.#isOffline(false);
      if (!viewer.staff) return this.#leaves(this.phase === "staff" ? t.session.over : "");
      const { studios, ...person } = viewer.staff;
      if (this.staff?.id !== person.id) cache.clear();
      const all = studios.flatMap(({ games: own, ...studio }) =>
        own.map((game) => ({ ...game, studio, key: `${studio.slug}.${game.slug}` })),
      );
      const games = [...all.filter((game) => !game.archivedAt), ...all.filter((game) => game.archivedAt)];
      this.#set({ phase: "staff", staff: { ...person, scopes: viewer.scopes, games }, failure: null });
    } catch (error) {
      const failure = asFailure(error);
      this.#isOffline(failure.kind === "offline");
      if (failure.kind === "signed-out") this.#leaves(t.session.over);
      else if (this.phase === "loading" || this.phase === "failed") this.#set({ phase: "failed", failure });
    }
  }

  /** Something may have changed: reads all that is shown again, and who is here. */
  refresh(): void {
    cache.expire();
    void this.load();
  }

  /** Ends the staff's session on the server, then here and in the other tabs. Throws Failure. */
  async signOut(): Promise<void> {
    await post(`/auth/logout?${STAFF_SESSION}`, { everywhere: false });
    this.#leaves(t.session.signedOut);
    this.#others.postMessage("left");
  }

  notice(words: string, { bad = false } = {}): void {
    this.dispatchEvent(new NoticeEvent({ words, bad }));
  }

  /** Says what went wrong; a session that has ended ends here. Throws on whatever is not a Failure. */
  failed(error: unknown): void {
    const failure = asFailure(error);
    if (failure.kind === "signed-out") this.#leaves(t.session.over);
    else this.notice(failureText(failure), { bad: true });
  }

  #leaves(words: string): void {
    cache.clear();
    this.#set({ phase: "signed-out", staff: null });
    if (words) this.notice(words);
  }

  #isOffline(offline: boolean): void {
    if (!offline) this.asOf = Date.now();
    if (this.offline === offline) return;
    this.offline = offline;
    this.dispatchEvent(new Event("change"));
  }

  #set(state: Partial<Pick<Session, "phase" | "staff" | "failure">>): void {
    Object.assign(this, state);
    this.dispatchEvent(new Event("change"));
  }
}

/** What a failure means to the staff: the server's own words where the request was refused. */
export function failureText(failure: Failure): string {
  return failure.kind === "refused" ? failure.message : t.failures[failure.kind];
}

export const session = new Session();
