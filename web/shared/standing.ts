/** What both pages show of a member. */
export const STANDING = `fragment Standing on Member {
  id playerId displayName isGuest
  game { id slug name mode now clockFrozen }
  tier { code name rank }
  nextTier { code name }
  progress { current target remaining fraction keepThreshold keepThresholdMet }
  season { startedAt endsAt outlook }
  points { balance expiresAt }
}`;
