// @apollo/client with persisted queries: asks twice by hash, by POST or GET, and reports each request that it sends.
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { event, given } from "./subscriber.mjs";

async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(digest).toString("hex");
}

async function reporting(uri, options) {
  const response = await fetch(uri, options);
  const sent = options.body ? JSON.parse(options.body) : Object.fromEntries(new URL(uri).searchParams);
  event("sent", { method: options.method, withText: "query" in sent, status: response.status });
  return response;
}

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new PersistedQueryLink({ sha256, useGETForHashedQueries: given.variables.byGet }).concat(
    new HttpLink({ uri: given.url, headers: { authorization: given.authorization }, fetch: reporting }),
  ),
});
for (const id of ["first", "second"]) {
  const { data } = await client.query({ query: gql(given.query), fetchPolicy: "network-only" });
  event(id, { data });
}
