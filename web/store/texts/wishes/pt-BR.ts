import type { WishTexts } from "./en.ts";

export const texts: WishTexts = {
  heading: "Desejos",
  lead: "Avisamos uma vez assim que você puder resgatar um desejo.",
  empty: "Ainda não há desejos. Toque no coração de uma recompensa para se lembrar dela.",
  remove: (title) => `Remover o desejo: ${title}`,
  wordsHeading: "Falta alguma coisa?",
  wordsText: "Conte o que você gostaria de encontrar aqui.",
  wordsLabel: "Seu desejo, em até 80 caracteres",
  wordsSend: "Desejar",
  hidden: "Uma recompensa que não é oferecida agora",
  sent: "Seu desejo foi anotado.",
};
