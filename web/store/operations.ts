import { STANDING } from "../shared/standing.ts";

export const ME = `query Me { me { ...Standing email identities { provider linkedAt } } } ${STANDING}`;

const ITEM = `fragment Item on CatalogItem {
  id sku kind category title description imageUrl price minTier { code name } availableFrom availableUntil
  stockLeft perMemberLimit comingSoon eligibility { redeemable reasons pointsShort }
}`;

export const CATALOG = `query Catalog($kind: ItemKind, $category: String, $affordable: Boolean, $first: Int, $after: String) {
  catalog(kind: $kind, category: $category, affordable: $affordable, first: $first, after: $after) {
    edges { node { ...Item } } pageInfo { hasNextPage endCursor }
  }
} ${ITEM}`;

const REDEMPTION = `fragment Redeemed on Redemption {
  id title benefit pointsSpent quantity status createdAt dueAt settledAt trackingUrl failureReason item { kind imageUrl sku }
}`;

export const REDEMPTIONS = `query Redemptions($first: Int, $after: String) {
  me { ...Standing redemptions(first: $first, after: $after) {
    edges { node { ...Redeemed } } pageInfo { hasNextPage endCursor }
  } }
} ${REDEMPTION} ${STANDING}`;

export const REDEEM = `mutation Redeem($input: RedeemInput!) {
  redeem(input: $input) {
    redemption { ...Redeemed } member { ...Standing } replayed currentPrice userErrors { code message path }
  }
} ${REDEMPTION} ${STANDING}`;

export const CANCEL = `mutation Cancel($id: ID!) {
  cancelRedemption(redemptionId: $id) {
    redemption { ...Redeemed } member { ...Standing } userErrors { code message path }
  }
} ${REDEMPTION} ${STANDING}`;

export const HISTORY = `query History($first: Int, $after: String) {
  me { history(first: $first, after: $after) {
    edges { node { id at kind explanation tier { code name rank } scDelta pDelta } } pageInfo { hasNextPage endCursor }
  } }
}`;

export const CREATE_CODE = `mutation CreateCode { createConnectCode { code expiresAt } }`;

export const CONNECT = `mutation Connect($code: String!) {
  connectStoreCode(code: $code) { userErrors { code message path } }
}`;

export const MERGE = `mutation Merge($token: String!) {
  mergeMembers(input: { mergeToken: $token }) { member { ...Standing } userErrors { code message path } }
} ${STANDING}`;

export const EXPORT = `query Export { exportMyData }`;

export const ERASE = `mutation Erase($confirm: String!) { eraseMe(confirm: $confirm) { userErrors { code message path } } }`;

export const SIGN_OUT_EVERYWHERE = `mutation SignOutEverywhere { signOutEverywhere { userErrors { code message path } } }`;
