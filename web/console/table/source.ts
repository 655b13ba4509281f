/** Where a table's rows come from: a connection of the API, page by page. */
import type { Reader, Shown } from "../../kit/cache.ts";
import type { Operation } from "../../kit/client.ts";
import { ask } from "../speech.ts";

/** How a page of a connection is asked for. */
export interface PageVariables {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Connection<Row> {
  edges: readonly { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; hasPreviousPage?: boolean; startCursor?: string | null };
  totalCount?: number;
}

type Answer<Row> = Shown<Connection<Row>> & { again: () => void };

export interface Source<Row> {
  readonly read: (reader: Reader, page: PageVariables) => Answer<Row>;
  readonly fetch: (page: PageVariables, signal: AbortSignal) => Promise<Connection<Row>>;
}

/** Returns the source of an operation with `first`, `after`, `last` and `before`; `connectionOf` takes it from an answer. */
export function source<Data, Filter, Row>(
  operation: Operation<Data, Filter & PageVariables>,
  filter: Filter,
  connectionOf: (data: Data) => Connection<Row> | null | undefined,
): Source<Row> {
  const none: Connection<Row> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const taken = (data: Data) => connectionOf(data) ?? none;
  return {
    read: (reader, page) => {
      const { data, failure, loading, again } = reader.one(operation, { ...filter, ...page });
      return { data: data === null ? null : taken(data), failure, loading, again };
    },
    fetch: async (page, signal) => taken(await ask(operation, { ...filter, ...page }, signal)),
  };
}

/** Returns a source of rows that are all here. */
export function rowsSource<Row>(answer: Shown<readonly Row[]> & { again: () => void }): Source<Row> {
  const whole = (rows: readonly Row[]): Connection<Row> => ({
    edges: rows.map((node) => ({ node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  return {
    read: () => ({ ...answer, data: answer.data && whole(answer.data) }),
    fetch: () => Promise.resolve(whole(answer.data ?? [])),
  };
}
