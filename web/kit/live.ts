/** Streams from the server, over server-sent events: they pass where sockets do not, and take a header. */
import { type Client, createClient } from "graphql-sse";

/** A client for subscriptions. A connection that is lost is opened again. */
export function liveClient(headers: Record<string, string>, credentials: RequestCredentials = "same-origin"): Client {
  return createClient({ url: "/graphql/stream", headers, credentials });
}
