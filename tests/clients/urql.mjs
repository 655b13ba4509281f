// urql (its core, without React): a query over HTTP, and a subscription over graphql-ws.
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import { event, given, sink } from "./subscriber.mjs";

const socket = createClient({ url: given.socketUrl, connectionParams: { authorization: given.authorization } });
const client = new Client({
  url: given.url,
  preferGetMethod: false,
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (observer) => ({ unsubscribe: socket.subscribe({ query, variables }, observer) }),
      }),
    }),
  ],
  fetchOptions: { headers: { authorization: given.authorization } },
});
const { data, error } = await client.query("query { me { playerId } }", {}).toPromise();
event("queried", error ? { error: error.message } : { data });
client.subscription(given.query, given.variables).subscribe(({ data, error }) => {
  sink.next(error ? { errors: error.graphQLErrors } : { data });
});
