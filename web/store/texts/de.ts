import { pluralOf } from "../../kit/language.ts";
import type { StoreTexts } from "./index.ts";

const many = pluralOf("de");

export const texts: StoreTexts = {
  title: "Prämienshop",
  skip: "Zum Inhalt springen",
  loading: "Einen Moment…",
  retry: "Noch einmal versuchen",
  cancel: "Abbrechen",
  more: "Mehr anzeigen",
  back: "Zurück zum Shop",

  nav: {
    label: "Bereiche",
    catalog: "Shop",
    mine: "Meins",
    status: "Status",
    orders: "Bestellt",
    history: "Verlauf",
    inbox: "Postfach",
    invite: "Freunde einladen",
    gifts: "Geschenke",
    bargain: "Feilschen",
    account: "Konto",
    wishes: "Wünsche",
    purchases: "Käufe",
    wallet: "Guthaben",
    coupons: "Gutscheine",
    packs: "Pakete",
  },

  me: {
    player: (id) => `Spieler ${id}`,
    guest: "Gast",
    signOut: "Abmelden",
    signIn: "Anmelden",
    tier: (tier) => `Deine Stufe: ${tier}`,
    points: (points) => `Du hast ${points}`,
    inbox: (count, written) =>
      count === 0
        ? "Postfach, nichts Neues"
        : many(count, { one: `Postfach, ${written} neue Nachricht`, other: `Postfach, ${written} neue Nachrichten` }),
  },

  banners: {
    offline: (moment) => `Keine Verbindung. Du siehst den Stand vom ${moment}.`,
    sandbox: "Ein Testspiel: Hier ist nichts echt.",
  },

  providers: {
    google: "Mit Google anmelden",
    apple: "Mit Apple anmelden",
    facebook: "Weiter mit Facebook",
  },

  catalog: {
    heading: "Shop",
    inReach: "In Reichweite",
    almost: "Fast geschafft",
    unlockedAt: (tier) => `Ab ${tier} freigeschaltet`,
    later: "Zurzeit nicht zu haben",
    results: (count, written) => many(count, { one: `${written} Prämie`, other: `${written} Prämien` }),
    kinds: { label: "Art der Prämie", all: "Alle", DIGITAL: "Digital", TANGIBLE: "Sachprämien" },
    kindOf: { DIGITAL: "Im Spiel", TANGIBLE: "Kommt per Post" },
    filters: "Filter",
    tier: "Stufe",
    everyTier: "Alle Stufen",
    category: "Kategorie",
    everyCategory: "Alle Kategorien",
    affordable: "Kann ich mir leisten",
    clear: "Alles anzeigen",
    empty: "Hier gibt es noch nichts. Schau bald wieder vorbei.",
    emptyFiltered: "Zu diesen Filtern passt nichts.",
    tangibleSoon: "Prämien, die per Post kommen, gibt es bald.",
    from: (tier) => `Ab ${tier}`,
    limit: (count, written) => many(count, { one: "Eine pro Person", other: `Bis zu ${written} pro Person` }),
    firstRun: "Dein erster Kauf im Spiel bringt dir die ersten Punkte. Hier gibst du sie aus.",
  },

  item: {
    price: "Preis",
    balance: "Deine Punkte",
    kind: "So kommt sie zu dir",
    tier: "Für",
    everyTier: "Alle Stufen",
    limit: "Höchstmenge",
    stock: "Noch da",
    until: "Bis",
    gone: "Diese Prämie gibt es hier nicht",
    goneText: "Vielleicht ist sie abgelaufen, oder sie wird dir nicht angeboten.",
    give: "Verschenken",
    wish: (title) => `${title} wünschen`,
    wishesFull: "Mehr Wünsche gehen nicht. Entferne zuerst einen.",
    signInTitle: "Zum Einlösen anmelden",
    signInText:
      "Als Gast kannst du dich umsehen. Zum Einlösen meldest du dich einmal mit einem Konto an, dem du vertraust: So bleiben deine Prämien deine, was auch immer mit deinem Handy passiert.",
    noProviders:
      "Bei diesem Spiel kann man sich im Shop noch nicht anmelden. Öffne das Spiel und verbinde dort dein Konto.",
  },

  refusals: {
    ADDRESS_REQUIRED: "Bitte sag uns, wohin wir es schicken sollen.",
    ALREADY_CLAIMED: "Das hast du schon abgeholt.",
    CODE_INVALID: "Dieser Code stimmt nicht oder ist abgelaufen.",
    COMING_SOON: "Das lässt sich noch nicht einlösen.",
    EMAIL_REQUIRED: "Bitte gib eine E-Mail-Adresse an.",
    ENDED: "Dieses Angebot ist vorbei.",
    IDEMPOTENCY_CONFLICT: "Das wurde schon gesendet. Schau unter „Bestellt“ nach.",
    IDENTIFICATION_REQUIRED: "Melde dich zuerst an.",
    IDENTITY_IN_USE: "Dieses Konto gehört zu einem anderen Spieler.",
    INSUFFICIENT_POINTS: "Dafür hast du zu wenige Punkte.",
    INVALID: "Hier stimmt etwas nicht. Bitte prüfe deine Angaben.",
    LIMIT_REACHED: "So viele darf eine Person nicht haben.",
    NOT_ENTITLED: "Deine Stufe hat diesen Vorteil nicht.",
    NOT_FOUND: "Das gibt es nicht mehr.",
    NOT_PENDING: "Das wurde inzwischen erledigt.",
    NOT_STARTED: "Das ist noch nicht offen.",
    PRICE_CHANGED: "Der Preis hat sich geändert. Es wurde nichts abgezogen.",
    SOLD_OUT: "So viele sind nicht mehr da.",
    STORE_SESSION_REQUIRED: "Öffne den Shop noch einmal aus dem Spiel.",
    TIER_TOO_LOW: "Dafür brauchst du eine höhere Stufe.",
    other: "Das hat nicht geklappt.",
  },

  merge: {
    heading: "Dieses Konto hat schon Prämien",
    lead:
      "Das Konto, mit dem du dich angemeldet hast, gehört zu einem anderen Spieler von dir. Du kannst beide zusammenlegen.",
    here: "Hier",
    there: "Dort",
    result: "Zusammen",
    kept: "Was passiert",
    points: [
      "Die höhere Stufe bleibt, und der Fortschritt des anderen kommt dazu.",
      "Die Punkte von beiden werden zusammengezählt, und nichts geht verloren.",
      "Prämien und verbundene Konten von beiden bleiben deine.",
      "Das lässt sich nicht wieder trennen.",
    ],
    yes: "Zusammenlegen",
    no: "Jetzt nicht",
    done: "Erledigt: Aus zweien ist eins geworden.",
    over: "Dieses Angebot ist abgelaufen. Melde dich noch einmal mit dem Konto an.",
  },

  gate: {
    over: "Dieser Link ist abgelaufen",
    overText: "Öffne den Shop noch einmal aus dem Spiel. Ein Link gilt einmal und nur eine Minute lang.",
    goOnAs: (name) => `Weiter als ${name}`,
    switchTitle: (name) => `Du bist als ${name} angemeldet. Wechseln?`,
    switchText: "Der geöffnete Link gehört zu einem anderen Spieler.",
    switchYes: "Zu diesem Spieler wechseln",
    switchNo: (name) => `Als ${name} bleiben`,
    somebody: "ein anderer Spieler",
    failed: "Der Shop ließ sich nicht öffnen",
    play: "Kein Spiel zur Hand? Spiel das Probespiel",
  },

  notFound: {
    heading: "Diese Seite gibt es nicht",
    text: "Die Adresse ist vielleicht alt oder vertippt.",
  },

  outcomes: {
    "signed-in": "Du bist angemeldet.",
    linked: "Dein Konto ist verbunden.",
    cancelled: "Du hast die Anmeldung abgebrochen. Es wurde nichts geändert.",
    failed: "Die Anmeldung hat nicht geklappt. Versuch es noch einmal oder mit einem anderen Konto.",
    "in-use": "Dieses Konto spielt schon ein anderes Spiel. Nimm ein anderes.",
    signedOut: "Du bist abgemeldet.",
    over: "Deine Sitzung ist abgelaufen. Öffne den Shop noch einmal aus dem Spiel.",
  },
};
