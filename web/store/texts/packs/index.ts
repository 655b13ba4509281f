import { Words } from "../../../kit/language.ts";
import { alsoSpeak } from "../../speech.ts";
import { type PackTexts, texts as en } from "./en.ts";

const words = new Words<PackTexts>(en, {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  ja: () => import("./ja.ts"),
  ko: () => import("./ko.ts"),
  "pt-BR": () => import("./pt-BR.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
  "zh-Hant": () => import("./zh-Hant.ts"),
});

/** The words of packs, in the language of the page. */
export let packWords = en;
await alsoSpeak(words, (texts) => (packWords = texts));
