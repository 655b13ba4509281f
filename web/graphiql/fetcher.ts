import type { GraphiQLProps } from "graphiql";
import { type ExecutionResult, OperationTypeNode, getOperationAST } from "graphql";
import { liveClient } from "../kit/live.ts";

/**
 * A fetcher for GraphiQL: one POST, one JSON answer, as the GraphQL-over-HTTP specification has it; and for a
 * subscription all that comes.
 */
export function createFetcher(endpoint: string): GraphiQLProps["fetcher"] {
  return async (operation, options = {}) => {
    const { documentAST } = options;
    // What the reader wrote into the editor of headers: a JSON object, and fetch makes texts of its values.
    const headers = (options.headers ?? {}) as Record<string, string>;
    const kind = documentAST && getOperationAST(documentAST, operation.operationName)?.operation;
    if (kind === OperationTypeNode.SUBSCRIPTION) {
      return liveClient(headers).iterate({ ...operation, operationName: operation.operationName ?? undefined });
    }
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
      return JSON.parse(text) as ExecutionResult;
    } catch {
      // A proxy's error page: say what came instead of "Unexpected token <".
      return { errors: [{ message: `HTTP ${response.status} ${response.statusText}: ${text.slice(0, 500)}` }] };
    }
  };
}
