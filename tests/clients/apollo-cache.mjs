// @apollo/client with the type policies that Laurel ships: pages of the history are merged, and what has an id is kept
// once.
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { possibleTypes, typePolicies } from "../../docs/clients/apollo-type-policies.js";
import { AGAIN, EVERYTHING, HISTORY, PREFER, done, given } from "./cached.mjs";

const cache = new InMemoryCache({ typePolicies, possibleTypes });
const client = new ApolloClient({
  cache,
  link: new HttpLink({ uri: given.url, headers: { authorization: given.authorization } }),
});

const observed = client.watchQuery({ query: gql(HISTORY), variables: { first: 2 } });
const first = (await new Promise((resolve) => observed.subscribe((result) => result.data?.me && !result.loading && resolve(result)))).data;
await observed.fetchMore({ variables: { first: 2, after: first.me.history.pageInfo.endCursor } });
const merged = cache.readQuery({ query: gql(HISTORY), variables: { first: 2 } });

await client.query({ query: gql(EVERYTHING), fetchPolicy: "network-only" });
await client.query({ query: gql(AGAIN), variables: { id: first.me.id }, fetchPolicy: "network-only" });
await client.mutate({ mutation: gql(PREFER) });

// What two queries asked of one thing is read together, without asking again.
const together = cache.readQuery({
  query: gql`{ me { progress { current target remaining } tier { code name benefits { code } } notificationPreferences { kind wanted } } }`,
});
const kept = cache.extract();

// A tier that takes the place of another one brings nothing of it along.
const query = gql`query { me { id tier { code name } } }`;
cache.writeQuery({ query: gql`query { me { id tier { code } } }`, data: { me: { __typename: "Member", id: first.me.id, tier: { __typename: "Tier", code: "NEW" } } } });
const mixed = cache.readQuery({ query });

done({
  first: first.me.history.edges.map((edge) => edge.node.id),
  merged: merged.me.history.edges.map((edge) => edge.node.id),
  together: together?.me,
  mixed,
  kept: Object.keys(kept),
});
