/** The words of the product owner's console, but for those of web/console/texts. English, as all consoles are. */
import { pluralOf } from "../kit/language.ts";

const many = pluralOf("en");

export const t = {
  loading: "One moment…",

  desk: {
    save: "Save draft",
    saved: "The draft is saved.",
    onward: "Check and publish",
    you: "you",
    somebody: "Somebody else",
    none: "No rules are published yet: this is a beginning to be changed.",
    version: (version: number, from: string, dirty: boolean) =>
      `As in version ${version}, which applies from ${from}. ${dirty ? "Your changes are not saved." : "A change begins a draft; nothing is published before you say so."}`,
    draft: (basedOn: number | null, at: string, by: string, dirty: boolean) =>
      `Draft${basedOn === null ? "" : ` after version ${basedOn}`}, saved ${at}${by ? ` by ${by}` : ""}. ${dirty ? "Your changes since are not saved." : ""}`,
    behind: (version: number) => `Version ${version} was published after this draft was saved. Look through the changes against it, then save the draft again.`,
    conflict: (who: string, at: string) => `${who} saved the draft at ${at}, after you had read it. Yours is not saved.`,
    takeTheirs: "Take theirs",
    keepMine: "Replace by mine",
  },

  grid: {
    line: (title: string, hint: string) => `${title}: ${hint}`,
    add: "Add a tier above",
    remove: "Remove the tier",
    addRow: "Add a row",
    removeRow: "Remove the row",
    undo: "Undo",
    redo: "Redo",
    keys: "Arrows move, Enter or typing edits, Tab goes through a row, Shift selects, Ctrl+C, X, V copy as other sheets do, Ctrl+Z takes back.",
  },

  ladder: {
    title: "Ladder",
    newTier: "New tier",
    sheet: "Tiers",
    columns: {
      name: { title: "Name", hint: "what players read, up to 80 characters." },
      code: { title: "Code", hint: "what rules, events and the API call the tier: A-Z, 0-9 and _." },
      scFrom: { title: "Enter at", hint: "the SC at which the tier begins; the tier below ends there." },
      scTo: { title: "Up to", hint: "the SC at which the next tier begins. At the last tier's, it is completed once more." },
      keepThreshold: { title: "Keep", hint: "the progress that keeps the tier at the end of a season." },
      seasonDays: { title: "Season", hint: "days that a season on this tier takes." },
      scMultiplier: { title: "SC ×", hint: "what the SC of a purchase are multiplied by." },
      pMultiplier: { title: "P ×", hint: "what the P of a purchase are multiplied by." },
      gem: { title: "Gem", hint: "its shape; empty for the rank's own." },
      light: { title: "On light", hint: "its colour on a light surface, #rrggbb; empty for the rank's own." },
      dark: { title: "On dark", hint: "its colour on a dark surface, #rrggbb; empty for the rank's own." },
    },
    picture: (tiers: number, end: string) => `The ladder to scale: ${tiers} tiers up to ${end} SC`,
    block: (name: string, span: string, keep: string, season: string) => `${name}: ${span} SC, ${keep} keep it, a season of ${season}`,
    span: (sc: string) => `${sc} SC`,
    usd: (usd: string) => `≈ ${usd}`,
    caption: "To scale: as wide as the SC of a tier, as high as its season; the mark is what keeps it. Below, what a tier takes in SC and in purchases.",
    none: "The numbers of the tiers make no ladder yet.",
    scale: "To scale",
    parts: { label: "Parts of the rules", tiers: "Tiers", earning: "Earning, rates, boosts", source: "JSON" },
  },

  rates: {
    title: "Exchange rates",
    columns: {
      currency: { title: "Currency", hint: "its code of three letters. USD is 1, and needs no entry." },
      rate: { title: "USD for one", hint: "what one unit of the currency is in USD." },
      from: { title: "From", hint: "an instant, as 2026-12-01T00:00:00Z; empty while the version is in force." },
    },
  },
  boosts: {
    title: "Boosts",
    newBoost: "BOOST",
    columns: {
      code: { title: "Code", hint: "what explanations call the boost: A-Z, 0-9 and _." },
      from: { title: "From", hint: "its first instant, as 2026-12-01T00:00:00Z." },
      until: { title: "Until", hint: "the first instant after it." },
      scFactor: { title: "SC ×", hint: "what the SC of a purchase are multiplied by." },
      pFactor: { title: "P ×", hint: "what the P of a purchase are multiplied by." },
      tiers: { title: "Tiers", hint: "the codes of the tiers on which it holds, with commas; empty for all." },
    },
  },
  earning: {
    title: "Earning and expiry",
    scPerUsd: { title: "SC per USD", hint: "Before multipliers." },
    pPerUsd: { title: "P per USD", hint: "Before multipliers." },
    pExpiryMonths: { title: "P expire after, months", hint: "1 to 240." },
    lateWindowHours: { title: "Late purchases count for, hours", hint: "Reported later, a purchase counts when it is reported." },
  },
  reminders: {
    title: "Reminders",
    seasonDaysLeft: { title: "Days before a season ends", hint: "Numbers with commas; empty sends none." },
    keepThresholdPercent: { title: "Percent of the keep threshold", hint: "Numbers with commas; empty sends none." },
    scExpiringDaysLeft: { title: "Days before SC expire", hint: "Numbers with commas; empty sends none." },
    pExpiringDaysLeft: { title: "Days before P expire", hint: "Numbers with commas; empty sends none." },
  },
  try: {
    title: "Try a purchase",
    a: "A purchase of",
    amount: "Amount",
    currency: "Currency",
    purchaseOn: "on",
    tier: "Tier",
    would: "would give",
    grants: (sc: string, p: string) => `${sc} SC and ${p} P`,
    faults: "Mend the faults first: until then nothing can be counted.",
  },
  source: {
    label: "The rules file",
    hint: "The whole file, as laurel rules publish takes it.",
    broken: "This is no JSON object: nothing is taken from it until it is.",
  },

  faults: {
    title: (count: number) => many(count, { one: "1 fault", other: `${count} faults` }),
    none: "No faults",
    checking: "Checking…",
    file: "the file",
    /** The server's messages are written to be read after a path. */
    sentence: (message: string) => message.charAt(0).toUpperCase() + message.slice(1),
  },

  changes: {
    none: "Nothing is different.",
    members: (count: number, written: string) => many(count, { one: "1 member", other: `${written} members` }),
    before: "before",
    after: "after",
    added: "new",
    removed: "gone",
  },

  flows: {
    title: "Who would be where",
    caption: "Rows: the tier that members held. Columns: the tier that they would have held under the draft.",
    held: "Held",
    cell: (members: string, from: string, to: string) => `${members} from ${from} to ${to}`,
  },
} as const;
