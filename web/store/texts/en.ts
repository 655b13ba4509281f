import type { EligibilityReason, ItemKind, Provider, RedemptionStatus } from "#operations/store";
import type { FailureKind } from "../../kit/client.ts";

/** What is known of an item that cannot be redeemed. */
interface ItemDetails {
  /** How many points are missing. */
  short: string;
  tier: string | undefined;
  /** When it opens. */
  from: string | null;
}

export interface ReasonWords {
  /** On the card. */
  button: (item: ItemDetails) => string;
  /** What to do about it. */
  more: (item: ItemDetails) => string;
}

/**
 * Every word of the store, in English. Another language is another file with the same names; see index.ts.
 * What varies is a function; numbers and instants arrive already written in the reader's way.
 */
const plural = new Intl.PluralRules("en");
const many = (count: number, one: string, other: string) => (plural.select(count) === "one" ? one : other);

export const en = {
  title: "Rewards store",
  skip: "Skip to the content",
  loading: "One moment…",
  retry: "Try again",
  close: "Close",
  cancel: "Cancel",
  more: "Show more",

  nav: { label: "Sections", catalog: "Store", rewards: "My rewards", history: "History", account: "Account" },

  providers: {
    google: "Sign in with Google",
    apple: "Sign in with Apple",
    facebook: "Continue with Facebook",
  },
  providerNames: {
    GOOGLE: "Google",
    APPLE: "Apple",
    FACEBOOK: "Facebook",
    GAME: "The game",
  } satisfies Record<Provider, string>,

  standing: {
    greeting: (name: string) => `Hello, ${name}`,
    player: (id: string) => `Player ${id}`,
    label: "Where you stand",
    progressLabel: (tier: string) => `Progress on ${tier}`,
    progress: (current: string, target: string) => `${current} of ${target}`,
    toNext: (remaining: string, tier: string) => `${remaining} to ${tier}`,
    toEnd: (remaining: string) => `${remaining} to the end of the tier`,
    keep: (threshold: string, tier: string) => `Reach ${threshold} before the season ends to keep ${tier}.`,
    kept: (tier: string) => `${tier} is safe at the end of this season.`,
    season: "Season ends in",
    points: "Points",
    pointsUnit: "points",
    expires: (day: string) => `Valid until ${day}`,
    negative: "A purchase was refunded. New points fill this up first.",
    signOut: "Sign out",
    game: (name: string) => `Your rewards in ${name}`,
    guest: "Guest",
  },

  catalog: {
    heading: "Store",
    filters: "Filter",
    all: "All",
    kinds: { DIGITAL: "In the game", TANGIBLE: "Sent to you" } satisfies Record<ItemKind, string>,
    category: "Category",
    everyCategory: "All categories",
    affordable: "I can afford",
    empty: "There is nothing here yet. Come back soon.",
    emptyFiltered: "Nothing fits these filters.",
    clear: "Show everything",
    price: (points: string) => `${points} points`,
    left: (count: number) => many(count, "Last one", `Only ${count} left`),
    from: (tier: string) => `${tier} and above`,
    opens: "Opens in",
    closes: "Ends in",
    comingSoon: "Coming soon",
    limit: (count: number) => many(count, "One per player", `Up to ${count} per player`),
    redeem: "Redeem",
    redeemItem: (title: string) => `Redeem ${title}`,
  },

  /** For each reason of `eligibility`. */
  reasons: {
    INSUFFICIENT_POINTS: { button: (item: ItemDetails) => `${item.short} points short`, more: () => "Purchases in the game earn points." },
    TIER_TOO_LOW: { button: (item: ItemDetails) => `Needs ${item.tier ?? "a higher tier"}`, more: () => "Climb the tiers to unlock it." },
    NOT_STARTED: { button: () => "Not open yet", more: (item: ItemDetails) => (item.from ? `Opens on ${item.from}.` : "It opens later.") },
    ENDED: { button: () => "Over", more: () => "This offer has ended." },
    SOLD_OUT: { button: () => "Sold out", more: () => "All of them are taken." },
    LIMIT_REACHED: { button: () => "You have it", more: () => "You have redeemed as many as one player may." },
    COMING_SOON: { button: () => "Coming soon", more: () => "Not to be redeemed yet." },
    IDENTIFICATION_REQUIRED: { button: () => "Sign in to redeem", more: () => "Sign in once, so that your rewards stay yours." },
    EMAIL_REQUIRED: { button: () => "Redeem", more: () => "We ask for an e-mail when you redeem." },
    STORE_SESSION_REQUIRED: {
      button: () => "Open from the game",
      more: () => "Open the store from the game again to redeem.",
    },
  } satisfies Record<EligibilityReason, ReasonWords>,

  redeem: {
    heading: (title: string) => `Redeem ${title}`,
    price: "Price",
    balance: "Your points",
    after: "Left after it",
    quantity: "Quantity",
    delivery: "Where to send it",
    digital: "It is delivered in the game.",
    email: "E-mail",
    emailHint: "For news of the delivery only.",
    name: "Full name",
    line1: "Street and number",
    line2: "Flat, floor, company (optional)",
    city: "City",
    region: "State or region (optional)",
    postalCode: "Postal code",
    country: "Country",
    choose: "Choose…",
    phone: "Phone (optional)",
    privacy: "Only those who ship it see your address.",
    confirm: (points: string) => `Redeem for ${points} points`,
    working: "Redeeming…",
    again: "Send it again",
    unsure: "The connection broke, so we do not know whether it arrived. Send it again: it is never taken twice.",
    priceChanged: (points: string) => `The price has changed: one is ${points} points now. Nothing was taken.`,
    already: "This was redeemed before. Look under My rewards.",
    done: "It is yours!",
    doneDigital: "The game is told now. You see under My rewards when it is there.",
    doneTangible: "We prepare your parcel. Under My rewards you can follow it.",
    seeRewards: "See my rewards",
    goOn: "Back to the store",
    missing: "Please fill this in.",
    badEmail: "This does not look like an e-mail address.",
    signInTitle: "Sign in to redeem",
    signInText: "Guests can look around. To redeem, sign in once with an account you trust, so that your rewards stay yours, whatever happens to your phone.",
    noProviders: "This game has no sign-in at the store yet. Open the game and connect your account there.",
  },

  rewards: {
    heading: "My rewards",
    empty: "Nothing redeemed yet.",
    toStore: "Look at the store",
    status: {
      PENDING: "On its way",
      FULFILLED: "Delivered",
      FAILED: "Failed",
      CANCELLED: "Cancelled",
    } satisfies Record<RedemptionStatus, string>,
    spent: (points: string) => `${points} points`,
    times: (quantity: string) => `× ${quantity}`,
    redeemed: (moment: string) => `Redeemed ${moment}`,
    settled: (status: string, moment: string) => `${status} ${moment}`,
    due: (moment: string) => `At the latest ${moment}, or the points come back.`,
    returned: "The points are back.",
    /** What a benefit gave, for no points. */
    gift: {
      spent: "A gift",
      redeemed: (moment: string) => `Claimed ${moment}`,
      due: (moment: string) => `At the latest ${moment}, or you can claim it again.`,
      returned: "It went back, to be claimed again in the game.",
      cancelText: "You can claim it again.",
      cancelled: "Cancelled. You can claim it again.",
    },
    reason: (text: string) => `Why: ${text}`,
    tracking: "Follow the parcel",
    cancel: "Cancel it",
    cancelTitle: (title: string) => `Cancel ${title}?`,
    cancelText: (points: string) => `You get ${points} points back.`,
    cancelYes: "Yes, cancel it",
    cancelNo: "Keep it",
    cancelled: "Cancelled. The points are back.",
    tooLate: "It has been settled meanwhile.",
  },

  history: {
    heading: "Points history",
    lead: "Everything that moved your points or your tier, newest first, and why.",
    empty: "Nothing has happened yet.",
    points: (delta: string) => `${delta} points`,
    progress: (delta: string) => `${delta} progress`,
  },

  account: {
    heading: "Account",
    identities: "How you sign in",
    noIdentities: "You are a guest: nothing is connected yet.",
    connected: (day: string) => `Connected ${day}`,
    connect: "Connect another account",
    connectFirst: "Connect an account, so that your rewards stay yours.",
    email: (address: string) => `E-mail: ${address}`,
    privacy: "Your data",
    export: "Download my data",
    exportText: "Everything we keep about you, in one file.",
    exported: "Your data is in your downloads.",
    everywhere: "Sign out everywhere",
    everywhereText: "Ends every session of yours, on all devices.",
    everywhereDone: "You are signed out everywhere.",
    erase: "Erase me",
    eraseText: "Erases your name, contacts, addresses and connected accounts for good. Your points are lost.",
    eraseTitle: "Erase everything about you?",
    eraseWarning: "This cannot be undone. Redemptions under way are cancelled, and your points are lost.",
    eraseConfirm: (word: string) => `Type ${word} to confirm`,
    eraseYes: "Erase me for good",
    eraseProve: "To be sure that it is you, sign in once more. Then choose Erase me again, within ten minutes.",
    eraseCannotProve: "To be sure that it is you, connect an account first and choose Erase me again, or ask the game's support.",
    erased: "You are erased. Goodbye, and thank you for playing.",
  },

  connect: {
    heading: "Connect your game",
    lead: "You are signed in, and we do not know your game yet. Choose one of the two ways.",
    show: "Enter this code in the game",
    showText: "In the game, open the loyalty screen and choose Connect store.",
    validFor: "Valid for",
    fresh: "New code",
    waiting: "This page goes on by itself once the game has the code.",
    type: "Or type the game's code here",
    typeLabel: "Code from the game",
    typeButton: "Connect",
    wrong: "This code is not right, or it is over. Look at the game for a new one.",
    connected: "Connected. Welcome!",
    other: "Use another account",
  },

  merge: {
    heading: "This account has rewards already",
    lead: "The account you signed in with belongs to another player of yours. You can put the two together.",
    kept: "What happens",
    points: [
      "The higher tier stays, and the progress that the other one earned is added to it.",
      "The points of both are added together, and nothing is lost.",
      "Rewards and connected accounts of both stay yours.",
      "It cannot be taken apart again.",
    ],
    yes: "Put them together",
    no: "Not now",
    here: "Here",
    done: "Done: the two are one now.",
    over: "This offer is over. Sign in with that account again.",
  },

  gate: {
    welcome: "Rewards for playing",
    signedOut: "Open the store from the game: you are signed in at once. Or sign in with an account you connected before.",
    signedOutNoProviders: "Open the store from the game: you are signed in at once.",
    over: "This link is over",
    overText: "Open the store from the game again. A link works once, and for a minute only.",
    goOnAs: (name: string) => `Go on as ${name}`,
    switchTitle: (name: string) => `You are signed in as ${name}. Switch?`,
    switchText: "The link you opened belongs to another player.",
    switchYes: "Switch to that player",
    switchNo: (name: string) => `Stay ${name}`,
    somebody: "another player",
    play: "No game at hand? Play the pretend one",
    failed: "The store could not be opened",
  },

  outcomes: {
    "signed-in": "You are signed in.",
    linked: "Your account is connected.",
    cancelled: "You stopped signing in. Nothing was changed.",
    failed: "Signing in did not work. Try it again, or with another account.",
    "in-use": "That account plays another game already. Use another one.",
    signedOut: "You are signed out.",
    over: "Your session is over. Open the store from the game again.",
  },

  failures: {
    offline: "No connection. Check your internet and try again.",
    server: "Something went wrong on our side. Try again in a moment.",
    limited: "That was a bit often. Wait a minute, then try again.",
    "signed-out": "Your session is over. Open the store from the game again.",
    forbidden: "This is not possible with this account.",
    "not-found": "This is not there any more.",
    refused: "This could not be done.",
  } satisfies Record<FailureKind, string>,
};
