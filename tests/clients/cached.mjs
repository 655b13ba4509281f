// What the clients with a normalised cache have in common: `node CLIENT.mjs URL TOKEN` prints one JSON object.
const [url, token] = process.argv.slice(2);

export const given = { url, authorization: `Bearer ${token}` };

export const HISTORY = `query History($first: Int, $after: String) {
  me { id history(first: $first, after: $after) {
    edges { cursor node { id kind tier { code name benefits { code claim { available } } } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`;

// All that a widget and a store show, in one query.
export const EVERYTHING = `query Everything {
  viewer { kind scopes member { id displayName } }
  me {
    id playerId game { id now tiers { code name benefits { code title claim { available nextAt } } } }
    tier { code rank benefits { code claim { available nextAt } } } nextTier { code }
    progress { current target } season { endsAt outlook } points { balance expiresAt }
    missions { id code progress } activities { id code streaks { days rewardP } }
    identities { provider linkedAt } notificationPreferences { id kind wanted }
    redemptions { edges { node { id item { id minTier { code } eligibility { redeemable } } } } }
    notifications { edges { node { id message ... on TierChanged { from { code name } to { code name } } } } }
  }
  catalog { edges { node { id sku eligibility { redeemable reasons } } } }
}`;

export const AGAIN = `query Again($id: ID!) {
  node(id: $id) { id ... on Member { points { balance } progress { remaining } tier { code name } } }
}`;

export const PREFER = `mutation Prefer {
  setNotificationPreference(kind: TIER_CHANGED, wanted: false) { preferences { id kind wanted } }
}`;

export const warnings = [];
for (const level of ["warn", "error"]) console[level] = (...said) => warnings.push(said.map(String).join(" "));

export const done = (found) => process.stdout.write(JSON.stringify({ ...found, warnings }));
