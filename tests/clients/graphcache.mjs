// urql's graphcache with the keys and resolvers that Laurel ships: pages of the history are merged, and nothing is
// warned about.
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { buildSchema, introspectionFromSchema } from "graphql";
import { keys, resolvers } from "../../docs/clients/graphcache.js";
import { AGAIN, EVERYTHING, HISTORY, PREFER, done, given } from "./cached.mjs";

const sdl = await (await fetch(new URL("/schema.graphql", given.url))).text();
const schema = introspectionFromSchema(buildSchema(sdl), { descriptions: false });
const client = new Client({
  url: given.url,
  preferGetMethod: false,
  exchanges: [cacheExchange({ schema, keys, resolvers }), fetchExchange],
  fetchOptions: { headers: { authorization: given.authorization } },
});

const ask = async (query, variables = {}) => {
  const { data, error } = await client.query(query, variables).toPromise();
  if (error) throw error;
  return data;
};
const ids = (data) => data.me.history.edges.map((edge) => edge.node.id);

const first = await ask(HISTORY, { first: 2 });
const merged = await ask(HISTORY, { first: 2, after: first.me.history.pageInfo.endCursor });
await ask(EVERYTHING);
await ask(AGAIN, { id: first.me.id });
const { error } = await client.mutation(PREFER, {}).toPromise();
if (error) throw error;
// Answered by the cache alone.
const { data } = await client.query("{ me { id progress { current target remaining } notificationPreferences { id kind wanted } } }", {}, { requestPolicy: "cache-only" }).toPromise();

done({ first: ids(first), merged: ids(merged), together: data?.me });
