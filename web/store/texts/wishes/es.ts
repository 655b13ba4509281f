import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "Deseos",
  lead: "Te avisamos una vez en cuanto puedas canjear un deseo.",
  empty: "Aún no hay deseos. Pulsa el corazón de una recompensa para recordarla.",
  remove: (title) => `Quitar el deseo: ${title}`,
  wordsHeading: "¿Falta algo?",
  wordsText: "Dinos qué te gustaría encontrar aquí.",
  wordsLabel: "Tu deseo, hasta 80 caracteres",
  wordsSend: "Pedirlo",
  hidden: "Una recompensa que ahora no se ofrece",
  sent: "Tu deseo queda anotado.",
};
