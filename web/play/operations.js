import { STANDING } from "../shared/standing.js";

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
  reportMissionProgress(input: $input) { mission { title progress goal completedAt } userErrors { message } }
}`;

export const ACTIVITY = `mutation Activity($input: RecordActivityInput!) {
  recordActivity(input: $input) { changes { explanation } userErrors { message } }
}`;

// What the widget asks, with the player's token.
export const WIDGET = `query Widget {
  me {
    ...Standing
    tier { benefits { code kind title summary rule claim { available nextAt } } }
    missions { code title progress goal rewardSc rewardP completedAt endsAt }
    activities { code title rewardSc rewardP streakDays limitReached }
    redemptions(first: 5) { edges { node { id title pointsSpent status failureReason } } }
  }
} ${STANDING}`;

export const CLAIM = `mutation Claim($code: String!) {
  claimBenefit(code: $code) {
    benefit { title } member { points { balance } } redemption { title } userErrors { message }
  }
}`;

export const LINK = `mutation Link { createStoreLink { url expiresAt } }`;

export const CONNECT = `mutation Connect($code: String!) {
  connectStoreCode(code: $code) { userErrors { code message } }
}`;
