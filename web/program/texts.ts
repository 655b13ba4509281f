/** The words of the product owner's console, but for those of web/console/texts. English, as all consoles are. */
import { pageTitles } from "../console/texts/pages.ts";
import { pluralOf } from "../kit/language.ts";
import { growth } from "./growth-texts.ts";

const many = pluralOf("en");

const AUTHORS: Partial<Record<string, string>> = { COMMAND_LINE: "the command line", KEY: "a studio key", STAFF: "the staff", UNKNOWN: "unknown" };

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
      `As in version ${version}, which applies from ${from}. ${dirty ? "Not saved." : ""}`,
    draft: (basedOn: number | null, at: string, by: string, dirty: boolean) =>
      `Draft${basedOn === null ? "" : ` after version ${basedOn}`}, saved ${at}${by ? ` by ${by}` : ""}. ${dirty ? "Changed since." : ""}`,
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
    title: pageTitles.ladder,
    newTier: "New tier",
    sheet: "Tiers",
    columns: {
      name: { title: "Name", hint: "what players read, up to 80 characters." },
      code: { title: "Code", hint: "what rules, events and the API call the tier: A-Z, 0-9 and _." },
      scFrom: { title: "Enter at", hint: "the SC at which the tier begins; the tier below ends there." },
      scTo: { title: "Up to", hint: "the SC at which the next tier begins. At the last tier's, it is completed once more." },
      keepThreshold: { title: "Keep", hint: "the progress that keeps the tier at the end of a season." },
      seasonDays: { title: "Season", hint: "days that a season takes, or the period with whose end it ends: MONTH, QUARTER, HALF or YEAR; QUARTER+1 for one later." },
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
    parts: { label: "Parts of the rules", tiers: "Tiers", paths: "Ways and invitations", earning: "Earning, rates, boosts", source: "JSON" },
  },

  growth,

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
    lateWindowHours: { title: "Late purchases, hours", hint: "Reported later, a purchase counts when it is reported." },
  },
  reminders: {
    title: "Reminders",
    seasonDaysLeft: { title: "Days before a season ends", hint: "Numbers with commas; empty sends none." },
    keepThresholdPercent: { title: "% of the keep threshold", hint: "Numbers with commas; empty sends none." },
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
    count: (count: number) => many(count, { one: "1 change.", other: `${count} changes.` }),
  },

  flows: {
    title: "Who would be where",
    summary: (moved: string, up: string, down: string) => `${moved} would be in another tier: ${up} higher, ${down} lower.`,
    words: {
      from: "Held",
      to: "Under the draft",
      shareOf: (tier: string) => `Of those who held ${tier}`,
      moved: "Higher",
      fell: "Lower",
      stayed: "The same",
    },
  },

  steps: { done: "done", open: "to do", wrong: "to be mended", later: "later" },

  publish: {
    title: pageTitles.draft,
    edit: {
      title: "Edit",
      none: "There is no draft: change a tier, a rate or a boost, and there is.",
      unsaved: "Your changes are not saved: they are in this browser alone.",
      saved: "The draft is saved. It changes nothing until it is published.",
      ladder: "Edit the rules",
      discard: "Discard",
    },
    check: {
      title: "Check",
      touched: (count: number, written: string) =>
        count === 0 ? "No member is touched today." : many(count, { one: "At least 1 member is touched today.", other: `At least ${written} members are touched today.` }),
    },
    simulate: {
      title: "Simulate",
      lead: "Replay real members under the draft before they live by it. Nobody is told, and nothing changes.",
      done: "This very draft was simulated:",
      act: "Simulate the draft",
    },
    publish: {
      title: "Publish",
      note: "Note",
      noteHint: "Why, for those who read the versions later.",
      from: "Applies from",
      fromHint: (zone: string) => `In your time zone (${zone}). Up to 5 minutes ago counts as now.`,
      unsaved: "Save the draft first.",
      faults: "Mend the faults first.",
      nothing: "There is nothing to publish.",
      act: "Publish…",
    },
    confirm: {
      title: (version: number) => `Publish version ${version}`,
      lead: (version: number, from: string) => `Version ${version} applies from ${from}, and never changes again. A season that runs then is played on by its own rules.`,
      act: (version: number) => `Publish version ${version}`,
      done: (version: number, from: string) => `Version ${version} is published. It applies from ${from}.`,
    },
    discard: {
      title: "Discard the draft",
      lead: "What was changed since the last version is given up, for everybody.",
      act: "Discard",
      done: "The draft is discarded.",
    },
  },

  /** The first version of a program applies from the epoch. */
  beginning: "the beginning",

  versions: {
    title: pageTitles.versions,
    lead: "What was published never changes; it applies until the next version does.",
    none: "No rules are published yet. Begin with the ladder.",
    version: (version: number) => `Version ${version}`,
    toCome: "to come",
    inForce: "the latest",
    columns: { version: "Version", from: "Applies from", note: "Note", by: "Published by", at: "Published" },
    author: ({ actor, actorName }: { actor: string; actorName: string | null }) => actorName ?? (AUTHORS[actor] ?? actor),
    changes: (from: number, to: number) => (from === to ? `Version ${from} with itself` : `From version ${from} to version ${to}`),
    from: "From",
    to: "To",
    today: "Members are counted as they are today.",
  },

  more: "Show more",
  simulate: {
    title: pageTitles.simulate,
    what: "Members' real events, replayed under other rules. Nobody is told, and nothing changes.",
    of: (period: string) => `Simulation of ${period}`,
    lead: (games: string, tiers: number, at: string) => `${games}, under a draft of ${tiers} tiers. Started ${at}.`,
    unknownGames: "a game out of your reach",
    before: "Simulations so far",
    none: "No simulation yet. Choose games and a period above.",
    columns: { period: "Period", state: "State", games: "Games", members: "Members", started: "Started" },
    states: { RUNNING: "running", DONE: "done", CANCELLED: "cancelled", FAILED: "failed" },
    period: (from: string, until: string) => `${from} – ${until}`,
    start: {
      title: "Simulate the draft",
      draft: "Under the draft that is saved.",
      unsaved: "Under the draft with your changes, which are not saved.",
      inForce: "There is no draft: the latest version is simulated.",
      games: "Games",
      sandbox: "sandbox",
      from: "From",
      fromHint: "In UTC. From then on the draft applies; a season that runs then is played on by its own rules.",
      until: "Until",
      untilHint: "The first day that is not counted; not after the game's today.",
      act: "Start",
    },
    running: "Members replayed",
    progress: (done: string, all: string) => `${done} of ${all} members`,
    leave: "You may leave this page: the simulation goes on. One runs at a time; others wait for it.",
    cancel: "Cancel the simulation",
    cancelled: "The simulation was cancelled. Start another one.",
    failed: "The simulation failed. The server's log says why.",
    result: {
      leftOut: (count: number, written: string) =>
        many(count, { one: "1 member is left out: the points cannot be counted.", other: `${written} members are left out: their points cannot be counted.` }),
      members: "Members",
      up: "Would be higher",
      down: "Would be lower",
      same: "The same",
      liability: "P to be spent, change",
      distribution: "Members by tier",
      distributionCaption: "Members of each tier at the end of the period, before and after",
      tier: "Tier",
      before: "As it was",
      after: "Under the draft",
      shortBefore: "Before",
      shortAfter: "After",
      change: "Change",
      renamed: (before: string, after: string) => `${before} → ${after}`,
      totals: "Moves and points",
      totalsCaption: "Promotions, demotions and points of the period, before and after",
      what: "What",
      names: { promotions: "Promotions", demotions: "Demotions", scIssued: "SC given", pIssued: "P given", pLiability: "P to be spent" },
      moved: "Tiers gained or lost",
      movedSummary: "How many members gain or lose how many tiers",
      asTable: "As a table",
      losers: "Who loses most",
      gainers: "Who gains most",
      noLosers: "Nobody loses.",
      noGainers: "Nobody gains.",
      member: "Member",
      tiers: "Tiers",
      progress: "Progress",
    },
  },
} as const;
