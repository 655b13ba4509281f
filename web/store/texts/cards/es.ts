import type { CardTexts } from "./en.ts";

export const texts: CardTexts = {
  name: "Tarjeta regalo",
  given: "Tus tarjetas regalo",
  qr: "El enlace de tu tarjeta regalo, para escanear",
  takenBack: "Su valor ha vuelto a tu saldo.",

  open: {
    heading: "Una tarjeta regalo para ti",
    headingFrom: (name) => `Una tarjeta regalo de ${name}`,
    lead: "Acéptala y su valor es tuyo en la tienda del juego.",
    signIn: "Inicia sesión para aceptarla. Si eres nuevo aquí, te haces miembro con su valor.",
    claimed: "Es tuya.",
    balance: (amount) => `Tienes ${amount} para gastar.`,
    held: (amount) => `${amount} quedan retenidos hasta 24 horas. Después podrás gastarlos.`,
    unknown: "Esa tarjeta regalo no existe. Abre el enlace tal como se envió.",
    own: "Esta tarjeta regalo es tuya.",
    over: {
      CLAIMED: "Esta tarjeta regalo ya se ha aceptado.",
      RETURNED: "Esta tarjeta regalo ya no se puede aceptar.",
      REVOKED: "Esta tarjeta regalo ya no se puede aceptar.",
      FROZEN: "Esta tarjeta regalo se está revisando. Inténtalo más tarde.",
    },
  },

  refusals: {
    ALREADY_CLAIMED: "Esta tarjeta regalo ya se ha aceptado.",
    ENDED: "Esta tarjeta regalo ya no se puede aceptar.",
    NOT_ENTITLED: "Esta tarjeta regalo no se puede aceptar así.",
    LIMIT_REACHED: "Tienes el saldo máximo. Gasta antes una parte.",
  },
};
