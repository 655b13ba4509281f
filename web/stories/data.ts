/** What the stories show: made up, and the same on every day, so that pictures of them can be compared. */
import type {
  ActivityFactsFragment,
  BenefitFactsFragment,
  HistoryFactsFragment,
  HistoryKind,
  ItemFactsFragment,
  InvitationFactsFragment,
  PathFactsFragment,
  ReferralFactsFragment,
  RungFactsFragment,
  TermsFactsFragment,
  MissionFactsFragment,
  NotificationFactsFragment,
  StandingFragment,
} from "#operations/kit";
import type { Shown } from "../kit/room.ts";

export const roomWords = { label: "Room", enters: (name: string) => `${name} comes in`, says: "Hello, everyone!" };
export const worn: Shown[] = (
  [
    ["BADGE", "laurels-gold", "Laurels"],
    ["BADGE", "star", "Silver star"],
    ["TITLE", "founder", "Founder"],
    ["AVATAR_FRAME", "ring", "Sky ring"],
    ["TEXT_FRAME", "gold-frame", "Text frame of Gold"],
    ["BUBBLE", "cloud", "Cloud bubble"],
    ["ENTRANCE", "balloons", "Balloons"],
    ["OTHER", "lantern", "Sky lantern"],
  ] as const
).map(([kind, file, title]) => ({ key: file, kind, title, words: title, picture: `/static/demo/${file}.svg` }));

export const NOW = "2026-11-29T12:00:00Z";
/** Names are at most 128 characters long; this one has no blank in its first half, as some have. */
export const LONG = `${"Xx_DragonSlayer_xX".repeat(3)} of the ${"Everlasting Northern Brotherhood ".repeat(3)}`.slice(0, 127) + "!";
export const MOST = 999_999_999_999;

function benefit(code: string, kind: BenefitFactsFragment["kind"], title: string, summary: string): BenefitFactsFragment {
  return { code, kind, title, summary, rule: "Once in each day of UTC. Days that were missed do not add up.", claim: null };
}

export const daily = {
  ...benefit("DAILY", "DAILY_BONUS", "Daily bonus", "30 points a day"),
  claim: { available: true, open: 1, nextAt: null },
};
export const claimed = {
  ...benefit("MONTHLY", "MONTHLY_GIFT", "Monthly gift", "A gold chest each month"),
  claim: { available: false, open: 0, nextAt: "2026-12-01T00:00:00Z" },
};
export const soon = {
  ...benefit("DAILY", "DAILY_BONUS", "Daily bonus", "30 points a day"),
  claim: { available: false, open: 0, nextAt: "2026-11-29T17:12:44Z" },
};
export const points = benefit("P_MULT", "MULTIPLIER", "More points", "1.1 times the points on every purchase");
export const support = benefit("VIP", "VIP_SUPPORT", "VIP support", "Answers within an hour");

const LOOKS: RungFactsFragment["look"][] = [
  { gem: "CABOCHON", light: "#8f4f1f", dark: "#d9975f" },
  { gem: "TRILLION", light: "#56646f", dark: "#b8c5cf" },
  { gem: "PRINCESS", light: "#7f5a00", dark: "#f2c75c" },
  { gem: "HEXAGON", light: "#1c6470", dark: "#86d3e2" },
  { gem: "BRILLIANT", light: "#3350b8", dark: "#9db8ff" },
  { gem: "ONYX", light: "#1c1c24", dark: "#e6ece8" },
];

function tier(rank: number, code: string, name: string, seasonDays: number, benefits: BenefitFactsFragment[]): RungFactsFragment {
  const look = LOOKS[rank - 1] ?? { gem: "ONYX", light: "#1c1c24", dark: "#e6ece8" };
  return { rank, code, name, seasonDays, seasonPeriod: null, seasonPlus: 0, benefits, look };
}

const DAILY = [20, 30, 50, 80, 120, 200].map((count) => benefit("DAILY", "DAILY_BONUS", "Daily bonus", `${count} points a day`));
const TIMES = ["1", "1.1", "1.25", "1.5", "1.75", "2"].map((factor) =>
  benefit("P_MULT", "MULTIPLIER", "More points", `${factor} times the points on every purchase`),
);

/** The benefits of the rank, from 1: each tier keeps those of the tiers below. */
function given(rank: number): BenefitFactsFragment[] {
  return [
    ...DAILY.slice(rank - 1, rank),
    ...(rank > 1 ? TIMES.slice(rank - 1, rank) : []),
    ...(rank > 2 ? [benefit("MONTHLY", "MONTHLY_GIFT", "Monthly gift", "A gold chest each month"), support] : []),
  ];
}

export const bronze = tier(1, "BRONZE", "Bronze", 30, given(1));
export const silver = tier(2, "SILVER", "Silver", 30, given(2));
export const gold = tier(3, "GOLD", "Gold", 45, given(3));
export const platinum = tier(4, "PLATINUM", "Platinum", 60, given(4));
export const diamond = tier(5, "DIAMOND", "Diamond", 90, given(5));
export const black = tier(6, "BLACK", "Black", 90, given(6));
/** A game's own look. */
export const night = { surface: "#1b1030", ink: "#f3ecff", accent: "#c792ff", points: "#ffd166", radius: 20, stageImage: null };
export const ladder = [bronze, silver, gold, platinum, diamond, black];
export const longTier = { ...silver, name: LONG };

export function progress(current: number, target: number, keepThreshold: number): StandingFragment["progress"] {
  const met = current >= keepThreshold;
  return { current, target, remaining: target - current, fraction: current / target, keepThreshold, keepThresholdMet: met };
}

export function season(
  startedAt: string,
  endsAt: string,
  outlook: StandingFragment["season"]["outlook"],
  missing: string | null = null,
): StandingFragment["season"] {
  return { startedAt, endsAt, outlook, missing };
}

export const running = season("2026-11-14T09:00:00Z", "2026-12-14T09:00:00Z", "KEEP");
export const ending = season("2026-11-01T09:00:00Z", "2026-12-01T09:00:00Z", "DEMOTE", "400");
export const lastHours = season("2026-10-30T16:13:22Z", "2026-11-29T16:13:22Z", "DEMOTE", "1");

export const mission: MissionFactsFragment = {
  id: "m1",
  code: "THREE_BUYS",
  title: "Buy three times this week",
  counts: "PURCHASES",
  progress: 2,
  goal: 3,
  rewardSc: 50,
  rewardP: 0,
  completedAt: null,
  endsAt: "2026-12-05T00:00:00Z",
};
export const missions: MissionFactsFragment[] = [
  mission,
  { ...mission, id: "m2", code: "SPEND", title: "Spend 100 dollars", counts: "AMOUNT_USD", progress: 15, goal: 100, rewardP: 250 },
  { ...mission, id: "m3", code: "BOSSES", title: "Defeat ten bosses", counts: "REPORTED", progress: 0, goal: 10, rewardSc: 0, rewardP: 1, endsAt: null },
  { ...mission, id: "m4", code: "DONE", title: "Finish the first chapter", counts: "REPORTED", progress: 1, goal: 1, completedAt: "2026-11-20T00:00:00Z" },
];
export const longMission: MissionFactsFragment = {
  ...mission,
  id: "m5",
  title: LONG,
  counts: "AMOUNT_USD",
  progress: MOST - 1,
  goal: MOST,
  rewardSc: MOST,
  rewardP: MOST,
};

export const activity: ActivityFactsFragment = {
  id: "a1",
  code: "CHECK_IN",
  title: "Check in",
  rewardSc: 0,
  rewardP: 5,
  streaks: [
    { days: 3, rewardSc: 0, rewardP: 20 },
    { days: 7, rewardSc: 50, rewardP: 100 },
  ],
  streakDays: 4,
  limitReached: false,
  nextAt: null,
};

function entry(id: string, kind: HistoryKind, at: string, explanation: string, scDelta: number, pDelta: number, tier = silver): HistoryFactsFragment {
  return { id, kind, at, explanation, scDelta, pDelta, tier };
}

export const history: HistoryFactsFragment[] = [
  entry("h1", "P_SPENT", "2026-11-28T18:20:00Z", "400 points spent on a golden saddle.", 0, -400, gold),
  entry("h2", "PROMOTED", "2026-11-27T09:30:00Z", "You completed Silver and reached Gold. 100 progress carries over; your new season has 45 days.", -2000, 0, gold),
  entry("h3", "PURCHASE", "2026-11-27T09:30:00Z", "49.99 USD on Silver: 500 progress and 549 points.", 500, 549),
  entry("h4", "LOOPED", "2026-11-02T08:00:00Z", "You completed Black once more. Your new season has 90 days.", -50_000, 0, black),
  entry("h5", "DEMOTED", "2026-10-31T00:00:00Z", "900 needed to keep Silver, 500 reached: your season ended and your tier is now Bronze. Your points are untouched.", -500, 0, bronze),
  entry("h6", "REFUND", "2026-10-12T10:00:00Z", "9.99 USD of a purchase went back, with the progress and the points it had earned.", -99, -99),
  entry("h7", "JOINED", "2026-10-01T10:00:00Z", "You joined on Bronze; your season has 30 days.", 0, 0, bronze),
];
export const longHistory = [entry("h9", "PURCHASE", "2026-11-27T09:30:00Z", LONG, MOST, MOST, longTier)];

const letter = { createdAt: "2026-11-27T09:30:00Z", readAt: null };
export const promotion: Extract<NotificationFactsFragment, { __typename: "TierChanged" }> = {
  __typename: "TierChanged",
  ...letter,
  id: "n1",
  message: "You completed Silver and reached Gold.",
  reason: "PROMOTED",
  from: silver,
  to: gold,
};
export const demotion: NotificationFactsFragment = {
  ...promotion,
  id: "n2",
  message: "900 needed to keep Silver, 500 reached: your season ended.",
  reason: "DEMOTED",
  from: silver,
  to: bronze,
};
export const loop: NotificationFactsFragment = {
  ...promotion,
  id: "n3",
  message: "You completed Black once more. Your season begins again.",
  reason: "LOOPED",
  from: black,
  to: black,
};
export const reward: NotificationFactsFragment = {
  __typename: "RewardEarned",
  ...letter,
  id: "n4",
  message: "You completed Defeat ten bosses.",
  source: "MISSION",
  code: "BOSSES",
  title: "Defeat ten bosses",
  rewardSc: 50,
  rewardP: 250,
};
export const atRisk: NotificationFactsFragment = {
  __typename: "SeasonEndingReminder",
  ...letter,
  id: "n5",
  message: "3 days left: 400 more keeps Silver.",
  daysLeft: 3,
  endsAt: "2026-12-01T09:00:00Z",
  outlook: "DEMOTE",
};
export const inbox: NotificationFactsFragment[] = [
  atRisk,
  promotion,
  { ...reward, readAt: "2026-11-27T10:00:00Z" },
  {
    __typename: "RedemptionUpdated",
    ...letter,
    id: "n6",
    readAt: "2026-11-27T10:00:00Z",
    message: "The golden saddle was delivered.",
    redemption: { id: "r1", title: "Golden saddle", status: "FULFILLED" },
  },
];

export const item: ItemFactsFragment = {
  id: "i1",
  sku: "saddle",
  kind: "DIGITAL",
  category: "Riding",
  title: "Golden saddle",
  description: "For any horse.",
  imageUrl: null,
  price: 400,
  minTier: null,
  availableFrom: null,
  availableUntil: null,
  stockLeft: null,
  perMemberLimit: null,
  comingSoon: false,
  eligibility: { redeemable: true, reasons: [], pointsShort: 0 },
};

function barred(id: string, title: string, reason: "TIER_TOO_LOW" | "INSUFFICIENT_POINTS" | "SOLD_OUT"): ItemFactsFragment {
  return { ...item, id, sku: id, title, eligibility: { redeemable: false, reasons: [reason], pointsShort: 320 } };
}

export const items: ItemFactsFragment[] = [
  item,
  { ...barred("i2", "Diamond crown", "TIER_TOO_LOW"), minTier: gold, price: 5000 },
  { ...barred("i3", "Enamel mug", "INSUFFICIENT_POINTS"), kind: "TANGIBLE", price: 2400, stockLeft: 3, availableUntil: "2026-11-29T20:00:00Z" },
  { ...barred("i4", "Signed poster", "SOLD_OUT"), kind: "TANGIBLE", stockLeft: 0 },
];
export const longItem: ItemFactsFragment = { ...item, id: "i5", sku: "long", title: LONG, price: MOST, minTier: longTier };

function leaf(counts: PathFactsFragment["leaves"][number]["counts"], label: string, fraction: number): PathFactsFragment["leaves"][number] {
  return { measure: counts ?? "SC", counts, label, fraction };
}

export const paths: PathFactsFragment[] = [
  { nearest: true, fraction: 0.7, leaves: [leaf("SPEND_USD", "$150.00 to go", 0.7)] },
  { nearest: false, fraction: 0.6, leaves: [leaf(null, "800 progress to go", 0.6)] },
  { nearest: false, fraction: 0.3, leaves: [leaf("INVITATIONS", "7 invitations to go", 0.3), leaf("PURCHASES", "Done", 1)] },
];
export const kept: PathFactsFragment[] = [
  { nearest: true, fraction: 1, leaves: [leaf("ACTIVITY", "Done", 1)] },
  { nearest: false, fraction: 0, leaves: [leaf(null, "999,999,999,999 progress to go", 0)] },
];
export const longPath: PathFactsFragment = { nearest: true, fraction: 0, leaves: [leaf("ACTIVITY", LONG, 0)] };

export const terms: TermsFactsFragment = {
  minUsd: "5",
  holdDays: 14,
  inviterSc: 100,
  inviterP: 500,
  inviteeSc: 0,
  inviteeP: 200,
  perMonth: 10,
  inAll: 100,
};
export const referral: ReferralFactsFragment = {
  code: "K7MXQ2PD",
  link: "/store#invite=K7MXQ2PD",
  qualified: 3,
  pending: 1,
  rewardedThisMonth: 2,
  rewarded: 3,
};
export const invitations: InvitationFactsFragment[] = (["JOINED", "PENDING", "QUALIFIED", "REVERSED", "REFUSED"] as const).map((state, index) => ({
  invitationId: `invitation-${index}`,
  state,
  initial: index === 1 ? null : "ABÉ京Z".charAt(index),
}));
