import { Failure, graphql, post } from "../shared/client.ts";
import { formats } from "../shared/format.ts";
import { clockOf } from "../shared/piece.ts";
import { ME } from "./operations.ts";
import { locale, t } from "./texts/index.ts";

export const format = formats(locale);

const REMEMBERED_GAME = "laurel:game";
const VISITING = "laurel:visiting";

/** The fragment the page was opened with, taken out of the address and of the history at once. */
export function takeFragment() {
  const fragment = location.hash.slice(1);
  if (fragment) history.replaceState(null, "", location.pathname + location.search);
  const known = /^(code|merge)=([\w.~%-]{1,512})$/.exec(fragment);
  if (!known) return { outcome: fragment };
  try {
    return { [known[1]]: decodeURIComponent(known[2]) };
  } catch {
    return { outcome: "" };
  }
}

/**
 * Who is at the store. `phase` is loading, member, visitor (signed in, no game known), signed-out or failed.
 * Says "change" after each of its changes, and "notice" with words to show for a while.
 */
class Session extends EventTarget {
  phase = "loading";
  member = null;
  failure = null;
  /** The game's clock, in milliseconds. */
  clock = Date.now;
  /** Counts whatever may have moved prices, stock or eligibility. */
  version = 0;

  /** Reads who is signed in. Never throws: what fails is shown. */
  async load() {
    try {
      const { me } = await graphql(ME);
      if (me) this.#is(me);
      else this.#set({ phase: sessionStorage.getItem(VISITING) ? "visitor" : "signed-out", member: null });
    } catch (error) {
      if (error.kind === "signed-out") this.over();
      // What is on the screen is worth more than an error page: it may still be right.
      else if (this.phase === "member" || this.phase === "visitor") this.notice(wordsFor(error), { bad: true });
      else this.#set({ phase: "failed", failure: error });
    }
  }

  /** A newer standing, from an answer. */
  adopt(member) {
    if (member && this.member) this.#is({ ...this.member, ...member });
  }

  /** Somebody signed in who is not connected to a game. */
  visit() {
    sessionStorage.setItem(VISITING, "yes");
  }

  /** Ends the session on the server, then here. Throws Failure. */
  async signOut() {
    await post("/auth/logout", { everywhere: false });
    this.over(t.outcomes.signedOut);
  }

  /** The session is gone: show the door. */
  over(words = "") {
    sessionStorage.removeItem(VISITING);
    this.#set({ phase: "signed-out", member: null });
    if (words) this.notice(words);
  }

  /** Shows words; `bad` ones are announced at once. */
  notice(words, { bad = false } = {}) {
    this.dispatchEvent(new CustomEvent("notice", { detail: { words, bad } }));
  }

  /** Says what went wrong in words; a session that is over ends here. Throws on whatever is not a Failure. */
  failed(error) {
    if (!(error instanceof Failure)) throw error;
    if (error.kind === "signed-out") this.over(t.outcomes.over);
    else this.notice(wordsFor(error), { bad: true });
  }

  /** The game whose store this is, as far as anything tells. */
  get gameId() {
    return this.member?.game.id ?? new URLSearchParams(location.search).get("game") ?? remembered() ?? this.fallbackGame ?? "";
  }

  #is(me) {
    sessionStorage.removeItem(VISITING);
    try {
      localStorage.setItem(REMEMBERED_GAME, me.game.id);
    } catch {
      // A browser that keeps nothing asks for nothing.
    }
    this.version += 1;
    this.#set({ phase: "member", member: me, clock: clockOf(me.game) });
  }

  #set(changes) {
    Object.assign(this, { failure: null }, changes);
    this.dispatchEvent(new Event("change"));
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED_GAME);
  } catch {
    return null;
  }
}

/** What to tell a reader about a Failure: the server's own sentence where it has one for them. */
export function wordsFor(failure) {
  return failure.kind === "refused" && failure.message ? failure.message : t.failures[failure.kind];
}

export const session = new Session();

/** Renders its element again whenever the session changes. */
export class FollowsSession {
  constructor(host) {
    this.host = host;
    host.addController(this);
  }
  #changed = () => this.host.requestUpdate();
  hostConnected() {
    session.addEventListener("change", this.#changed);
  }
  hostDisconnected() {
    session.removeEventListener("change", this.#changed);
  }
}
