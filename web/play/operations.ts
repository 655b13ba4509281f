import { STANDING } from "../shared/standing.ts";

// What the game's server asks, with the studio's key.
export const TOKEN = `mutation Token($input: IssuePlayerTokenInput!) {
  issuePlayerToken(input: $input) { token expiresAt userErrors { message } }
}`;

export const PURCHASE = `mutation Purchase($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) { changes { id kind explanation scDelta pDelta } userErrors { message } }
}`;

export const CLOCK = `mutation Clock($input: AdvanceClockInput!) {
  advanceClock(input: $input) { game { now } settledMembers userErrors { message } }
}`;

export const PENDING = `query Pending($gameId: ID!, $after: String) {
  redemptions(gameId: $gameId, status: PENDING, first: 50, after: $after) {
    edges { node {
      id playerId title quantity pointsSpent createdAt item { kind sku }
      shippingAddress { name line1 line2 city region postalCode country }
    } }
    pageInfo { hasNextPage }
  }
}`;

export const FULFIL = `mutation Fulfil($input: FulfillRedemptionInput!) {
  fulfillRedemption(input: $input) { redemption { id status } userErrors { message } }
}`;

export const FAIL = `mutation Fail($input: FailRedemptionInput!) {
  failRedemption(input: $input) { redemption { id status } userErrors { message } }
}`;

export const REPORT = `mutation Report($input: ReportMissionProgressInput!) {
  reportMissionProgress(input: $input) { mission { title counts progress goal completedAt } userErrors { message } }
}`;

export const ACTIVITY = `mutation Activity($input: RecordActivityInput!) {
  recordActivity(input: $input) { changes { explanation } userErrors { message } }
}`;

// What the widget shows, with the player's token: asked for once, and told whenever it changes.
const SHOWN = `
  ...Standing
  tier { benefits { code kind title summary rule claim { available open nextAt } } }
  missions { code title counts progress goal rewardSc rewardP completedAt endsAt }
  activities { code title rewardSc rewardP streaks { days rewardSc rewardP } streakDays limitReached nextAt }
  redemptions(first: 5) { edges { node { id title benefit status failureReason } } }
`;

export const WIDGET = `query Widget { me {${SHOWN}} } ${STANDING}`;

export const STATUS = `subscription Status { status {${SHOWN}} } ${STANDING}`;

export const CLAIM = `mutation Claim($code: String!) {
  claimBenefit(code: $code) {
    benefit { title } member { points { balance } } redemption { title } userErrors { message }
  }
}`;

export const LINK = `mutation Link { createStoreLink { url expiresAt } }`;

export const CONNECT = `mutation Connect($code: String!) {
  connectStoreCode(code: $code) { userErrors { code message } }
}`;
