/** The words of stored value, in English. Amounts and dates arrive written. */
import type { StoredValueKind } from "#operations/console/money";

export const storedValue = {
  title: "Stored value",
  none: "No stored value yet. It comes by a top-up that the studio’s server records.",
  available: "Available",
  paid: "Paid",
  bonus: "Bonus",
  held: "Held by orders",
  debt: "Debt",
  giftCards: "Open gift cards",
  debtNote: "Top-ups that were charged back after they were spent. What comes in pays it first, and nothing can be held.",
  kinds: { PAID: "Paid", BONUS: "Bonus" } satisfies Record<StoredValueKind, string>,
  debtKind: "Debt",
  lots: { title: (currency: string) => `Lots of ${currency}, in the order of use`, kind: "Kind", remaining: "Left", held: "Held", expires: "Expires", never: "never" },
  entries: { title: (currency: string) => `Entries of ${currency}`, at: "When", kind: "Kind", delta: "Change", why: "Why", older: "Earlier entries", newer: "Later entries" },
  cashOut: {
    open: "Cash out…",
    title: (currency: string) => `Cash out ${currency}`,
    lead: (amount: string, player: string) =>
      `All ${amount} that ${player} has paid and not used leaves the account, for the studio to pay out. Bonuses stay. This cannot be undone.`,
    limit: "The game’s rules say up to how much can be cashed out.",
    action: "Cash out",
    done: (amount: string) => `${amount} is taken from the account: pay it to the player.`,
  },
  report: {
    tab: "Stored value",
    title: "Stored value owed",
    at: "As of (UTC)",
    now: "Now",
    definition:
      "What members had in stored value at the instant, by game and currency. Paid is what they paid and have not used, bonus what offers gave on top and is not used; held is the part of both that orders had reserved; debt is what was spent of top-ups that were charged back. Owed is paid and bonus; gift cards that wait to be claimed stand beside it. Games that are live are counted together; a sandbox by itself.",
    game: "Game",
    currency: "Currency",
    share: "Paid and bonus",
    owed: "Owed",
    sum: "All games",
    none: "Nothing was ever topped up in these games.",
    future: "The instant lies after the game’s present: the present is shown.",
    summary: "What members have, and owe. Nothing is converted between currencies.",
    shareOf: (paid: string, bonus: string) => `${paid} paid, ${bonus} bonus`,
  },
};
