import type { ReactiveControllerHost } from "lit";
import { type Failure, type Operation, asFailure, graphql } from "../kit/client.ts";
import { session } from "./session.ts";

const PAGE = 24;

interface Connection<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What a page asks for beside the filter. */
interface Page {
  first: number;
  after: string | null;
}

/**
 * A list that grows page by page, for the element that shows it. `read` takes an answer's data to a
 * connection. Answers that arrive after the list was started again are dropped.
 */
export class Paged<Node, Data, Filter = object> {
  items: Node[] = [];
  more = false;
  loading = false;
  failure: Failure | null = null;
  #round = 0;
  #cursor: string | null = null;
  #filter: Filter | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #query: Operation<Data, Filter & Page>;
  readonly #read: (data: Data) => Connection<Node> | undefined;

  constructor(
    host: ReactiveControllerHost,
    query: Operation<Data, Filter & Page>,
    read: (data: Data) => Connection<Node> | undefined,
  ) {
    this.#host = host;
    this.#query = query;
    this.#read = read;
  }

  /** The first page, in place of what is shown once it is there. Never throws. */
  start(filter: Filter): Promise<void> {
    this.#filter = filter;
    this.#cursor = null;
    return this.#fetch(PAGE);
  }

  /** As many as are shown now, again. */
  refresh(): Promise<void> {
    this.#cursor = null;
    return this.#fetch(Math.min(100, Math.max(PAGE, this.items.length)));
  }

  /** The next page; the first one where there is none yet. */
  next(): Promise<void> {
    return this.#fetch(PAGE);
  }

  async #fetch(first: number): Promise<void> {
    if (this.#filter === null) return;
    const round = ++this.#round;
    const after = this.#cursor;
    this.loading = true;
    this.failure = null;
    this.#host.requestUpdate();
    try {
      const connection = this.#read(await graphql(this.#query, { ...this.#filter, first, after }));
      if (round !== this.#round) return;
      const nodes = (connection?.edges ?? []).map((edge) => edge.node);
      this.items = after ? [...this.items, ...nodes] : nodes;
      this.more = connection?.pageInfo.hasNextPage ?? false;
      this.#cursor = connection?.pageInfo.endCursor ?? null;
    } catch (error) {
      if (round !== this.#round) return;
      const failure = asFailure(error);
      if (failure.kind === "signed-out") session.failed(failure);
      else this.failure = failure;
    } finally {
      if (round === this.#round) this.loading = false;
      this.#host.requestUpdate();
    }
  }
}
