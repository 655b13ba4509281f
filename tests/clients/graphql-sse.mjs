// npm graphql-sse, in its default mode: a connection for each operation.
import { createClient } from "graphql-sse";
import { event, given, resumeAfter, sink } from "./subscriber.mjs";

const client = createClient({
  url: `${given.url}/stream`,
  headers: () => ({ authorization: given.authorization }),
  retryAttempts: Infinity,
  retry: () => new Promise((resolve) => setTimeout(resolve, 50)),
});
const { query, variables } = given;
const next = (result) => {
  resumeAfter(variables, result);
  sink.next(result);
};
client.subscribe({ query, variables }, { ...sink, next }, { connected: () => event("connected") });
