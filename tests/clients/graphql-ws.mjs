// npm graphql-ws, which connects again by itself when a connection is lost.
import { createClient } from "graphql-ws";
import { event, given, sink } from "./subscriber.mjs";

const client = createClient({
  url: given.socketUrl,
  connectionParams: () => ({ authorization: given.authorization }),
  // While a server restarts nobody answers, which by default it would take for an error of the application.
  shouldRetry: () => true,
  retryAttempts: Infinity,
  retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
  on: {
    connected: () => event("connected"),
    closed: ({ code, reason }) => event("closed", { code, reason }),
  },
});
client.subscribe({ query: given.query, variables: given.variables }, sink);
