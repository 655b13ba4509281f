import type { StoreTexts } from "../index.ts";

export const wishes: StoreTexts["wishes"] = {
  heading: "Deseos",
  lead: "Te avisamos una vez en cuanto puedas canjear un deseo.",
  empty: "Aún no hay deseos. Pulsa el corazón de una recompensa para recordarla.",
  wish: (title) => `Desear ${title}`,
  remove: (title) => `Quitar el deseo: ${title}`,
  wordsHeading: "¿Falta algo?",
  wordsText: "Dinos qué te gustaría encontrar aquí.",
  wordsLabel: "Tu deseo, hasta 80 caracteres",
  wordsSend: "Pedirlo",
  hidden: "Una recompensa que ahora no se ofrece",
  sent: "Tu deseo queda anotado.",
  full: "No caben más deseos. Quita uno primero.",
};
