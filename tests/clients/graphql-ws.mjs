// npm graphql-ws, which connects again by itself when a connection is lost. Of several tokens, between commas, it
// takes the next one when one is over, and subscribes again, as docs/live.md says.
import { createClient } from "graphql-ws";
import { event, given, resumeAfter, sink } from "./subscriber.mjs";

const tokens = given.authorization.split(",").map((token) => `Bearer ${token.replace("Bearer ", "")}`);
const client = createClient({
  url: given.socketUrl,
  connectionParams: () => ({ authorization: tokens[0] }),
  // While a server restarts nobody answers, which by default it would take for an error of the application.
  shouldRetry: () => true,
  retryAttempts: Infinity,
  retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
  on: {
    connected: () => event("connected"),
    closed: ({ code, reason }) => event("closed", { code, reason }),
  },
});
const { query, variables } = given;
listen();

function listen() {
  client.subscribe(
    { query, variables },
    {
      ...sink,
      next: (result) => {
        resumeAfter(variables, result);
        sink.next(result);
      },
      error: (errors) => {
        sink.error(errors);
        if (errors[0]?.extensions?.code === "UNAUTHENTICATED" && tokens.length > 1) {
          tokens.shift();
          listen();
        }
      },
    },
  );
}
