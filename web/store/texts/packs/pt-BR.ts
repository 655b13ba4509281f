import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "Assinaturas que você paga por períodos na loja do jogo. O que um pacote dá é seu enquanto ele durar.",
  none: "O jogo não tem pacotes agora.",
  mine: "Seus pacotes",
  sold: "Disponíveis",
  show: "O que ele dá",
  states: {
    ACTIVE: "Em vigor",
    GRACE: "Pagamento pendente",
    EXPIRED: "Terminado",
    ENDED: "Reembolsado",
  },
  renews: (day) => `Renova-se sozinho em ${day}.`,
  ends: (day) => `Termina em ${day} e não se renova.`,
  grace: (due, until) => `O pagamento de ${due} ainda não chegou. Ele continua valendo até ${until}.`,
  over: (day) => `Terminado desde ${day}.`,
  paidBack: (day) => `Você o teve até ${day}.`,
  price: (money, span) => `${money} por ${span}`,
  cancel: "Para cancelar, encerre a renovação onde você comprou. O pacote continua valendo até o fim.",
  coolingOff: (days) => `Em até ${days} após o pagamento, tudo é devolvido se nada dele foi usado.`,
  shop: "Para a loja do jogo",
};
