/** Streams of GraphQL over server-sent events, read from `fetch`: it takes a header, which EventSource does not. */
import {
  type Caller,
  Failure,
  type GraphQLError,
  type Operation,
  asFailure,
  failureOf,
  failureOfError,
  operationOf,
  requestOf,
} from "./client.ts";

const EVENT_STREAM = "text/event-stream";
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** The server says something at least every 12 seconds. */
const SILENCE = 40_000;

export interface Listening<Data> {
  next: (data: Data) => void;
  /** Why it ended or was interrupted. Returns whether to open it again; the pause before is the stream's own. */
  lost: (failure: Failure) => boolean;
}

/**
 * Subscribes until the returned function is called. A stream that is cut is opened again, after a pause that doubles
 * with each failure, or when the server says. `caller` and `variables` are asked for at each opening: a token may have
 * changed, and `after` moves on.
 */
export function listen<Data, Variables>(
  operation: Operation<Data, Variables>,
  caller: () => Caller,
  variables: () => Variables,
  { next, lost }: Listening<Data>,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  void (async () => {
    let pause = FIRST_PAUSE;
    while (!signal.aborted) {
      const failure = await read(operation, caller(), variables(), signal, (data) => {
        pause = FIRST_PAUSE;
        next(data);
      });
      if (signal.aborted || !lost(failure)) return;
      // Spread: after a restart of the server not all come at once.
      await wait(failure.retryAfter ? failure.retryAfter * 1000 : pause * (0.5 + Math.random() / 2), signal);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  })();
  return () => ending.abort();
}

/** Waits, but no longer than until it is aborted. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/** Reads one connection to its end and returns why it ended. */
async function read<Data, Variables>(
  query: Operation<Data, Variables>,
  { endpoint = "/graphql", token, locale }: Caller,
  variables: Variables,
  signal: AbortSignal,
  next: (data: Data) => void,
): Promise<Failure> {
  try {
    const request = requestOf(operationOf(query, variables, locale), token, EVENT_STREAM);
    const response = await arrived(fetch(`${endpoint}/stream`, { ...request, signal }));
    const refused = failureOf(response);
    if (refused) return refused;
    if (!response.headers.get("content-type")?.startsWith(EVENT_STREAM)) return await refusal(response);
    for await (const event of eventsOf(response, signal)) {
      if (event.name !== "next") continue;
      const { data, errors } = JSON.parse(event.data) as { data?: Data | null; errors?: GraphQLError[] };
      if (errors?.[0]) return failureOfError(errors[0]);
      if (data) next(data);
    }
    return new Failure("offline");
  } catch (error) {
    return asFailure(error);
  }
}

/** What comes by the network; throws Failure where it does not come. */
function arrived<Value>(coming: Promise<Value>): Promise<Value> {
  return coming.catch(() => {
    throw new Failure("offline");
  });
}

/** Of an answer that is no stream: its first error. */
async function refusal(response: Response): Promise<Failure> {
  const { errors } = (await arrived(response.json())) as { errors?: GraphQLError[] };
  return errors?.[0] ? failureOfError(errors[0]) : new Failure("server", { code: `HTTP_${response.status}` });
}

/** The events of a stream: lines up to an empty one, of which `event:` and `data:` matter. Silence ends it. */
async function* eventsOf(
  response: Response,
  signal: AbortSignal,
): AsyncGenerator<{ name: string; data: string }> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  while (reader) {
    const part = await arrived(Promise.race([reader.read(), wait(SILENCE, signal)]));
    if (!part || part.done) return void reader.cancel().catch(() => undefined);
    const blocks = (rest + part.value).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(block)?.[1] ?? "";
      yield { name: field("event"), data: field("data") };
    }
  }
}
