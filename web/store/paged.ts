import { graphql } from "../shared/client.ts";
import { session } from "./session.ts";

/**
 * A list that grows page by page, for the element that shows it. `read` takes an answer's data to a
 * connection. Answers that arrive after the list was started again are dropped.
 */
export class Paged {
  items = [];
  more = false;
  loading = false;
  failure = null;
  #round = 0;
  #cursor = null;

  constructor(host, query, read, { size = 24 } = {}) {
    Object.assign(this, { host, query, read, size });
    this.variables = {};
  }

  /** The first page, in place of what is shown once it is there. Never throws. */
  start(variables = this.variables) {
    this.variables = variables;
    this.#cursor = null;
    return this.#fetch({ size: this.size });
  }

  /** As many as are shown now, again. */
  refresh() {
    this.#cursor = null;
    return this.#fetch({ size: Math.min(100, Math.max(this.size, this.items.length)) });
  }

  next() {
    return this.#fetch({ size: this.size });
  }

  async #fetch({ size }) {
    const round = ++this.#round;
    const after = this.#cursor;
    Object.assign(this, { loading: true, failure: null });
    this.host.requestUpdate();
    try {
      const connection = this.read(await graphql(this.query, { ...this.variables, first: size, after }));
      if (round !== this.#round) return;
      const nodes = (connection?.edges ?? []).map((edge) => edge.node);
      this.items = after ? [...this.items, ...nodes] : nodes;
      this.more = connection?.pageInfo.hasNextPage ?? false;
      this.#cursor = connection?.pageInfo.endCursor ?? null;
    } catch (error) {
      if (round !== this.#round) return;
      if (error.kind === "signed-out") session.failed(error);
      else this.failure = error;
    } finally {
      if (round === this.#round) this.loading = false;
      this.host.requestUpdate();
    }
  }
}
