import { Words } from "../../../kit/language.ts";
import { texts as en } from "./en.ts";

/** The words of stored value, coupons, orders and purchases. */
export type ValueTexts = typeof en;

export const valueWords = new Words<ValueTexts>(en, {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  ja: () => import("./ja.ts"),
  ko: () => import("./ko.ts"),
  "pt-BR": () => import("./pt-BR.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
  "zh-Hant": () => import("./zh-Hant.ts"),
});
