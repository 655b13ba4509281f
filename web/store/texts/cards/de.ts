import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "Geschenkkarte",
  given: "Deine Geschenkkarten",
  qr: "Der Link zu deiner Geschenkkarte, zum Scannen",
  takenBack: "Der Betrag ist wieder in deinem Guthaben.",

  open: {
    heading: "Eine Geschenkkarte für dich",
    headingFrom: (name) => `Eine Geschenkkarte von ${name}`,
    lead: "Löse sie ein, und der Betrag ist dein Guthaben im Shop des Spiels.",
    signIn: "Melde dich an, um sie einzulösen. Wenn du neu bist, wirst du Mitglied und hast den Betrag.",
    claimed: "Sie gehört dir.",
    balance: (amount) => `Du hast ${amount} Guthaben.`,
    held: (amount) => `${amount} werden bis zu 24 Stunden zurückgehalten. Danach kannst du sie nutzen.`,
    unknown: "Diese Geschenkkarte gibt es nicht. Öffne den Link so, wie er geschickt wurde.",
    own: "Diese Geschenkkarte ist von dir.",
    over: {
      CLAIMED: "Diese Geschenkkarte wurde schon eingelöst.",
      RETURNED: "Diese Geschenkkarte kann nicht mehr eingelöst werden.",
      REVOKED: "Diese Geschenkkarte kann nicht mehr eingelöst werden.",
      FROZEN: "Diese Geschenkkarte wird geprüft. Versuche es später noch einmal.",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "Diese Geschenkkarte wurde schon eingelöst.",
    ENDED: "Diese Geschenkkarte kann nicht mehr eingelöst werden.",
    NOT_ENTITLED: "So kann diese Geschenkkarte nicht eingelöst werden.",
    LIMIT_REACHED: "Du hast so viel Guthaben, wie möglich ist. Nutze zuerst etwas davon.",
  },
};
