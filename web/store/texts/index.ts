import { lookup } from "../../kit/locales.ts";
import { en } from "./en.ts";

const LOCALES = { en };
const LANGUAGES: (keyof typeof LOCALES)[] = ["en"];

/** The first language of the reader that there are texts in; else English. */
function chosen(): { locale: string; language: keyof typeof LOCALES } {
  for (const wanted of navigator.languages) {
    const known = lookup(wanted, LANGUAGES);
    // "en-GB" reads the English texts, and dates as they are written in Britain.
    if (known) return { locale: wanted, language: known };
  }
  return { locale: "en", language: "en" };
}

export const { locale, language } = chosen();
export const t = LOCALES[language];
