// Laurel's schema for the normalised cache of urql:
//   cacheExchange({ schema, keys, resolvers })
// where `schema` is the introspection of /schema.graphql, from which it knows which types are a Node.
import { relayPagination } from "@urql/exchange-graphcache/extras";

// What has no id is a part of its parent.
const part = () => null;

export const keys = {
  AbsoluteStanding: part,
  Approver: part,
  Benefit: part,
  BenefitClaim: part,
  CatalogItemManagement: part,
  ConnectCode: part,
  Eligibility: part,
  Explanation: part,
  ExplanationComparison: part,
  ExplanationDifference: part,
  ExplanationInput: part,
  GameLook: part,
  Identity: part,
  LedgerLine: part,
  LocalizedText: part,
  MemberAt: part,
  MergePreview: part,
  MergeSide: part,
  PictureState: part,
  PointsBalance: part,
  Preview: part,
  Progress: part,
  RulesAuthor: part,
  RulesChange: part,
  RulesDraft: part,
  RulesFault: part,
  ScRange: part,
  ScenarioStanding: part,
  ScenarioStep: part,
  Season: part,
  ShippingAddress: part,
  SimulationFlow: part,
  SimulationMove: part,
  SimulationResult: part,
  SimulationTier: part,
  SimulationTotals: part,
  StoreSessionToken: part,
  Streak: part,
  Tier: part,
  TierLook: part,
  TriedPurchase: part,
  UploadedPicture: part,
  UserError: part,
  Viewer: part,
};

export const resolvers = {
  Query: {
    approvals: relayPagination(),
    auditLog: relayPagination(),
    catalog: relayPagination(),
    members: relayPagination(),
    redemptions: relayPagination(),
    rulesVersions: relayPagination(),
    simulations: relayPagination(),
    staffMembers: relayPagination(),
    studioKeys: relayPagination(),
  },
  Member: {
    history: relayPagination(),
    redemptions: relayPagination(),
    purchases: relayPagination(),
    notifications: relayPagination(),
  },
  WebhookEndpoint: { deliveries: relayPagination() },
};
