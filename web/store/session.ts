import type { ReactiveController, ReactiveControllerHost } from "lit";
import { ME, type MeQuery, type StandingFragment } from "#operations/store";
import { clockOf } from "../kit/clock.ts";
import { type Failure, asFailure, post } from "../kit/client.ts";
import { cache } from "./cache.ts";
import { wear } from "./look.ts";
import { Live } from "./live.ts";
import { forget, recall, remember, thisTab } from "../kit/memory.ts";
import { ask, kit, language, setClock, speak, t } from "./speech.ts";

const REMEMBERED_GAME = "laurel:game";
const VISITING = "laurel:visiting";
/** What was begun to be filled in; it goes with who filled it in. */
export const DRAFT = "laurel:draft";

export type Member = NonNullable<MeQuery["me"]>;

/** Words to show for a while; `bad` ones say that something went wrong, `silent` ones are seen otherwise. */
export interface Notice {
  words: string;
  bad: boolean;
  silent: boolean;
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

/** Who is at the store, as it is now. Dispatches "change" after each of its changes, and NoticeEvent. */
class Session extends EventTarget implements State {
  phase: Phase = "loading";
  member: Member | null = null;
  failure: Failure | null = null;
  /** Whether the server was not reached lately. */
  offline = !navigator.onLine;
  /** When the server was last heard, in milliseconds. */
  asOf = Date.now();
  /** The id of the game that the page's address names, if any. */
  fallbackGame = "";

  readonly #others = new BroadcastChannel("laurel:session");
  readonly #live = new Live({
    standing: (member) => this.adopt(member),
    notified: () => this.refresh(),
    over: () => this.#expired(),
  });

  constructor() {
    super();
    this.#others.addEventListener("message", () => void this.load());
    addEventListener("online", () => this.refresh());
    addEventListener("offline", () => this.#isOffline(true));
    cache.heard = (failure) => {
      if (failure?.kind === "signed-out") this.#expired();
      else this.#isOffline(failure?.kind === "offline");
    };
  }

  /** Reads who is signed in. Never throws: what fails is shown. */
  async load(): Promise<void> {
    try {
      const { me } = await ask(ME, {});
      this.#isOffline(false);
      if (me) await this.#is(me);
      else if (recall(VISITING, thisTab)) this.#set({ phase: "visitor", member: null });
      else this.#leaves(this.phase === "member" ? t.outcomes.signedOut : "");
    } catch (error) {
      const failure = asFailure(error);
      this.#isOffline(failure.kind === "offline");
      if (failure.kind === "signed-out") this.over();
      // What is on the screen is worth more than an error page: it may still be right.
      else if (this.phase === "loading" || this.phase === "failed") this.#set({ phase: "failed", failure });
    }
  }

  /** Something may have changed: reads the member and all that is shown again. */
  refresh(): void {
    cache.expire();
    void this.load();
  }

  /** A newer standing, from an answer or a stream. */
  adopt(member: StandingFragment | null): void {
    if (!member || !this.member) return;
    const { game, ...shown } = member;
    const changed = JSON.stringify(shown) !== JSON.stringify({ ...shown, ...only(this.member, shown) });
    this.member = { ...this.member, ...shown, game: { ...this.member.game, ...game } };
    setClock(clockOf(game));
    this.dispatchEvent(new Event("change"));
    if (changed) cache.expire();
  }

  /** Somebody signed in who is not connected to a game. */
  visit(): void {
    remember(VISITING, "yes", thisTab);
  }

  /** Ends the session on the server, then here. Throws Failure. */
  async signOut(): Promise<void> {
    await post("/auth/logout", { everywhere: false });
    this.over(t.outcomes.signedOut);
  }

  /** The session is gone: here, and in the other tabs of the store. */
  over(words = ""): void {
    this.#leaves(words);
    this.#others.postMessage("over");
  }

  /** What was asked before the player left is refused after it: that is no news. */
  #expired(): void {
    if (this.phase !== "signed-out") this.over(t.outcomes.over);
  }

  notice(words: string, { bad = false, silent = false } = {}): void {
    this.dispatchEvent(new NoticeEvent({ words, bad, silent }));
  }

  /** Says what went wrong in words; a session that is over ends here. Throws on whatever is not a Failure. */
  failed(error: unknown): void {
    const failure = asFailure(error);
    if (failure.kind === "signed-out") this.#expired();
    else this.notice(kit.t.failures[failure.kind], { bad: true });
  }

  /** The game whose store this is, as far as anything tells. */
  get gameId(): string {
    const asked = new URLSearchParams(location.search).get("game");
    return this.member?.game.id ?? asked ?? recall(REMEMBERED_GAME) ?? this.fallbackGame;
  }

  /** Renders everything again, after the language changed. */
  spoke(): void {
    cache.expire();
    this.dispatchEvent(new Event("change"));
  }

  async #is(me: Member): Promise<void> {
    forget(VISITING, thisTab);
    remember(REMEMBERED_GAME, me.game.id);
    const other = this.member?.id !== me.id;
    if (other) {
      cache.clear();
      this.#others.postMessage("here");
    }
    setClock(clockOf(me.game));
    const { locale } = language;
    await speak(me.locale);
    // What has come is in another language than the member's.
    if (language.locale !== locale) return this.load();
    wear(me.game.look, me.game.tiers);
    this.#set({ phase: "member", member: me });
    if (other) this.#live.follow();
  }

  #leaves(words: string): void {
    forget(VISITING, thisTab);
    forget(DRAFT, thisTab);
    this.#live.stop();
    cache.clear();
    this.#set({ phase: "signed-out", member: null });
    if (words) this.notice(words);
  }

  #isOffline(offline: boolean): void {
    if (!offline) this.asOf = Date.now();
    if (this.offline === offline) return;
    this.offline = offline;
    this.dispatchEvent(new Event("change"));
  }

  #set(changes: Partial<State>): void {
    Object.assign(this, { failure: null, ...changes } satisfies Partial<State>);
    this.dispatchEvent(new Event("change"));
  }
}

/** Returns those fields of `whole` that `part` has. */
function only<Part extends object>(whole: Part, part: Part): Part {
  // The keys of an object are those of its type here: both come from one fragment.
  return Object.fromEntries(Object.keys(part).map((key) => [key, whole[key as keyof Part]])) as Part;
}

export const session = new Session();

/** How the ids of players begin whom no game has made known yet: 26 letters that nobody reads follow. */
const OWN_PREFIX = "laurel:";
const SHOWN_LETTERS = 4;

/** Whether Laurel named the player, since it came by a gift and has not met its game yet. */
export const isOwnId = (playerId: string): boolean => playerId.startsWith(OWN_PREFIX);

export function nameOf({ displayName, playerId }: StandingFragment): string {
  return displayName || t.me.player(isOwnId(playerId) ? playerId.slice(OWN_PREFIX.length).slice(0, SHOWN_LETTERS) : playerId);
}

/** Points, with their unit: "1,200 points". */
export const pointsOf = (points: number): string => kit.t.points.amount(kit.format.number(points), points);

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
