// npm graphql-sse, in its default mode: a connection for each operation.
import { createClient } from "graphql-sse";
import { event, given, sink } from "./subscriber.mjs";

const client = createClient({
  url: `${given.url}/stream`,
  headers: () => ({ authorization: given.authorization }),
  retryAttempts: Infinity,
  retry: () => new Promise((resolve) => setTimeout(resolve, 50)),
});
client.subscribe({ query: given.query, variables: given.variables }, sink, { connected: () => event("connected") });
