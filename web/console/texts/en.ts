/** The words of both consoles, in English, for the staff. */
import type { FailureKind } from "../../kit/client.ts";
import { pluralOf } from "../../kit/language.ts";

const many = pluralOf("en");

const failures: Record<FailureKind, string> = {
  offline: "The server cannot be reached. Check the connection, then try again.",
  server: "The server failed. Try again; where it fails again, an operator finds the reason in its log.",
  limited: "Too many requests: try again in a moment.",
  "signed-out": "The session is over: sign in again.",
  forbidden: "Your role may not do this.",
  "not-found": "It is not there, or not in the games that you reach.",
  refused: "The request was refused.",
};

export const texts = {
  loading: "One moment…",
  retry: "Try again",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  failures,
  shell: {
    skip: "Skip to the content",
    menu: "Menu",
    sections: "Sections",
    game: "Game",
    search: "Search or jump to…",
    searchShort: "Search",
    signOut: "Sign out",
    shortcuts: "Keyboard shortcuts",
    other: { studio: "Studio console", program: "Product owner's console" },
    sandbox: (moment: string, frozen: boolean) => `Sandbox. Its clock ${frozen ? "stands still at" : "says"} ${moment}.`,
    offline: (moment: string) => `The server cannot be reached. What you see is as of ${moment}.`,
  },
  session: {
    over: "Your session is over: sign in again.",
    signedOut: "You are signed out.",
    in: "You are signed in.",
  },
  roles: {
    PRODUCT_OWNER: "Product owner",
    STUDIO_FOCAL: "Studio focal",
    SUPPORT: "Support",
  },
  signIn: {
    heading: "Sign in",
    lead: "For product owners, studio staff and support, by invitation. The first time, use the Google account whose e-mail was invited.",
    google: "Sign in with Google",
    notSetUp: "Signing in is not set up. The staff signs in with Google: docs/sign-in.md says how an operator sets it up.",
    demo: "This is the demo: a look-alike of Google signs you in without a password. Choose one of these people there:",
    noSession: "Sign in to open this page; you come back to it.",
  },
  refused: {
    heading: "Not for your role",
    lead: (role: string) => `As ${role}, you have no access to this page. You can open:`,
    nothing: "There is nothing in this console for your role.",
    otherConsole: (name: string) => `Open the ${name.toLowerCase()}`,
  },
  notFound: { heading: "There is no such page", lead: "The address may be mistyped, or the page has moved.", home: "Go to the first page" },
  noGame: {
    heading: "No games yet",
    lead: "You reach no game. A studio focal reaches those of the own studio; games are created under Studios and staff, or by `laurel game create`.",
  },
  audit: {
    title: "Audit",
    lead: "What the staff, studio keys and operators wrote: who, what, before and after, why, from where.",
  },
  count: (count: number, shown: string, one: string, other: string) => `${shown} ${many(count, { one, other })}`,
};
