import type { GiftCardStatus } from "#operations/store/cards";

/** The words of gift cards, in English. */
export const texts = {
  name: "Gift card",
  given: "Your gift cards",
  qr: "The link to your gift card, to be scanned",
  takenBack: "Its value is back in your stored value.",

  open: {
    heading: "A gift card for you",
    headingFrom: (name: string) => `A gift card from ${name}`,
    lead: "Claim it, and its value is yours to spend in the game’s shop.",
    signIn: "Sign in to claim it. If you are new here, you become a member with its value.",
    claimed: "It is yours.",
    balance: (amount: string) => `You have ${amount} to spend.`,
    held: (amount: string) => `${amount} is held for up to 24 hours. Then you can spend it.`,
    unknown: "There is no such gift card. Open the link as it was sent.",
    own: "This gift card is from you.",
    over: {
      CLAIMED: "This gift card was claimed already.",
      RETURNED: "This gift card cannot be claimed any more.",
      REVOKED: "This gift card cannot be claimed any more.",
      FROZEN: "This gift card is being looked into. Try again later.",
    } satisfies Record<Exclude<GiftCardStatus, "READY">, string>,
  },

  refusals: {
    ALREADY_CLAIMED: "This gift card was claimed already.",
    ENDED: "This gift card cannot be claimed any more.",
    NOT_ENTITLED: "This gift card cannot be claimed so.",
    LIMIT_REACHED: "You have as much stored value as you may have. Spend some first.",
  },
};

export type CardTexts = typeof texts;
