import { Words } from "../../../kit/language.ts";
import { alsoSpeak } from "../../speech.ts";
import { type WishTexts, texts as en } from "./en.ts";

const words = new Words<WishTexts>(en, {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  ja: () => import("./ja.ts"),
  ko: () => import("./ko.ts"),
  "pt-BR": () => import("./pt-BR.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
  "zh-Hant": () => import("./zh-Hant.ts"),
});

/** The words of the page of wishes, in the language of the page. */
export let wishWords = en;
await alsoSpeak(words, (texts) => (wishWords = texts));
