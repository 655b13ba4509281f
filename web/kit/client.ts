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

  constructor(kind: FailureKind, { code = "", message = "" } = {}) {
    super(message || code || kind);
    this.kind = kind;
    this.code = code;
  }
}

/** Returns what was caught if it is a Failure. Throws it again if not: then it is a mistake in the page. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

const KINDS: Partial<Record<string, FailureKind>> = {
  UNAUTHENTICATED: "signed-out",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "not-found",
  RATE_LIMITED: "limited",
  INTERNAL: "server",
};

/** What the server's JSON may be: GraphQL's answer, or the error of another address. */
interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
  error?: { code?: string; message?: string; displayName?: string };
}

/** POSTs JSON and returns {status, body}; `body` is null where there is none. Throws Failure. */
export async function post(
  path: string,
  body: unknown,
  token?: string,
): Promise<{ status: number; body: Answer | null }> {
  let response;
  let text;
  try {
    response = await fetch(path, {
      method: "POST",
      // A token says who is asking; the cookie of somebody else must not come along.
      credentials: token ? "omit" : "same-origin",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    });
    text = await response.text();
  } catch {
    throw new Failure("offline");
  }
  let answer: Answer | null = null;
  try {
    if (text) answer = JSON.parse(text) as Answer;
  } catch {
    // A proxy's error page.
    throw new Failure("server", { code: `HTTP_${response.status}` });
  }
  if (response.status === 429) throw new Failure("limited", answer?.error);
  if (response.status >= 500) throw new Failure("server", { code: `HTTP_${response.status}` });
  return { status: response.status, body: answer };
}

/** Runs one operation and returns its `data`. Throws Failure, also where only a part failed. */
export async function graphql<Data, Variables>(
  query: Operation<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Data> {
  const { body } = await post("/graphql", { query, variables }, token);
  const error = body?.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? "";
    throw new Failure(KINDS[code] ?? "refused", { code, message: error.message });
  }
  if (!body?.data) throw new Failure("server");
  // The server answers as its schema says, by which the operation was checked.
  return body.data as Data;
}

/** A key that nobody else makes; for idempotency keys and purchase ids. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
