import type { ReactiveController, ReactiveControllerHost } from "lit";
import { ME, type MeQuery, type StandingFragment } from "#operations/store";
import { type Failure, asFailure, graphql, post } from "../kit/client.ts";
import { formats } from "../kit/format.ts";
import { type Clock, clockOf } from "../kit/clock.ts";
import { locale, t } from "./texts/index.ts";

export const format = formats(locale);

const REMEMBERED_GAME = "laurel:game";
const VISITING = "laurel:visiting";

/** The fragment the page was opened with, taken out of the address and of the history at once. */
export function takeFragment(): { code?: string; merge?: string; outcome?: string } {
  const fragment = location.hash.slice(1);
  if (fragment) history.replaceState(null, "", location.pathname + location.search);
  const [, name, value] = /^(code|merge)=([\w.~%-]{1,512})$/.exec(fragment) ?? [];
  if (!name || !value) return { outcome: fragment };
  try {
    return { [name]: decodeURIComponent(value) };
  } catch {
    return { outcome: "" };
  }
}

export type Member = NonNullable<MeQuery["me"]>;

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

/** `visitor` is signed in, and the game is not known. */
type Phase = "loading" | "member" | "visitor" | "signed-out" | "failed";

interface State {
  phase: Phase;
  /** Not null in the phase `member`. */
  member: Member | null;
  /** Not null in the phase `failed`. */
  failure: Failure | null;
}

/** Who is at the store. Dispatches "change" after each of its changes, and NoticeEvent. */
class Session extends EventTarget implements State {
  phase: Phase = "loading";
  member: Member | null = null;
  failure: Failure | null = null;
  /** Of the game. */
  clock: Clock = Date.now;
  /** Counts whatever may have moved prices, stock or eligibility. */
  version = 0;
  /** The id of the game that the page's address names, if any. */
  fallbackGame = "";

  /** Reads who is signed in. Never throws: what fails is shown. */
  async load(): Promise<void> {
    try {
      const { me } = await graphql(ME, {});
      if (me) this.#is(me);
      else this.#set({ phase: sessionStorage.getItem(VISITING) ? "visitor" : "signed-out", member: null });
    } catch (error) {
      const failure = asFailure(error);
      if (failure.kind === "signed-out") this.over();
      // What is on the screen is worth more than an error page: it may still be right.
      else if (this.phase === "member" || this.phase === "visitor") this.notice(wordsFor(failure), { bad: true });
      else this.#set({ phase: "failed", failure });
    }
  }

  /** A newer standing, from an answer. */
  adopt(member: StandingFragment | null): void {
    if (member && this.member) this.#is({ ...this.member, ...member });
  }

  /** Somebody signed in who is not connected to a game. */
  visit(): void {
    sessionStorage.setItem(VISITING, "yes");
  }

  /** Ends the session on the server, then here. Throws Failure. */
  async signOut(): Promise<void> {
    await post("/auth/logout", { everywhere: false });
    this.over(t.outcomes.signedOut);
  }

  /** The session is gone: ask to sign in. */
  over(words = ""): void {
    sessionStorage.removeItem(VISITING);
    this.#set({ phase: "signed-out", member: null });
    if (words) this.notice(words);
  }

  notice(words: string, { bad = false } = {}): void {
    this.dispatchEvent(new NoticeEvent({ words, bad }));
  }

  /** Says what went wrong in words; a session that is over ends here. Throws on whatever is not a Failure. */
  failed(error: unknown): void {
    const failure = asFailure(error);
    if (failure.kind === "signed-out") this.over(t.outcomes.over);
    else this.notice(wordsFor(failure), { bad: true });
  }

  /** The game whose store this is, as far as anything tells. */
  get gameId(): string {
    const asked = new URLSearchParams(location.search).get("game");
    return this.member?.game.id ?? asked ?? remembered() ?? this.fallbackGame;
  }

  #is(me: Member): void {
    sessionStorage.removeItem(VISITING);
    try {
      localStorage.setItem(REMEMBERED_GAME, me.game.id);
    } catch {
      // A browser that keeps nothing asks for nothing.
    }
    this.version += 1;
    this.clock = clockOf(me.game);
    this.#set({ phase: "member", member: me });
  }

  #set(changes: Partial<State>): void {
    Object.assign(this, { failure: null, ...changes } satisfies Partial<State>);
    this.dispatchEvent(new Event("change"));
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED_GAME);
  } catch {
    return null;
  }
}

/** What to tell a reader about a Failure: the server's own sentence where it has one for them. */
export function wordsFor(failure: Failure): string {
  return failure.kind === "refused" && failure.message ? failure.message : t.failures[failure.kind];
}

export const session = new Session();

/** Renders its element again whenever the session changes. */
export class FollowsSession implements ReactiveController {
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }
  hostConnected(): void {
    session.addEventListener("change", this.#changed);
  }
  hostDisconnected(): void {
    session.removeEventListener("change", this.#changed);
  }
}
