import { Words } from "../../../kit/language.ts";
import { alsoSpeak } from "../../speech.ts";
import { type ValueTexts, texts as en } from "./en.ts";

const words = new Words<ValueTexts>(en, {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  ja: () => import("./ja.ts"),
  ko: () => import("./ko.ts"),
  "pt-BR": () => import("./pt-BR.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
  "zh-Hant": () => import("./zh-Hant.ts"),
});

/** The words of stored value, coupons, orders and purchases, in the language of the page. */
export let valueWords = en;
await alsoSpeak(words, (texts) => (valueWords = texts));
