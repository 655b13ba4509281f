/** How the consoles speak: English words, the browser's way to write numbers and dates, the clock of the game. */
import type { Clock } from "../kit/clock.ts";
import { type Operation, graphql } from "../kit/client.ts";
import type { Kit } from "../kit/context.ts";
import { formats } from "../kit/format.ts";
import { kitWords } from "../kit/texts/index.ts";
import { texts } from "./texts/en.ts";

/** The language of numbers and dates: the browser's where it is English. */
const TAG = navigator.languages.find((tag) => /^en\b/i.test(tag)) ?? "en";
/** A player may be signed in beside the staff: the consoles ask by the staff's session. */
export const STAFF_SESSION = "session=staff";

export const t = texts;

let clock: Clock = Date.now;

export const kit: Kit = { t: kitWords.english, format: formats(TAG), now: () => clock() };

export function setClock(of: Clock): void {
  clock = of;
}

/** Runs an operation by the staff's session. Throws Failure. */
export function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  return graphql(operation, variables, {
    endpoint: `/graphql?${STAFF_SESSION}`,
    locale: "en",
    ...(signal ? { signal } : {}),
  });
}
