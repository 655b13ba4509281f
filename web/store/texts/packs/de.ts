import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "Mitgliedschaften, die du zeitraumweise im Shop des Spiels bezahlst. Was ein Paket bietet, gehört dir, solange es läuft.",
  none: "Das Spiel hat gerade keine Pakete.",
  mine: "Deine Pakete",
  sold: "Erhältlich",
  show: "Was es bietet",
  states: {
    ACTIVE: "Läuft",
    GRACE: "Zahlung fällig",
    EXPIRED: "Vorbei",
    ENDED: "Erstattet",
  },
  renews: (day) => `Verlängert sich am ${day} von selbst.`,
  ends: (day) => `Endet am ${day} und verlängert sich nicht.`,
  grace: (due, until) => `Die Zahlung vom ${due} ist noch nicht da. Es läuft weiter bis ${until}.`,
  over: (day) => `Vorbei seit ${day}.`,
  paidBack: (day) => `Du hattest es bis ${day}.`,
  price: (money, span) => `${money} für ${span}`,
  cancel: "Zum Kündigen beende die Verlängerung dort, wo du es gekauft hast. Das Paket gilt weiter bis zu seinem Ende.",
  coolingOff: (days) => `Innerhalb von ${days} nach der Zahlung bekommst du alles zurück, wenn du nichts davon genutzt hast.`,
  shop: "Zum Shop des Spiels",
};
