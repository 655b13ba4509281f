/** How the pages speak with the server: JSON over POST, and one kind of error for all that can go wrong. */

/**
 * Why there is no answer. `kind` is one of
 *   offline     the request did not arrive, or its answer did not: nobody knows whether it was done
 *   server      the server failed
 *   limited     too many requests; later it will do
 *   signed-out  the session is over
 *   forbidden   the caller may not do this
 *   not-found   it is not there, or it is somebody else's
 *   refused     the request itself was wrong; `code` and `message` say how
 */
export class Failure extends Error {
  constructor(kind, { code = "", message = "", details = {} } = {}) {
    super(message || code || kind);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

const KINDS = {
  UNAUTHENTICATED: "signed-out",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "not-found",
  RATE_LIMITED: "limited",
  INTERNAL: "server",
};

/** POSTs JSON and answers {status, body}; `body` is null where there is none. Throws Failure. */
export async function post(path, body, { token, signal } = {}) {
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
      signal,
    });
    text = await response.text();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Failure("offline");
  }
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : null;
  } catch {
    // A proxy's error page.
    throw new Failure("server", { code: `HTTP_${response.status}` });
  }
  if (response.status === 429) throw new Failure("limited", answer?.error);
  if (response.status >= 500) throw new Failure("server", { code: `HTTP_${response.status}` });
  return { status: response.status, body: answer };
}

/** Runs one operation and answers its `data`. Throws Failure, also where only a part failed. */
export async function graphql(query, variables = {}, options = {}) {
  const { body } = await post("/graphql", { query, variables }, options);
  const error = body?.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? "";
    throw new Failure(KINDS[code] ?? "refused", { code, message: error.message });
  }
  if (!body?.data) throw new Failure("server");
  return body.data;
}

/** A key that nobody else makes; for idempotency keys and purchase ids. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
