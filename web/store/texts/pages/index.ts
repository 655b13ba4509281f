import { Words } from "../../../kit/language.ts";
import { alsoSpeak } from "../../speech.ts";
import { type PageTexts, texts as en } from "./en.ts";

const words = new Words<PageTexts>(en, {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  ja: () => import("./ja.ts"),
  ko: () => import("./ko.ts"),
  "pt-BR": () => import("./pt-BR.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
  "zh-Hant": () => import("./zh-Hant.ts"),
});

/** The words of the pages that come after the first one and have no folder of their own, in the language of the page. */
export let pageWords = en;
await alsoSpeak(words, (texts) => (pageWords = texts));
