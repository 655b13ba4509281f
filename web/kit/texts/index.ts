import { Words } from "../language.ts";
import { en } from "./en.ts";
import type { LaterTexts } from "./later.ts";

/** The words of the components and of the widget; `later` are in another file in English. */
export type KitTexts = typeof en & { later?: LaterTexts };
/** What another language than English has. */
export type OtherTexts = typeof en & { later: LaterTexts };

export const kitWords = new Words<KitTexts>(en, {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  ja: () => import("./ja.ts"),
  ko: () => import("./ko.ts"),
  "pt-BR": () => import("./pt-BR.ts"),
  "zh-Hans": () => import("./zh-Hans.ts"),
  "zh-Hant": () => import("./zh-Hant.ts"),
});
