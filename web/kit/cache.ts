/** What was read of the server: kept by operation and variables, read again when it may have changed. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type Failure, type Operation, asFailure } from "./client.ts";

/** How long an answer that nobody looks at is taken as fresh, in milliseconds. */
const FRESH = 10_000;
/** Answers that are kept. */
const MOST = 60;
const PAGE = 48;
/** What the API gives at once, at most. */
const LARGEST_PAGE = 100;

/** Runs an operation, as the surface does it. Throws Failure. */
export type Ask = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
) => Promise<Data>;

/** What is known of an answer. A failure leaves the data that was there. */
export interface Shown<Data> {
  readonly data: Data | null;
  readonly failure: Failure | null;
  readonly loading: boolean;
}

interface Connection<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list that grows page by page. */
export interface List<Node> extends Shown<Node[]> {
  readonly more: boolean;
  readonly next: () => void;
  readonly again: () => void;
}

interface Page {
  first: number;
  after: string | null;
}

class Entry<Data> implements Shown<Data> {
  data: Data | null = null;
  failure: Failure | null = null;
  loading = false;
  readonly hosts = new Set<ReactiveControllerHost>();
  #at = 0;
  #stale = true;
  #abort: AbortController | null = null;
  readonly #cache: Cache;
  readonly #load: (known: Data | null, signal: AbortSignal) => Promise<Data>;

  constructor(cache: Cache, load: (known: Data | null, signal: AbortSignal) => Promise<Data>) {
    this.#cache = cache;
    this.#load = load;
  }

  /** Reads it where it is not known, or may have changed since. */
  want(): void {
    if (!this.loading && !this.failure && (this.#stale || this.data === null)) void this.read(this.#load);
  }

  look(host: ReactiveControllerHost): void {
    if (this.hosts.has(host)) return;
    if (this.hosts.size === 0 && Date.now() - this.#at > FRESH) this.#stale = true;
    this.hosts.add(host);
  }

  leave(host: ReactiveControllerHost): void {
    this.hosts.delete(host);
    if (this.hosts.size > 0) return;
    this.#abort?.abort();
    this.failure = null;
  }

  /** It may have changed: read it again if somebody looks, else when somebody does. */
  expire(): void {
    this.#stale = true;
    this.failure = null;
    if (this.hosts.size > 0) void this.read(this.#load);
  }

  /** Never throws; a later call gives up an earlier one. */
  async read(load: (known: Data | null, signal: AbortSignal) => Promise<Data>): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.loading = true;
    this.failure = null;
    this.#changed();
    try {
      const data = await load(this.data, abort.signal);
      if (abort.signal.aborted) return;
      this.data = data;
      this.#stale = false;
      this.#at = Date.now();
      this.#cache.heard(null);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.failure = asFailure(error);
      this.#cache.heard(this.failure);
    } finally {
      if (this.#abort === abort) {
        this.loading = false;
        this.#abort = null;
        this.#changed();
      }
    }
  }

  readonly again = (): void => void this.read(this.#load);

  #changed(): void {
    for (const host of this.hosts) host.requestUpdate();
  }
}

export class Cache {
  /** Called with why a read failed, null for one that succeeded. */
  heard: (failure: Failure | null) => void = () => undefined;
  readonly ask: Ask;
  readonly #entries = new Map<string, Entry<unknown>>();

  constructor(ask: Ask) {
    this.ask = ask;
  }

  entry<Data>(key: string, load: (known: Data | null, signal: AbortSignal) => Promise<Data>): Entry<Data> {
    const known = this.#entries.get(key);
    const entry = known ?? (new Entry<Data>(this, load) as Entry<unknown>);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const [other, { hosts }] of this.#entries) {
      if (this.#entries.size <= MOST) break;
      if (hosts.size === 0 && other !== key) this.#entries.delete(other);
    }
    // The key names the operation, and with it the type.
    return entry as unknown as Entry<Data>;
  }

  /** All that was read may have changed. */
  expire(): void {
    for (const entry of this.#entries.values()) entry.expire();
  }

  /** Somebody else is here now: nothing of what was read is theirs. */
  clear(): void {
    for (const entry of this.#entries.values()) for (const host of entry.hosts) entry.leave(host);
    this.#entries.clear();
  }
}

interface Pages<Node> {
  nodes: Node[];
  more: boolean;
  cursor: string | null;
}

/** Reads for one element, which calls it while it renders and is rendered again when something comes. */
export class Reader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #cache: Cache;
  #wanted = new Set<Entry<unknown>>();
  #before = new Set<Entry<unknown>>();

  constructor(host: ReactiveControllerHost, cache: Cache) {
    this.#host = host;
    this.#cache = cache;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = this.#wanted;
    this.#wanted = new Set();
  }

  hostUpdated(): void {
    for (const entry of this.#before) if (!this.#wanted.has(entry)) entry.leave(this.#host);
  }

  hostDisconnected(): void {
    for (const entry of this.#wanted) entry.leave(this.#host);
    this.#wanted = new Set();
  }

  one<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Shown<Data> & { again: () => void } {
    return this.#look(
      this.#cache.entry<Data>(keyOf(operation, variables), (_, signal) => this.#cache.ask(operation, variables, signal)),
    );
  }

  /** A connection; `connectionOf` takes it from an answer. Read again, it is as long as it was. */
  list<Node, Data, Filter>(
    operation: Operation<Data, Filter & Page>,
    filter: Filter,
    connectionOf: (data: Data) => Connection<Node> | undefined,
  ): List<Node> {
    const page = async (first: number, after: string | null, signal: AbortSignal): Promise<Pages<Node>> => {
      const connection = connectionOf(await this.#cache.ask(operation, { ...filter, first, after }, signal));
      const { hasNextPage: more = false, endCursor: cursor = null } = connection?.pageInfo ?? {};
      return { nodes: (connection?.edges ?? []).map(({ node }) => node), more, cursor };
    };
    const entry = this.#look(
      this.#cache.entry<Pages<Node>>(keyOf(operation, filter), (known, signal) =>
        page(Math.min(LARGEST_PAGE, Math.max(PAGE, known?.nodes.length ?? 0)), null, signal),
      ),
    );
    const further = async (known: Pages<Node> | null, signal: AbortSignal): Promise<Pages<Node>> => {
      const next = await page(PAGE, known?.cursor ?? null, signal);
      return { ...next, nodes: [...(known?.nodes ?? []), ...next.nodes] };
    };
    const { data, failure, loading, again } = entry;
    const next = () => void entry.read(further);
    return { data: data?.nodes ?? null, more: data?.more ?? false, failure, loading, next, again };
  }

  #look<Data>(entry: Entry<Data>): Entry<Data> {
    this.#wanted.add(entry as unknown as Entry<unknown>);
    entry.look(this.#host);
    // After this update, since reading asks for another one.
    queueMicrotask(() => entry.hosts.size > 0 && entry.want());
    return entry;
  }
}

function keyOf(operation: string, variables: unknown): string {
  return `${operation}\n${JSON.stringify(variables)}`;
}
