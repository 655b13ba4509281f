import type { PackTexts } from "./en.ts";

export const texts: PackTexts = {
  lead: "Membresías que pagas por periodos en la tienda del juego. Lo que da un pack es tuyo mientras dura.",
  none: "El juego no tiene packs ahora.",
  mine: "Tus packs",
  sold: "Disponibles",
  show: "Qué da",
  states: {
    ACTIVE: "En vigor",
    GRACE: "Pago pendiente",
    EXPIRED: "Terminado",
    ENDED: "Reembolsado",
  },
  renews: (day) => `Se renueva solo el ${day}.`,
  ends: (day) => `Termina el ${day} y no se renueva.`,
  grace: (due, until) => `El pago del ${due} aún no ha llegado. Sigue vigente hasta el ${until}.`,
  over: (day) => `Terminado desde el ${day}.`,
  paidBack: (day) => `Lo tuviste hasta el ${day}.`,
  price: (money, span) => `${money} por ${span}`,
  cancel: "Para cancelar, pon fin a la renovación donde lo compraste. El pack sigue vigente hasta su fin.",
  coolingOff: (days) => `En los ${days} siguientes al pago se devuelve todo, si no se usó nada.`,
  shop: "A la tienda del juego",
};
