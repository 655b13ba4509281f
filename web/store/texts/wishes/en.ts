/** The words of wishes. */
export const texts = {
  heading: "Wishes",
  lead: "You are told once as soon as you can redeem a wish.",
  empty: "No wishes yet. Press the heart of a reward to remember it.",
  remove: (title: string) => `Remove the wish: ${title}`,
  wordsHeading: "Missing something?",
  wordsText: "Tell us what you would like to find here.",
  wordsLabel: "Your wish, in up to 80 characters",
  wordsSend: "Wish for it",
  hidden: "A reward that is not offered right now",
  sent: "Your wish is noted.",
};

export type WishTexts = typeof texts;
