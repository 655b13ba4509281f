"""Documents that ask for everything a type has, for tests that compare whole answers."""

BENEFIT = """fragment BenefitAll on Benefit {
  code kind title summary rule value claim { available open nextAt }
}"""
MISSION = """fragment MissionAll on Mission {
  code title progress goal counts rewardSc rewardP completedAt endsAt
}"""
ACTIVITY = """fragment ActivityAll on Activity {
  code title rewardSc rewardP streaks { days rewardSc rewardP } streakDays limitReached nextAt
}"""
TIER = (
    BENEFIT
    + """
fragment TierAll on Tier {
  code name rank seasonDays seasonPeriod seasonPlus
  look { gem light dark } benefits { ...BenefitAll } range { from to keepThreshold }
}"""
)
GAME = """fragment GameAll on Game {
  id slug name mode now clockFrozen tiers { ...TierAll } storeUrl
  look { accent surface ink points radius stageImage }
  invitationTerms { minUsd holdDays inviterSc inviterP inviteeSc inviteeP perMonth inAll }
}"""
ENTRY = """fragment EntryAll on HistoryEntry {
  id at kind explanation tier { ...TierAll } scDelta pDelta reference rulesVersion
}"""
PAGE = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
MEMBER_PARTS = """
  id playerId displayName locale isGuest game { ...GameAll } joinedAt
  tier { ...TierAll } nextTier { ...TierAll }
  progress { current target remaining fraction keepThreshold keepThresholdMet }
  season { startedAt endsAt secondsLeft daysLeft outlook missing }
  points { balance expiresAt } loops
  missions { ...MissionAll } activities { ...ActivityAll }
  paths { nearest fraction leaves { measure counts label remaining fraction value atLeast window } }
  keepPaths { nearest fraction leaves { measure counts label remaining fraction value atLeast window } }
  standing { position lifetimeSc lifetimeP loops rulesVersion ltvUsd }
"""
MEMBER = (
    "fragment MemberAll on Member {"
    + MEMBER_PARTS
    + f"history(first: 100) {{ edges {{ cursor node {{ ...EntryAll }} }} {PAGE} }} }}"
)
PURCHASE = """fragment PurchaseAll on Purchase {
  id purchaseId occurredAt effectiveAt sku amount { amount currency } refunded { amount currency }
  amountUsd refundedUsd sc p
}"""
ERRORS = "userErrors { code message path }"

ABOUT_GAME = f"{GAME} {TIER}"
ABOUT_MEMBER = f"{MEMBER} {ENTRY} {MISSION} {ACTIVITY} {ABOUT_GAME}"

_RECORDED = (
    "purchase { ...PurchaseAll } member { ...MemberAll } changes { ...EntryAll } replayed " + ERRORS
)  # what recording and refunding answer alike

ME = "{ me { ...MemberAll } } " + ABOUT_MEMBER
VIEWER = (
    "{ viewer { kind scopes member { ...MemberAll } studio { id slug name games { ...GameAll } } } } "
    + ABOUT_MEMBER
)
GAME_QUERY = (
    "query($slug: String, $gameId: ID) { game(slug: $slug, gameId: $gameId) { ...GameAll } } " + ABOUT_GAME
)
MEMBER_QUERY = (
    "query($playerId: ID, $memberId: ID, $gameId: ID) {"
    " member(playerId: $playerId, memberId: $memberId, gameId: $gameId) { ...MemberAll } } " + ABOUT_MEMBER
)
MEMBERS = (
    "query($gameId: ID, $search: String, $tier: String, $behind: ReportFigureInput, $sort: MemberSort,"
    " $first: Int, $after: String, $last: Int, $before: String) {"
    " members(gameId: $gameId, search: $search, tier: $tier, behind: $behind, sort: $sort, first: $first,"
    " after: $after, last: $last, before: $before) {"
    f" edges {{ cursor lastPurchaseOn node {{ id playerId tier {{ code }} }} }} {PAGE} totalCount }} }}"
)
HISTORY = (
    "query($playerId: ID!, $first: Int, $after: String) { member(playerId: $playerId) {"
    f" history(first: $first, after: $after) {{ edges {{ cursor node {{ ...EntryAll }} }} {PAGE} }} }} }} "
    f"{ENTRY} {TIER}"
)
MY_HISTORY = (
    "query($first: Int, $after: String) { me {"
    f" history(first: $first, after: $after) {{ edges {{ cursor node {{ ...EntryAll }} }} {PAGE} }} }} }} "
    f"{ENTRY} {TIER}"
)
ONBOARD = (
    "mutation($input: OnboardPlayerInput!) { onboardPlayer(input: $input) {"
    f" member {{ ...MemberAll }} created {ERRORS} }} }} {ABOUT_MEMBER}"
)
UPDATE_PLAYER = (
    "mutation($input: UpdatePlayerInput!) { updatePlayer(input: $input) {"
    f" member {{ ...MemberAll }} {ERRORS} }} }} {ABOUT_MEMBER}"
)
ISSUE_TOKEN = (
    "mutation($input: IssuePlayerTokenInput!) { issuePlayerToken(input: $input) {"
    f" token expiresAt member {{ ...MemberAll }} {ERRORS} }} }} {ABOUT_MEMBER}"
)
RECORD = (
    "mutation($input: RecordPurchaseInput!, $dryRun: Boolean! = false) {"
    f" recordPurchase(input: $input, dryRun: $dryRun) {{ {_RECORDED} }} }} {ABOUT_MEMBER} {PURCHASE}"
)
RECORD_MANY = (
    "mutation($input: [RecordPurchaseInput!]!) { recordPurchases(input: $input) {"
    f" results {{ {_RECORDED} }} }} }} {ABOUT_MEMBER} {PURCHASE}"
)
RECORD_MANY_BRIEFLY = (
    "mutation($input: [RecordPurchaseInput!]!) { recordPurchases(input: $input) { results {"
    f" purchase {{ purchaseId sc }} member {{ progress {{ current }} }} replayed {ERRORS} }} }} }}"
)
REFUND = (
    "mutation($input: RefundPurchaseInput!) { refundPurchase(input: $input) {"
    f" {_RECORDED} }} }} {ABOUT_MEMBER} {PURCHASE}"
)
GRANT = (
    "mutation($input: GrantPointsInput!) { grantPoints(input: $input) {"
    f" member {{ ...MemberAll }} replayed {ERRORS} }} }} {ABOUT_MEMBER}"
)
ADVANCE = (
    "mutation($input: AdvanceClockInput!) { advanceClock(input: $input) {"
    f" game {{ ...GameAll }} settledMembers {ERRORS} }} }} {ABOUT_GAME}"
)
MERGE = (
    "mutation($input: MergeMembersInput!) { mergeMembers(input: $input) {"
    f" member {{ ...MemberAll }} changes {{ ...EntryAll }} replayed {ERRORS} }} }} {ABOUT_MEMBER}"
)

NODE = "query($id: ID!) { node(id: $id) { __typename id } }"
NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"
EVERYTHING = (
    *(NODE, NODES),
    *(ME, VIEWER, GAME_QUERY, MEMBER_QUERY, MEMBERS, HISTORY, MY_HISTORY, ONBOARD, UPDATE_PLAYER),
    *(ISSUE_TOKEN, RECORD, RECORD_MANY, REFUND, GRANT, ADVANCE, MERGE),
)
"""Every document above that asks for all there is: together they select every field of the schema."""
