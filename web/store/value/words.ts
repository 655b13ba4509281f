/** The words of these pages, which come with them. */
import { type ValueTexts, valueWords } from "../texts/value/index.ts";
import { alsoSpeak } from "../speech.ts";

export let v: ValueTexts = valueWords.english;

await alsoSpeak(async (locale) => {
  v = await valueWords.in(locale);
});
