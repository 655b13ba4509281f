import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "Souhaits",
  lead: "Nous vous prévenons une fois dès qu’un souhait peut être échangé.",
  empty: "Aucun souhait pour l’instant. Touchez le cœur d’une récompense pour vous en souvenir.",
  remove: (title) => `Retirer le souhait : ${title}`,
  wordsHeading: "Il manque quelque chose ?",
  wordsText: "Dites-nous ce que vous aimeriez trouver ici.",
  wordsLabel: "Votre souhait, 80 caractères au plus",
  wordsSend: "Souhaiter",
  hidden: "Une récompense qui n’est pas proposée en ce moment",
  sent: "Votre souhait est noté.",
};
