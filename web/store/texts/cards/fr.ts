import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "Carte cadeau",
  given: "Vos cartes cadeaux",
  qr: "Le lien de votre carte cadeau, à scanner",
  takenBack: "Sa valeur est revenue sur votre solde.",

  open: {
    heading: "Une carte cadeau pour vous",
    headingFrom: (name) => `Une carte cadeau de ${name}`,
    lead: "Acceptez-la, et sa valeur est à vous dans la boutique du jeu.",
    signIn: "Connectez-vous pour l’accepter. Si vous êtes nouveau, vous devenez membre avec sa valeur.",
    claimed: "Elle est à vous.",
    balance: (amount) => `Vous avez ${amount} à dépenser.`,
    held: (amount) => `${amount} sont retenus jusqu’à 24 heures. Ensuite, vous pourrez les dépenser.`,
    unknown: "Cette carte cadeau n’existe pas. Ouvrez le lien tel qu’il a été envoyé.",
    own: "Cette carte cadeau vient de vous.",
    over: {
      CLAIMED: "Cette carte cadeau a déjà été acceptée.",
      RETURNED: "Cette carte cadeau ne peut plus être acceptée.",
      REVOKED: "Cette carte cadeau ne peut plus être acceptée.",
      FROZEN: "Cette carte cadeau est en cours de vérification. Réessayez plus tard.",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "Cette carte cadeau a déjà été acceptée.",
    ENDED: "Cette carte cadeau ne peut plus être acceptée.",
    NOT_ENTITLED: "Cette carte cadeau ne peut pas être acceptée ainsi.",
    LIMIT_REACHED: "Votre solde est au maximum. Dépensez-en d’abord une partie.",
  },
};
