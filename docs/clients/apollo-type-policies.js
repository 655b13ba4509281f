// Laurel's schema for the cache of Apollo Client 3.8 or newer:
//   new InMemoryCache({ typePolicies, possibleTypes })
import { relayStylePagination } from "@apollo/client/utilities";

// The newer list is the whole list.
const replaced = { merge: false };

// There is one for each parent: what two queries ask of it belongs together.
const one = { keyFields: false, merge: true };

// Part of its parent, which may get another one: what belongs to different ones must not mix.
const part = { keyFields: false, merge: false };

// A tier has no id: its benefits show claims for the tier held, and nowhere else.
const tier = {
  keyFields: false,
  merge(existing, incoming, { mergeObjects, readField }) {
    const code = existing && readField("code", incoming);
    return code && readField("code", existing) === code ? mergeObjects(existing, incoming) : incoming;
  },
  fields: { benefits: replaced },
};

export const typePolicies = {
  Query: {
    fields: {
      approvals: relayStylePagination(["gameId", "status"]),
      auditLog: relayStylePagination(["gameId", "actor", "operation", "subject", "from", "until"]),
      catalog: relayStylePagination(["gameId", "kind", "sku", "category", "affordable", "archived"]),
      members: relayStylePagination(["gameId", "search", "tier", "fallingWithinDays", "sort"]),
      redemptions: relayStylePagination(["gameId", "status"]),
      rulesVersions: relayStylePagination(["gameId"]),
      scenarios: replaced,
      simulations: relayStylePagination(),
      staffMembers: relayStylePagination(["includeRevoked"]),
      studioKeys: relayStylePagination(["studioId"]),
    },
  },
  Member: {
    fields: {
      history: relayStylePagination(),
      redemptions: relayStylePagination(),
      purchases: relayStylePagination(),
      notifications: relayStylePagination(["unreadOnly"]),
      invitations: relayStylePagination(),
      missions: replaced,
      activities: replaced,
      paths: replaced,
      identities: replaced,
      notificationPreferences: replaced,
    },
  },
  WebhookEndpoint: { fields: { deliveries: relayStylePagination(["status"]) } },
  Game: { fields: { tiers: replaced } },
  Studio: { fields: { games: replaced } },
  Staff: { fields: { studios: replaced } },
  Activity: { fields: { streaks: replaced } },

  Viewer: one,
  Progress: one,
  PointsBalance: one,
  AbsoluteStanding: one,
  Eligibility: one,
  CatalogItemManagement: { ...one, fields: { titles: replaced, descriptions: replaced } },
  ShippingAddress: one,
  PictureState: one,

  Tier: tier,
  TierLook: part,
  TierPath: { ...part, fields: { leaves: replaced } },
  TierPathLeaf: part,
  GameLook: part,
  Approver: part,
  ScRange: part,
  Season: part,
  Benefit: part,
  BenefitClaim: part,
  Identity: part,
  Invitation: part,
  Referral: one,
  Streak: part,
  LocalizedText: part,
  MergePreview: part,
  MergeSide: part,
  ConnectCode: part,
  StoreSessionToken: part,
  UploadedPicture: part,
  Explanation: { ...part, fields: { inputs: replaced, differences: replaced, ledger: replaced } },
  ExplanationComparison: part,
  ExplanationDifference: { ...part, fields: { inputs: replaced } },
  ExplanationInput: part,
  LedgerLine: part,
  MemberAt: part,
  FallingReport: { ...one, fields: { tiers: replaced, members: relayStylePagination() } },
  ItemRedemptions: part,
  ItemRedemptionsReport: { ...part, fields: { items: replaced } },
  LiabilityMonth: part,
  LiabilityReport: { ...part, fields: { cohorts: replaced, months: replaced } },
  MembersByTierColumn: { ...part, fields: { tiers: replaced } },
  MembersByTierReport: { ...part, fields: { columns: replaced } },
  MembersOfTier: part,
  MovesOfTier: part,
  OverviewFigures: { ...part, fields: { amounts: replaced } },
  OverviewReport: part,
  PointsCohort: part,
  PointsColumn: part,
  PointsReport: { ...part, fields: { columns: replaced } },
  ReportAmount: part,
  ReportPeriod: part,
  ReportTier: part,
  Reports: one,
  RepurchaseBucket: part,
  RepurchaseReport: { ...part, fields: { buckets: replaced } },
  TierFlow: part,
  TierFlowReport: { ...part, fields: { comparison: replaced, flows: replaced } },
  TierMovesColumn: { ...part, fields: { tiers: replaced } },
  TierMovesReport: { ...part, fields: { columns: replaced } },
  TierRedemptions: part,
  TierRedemptionsReport: { ...part, fields: { tiers: replaced } },
  RulesAuthor: part,
  RulesChange: part,
  RulesDraft: part,
  RulesFault: part,
  Preview: { ...part, fields: { userErrors: replaced } },
  ScenarioStanding: part,
  ScenarioStep: part,
  SimulationFlow: part,
  SimulationMove: part,
  SimulationResult: { ...part, fields: { tiers: replaced, flows: replaced, losers: replaced, gainers: replaced } },
  SimulationTier: part,
  SimulationTotals: part,
  TriedPurchase: { ...part, fields: { inputs: replaced } },
  UserError: part,
};

const notifications = [
  "InvitationUpdated",
  "KeepThresholdReminder",
  "PExpiringReminder",
  "PointsChanged",
  "RedemptionUpdated",
  "RewardEarned",
  "ScExpiringReminder",
  "SeasonEndingReminder",
  "TierChanged",
];

export const possibleTypes = {
  Notification: notifications,
  Node: [
    "Activity",
    "CatalogItem",
    "Game",
    "HistoryEntry",
    "Member",
    "Mission",
    "NotificationPreference",
    "Purchase",
    "Redemption",
    "Staff",
    "Studio",
    "WebhookDelivery",
    "WebhookEndpoint",
    ...notifications,
  ],
};
