/** How the pages speak with the server: JSON over POST, and one kind of error for all that can go wrong. */

/** The text of an operation, with the types of its variables and of its data; see operations.ts. */
export type Operation<Data, Variables> = string & { readonly types: (variables: Variables) => Data };

/**
 * Why there is no answer:
 *   offline     the request did not arrive, or its answer did not: it may have been done
 *   server      the server failed
 *   limited     too many requests; later it will do
 *   signed-out  the session is over
 *   forbidden   the caller may not do this
 *   not-found   it is not there, or it is somebody else's
 *   refused     the request itself was wrong; `code` and `message` say how
 */
export type FailureKind = "offline" | "server" | "limited" | "signed-out" | "forbidden" | "not-found" | "refused";

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  /** Seconds until the next try, where the server says so. */
  readonly retryAfter: number | null;

  constructor(
    kind: FailureKind,
    { code = "", message = "", retryAfter = null }: { code?: string; message?: string; retryAfter?: number | null } = {},
  ) {
    super(message || code || kind);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Returns what was caught if it is a Failure. Throws it again if not: then it is a mistake in the page. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

const ACCEPT = "application/graphql-response+json, application/json;q=0.9";

const KINDS: Partial<Record<string, FailureKind>> = {
  UNAUTHENTICATED: "signed-out",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "not-found",
  RATE_LIMITED: "limited",
  INTERNAL: "server",
  UNAVAILABLE: "server",
};

/** Where and how a surface asks: by default at our own origin, by its cookie, in the language that the server chooses. */
export interface Caller {
  /** The address of /graphql. */
  endpoint?: string;
  /** A player's token or a studio's key. */
  token?: string;
  /** A BCP 47 tag: the language of the texts in the answer. */
  locale?: string;
  /** Gives the request up. */
  signal?: AbortSignal;
}

/** What the server's JSON may be: GraphQL's answer, or the error of another address. */
interface Answer {
  data?: unknown;
  errors?: GraphQLError[];
  error?: { code?: string; message?: string; displayName?: string };
}

export interface GraphQLError {
  message: string;
  extensions?: { code?: string; retryAfter?: number };
}

/** The headers of a request as JSON, and what goes with it: a cookie never comes along with a token. */
export function requestOf(body: unknown, token: string | undefined, accept: string): RequestInit {
  return {
    method: "POST",
    credentials: token ? "omit" : "same-origin",
    headers: {
      accept,
      "content-type": "application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  };
}

/** Returns why an answer with this status is none; null where it is one. */
export function failureOf(response: Response, error: Answer["error"] = {}): Failure | null {
  const seconds = Number(response.headers.get("retry-after") ?? NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : null;
  if (response.status === 429) return new Failure("limited", { ...error, retryAfter });
  if (response.status >= 500) return new Failure("server", { code: `HTTP_${response.status}`, retryAfter });
  return null;
}

/** Returns the Failure that an error of GraphQL is. */
export function failureOfError({ message, extensions = {} }: GraphQLError): Failure {
  const { code = "", retryAfter = null } = extensions;
  return new Failure(KINDS[code] ?? "refused", { code, message, retryAfter });
}

/** POSTs JSON and returns {status, body}; `body` is null where there is none. Throws Failure. */
export async function post(
  path: string,
  body: unknown,
  token?: string,
  signal?: AbortSignal,
): Promise<{ status: number; body: Answer | null }> {
  let response;
  let text;
  try {
    response = await fetch(path, { ...requestOf(body, token, ACCEPT), signal: signal ?? null });
    text = await response.text();
  } catch {
    throw new Failure("offline");
  }
  let answer: Answer | null = null;
  try {
    if (text) answer = JSON.parse(text) as Answer;
  } catch {
    // A proxy's error page.
    throw failureOf(response) ?? new Failure("server", { code: `HTTP_${response.status}` });
  }
  const failure = failureOf(response, answer?.error);
  if (failure) throw failure;
  return { status: response.status, body: answer };
}

/** What an operation is sent as. */
export function operationOf(query: string, variables: unknown, locale: string | undefined): object {
  return { query, variables, ...(locale ? { extensions: { locale } } : {}) };
}

/** Runs one operation and returns its `data`. Throws Failure, also where only a part failed. */
export async function graphql<Data, Variables>(
  query: Operation<Data, Variables>,
  variables: Variables,
  { endpoint = "/graphql", token, locale, signal }: Caller = {},
): Promise<Data> {
  const { body } = await post(endpoint, operationOf(query, variables, locale), token, signal);
  const error = body?.errors?.[0];
  if (error) throw failureOfError(error);
  if (!body?.data) throw new Failure("server");
  // The server answers as its schema says, by which the operation was checked.
  return body.data as Data;
}

/** A key that nobody else makes; for idempotency keys and purchase ids. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
