// @apollo/client: a query over HTTP, and a subscription over GraphQLWsLink.
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import { event, given, sink } from "./subscriber.mjs";

const socket = createClient({ url: given.socketUrl, connectionParams: { authorization: given.authorization } });
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    new HttpLink({ uri: given.url, headers: { authorization: given.authorization } }),
  ),
});
const { data } = await client.query({ query: gql`query { me { playerId } }` });
event("queried", { data });
client.subscribe({ query: gql(given.query), variables: given.variables }).subscribe({
  ...sink,
  next: ({ data, error }) =>
    sink.next(CombinedGraphQLErrors.is(error) ? { errors: error.errors } : error ? { errors: [error] } : { data }),
});
