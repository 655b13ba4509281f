"""Documents of the inbox that ask for everything a type has."""

from tests.api.documents import PAGE

NOTIFICATION = """fragment NotificationAll on Notification {
  __typename id createdAt readAt message
  ... on SeasonEndingReminder { endsAt daysLeft outlook lostItems }
  ... on KeepThresholdReminder { percent remaining }
  ... on ScExpiringReminder { amount expiresAt daysLeft }
  ... on PExpiringReminder { amount expiresAt daysLeft }
  ... on TierChanged {
    from { code name rank range { from } benefits { code } } to { code rank } reason lostItems
  }
  ... on PointsChanged { delta balance reason }
  ... on RewardEarned { source code title rewardSc rewardP }
  ... on InvitationUpdated { state isInviter rewardSc rewardP }
  ... on PackEndingReminder { pack title endsAt daysLeft renews price { amount currency } lostItems }
  ... on PackExpiredNotice { pack title lostItems }
  ... on CouponIssued { couponId title couponExpiresAt }
  ... on StoredValueExpiringReminder { value { amount currency } expiresAt daysLeft outcome }
  ... on WishAvailable { sku title }
  ... on MilestoneReached { kind number }
  ... on BargainReached { bargainId title value { amount currency } expiresAt }
  ... on GiftCardUpdated { giftCardId cardNews value { amount currency } expiresAt }
  ... on GiftUpdated { giftId news title name expiresAt }
  ... on RedemptionUpdated { redemption { id status title item { sku } } }
}"""
_LIST = f"edges {{ cursor node {{ ...NotificationAll }} }} {PAGE} unreadCount"
INBOX = (
    "query($unreadOnly: Boolean, $first: Int, $after: String) { me {"
    " notifications(unreadOnly: $unreadOnly, first: $first, after: $after)"
    f" {{ {_LIST} }} }} }} {NOTIFICATION}"
)
INBOX_OF = (
    "query($playerId: ID, $memberId: ID, $first: Int) { member(playerId: $playerId, memberId: $memberId) {"
    f" id notifications(first: $first) {{ {_LIST} }}"
    f" notificationPreferences {{ kind wanted }} }} }} {NOTIFICATION}"
)
MARK = (
    "mutation($ids: [ID!]!) { markNotificationsRead(ids: $ids)"
    " { notifications { ...NotificationAll } marked } }"
    f" {NOTIFICATION}"
)
PREFERENCES = "{ me { notificationPreferences { kind wanted } } }"
PREFER = (
    "mutation($kind: NotificationKind!, $wanted: Boolean!) {"
    " setNotificationPreference(kind: $kind, wanted: $wanted) { preferences { kind wanted } } }"
)
EVERYTHING = (INBOX, INBOX_OF, MARK, PREFERENCES, PREFER)
