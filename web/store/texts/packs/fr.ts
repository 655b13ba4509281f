import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "Des abonnements que vous payez par périodes dans la boutique du jeu. Ce qu’un pack donne est à vous tant qu’il dure.",
  none: "Le jeu n’a pas de pack pour l’instant.",
  mine: "Vos packs",
  sold: "Disponibles",
  show: "Ce qu’il donne",
  states: {
    ACTIVE: "En cours",
    GRACE: "Paiement attendu",
    EXPIRED: "Terminé",
    ENDED: "Remboursé",
  },
  renews: (day) => `Se renouvelle tout seul le ${day}.`,
  ends: (day) => `Se termine le ${day} et ne se renouvelle pas.`,
  grace: (due, until) => `Le paiement du ${due} n’est pas encore arrivé. Le pack reste valable jusqu’au ${until}.`,
  over: (day) => `Terminé depuis le ${day}.`,
  paidBack: (day) => `Vous l’aviez jusqu’au ${day}.`,
  price: (money, span) => `${money} pour ${span}`,
  cancel: "Pour résilier, mettez fin au renouvellement là où vous l’avez acheté. Le pack reste valable jusqu’à sa fin.",
  coolingOff: (days) => `Dans les ${days} suivant le paiement, tout est remboursé si rien n’a été utilisé.`,
  shop: "Vers la boutique du jeu",
};
