/** Which language a page speaks: the explicit choice, else what is stored for the member, else the browser's. */
import { lookup } from "./locales.ts";

/** The languages that there are words in; English is left where nothing fits. */
export const LOCALES = ["en", "de", "es", "fr", "ja", "ko", "pt-BR", "zh-Hans", "zh-Hant"] as const;
export type Locale = (typeof LOCALES)[number];

export interface Language {
  /** Of the words. */
  locale: Locale;
  /** Of numbers and dates: the reader's own region, as "en-GB". */
  tag: string;
}

/** Returns the language of the first wanted locale that there are words in; else English. */
export function chooseLanguage(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const locale = tag ? lookup(tag, [...LOCALES]) : undefined;
    if (tag && locale) return { locale, tag };
  }
  return { locale: "en", tag: "en" };
}

/** Words of one module in all languages: English is there at once, each other one is loaded when it is chosen. */
export class Words<Texts> {
  readonly english: Texts;
  readonly #others: Record<Exclude<Locale, "en">, () => Promise<{ texts: Texts }>>;

  constructor(english: Texts, others: Record<Exclude<Locale, "en">, () => Promise<{ texts: Texts }>>) {
    this.english = english;
    this.#others = others;
  }

  /** Returns the words in `locale`; in English where they cannot be loaded. */
  async in(locale: Locale): Promise<Texts> {
    if (locale === "en") return this.english;
    try {
      return (await this.#others[locale]()).texts;
    } catch {
      return this.english;
    }
  }
}

/** Returns a function that picks the form of a language for a count: `many(3, {one: "day", other: "days"})`. */
export function pluralOf(locale: Locale): (count: number, forms: { one?: string; many?: string; other: string }) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => {
    const form = rules.select(count);
    return (form === "one" || form === "many" ? forms[form] : undefined) ?? forms.other;
  };
}
