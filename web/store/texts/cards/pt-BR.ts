import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "Cartão-presente",
  given: "Seus cartões-presente",
  qr: "O link do seu cartão-presente, para escanear",
  takenBack: "O valor voltou ao seu saldo.",

  open: {
    heading: "Um cartão-presente para você",
    headingFrom: (name) => `Um cartão-presente de ${name}`,
    lead: "Resgate-o e o valor é seu para gastar na loja do jogo.",
    signIn: "Entre para resgatá-lo. Se você é novo aqui, vira membro com o valor.",
    claimed: "É seu.",
    balance: (amount) => `Você tem ${amount} para gastar.`,
    held: (amount) => `${amount} ficam retidos por até 24 horas. Depois, você pode gastá-los.`,
    unknown: "Esse cartão-presente não existe. Abra o link como foi enviado.",
    own: "Este cartão-presente é seu.",
    over: {
      CLAIMED: "Este cartão-presente já foi resgatado.",
      RETURNED: "Este cartão-presente não pode mais ser resgatado.",
      REVOKED: "Este cartão-presente não pode mais ser resgatado.",
      FROZEN: "Este cartão-presente está em análise. Tente mais tarde.",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "Este cartão-presente já foi resgatado.",
    ENDED: "Este cartão-presente não pode mais ser resgatado.",
    NOT_ENTITLED: "Este cartão-presente não pode ser resgatado assim.",
    LIMIT_REACHED: "Seu saldo está no máximo. Gaste uma parte primeiro.",
  },
};
