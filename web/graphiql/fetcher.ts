import { getOperationAST } from "graphql";
import { liveClient } from "../shared/live.ts";

/**
 * A fetcher for GraphiQL: one POST, one JSON answer, as the GraphQL-over-HTTP specification has it; and for a
 * subscription all that comes.
 */
export function createFetcher(endpoint) {
  return async (operation, options = {}) => {
    const { documentAST, headers } = options;
    const kind = documentAST && getOperationAST(documentAST, operation.operationName)?.operation;
    if (kind === "subscription") return liveClient(headers ?? {}).iterate(operation);
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        ...headers,
      },
      body: JSON.stringify(operation),
    });
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      // A proxy's error page: say what came instead of "Unexpected token <".
      return { errors: [{ message: `HTTP ${response.status} ${response.statusText}: ${text.slice(0, 500)}` }] };
    }
  };
}
