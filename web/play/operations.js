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

// What the widget asks, with the player's token.
export const WIDGET = `query Widget {
  me { ...Standing tier { benefits { code title summary rule } } }
} ${STANDING}`;

export const STATUS = `subscription Status {
  status { ...Standing tier { benefits { code title summary rule } } }
} ${STANDING}`;

export const LINK = `mutation Link { createStoreLink { url expiresAt } }`;

export const CONNECT = `mutation Connect($code: String!) {
  connectStoreCode(code: $code) { userErrors { code message } }
}`;
