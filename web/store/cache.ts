/** What the store has read of the server. */
import { Cache } from "../kit/cache.ts";
import { Failure, type Operation } from "../kit/client.ts";
import { ask } from "./speech.ts";

export const cache = new Cache(askAsMember);

/** As `ask`; an answer about nobody where a member was shown means that the session has ended. */
async function askAsMember<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Data> {
  const data = await ask(operation, variables, signal);
  if ((data as { me?: unknown }).me === null) throw new Failure("signed-out");
  return data;
}
