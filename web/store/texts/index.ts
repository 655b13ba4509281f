import { Words } from "../../kit/language.ts";
import { en } from "./en.ts";

/** The words of the store. */
export type StoreTexts = typeof en;

export const storeWords = new Words<StoreTexts>(en, {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  ja: () => import("./ja.ts"),
  ko: () => import("./ko.ts"),
  "pt-BR": () => import("./pt-BR.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
  "zh-Hant": () => import("./zh-Hant.ts"),
});
