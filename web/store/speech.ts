/** The language of the page: its words, how it writes numbers and days, and in which language it asks. */
import type { Clock } from "../kit/clock.ts";
import { type Operation, graphql } from "../kit/client.ts";
import type { Kit } from "../kit/context.ts";
import { formats } from "../kit/format.ts";
import { LOCALES, type Language, type Locale, type Words, chooseLanguage } from "../kit/language.ts";
import { speak as inDocument } from "../kit/page.ts";
import { kitWords } from "../kit/texts/index.ts";
import { forget, recall, remember } from "../kit/memory.ts";
import { type StoreTexts, storeWords } from "./texts/index.ts";

const CHOSEN = "laurel:language";

/** What time it is in the game. */
let clock: Clock = Date.now;

export let language: Language = { locale: "en", tag: "en" };
export let t: StoreTexts = storeWords.english;
export let kit: Kit = { t: kitWords.english, format: formats("en"), now: () => clock() };

export function setClock(of: Clock): void {
  clock = of;
}

/** The member's, as the game stored it. */
let storedLocale: string | null = null;

const others: ((locale: Locale) => Promise<void>)[] = [];

/** For words that come later, with their pages: loads them now, and again with each change of the language. */
export function alsoSpeak<Texts>(words: Words<Texts>, speaks: (texts: Texts) => void): Promise<void> {
  const also = async (locale: Locale) => speaks(await words.in(locale));
  others.push(also);
  return also(language.locale);
}

/** Speaks the language of the reader's choice, else the one stored for the member, else the browser's. */
export async function speak(stored = storedLocale): Promise<void> {
  storedLocale = stored;
  const wanted = chooseLanguage([chosenLanguage(), stored, ...navigator.languages]);
  const also = Promise.all(others.map((speaks) => speaks(wanted.locale)));
  const [words, parts] = await Promise.all([storeWords.in(wanted.locale), kitWords.in(wanted.locale), also]);
  language = wanted;
  t = words;
  kit = { t: parts, format: formats(wanted.tag), now: () => clock() };
  inDocument(language, direction());
}

/** No language of ours is written from the right yet; `?dir=rtl` shows the page as one that is. */
function direction(): "ltr" | "rtl" {
  return new URLSearchParams(location.search).get("dir") === "rtl" || document.documentElement.dir === "rtl" ? "rtl" : "ltr";
}

export function chosenLanguage(): Locale | null {
  const chosen = recall(CHOSEN);
  return LOCALES.find((locale) => locale === chosen) ?? null;
}

/** Keeps the reader's choice; null for none. */
export function chooseLocale(locale: Locale | null): void {
  if (locale) remember(CHOSEN, locale);
  else forget(CHOSEN);
}

/** Runs an operation whose texts are answered in the language of the page. Throws Failure. */
export function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  return graphql(operation, variables, { locale: language.locale, ...(signal ? { signal } : {}) });
}
