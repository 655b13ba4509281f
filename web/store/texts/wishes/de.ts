import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "Wünsche",
  lead: "Sobald du einen Wunsch einlösen kannst, sagen wir es dir einmal.",
  empty: "Noch keine Wünsche. Tippe auf das Herz einer Prämie, um sie dir zu merken.",
  remove: (title) => `Wunsch entfernen: ${title}`,
  wordsHeading: "Fehlt etwas?",
  wordsText: "Sag uns, was du hier gern finden würdest.",
  wordsLabel: "Dein Wunsch, bis zu 80 Zeichen",
  wordsSend: "Wünschen",
  hidden: "Eine Prämie, die es gerade nicht gibt",
  sent: "Dein Wunsch ist notiert.",
};
