import type { ItemKind } from "#operations/store";
import { pluralOf } from "../../kit/language.ts";

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
  cancel: "Cancel",
  more: "Show more",
  back: "Back to the store",

  nav: {
    label: "Sections",
    catalog: "Store",
    mine: "Mine",
    status: "Status",
    orders: "Orders",
    history: "History",
    inbox: "Inbox",
    invite: "Invite friends",
    gifts: "Gifts",
    bargain: "Bargaining",
    account: "Account",
    wishes: "Wishes",
    purchases: "Purchases",
    wallet: "Wallet",
    coupons: "Coupons",
    packs: "Packs",
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
  },

  providers: {
    google: "Sign in with Google",
    apple: "Sign in with Apple",
    facebook: "Continue with Facebook",
  },

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
    from: (tier: string) => `${tier} and above`,
    limit: (count: number, written: string) => many(count, { one: "One per player", other: `Up to ${written} per player` }),
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
    give: "Give as a gift",
    wish: (title: string) => `Add ${title} to my wishes`,
    wishesFull: "That is as many wishes as there can be. Remove one first.",
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
    play: "No game at hand? Play the pretend one",
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
};
