import { lookup } from "../locales.ts";
import { en } from "./en.ts";

const LOCALES = { en };

/** The first language of the reader that there are texts in; else English. */
function chosen() {
  for (const wanted of navigator.languages ?? []) {
    const known = lookup(wanted, Object.keys(LOCALES));
    // "en-GB" reads the English texts, and dates as they are written in Britain.
    if (known) return { locale: wanted, language: known };
  }
  return { locale: "en", language: "en" };
}

export const { locale, language } = chosen();
export const t = LOCALES[language];
