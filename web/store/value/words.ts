/** The words of these pages, which come with them, and amounts as the reader writes them. */
import { type ValueTexts, valueWords } from "../texts/value/index.ts";
import { alsoSpeak, language } from "../speech.ts";

export let v: ValueTexts = valueWords.english;

await alsoSpeak(async (locale) => {
  v = await valueWords.in(locale);
});

/** An amount with as many digits as its currency has; `signed` with its sign, also where it is positive. */
export function money(amount: string | number, currency: string, { signed = false } = {}): string {
  return new Intl.NumberFormat(language.tag, {
    style: "currency",
    currency,
    signDisplay: signed ? "exceptZero" : "auto",
  }).format(Number(amount));
}
