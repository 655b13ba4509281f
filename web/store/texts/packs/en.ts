import type { PackState } from "#operations/store/packs";

/** The words of packs, in English; what a pack gives is said by the API. Days and amounts arrive written. */
export const texts = {
  lead: "Memberships that you pay for by periods, in the game’s shop. What a pack gives is yours while it lasts.",
  none: "The game has no packs right now.",
  mine: "Your packs",
  sold: "Available",
  show: "What it gives",
  states: {
    ACTIVE: "In force",
    GRACE: "Payment due",
    EXPIRED: "Over",
    ENDED: "Paid back",
  } satisfies Record<PackState, string>,
  renews: (day: string) => `Renews by itself on ${day}.`,
  ends: (day: string) => `Ends on ${day} and does not renew.`,
  grace: (due: string, until: string) => `The payment of ${due} has not come yet. It gives on until ${until}.`,
  over: (day: string) => `Over since ${day}.`,
  paidBack: (day: string) => `You had it until ${day}.`,
  price: (money: string, span: string) => `${money} for ${span}`,
  cancel: "To cancel, stop the renewal where you bought it. The pack still gives until its end.",
  coolingOff: (days: string) => `Within ${days} of the payment all of it goes back, if nothing of it was used.`,
  shop: "To the game’s shop",
};

export type PackTexts = typeof texts;
