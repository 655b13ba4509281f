import {
  ARRIVING,
  MARK_READ,
  STATUS,
  WIDGET,
  type WidgetMemberFragment,
  type NotificationFactsFragment,
} from "#operations/widget";
import { type Caller, Failure, type Operation, asFailure, graphql } from "../kit/client.ts";
import { Kept } from "./kept.ts";

export type Notification = NotificationFactsFragment;

/** Returns a token of the player: the game's server makes it, by issuePlayerToken. */
export type TokenProvider = () => Promise<string>;

/** Seconds until the next try where the server does not say. */
const RETRY_SECONDS = 10;

interface Listener {
  /** Something to show has changed. */
  changed: () => void;
  /** Unread ones: `opening` where they had come before the widget was opened; the newest first. */
  arrived: (notifications: Notification[], opening: boolean) => void;
  failed: (failure: Failure) => void;
}

/** One player's standing as the server has it, kept up to date while the page is visible. */
export class Account {
  member: WidgetMemberFragment | null = null;
  readonly unread = new Map<string, Notification>();
  /** There are more unread ones than are known. */
  hasMoreUnread = false;
  /** Why what is shown may be old, or why there is nothing to show; null while all is well. */
  failure: Failure | null = null;
  /** When `member` was read, by the real clock, in milliseconds. */
  asOf = 0;
  /** It grows with each change: what was loaded at another one is old. */
  revision = 0;
  /** Marked as read here since they were loaded. */
  readonly read = new Set<string>();

  readonly #provider: TokenProvider;
  readonly endpoint: string;
  readonly #locale: () => string | undefined;
  readonly #listener: Listener;
  readonly #kept = new Kept();
  #token: Promise<string> | null = null;
  #newest: string | null = null;
  #isOpen = false;
  #streams: (() => void)[] = [];
  #timer = 0;

  constructor(provider: TokenProvider, endpoint: string, locale: () => string | undefined, listener: Listener) {
    this.#provider = provider;
    this.endpoint = endpoint;
    this.#locale = locale;
    this.#listener = listener;
  }

  /** Whether the token is over and the game has no other. */
  get isOver(): boolean {
    return this.failure?.kind === "signed-out";
  }

  /** Reads all anew and listens from then on. Never throws: what fails is `failure`. */
  async open(): Promise<void> {
    this.#isOpen = true;
    document.addEventListener("visibilitychange", this.#look);
    addEventListener("online", this.#look);
    addEventListener("offline", this.#cut);
    await this.refresh();
  }

  close(): void {
    this.#isOpen = false;
    document.removeEventListener("visibilitychange", this.#look);
    removeEventListener("online", this.#look);
    removeEventListener("offline", this.#cut);
    clearTimeout(this.#timer);
    this.#hush();
  }

  /** A hidden page holds no connection; when it is seen again, it reads what it missed. */
  readonly #look = (): void => {
    if (document.hidden) this.#hush();
    else void this.refresh();
  };

  readonly #cut = (): void => {
    this.#hush();
    this.#fail(new Failure("offline"));
  };

  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const { me } = await this.ask(WIDGET, {});
      if (!this.#isOpen) return;
      if (!me) throw new Failure("signed-out");
      const { unread, newest, ...member } = me;
      const opening = this.#newest === null;
      this.#newest = newest.edges[0]?.node.id ?? this.#newest ?? "";
      this.hasMoreUnread = unread.pageInfo.hasNextPage;
      this.#take(member);
      const fresh = unread.edges.map((edge) => edge.node).filter(({ id }) => !this.unread.has(id));
      this.unread.clear();
      for (const { node } of unread.edges) this.unread.set(node.id, node);
      this.#listener.arrived(fresh, opening);
      this.#listen();
    } catch (error) {
      this.#fail(asFailure(error));
    }
  }

  /** Runs an operation as the player. A token that is over is asked for once more. Throws Failure. */
  async ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data> {
    const token = (this.#token ??= this.#provide());
    const caller = this.#caller(await token);
    try {
      return await graphql(operation, variables, caller);
    } catch (error) {
      if (asFailure(error).kind !== "signed-out") throw error;
      // Another call may have asked for a new one meanwhile.
      if (this.#token === token) this.#token = this.#provide();
      return graphql(operation, variables, this.#caller(await this.#token));
    }
  }

  /** Marks them as read, here at once; returns which were unread until then. What fails stays unread and comes again. */
  async markRead(ids: string[]): Promise<string[]> {
    for (const id of ids) {
      this.unread.delete(id);
      this.read.add(id);
    }
    this.#listener.changed();
    try {
      return (await this.ask(MARK_READ, { ids })).markNotificationsRead.marked;
    } catch (error) {
      asFailure(error);
      for (const id of ids) this.read.delete(id);
      return [];
    }
  }

  /** Takes note of a failure that concerns all that is shown: no token, no network. */
  note(failure: Failure): void {
    if (failure.kind === "signed-out" || failure.kind === "offline") this.#fail(failure);
  }

  #caller(token: string): Caller {
    return { endpoint: this.endpoint, token, locale: this.#locale() };
  }

  async #provide(): Promise<string> {
    let token;
    try {
      token = await this.#provider();
    } catch (error) {
      // `fetch` throws TypeError where there is no network: the game's own server is out of reach.
      throw new Failure(error instanceof TypeError ? "offline" : "signed-out");
    }
    if (!token) throw new Failure("signed-out");
    this.#kept.of(token);
    return token;
  }

  #take(member: WidgetMemberFragment): void {
    this.member = member;
    this.asOf = Date.now();
    this.failure = null;
    this.revision++;
    this.#kept.keep(member, this.asOf);
    this.#listener.changed();
  }

  #fail(failure: Failure): void {
    if (!this.#isOpen) return;
    // The next try asks for a token anew.
    if (failure.kind === "signed-out" || this.member === null) this.#token = null;
    if (failure.kind === "signed-out") this.#hush();
    else this.#retry(failure.retryAfter ?? RETRY_SECONDS);
    if (!this.member) {
      const kept = this.#kept.last();
      if (kept) [this.member, this.asOf] = [kept.member, kept.at];
    }
    this.failure = failure;
    this.#listener.failed(failure);
    this.#listener.changed();
  }

  #retry(seconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), seconds * 1000);
  }

  #hush(): void {
    for (const stop of this.#streams.splice(0)) stop();
  }

  #listen(): void {
    if (this.#streams.length > 0 || document.hidden) return;
    // Loaded after the first answer: what is shown at first needs no stream.
    void Promise.all([this.#token, import("../kit/stream.ts")]).then(([token, { listen }]) => {
      if (!token || this.#streams.length > 0 || !this.#isOpen || document.hidden) return;
      const caller = () => this.#caller(token);
      const lost = (failure: Failure) => this.#lost(failure);
      this.#streams = [
        listen(STATUS, caller, () => ({}), {
          next: ({ status }) => this.#take(status),
          lost,
        }),
        listen(ARRIVING, caller, () => ({ after: this.#newest }), {
          next: ({ notifications }) => this.#arrive(notifications),
          lost,
        }),
      ];
    }, (error: unknown) => this.#fail(error instanceof Failure ? error : new Failure("offline")));
  }

  #arrive(notification: Notification): void {
    this.#newest = notification.id;
    this.revision++;
    if (notification.readAt === null && !this.unread.has(notification.id)) {
      this.unread.set(notification.id, notification);
      this.#listener.arrived([notification], false);
    }
    this.#listener.changed();
  }

  /** A stream ended. Returns whether it opens itself again. */
  #lost(failure: Failure): boolean {
    if (failure.kind === "offline") {
      this.failure = failure;
      this.#listener.changed();
      return true;
    }
    if (failure.kind === "server" || failure.kind === "limited") return true;
    this.#hush();
    if (failure.kind === "signed-out") void this.refresh();
    else {
      // `after` is of another account since a merge: begin again.
      this.#newest = null;
      this.#retry(RETRY_SECONDS);
    }
    return false;
  }
}
