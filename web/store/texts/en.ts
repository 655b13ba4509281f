import type { EligibilityReason, ItemKind, NotificationKind, Provider, RedemptionStatus } from "#operations/store";
import type { FailureKind } from "../../kit/client.ts";
import { pluralOf } from "../../kit/language.ts";

/** What is known of an item that cannot be redeemed. */
interface ItemDetails {
  /** How many points are missing, with their unit. */
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
 * The words of the store, in English; those of the components are in kit/texts. Another language is another file with
 * the same names. What varies is a function; numbers, instants and spans arrive already written in the reader's way.
 */
const many = pluralOf("en");

export const en = {
  title: "Rewards store",
  skip: "Skip to the content",
  loading: "One moment…",
  retry: "Try again",
  close: "Close",
  cancel: "Cancel",
  more: "Show more",
  back: "Back to the store",

  nav: {
    label: "Sections",
    catalog: "Store",
    status: "Status",
    orders: "Orders",
    history: "History",
    inbox: "Inbox",
    account: "Account",
  },

  me: {
    player: (id: string) => `Player ${id}`,
    guest: "Guest",
    signOut: "Sign out",
    signIn: "Sign in",
    /** Of the gem in the bar, for a screen reader. */
    tier: (tier: string) => `Your tier: ${tier}`,
    points: (points: string) => `You have ${points}`,
    inbox: (count: number, written: string) =>
      count === 0 ? "Inbox, nothing new" : many(count, { one: `Inbox, ${written} new message`, other: `Inbox, ${written} new messages` }),
  },

  banners: {
    offline: (moment: string) => `No connection. What you see is as of ${moment}.`,
    sandbox: "A test game: nothing here is real.",
    visitor: "You are signed in. Connect your game to collect rewards.",
  },

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

  catalog: {
    heading: "Store",
    inReach: "In reach",
    almost: "Almost there",
    unlockedAt: (tier: string) => `Unlocked at ${tier}`,
    later: "Not to be had right now",
    results: (count: number, written: string) => many(count, { one: `${written} reward`, other: `${written} rewards` }),
    kinds: { label: "Kind of reward", all: "All", DIGITAL: "Digital", TANGIBLE: "Tangible" },
    kindOf: { DIGITAL: "In the game", TANGIBLE: "Sent to you" } satisfies Record<ItemKind, string>,
    filters: "Filters",
    tier: "Tier",
    everyTier: "All tiers",
    category: "Category",
    everyCategory: "All categories",
    affordable: "I can afford",
    clear: "Show everything",
    empty: "There is nothing here yet. Come back soon.",
    emptyFiltered: "Nothing fits these filters.",
    tangibleSoon: "Rewards that are sent to you are coming soon.",
    left: (count: number, written: string) => many(count, { one: "Last one", other: `Only ${written} left` }),
    from: (tier: string) => `${tier} and above`,
    opens: "Opens in",
    closes: "Ends in",
    comingSoon: "Coming soon",
    limit: (count: number, written: string) => many(count, { one: "One per player", other: `Up to ${written} per player` }),
    redeem: "Redeem",
    firstRun: "Your first purchase in the game brings your first points. They are spent here.",
  },

  item: {
    price: "Price",
    balance: "Your points",
    kind: "How it comes",
    tier: "For",
    everyTier: "All tiers",
    limit: "Limit",
    stock: "Left",
    until: "Until",
    gone: "This reward is not here",
    goneText: "It may have ended, or it is not offered to you.",
  },

  /** For each reason of `eligibility`. */
  reasons: {
    INSUFFICIENT_POINTS: { button: (item: ItemDetails) => `${item.short} short`, more: () => "Purchases in the game earn points." },
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
    confirm: (points: string) => `Redeem for ${points}`,
    working: "Redeeming…",
    again: "Send it again",
    unsure: "The connection broke, so we do not know whether it arrived. Send it again: it is never taken twice.",
    priceChanged: (points: string) => `The price has changed: one is ${points} now. Nothing was taken.`,
    already: "This was redeemed before. Look under Orders.",
    done: "It is yours!",
    doneDigital: "The game is told now. Under Orders you see when it is there.",
    doneTangible: "We prepare your parcel. Under Orders you can follow it.",
    seeOrders: "See my orders",
    goOn: "Back to the store",
    missing: "Please fill this in.",
    badEmail: "This does not look like an e-mail address.",
    check: "Please check this.",
    signInTitle: "Sign in to redeem",
    signInText:
      "Guests can look around. To redeem, sign in once with an account you trust, so that your rewards stay yours, whatever happens to your phone.",
    noProviders: "This game has no sign-in at the store yet. Open the game and connect your account there.",
  },

  /** Why something was refused, by the code of the answer. */
  refusals: {
    ADDRESS_REQUIRED: "Please say where to send it.",
    ALREADY_CLAIMED: "You have claimed this already.",
    CODE_INVALID: "This code is not right, or it is over.",
    COMING_SOON: "This cannot be redeemed yet.",
    EMAIL_REQUIRED: "Please give an e-mail address.",
    ENDED: "This offer has ended.",
    IDEMPOTENCY_CONFLICT: "This was sent before. Look under Orders.",
    IDENTIFICATION_REQUIRED: "Sign in first.",
    IDENTITY_IN_USE: "That account belongs to another player.",
    INSUFFICIENT_POINTS: "You have too few points for this.",
    INVALID: "Something in this is not right. Please check it.",
    LIMIT_REACHED: "One player may not have that many.",
    NOT_ENTITLED: "Your tier does not have this benefit.",
    NOT_FOUND: "This is not there any more.",
    NOT_PENDING: "It has been settled meanwhile.",
    NOT_STARTED: "This is not open yet.",
    PRICE_CHANGED: "The price has changed. Nothing was taken.",
    SOLD_OUT: "Fewer are left than you asked for.",
    STORE_SESSION_REQUIRED: "Open the store from the game again.",
    TIER_TOO_LOW: "This asks for a higher tier.",
    other: "This could not be done.",
  },

  status: {
    heading: "Status",
    you: "Where you stand",
    benefits: (tier: string) => `Your benefits on ${tier}`,
    noBenefits: "This tier has no benefits yet.",
    up: (tier: string) => `One tier up: ${tier}`,
    missions: "Missions",
    noMissions: "There is no mission right now.",
    activities: "Streaks",
    tiers: "All tiers",
    milestones: "Milestones",
    since: (day: string) => `A member since ${day}`,
    loops: (count: number, written: string) =>
      many(count, { one: "Last tier completed once", other: `Last tier completed ${written} times` }),
    reached: (tier: string) => `${tier} reached`,
    ahead: (tier: string) => `${tier} lies ahead`,
    claimed: (title: string) => `Claimed: ${title}`,
  },

  orders: {
    heading: "Orders",
    empty: "Nothing redeemed yet.",
    toStore: "Look at the store",
    status: {
      PENDING: "On its way",
      FULFILLED: "Delivered",
      FAILED: "Failed",
      CANCELLED: "Cancelled",
    } satisfies Record<RedemptionStatus, string>,
    /** The steps of one, in the order in which they come. */
    steps: { label: "How far it is", ordered: "Ordered", told: "Told to the game", delivered: "Delivered" },
    spent: (points: string) => points,
    times: (quantity: string) => `× ${quantity}`,
    redeemed: (moment: string) => `Redeemed ${moment}`,
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
    cancelItem: (title: string) => `Cancel ${title}`,
    cancelTitle: (title: string) => `Cancel ${title}?`,
    cancelText: (points: string) => `You get ${points} back.`,
    cancelYes: "Yes, cancel it",
    cancelNo: "Keep it",
    cancelled: "Cancelled. The points are back.",
    tooLate: "It has been settled meanwhile.",
  },

  history: {
    heading: "History",
    lead: "Everything that moved your points or your tier, newest first, and why.",
    empty: "Nothing has happened yet.",
    emptyFiltered: "Nothing of this kind so far.",
    kinds: { label: "What to show", all: "All", points: "Points", tier: "Tier", purchases: "Purchases" },
  },

  inbox: {
    heading: "Inbox",
    empty: "Nothing yet. What happens to your tier and your points is told here.",
    preferences: "What you are told",
    preferencesText: "What is switched off does not come any more; what came before stays.",
    kinds: {
      KEEP_THRESHOLD: "How far it is to keep the tier",
      POINTS_CHANGED: "Points that came or went",
      P_EXPIRING: "Points that expire soon",
      REDEMPTION_UPDATED: "News of your orders",
      SC_EXPIRING: "Progress that ends soon",
      SEASON_ENDING: "The end of the season",
      TIER_CHANGED: "A new tier",
    } satisfies Record<NotificationKind, string>,
    otherKind: "Other news",
  },

  account: {
    heading: "Account",
    language: "Language",
    languageText: "Of the store and of all that it says.",
    languageAuto: "As the device says",
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
    signOutText: "Ends this session, on this device.",
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
    eraseCannotProve:
      "To be sure that it is you, connect an account first and choose Erase me again, or ask the game's support.",
    erased: "You are erased. Goodbye, and thank you for playing.",
  },

  connect: {
    heading: "Connect your game",
    lead: "You are signed in, and we do not know your game yet. Choose one of the two ways.",
    show: "Enter this code in the game",
    showText: "In the game, open the loyalty screen and choose Connect store.",
    validFor: "Valid for",
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
    here: "Here",
    there: "There",
    result: "Together",
    kept: "What happens",
    points: [
      "The higher tier stays, and the progress that the other one earned is added to it.",
      "The points of both are added together, and nothing is lost.",
      "Rewards and connected accounts of both stay yours.",
      "It cannot be taken apart again.",
    ],
    yes: "Put them together",
    no: "Not now",
    done: "Done: the two are one now.",
    over: "This offer is over. Sign in with that account again.",
  },

  /** For who is not signed in: what there is to win, and how. */
  window: {
    heading: (game: string) => `Rewards for playing ${game}`,
    headingAny: "Rewards for playing",
    lead: "Every purchase brings progress and points. Climb the tiers, and spend the points here.",
    signedOut: "Open the store from the game: you are signed in at once. Or sign in with an account you connected before.",
    signedOutNoProviders: "Open the store from the game: you are signed in at once.",
    ladder: "The tiers",
    items: "A look inside",
    how: "How it works",
    steps: [
      { title: "Play", text: "Purchases and missions in the game bring progress and points." },
      { title: "Climb", text: "Progress lifts you from tier to tier, each with more benefits." },
      { title: "Redeem", text: "Points are spent here, for things in the game or sent to you." },
    ],
    play: "No game at hand? Play the pretend one",
  },

  gate: {
    over: "This link is over",
    overText: "Open the store from the game again. A link works once, and for a minute only.",
    goOnAs: (name: string) => `Go on as ${name}`,
    switchTitle: (name: string) => `You are signed in as ${name}. Switch?`,
    switchText: "The link you opened belongs to another player.",
    switchYes: "Switch to that player",
    switchNo: (name: string) => `Stay ${name}`,
    somebody: "another player",
    failed: "The store could not be opened",
  },

  notFound: {
    heading: "There is no such page",
    text: "The address may be old, or mistyped.",
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
